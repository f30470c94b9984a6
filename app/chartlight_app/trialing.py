"""Trials at the desk: starting and following one, the reveal, the time, and the report."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from chartlight.store.trial_values import Trial, TrialStep
from chartlight.translation import tr
from chartlight_app import dialogs
from chartlight_app.desk import Desk
from chartlight_app.parts import Parts
from chartlight_app.session import DeskSession
from chartlight_app.session_values import Changed, OpenedNote
from chartlight_app.settings import DeskSettings
from chartlight_app.theme import LIGHT, Theme
from chartlight_app.trial_clock import TrialClock

if TYPE_CHECKING:
    from chartlight_app.deciding import Refinement
    from chartlight_app.session_trials import TrialStand
    from chartlight_app.trial_dialog import TrialDialog, TrialWanted
    from chartlight_app.trial_reporting import TrialReporting


class Trialing(QObject):
    """Carries out the actions of the menu Trial; its windows are made when they are first wanted."""

    def __init__(self, window: QWidget, *, parts: Parts, desk: Desk, settings: DeskSettings) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._desk = desk
        self._settings = settings
        self._theme = LIGHT
        self.clock = TrialClock(self, desk=desk)
        self.dialog: TrialDialog | None = None
        self.reporting: TrialReporting | None = None
        bar = parts.note.trial_bar
        bar.reveal_requested.connect(self.reveal)
        bar.next_requested.connect(self.go_on)
        desk.showing.shown.connect(self._follow)
        desk.showing.refreshed.connect(self._follow)
        desk.deciding.changed.connect(self._changed)
        desk.steps.stepped.connect(lambda _step: self._refresh())

    def actions(self) -> dict[str, object]:
        """What each of its actions does, by the action's name."""
        return {
            "trialAction": self.open,
            "revealAction": self.reveal,
            "trialNextAction": self.go_on,
            "trialReportAction": self.report,
        }

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        if self.reporting is not None:
            self.reporting.use_theme(theme)

    def close(self) -> None:
        """Close the windows, and keep the time that was taken."""
        self.clock.close()
        if self.dialog is not None:
            self.dialog.close()
        if self.reporting is not None:
            self.reporting.close()

    def open(self) -> None:
        """Show how far the trial is, or what one could be started with."""
        self._ask_stand(show=True)

    def reveal(self) -> None:
        """The note on screen is coded unassisted: show the suggestions."""

        def planned() -> Refinement | None:
            opened = self._desk.deciding.opened
            if opened is None:
                return None
            self.clock.write()
            return partial(DeskSession.reveal, key=opened.key)

        self._desk.deciding.refine(planned)

    def go_on(self) -> None:
        """Open the coder's next note of the trial."""
        opened = self._desk.showing.opened
        after = opened.key if opened is not None else 0
        self._desk.store.submit(
            lambda session: session.next_trial_note(after), on_result=self._go_to, on_error=self._desk.report
        )

    def report(self) -> None:
        """Show the report of the newest trial."""
        if self.reporting is None:
            from chartlight_app.trial_reporting import TrialReporting

            self.reporting = TrialReporting(self, window=self._window, desk=self._desk, settings=self._settings)
            self.reporting.use_theme(self._theme)
        self.reporting.open()

    def _follow(self, opened: OpenedNote | None) -> None:
        self.clock.follow(opened)

    def _changed(self, _change: Changed) -> None:
        self._refresh()

    def _go_to(self, key: int | None) -> None:
        if key is None:
            self._parts.status.say(tr("No note of a trial waits for you."))
        else:
            self._desk.showing.go_to(key)

    def _refresh(self) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self._ask_stand(show=False)

    def _keys(self) -> tuple[int, ...]:
        """The notes that a trial would be started over."""
        selected = self._parts.worklist.selected_keys()
        only = self.dialog is not None and self.dialog.only_selected and len(selected) > 1
        return selected if only else self._parts.worklist.model.keys()

    def _ask_stand(self, *, show: bool) -> None:
        keys = self._keys()
        self._desk.store.submit(
            lambda session: session.stand(keys),
            on_result=partial(self._show_stand, show),
            on_error=self._desk.report,
        )

    def _show_stand(self, show: bool, stand: TrialStand) -> None:
        if self.dialog is None:
            self.dialog = self._make_dialog()
        listed, selected = len(self._parts.worklist.model.keys()), len(self._parts.worklist.selected_keys())
        self.dialog.show_stand(stand, listed=listed, selected=selected, coder=self._settings.coder)
        if show:
            self.dialog.show()
            self.dialog.raise_()
            self.dialog.activateWindow()
            self.dialog.take_focus()

    def _make_dialog(self) -> TrialDialog:
        from chartlight_app.trial_dialog import TrialDialog

        dialog = TrialDialog(self._window)
        dialog.start_requested.connect(self._start)
        dialog.scope_changed.connect(lambda: self._ask_stand(show=False))
        dialog.step_requested.connect(self._step)
        dialog.report_requested.connect(self.report)
        dialog.next_requested.connect(self.go_on)
        return dialog

    def _start(self, wanted: TrialWanted) -> None:
        keys, coder = self._keys(), self._settings.coder
        self._desk.store.submit(
            lambda session: session.start_trial(
                name=wanted.name,
                design=wanted.design,
                coders=wanted.coders,
                keys=keys,
                seed=wanted.seed,
                coder=coder,
            ),
            on_result=self._started,
            on_error=self._refused,
        )

    def _started(self, found: tuple[Trial, tuple[int, ...]]) -> None:
        trial, unread = found
        self._parts.status.say(
            tr("The trial “{name}” goes on. Its notes are coded as they are opened.", name=trial.name)
        )
        # The suggestions are wanted in any case: to be shown, or to be held against the coder's codes.
        self._desk.run.ask(unread)
        self._show_anew()

    def _step(self, step: TrialStep) -> None:
        if step is TrialStep.END and not dialogs.ask_whether(
            self.dialog or self._window,
            title=tr("End the trial"),
            question=tr("The trial ends for every coder, and all suggestions are shown again. It cannot go on later."),
            yes=tr("End the trial"),
        ):
            return
        self.clock.write()
        self._desk.store.submit(
            partial(DeskSession.step_trial, step=step, coder=self._settings.coder),
            on_result=lambda _trial: self._show_anew(),
            on_error=self._refused,
        )

    def _refused(self, error: Exception) -> None:
        from chartlight.errors import KnownError

        if self.dialog is not None and isinstance(error, KnownError):
            self.dialog.say_problem(str(error))
        else:
            self._desk.report(error)

    def _show_anew(self) -> None:
        """What may be seen has changed: the list, the note on screen, and how far the trial is."""
        self._desk.listing.refresh()
        self._desk.open_again()
        self._ask_stand(show=False)
