"""The pictures of the README's tour: they are there, they are small, and the script that takes them knows them all."""

from __future__ import annotations

import re
from types import ModuleType

import pytest
from PIL import Image
from setup_scripts import FOLDER, load_script

README = FOLDER.parent / "README.md"
PICTURE = re.compile(r"!\[(?P<told>[^\]]*)\]\((?P<path>[^)\s]+)\)")
MOST_BYTES, MOST_BYTES_OF_ALL, MOST_PIXELS_WIDE = 60_000, 420_000, 1_320


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load_script("screenshots")


def test_every_state_has_its_picture_and_every_picture_its_state(script: ModuleType) -> None:
    states = load_script("tour_states")
    assert [state for state in script.STATES if not callable(getattr(states, state, None))] == []
    assert set(states.PLACES) <= set(script.STATES)
    expected = {script.picture_of(state).name for state in script.STATES}
    assert {path.name for path in script.FOLDER.iterdir()} == expected


def test_the_pictures_are_small_and_whole(script: ModuleType) -> None:
    sizes = {path.name: path.stat().st_size for path in script.FOLDER.iterdir()}
    assert {name: size for name, size in sizes.items() if size >= MOST_BYTES} == {}
    assert sum(sizes.values()) <= MOST_BYTES_OF_ALL
    for path in script.FOLDER.iterdir():
        with Image.open(path) as picture:
            picture.load()
            assert picture.width <= MOST_PIXELS_WIDE, path.name


def test_every_picture_that_the_readme_names_is_there_and_told_in_words() -> None:
    named = [(found["path"], found["told"]) for found in PICTURE.finditer(README.read_text(encoding="utf-8"))]
    local = [(path, told) for path, told in named if "://" not in path]
    assert local
    assert [path for path, _ in local if not (README.parent / path).is_file()] == []
    assert [path for path, told in local if len(told.split()) < 3] == []


def test_a_state_that_is_not_known_is_told(script: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert script.main(["reviewing", "nonsense"]) == 2
    told = capsys.readouterr().err
    assert "no state nonsense" in told
    assert all(state in told for state in script.STATES)
