"""A model pack: one folder with everything that suggesting needs, and no code; `pack_writing` makes one.

weights.safetensors   the model and the vectors of the catalogue, see `quantization`
config.json           encoder and heads
tokenizer.json.gz, tokenizer_config.json
codes.json            kind → the codes in the order of the logits, with their number of training notes
catalogue.json.gz     codes of the whole book that can be found by their text: [[code, number of texts, kind], …];
                      the kind is a number in the order of codes.json, left out where it is 0
terms.json.gz         term lists: language → [[stems …], [[code, precision for each way a term is used …], …]]
thresholds.json.gz    kind → fusion and decision boundary for notes with and without a term list, operating points
card.md               data, licence, measured figures, limits
note_heads.*          the heads for specialties and sections, where there are any, see `note_heads`
context.json          how sections and specialties correct the scores, where that was fitted, see `suggest.context`
pack.json             format, name and the content hash of all files above
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chartlight.errors import KnownError
from chartlight.models.pack_files import (
    CATALOGUE,
    CONTEXT,
    FORMAT,
    MANIFEST,
    OLDEST_FORMAT,
    TERMS,
    THRESHOLDS,
    TOKENIZER,
    TOKENIZER_SETTINGS,
    WITHOUT_FUNCTION_WORDS,
    content_hash,
    read_json,
    read_text,
)
from chartlight.suggest.context import Context
from chartlight.suggest.fusion import Fusion
from chartlight.suggest.terms import Codes, Stems, TermList, Use, without_function_words
from chartlight.translation import tr
from chartlight.types import Kind, OperatingPoint

if TYPE_CHECKING:
    from torch import Tensor
    from transformers import PreTrainedTokenizerBase

    from chartlight.models.mentions import Catalogue
    from chartlight.models.note_heads import NoteHeads
    from chartlight.models.per_icd_attention import PerIcdAttentionModel

CATALOGUE_VECTORS = "catalogue.vectors"  # the name of the vectors among the weights


@dataclass(frozen=True)
class Weighing:
    """How the scores of one kind of code come about.

    Attributes:
        with_terms: for notes in a language with a term list.
        without_terms: for notes in another language.
        operating_points: measured precision and recall by falling boundary; empty where none were measured.
    """

    with_terms: Fusion
    without_terms: Fusion
    operating_points: tuple[OperatingPoint, ...] = ()


@dataclass(frozen=True)
class ModelPack:
    """An opened pack: all that is light; the model and tokenizer are loaded on demand.

    Attributes:
        folder: where it lies.
        name: what people call it.
        content_hash: SHA-256 (hex) over its files.
        code_counts: kind → code → training notes that carry it; all kinds in turn are in the order of the logits.
        terms: language → term list, of all kinds together.
        weighings: kind → how attention, terms and links become one score.
        context: how sections and specialties correct it; None where that was not fitted.
    """

    folder: Path
    name: str
    content_hash: str
    code_counts: Mapping[Kind, Mapping[str, int]]
    terms: Mapping[str, TermList]
    weighings: Mapping[Kind, Weighing]
    context: Context | None = None

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of codes that it suggests, the main one first."""
        return tuple(self.code_counts)

    def context_of(self, kind: Kind) -> Context | None:
        """The context, where it was fitted for this kind of code."""
        return self.context if self.context is not None and kind in self.context.boundaries else None

    def boundary(self, kind: Kind, *, knows_terms: bool = True, with_context: bool = True) -> float:
        """Least score of a code that is suggested.

        Args:
            kind: of the code.
            knows_terms: whether there is a term list of the note's language.
            with_context: whether sections and specialty are weighed in, where the pack can.
        """
        context = self.context_of(kind)
        if with_context and context is not None:
            chosen = context.boundaries[kind]
            return chosen.with_terms if knows_terms else chosen.without_terms
        weighing = self.weighings[kind]
        return (weighing.with_terms if knows_terms else weighing.without_terms).decision_boundary

    def operating_points(self, kind: Kind, *, with_context: bool = True) -> tuple[OperatingPoint, ...]:
        """Measured precision and recall by falling boundary."""
        context = self.context_of(kind)
        if with_context and context is not None:
            return context.boundaries[kind].operating_points
        return self.weighings[kind].operating_points

    @classmethod
    def open(cls, folder: Path) -> ModelPack:
        """Check a pack's files against its content hash and read what is light.

        Raises:
            KnownError: if the folder is no pack, damaged, or from a newer Chartlight.
        """
        manifest = read_json(folder, MANIFEST)
        _check_format(folder, manifest.get("format", 0))
        try:
            if manifest["content_hash"] != content_hash(folder):
                raise KnownError(
                    tr(
                        "The model pack in {folder} is damaged: its files differ from its content hash. "
                        "Copy the pack again, or install Chartlight again.",
                        folder=folder,
                    )
                )
            return cls(
                folder=folder,
                name=manifest["name"],
                content_hash=manifest["content_hash"],
                code_counts={Kind(kind): counts for kind, counts in read_json(folder, "codes.json").items()},
                terms=_term_lists(folder, older=manifest["format"] < WITHOUT_FUNCTION_WORDS),
                weighings={Kind(kind): _weighing(raw) for kind, raw in read_json(folder, THRESHOLDS).items()},
                context=Context.from_json(read_json(folder, CONTEXT)) if (folder / CONTEXT).is_file() else None,
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise KnownError(
                tr("The model pack in {folder} is damaged. Please copy it again.", folder=folder)
            ) from error

    def load_tokenizer(self) -> PreTrainedTokenizerBase:
        """The tokenizer, with character offsets."""
        from chartlight.models.tokenizer import tokenizer_of

        return tokenizer_of(read_text(self.folder, TOKENIZER), read_json(self.folder, TOKENIZER_SETTINGS))

    def load_model(self) -> PerIcdAttentionModel:
        """The model in fp32 on the CPU, in evaluation mode.

        Raises:
            KnownError: if the weights do not fit the configuration.
        """
        import torch
        from safetensors.torch import load_file

        from chartlight.models.per_icd_attention import PerIcdAttentionConfig, PerIcdAttentionModel
        from chartlight.models.quantization import unpack_state

        settings = read_json(self.folder, "config.json")
        kinds = [number for number, counts in enumerate(self.code_counts.values()) for _ in counts]
        codes = [code for counts in self.code_counts.values() for code in counts]
        config = PerIcdAttentionConfig(**settings, codes=codes, code_kinds=kinds)
        # Built without memory and then given the stored weights: nothing is initialised in vain.
        with torch.device("meta"):
            model = PerIcdAttentionModel(config)
        state = unpack_state(load_file(self.folder / "weights.safetensors"))
        vectors = state.pop(CATALOGUE_VECTORS, None)
        try:
            missing, unexpected = model.load_state_dict(state, strict=False, assign=True)
        except RuntimeError as error:
            raise KnownError(
                tr("The weights in {folder} do not fit its config.json. Copy the pack again.", folder=self.folder)
            ) from error
        if missing or unexpected:
            raise KnownError(
                tr("The weights in {folder} are incomplete. Please copy the pack again.", folder=self.folder)
            )
        _materialise_buffers(model)
        if model.mentions is not None and vectors is not None:
            model.mentions.set_catalogue(_catalogue(self.folder, vectors), codes)
        torch.nn.Module.eval(model)
        return model

    def load_note_heads(self, *, hidden_size: int) -> NoteHeads | None:
        """The heads for specialties and sections on the CPU, or None where the pack has none.

        Args:
            hidden_size: d of one layer of the encoder.

        Raises:
            KnownError: if they are damaged.
        """
        from chartlight.models.note_heads import load_note_heads

        return load_note_heads(self.folder, hidden_size=hidden_size)


def _check_format(folder: Path, given: int) -> None:
    if given > FORMAT:
        raise KnownError(
            tr("The model pack in {folder} needs a newer Chartlight. Please update the program.", folder=folder)
        )
    if given < OLDEST_FORMAT:
        raise KnownError(
            tr("The model pack in {folder} was made by an older Chartlight. Please train it again.", folder=folder)
        )


def _term_lists(folder: Path, *, older: bool) -> dict[str, TermList]:
    rows = read_json(folder, TERMS)
    # Popped one by one: the rows take several times the room of the list that is made of them.
    return {language: _term_list(language, rows.pop(language), older=older) for language in list(rows)}


def _term_list(language: str, entries: Iterable[Any], *, older: bool) -> TermList:
    """Terms with one precision a code for each `Use`; packs of before know whole uses only."""
    by_use: dict[Use, dict[Stems, Codes]] = {use: {} for use in Use}
    same: dict[Codes, Codes] = {}  # most names are as precise as any other: what is equal is kept once
    for stems, codes in entries:
        kept = without_function_words(stems, language) if older else tuple(map(sys.intern, stems))
        for place, use in enumerate(Use, 1):
            told = tuple((one[0], one[place]) for one in codes if len(one) > place)
            if told:
                told = by_use[use].get(kept, ()) + told
                by_use[use][kept] = same.setdefault(told, told)
    return TermList(language=language, terms=by_use.pop(Use.WHOLE), weaker=by_use)


def _weighing(raw: dict[str, Any]) -> Weighing:
    return Weighing(
        with_terms=Fusion.from_json(raw["with_terms"]),
        without_terms=Fusion.from_json(raw["without_terms"]),
        operating_points=tuple(OperatingPoint(*point) for point in raw["operating_points"]),
    )


def _catalogue(folder: Path, vectors: Tensor) -> Catalogue:
    import torch

    from chartlight.models.mentions import Catalogue

    rows = read_json(folder, CATALOGUE)
    texts = torch.tensor([row[1] for row in rows], dtype=torch.long)
    return Catalogue(
        codes=tuple(row[0] for row in rows),
        owners=torch.arange(len(rows)).repeat_interleave(texts),
        vectors=vectors,
        kinds=tuple(row[2] if len(row) > 2 else 0 for row in rows),
    )


def _materialise_buffers(model: PerIcdAttentionModel) -> None:
    """Buffers that are not stored (position numbers and the like) still lie on the meta device: make them anew."""
    import torch

    for module in model.modules():
        for name, buffer in module._buffers.items():
            if buffer is not None and buffer.is_meta:
                length = buffer.shape[-1]
                values = torch.arange(length) if name == "position_ids" else torch.zeros(length, dtype=buffer.dtype)
                module._buffers[name] = values.expand(buffer.shape)
