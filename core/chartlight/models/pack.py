"""A model pack: one folder with everything that suggesting needs, and no code.

weights.safetensors   the model, see `quantization`
config.json           encoder and head
tokenizer.json, tokenizer_config.json
codes.json            the codes in the order of the logits, with their number of training notes
terms.json            term lists: language → [[stems …], [[code, precision], …]]
thresholds.json       fusion weights and decision boundaries, for notes with and without a term list
card.md               data, licence, measured figures, limits
pack.json             format, name, kind, languages and the content hash of all files above
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chartlight.errors import KnownError
from chartlight.suggest.fusion import Fusion
from chartlight.suggest.terms import TermList
from chartlight.types import Kind, OperatingPoint

if TYPE_CHECKING:
    from transformers import PreTrainedTokenizerBase

    from chartlight.models.per_icd_attention import PerIcdAttentionConfig, PerIcdAttentionModel

FORMAT = 1
MANIFEST = "pack.json"
FILES = (
    "card.md",
    "codes.json",
    "config.json",
    "terms.json",
    "thresholds.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "weights.safetensors",
)


@dataclass(frozen=True)
class ModelPack:
    """An opened pack: all that is light; the model and tokenizer are loaded on demand.

    Attributes:
        folder: where it lies.
        name: what people call it.
        kind: diagnoses or procedures.
        content_hash: SHA-256 (hex) over its files.
        code_counts: code → training notes that carry it, in the order of the logits.
        terms: language → term list.
        fusion: how attention and terms become one score.
        attention_fusion: the same for notes in a language without a term list.
        operating_points: measured precision and recall by falling boundary; empty where none were measured.
    """

    folder: Path
    name: str
    kind: Kind
    content_hash: str
    code_counts: Mapping[str, int]
    terms: Mapping[str, TermList]
    fusion: Fusion
    attention_fusion: Fusion
    operating_points: tuple[OperatingPoint, ...] = ()

    @classmethod
    def open(cls, folder: Path) -> ModelPack:
        """Check a pack's files against its content hash and read what is light.

        Raises:
            KnownError: if the folder is no pack, damaged, or from a newer Chartlight.
        """
        manifest = _read_json(folder, MANIFEST)
        if manifest.get("format", 0) > FORMAT:
            raise KnownError(f"The model pack in {folder} needs a newer Chartlight. Please update the program.")
        try:
            if manifest["content_hash"] != content_hash(folder):
                raise KnownError(f"The model pack in {folder} is damaged: its files differ from its content hash.")
            thresholds = _read_json(folder, "thresholds.json")
            return cls(
                folder=folder,
                name=manifest["name"],
                kind=Kind(manifest["kind"]),
                content_hash=manifest["content_hash"],
                code_counts=_read_json(folder, "codes.json"),
                terms={
                    language: TermList(
                        language=language,
                        terms={tuple(stems): [(code, p) for code, p in codes] for stems, codes in entries},
                    )
                    for language, entries in _read_json(folder, "terms.json").items()
                },
                fusion=Fusion(**thresholds["with_terms"]),
                attention_fusion=Fusion(**thresholds["attention_only"]),
                operating_points=tuple(OperatingPoint(*point) for point in thresholds.get("operating_points", ())),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise KnownError(f"The model pack in {folder} is damaged. Please copy it again.") from error

    def load_tokenizer(self) -> PreTrainedTokenizerBase:
        """The tokenizer, with character offsets."""
        from transformers import PreTrainedTokenizerFast

        return PreTrainedTokenizerFast.from_pretrained(self.folder, local_files_only=True)  # type: ignore[no-any-return]

    def load_model(self) -> PerIcdAttentionModel:
        """The model in fp32 on the CPU, in evaluation mode.

        Raises:
            KnownError: if the weights do not fit the configuration.
        """
        import torch
        from safetensors.torch import load_file

        from chartlight.models.per_icd_attention import PerIcdAttentionConfig, PerIcdAttentionModel
        from chartlight.models.quantization import unpack_state

        settings = _read_json(self.folder, "config.json")
        config = PerIcdAttentionConfig(**settings, codes=list(self.code_counts))
        # Built without memory and then given the stored weights: nothing is initialised in vain.
        with torch.device("meta"):
            model = PerIcdAttentionModel(config)
        state = unpack_state(load_file(self.folder / "weights.safetensors"))
        try:
            missing, unexpected = model.load_state_dict(state, strict=False, assign=True)
        except RuntimeError as error:
            raise KnownError(
                f"The weights in {self.folder} do not fit its config.json. Copy the pack again."
            ) from error
        if missing or unexpected:
            raise KnownError(f"The weights in {self.folder} are incomplete. Please copy the pack again.")
        _materialise_buffers(model)
        torch.nn.Module.eval(model)
        return model


def _materialise_buffers(model: PerIcdAttentionModel) -> None:
    """Buffers that are not stored (position numbers and the like) still lie on the meta device: make them anew."""
    import torch

    for module in model.modules():
        for name, buffer in module._buffers.items():
            if buffer is not None and buffer.is_meta:
                length = buffer.shape[-1]
                values = torch.arange(length) if name == "position_ids" else torch.zeros(length, dtype=buffer.dtype)
                module._buffers[name] = values.expand(buffer.shape)


def save_pack(
    folder: Path,
    *,
    name: str,
    model: PerIcdAttentionModel,
    tokenizer_folder: Path,
    kind: Kind,
    code_counts: Mapping[str, int],
    terms: Mapping[str, TermList],
    fusion: Fusion,
    attention_fusion: Fusion,
    card: str,
) -> str:
    """Write a pack and return its content hash.

    Args:
        folder: made if missing; files of a pack that lies there are replaced.
        name: what people call it.
        model: the fitted model.
        tokenizer_folder: where `tokenizer.json` and `tokenizer_config.json` lie.
        kind: diagnoses or procedures.
        code_counts: code → training notes, in the order of the model's codes.
        terms: language → term list.
        fusion: weights and decision boundary for notes with a term list.
        attention_fusion: the same for notes without one.
        card: the text of `card.md`.
    """
    from safetensors.torch import save_file

    from chartlight.models.quantization import pack_state

    folder.mkdir(parents=True, exist_ok=True)
    embeddings = model.encoder.get_input_embeddings().weight
    block_names = frozenset(key for key, tensor in model.named_parameters() if tensor is embeddings)
    save_file(pack_state(model.state_dict(), block_names=block_names), folder / "weights.safetensors")
    for file in ("tokenizer.json", "tokenizer_config.json"):
        (folder / file).write_bytes((tokenizer_folder / file).read_bytes())
    _write_json(folder / "config.json", _model_settings(model.config), indent=1)
    _write_json(folder / "codes.json", dict(code_counts))
    thresholds = {"with_terms": asdict(fusion), "attention_only": asdict(attention_fusion)}
    _write_json(folder / "thresholds.json", thresholds, indent=1)
    _write_json(folder / "terms.json", {key: _term_rows(value) for key, value in terms.items()})
    return write_card(folder, card=card, name=name, kind=kind)


def write_card(folder: Path, *, card: str, name: str, kind: Kind) -> str:
    """Write `card.md`, then seal the pack with its manifest; returns the content hash."""
    (folder / "card.md").write_text(card, encoding="utf-8", newline="\n")
    digest = content_hash(folder)
    manifest = {"format": FORMAT, "name": name, "kind": kind.value, "content_hash": digest}
    _write_json(folder / MANIFEST, manifest, indent=1)
    return digest


def _model_settings(config: PerIcdAttentionConfig) -> dict[str, Any]:
    names = ("head", "pooling", "window_size", "window_overlap", "evidence_weight")
    # Where the encoder lay on the computer that trained the pack is nobody's business.
    encoder = {key: config.encoder[key] for key in sorted(config.encoder) if key != "_name_or_path"}
    return {"encoder": encoder, **{name: getattr(config, name) for name in names}}


def _term_rows(terms: TermList) -> list[list[Any]]:
    return [[list(stems), [[code, round(p, 4)] for code, p in codes]] for stems, codes in sorted(terms.terms.items())]


def content_hash(folder: Path) -> str:
    """SHA-256 (hex) over the names and contents of a pack's files.

    Raises:
        KnownError: if a file is missing.
    """
    total = hashlib.sha256()
    for name in FILES:
        try:
            with (folder / name).open("rb") as file:
                total.update(f"{name}\0{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
        except OSError as error:
            raise KnownError(f"The model pack in {folder} is incomplete: {name} cannot be read.") from error
    return total.hexdigest()


def _read_json(folder: Path, name: str) -> Any:
    try:
        return json.loads((folder / name).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise KnownError(f"{folder} is not a complete model pack: {name} cannot be read.") from error


def _write_json(path: Path, value: Any, *, indent: int | None = None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
