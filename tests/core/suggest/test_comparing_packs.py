"""Two packs on the same note, and what cannot be compared."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from chartlight.errors import KnownError
from chartlight.export.attention_file import COLUMNS, export_attention
from chartlight.suggest.compared import PackComparison
from chartlight.suggest.comparing import compare_packs, open_second
from chartlight.suggest.engine import Engine
from chartlight.suggest.terms import TermList
from chartlight.types import Kind, Note, Progress


@pytest.fixture(scope="module")
def first(tiny_pack: Path) -> Engine:
    return Engine.open(tiny_pack, device="cpu")


@pytest.fixture(scope="module")
def second(other_pack: Path, first: Engine) -> Engine:
    return open_second(other_pack, first=first)


def compared(
    first: Engine, second: Engine, note: Note, *, besides: tuple[Kind, ...] = ()
) -> tuple[list[Progress], PackComparison]:
    steps, reading = [], compare_packs(first, second, note, besides=besides)
    while True:
        try:
            steps.append(next(reading))
        except StopIteration as end:
            return steps, end.value


def test_each_pack_says_what_it_says_alone(first: Engine, second: Engine, sample_note: Note) -> None:
    _, found = compared(first, second, sample_note)
    for engine, reading in ((first, found.first), (second, found.second)):
        alone = {each.code: each for each in engine.run(sample_note).suggestions}
        assert reading.pack_hash == engine.pack_hash
        assert {code for code in alone if alone[code].suggested} <= set(found.codes)
        for code, view in reading.views.items():
            assert view.score == (alone[code].score if code in alone else None)
            assert view.known
            if code in alone:
                assert view.attention == alone[code].attention
    different = [c for c in found.codes if found.first.views[c].attention != found.second.views[c].attention]
    assert different


def test_progress_counts_the_windows_of_both_packs(first: Engine, second: Engine, sample_note: Note) -> None:
    steps, _ = compared(first, second, sample_note)
    total = 2 * len(first.runtime.encode(sample_note.text).windows)
    assert {step.total for step in steps} == {total}
    assert [step.done for step in steps] == [*range(total // 2 + 1), *range(total // 2, total + 1)]


def test_codes_of_one_pack_alone_come_first(first: Engine, second: Engine, sample_note: Note) -> None:
    _, found = compared(first, second, sample_note)
    both = [found.first.views[c].suggested and found.second.views[c].suggested for c in found.codes]
    assert both == sorted(both)
    assert all(found.first.views[c].suggested or found.second.views[c].suggested for c in found.codes)


def test_procedures_are_compared_below_the_diagnoses_where_they_are_wanted(
    make_pack: Callable[..., Path], sample_note: Note
) -> None:
    terms = TermList(language="en", terms={("pneumonia",): [("J18.9", 0.9)], ("chest",): [("BW03ZZZ", 0.9)]})
    first = Engine.open(make_pack("first", seed=10, terms=terms), device="cpu")
    second = open_second(make_pack("second", seed=11, terms=terms), first=first)
    _, alone = compared(first, second, sample_note)
    _, found = compared(first, second, sample_note, besides=(Kind.PROCEDURES,))
    assert found.codes[: len(alone.codes)] == alone.codes
    procedures = found.codes[len(alone.codes) :]
    assert set(procedures) == {
        each.code
        for engine in (first, second)
        for each in engine.of_kind(Kind.PROCEDURES).run(sample_note).suggestions
        if each.suggested
    }
    assert procedures
    assert set(procedures) <= {"B030", "BW03ZZZ"}
    assert all(found.first.views[code].known and found.second.views[code].known for code in procedures)


def test_a_second_pack_without_procedures_puts_none_forward(
    make_pack: Callable[..., Path], first: Engine, sample_note: Note
) -> None:
    second = open_second(make_pack("diagnoses-alone", seed=9, procedures={}), first=first)
    _, found = compared(first, second, sample_note, besides=(Kind.PROCEDURES,))
    views = [found.second.views[code] for code in found.codes if code in ("B030", "BW03ZZZ")]
    assert all((view.score, view.suggested, view.known) == (None, False, False) for view in views)


def test_the_same_pack_is_refused(first: Engine, tiny_pack: Path) -> None:
    with pytest.raises(KnownError, match="in use"):
        open_second(tiny_pack, first=first)


def test_a_pack_that_knows_other_codes_is_refused(make_pack: Callable[..., Path], first: Engine) -> None:
    folder = make_pack("strange", seed=3, codes={"A00.0": 1, "A00.1": 2})
    with pytest.raises(KnownError, match="none of the codes"):
        open_second(folder, first=first)


def test_a_pack_of_another_kind_is_refused(tiny_pack: Path, other_pack: Path) -> None:
    procedures = Engine.open(tiny_pack, device="cpu", kind=Kind.PROCEDURES)
    assert open_second(other_pack, first=procedures).kind is Kind.PROCEDURES


def test_the_table_holds_both_weights(first: Engine, second: Engine, sample_note: Note, tmp_path: Path) -> None:
    _, found = compared(first, second, sample_note)
    target = tmp_path / "attention.csv"
    count = export_attention(found, sample_note.text, target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == count > 0
    assert tuple(rows[0]) == COLUMNS
    for row in rows:
        place = int(row["start"]), int(row["end"])
        assert sample_note.text[slice(*place)] == row["word"].removeprefix("'")
        weights = [
            next((w.weight for w in views[row["code"]].attention if (w.start, w.end) == place), 0.0)
            for views in (found.first.views, found.second.views)
        ]
        assert [float(row["weight a"]), float(row["weight b"])] == weights
        assert float(row["difference"]) == pytest.approx(weights[1] - weights[0], abs=1e-4)
