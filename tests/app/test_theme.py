"""The colours can be read, in every theme, and follow the coder's choice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from desk_driving import action
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QApplication

from chartlight.types import EvidenceSpan, Source
from chartlight_app.code_delegate import evidence_tint
from chartlight_app.main_window import MainWindow
from chartlight_app.stylesheet import stylesheet
from chartlight_app.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    THEME_NAMES,
    THEMES,
    Theme,
    ThemeChoice,
    Themes,
    contrast_ratio,
    evidence_colour,
    palette,
)

READABLE = 4.5
"""What WCAG 2 asks of text at level AA."""
HIGHEST = 7.0
"""What it asks of text at level AAA."""
VISIBLE = 3.0
"""What it asks of lines and signs."""


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
class TestContrast:
    def test_text_on_every_surface(self, theme: Theme) -> None:
        for ground in (theme.window, theme.surface, theme.raised, theme.selection, theme.warning_surface):
            assert contrast_ratio(theme.text, ground) >= READABLE
            assert contrast_ratio(theme.muted, ground) >= READABLE
        assert contrast_ratio(theme.text, theme.found) >= READABLE
        assert contrast_ratio(theme.on_accent, theme.accent) >= READABLE

    def test_colours_that_are_text(self, theme: Theme) -> None:
        for colour in (theme.accent, theme.accepted, theme.rejected, theme.coder):
            for ground in (theme.window, theme.surface, theme.selection):
                assert contrast_ratio(colour, ground) >= READABLE

    def test_signs_of_warnings_and_the_colours_of_chips_and_buttons(self, theme: Theme) -> None:
        for ground in (theme.window, theme.surface, theme.selection):
            assert contrast_ratio(theme.warning, ground) >= READABLE
        for colour in (theme.accent, theme.coder):
            assert contrast_ratio(colour, theme.raised) >= READABLE
        assert contrast_ratio(theme.text, theme.error_surface) >= READABLE

    def test_the_line_below_lit_words_and_the_frame_round_the_focus_can_be_seen(self, theme: Theme) -> None:
        for weight in (0.0, 0.5, 1.0):
            assert contrast_ratio(theme.text, evidence_colour(theme, weight)) >= VISIBLE
        for ground in (theme.window, theme.surface, theme.raised):
            assert contrast_ratio(theme.accent, ground) >= VISIBLE

    def test_lit_words_stay_readable_and_the_faintest_still_differs(self, theme: Theme) -> None:
        for weight in (0.0, 0.25, 0.5, 0.75, 1.0):
            assert contrast_ratio(theme.text, evidence_colour(theme, weight)) >= READABLE
        assert evidence_colour(theme, 0.0) != theme.surface
        grounds = [contrast_ratio(evidence_colour(theme, weight / 4), theme.surface) for weight in range(5)]
        assert grounds == sorted(grounds)

    def test_rows_for_the_selected_words_stay_readable(self, theme: Theme) -> None:
        for ground in (theme.surface, theme.selection):
            tint = evidence_tint(theme, ground, 1.0)
            for colour in (theme.text, theme.muted, theme.accepted, theme.rejected):
                assert contrast_ratio(colour, tint) >= READABLE


def test_the_contrast_of_black_and_white() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast_ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_chosen_theme_is_put_on_the_whole_program(qapp: QApplication) -> None:
    themes = Themes(choice=ThemeChoice.DARK)
    assert themes.current is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == DARK.surface
    seen: list[Theme] = []
    themes.changed.connect(seen.append)
    themes.choose(ThemeChoice.LIGHT)
    assert seen == [LIGHT]
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == LIGHT.surface
    themes.choose(ThemeChoice.LIGHT)
    assert seen == [LIGHT]


def test_high_contrast_is_light_on_black_and_far_above_what_is_asked() -> None:
    assert CONTRAST.surface == CONTRAST.window == "#000000"
    assert contrast_ratio(CONTRAST.text, CONTRAST.surface) == pytest.approx(21.0)
    for colour in (CONTRAST.muted, CONTRAST.accent, CONTRAST.accepted, CONTRAST.rejected, CONTRAST.warning):
        assert contrast_ratio(colour, CONTRAST.surface) >= 7.0
    assert contrast_ratio(CONTRAST.border, CONTRAST.surface) >= VISIBLE


def test_in_high_contrast_every_text_has_the_contrast_of_the_highest_level() -> None:
    grounds = (CONTRAST.window, CONTRAST.surface, CONTRAST.raised, CONTRAST.selection)
    for ground in grounds:
        for colour in (CONTRAST.text, CONTRAST.muted, CONTRAST.accent, CONTRAST.accepted, CONTRAST.warning):
            assert contrast_ratio(colour, ground) >= HIGHEST, (colour, ground)
    for colour in (CONTRAST.rejected, CONTRAST.coder):
        assert contrast_ratio(colour, CONTRAST.surface) >= HIGHEST
    for ground in (CONTRAST.found, CONTRAST.warning_surface, CONTRAST.error_surface):
        assert contrast_ratio(CONTRAST.text, ground) >= HIGHEST
    assert contrast_ratio(CONTRAST.on_accent, CONTRAST.accent) >= HIGHEST


def test_disabled_text_in_high_contrast_can_be_read_and_told_from_the_rest() -> None:
    role = QPalette.ColorRole
    made = palette(CONTRAST)
    for each in (role.WindowText, role.Text, role.ButtonText):
        dim = made.color(QPalette.ColorGroup.Disabled, each).name()
        assert contrast_ratio(dim, CONTRAST.window) >= HIGHEST
        assert dim != CONTRAST.text


def test_the_signs_of_boxes_arrows_and_panels_are_files_that_are_there() -> None:
    for theme in THEMES:
        found = re.findall(r'url\("([^"]+)"\)', stylesheet(theme))
        assert {Path(each).stem.split("-")[0] for each in found} == {"check", "down", "close", "float"}
        assert all(Path(each).is_file() for each in found)


def test_every_theme_can_be_chosen_in_the_menu(desk: MainWindow, qapp: QApplication) -> None:
    for choice in THEME_NAMES:
        action(desk, f"{choice.value}ThemeAction").trigger()
        assert desk.settings.theme is choice
    assert desk.themes.current is CONTRAST
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#000000"


def test_evidence_can_be_told_without_colour(coded: MainWindow) -> None:
    view, line = coded.parts.note.view, QTextCharFormat.UnderlineStyle
    view.light([EvidenceSpan(0, 3, 1.0, source) for source in (Source.ATTENTION, Source.TERM, Source.CODER)])
    styles = [mark.format.underlineStyle() for mark in view.extraSelections()]
    assert styles == [line.DashUnderline, line.SingleUnderline, line.SingleUnderline]
