"""What a user reads in another language: words, values and numbers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chartlight.translation import install, language_in_use, mark, number, tr

SPANISH = {
    ("{count:,} notes", ""): "{count:,} notas",
    ("Open", ""): "Abrir",
    ("Open", "state of a code"): "Abierto",
    ("{code} of {count}", ""): "{coda} de {count}",
    ("{done} of {total}", ""): "de {total}, {done}",
    ("{share:.0%} done", ""): "{share:.0%} hecho",
    ("{name} left", ""): "{name se fue",
}


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """No test leaves its language to the next."""
    yield
    install(None)


def speak_spanish() -> None:
    """A translator as Qt's is: what it does not know stays as it is."""
    install(lambda text, comment: SPANISH.get((text, comment), text), language="es")


def test_english_is_what_the_code_says() -> None:
    assert language_in_use() == "en"
    assert tr("{count:,} notes", count=12345) == "12,345 notes"
    assert tr("Open", "state of a code") == "Open"
    assert tr("Kept as it stands: {braces}") == "Kept as it stands: {braces}"
    assert mark("Open", "state of a code") == "Open"


def test_words_and_their_order_are_the_translators() -> None:
    speak_spanish()
    assert language_in_use() == "es"
    assert tr("{done} of {total}", done=3, total=7) == "de 7, 3"
    assert tr("Nobody has translated this") == "Nobody has translated this"


def test_a_comment_tells_equal_words_apart() -> None:
    speak_spanish()
    assert (tr("Open"), tr("Open", "state of a code")) == ("Abrir", "Abierto")


@pytest.mark.parametrize("text", ["{code} of {count}", "{name} left"])
def test_a_slip_in_a_translation_falls_back_to_english(text: str) -> None:
    speak_spanish()
    assert tr(text, code="I10", count=1234, name="Ann") == text.format(code="I10", count=1234, name="Ann")


@pytest.mark.parametrize(
    ("language", "thousands", "score", "share", "plain"),
    [
        ("en", "1,234,567", "0.25", "12.5%", "1234"),
        ("es", "1.234.567", "0,25", "12,5\N{NO-BREAK SPACE}%", "1234"),
        (
            "sv",
            "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567",
            "0,25",
            "12,5\N{NO-BREAK SPACE}%",
            "1234",
        ),
        ("xx", "1,234,567", "0.25", "12.5%", "1234"),
    ],
)
def test_numbers_are_written_as_the_language_does(
    language: str, thousands: str, score: str, share: str, plain: str
) -> None:
    install(lambda text, _comment: text, language=language)
    assert number(1234567) == thousands
    assert number(0.25, ".2f") == score
    assert number(0.125, ".1%") == share
    assert number(1234, "d") == plain
    assert tr("{many:,} · {score:.2f} · {share:.1%}", many=1234567, score=0.25, share=0.125) == " · ".join(
        [thousands, score, share]
    )


def test_only_numbers_are_written_so() -> None:
    speak_spanish()
    assert tr("{file}, {code}", file="a.b,c", code="I10.9") == "a.b,c, I10.9"


def test_english_again() -> None:
    speak_spanish()
    install(None)
    assert (language_in_use(), tr("Open"), number(1234.5, ",.1f")) == ("en", "Open", "1,234.5")
