"""What a user brings to a training: an encoder, and records in which a word says the code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def encoder_folder(tmp_path: Path, tiny_tokenizer_folder: Path) -> Path:
    """A tiny BERT with random weights as a local folder, as a user would bring one."""
    import shutil

    import torch
    from transformers import BertConfig, BertModel

    folder = tmp_path / "encoder"
    shutil.copytree(tiny_tokenizer_folder, folder)
    pieces = len(json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"])
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=pieces,
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=20,
        pad_token_id=1,
    )
    BertModel(config).save_pretrained(folder)
    return folder


@pytest.fixture
def toy_records() -> Callable[[int], list[dict[str, Any]]]:
    """As many records as asked for."""
    return make_toy_records


def make_toy_records(count: int) -> list[dict[str, Any]]:
    """Notes in which the word says the code."""
    words = {"pneumonia": "J18.9", "fever": "R50.9", "hypertension": "I10"}
    records: list[dict[str, Any]] = []
    for i in range(count):
        word = list(words)[i % 3]
        text = f"the patient has {word} and was treated"
        evidence = [{"kind": "diagnosis", "code": words[word], "spans": [[16, 16 + len(word)]]}]
        records.append({"id": f"n{i}", "text": text, "diagnoses": [words[word]], "evidence": evidence})
    return records
