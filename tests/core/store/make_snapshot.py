"""Write the snapshot of the newest schema revision, once, when a revision is added.

    python tests/core/store/make_snapshot.py

The older snapshots stay as they are: they are what coders have on their disks.
"""

from __future__ import annotations

import gzip
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from chartlight.review.actions import accept, add_code, reject, undo
from chartlight.review.comparing import Side, settle
from chartlight.review.details import make_principal, overrule, set_poa
from chartlight.review.note_actions import assign, hold
from chartlight.review.second import begin_second, finish_second
from chartlight.review.specialty_actions import set_specialty, undo_specialty
from chartlight.review.steps import hold as hold_code
from chartlight.store.database import FILE_NAME
from chartlight.store.decision_records import Poa
from chartlight.store.repository import Repository
from chartlight.store.round_values import RoundMode
from chartlight.store.trial_values import Phase, TrialDesign, TrialStep
from chartlight.store.upgrade import REVISIONS
from chartlight.trial.running import add_time, enter, start, take_step
from chartlight.types import (
    Assertion,
    CodingResult,
    EvidenceSpan,
    Kind,
    Note,
    NoteSection,
    SectionName,
    Source,
    SpecialtyScore,
    Suggestion,
    WordWeight,
)

SNAPSHOTS = Path(__file__).parent / "snapshots"
TEXT = "Alta 😀: fiebre, HTA.\r\nNiega dolor."


def fill(repo: Repository) -> None:
    """Something of everything that the newest revision can hold."""
    [note, new] = repo.add_notes([Note("a", TEXT, language="es", origin="a.txt", notice="n"), Note("b", "New.")])
    key = note.stored.key
    fever = (EvidenceSpan(8, 14, 1.0, Source.TERM),)
    suggestions = (
        Suggestion("R50.9", 0.9, True, (Source.ATTENTION, Source.TERM), fever, (WordWeight(8, 14, 0.5),)),
        Suggestion("R52", 0.6, True, (Source.TERM,), assertion=Assertion.NEGATED),
        Suggestion("J18.9", 0.5, True, (Source.TERM,)),
    )
    specialties = (SpecialtyScore("Cardiology", 0.9, True, (EvidenceSpan(16, 19, 1.0, Source.ATTENTION),)),)
    sections = (NoteSection(SectionName.DIAGNOSES, 0, 20, heading=False, score=0.75),)
    result = CodingResult("a", Kind.DIAGNOSES, "pack", suggestions, specialties, sections)
    repo.save_result(key, result, {"limit": 40}, seconds=0.5)
    accept(repo, note_key=key, code="R50.9", coder="Ann", reason="stated")
    reject(repo, note_key=key, code="R52", coder="Bo")
    add_code(repo, note_key=key, code="I10", coder="Ann", evidence=(EvidenceSpan(16, 19, 1.0, Source.CODER),))
    accept(repo, note_key=key, code="J18.9", coder="Ann")
    undo(repo, coder="Ann")
    hold(repo, note_keys=[key], coder="Ann", reason="waits for the laboratory")
    assign(repo, note_keys=[key, new.stored.key], coder="Ann", assignee="Bo")
    set_poa(repo, note_key=key, code="I10", coder="Bo", poa=Poa.YES)
    make_principal(repo, note_key=key, code="I10", coder="Ann")
    overrule(repo, note_key=key, code="I10", coder="Ann", finding="a warning", reason="known for years")
    hold_code(repo, note_key=key, code="J18.9", coder="Bo")
    set_specialty(repo, note_key=key, name="Pulmonary", coder="Ann")
    set_specialty(repo, note_key=key, name="Urology", coder="Bo")
    undo_specialty(repo, coder="Bo")
    begun = begin_second(repo, note_key=key, coder="Cy", mode=RoundMode.BLIND)
    with repo.in_round(begun.id):
        accept(repo, note_key=key, code="R52", coder="Cy")
    finish_second(repo, note_key=key, coder="Cy")
    settle(repo, round_id=begun.id, codes=("R52",), take=Side.FIRST, coder="Di")
    _fill_trial(repo, new.stored.key)


def _fill_trial(repo: Repository, note_key: int) -> None:
    started = start(
        repo, name="t", design=TrialDesign.BLIND_FIRST, coders=["Ann"], note_keys=[note_key], seed=1, coder="Di"
    )
    enter(repo, note_key, "Ann")
    [found] = repo.trial_notes(started.id)
    add_time(repo, trial_note_id=found.id, phase=Phase.UNASSISTED, seconds=12.5)
    take_step(repo, TrialStep.END, coder="Di")


def main() -> None:
    """Write the file."""
    target = SNAPSHOTS / f"{REVISIONS[-1]}.sqlite.gz"
    if target.exists():
        raise SystemExit(f"{target} is there already, and a snapshot is never written again.")
    with tempfile.TemporaryDirectory() as folder:
        with Repository.open(Path(folder)) as repo:
            fill(repo)
        with closing(sqlite3.connect(Path(folder) / FILE_NAME)) as store:
            packed = Path(folder) / "packed.sqlite"
            store.execute("VACUUM INTO ?", (str(packed),))
        # Without the time, so that the same store gives the same bytes.
        target.write_bytes(gzip.compress(packed.read_bytes(), mtime=0))


if __name__ == "__main__":
    main()
