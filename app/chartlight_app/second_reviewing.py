"""Two coders at the desk: second reviews, the comparison, and agreement."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from chartlight.store.round_values import RoundMode
from chartlight.translation import tr
from chartlight_app import dialogs
from chartlight_app.deciding import Refinement
from chartlight_app.desk import Desk
from chartlight_app.parts import Parts
from chartlight_app.session import DeskSession
from chartlight_app.session_rounds import ShownComparison
from chartlight_app.session_values import Changed, OpenedNote
from chartlight_app.settings import DeskSettings

if TYPE_CHECKING:
    from chartlight.review.agreement import Agreement
    from chartlight.review.comparing import Side
    from chartlight_app.agreement_dialog import AgreementDialog
    from chartlight_app.comparison_dialog import ComparisonDialog


class SecondReviewing(QObject):
    """Begins and finishes second reviews, and shows the dialogs, which are made when they are first wanted."""

    sight_changed = Signal()
    """The coder at the desk may see other decisions than before."""

    def __init__(self, window: QWidget, *, parts: Parts, desk: Desk, settings: DeskSettings) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._desk = desk
        self._settings = settings
        self.comparison: ComparisonDialog | None = None
        self.agreement: AgreementDialog | None = None
        self._blind: set[int] = set()
        note = parts.note
        note.round_bar.finish_requested.connect(self.finish_second)
        note.round_bar.compare_requested.connect(self.compare)
        note.coder_bar.named.connect(self._use_name)
        desk.deciding.changed.connect(self._take_change)
        desk.showing.shown.connect(self._take_note)
        desk.coder_changed.connect(self._look_anew)
        if not settings.knows_coder:
            note.coder_bar.ask(settings.coder)

    def actions(self) -> dict[str, object]:
        """What each of its actions does, by the action's name."""
        return {
            "secondAskAction": self.ask_another,
            "secondBlindAction": partial(self.begin, RoundMode.BLIND),
            "secondOpenAction": partial(self.begin, RoundMode.OPEN),
            "secondFinishAction": self.finish_second,
            "secondReopenAction": self.reopen,
            "compareAction": self.compare,
            "agreementAction": self.show_agreement,
            "finishAction": self.finish,
        }

    def begin(self, mode: RoundMode) -> None:
        """Begin the coder's second review of the note on screen."""
        self._ask(lambda opened: partial(DeskSession.begin_second, key=opened.key, mode=mode))

    def ask_another(self) -> None:
        """Ask another coder for a blind second review of the selected notes, which are assigned to that coder."""
        opened = self._desk.showing.opened
        keys = self._parts.worklist.selected_keys() or ((opened.key,) if opened is not None else ())
        reviewer = dialogs.ask_reviewer(self._window) if keys else ""
        if reviewer:
            self._desk.store.submit(
                lambda session: session.ask_second(keys=keys, reviewer=reviewer),
                on_result=partial(self._asked, reviewer),
                on_error=self._desk.report,
            )

    def _asked(self, reviewer: str, count: int) -> None:
        self._desk.steps.assign(reviewer)
        one = tr("{coder} is to review the note blind, and sees no decision on it before.", coder=reviewer)
        more = tr(
            "{coder} is to review {count} notes blind, and sees no decision on it before.", coder=reviewer, count=count
        )
        self._parts.status.say(one if count == 1 else more)

    def finish(self) -> None:
        """Finish what the coder is at: the second review, or else the note."""
        opened = self._desk.showing.opened
        if opened is not None and opened.rounds.own is not None:
            self.finish_second()
        else:
            self._desk.steps.finish()

    def finish_second(self) -> None:
        """Finish the coder's second review of the note on screen."""
        self._ask(lambda opened: partial(DeskSession.finish_second, key=opened.key))

    def reopen(self) -> None:
        """Go on with the coder's finished second review."""
        self._ask(lambda opened: partial(DeskSession.reopen_second, key=opened.key))

    def compare(self) -> None:
        """Show both coders' codes of the note on screen."""
        opened = self._desk.showing.opened
        if opened is not None:
            self._load(opened.key, partial(self._compared, opened.key))

    def show_agreement(self) -> None:
        """Show how far coders agree."""
        self._desk.store.submit(DeskSession.agreements, on_result=self._show_agreement, on_error=self._desk.report)

    def _ask(self, plan: Callable[[OpenedNote], Refinement]) -> None:
        def planned() -> Refinement | None:
            opened = self._desk.deciding.opened
            return plan(opened) if opened is not None else None

        self._desk.deciding.refine(planned)

    def _load(self, key: int, show: Callable[[tuple[ShownComparison, ...]], None]) -> None:
        coder = self._settings.coder
        self._desk.store.submit(
            lambda session: session.comparisons(key=key, coder=coder), on_result=show, on_error=self._desk.report
        )

    def _compared(self, key: int, shown: tuple[ShownComparison, ...]) -> None:
        if key == self._desk.showing.key:
            self._show_comparison(shown)

    def _show_comparison(self, shown: tuple[ShownComparison, ...]) -> None:
        if self.comparison is None:
            from chartlight_app.comparison_dialog import ComparisonDialog

            self.comparison = ComparisonDialog(self._window)
            self.comparison.settle_wanted.connect(self._settle)
            self.comparison.undo_wanted.connect(self._desk.deciding.undo)
            self._parts.actions["undoAction"].enabledChanged.connect(self.comparison.undo.setEnabled)
            self.comparison.undo.setEnabled(self._parts.actions["undoAction"].isEnabled())
        self.comparison.show_comparisons(shown)
        self.comparison.show()
        self.comparison.raise_()
        self.comparison.activateWindow()
        self.comparison.table.setFocus()

    def _take_change(self, change: Changed) -> None:
        before = change.opened.key in self._blind
        self._take_note(change.opened)
        if (change.opened.key in self._blind) != before:
            self._look_anew()
        else:
            self._refresh()

    def _take_note(self, opened: OpenedNote | None) -> None:
        if opened is not None:
            own = opened.rounds.own
            is_blind = own is not None and own.mode is RoundMode.BLIND
            (self._blind.add if is_blind else self._blind.discard)(opened.key)

    def _look_anew(self) -> None:
        """Show nothing that was found out when the coder could see other decisions."""
        if self.comparison is not None:
            self.comparison.close()
        if self.agreement is not None:
            self.agreement.forget()
            if self.agreement.isVisible():
                self._desk.store.submit(
                    DeskSession.agreements, on_result=self.agreement.show_agreements, on_error=self._desk.report
                )
        self.sight_changed.emit()

    def _refresh(self) -> None:
        dialog = self.comparison
        if dialog is not None and dialog.isVisible() and dialog.key is not None:
            self._load(dialog.key, partial(self._show_again, dialog, dialog.key))

    def _show_again(self, dialog: ComparisonDialog, key: int, shown: tuple[ShownComparison, ...]) -> None:
        # Another note may have been compared since it was asked for.
        if dialog.key == key:
            dialog.show_comparisons(shown)

    def _settle(self, round_id: int, codes: tuple[str, ...], side: Side) -> None:
        key = self.comparison.key if self.comparison is not None else None
        if key is not None:
            act = partial(DeskSession.settle, key=key, round_id=round_id, codes=codes, take=side)
            self._desk.deciding.refine(lambda: act)

    def _show_agreement(self, found: tuple[Agreement, ...]) -> None:
        if self.agreement is None:
            from chartlight_app.agreement_dialog import AgreementDialog

            self.agreement = AgreementDialog(self._window)
            self.agreement.export_wanted.connect(self._export)
        self.agreement.show_agreements(found)
        self.agreement.show()
        self.agreement.raise_()
        self.agreement.activateWindow()

    def _export(self) -> None:
        target = dialogs.ask_agreement(self._window, self._settings.folder)
        if target is not None:
            self._settings.folder = str(target.parent)
            self._desk.store.submit(
                lambda session: session.export_agreement(target),
                on_result=partial(self._exported, target),
                on_error=self._desk.report,
            )

    def _exported(self, target: Path, _rows: int) -> None:
        self._parts.status.say(tr("Agreement saved to {file}", file=target))

    def _use_name(self, name: str) -> None:
        self._desk.use_coder(name)
        self._parts.suggestions.table.setFocus()
