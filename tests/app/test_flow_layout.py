"""Chips in as many rows as the width asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chartlight_app.flow_layout import FlowLayout

HEIGHT, SPACING = 20, 4


class Box(QWidget):
    """A widget of a fixed preferred size, which may be cut."""

    def __init__(self, parent: QWidget, width: int) -> None:
        super().__init__(parent)
        self._width = width

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._width, HEIGHT)


def made(qtbot: QtBot, *widths: int) -> tuple[QWidget, FlowLayout, list[Box]]:
    area = QWidget()
    qtbot.addWidget(area)
    flow = FlowLayout(area, spacing=SPACING)
    flow.setContentsMargins(0, 0, 0, 0)
    boxes = [Box(area, width) for width in widths]
    for box in boxes:
        flow.addWidget(box)
    return area, flow, boxes


def arranged(area: QWidget, width: int) -> None:
    area.resize(width, 200)
    area.show()
    layout = area.layout()
    assert layout is not None
    layout.activate()


def test_a_row_that_is_full_goes_on_in_the_next(qtbot: QtBot) -> None:
    area, flow, boxes = made(qtbot, 100, 100, 60)
    arranged(area, 210)
    assert [(box.x(), box.y(), box.width()) for box in boxes] == [(0, 0, 100), (104, 0, 100), (0, 24, 60)]
    assert flow.heightForWidth(210) == 2 * HEIGHT + SPACING
    # Exactly wide enough for all of them, and one pixel less.
    assert (flow.heightForWidth(268), flow.heightForWidth(267)) == (HEIGHT, 2 * HEIGHT + SPACING)
    assert flow.sizeHint().width() == 268


def test_a_widget_wider_than_the_row_is_cut_to_it(qtbot: QtBot) -> None:
    area, flow, boxes = made(qtbot, 50, 300)
    arranged(area, 120)
    assert [(box.x(), box.y(), box.width()) for box in boxes] == [(0, 0, 50), (0, 24, 120)]
    assert flow.minimumSize().width() == 0


def test_hidden_widgets_take_no_room(qtbot: QtBot) -> None:
    area, flow, boxes = made(qtbot, 50, 60, 70)
    boxes[1].hide()
    arranged(area, 400)
    assert (boxes[0].x(), boxes[2].x()) == (0, 54)
    for box in boxes:
        box.hide()
    assert flow.heightForWidth(400) == 0


def test_widgets_are_put_before_others_and_taken_out(qtbot: QtBot) -> None:
    area, flow, boxes = made(qtbot, 50, 60)
    first = Box(area, 30)
    flow.insert_widget(0, first)
    flow.removeWidget(boxes[0])
    arranged(area, 400)
    assert flow.count() == 2
    assert (first.x(), boxes[1].x()) == (0, 34)
    assert flow.itemAt(2) is None


@pytest.mark.parametrize("width", [110, 400])
def test_rows_begin_where_the_language_begins(qtbot: QtBot, width: int) -> None:
    area, _, boxes = made(qtbot, 50, 60)
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    arranged(area, width)
    assert boxes[0].x() == width - 50


def test_what_stands_below_moves_down_for_a_second_row(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    area, _, _ = made(qtbot, 100, 100)
    policy = area.sizePolicy()
    policy.setHeightForWidth(True)
    area.setSizePolicy(policy)
    below = QWidget(window)
    column.addWidget(area)
    column.addWidget(below, 1)
    window.resize(300, 200)
    window.show()
    qtbot.waitUntil(lambda: below.y() == HEIGHT)
    window.resize(150, 200)
    qtbot.waitUntil(lambda: below.y() == 2 * HEIGHT + SPACING)
    assert (area.y(), area.height()) == (0, 2 * HEIGHT + SPACING)
