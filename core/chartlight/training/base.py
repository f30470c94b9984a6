"""What a training starts from: an encoder with a fresh head, or a model pack whose codes are taken over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import torch

from chartlight.errors import KnownError
from chartlight.models.pack import MANIFEST, ModelPack
from chartlight.models.per_icd_attention import PerIcdAttentionModel

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


def model_from_pack(pack: ModelPack, codes: Sequence[str]) -> PerIcdAttentionModel:
    """A model with the encoder of a pack; codes that the pack knows keep their rows of the head, others get fresh ones.

    Codes of the pack that are not among `codes` are left out.
    """
    old = pack.load_model()
    config = deepcopy(old.config)
    config.codes = list(codes)
    model = PerIcdAttentionModel(config)
    model.encoder.load_state_dict(old.encoder.state_dict())
    model.head.load_state_dict(_head_of(old, model))
    return model


def _head_of(old: PerIcdAttentionModel, new: PerIcdAttentionModel) -> dict[str, torch.Tensor]:
    places = {code: place for place, code in enumerate(old.config.codes)}
    known = [(place, places[code]) for place, code in enumerate(new.config.codes) if code in places]
    to, source = [place for place, _ in known], [place for _, place in known]
    state, old_state = new.head.state_dict(), old.head.state_dict()
    for name, rows in state.items():
        given = old_state[name]
        # A tensor with a row a code is taken over row by row, any other as a whole.
        if len(rows) == len(new.config.codes) and len(given) == len(old.config.codes):
            rows[to] = given[source]
        elif rows.shape == given.shape:
            state[name] = given
    return state
