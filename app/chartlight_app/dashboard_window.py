"""The window of the dashboards: a list of charts, the chart, and what it is limited to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
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

from chartlight.statistics.charts import CHARTS, Chart
from chartlight.statistics.values import Statistics, Wanted
from chartlight.translation import mark, tr
from chartlight_app.dialog_widgets import push_button
from chartlight_app.empty_state import EmptyState
from chartlight_app.theme import LIGHT, Theme

if TYPE_CHECKING:
    from chartlight_app.dashboard_canvas import DashboardCanvas

_SIZE, _LIST_WIDTH = (1080, 680), 190
_PERIODS: tuple[tuple[str, int | None], ...] = (
    (mark("Today"), 1),
    (mark("Last 7 days"), 7),
    (mark("Last 30 days"), 30),
    (mark("Last 12 months"), 365),
    (mark("All time"), None),
)
_FIRST_PERIOD = 2


class DashboardWindow(QDialog):
    """Shows one chart at a time; asks for figures and is given them."""

    wanted_changed = Signal()
    """Another coder or period was chosen."""
    refresh_requested = Signal()
    save_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("dashboards")
        self.setWindowTitle(tr("Dashboards"))
        self.resize(*_SIZE)
        self.figures: Statistics | None = None
        self._theme = LIGHT
        self._canvas: DashboardCanvas | None = None
        self.coders = self._combo("dashboardCoder", tr("Coder"), [tr("Everybody")])
        self.periods = self._combo("dashboardPeriod", tr("Period"), [tr(name) for name, _ in _PERIODS])
        self.periods.setCurrentIndex(_FIRST_PERIOD)
        self.refresh = push_button(self, "dashboardRefresh", tr("Refresh"))
        self.save = push_button(self, "dashboardSave", tr("Save…"))
        self.list = self._make_list()
        self.told = _label("noteTitle", self)
        self.about = _label("muted", self)
        self.said = _label("muted", self)
        self.empty = EmptyState(self, button="dashboardEmptyButton")
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.empty)
        self._lay_out()
        self._connect()
        self.told.hide()
        self.show_waiting(0)

    @property
    def chart(self) -> Chart:
        """The chart that is chosen."""
        return CHARTS[max(self.list.currentRow(), 0)]

    @property
    def wanted(self) -> Wanted:
        """What the figures are to be limited to."""
        coder = self.coders.currentText() if self.coders.currentIndex() > 0 else None
        days = _PERIODS[self.periods.currentIndex()][1]
        if days is None:
            return Wanted(coder)
        today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        return Wanted(coder, today - timedelta(days=days - 1))

    def offer_coders(self, names: Sequence[str]) -> None:
        """Offer these coders; the one chosen stays chosen."""
        chosen = self.coders.currentText() if self.coders.currentIndex() > 0 else ""
        blocked = self.coders.blockSignals(True)
        while self.coders.count() > 1:
            self.coders.removeItem(1)
        self.coders.addItems(list(names))
        self.coders.setCurrentIndex(list(names).index(chosen) + 1 if chosen in names else 0)
        self.coders.blockSignals(blocked)

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        self._show()

    def forget(self) -> None:
        """Show no figures until new ones come, and know of none."""
        self.figures = None
        self.told.clear()
        self.told.hide()
        self.said.clear()
        self.offer_coders(())
        self.stack.setCurrentWidget(self.empty)
        if self._canvas is not None:
            self.stack.removeWidget(self._canvas)
            self._canvas.deleteLater()
            self._canvas = None
        self.show_waiting(0)

    def show_waiting(self, read: int) -> None:
        """Say that the figures are on their way; what is shown stays until then."""
        words = tr("Reading the decisions: {count:,} so far…", count=read) if read else tr("Reading the decisions…")
        if self.figures is None:
            self.empty.say(tr("One moment"), words)
            self.save.setEnabled(False)
        else:
            self.said.setText(words)

    def show_figures(self, figures: Statistics) -> None:
        """Show these figures; matplotlib must have been imported by now."""
        self.figures = figures
        self.said.setText("")
        self._show()

    def _show(self) -> None:
        figures, chart = self.figures, self.chart
        self.about.setText(chart.about)
        if figures is None:
            return
        missing = chart.missing(figures)
        self.told.setText("" if missing else chart.told(figures))
        self.told.setVisible(not missing)
        self.save.setEnabled(not missing)
        if missing:
            self.empty.say(tr("Not enough decisions yet"), missing)
            self.stack.setCurrentWidget(self.empty)
        else:
            canvas = self._shown_canvas()
            canvas.show_chart(chart, figures, self._theme)
            self.stack.setCurrentWidget(canvas)

    def _shown_canvas(self) -> DashboardCanvas:
        if self._canvas is None:
            # Only here: matplotlib takes a second to load; a helper thread has done it by now.
            from chartlight_app.dashboard_canvas import DashboardCanvas

            self._canvas = DashboardCanvas()
            self.stack.addWidget(self._canvas)
        return self._canvas

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._show())
        for combo in (self.coders, self.periods):
            combo.currentIndexChanged.connect(lambda _index: self.wanted_changed.emit())
        self.refresh.clicked.connect(self.refresh_requested)
        self.save.clicked.connect(self.save_requested)

    def _combo(self, name: str, label: str, items: Sequence[str]) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setAccessibleName(label)
        combo.setMinimumWidth(150)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.addItems(list(items))
        return combo

    def _make_list(self) -> QListWidget:
        charts = QListWidget(self)
        charts.setObjectName("dashboardCharts")
        charts.setAccessibleName(tr("Charts"))
        charts.addItems([chart.title for chart in CHARTS])
        charts.setCurrentRow(0)
        charts.setFixedWidth(_LIST_WIDTH)
        charts.setWordWrap(True)
        charts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return charts

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for words, widget in ((tr("&Coder:"), self.coders), (tr("&Period:"), self.periods)):
            label = QLabel(words, self)
            label.setBuddy(widget)
            head.addWidget(label)
            head.addWidget(widget)
        head.addWidget(self.said, 1)
        head.addWidget(self.refresh)
        head.addWidget(self.save)
        column = QVBoxLayout()
        column.setSpacing(6)
        for label in (self.told, self.about):
            column.addWidget(label)
        column.addWidget(self.stack, 1)
        body = QHBoxLayout()
        body.addWidget(self.list)
        body.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addLayout(body, 1)
        self.setTabOrder(self.list, self.coders)


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
