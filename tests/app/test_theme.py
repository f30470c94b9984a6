"""The colours can be read, in light and in dark, and follow the coder's choice."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from chartlight_app.code_delegate import evidence_tint
from chartlight_app.theme import DARK, LIGHT, Theme, ThemeChoice, Themes, contrast_ratio, evidence_colour

READABLE = 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
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
