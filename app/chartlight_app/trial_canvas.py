"""The matplotlib half of a trial's report; importing this module imports matplotlib."""

from __future__ import annotations

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QSize, Qt

from chartlight.translation import tr
from chartlight.trial.figures import draw_page
from chartlight.trial.told import Page, sentences
from chartlight.trial.values import TrialReport
from chartlight_app.dashboard_canvas import look_of
from chartlight_app.theme import Theme


class TrialCanvas(FigureCanvasQTAgg):
    """Draws one page in the colours of a theme."""

    def __init__(self) -> None:
        super().__init__(Figure())  # type: ignore[no-untyped-call]
        self.setObjectName("trialCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The window may be made small."""
        return QSize(320, 220)

    def show_page(self, page: Page, report: TrialReport, theme: Theme) -> None:
        """Draw a page that has enough to show."""
        draw_page(page, report, self.figure, look_of(theme))
        self.setAccessibleName(" ".join((tr(page.title), *sentences(page, report))))
        self.draw_idle()  # type: ignore[no-untyped-call]
