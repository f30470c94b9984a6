"""Brings the figures of the dashboards from the workers to their window, and saves what it shows."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from chartlight.statistics.charts import Chart
from chartlight.statistics.gather import LogReader
from chartlight.statistics.measure import measure
from chartlight.statistics.tables import save_table, table_of
from chartlight.statistics.values import ReviewLog, Statistics, Wanted
from chartlight.translation import tr
from chartlight_app import dialogs
from chartlight_app.dashboard_window import DashboardWindow
from chartlight_app.settings import DeskSettings
from chartlight_app.theme import LIGHT, Theme
from chartlight_app.workers import Job, Worker


class Dashboards(QObject):
    """The store is read in the database worker, page by page; figures are made from it in the helper."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, parent: QObject, *, window: QWidget, store: Worker, helper: Worker, settings: DeskSettings):
        super().__init__(parent)
        self._owner = window
        self._store = store
        self._helper = helper
        self._settings = settings
        self._theme = LIGHT
        self._reader = LogReader()
        self._log = ReviewLog()
        self._reading: Job | None = None
        self._measuring: Job | None = None
        self._window: DashboardWindow | None = None

    @property
    def window(self) -> DashboardWindow:
        """The window, made when it is first wanted."""
        if self._window is None:
            self._window = DashboardWindow(self._owner)
            self._window.use_theme(self._theme)
            self._window.wanted_changed.connect(self._measure)
            self._window.refresh_requested.connect(self.refresh)
            self._window.save_requested.connect(self._ask_and_save)
        return self._window

    def open(self) -> None:
        """Show the window with what was decided up to now."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.list.setFocus()
        self.refresh()

    def close(self) -> None:
        """Close the window where there is one."""
        if self._window is not None:
            self._window.close()

    def refresh(self) -> None:
        """Read what has been decided since."""
        if self._reading is not None:
            return
        self.window.show_waiting(0)
        self._reading = self._store.submit(
            lambda session: session.read_log(self._reader),
            on_result=self._take_log,
            on_step=self.window.show_waiting,
            on_error=self._fail,
        )

    def start_anew(self) -> None:
        """Forget every figure: what the coder may see has changed. An open window gets those that hold now."""
        for job in (self._reading, self._measuring):
            if job is not None:
                job.cancel()
        self._reading = self._measuring = None
        self._log = ReviewLog()
        if self._window is not None:
            self._window.forget()
            if self._window.isVisible():
                self.refresh()

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        if self._window is not None:
            self._window.use_theme(theme)

    def save(self, target: Path) -> None:
        """Write the chart on screen as a picture or a table, as the ending of the name says."""
        figures = self.window.figures
        if figures is not None:
            self._helper.submit(
                partial(_save, chart=self.window.chart, figures=figures, target=target, theme=self._theme),
                on_result=self._saved,
                on_error=self._fail,
            )

    def _take_log(self, log: ReviewLog) -> None:
        self._reading = None
        self._log = log
        self.window.offer_coders(log.coders)
        self._measure()

    def _measure(self) -> None:
        if self._measuring is not None:
            self._measuring.cancel()
        self._measuring = self._helper.submit(
            partial(_measured, log=self._log, wanted=self.window.wanted),
            on_result=self._show,
            on_error=self._fail,
        )

    def _show(self, figures: Statistics) -> None:
        self._measuring = None
        self.window.show_figures(figures)

    def _fail(self, error: Exception) -> None:
        self._reading = None
        self.window.said.setText(tr("This did not work. What to do stands in the messages of the desk."))
        self.failed.emit(error)

    def _ask_and_save(self) -> None:
        target = dialogs.ask_chart(self.window, self._settings.folder, self.window.chart.name)
        if target is not None:
            self._settings.folder = str(target.parent)
            self.save(target)

    def _saved(self, target: Path) -> None:
        self.window.said.setText(tr("Saved: {file}", file=target.name))
        self.said.emit(tr("The chart was saved to {file}", file=target))


def _measured(_nothing: object, *, log: ReviewLog, wanted: Wanted) -> Statistics:
    # Loads matplotlib away from the window, which would stand still for a second.
    from chartlight_app import dashboard_canvas  # noqa: F401

    return measure(log, wanted)


def _save(_nothing: object, *, chart: Chart, figures: Statistics, target: Path, theme: Theme) -> Path:
    from chartlight.statistics.plots import save_picture
    from chartlight_app.dashboard_canvas import look_of

    if target.suffix.lower() == ".csv":
        save_table(table_of(chart.name, figures), target)
    else:
        save_picture(chart, figures, target, look_of(theme))
    return target
