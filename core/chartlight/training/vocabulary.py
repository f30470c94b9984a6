"""Cut a Unigram tokenizer, and the encoder's word embeddings with it, to the pieces that given texts use."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from chartlight.errors import KnownError


def used_pieces(tokenizer_file: Path, texts: Iterable[str]) -> Counter[int]:
    """How often each piece of a tokenizer occurs in some texts."""
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    counts: Counter[int] = Counter()
    for text in texts:
        counts.update(tokenizer.encode(text, add_special_tokens=False).ids)
    return counts


def cut_encoder(source: Path, target: Path, texts: Iterable[str]) -> int:
    """Write a copy of an encoder folder that knows only the pieces that `texts` use.

    Single characters and special tokens stay, so that every Latin-script word can still be spelled. A best
    segmentation that uses kept pieces only remains the best one, so the texts are tokenized as before.

    Args:
        source: a Hugging Face checkpoint folder (config.json, tokenizer.json, model.safetensors).
        target: the folder to write.
        texts: what the cut tokenizer should read as well as the full one.

    Returns:
        The number of pieces kept.

    Raises:
        KnownError: if the tokenizer is not a Unigram tokenizer.
    """
    definition: dict[str, Any] = json.loads((source / "tokenizer.json").read_text(encoding="utf-8"))
    model = definition["model"]
    if model["type"] != "Unigram":
        raise KnownError(f"The tokenizer in {source} is of type {model['type']}; only Unigram vocabularies can be cut.")
    special = {entry["id"] for entry in definition["added_tokens"]}
    counts = used_pieces(source / "tokenizer.json", texts)
    kept = [
        index
        for index, (piece, _) in enumerate(model["vocab"])
        if index in special or counts[index] or len(piece.removeprefix("▁")) <= 1
    ]
    new_id = {old: new for new, old in enumerate(kept)}
    model["vocab"] = [model["vocab"][index] for index in kept]
    model["unk_id"] = new_id[model["unk_id"]]
    for entry in definition["added_tokens"]:
        entry["id"] = new_id[entry["id"]]
    _renumber_template(definition.get("post_processor"), new_id)
    target.mkdir(parents=True, exist_ok=True)
    (target / "tokenizer.json").write_text(json.dumps(definition, ensure_ascii=False), encoding="utf-8")
    (target / "tokenizer_config.json").write_bytes((source / "tokenizer_config.json").read_bytes())
    _cut_weights(source, target, kept)
    return len(kept)


def _renumber_template(processor: dict[str, Any] | None, new_id: dict[int, int]) -> None:
    for token in (processor or {}).get("special_tokens", {}).values():
        token["ids"] = [new_id[index] for index in token["ids"]]


def _cut_weights(source: Path, target: Path, kept: list[int]) -> None:
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    weights = load_file(source / "model.safetensors")
    name = next(key for key in weights if key.endswith("word_embeddings.weight"))
    weights[name] = weights[name][torch.tensor(kept)].contiguous()
    new_id = {old: new for new, old in enumerate(kept)}
    config["vocab_size"] = len(kept)
    for key in ("pad_token_id", "bos_token_id", "eos_token_id"):
        if config.get(key) is not None:
            config[key] = new_id[config[key]]
    save_file(weights, target / "model.safetensors", metadata={"format": "pt"})
    (target / "config.json").write_text(json.dumps(config, indent=1), encoding="utf-8")
