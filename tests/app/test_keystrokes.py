"""How many keys it takes to code the sample notes, without the mouse.

The coder of this test wants what an experienced coder would give each note, and knows it beforehand: what is counted is
the keys, not the thinking. What is neither accepted nor replaced is rejected. Names are typed as coders shorten them,
and no further than until the right code is first, or not at all where the field offers it by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from desk_driving import PATIENCE, settle, states
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from chartlight.paths import sample_notes_dir
from chartlight.types import State
from chartlight_app.code_rows import CodeRow, Section
from chartlight_app.main_window import MainWindow, create_window

SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_KEYS = 1.3  # a decision, on average over the notes


@dataclass(frozen=True)
class Wish:
    """What the coder wants of one note.

    Attributes:
        accepted: suggestions that are right.
        replaced: suggestions that are nearly right, with the right code of their family and what is typed to find it.
        added: what is typed for codes that are not suggested, with the code.
    """

    accepted: frozenset[str]
    replaced: dict[str, str] = field(default_factory=dict)
    added: dict[str, str] = field(default_factory=dict)


def wish(accepted: str, *, replaced: dict[str, str] | None = None, added: dict[str, str] | None = None) -> Wish:
    return Wish(frozenset(accepted.split()), replaced or {}, added or {})


WISHES = {
    "en-cirrhosis-bleed": wish(
        "E87.1 K76.6 K31.89 E83.42 F32.9 D69.6 D68.9 K80.20 F17.210 K70.31",
        replaced={"D64.9": "D62", "I85.00": "I85.11", "F10.20": "F10.230", "R57.9": "R57.1"},
        added={"he": "K76.82"},
    ),
    "en-heart-failure": wish(
        "I10 E83.42 E87.6 E78.5 Z87.891 Z79.4 I25.5 N18.32",
        replaced={"E11.9": "E11.22", "I50.9": "I50.23", "I48.91": "I48.19", "I25.9": "I25.10"},
        added={"aki": "N17.9", "osa": "G47.33"},
    ),
    "en-hip-fracture": wish(
        "M81.0 E03.9 I10 N39.0 B96.20 E87.1 G31.84 K21.9 K59.00",
        replaced={"D64.9": "D62"},
        added={"delirium": "F05"},
    ),
    "es-cancer-vejiga": wish(
        "E78.00 I10 C61 J44.9 E87.6 D62 F17.210 B96.1 C77.5 N10",
        replaced={"G62.9": "G62.0"},
        added={"c672": "C67.2", "ileo par": "K56.0"},
    ),
    "es-epoc-neumonia": wish(
        "J90 E78.5 E66.9 I10 J43.9 Z87.891 I25.9 R33.9 J96.02 E11.9 Z88.0",
        replaced={"J44.9": "J44.1", "J18.9": "J13"},
        added={"sahs": "G47.33"},
    ),
    "es-ictus": wish(
        "R13.10 M81.0 E78.00 E03.9 I10 R47.01 B96.20 G81.91 N39.0 J69.0",
        replaced={"I63.9": "I63.412", "I48.91": "I48.0"},
    ),
}


class Coder:
    """Presses keys in the window and counts them."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot
        self.keys = 0
        self.decisions = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        self._qtbot.keyClick(self.window.focusWidget() or self.window, key, modifier)
        settle(self.window, self._qtbot)

    def type(self, words: str) -> None:
        self.keys += len(words)
        self._qtbot.keyClicks(self.window.focusWidget(), words)

    def open_codes(self) -> list[CodeRow]:
        model = self.window.parts.suggestions.model
        return [row for row in model.of_section(Section.SURE) if row.is_open]

    def code_note(self, wanted: Wish) -> None:
        while waiting := self.open_codes():
            left = [row.code.code for row in waiting]
            row = self.window.parts.suggestions.table.current()
            assert row is not None
            if row.code.code in wanted.replaced:
                self.replace(row, wanted.replaced[row.code.code])
            elif wanted.accepted.issuperset(left):
                self.press(Qt.Key.Key_A, SHIFT)
            elif not {*wanted.accepted, *wanted.replaced}.intersection(left):
                self.press(Qt.Key.Key_R, SHIFT)
            else:
                self.press(Qt.Key.Key_A if row.code.code in wanted.accepted else Qt.Key.Key_R)
            self.decisions += len(waiting) - len(self.open_codes())
        for words, code in wanted.added.items():
            self.add(words, code)

    def replace(self, row: CodeRow, by: str) -> None:
        picker = self.window.parts.suggestions.picker
        self.press(Qt.Key.Key_S)
        self._qtbot.waitUntil(lambda: bool(picker.codes()), timeout=PATIENCE)
        by, _, words = by.partition(" ")
        if words:
            self.type(words)
        while by not in picker.codes()[:9]:
            before = picker.codes()
            self.press(Qt.Key.Key_Left)
            assert picker.codes() != before, f"{by} is not among the first of the family of {row.code.code}"
        self.press(Qt.Key(Qt.Key.Key_1 + picker.codes().index(by)))
        assert states(self.window)[by] == State.ACCEPTED.value

    def add(self, words: str, code: str) -> None:
        search = self.window.parts.suggestions.search
        self.press(Qt.Key.Key_C)
        offered = [line.key for line in search.lines()]
        if code in offered:
            self.press(Qt.Key(Qt.Key.Key_1 + offered.index(code)))
            words = ""
        for letter in words:
            self.type(letter)
            self._qtbot.waitUntil(lambda: not search.waiting, timeout=PATIENCE)
            settle(self.window, self._qtbot)
            if search.lines() and search.lines()[0].key == code:
                break
        if words:
            self.press(Qt.Key.Key_Return)
        self._qtbot.waitUntil(lambda: states(self.window).get(code) == State.ACCEPTED.value, timeout=PATIENCE)
        settle(self.window, self._qtbot)
        self.decisions += 1


@pytest.fixture
def sample_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A desk with the starter pack and the six English and Spanish sample notes, all read."""
    window = create_window(tmp_path / "data")
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    window.show()
    window.open_paths([sample_notes_dir() / f"{name}.txt" for name in WISHES])
    qtbot.waitUntil(lambda: window.parts.worklist.model.rowCount() == len(WISHES), timeout=PATIENCE)
    settle(window, qtbot)
    yield window
    window.close()


def test_the_sample_notes_take_few_keys(sample_desk: MainWindow, qtbot: QtBot) -> None:
    averages: dict[str, float] = {}
    for number, (name, wanted) in enumerate(WISHES.items()):
        coder = Coder(sample_desk, qtbot)
        if number:
            coder.press(Qt.Key.Key_N)
        opened = sample_desk.desk.showing.opened
        assert opened is not None
        assert opened.stored.note.id == name
        coder.code_note(wanted)
        found = states(sample_desk)
        accepted = {code for code, state in found.items() if state == State.ACCEPTED.value}
        replacing = {by.split()[0] for by in wanted.replaced.values()}
        assert accepted == {*wanted.accepted, *replacing, *wanted.added.values()}
        averages[name] = coder.keys / coder.decisions
    print(averages)
    assert sum(averages.values()) / len(averages) <= MOST_KEYS, averages
