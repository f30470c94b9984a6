"""The window of a trial's report: its pages, the figure, and what it says with the number of notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chartlight.store.trial_values import Trial
from chartlight.translation import tr
from chartlight.trial.files import gold_told, method
from chartlight.trial.told import PAGES, Page, sentences
from chartlight.trial.values import TrialReport
from chartlight_app.dialog_widgets import push_button, wrapped_label
from chartlight_app.empty_state import EmptyState
from chartlight_app.theme import LIGHT, Theme

if TYPE_CHECKING:
    from chartlight_app.trial_canvas import TrialCanvas

_SIZE, _LIST_WIDTH = (1080, 720), 190


class TrialReportWindow(QDialog):
    """Shows one page at a time; asks for reports and is given them."""

    trial_changed = Signal()
    gold_requested = Signal()
    save_page_requested = Signal()
    save_all_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("trialReport")
        self.setWindowTitle(tr("Trial report"))
        self.resize(*_SIZE)
        self.report: TrialReport | None = None
        self._offered: tuple[Trial, ...] = ()
        self._theme = LIGHT
        self._canvas: TrialCanvas | None = None
        self.trials = QComboBox(self)
        self.trials.setObjectName("trialChoice")
        self.trials.setAccessibleName(tr("Trial"))
        self.trials.setMinimumWidth(180)
        self.trials.currentIndexChanged.connect(lambda _index: self.trial_changed.emit())
        self.gold = push_button(self, "trialGold", tr("Right codes…"))
        self.gold.setToolTip(
            tr("Take the right codes from a table with the columns “note”, “code” and, for procedures, “kind”")
        )
        self.gold.clicked.connect(self.gold_requested)
        self.save = push_button(self, "saveTrialPage", tr("Save the figure…"))
        self.save.clicked.connect(self.save_page_requested)
        self.save_all = push_button(self, "saveTrialReport", tr("Save the report…"))
        self.save_all.clicked.connect(self.save_all_requested)
        self.list = self._make_list()
        self.said = wrapped_label(self, "muted")
        self.told = wrapped_label(self, "trialTold")
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about = wrapped_label(self, "muted")
        self.source = wrapped_label(self, "muted")
        self.empty = EmptyState(self, button="trialEmptyButton")
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.empty)
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.show_waiting()

    @property
    def page(self) -> Page:
        """The page that is chosen."""
        return PAGES[max(self.list.currentRow(), 0)]

    @property
    def trial(self) -> Trial | None:
        """The trial that is chosen."""
        row = self.trials.currentIndex()
        return self._offered[row] if 0 <= row < len(self._offered) else None

    def offer_trials(self, trials: Sequence[Trial]) -> None:
        """Offer these trials; the one chosen stays chosen."""
        before = self.trial
        self._offered = tuple(trials)
        blocked = self.trials.blockSignals(True)
        self.trials.clear()
        self.trials.addItems([each.name for each in trials])
        row = next((row for row, each in enumerate(trials) if before is not None and each.id == before.id), 0)
        self.trials.setCurrentIndex(row if trials else -1)
        self.trials.blockSignals(blocked)

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        self._show()

    def show_waiting(self) -> None:
        """Say that the report is on its way."""
        if self.report is None:
            self._say_empty(tr("One moment"), tr("Reading the trial…"))

    def show_no_trial(self) -> None:
        """Say that there is none."""
        self.report = None
        self._say_empty(tr("No trial yet"), tr("Start one in the menu Trial; its report stands here."))

    def show_report(self, report: TrialReport) -> None:
        """Show this report; matplotlib must have been imported by now."""
        self.report = report
        self.said.setText("")
        self._show()

    def _say_empty(self, title: str, words: str) -> None:
        self.empty.say(title, words)
        self.stack.setCurrentWidget(self.empty)
        for button in (self.save, self.save_all, self.gold):
            button.setEnabled(self.report is not None and button is not self.save)
        self.told.hide()

    def _show(self) -> None:
        page, report = self.page, self.report
        self.about.setText(tr(page.about))
        if report is None:
            return
        self.source.setText(" ".join((gold_told(report), method())))
        missing = page.missing(report)
        if missing:
            self._say_empty(tr("Nothing to show here yet"), missing)
            return
        self.told.setText("\n".join(sentences(page, report)))
        self.told.show()
        for button in (self.save, self.save_all, self.gold):
            button.setEnabled(True)
        canvas = self._shown_canvas()
        canvas.show_page(page, report, self._theme)
        self.stack.setCurrentWidget(canvas)

    def _shown_canvas(self) -> TrialCanvas:
        if self._canvas is None:
            # Only here: matplotlib takes a second to load; a helper thread has done it by now.
            from chartlight_app.trial_canvas import TrialCanvas

            self._canvas = TrialCanvas()
            self.stack.addWidget(self._canvas)
        return self._canvas

    def _make_list(self) -> QListWidget:
        pages = QListWidget(self)
        pages.setObjectName("trialPages")
        pages.setAccessibleName(tr("Pages of the report"))
        pages.addItems([tr(page.title) for page in PAGES])
        pages.setCurrentRow(0)
        pages.setFixedWidth(_LIST_WIDTH)
        return pages

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        label = QLabel(tr("&Trial:"), self)
        label.setBuddy(self.trials)
        head.addWidget(label)
        head.addWidget(self.trials)
        head.addWidget(self.said, 1)
        for button in (self.gold, self.save, self.save_all):
            head.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.told)
        column.addWidget(self.about)
        column.addWidget(self.stack, 1)
        column.addWidget(self.source)
        body = QHBoxLayout()
        body.addWidget(self.list)
        body.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addLayout(body, 1)
        self.setTabOrder(self.list, self.trials)
