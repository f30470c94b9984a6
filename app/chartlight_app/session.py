"""What the desk does with the store and the codebook; all of it runs in the database thread.

Nothing here knows of Qt. Each function returns frozen values that the window shows as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from chartlight.codebook.procedures import titles_of
from chartlight.notes.language import guess_language
from chartlight.store.note_records import NoteState, NoteSummary, StoredNote
from chartlight.store.review_records import NoteReview
from chartlight.store.worklist_values import WorklistQuery
from chartlight.types import EvidenceSpan, Source, State
from chartlight_app.code_rows import CodeRow
from chartlight_app.note_coding import coding_of_note
from chartlight_app.note_words import told_of_note, told_of_specialty
from chartlight_app.session_loading import LoadingSession
from chartlight_app.session_rounds import in_own_round
from chartlight_app.session_values import Changed, ModelRun, OpenedNote

if TYPE_CHECKING:
    from chartlight.codebook.book import Codebook
    from chartlight.review.actions import ReviewChange
    from chartlight.review.note_actions import NoteChange
    from chartlight.review.specialty_actions import SpecialtyChange
    from chartlight.review.undoing import WaysBack
    from chartlight.rules.tabular import Tabular
    from chartlight.statistics.gather import LogReader
    from chartlight.statistics.values import ReviewLog
    from chartlight.store.repository import Repository


class DeskSession(LoadingSession):
    """The open store with the codebook beside it."""

    def __init__(self, *, repository: Repository, codebook: Codebook, tabular: Tabular) -> None:
        self._repository = repository
        self._codebook = codebook
        self._boundary: float | None = None
        self._tabular = tabular

    @classmethod
    def open(cls, data_dir: Path) -> DeskSession:
        """Open both; the store is made or brought up to date where needed."""
        # Imported here, in the thread, so that the window need not wait for them.
        from chartlight.codebook.book import Codebook
        from chartlight.rules.tabular import Tabular
        from chartlight.store.repository import Repository

        repository = Repository.open(data_dir)
        try:
            codebook = Codebook.open()
            return cls(repository=repository, codebook=codebook, tabular=Tabular(codebook))
        except BaseException:
            repository.close()
            raise

    def close(self) -> None:
        """Close both."""
        self._codebook.close()
        self._repository.close()

    def note(self, key: int) -> StoredNote:
        """One note."""
        return self._repository.get_note(key)

    @in_own_round
    def opened(self, key: int) -> OpenedNote:
        """One note with its codes."""
        return self._described(self._repository.review(key))

    def save(self, run: ModelRun) -> Changed:
        """Keep what the model said of a note."""
        settings = {"limit": run.limit}
        self._repository.save_result(run.key, run.result, settings, device=run.device, seconds=run.seconds)
        return self._changed(run.key, "")

    def set_specialty(self, *, key: int, name: str | None, coder: str) -> Changed:
        """Say what the specialty of a note is; None for what the model suggests."""
        from chartlight.review import specialty_actions

        if name is None and key in self.hidden() and self.said_specialty(key) is None:
            return self._changed(key, "")  # what another coder said is hidden, and stays
        return self._after(specialty_actions.set_specialty(self._repository, note_key=key, name=name, coder=coder))

    @in_own_round
    def accept(self, *, key: int, code: str, coder: str) -> Changed:
        """Accept a code."""
        from chartlight.review import actions

        return self._after(actions.accept(self._repository, note_key=key, code=code, coder=coder))

    @in_own_round
    def reject(self, *, key: int, code: str, coder: str) -> Changed:
        """Reject a code."""
        from chartlight.review import actions

        return self._after(actions.reject(self._repository, note_key=key, code=code, coder=coder))

    @in_own_round
    def add_code(self, *, key: int, code: str, coder: str, words: tuple[int, int] | None) -> Changed:
        """Add a code by hand, with the words of the note that speak for it."""
        from chartlight.review import actions

        evidence = (EvidenceSpan(*words, weight=1.0, source=Source.CODER),) if words else ()
        return self._after(actions.add_code(self._repository, note_key=key, code=code, coder=coder, evidence=evidence))

    def read_log(self, reader: LogReader) -> Generator[int, None, ReviewLog]:
        """The whole review log, read on from where the reader has come to; yields how many records are new."""
        yield from reader.read_on(self._repository, self._codebook)
        return self.seen_log(reader.log())

    def find_notes(self, words: str, limit: int) -> tuple[NoteSummary, ...]:
        """The first notes that hold all of these words, in their name or their text."""
        listed = self._repository.listed(WorklistQuery(words=words), boundary=self._boundary)
        return tuple(map(self._summary, listed.keys[:limit]))

    @in_own_round
    def replace_code(self, *, key: int, code: str, by: str, coder: str) -> Changed:
        """Put another code in the place of one."""
        from chartlight.review import steps

        steps.replace_code(self._repository, note_key=key, code=code, by=by, coder=coder)
        return self._changed(key, code)

    @in_own_round
    def hold_code(self, *, key: int, code: str, coder: str) -> Changed:
        """Set a code aside for later."""
        from chartlight.review import steps

        steps.hold(self._repository, note_key=key, code=code, coder=coder)
        return self._changed(key, code)

    @in_own_round
    def decide_all(self, state: State, *, key: int, codes: Sequence[str], coder: str) -> Changed:
        """Accept or reject several codes at once."""
        from chartlight.review import steps

        act = steps.accept_all if state is State.ACCEPTED else steps.reject_all
        done = act(self._repository, note_key=key, codes=codes, coder=coder)
        return self._changed(key, done.codes[0] if done.codes else "")

    @in_own_round
    def undo(self, *, coder: str, key: int | None = None) -> Changed | None:
        """Take back the coder's latest decision, in the second review of this note if one goes on; None for none."""
        from chartlight.review.undoing import undo_latest

        in_round = self._repository.round_id is not None
        change = undo_latest(self._repository, coder=coder, note_key=key if in_round else None)
        return self._after(change) if change else None

    @in_own_round
    def redo(self, *, coder: str, key: int | None = None) -> Changed | None:
        """Make the decision again that was taken back last, in the same way; None where there is none."""
        from chartlight.review.undoing import redo_latest

        in_round = self._repository.round_id is not None
        change = redo_latest(self._repository, coder=coder, note_key=key if in_round else None)
        return self._after(change) if change else None

    def ways_back(self, *, coder: str, key: int | None = None) -> WaysBack:
        """What `undo` and `redo` would find."""
        from chartlight.review.undoing import ways_back

        with self.in_round_of(key):
            in_round = self._repository.round_id is not None
            return ways_back(self._repository, coder=coder, note_key=key if in_round else None)

    @in_own_round
    def refine(self, act: Callable[..., ReviewChange], *, key: int, **given: object) -> Changed:
        """Carry out one of the actions of `chartlight.review.details`."""
        return self._after(act(self._repository, note_key=key, **given))

    @in_own_round
    def refine_all(self, act: Callable[..., ReviewChange | None], *, key: int, coder: str) -> Changed | None:
        """Carry out one of them that is about several codes; None where there was nothing to do."""
        change = act(self._repository, note_key=key, coder=coder)
        return self._after(change) if change is not None else None

    def unchanged(self, key: int) -> Changed:
        """How a note stands."""
        return self._changed(key, "")

    def export_training(self, target: Path) -> int:
        """Write the notes that are done as a training file; returns how many they are."""
        from chartlight.export.training_file import export_training

        hidden = self.hidden()
        if not hidden:
            return export_training(self._repository, target)
        done = [note.key for note in self._repository.list_notes() if note.state is NoteState.DONE]
        return export_training(self._repository, target, note_keys=[key for key in done if key not in hidden])

    def export(self, target: Path) -> int:
        """Write every accepted code; returns how many rows were written."""
        from chartlight.export.csv_file import export_csv

        # What the coder reviews blind stays hidden in files too.
        hidden = self.hidden()
        keys = [key for key in self._repository.accepted_keys() if key not in hidden] if hidden else None
        return export_csv(self._repository, self._codebook, target, note_keys=keys)

    def left_out(self) -> int:
        """How many notes with accepted codes an export leaves out, because the coder reviews them blind."""
        return len(self.hidden().keys() & set(self._repository.accepted_keys()))

    def _after(self, change: ReviewChange | NoteChange | SpecialtyChange) -> Changed:
        from chartlight.review.note_actions import NoteChange
        from chartlight.review.specialty_actions import SpecialtyChange

        if isinstance(change, SpecialtyChange):
            changed = self._changed(change.note_key, "")
            seen = replace(change, name=changed.opened.own_specialty)
            return replace(changed, told=told_of_specialty(seen, changed.summary))
        if isinstance(change, NoteChange):
            changed = self._changed(change.keys[0], "")
            told = told_of_note(change, changed.summary) if len(change.keys) == 1 else change.message
            return replace(changed, keys=change.keys[1:], told=told)
        return replace(self._changed(change.note_key, change.code), told=change.message)

    def _changed(self, key: int, code: str) -> Changed:
        return Changed(code=code, summary=self._summary(key), opened=self.opened(key))

    def _summary(self, key: int) -> NoteSummary:
        return self.as_seen(self._repository.summary(key, boundary=self._boundary), self.hidden())

    def _described(self, found: NoteReview) -> OpenedNote:
        place = self.place_of(found.stored.key)
        review = self.stripped(found, place)
        sections = found.run.sections if found.run else ()
        titles = titles_of((code.code for code in review.codes), self._codebook)
        rows = tuple(CodeRow(code, *titles.get(code.code, ("", True))) for code in review.codes)
        note, rounds = review.stored.note, self.rounds_of(review.stored.key)
        return OpenedNote(
            stored=review.stored,
            rows=rows,
            pack_hash=review.run.pack_hash if review.run else None,
            status=self.status_seen(review.stored.key, rounds),
            specialties=review.run.specialties if review.run else (),
            own_specialty=self.specialty_seen(review, rounds),
            # What stands in a heading is no secret of the model.
            sections=tuple(each for each in sections if each.heading or review is found),
            coding=coding_of_note(self._repository, self._tabular, review),
            language=note.language or guess_language(note.text),
            rounds=rounds,
            trial=place,
        )
