"""The controller: widgets tell it what the coder wants, it tells the workers, and shows what comes back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from chartlight.errors import KnownError
from chartlight.translation import tr
from chartlight_app import faults
from chartlight_app.action_states import show_states
from chartlight_app.deciding import Deciding
from chartlight_app.desk_workers import DeskWorkers
from chartlight_app.detailing import Detailing, why_unfinished
from chartlight_app.drawn_line import DrawnLine
from chartlight_app.exporting import Exporting
from chartlight_app.going_back import GoingBack
from chartlight_app.intents import IntentQueue
from chartlight_app.listing import Listing
from chartlight_app.loading import Loading
from chartlight_app.lookup_work import get_procedures_ready
from chartlight_app.messages import Weight
from chartlight_app.note_steps import NoteSteps
from chartlight_app.parts import Parts
from chartlight_app.session import DeskSession
from chartlight_app.session_values import Changed, Loaded, OpenedNote
from chartlight_app.settings import DeskSettings
from chartlight_app.showing import Showing
from chartlight_app.store_trouble import StoreTrouble
from chartlight_app.suggest_run import SuggestionRun
from chartlight_app.work_shown import WorkShown
from chartlight_app.worklist_session import Stepped


class Desk(QObject):
    """Everything between the widgets and the core."""

    _fault = Signal(object)
    coder_changed = Signal()
    """Another coder sits at the desk."""

    def __init__(
        self, parts: Parts, *, data_dir: Path, pack_dir: Path | None, settings: DeskSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._data_dir = data_dir
        self._settings = settings
        self.workers = DeskWorkers(self, data_dir=data_dir, pack_dir=pack_dir, coder=settings.coder)
        self.store, self.model = self.workers.store, self.workers.model
        self.helper, self.lookup = self.workers.helper, self.workers.lookup
        self._intents = IntentQueue()
        self.loading = Loading(self, store=self.store)
        self.run = SuggestionRun(self, store=self.store, model=self.model, more_to_come=lambda: self.loading.running)
        self.run.weighs_context = settings.weighs_context
        self.deciding = Deciding(
            self,
            store=self.store,
            intents=self._intents,
            table=parts.suggestions.table,
            model=parts.suggestions.model,
            coder=lambda: settings.coder,
        )
        self.detailing = Detailing(self, parts=parts, deciding=self.deciding)
        self.showing = Showing(self, parts=parts, store=self.store, helper=self.helper, intents=self._intents)
        self.steps = NoteSteps(
            self,
            parts=parts,
            store=self.store,
            intents=self._intents,
            showing=self.showing,
            coder=lambda: settings.coder,
        )
        self.going_back = GoingBack(
            self,
            store=self.store,
            intents=self._intents,
            undo=parts.actions["undoAction"],
            redo=parts.actions["redoAction"],
            coder=lambda: settings.coder,
            note=lambda: self.showing.opened.key if self.showing.opened is not None else None,
        )
        self.line = DrawnLine(self, parts=parts, helper=self.helper, settings=settings, pack_dir=pack_dir)
        self.line.read_figures()
        self.listing = Listing(
            self, worklist=parts.worklist, store=self.store, settings=settings, shown=lambda: self.showing.key
        )
        self.trouble = StoreTrouble(
            self, parts=parts, listing=self.listing, has_note=lambda: self.showing.opened is not None
        )
        self.exporting = Exporting(self, parts=parts, store=self.store)
        WorkShown(self, parts=parts, loading=self.loading, run=self.run, showing=self.showing, listing=self.listing)
        self._connect_widgets()
        self._connect_work()
        self._show_actions()
        # The first of all jobs: what is opened at the start comes below what is there already.
        self.store.submit(partial(DeskSession.sit_down, coder=settings.coder), on_result=_done, on_error=self.report)
        if settings.boundary is not None:
            self.listing.draw_line(settings.boundary)
        self.listing.open()
        self.going_back.ask()
        self.suggest_procedures(settings.suggests_procedures)

    def weigh_context(self, wanted: bool) -> None:
        """Let sections and specialty count in the scores of the notes that are read from now on, or not."""
        self._settings.weighs_context = self.run.weighs_context = wanted
        self.line.read_figures()

    def suggest_procedures(self, wanted: bool) -> None:
        """Suggest procedures too, for the notes that are read from now on, or no longer."""
        self._settings.suggests_procedures = self.run.suggests_procedures = wanted
        if wanted:
            self.lookup.submit(get_procedures_ready, on_result=_done, on_error=self.report)

    def begin(self) -> None:
        """Start the threads, which fill the worklist; called once the window is on screen."""
        self.workers.begin()

    def end(self) -> None:
        """Stop the threads, at the latest after the step each is at."""
        if self.showing.opened is not None:
            self._settings.note_key = self.showing.opened.key
        self.workers.end()

    @property
    def busy(self) -> bool:
        """Whether anything that was asked for is not done yet."""
        return self._intents.busy or self.workers.busy or self.run.running

    def open_paths(self, paths: Sequence[Path], *, show: bool = True) -> None:
        """Add these files and folders to the worklist, and show the first of their notes."""
        if paths:
            self.loading.open(list(paths), show=show)
            self._show_actions()

    def paste(self, text: str) -> None:
        """Make a note of copied text, and show it."""
        self.loading.paste(text)
        self._show_actions()

    def use_coder(self, name: str) -> None:
        """Another coder sits at the desk from now on."""
        self._settings.coder = self.workers.seat = name
        self._parts.status.show_coder(name)
        self._parts.note.coder_bar.hide()
        self.store.submit(partial(DeskSession.sit_down, coder=name), on_result=_done, on_error=self.report)
        # Another coder may see other decisions.
        self.listing.use_coder(name)
        self.coder_changed.emit()
        self.open_again()

    def open_again(self) -> None:
        """Show the note on screen anew: another coder sits here, or a trial has begun or ended."""
        opened = self.showing.opened
        if opened is not None:
            self.store.submit(
                lambda session: session.open_note(opened.key), on_result=self._refresh_opened, on_error=self.report
            )

    def go(self, step: int) -> None:
        """Show the next or the previous note, after the decisions that were asked for before."""
        self._intents.push(partial(self.showing.go, step))

    def suggest(self) -> None:
        """Have the model read the selected notes."""
        self._ask(self._parts.worklist.selected_keys())

    def suggest_all(self) -> None:
        """Have the model read every note it has not read."""
        self.store.submit(DeskSession.unread_keys, on_result=self._ask_for_all, on_error=self.report)

    def cancel(self) -> None:
        """Stop reading files and suggesting."""
        self.loading.cancel()
        self.run.cancel()

    def report(self, error: BaseException) -> None:
        """Say an error that can be mended; log any other and say that it was."""
        if isinstance(error, KnownError):
            self.say_problem(str(error))
        else:
            faults.log_fault(error)
            self.say_problem(faults.sentence(self._data_dir))

    def say_problem(self, sentence: str) -> None:
        """Say what is wrong and what to do."""
        self._parts.note.messages.say(Weight.PROBLEM, sentence)

    def report_from_any_thread(self, error: BaseException) -> None:
        """The same, for errors that no worker caught."""
        self._fault.emit(error)

    def _connect_widgets(self) -> None:
        parts, suggestions = self._parts, self._parts.suggestions
        parts.worklist.note_entered.connect(suggestions.table.setFocus)
        parts.note.view.move_requested.connect(self.deciding.move)
        suggestions.table.move_requested.connect(self.deciding.move)
        suggestions.suggest_requested.connect(self.suggest)
        suggestions.search.code_chosen.connect(self.add_code)
        parts.status.cancel_requested.connect(self.cancel)
        parts.worklist.menu_wanted.connect(self.steps.show_menu)
        parts.note.specialties.chosen.connect(self._set_specialty)
        self._fault.connect(self.report)

    def _connect_work(self) -> None:
        status = self._parts.status
        self.loading.loaded.connect(self._show_loaded)
        self.loading.ended.connect(self._loading_ended)
        self.loading.failed.connect(self.report)
        self.run.suggested.connect(self._take_change)
        self.run.failed.connect(self.report)
        self.run.ended.connect(self._show_actions)
        self.deciding.changed.connect(self._take_change)
        self.deciding.reopened.connect(self.showing.show_code)
        self.deciding.said.connect(status.say)
        self.detailing.said.connect(status.say)
        self.showing.shown.connect(self._note_shown)
        self.showing.shown.connect(self.going_back.ask)
        self.showing.refreshed.connect(self.going_back.ask)
        self.coder_changed.connect(self.going_back.ask)
        self.going_back.failed.connect(self.report)
        self.showing.failed.connect(self.report)
        self.showing.failed.connect(lambda _error: self._list_anew())
        self.showing.said.connect(status.say)
        self.deciding.failed.connect(self.report)
        self.line.failed.connect(self.report)
        self.exporting.failed.connect(self.report)
        self.line.rests.connect(self.listing.draw_line)
        self.listing.listed.connect(self._show_listed)
        self.listing.failed.connect(self.report)
        self.steps.checks.append(why_unfinished)
        self.steps.stepped.connect(self._take_step)
        self.steps.said.connect(status.say)
        self.steps.failed.connect(self.report)

    def _set_specialty(self, name: str | None) -> None:
        opened = self.showing.opened
        if opened is not None:
            self.deciding.refine(lambda: partial(DeskSession.set_specialty, key=opened.key, name=name))
            # From the button of the menu the arrow keys would not reach the codes.
            self._parts.suggestions.table.setFocus()

    def _list_anew(self) -> None:
        """A note could not be shown: it may be gone, and the one on screen is the current one again."""
        if self.showing.opened is not None:
            self.listing.refresh()

    def _show_listed(self) -> None:
        worklist = self._parts.worklist
        self._parts.note.specialties.set_known(tuple(worklist.counts.specialties))
        if not self.showing.has_note and not worklist.select(self._settings.note_key):
            worklist.select(worklist.model.key(0))
        self._show_actions()

    def _show_loaded(self, loaded: Loaded) -> None:
        self.listing.add(loaded.notes)
        weights = (Weight.NOTICE, Weight.PROBLEM)
        self._parts.note.messages.say_all((weights[problem], words) for problem, words in loaded.sentences)
        if loaded.keys and not self.showing.has_note:
            self.showing.go_to(loaded.keys[0])
        if self._settings.suggest_on_open:
            self.run.ask(loaded.unread)
        self._show_actions()

    def _loading_ended(self, first: int | None, sentence: str) -> None:
        self._parts.status.say(sentence)
        self.run.no_more_to_come()
        if first is not None:
            self.showing.go_to(first)
        self._show_actions()

    def _note_shown(self, opened: OpenedNote | None) -> None:
        self.deciding.opened = opened
        self.detailing.show_note(opened)
        if opened is not None:
            self.run.prefer(opened.key)
        self._show_actions()

    def _ask_for_all(self, keys: Sequence[int]) -> None:
        if keys:
            self._ask(keys)
        else:
            self._parts.status.say(tr("The model has read every note."))

    def _ask(self, keys: Sequence[int]) -> None:
        if not keys:
            self._parts.status.say(tr("There is no note to read. Open files first."))
        self.run.ask(keys)
        self._show_actions()

    def _take_change(self, change: Changed) -> None:
        self.listing.update(change.summary)
        if change.keys:
            self.listing.refresh()
        self.showing.refresh(change.opened)
        if self.showing.opened is not None:
            self.deciding.opened = self.showing.opened
            if change.opened.key == self.showing.opened.key:
                self.detailing.show_note(self.showing.opened)
        self._show_actions()

    def _take_step(self, step: Stepped) -> None:
        self.listing.take_step(step)
        opened = self.showing.opened
        if opened is not None and opened.key in step.keys:
            self.store.submit(
                lambda session: session.opened(opened.key), on_result=self._refresh_opened, on_error=self.report
            )

    def _refresh_opened(self, opened: OpenedNote) -> None:
        self.showing.refresh(opened)
        if self.showing.opened is opened:
            self.deciding.opened = opened
            self.detailing.show_note(opened)
            self._show_actions()

    def add_code(self, code: str) -> None:
        """Add a code by hand to the note on screen; the selected words are its evidence."""
        self.deciding.add_code(code, self.showing.words)
        # The words have done their work; selected they would hide that they are lit.
        self._parts.note.view.clear_selection()
        self._parts.suggestions.table.setFocus()

    def _show_actions(self) -> None:
        show_states(
            self._parts.actions,
            opened=self.showing.opened,
            has_note=self.showing.has_note,
            working=self.run.running or self.loading.running,
        )


def _done(_nothing: object) -> None:
    """Nothing is shown of it."""
