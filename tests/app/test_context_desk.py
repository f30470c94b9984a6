"""Whether sections and specialty count in the scores is the coder's to say, and the line follows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from desk_driving import PATIENCE, action, settle
from pytestqt.qtbot import QtBot

from chartlight.models.pack import ModelPack
from chartlight.models.pack_writing import save_context, write_card
from chartlight.suggest.context import CONTEXT_FEATURES, Context, ContextBoundary
from chartlight.types import Kind, OperatingPoint
from chartlight_app.main_window import MainWindow, create_window

TEXT = "FAMILY HISTORY: pneumonia and heart failure.\nPLAN: fever is treated.\n"
POINTS = (OperatingPoint(0.9, 0.8, 0.5), OperatingPoint(0.1, 0.5, 0.9))


@pytest.fixture
def context_pack(tmp_path: Path, headed_pack: Path) -> Path:
    """A pack that believes nothing of what stands in the family history."""
    folder = tmp_path / "context-pack"
    shutil.copytree(headed_pack, folder)
    weights = np.array([-2.0 if name == "family" else 0.0 for name in CONTEXT_FEATURES])
    boundaries = {Kind.DIAGNOSES: ContextBoundary(0.6, 0.6, POINTS)}
    save_context(folder, Context(weights, np.zeros(len(weights)), (), {}, boundaries))
    write_card(folder, card="# tiny\n", name="tiny")
    return folder


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, context_pack: Path) -> Iterator[MainWindow]:
    note = tmp_path / "a.txt"
    note.write_text(TEXT, encoding="utf-8")
    window = create_window(tmp_path / "data", pack_dir=context_pack)
    assert isinstance(window, MainWindow)
    qtbot.addWidget(window)
    window.show()
    window.desk.use_coder("Ann")
    window.open_paths([note])
    qtbot.waitUntil(lambda: "J18.9" in scores(window), timeout=PATIENCE)
    settle(window, qtbot)
    yield window
    window.close()


def scores(window: MainWindow) -> dict[str, float]:
    return {row.code.code: row.code.score or 0.0 for row in window.parts.suggestions.model.rows}


def test_the_coder_switches_the_context_off_and_on(window: MainWindow, context_pack: Path, qtbot: QtBot) -> None:
    bar = window.parts.suggestions.sureness
    assert ModelPack.open(context_pack).context is not None
    counted = scores(window)
    assert bar._sureness.boundary == 0.6
    assert bar._sureness.points == POINTS
    action(window, "settingsAction").trigger()
    box = window.setting_up.dialog.context
    assert box.isChecked()
    box.setChecked(False)
    assert not window.settings.weighs_context
    qtbot.waitUntil(lambda: bar._sureness.boundary == 0.35, timeout=PATIENCE)
    assert scores(window) == counted  # what is there stays until it is asked for anew
    action(window, "suggestAction").trigger()
    qtbot.waitUntil(lambda: scores(window) != counted, timeout=PATIENCE)
    settle(window, qtbot)
    assert scores(window)["J18.9"] > counted["J18.9"] + 0.1
    box.setChecked(True)
    action(window, "suggestAction").trigger()
    qtbot.waitUntil(lambda: scores(window) == counted, timeout=PATIENCE)
    assert window.settings.weighs_context
