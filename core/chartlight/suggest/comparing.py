"""Has two model packs read the same note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chartlight.codebook.procedures import is_procedure
from chartlight.errors import KnownError
from chartlight.suggest.compared import PackComparison, PackReading, PackView
from chartlight.suggest.evidence import attention_spans, shown_words, words_of
from chartlight.translation import tr
from chartlight.types import CodingResult, Kind, Note, Progress, Suggestion

if TYPE_CHECKING:
    from chartlight.suggest.engine import Engine, ReadNote


def open_second(folder: Path, *, first: Engine) -> Engine:
    """Load a pack to be compared with the one that is in use; takes a second or two.

    Raises:
        KnownError: the folder is no pack, or one that cannot be compared with the first.
    """
    from chartlight.suggest.engine import Engine

    second = Engine.open(folder, kind=first.kind)
    if second.pack_hash == first.pack_hash:
        raise KnownError(
            tr("{folder} holds the model pack that is in use. Choose another one to compare it with.", folder=folder)
        )
    if not set(first.pack.code_counts[first.kind]) & set(second.pack.code_counts[first.kind]):
        raise KnownError(
            tr(
                "The model pack in {folder} knows none of the codes of the pack in use. Choose another one.",
                folder=folder,
            )
        )
    return second


def compare_packs(
    first: Engine, second: Engine, note: Note, *, besides: Collection[Kind] = ()
) -> Generator[Progress, None, PackComparison]:
    """Read a note with both packs.

    Args:
        first: pack A.
        second: pack B.
        note: the note.
        besides: further kinds of code to compare; a pack that does not know one puts forward none.

    Yields:
        `Progress` before the first and after each window of both packs. Stop iterating to cancel.
    """
    windows = [len(engine.runtime.encode(note.text).windows) for engine in (first, second)]
    reads: list[ReadNote] = []
    for engine in (first, second):
        reading, before = engine.read(note), sum(windows[: len(reads)])
        while True:
            try:
                step = next(reading)
            except StopIteration as end:
                reads.append(end.value)
                break
            yield Progress(note.id, before + step.done, sum(windows))
    results = [engine.result(note, read, besides=besides) for engine, read in zip((first, second), reads, strict=True)]
    codes = _suggested_by_either(results)
    return PackComparison(
        note_id=note.id,
        codes=codes,
        first=_reading(first, note, reads[0], results[0], codes),
        second=_reading(second, note, reads[1], results[1], codes),
    )


def _suggested_by_either(results: Sequence[CodingResult]) -> tuple[str, ...]:
    best: dict[str, float] = {}
    packs: Counter[str] = Counter()
    for suggestion in (each for result in results for each in result.suggestions if each.suggested):
        best[suggestion.code] = max(best.get(suggestion.code, 0.0), suggestion.score)
        packs[suggestion.code] += 1
    return tuple(sorted(best, key=lambda code: (is_procedure(code), packs[code], -best[code], code)))


def _reading(engine: Engine, note: Note, read: ReadNote, result: CodingResult, codes: Sequence[str]) -> PackReading:
    said = {each.code: each for each in result.suggestions}
    weights = engine.word_attention(note, read, codes)
    views = {code: _view(note.text, said.get(code), weights.get(code)) for code in codes}
    return PackReading(engine.pack.name, engine.pack_hash, views)


def _view(text: str, said: Suggestion | None, weights: Sequence[float] | None) -> PackView:
    score, suggested = (said.score, said.suggested) if said else (None, False)
    if weights is None:
        return PackView(score, suggested)
    words = words_of(text)
    reliable = bool(attention_spans(text, words, weights))
    return PackView(score, suggested, known=True, reliable=reliable, attention=shown_words(words, weights))
