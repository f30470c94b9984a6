"""How far a trial is, coder by coder, with the buttons that pause and end it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chartlight.statistics.charts import duration
from chartlight.store.trial_values import Trial, TrialState, TrialStep
from chartlight.translation import mark, tr
from chartlight.trial.told import DESIGN_NAMES
from chartlight_app.dialog_widgets import push_button
from chartlight_app.session_trials import TrialStand

_HEADINGS = (mark("Coder"), mark("Notes"), mark("Opened"), mark("Finished"), mark("Time"))
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TrialProgress(QWidget):
    """A line for each coder."""

    step_requested = Signal(object)
    """The `TrialStep`."""
    report_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = _label("noteTitle", self)
        self.about = _label("muted", self)
        self.table = self._make_table()
        self.next = push_button(self, "trialGoOn", tr("Open my next note"))
        self.next.clicked.connect(self.next_requested)
        self.pause = push_button(self, "pauseTrial", "")
        self._toggling = TrialStep.PAUSE
        self.pause.clicked.connect(lambda: self.step_requested.emit(self._toggling))
        self.end = push_button(self, "endTrial", tr("End the trial…"))
        self.end.clicked.connect(lambda: self.step_requested.emit(TrialStep.END))
        row = QHBoxLayout()
        row.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(self.pause)
        row.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def show_stand(self, stand: TrialStand) -> None:
        """Show how far everybody is."""
        trial = stand.trial
        if trial is None:
            return
        self.title.setText(_titled(trial))
        self.about.setText(
            tr(
                "{design} · seed {seed} · started by {coder} on {day}",
                design=tr(DESIGN_NAMES[trial.design]),
                seed=str(trial.seed),
                coder=trial.started_by,
                day=f"{trial.started_at.astimezone():%Y-%m-%d %H:%M}",
            )
        )
        running = trial.state is TrialState.RUNNING
        self._toggling = TrialStep.PAUSE if running else TrialStep.RESUME
        self.pause.setText(tr("Pause") if running else tr("Resume"))
        self.pause.setAccessibleName(self.pause.text())
        self.next.setEnabled(running)
        self._fill(stand)

    def told(self) -> list[tuple[str, ...]]:
        """The lines of the table."""
        model = self.table.model()
        return [
            tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
            for row in range(model.rowCount())
        ]

    def _fill(self, stand: TrialStand) -> None:
        self.table.setRowCount(len(stand.progress))
        for row, each in enumerate(stand.progress):
            numbers = (tr("{count:,}", count=count) for count in (each.notes, each.opened, each.finished))
            for column, text in enumerate((each.coder, *numbers, duration(each.seconds))):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_RIGHT if column else _LEFT)
                self.table.setItem(row, column, item)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADINGS), self)
        table.setObjectName("trialProgress")
        table.setAccessibleName(tr("How far each coder is"))
        for column, heading in enumerate(_HEADINGS):
            item = QTableWidgetItem(tr(heading))
            item.setTextAlignment(_RIGHT if column else _LEFT)
            table.setHorizontalHeaderItem(column, item)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(90)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table


def _titled(trial: Trial) -> str:
    if trial.state is TrialState.PAUSED:
        return tr("{name}: paused", name=trial.name)
    return tr("{name}: goes on", name=trial.name)


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
