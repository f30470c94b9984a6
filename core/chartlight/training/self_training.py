"""Notes that nobody has coded: an interim pack tells their codes, and the model learns from what it tells.

The teacher is the whole engine with its fusion, which weighs terms, mentions and attention, so it is surer than the
model that learns. What it tells are probabilities, and the model learns them as such (compare Xie et al. 2020, CVPR,
"Self-training with Noisy Student").
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from transformers import PreTrainedTokenizerBase

from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.notes.problems import ReadProblem, UnreadableError
from chartlight.notes.records import Record, note_from, record_id
from chartlight.suggest.engine import Engine
from chartlight.training.examples import Example, weighted_example
from chartlight.training.record_files import read_file
from chartlight.training.records import CodedRecord, Spans
from chartlight.types import Note, Source, Suggestion

LEAST_LABEL = 0.03  # probability from which on a code of the teacher is learned
LEAST_TAGGED = 0.4  # from here on its words are learned as mentions
LEAST_EVIDENCE = 0.5  # from here on its attention is led to its words
MOST_BELOW = 30  # codes below the teacher's boundary that are looked at
EXACT_SOURCES = (Source.TERM, Source.MENTION)  # what marks words to the character


@dataclass(frozen=True)
class SoftCode:
    """A code of a note as the teacher tells it.

    Attributes:
        code: the code.
        probability: that the note has it.
        words: where its terms and mentions stand: (start, end).
    """

    code: str
    probability: float
    words: tuple[tuple[int, int], ...]


SoftCodes = tuple[SoftCode, ...]


def read_unlabelled(path: Path) -> tuple[list[Note], list[ReadProblem]]:
    """The notes of a file (`id`, `text`, and if known `language`), and what was left out of it and why.

    Raises:
        KnownError: if the file cannot be read, or holds no note that can be used.
    """
    return read_file(path, lambda raw: _note(raw, path), called="note")


def _note(raw: Record, path: Path) -> Note:
    if not record_id(raw):
        raise UnreadableError('{name} has no "id".')
    note = note_from(raw, path=path, line=0)
    if not note.text.strip():
        raise UnreadableError('{name} has no "text".')
    return replace(note, origin=None)


def unread(notes: Iterable[Note], records: Iterable[CodedRecord]) -> list[Note]:
    """The notes whose text is none of the records': those have codes already, or shall be measured on."""
    known = {text for record in records for text in (record.text, *record.translations.values())}
    return [note for note in notes if note.text not in known]


def notes_digest(notes: Iterable[Note]) -> str:
    """SHA-256 (hex) of the notes in their order."""
    total = hashlib.sha256()
    for note in notes:
        total.update(f"{note.content_hash} {note.language}\n".encode())
    return total.hexdigest()


@dataclass(frozen=True)
class SoftNotes:
    """Unlabelled notes with what the teacher tells of them.

    Attributes:
        notes: the notes.
        told: the codes of each.
        made_of: a digest of the notes and the teacher.
    """

    notes: Sequence[Note]
    told: Sequence[SoftCodes]
    made_of: str

    def examples(
        self, model: PerIcdAttentionModel, tokenizer: PreTrainedTokenizerBase, *, weight: float
    ) -> list[Example]:
        """The notes ready for the model.

        Args:
            model: learns from them.
            tokenizer: the encoder's tokenizer.
            weight: of the loss of each.
        """
        return [
            weighted_example(
                model,
                tokenizer,
                note.text,
                labels={one.code: one.probability for one in codes},
                evidence=_words(codes, least=LEAST_EVIDENCE),
                tags=_words(codes, least=LEAST_TAGGED),
                weight=weight,
            )
            for note, codes in zip(self.notes, self.told, strict=True)
        ]


class Teachings:
    """What the teacher tells of notes, kept in a file note by note, so that reading goes on where it was broken off.

    Args:
        file: made where it is missing; its folder is made too. It holds codes and offsets, no text.
        made_of: what the teacher and the notes are made of; what another teacher told is thrown away.
    """

    def __init__(self, file: Path, *, made_of: str) -> None:
        self._file = file
        self._made_of = made_of

    def of(
        self, notes: Sequence[Note], teacher: Callable[[], Callable[[Note], SoftCodes]], report: Callable[[int], None]
    ) -> list[SoftCodes]:
        """The codes of each note.

        Args:
            notes: the notes.
            teacher: makes the teacher; only called where notes are left to read.
            report: told how many notes are read, after each.
        """
        told = self._kept()[: len(notes)]
        if len(told) < len(notes):
            self._write(told)
            tell = teacher()
            with self._file.open("a", encoding="utf-8") as file:
                for note in notes[len(told) :]:
                    told.append(tell(note))
                    file.write(_line(told[-1]))
                    file.flush()
                    report(len(told))
        return told

    def _kept(self) -> list[SoftCodes]:
        try:
            header, *lines = self._file.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError):
            return []
        # What stands after the last line feed was not written to its end.
        return list(_told(lines[:-1])) if header == self._made_of else []

    def _write(self, told: Iterable[SoftCodes]) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(f"{self._made_of}\n{''.join(map(_line, told))}", encoding="utf-8")


def _line(codes: SoftCodes) -> str:
    return f"{json.dumps([[one.code, one.probability, one.words] for one in codes])}\n"


def _told(lines: Iterable[str]) -> Iterator[SoftCodes]:
    for line in lines:
        try:
            rows: list[Any] = json.loads(line)
            yield tuple(SoftCode(code, score, tuple((a, b) for a, b in words)) for code, score, words in rows)
        except (ValueError, TypeError):
            return


def teacher_of(engine: Engine, *, language: str) -> Callable[[Note], SoftCodes]:
    """What a pack tells of a note: the codes of all its kinds from `LEAST_LABEL` on.

    Args:
        engine: the pack at work.
        language: of notes that do not say theirs.
    """
    engines = [engine.of_kind(kind) for kind in engine.pack.kinds]

    def tell(note: Note) -> SoftCodes:
        read = engine.read_through(note)
        results = [
            one.result(note, read, limit=MOST_BELOW, language=note.language or language).suggestions for one in engines
        ]
        return tuple(_soft(one) for some in results for one in some if one.score >= LEAST_LABEL)

    return tell


def _soft(suggestion: Suggestion) -> SoftCode:
    words = tuple((span.start, span.end) for span in suggestion.evidence if span.source in EXACT_SOURCES)
    return SoftCode(suggestion.code, suggestion.score, words)


def _words(codes: SoftCodes, *, least: float) -> Spans:
    return {one.code: tuple((span,) for span in one.words) for one in codes if one.words and one.probability >= least}
