"""The states of the window that the README's tour shows, each brought about by what a coder presses.

The states follow one another on one data folder, as in a working day. For `screenshots.py`.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QLineEdit, QSpinBox

from chartlight.types import State
from chartlight_app.code_rows import Section
from chartlight_app.theme import ThemeChoice
from tour_desk import SIZE, Clock, TourDesk

ANA, BO = "Ana", "Bo"
Place = Callable[[TourDesk], QRect]
"""Which part of the window a picture shows."""

_HEART, _HIP, _COPD, _STROKE = "en-heart-failure", "en-hip-fracture", "es-epoc-neumonia", "es-ictus"
_DONE, _BLADDER = "sv-preeklampsi", "es-cancer-vejiga"
_CODED = (_DONE, _BLADDER, _STROKE, "en-cirrhosis-bleed")
_NOTE, _CONTRAST = "", "high_contrast"


def first_start(_desk: TourDesk) -> None:
    """Nothing is to be done: the tour shows itself."""


def reviewing(desk: TourDesk) -> None:
    """The first note, half reviewed."""
    desk.press("Esc")
    desk.use_coder(ANA)
    desk.act("samplesAction")
    desk.go_to_note(_HEART)
    replace(desk, "I50.9", "acute on chronic systolic")
    desk.go_to_code("I50.23")
    desk.press("1")
    replace(desk, "E11.9", "diabetic nephropathy")
    for code, key in (("N28.9", "R"), ("J18.9", "R"), ("E83.42", "A"), ("I10", "A")):
        desk.go_to_code(code)
        desk.press(key)
    desk.go_to_code("I48.91")


def siblings(desk: TourDesk) -> None:
    """The family of a code, with what differs."""
    desk.press("S")
    desk.until(desk.window.parts.suggestions.picker.codes)


def look_up(desk: TourDesk) -> None:
    """An abbreviation in the language of the note."""
    desk.press("Esc")
    desk.go_to_note(_COPD)
    desk.look_up("EPOC")


def coding_rules(desk: TourDesk) -> None:
    """An external cause as principal diagnosis, and a germ that is missing."""
    desk.press("Esc")
    desk.go_to_note(_HIP)
    add(desk, "S72.012A")
    for code in ("N39.0", "E87.1", "M81.0"):
        desk.go_to_code(code)
        desk.press("A")
    desk.press("Shift+O")
    add(desk, "postoperative delirium")
    desk.press("O", "O")
    add(desk, "W18.09XA")
    desk.press("1", "O")
    show_alone(desk, "rulesDock", height=290)


def procedures(desk: TourDesk) -> None:
    """Procedures below the diagnoses, some of them no more than the beginning of a code."""
    show_all(desk)
    wanted, model = desk.window.setting_up.dialog.procedures, desk.window.parts.suggestions.model
    desk.go_to_note(_BLADDER)
    wanted.setChecked(True)
    desk.press("F5")
    desk.until(lambda: model.of_section(Section.PROCEDURES))
    wanted.setChecked(False)
    desk.go_to_code(model.of_section(Section.PROCEDURES)[0].code.code)
    desk.press("Down", "Down")


def evidence(desk: TourDesk) -> None:
    """Words that were widened by two."""
    show_all(desk)
    desk.go_to_note(_HEART)
    desk.go_to_code("I48.91")
    desk.press("J", "{", "]", "]")


def missed(desk: TourDesk) -> None:
    """The words that nothing covers."""
    desk.press("Esc", "W", "G", "G")


def heatmap(desk: TourDesk) -> None:
    """All suggested codes over the words."""
    desk.press("W")
    show_alone(desk, "heatmapDock", height=330)
    click(desk, "heatmapAll")


def second_review(desk: TourDesk) -> None:
    """What Ana and Bo coded otherwise."""
    click(desk, "heatmapAll")
    show_all(desk)
    desk.use_coder(BO)
    desk.act("secondBlindAction")
    replace(desk, "I50.9", "acute on chronic systolic")
    for code, key in (("E11.9", "A"), ("I10", "A"), ("E83.42", "A"), ("N28.9", "R"), ("J18.9", "R"), ("E87.6", "A")):
        desk.go_to_code(code)
        desk.press(key)
    desk.press("X", "Y", "1")
    desk.named("comparisonDialog").resize(940, 300)


def worklist(desk: TourDesk) -> None:
    """Notes in every state."""
    desk.press("Esc")
    desk.use_coder(ANA)
    work_through(desk)
    desk.go_to_note(_STROKE)
    desk.press("H")
    desk.write("Holter report to come")
    desk.press("Return")
    desk.go_to_note(_DONE)
    put_in_order(desk)
    desk.press("X")
    desk.go_to_note(_HEART)
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    docks = [desk.named("worklistDock", QDockWidget), desk.named("outlineDock", QDockWidget)]
    desk.window.resizeDocks(docks[:1], [330], across)
    desk.window.resizeDocks(docks, [516, 184], down)


def search_notes(desk: TourDesk) -> None:
    """The notes that a word was found in."""
    desk.press("Ctrl+Shift+F")
    desk.write("insulin")


def dashboards(desk: TourDesk) -> None:
    """How often the codes of each chapter were accepted in the days before."""
    desk.press("Esc")
    desk.share_out()
    desk.press("Ctrl+D")
    desk.until(lambda: desk.window.tools.dashboards.window.figures)
    desk.press(*["Down"] * 6)


def high_contrast(desk: TourDesk) -> None:
    """The settings, where the high contrast was chosen."""
    desk.press("Esc")
    desk.choose_theme(ThemeChoice.CONTRAST)
    desk.press("Ctrl+,")
    desk.named("dataFolder", QLineEdit).setText("/home/ana/.local/share/chartlight")  # another on every computer
    desk.named("settingsDialog").move(desk.window.mapToGlobal(QPoint(670, 190)))


def trial(desk: TourDesk) -> None:
    """A note of a trial that is coded unassisted first."""
    desk.press("Esc")
    desk.act("trialAction")
    for name, words in (("trialName", "Spring"), ("trialCoders", ANA)):
        desk.named(name, QLineEdit).setText(words)
    desk.named("trialSeed", QSpinBox).setValue(1)
    click(desk, "startTrial")
    desk.press("Esc")
    desk.act("trialNextAction")
    desk.look_up("EPOC agudizado")
    desk.press("Return")


def other_language(desk: TourDesk) -> None:
    """The same desk, in Spanish."""
    desk.press("Esc")
    desk.open_again("es")
    desk.go_to_note(_STROKE)
    desk.go_to_code("I63.9")
    desk.press("1")


def whole(_desk: TourDesk) -> QRect:
    """All of the window."""
    return QRect(0, 0, SIZE.width(), SIZE.height())


def part(*names: str, margin: int = 4, above: int = 0, height: int = 0) -> Place:
    """The part of the window where these widgets stand together, perhaps only so much of its height."""

    def place(desk: TourDesk) -> QRect:
        panel = desk.window.parts.note  # has no name
        found = desk.place_of(*(panel if name == _NOTE else desk.named(name) for name in names))
        found.setHeight(height or found.height())
        return found.adjusted(-margin, -margin - above, margin, margin).intersected(whole(desk))

    return place


PLACES = {
    "siblings": part("siblingPicker"),
    "look_up": part("codeSearch", "codeResults", "browseCodes", above=150),
    "coding_rules": part("rulesDock"),
    "procedures": part("suggestionsDock"),
    "evidence": part(_NOTE, height=330),
    "missed": part(_NOTE),
    "heatmap": part("heatmapDock"),
    "second_review": part("comparisonDialog", margin=1),
    "worklist": part("worklistDock"),
    "search_notes": part("worklistDock", height=330),
    "dashboards": part("dashboards", margin=1),
    "trial": part(_NOTE, "suggestionsDock", height=400),
}
"""What is shown of a state, where it is not the whole window."""


def themes(state: str) -> tuple[ThemeChoice, ...]:
    """The themes that a state is shown in."""
    return (ThemeChoice.CONTRAST,) if state == _CONTRAST else (ThemeChoice.LIGHT, ThemeChoice.DARK)


def replace(desk: TourDesk, code: str, words: str) -> None:
    """Put the sibling that these words name in the place of a code."""
    desk.go_to_code(code)
    desk.press("S")
    desk.until(desk.window.parts.suggestions.picker.codes)
    desk.write(words)
    desk.press("Return")


def add(desk: TourDesk, words: str) -> None:
    """Add the first code that these words find."""
    desk.look_up(words)
    desk.press("Return")


def click(desk: TourDesk, name: str) -> None:
    """Click a button."""
    QTest.mouseClick(desk.named(name, QAbstractButton), Qt.MouseButton.LeftButton)
    desk.rest()


def show_alone(desk: TourDesk, name: str, *, height: int) -> None:
    """Give one of the panels at the bottom all the room there, and more."""
    for each in ("heatmapDock", "rulesDock"):
        desk.named(each, QDockWidget).setVisible(each == name)
    desk.window.resizeDocks([desk.named(name, QDockWidget)], [height], Qt.Orientation.Vertical)
    desk.rest()


def show_all(desk: TourDesk) -> None:
    """Show all panels again, where they were."""
    for each in ("heatmapDock", "rulesDock"):
        desk.named(each, QDockWidget).show()
    desk.share_out()


def put_in_order(desk: TourDesk) -> None:
    """Make the first accepted code the principal diagnosis."""
    desk.go_to_code(desk.window.parts.rules.model.rows[0].code)
    desk.press("1")


def work_through(desk: TourDesk) -> None:
    """Decide on the open codes of some notes, days long; invented decisions, surer codes more often right."""
    chance = random.Random(5)  # noqa: S311 - nothing is to be kept secret
    for name in _CODED:
        desk.go_to_note(name)
        Clock.go_on(86_400 if name != _STROKE else 5_400)
        decide_all(desk, chance)


def decide_all(desk: TourDesk, chance: random.Random) -> None:
    """Accept or reject every open code above the line."""
    model, table = desk.window.parts.suggestions.model, desk.window.parts.suggestions.table
    for code in model.shown_codes():
        row = next((each for each in model.rows if each.code.code == code), None)
        if row is None or row.code.state is not State.OPEN:
            continue
        table.select_row(model.row_of(code))
        Clock.go_on(4 + 14 * chance.random())
        desk.press("A" if chance.random() < (row.code.score or 0) else "R")
        if desk.window.parts.suggestions.picker.isVisible():
            desk.press("Return")  # the likeliest of the codes that it is the beginning of
