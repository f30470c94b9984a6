"""The matplotlib half of the dashboards; importing this module imports matplotlib."""

from __future__ import annotations

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QSize, Qt

from chartlight.statistics import plots
from chartlight.statistics.charts import Chart
from chartlight.statistics.plots import Look
from chartlight.statistics.values import Statistics
from chartlight_app.theme import Theme


class DashboardCanvas(FigureCanvasQTAgg):
    """Draws one chart in the colours of a theme."""

    def __init__(self) -> None:
        super().__init__(Figure())  # type: ignore[no-untyped-call]
        self.setObjectName("dashboardCanvas")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The window may be made small."""
        return QSize(320, 220)

    def show_chart(self, chart: Chart, figures: Statistics, theme: Theme) -> None:
        """Draw a chart that has enough to show."""
        plots.draw(chart, figures, self.figure, look_of(theme))
        self.setAccessibleName(f"{chart.title}: {chart.told(figures)}")
        self.draw_idle()  # type: ignore[no-untyped-call]


def look_of(theme: Theme) -> Look:
    """The colours of a theme as charts use them."""
    return Look(
        surface=theme.surface,
        text=theme.text,
        muted=theme.muted,
        border=theme.border,
        accent=theme.accent,
        accepted=theme.accepted,
        rejected=theme.rejected,
        added=theme.coder,
    )
