"""Compiled code is got ready without holding the interpreter, before anything imports it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from chartlight_app import native_code

_LOADED_FIRST = """
import sys
from pathlib import Path

seen = []
def watch(event, given):
    if event == "import" and given[0] == "torch" and not seen:
        seen.append("libtorch_cpu.so" in Path("/proc/self/maps").read_text())
sys.addaudithook(watch)

from chartlight_app.model_work import open_engine
assert not seen
engine = open_engine(Path(sys.argv[1]))
assert seen == [True], seen
print(engine.device)
"""

_FONTS_FOUND = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from matplotlib.font_manager import FontManager
found = []
score_family = FontManager.score_family
def scored(self, *given):
    found.append(given)
    return score_family(self, *given)
FontManager.score_family = scored

from chartlight_app.showing import _import_drawing
_import_drawing(None)
assert found
found.clear()

from chartlight_app.heatmap_canvas import HeatmapCanvas
from chartlight_app.heatmap_data import Heat, Viewport
from chartlight_app.theme import LIGHT
canvas = HeatmapCanvas()
canvas.resize(400, 200)
canvas.show_heat(Heat(("I10",), ("fever", "cough"), ((0, 5), (6, 11)), ((0.4, 0.6),), ("weak",)), Viewport(2), LIGHT)
canvas.draw()
assert not found
"""


def run(code: str, *given: str) -> str:
    """What a fresh process prints that has imported nothing yet."""
    done = subprocess.run([sys.executable, "-c", code, *given], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_the_library_of_torch_is_there_before_torch_is_imported(tiny_pack: Path) -> None:
    assert run(_LOADED_FIRST, str(tiny_pack))


def test_the_window_looks_for_no_font_at_its_first_heatmap() -> None:
    run(_FONTS_FOUND)


def test_compiled_files_are_found_where_packages_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "quick" / "deep"
    folder.mkdir(parents=True)
    wanted = [folder / "a.cpython-311.so", folder / "libgfortran.so.5", folder / "b.pyd"]
    for path in [*wanted, folder / "c.py"]:
        path.write_bytes(b"x")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "missing"), str(tmp_path)])
    assert sorted(native_code._compiled(["absent", "quick"])) == sorted(wanted)
    native_code._read([*wanted, folder / "gone.so"])


def test_a_library_that_cannot_be_loaded_is_left_to_torch(tmp_path: Path) -> None:
    broken = tmp_path / "libtorch_cpu.so"
    broken.write_bytes(b"no library")
    assert not native_code._load(broken, 2)
