"""Fixtures of the desk: real windows on a real store, a real codebook and a real model pack."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desk_driving import NOTE, PATIENCE, open_note

from chartlight_app.main_window import MainWindow, create_window


@pytest.fixture(scope="session")
def headed_pack(tmp_path_factory: pytest.TempPathFactory, tiny_pack: Path) -> Path:
    """The small pack with untrained heads, of which the first specialty is always suggested."""
    # Here, so that the tests without a model do not wait for torch.
    import torch

    from chartlight.models.note_heads import NoteHeads, SectionPart, save_note_heads
    from chartlight.models.pack import ModelPack
    from chartlight.models.pack_writing import write_card
    from chartlight.models.sections import SectionTagger
    from chartlight.models.specialty import SpecialtyHead
    from chartlight.models.specialty_calibration import Calibration
    from chartlight.models.specialty_part import SpecialtyPart
    from chartlight.training.section_labels import LABELS

    folder = tmp_path_factory.mktemp("headed") / "pack"
    shutil.copytree(tiny_pack, folder)
    torch.manual_seed(1)
    head = SpecialtyHead(input_size=64, specialties=2).eval()
    with torch.no_grad():
        head.bias.copy_(torch.tensor([4.0, -4.0]))
    tagger = SectionTagger(input_size=128, labels=len(LABELS)).eval()
    specialties = SpecialtyPart(head, ("Cardiology", "Pulmonary & sleep"), Calibration.none(2), (0.5, 0.5))
    save_note_heads(folder, NoteHeads((1, 2), specialties, SectionPart(tagger, LABELS)))
    pack = ModelPack.open(tiny_pack)
    write_card(folder, card=(folder / "card.md").read_text(encoding="utf-8"), name=pack.name)
    return folder


@pytest.fixture
def note_file(tmp_path: Path) -> Path:
    """A note as a file."""
    path = tmp_path / "notes" / "ward-7.txt"
    path.parent.mkdir()
    path.write_text(NOTE, encoding="utf-8")
    return path


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path, tiny_pack: Path) -> Iterator[Callable[[], MainWindow]]:
    """Opens a window on one and the same data folder; at the end no thread of any of them may be left."""
    windows: list[MainWindow] = []

    def open_one() -> MainWindow:
        window = create_window(tmp_path / "data", pack_dir=tiny_pack)
        assert isinstance(window, MainWindow)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.desk.store.is_running, timeout=PATIENCE)
        return window

    yield open_one
    threads = [thread for window in windows for thread in window.findChildren(QThread)]
    assert len(threads) == 4 * len(windows)
    for window in windows:
        window.close()
    assert [thread.objectName() for thread in threads if not thread.isFinished()] == []


@pytest.fixture
def desk(open_desk: Callable[[], MainWindow]) -> MainWindow:
    """A desk with no notes yet."""
    return open_desk()


@pytest.fixture
def coded(desk: MainWindow, note_file: Path, qtbot: QtBot) -> MainWindow:
    """A desk that shows a note with its suggestions, some of them unfolded candidates."""
    open_note(desk, note_file, qtbot)
    return desk
