"""Brings the report of a trial from the workers to its window, and saves it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from chartlight.errors import KnownError
from chartlight.store.trial_values import Trial
from chartlight.translation import tr
from chartlight.trial.told import Page
from chartlight.trial.values import Topic, TrialReport
from chartlight_app import dialogs
from chartlight_app.desk import Desk
from chartlight_app.session import DeskSession
from chartlight_app.settings import DeskSettings
from chartlight_app.theme import LIGHT, Theme
from chartlight_app.trial_report_window import TrialReportWindow


class TrialReporting(QObject):
    """The store is read in the database worker; pictures are drawn for files in the helper."""

    def __init__(self, parent: QObject, *, window: QWidget, desk: Desk, settings: DeskSettings) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self._theme = LIGHT
        self._gold: Path | None = None
        self.window = TrialReportWindow(window)
        self.window.trial_changed.connect(self._read)
        self.window.gold_requested.connect(self._ask_gold)
        self.window.save_page_requested.connect(self._ask_and_save_page)
        self.window.save_all_requested.connect(self._ask_and_save_all)

    def open(self) -> None:
        """Show the window with what the trials have found up to now."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.list.setFocus()
        self._desk.store.submit(DeskSession.trials, on_result=self._offer, on_error=self._fail)

    def close(self) -> None:
        """Close the window."""
        self.window.close()

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        self.window.use_theme(theme)

    def use_gold(self, path: Path) -> None:
        """Take the right codes from a table."""
        self._gold = path
        self._read()

    def save_page(self, target: Path) -> None:
        """Write the figure on screen, or its table, as the ending of the name says."""
        report = self.window.report
        if report is not None:
            self._save(partial(_save_page, page=self.window.page, report=report, target=target, theme=self._theme))

    def save_all(self, folder: Path) -> None:
        """Write the whole report: summary, tables and figures."""
        report = self.window.report
        if report is not None:
            self._save(partial(_save_all, report=report, folder=folder, theme=self._theme))

    def _offer(self, trials: tuple[Trial, ...]) -> None:
        self.window.offer_trials(trials)
        if trials:
            self._read()
        else:
            self.window.show_no_trial()

    def _read(self) -> None:
        trial, gold = self.window.trial, self._gold
        if trial is None:
            return
        self.window.show_waiting()
        self._desk.store.submit(
            lambda session: session.trial_report(trial, gold), on_result=self._load_drawing, on_error=self._fail
        )

    def _load_drawing(self, report: TrialReport) -> None:
        self._desk.helper.submit(
            partial(_import_drawing, report=report), on_result=self.window.show_report, on_error=self._fail
        )

    def _ask_gold(self) -> None:
        path = dialogs.ask_gold(self.window, self._settings.folder)
        if path is not None:
            self._settings.folder = str(path.parent)
            self.use_gold(path)

    def _ask_and_save_page(self) -> None:
        target = dialogs.ask_chart(self.window, self._settings.folder, f"trial-{self.window.page.name}")
        if target is not None:
            self._settings.folder = str(target.parent)
            self.save_page(target)

    def _ask_and_save_all(self) -> None:
        folder = dialogs.ask_report(self.window, self._settings.folder)
        if folder is not None:
            self._settings.folder = str(folder)
            self.save_all(folder)

    def _save(self, act: partial[Path]) -> None:
        self._desk.helper.submit(act, on_result=self._saved, on_error=self._fail)

    def _saved(self, target: Path) -> None:
        self.window.said.setText(tr("Saved: {name}", name=target.name))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, KnownError):
            self.window.said.setText(str(error))
            self._gold = None
        else:
            self._desk.report(error)


def _import_drawing(_nothing: object, *, report: TrialReport) -> TrialReport:
    """Load matplotlib away from the window, which would stand still for a second."""
    from chartlight_app import trial_canvas  # noqa: F401

    return report


def _save_page(_nothing: object, *, page: Page, report: TrialReport, target: Path, theme: Theme) -> Path:
    from chartlight.statistics.tables import save_table
    from chartlight.trial.figures import save_page
    from chartlight.trial.files import changes_table, measures_table
    from chartlight_app.dashboard_canvas import look_of

    if target.suffix.lower() != ".csv":
        save_page(page, report, target, look_of(theme))
    elif page.name == "changes":
        save_table(changes_table(report), target)
    else:
        save_table(measures_table(report, Topic(page.name)), target)
    return target


def _save_all(_nothing: object, *, report: TrialReport, folder: Path, theme: Theme) -> Path:
    from chartlight.trial.figures import save_report
    from chartlight_app.dashboard_canvas import look_of

    save_report(report, folder, look_of(theme))
    return folder
