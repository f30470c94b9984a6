"""The notes of a training or experiment as an encoder reads them, kept in files so that they are read once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from chartlight.models.pack_files import file_of
from chartlight.models.sections import sentence_vectors
from chartlight.models.specialty import NoteStates
from chartlight.suggest.mentions import touched_tokens
from chartlight.training.base import base_pack
from chartlight.training.note_records import SectionRecord
from chartlight.training.note_states import NoteReader
from chartlight.training.section_labels import LEAST_LABELLED, LabelledSentences, labelled_sentences
from chartlight.training.section_tagger import TaggedNote

PART = 50  # notes a file of states

Report = Callable[[str, int, int], None]
"""Called with the name of the stage, the steps done and the steps in all."""


class KeptReader(NoteReader):
    """A `NoteReader` that keeps what it has read in a work folder."""

    def __init__(self, base: str, *, work: Path, device: str = "auto") -> None:
        """Load the encoder; see `NoteReader`.

        Args:
            base: folder of a model pack or of an encoder, or a hub name.
            work: folder of the interim results.
            device: "auto", "cuda", "mps" or "cpu".
        """
        super().__init__(base, device=device)
        self._work = work
        pack = base_pack(base)
        self._identity = encoder_hash(pack.folder) if pack else base

    def read_all(self, texts: Sequence[str], report: Report) -> list[NoteStates]:
        """The notes for the specialty head."""

        def states(place: int) -> Tensors:
            note = self.read(texts[place])
            return {"states": note.states, "terms": note.terms}

        rows = KeptStates(self._work, f"notes {self._identity}").read(texts, states, report)
        return [NoteStates(row["states"], row["terms"]) for row in rows]

    def read_sentences(self, notes: Sequence[LabelledSentences], report: Report) -> list[TaggedNote]:
        """The notes for the section tagger."""

        def vectors(place: int) -> Tensors:
            encoded = self.encode(notes[place].text)
            spans = [touched_tokens(encoded.offsets, start, end) for start, end in notes[place].spans]
            return {"vectors": sentence_vectors(self.states(encoded).float(), spans).half()}

        rows = KeptStates(self._work, f"sections {self._identity}").read([n.text for n in notes], vectors, report)
        return [TaggedNote(row["vectors"], note.tensor()) for row, note in zip(rows, notes, strict=True)]


def section_notes(
    reader: KeptReader, records: Sequence[SectionRecord], *, language: str, report: Report
) -> dict[str, TaggedNote]:
    """The sentences of the records that have enough labelled ones, their headings cut out: id → note.

    Args:
        reader: reads them.
        records: the records.
        language: of records that do not say theirs.
        report: told of every note.
    """
    spoken = [replace(record, language=record.language or language) for record in records]
    labelled = {record.id: labelled_sentences(record) for record in spoken}
    found = {name: sentences for name, sentences in labelled.items() if sentences.known >= LEAST_LABELLED}
    return dict(zip(found, reader.read_sentences(list(found.values()), report), strict=True))


def encoder_hash(folder: Path) -> str:
    """SHA-256 (hex) of what the states depend on, so that a pack with another head finds them too."""
    total = hashlib.sha256()
    for name in ("config.json", "tokenizer.json", "weights.safetensors"):
        with file_of(folder, name).open("rb") as file:
            total.update(hashlib.file_digest(file, "sha256").digest())
    return total.hexdigest()


Tensors = dict[str, Tensor]


class KeptStates:
    """Tensors of notes, kept in files of `PART` notes each."""

    def __init__(self, folder: Path, purpose: str) -> None:
        self._folder = folder / "states"
        self._purpose = purpose

    def read(self, texts: Sequence[str], make: Callable[[int], Tensors], report: Report) -> list[Tensors]:
        """What `make` gives for each text, taken from the files where it lies there."""
        self._folder.mkdir(parents=True, exist_ok=True)
        rows: list[Tensors] = []
        for first in range(0, len(texts), PART):
            some = range(first, min(first + PART, len(texts)))
            digest = hashlib.sha256(json.dumps([self._purpose, *(texts[i] for i in some)]).encode()).hexdigest()
            file = self._folder / f"{digest[:32]}.safetensors"
            part = self._load(file, len(some))
            if part is None:
                part = []
                for place in some:
                    part.append(make(place))
                    report("reading", place + 1, len(texts))
                self._save(file, part)
            rows += part
            report("reading", some[-1] + 1, len(texts))
        return rows

    @staticmethod
    def _load(file: Path, count: int) -> list[Tensors] | None:
        try:
            flat = load_file(file)
        except (OSError, SafetensorError):
            return None
        rows: list[Tensors] = [{} for _ in range(count)]
        for key, tensor in flat.items():
            place, name = key.split(".", 1)
            rows[int(place)][name] = tensor
        return rows

    @staticmethod
    def _save(file: Path, rows: Sequence[Tensors]) -> None:
        fresh = file.with_suffix(".new")
        save_file(
            {f"{place}.{name}": tensor.contiguous() for place, row in enumerate(rows) for name, tensor in row.items()},
            fresh,
        )
        fresh.replace(file)
