"""What a training starts from: an encoder with a fresh head, or a model pack whose codes are taken over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import torch
from safetensors import SafetensorError
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer, PreTrainedModel, PreTrainedTokenizerBase

from chartlight.errors import KnownError
from chartlight.models.pack import ModelPack
from chartlight.models.pack_files import MANIFEST
from chartlight.models.per_icd_attention import PerIcdAttentionConfig, PerIcdAttentionModel
from chartlight.training.catalogue import FirstCatalogue

WINDOW_SIZE = 224
WINDOW_OVERLAP = 32

_HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)?")


def base_pack(base: str) -> ModelPack | None:
    """The model pack in a folder, or None where `base` is not the folder of one.

    Raises:
        KnownError: if the pack is damaged.
    """
    folder = Path(base).expanduser()
    return ModelPack.open(folder) if (folder / MANIFEST).is_file() else None


def base_identity(base: str) -> str:
    """What tells one base from another: the content hash of a pack, or the folder or hub name of an encoder."""
    pack = base_pack(base)
    return pack.content_hash if pack else base


def unusable_base(base: str) -> KnownError:
    """The sentence for a base that cannot be loaded."""
    folder = Path(base).expanduser()
    if folder.is_dir():
        return KnownError(
            f"The folder {base} holds no encoder that can be loaded, and no model pack. An encoder has the files "
            "config.json, tokenizer.json and model.safetensors, a pack has pack.json."
        )
    if not _HUB_NAME.fullmatch(base):
        return KnownError(f"There is no folder {base}. Give the folder of an encoder or model pack, or a hub name.")
    return KnownError(
        f"There is no folder {base}, and no encoder of that name could be fetched from the hub. Check the name, "
        "or copy the encoder into a folder."
    )


def load_tokenizer(base: str) -> PreTrainedTokenizerBase:
    """The fast tokenizer of an encoder folder, hub name or model pack.

    Raises:
        KnownError: if it cannot be loaded or gives no character offsets.
    """
    if pack := base_pack(base):
        return pack.load_tokenizer()
    try:
        tokenizer: PreTrainedTokenizerBase = AutoTokenizer.from_pretrained(base)
    except (OSError, ValueError) as error:
        raise unusable_base(base) from error
    if not tokenizer.is_fast:
        raise KnownError(f"The tokenizer of {base!r} gives no character offsets. Choose an encoder with a fast one.")
    return tokenizer


def load_encoder(base: str) -> PreTrainedModel:
    """The pretrained encoder of a folder or hub name, or that of a model pack, in evaluation mode.

    Raises:
        KnownError: if it cannot be loaded.
    """
    if pack := base_pack(base):
        encoder: PreTrainedModel = pack.load_model().encoder
        return encoder
    try:
        encoder = AutoModel.from_pretrained(base)
    except (OSError, ValueError, SafetensorError) as error:
        raise unusable_base(base) from error
    torch.nn.Module.eval(encoder)
    return encoder


def new_model(base: str, codes: Sequence[str]) -> PerIcdAttentionModel:
    """A model with a pretrained encoder and a fresh head, or one that goes on from a model pack.

    Raises:
        KnownError: if the encoder cannot be loaded.
    """
    if pack := base_pack(base):
        return with_codes(pack.load_model(), codes)
    encoder = load_encoder(base)
    settings = encoder.config.to_dict()
    # Two special tokens frame a window, and some encoders number positions from two on.
    window = min(WINDOW_SIZE, settings.get("max_position_embeddings", WINDOW_SIZE + 4) - 4)
    config = PerIcdAttentionConfig(
        encoder=settings, codes=list(codes), window_size=window, window_overlap=min(WINDOW_OVERLAP, window // 4)
    )
    model = PerIcdAttentionModel(config)
    model.encoder.load_state_dict(encoder.state_dict(), strict=False)
    return model


def with_codes(
    old: PerIcdAttentionModel,
    codes: Sequence[str],
    *,
    code_kinds: Sequence[int] = (),
    catalogue: FirstCatalogue | None = None,
    spare: PerIcdAttentionModel | None = None,
) -> PerIcdAttentionModel:
    """The same encoder for other codes; those that the model knows keep their rows, others get fresh ones.

    Args:
        old: the model; codes of it that are not wanted are left out.
        codes: the codes wanted.
        code_kinds: the kind of each, numbered from 0; all 0 where empty.
        catalogue: where the new model shall have a mention head; the old one's is taken over where there is one.
        spare: an older state of the model, for rows of codes that it knows and `old` does not.
    """
    config = deepcopy(old.config)
    config.codes, config.code_kinds = list(codes), list(code_kinds) or [0] * len(codes)
    config.mention_dim = catalogue.catalogue.vectors.shape[1] if catalogue else 0
    model = PerIcdAttentionModel(config)
    model.encoder.load_state_dict(old.encoder.state_dict())
    givers = [spare, old] if spare else [old]
    for giver in givers:
        model.head.load_state_dict(_rows_of(giver.head, model.head, giver.config.codes, codes))
    if catalogue and model.mentions is not None:
        with torch.no_grad():
            model.mentions.projection.weight.copy_(catalogue.weight)
            model.mentions.projection.bias.copy_(catalogue.bias)
        for giver in givers:
            if giver.mentions is not None:
                model.mentions.load_state_dict(_rows_of(giver.mentions, model.mentions, giver.config.codes, codes))
        model.mentions.set_catalogue(catalogue.catalogue, codes)
    return model


def _rows_of(old: nn.Module, new: nn.Module, old_codes: Sequence[str], codes: Sequence[str]) -> dict[str, Tensor]:
    places = {code: place for place, code in enumerate(old_codes)}
    known = [(place, places[code]) for place, code in enumerate(codes) if code in places]
    to, source = [place for place, _ in known], [place for _, place in known]
    state, old_state = new.state_dict(), old.state_dict()
    for name, rows in state.items():
        given = old_state[name]
        # A tensor with a row a code is taken over row by row, any other as a whole.
        if rows.ndim and len(rows) == len(codes) and len(given) == len(old_codes):
            rows[to] = given[source]
        elif rows.shape == given.shape:
            state[name] = given
    return state
