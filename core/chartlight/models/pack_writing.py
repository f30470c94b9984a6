"""Write a model pack."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chartlight.models.pack import CATALOGUE_VECTORS, Weighing
from chartlight.models.pack_files import (
    CATALOGUE,
    COMPRESSED,
    CONTEXT,
    FORMAT,
    MANIFEST,
    OPTIONAL_FILES,
    TERMS,
    THRESHOLDS,
    TOKENIZER,
    TOKENIZER_SETTINGS,
    ZIPPED,
    content_hash,
    read_json,
    write_json,
)
from chartlight.suggest.context import Context
from chartlight.suggest.terms import TermList, Use
from chartlight.types import Kind

if TYPE_CHECKING:
    from chartlight.models.mentions import Catalogue
    from chartlight.models.per_icd_attention import PerIcdAttentionConfig, PerIcdAttentionModel


def save_pack(
    folder: Path,
    *,
    name: str,
    model: PerIcdAttentionModel,
    tokenizer_folder: Path,
    code_counts: Mapping[Kind, Mapping[str, int]],
    terms: Mapping[str, TermList],
    weighings: Mapping[Kind, Weighing],
    card: str,
    catalogue: Catalogue | None = None,
) -> str:
    """Write a pack and return its content hash.

    Args:
        folder: made if missing; files of a pack that lies there are replaced.
        name: what people call it.
        model: the fitted model.
        tokenizer_folder: where `tokenizer.json` and `tokenizer_config.json` lie.
        code_counts: kind → code → training notes; all kinds in turn in the order of the model's codes.
        terms: language → term list.
        weighings: kind → fusions and operating points.
        card: the text of `card.md`.
        catalogue: the texts of the codebook as vectors, where the model has a mention head.
    """
    from safetensors.torch import save_file

    from chartlight.models.quantization import pack_state

    folder.mkdir(parents=True, exist_ok=True)
    for left in (*COMPRESSED, *OPTIONAL_FILES):
        # What an older pack there had learned from the states of another encoder is worth nothing here.
        (folder / left).unlink(missing_ok=True)
    embeddings = model.encoder.get_input_embeddings().weight
    block_names = frozenset(key for key, tensor in model.named_parameters() if tensor is embeddings)
    state = model.state_dict()
    if catalogue is not None:
        state[CATALOGUE_VECTORS] = catalogue.vectors
    packed = pack_state(state, block_names=block_names | {CATALOGUE_VECTORS})
    save_file(packed, folder / "weights.safetensors")
    write_json(folder / f"{CATALOGUE}{ZIPPED}", _catalogue_rows(catalogue))
    write_json(folder / f"{TOKENIZER}{ZIPPED}", read_json(tokenizer_folder, TOKENIZER))
    (folder / TOKENIZER_SETTINGS).write_bytes((tokenizer_folder / TOKENIZER_SETTINGS).read_bytes())
    write_json(folder / "config.json", _model_settings(model.config), indent=1)
    write_json(folder / "codes.json", {kind.value: dict(counts) for kind, counts in code_counts.items()})
    write_json(folder / f"{THRESHOLDS}{ZIPPED}", {kind.value: _thresholds(one) for kind, one in weighings.items()})
    write_json(folder / f"{TERMS}{ZIPPED}", {key: _term_rows(value) for key, value in terms.items()})
    return write_card(folder, card=card, name=name)


def _catalogue_rows(catalogue: Catalogue | None) -> list[list[Any]]:
    if catalogue is None:
        return []
    texts = catalogue.owners.bincount(minlength=len(catalogue.codes)).tolist()
    kinds = catalogue.kinds or [0] * len(texts)
    rows = zip(catalogue.codes, texts, kinds, strict=True)
    return [[code, count, kind] if kind else [code, count] for code, count, kind in rows]


def _thresholds(weighing: Weighing) -> dict[str, Any]:
    return {
        "with_terms": weighing.with_terms.as_json(),
        "without_terms": weighing.without_terms.as_json(),
        "operating_points": [[p.boundary, p.precision, p.recall] for p in weighing.operating_points],
    }


def save_context(folder: Path, context: Context) -> None:
    """Write how the context corrects the scores beside the other files; `write_card` seals the pack again."""
    write_json(folder / CONTEXT, context.as_json())


def write_card(folder: Path, *, card: str, name: str) -> str:
    """Write `card.md`, then seal the pack with its manifest; returns the content hash."""
    (folder / "card.md").write_text(card, encoding="utf-8", newline="\n")
    digest = content_hash(folder)
    manifest = {"format": FORMAT, "name": name, "content_hash": digest}
    write_json(folder / MANIFEST, manifest, indent=1)
    return digest


def _model_settings(config: PerIcdAttentionConfig) -> dict[str, Any]:
    names = ("head", "pooling", "window_size", "window_overlap", "evidence_weight", "mention_dim")
    # Where the encoder lay on the computer that trained the pack is nobody's business.
    encoder = {key: config.encoder[key] for key in sorted(config.encoder) if key != "_name_or_path"}
    return {"encoder": encoder, **{name: getattr(config, name) for name in names}}


def _term_rows(terms: TermList) -> list[list[Any]]:
    """One row a term: its stems, and its codes, each with its precisions in the order of `Use`, as far as known."""
    rows: list[list[Any]] = []
    for stems in sorted(terms.terms):
        precisions: dict[str, list[float]] = {}
        for place, use in enumerate(Use):
            for code, precision in terms.codes_of(stems, use):
                known = precisions.setdefault(code, [])
                known.extend([round(precision, 4)] if len(known) == place else [])
        rows.append([list(stems), [[code, *known] for code, known in precisions.items() if known]])
    return rows
