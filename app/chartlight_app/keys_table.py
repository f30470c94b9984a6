"""The table of all keys: one block for each menu, in as many columns as the room wants."""

from __future__ import annotations

from functools import reduce

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from chartlight.translation import tr
from chartlight_app.action_table import ACTIONS, MOVES
from chartlight_app.action_table.spec import ActionSpec
from chartlight_app.keys import group_name, keys_of, native, plain_text

_BETWEEN_COLUMNS, _BEFORE_TEXT, _BETWEEN_LINES = 24, 10, 4
Line = tuple[tuple[str, ...], str]
"""Keys and what they do; a heading has no keys."""


def shown_keys(spec: ActionSpec) -> str:
    """The keys that an action has now as the system writes them; "" where it has none."""
    return reduce(lambda some, other: tr("{some} or {other}", some=some, other=other), _names(spec) or ("",))


def _names(spec: ActionSpec) -> tuple[str, ...]:
    return tuple(map(native, keys_of(spec.name)))


def make_table(parent: QWidget, *, columns: int) -> QWidget:
    """Every key that holds now, below the name of its menu; what the coder does most comes first."""
    table = QWidget(parent)
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(_BEFORE_TEXT)
    grid.setVerticalSpacing(_BETWEEN_LINES)
    for column, lines in enumerate(_split(_lines(), columns)):
        for row, (keys, text) in enumerate(lines):
            _put(grid, table, place=(row, 3 * column), keys=keys, text=text)
        if column:
            grid.setColumnMinimumWidth(3 * column - 1, _BETWEEN_COLUMNS)
    return table


def _lines() -> list[Line]:
    groups = sorted(dict.fromkeys(spec.group for spec in ACTIONS), key=lambda group: group != "Review")
    lines: list[Line] = []
    for group in groups:
        lines.append(((), group_name(group)))
        lines += [((key,), tr(text)) for key, text in MOVES] if group == "Review" else []
        lines += [(_names(spec), plain_text(spec)) for spec in ACTIONS if spec.group == group and keys_of(spec.name)]
    return lines


def _split(lines: list[Line], columns: int) -> list[list[Line]]:
    """Columns of one height; no column ends in a heading."""
    height = -(-len(lines) // columns)
    made: list[list[Line]] = []
    while lines:
        end = height
        while end > 1 and end < len(lines) and not lines[end - 1][0]:
            end -= 1
        made.append(lines[:end])
        lines = lines[end:]
    return made


def _put(grid: QGridLayout, parent: QWidget, *, place: tuple[int, int], keys: tuple[str, ...], text: str) -> None:
    row, column = place
    label = QLabel(text, parent)
    if keys:
        grid.addLayout(_caps(keys, parent), row, column)
        grid.addWidget(label, row, column + 1)
    else:
        label.setObjectName("keyGroup")
        grid.addWidget(label, row, column + 1)


def _caps(keys: tuple[str, ...], parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addStretch(1)
    for i, key in enumerate(keys):
        if i:
            between = QLabel(tr("or", "between two keys"), parent)
            between.setObjectName("muted")
            row.addWidget(between)
        cap = QLabel(key, parent)
        cap.setObjectName("keyCap")
        row.addWidget(cap)
    return row
