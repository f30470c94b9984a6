"""What the coder of the whole day does again and again, each with a look at what came of it."""

from __future__ import annotations

from day_driving import Day
from PySide6.QtWidgets import QDockWidget

from chartlight.rules.findings import Rule
from chartlight_app.main_window import MainWindow


def replace_by_sibling(day: Day, words: str, code: str) -> None:
    """Open the family of the current code, filter it, and take the first that is left."""
    picker = day.window.parts.suggestions.picker
    day.fingers.press("S")
    day.fingers.until(picker.codes, "the family of the code is listed")
    day.fingers.type(words)
    assert picker.codes()[:1] == (code,), f"“{words}” leaves {picker.codes()}"
    day.fingers.press("Return")


def finish(day: Day, following: str) -> None:
    """X, after which the next note is there by itself."""
    name = day.note_name()
    day.fingers.press("X")
    assert day.state_of(name) == "done", day.said()
    assert day.note_name() == following, "the next note opens by itself"


def find(day: Day, words: str) -> None:
    """Find words in the note; they are selected when the search is left."""
    day.fingers.press("F")
    day.fingers.type(words)
    day.fingers.press("Esc")
    view = day.window.parts.note.view
    assert view.words_at(*view.selected_span()) == words


def check_stored_words(day: Day, code: str, words: list[str]) -> None:
    """The store has these words of the note for a code."""
    stored = day.stored(day.note_name())
    spans = next(each for each in stored.codes if each.code == code).evidence
    assert sorted(stored.stored.note.text[span.start : span.end] for span in spans) == sorted(words)


def overrule(day: Day, rule: Rule, reason: str) -> None:
    """Go to a warning with L and overrule it with a reason."""
    findings = day.window.parts.rules.findings
    for _ in day.findings():
        day.fingers.press("L")
        told = findings.current()
        if told is not None and told.finding.rule is rule:
            break
    day.fingers.press("V")
    day.fingers.type(reason)
    day.fingers.press("Return")
    assert rule not in [told.finding.rule for told in day.findings()], "the warning is overruled"
    last = findings.model().index(findings.model().rowCount() - 1, 0).data()
    assert last.endswith(f"Overruled by {day.window.settings.coder}: {reason}"), last


def make_first_principal(day: Day) -> None:
    """The first of the accepted codes becomes the principal diagnosis."""
    day.go_to_code(day.sequence()[0])
    day.fingers.press("1")


def take(day: Day, code: str, key: str) -> None:
    """Go to the line of a code in the comparison and take one coder's."""
    dialog = day.window.tools.second.comparison
    assert dialog is not None
    row = next(row for row, line in enumerate(dialog.told()) if code in " ".join(line[:2]))
    steps = row - dialog.table.currentRow()
    day.fingers.press(*["Down" if steps > 0 else "Up"] * abs(steps), key)
    assert dialog.told()[row][3] != "open", f"{key} settles {code}"


def look(window: MainWindow) -> dict[str, object]:
    """What a coder sees of the layout: which panels there are, the size of the window and of the text."""
    docks = {dock.objectName(): dock.isVisible() for dock in window.findChildren(QDockWidget)}
    return docks | {"size": window.size(), "text": window.parts.note.view.font().pointSize()}
