"""The help opens on its key, can be searched, and names only keys that there are."""

from __future__ import annotations

import re

import pytest
from desk_driving import action

from chartlight import paths
from chartlight_app.action_table import ACTIONS, MOVES
from chartlight_app.help_window import sections
from chartlight_app.main_window import MainWindow

PAGE = sections(paths.help_page().read_text(encoding="utf-8"))
NO_KEYS = {"Tab", "Shift+Tab", "id", "text", "note", "code"}
"""Words in the look of keys that no action has."""


def test_it_has_the_sections_that_a_coder_looks_for() -> None:
    titles = [section.title for section in PAGE]
    assert titles[0] == "First steps"
    assert {"Keys", "Coding rules", "Evidence", "Worklist", "Formats"} <= set(titles)


@pytest.mark.parametrize("section", PAGE, ids=lambda section: section.title)
def test_every_key_in_it_is_one_that_an_action_has(section: object) -> None:
    known = {key for spec in ACTIONS for key in spec.keys} | {key for key, _ in MOVES} | NO_KEYS
    told = re.findall(r"`([^`]+)`", section.text)
    assert [key for key in told if key not in known and not key.startswith((".", '{"'))] == []


def test_f1_opens_it_and_a_search_leaves_what_has_the_words(desk: MainWindow) -> None:
    assert [key.toString() for key in action(desk, "helpAction").shortcuts()] == ["F1"]
    action(desk, "helpAction").trigger()
    shown = desk.tools.help
    assert shown.isVisible()
    assert shown.page.toPlainText().startswith("First steps")
    shown.field.setText("principal diagnosis")
    assert shown.listed() == ("Coding rules",)
    assert "principal diagnosis" in shown.page.toPlainText()
    assert shown.page.extraSelections()
    shown.field.setText("zebra")
    assert shown.listed() == ()
    assert "Try fewer or other words" in shown.page.toPlainText()
    shown.field.clear()
    assert len(shown.listed()) == len(PAGE)
    assert shown.page.toPlainText().startswith("Coding rules")


@pytest.mark.parametrize("language", ["es", "sv"])
def test_every_language_has_the_same_sections_and_keys(language: str) -> None:
    page = paths.help_page(language).read_text(encoding="utf-8")
    assert len(sections(page)) == len(PAGE)
    english = paths.help_page().read_text(encoding="utf-8")
    for key in "ASUXHWGKTJLVOYEIZ":
        assert f"`{key}`" not in english or f"`{key}`" in page, key
    assert page.count("`") == english.count("`")
