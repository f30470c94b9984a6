"""The dashboards of a real desk: opened by a key, filled from its own decisions, saved as files."""

from __future__ import annotations

from pathlib import Path

from desk_driving import PATIENCE, current_code, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QListWidget
from pytestqt.qtbot import QtBot

from chartlight.statistics.charts import CHARTS
from chartlight.statistics.values import Statistics
from chartlight_app.dashboard_window import DashboardWindow
from chartlight_app.main_window import MainWindow
from chartlight_app.theme import DARK, ThemeChoice


def opened(desk: MainWindow, qtbot: QtBot) -> DashboardWindow:
    qtbot.keyClick(desk, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    window = desk.tools.dashboards.window
    qtbot.waitUntil(lambda: window.figures is not None, timeout=PATIENCE)
    return window


def anew(window: DashboardWindow, qtbot: QtBot) -> Statistics:
    """The figures after what was asked for has come."""
    before = window.figures
    qtbot.waitUntil(lambda: window.figures is not None and window.figures is not before, timeout=PATIENCE)
    assert window.figures is not None
    return window.figures


def choose(window: DashboardWindow, name: str) -> None:
    window.list.setCurrentRow([chart.name for chart in CHARTS].index(name))


def decide(desk: MainWindow, qtbot: QtBot, keys: str) -> list[str]:
    codes = []
    for key in keys:
        codes.append(current_code(desk))
        qtbot.keyClick(desk.parts.suggestions.table, key)
        settle(desk, qtbot)
    return codes


def test_where_nothing_is_decided_every_chart_says_what_it_lacks(coded: MainWindow, qtbot: QtBot) -> None:
    window = opened(coded, qtbot)
    for chart in CHARTS:
        choose(window, chart.name)
        assert window.stack.currentWidget() is window.empty
        assert not window.save.isEnabled()
        assert window.about.text() == chart.about
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_day_is_drawn_and_follows_the_theme_and_what_is_decided(coded: MainWindow, qtbot: QtBot) -> None:
    decide(coded, qtbot, "A")
    window = opened(coded, qtbot)
    assert "1 code decided on" in window.told.text()
    canvas = window.stack.currentWidget()
    assert canvas.objectName() == "dashboardCanvas"
    assert "1 code decided on" in canvas.accessibleName()
    coded.themes.choose(ThemeChoice.DARK)
    assert canvas.figure.get_facecolor() == canvas.figure.axes[0].get_facecolor()  # type: ignore[attr-defined]
    assert canvas.figure.axes[0].yaxis.label.get_color() == DARK.muted  # type: ignore[attr-defined]
    coded.themes.choose(ThemeChoice.LIGHT)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    coded.activateWindow()
    qtbot.waitUntil(coded.isActiveWindow, timeout=PATIENCE)
    decide(coded, qtbot, "R")
    window.refresh.click()
    [day] = anew(window, qtbot).days
    assert (day.accepted, day.rejected) == (1, 1)


def test_figures_are_limited_to_a_coder_and_a_period(coded: MainWindow, qtbot: QtBot) -> None:
    coded.desk.use_coder("Ana")
    decide(coded, qtbot, "A")
    coded.desk.use_coder("Bo")
    decide(coded, qtbot, "R")
    window = opened(coded, qtbot)
    assert [window.coders.itemText(row) for row in range(window.coders.count())] == ["Everybody", "Ana", "Bo"]
    window.coders.setCurrentText("Bo")
    [day] = anew(window, qtbot).days
    assert (day.accepted, day.rejected) == (0, 1)
    window.periods.setCurrentText("Today")
    assert anew(window, qtbot).wanted.coder == "Bo"
    window.periods.setCurrentText("All time")
    assert anew(window, qtbot).wanted.since is None


def test_a_chart_is_saved_as_its_ending_says(coded: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    decide(coded, qtbot, "AR")
    window = opened(coded, qtbot)
    for ending, beginning in ((".png", b"\x89PNG"), (".svg", b"<?xml"), (".csv", b"\xef\xbb\xbfday,hour,notes")):
        target = tmp_path / f"day{ending}"
        coded.tools.dashboards.save(target)
        qtbot.waitUntil(lambda target=target: window.said.text() == f"Saved: {target.name}", timeout=PATIENCE)
        assert target.read_bytes().startswith(beginning)
    coded.tools.dashboards.save(tmp_path / "nowhere" / "day.png")
    messages = coded.parts.note.messages
    qtbot.waitUntil(messages.isVisible, timeout=PATIENCE)
    assert not (tmp_path / "nowhere").exists()


def test_everything_in_the_window_has_a_name(coded: MainWindow, qtbot: QtBot) -> None:
    window = opened(coded, qtbot)
    for kind in (QComboBox, QListWidget, QAbstractButton):
        for widget in window.findChildren(kind):
            told = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.objectName()
            assert widget.accessibleName() or told


def test_the_window_goes_with_the_desk(coded: MainWindow, qtbot: QtBot) -> None:
    window = opened(coded, qtbot)
    assert window.isVisible()
    coded.close()
    assert not window.isVisible()
