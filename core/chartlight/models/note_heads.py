"""What a pack can tell of a note besides its codes: the heads for specialties and sections, beside the code model.

They read the states that the code model's encoder gives anyway (of a few layers), so that one pass over a note serves
all. They lie in two files of their own, and a pack without them is complete too.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from chartlight.errors import KnownError
from chartlight.models.quantization import dequantize_rows, quantize_rows
from chartlight.models.sections import SectionTagger
from chartlight.models.specialty import SpecialtyHead
from chartlight.models.specialty_calibration import Calibration
from chartlight.models.specialty_part import SpecialtyPart, pack_branches, unpack_branches
from chartlight.translation import tr
from chartlight.types import SectionName

WEIGHTS, SETTINGS = "note_heads.safetensors", "note_heads.json"
_LEAST_ROW = 64  # shorter rows are not worth a scale of their own


@dataclass(frozen=True)
class SectionPart:
    """The section tagger and its labels.

    Attributes:
        tagger: in evaluation mode.
        names: the sections in the order of the labels.
        temperature: what emissions and transitions are divided by for calibrated probabilities.
    """

    tagger: SectionTagger
    names: tuple[SectionName, ...]
    temperature: float = 1.0


@dataclass(frozen=True)
class NoteHeads:
    """Both heads; a pack may have one of them only.

    Attributes:
        layers: which layers of the encoder they read, numbered from 1.
        specialties: None where the pack knows no specialties.
        sections: None where the pack infers no sections.
    """

    layers: tuple[int, ...]
    specialties: SpecialtyPart | None = None
    sections: SectionPart | None = None


def default_layers(count: int) -> tuple[int, ...]:
    """A third, two thirds and all of an encoder's layers, the last one last."""
    return tuple(sorted({max(1, count // 3), max(1, 2 * count // 3), count}))


def save_note_heads(folder: Path, heads: NoteHeads) -> None:
    """Write the two files."""
    settings: dict[str, Any] = {"layers": list(heads.layers)}
    weights: dict[str, Tensor] = {}
    if heads.specialties:
        part = heads.specialties
        settings["specialties"] = {
            "names": list(part.names),
            "rise": part.calibration.rise,
            "fall": part.calibration.fall,
            "shifts": list(part.calibration.shifts),
            "boundaries": [round(value, 4) for value in part.boundaries],
            "hidden_size": part.head.window.out_features,
            "queries": len(part.head.local_query),
            "axes": part.head.axes.shape[1],
        }
        weights |= _packed("specialties", part.head)
        if part.branches:
            settings["specialties"]["branches"], stored = pack_branches(part.branches)
            weights |= stored
    if heads.sections:
        tagger = heads.sections.tagger
        settings["sections"] = {
            "names": [name.value for name in heads.sections.names],
            "sentence_size": tagger.sentence.out_features,
            "lstm_size": tagger.lstm.hidden_size,
            "temperature": heads.sections.temperature,
        }
        weights |= _packed("sections", tagger)
    save_file(weights, folder / WEIGHTS)
    text = json.dumps(settings, ensure_ascii=False, indent=1) + "\n"
    (folder / SETTINGS).write_text(text, encoding="utf-8", newline="\n")


def load_note_heads(folder: Path, *, hidden_size: int) -> NoteHeads | None:
    """The heads of a pack, or None where it has none.

    Args:
        folder: of the pack.
        hidden_size: d of one layer of the encoder.

    Raises:
        KnownError: if the files are damaged.
    """
    if not (folder / SETTINGS).is_file():
        return None
    try:
        settings = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
        weights = load_file(folder / WEIGHTS)
        layers = tuple(int(layer) for layer in settings["layers"])
        size = len(layers) * hidden_size
        return NoteHeads(
            layers=layers,
            specialties=_specialties(settings["specialties"], weights, size) if "specialties" in settings else None,
            sections=_sections(settings["sections"], weights, size) if "sections" in settings else None,
        )
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, SafetensorError) as error:
        raise KnownError(tr("The model pack in {folder} is damaged. Please copy it again.", folder=folder)) from error


def _specialties(settings: dict[str, Any], weights: dict[str, Tensor], size: int) -> SpecialtyPart:
    names: Sequence[str] = settings["names"]
    head = SpecialtyHead(
        input_size=size,
        specialties=len(names),
        hidden_size=settings["hidden_size"],
        queries=settings["queries"],
        axes=settings.get("axes", 0),
    )
    _restore(head, "specialties", weights)
    return SpecialtyPart(
        head,
        tuple(names),
        _calibration(settings, len(names)),
        tuple(settings["boundaries"]),
        unpack_branches(settings["branches"], weights) if "branches" in settings else None,
    )


def _calibration(settings: dict[str, Any], specialties: int) -> Calibration:
    if "slope" in settings:  # a pack of before
        slope, shift = float(settings["slope"]), float(settings["shift"])
        return Calibration(slope, slope, (shift,) * specialties)
    return Calibration(float(settings["rise"]), float(settings["fall"]), tuple(settings["shifts"]))


def _sections(settings: dict[str, Any], weights: dict[str, Tensor], size: int) -> SectionPart:
    names = tuple(SectionName(name) for name in settings["names"])
    tagger = SectionTagger(
        input_size=2 * size,
        labels=len(names),
        sentence_size=settings["sentence_size"],
        lstm_size=settings["lstm_size"],
    )
    _restore(tagger, "sections", weights)
    return SectionPart(tagger, names, float(settings["temperature"]))


def _packed(prefix: str, module: nn.Module) -> dict[str, Tensor]:
    packed: dict[str, Tensor] = {}
    for name, tensor in module.state_dict().items():
        key = f"{prefix}.{name}"
        if tensor.ndim == 2 and tensor.shape[1] >= _LEAST_ROW:
            packed[f"{key}.q8"], packed[f"{key}.scale"] = quantize_rows(tensor)
        else:
            packed[key] = tensor.float().contiguous()
    return packed


def _restore(module: nn.Module, prefix: str, weights: dict[str, Tensor]) -> None:
    state = {}
    for name in module.state_dict():
        key = f"{prefix}.{name}"
        whole = weights.get(key)
        state[name] = dequantize_rows(weights[f"{key}.q8"], weights[f"{key}.scale"]) if whole is None else whole
    module.load_state_dict(state)
    module.eval()
