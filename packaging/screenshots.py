"""Take the pictures of the README's tour anew: every main state of the window, light and dark.

    python packaging/screenshots.py [STATE ...]

Opens the real window on a data folder of its own, lets the starter pack read the sample notes, and brings the window
into one state after the other by the keys that a coder presses. The pictures go to `packaging/screenshots/`, one a
state, with the light and the dark theme in one. With names of states only these are written. No screen is needed: Qt
draws in memory. Fonts are those of the computer; the pictures that ship were taken on Debian with DejaVu Sans.
"""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

    from chartlight_app.theme import ThemeChoice
    from tour_desk import TourDesk
    from tour_states import Place

FOLDER = Path(__file__).resolve().parent / "screenshots"
ENDING = ".webp"
STATES = (
    "first_start",
    "reviewing",
    "siblings",
    "look_up",
    "coding_rules",
    "procedures",
    "evidence",
    "missed",
    "heatmap",
    "second_review",
    "worklist",
    "search_notes",
    "dashboards",
    "high_contrast",
    "trial",
    "other_language",
)
"""In the order in which the window comes into them; each is a function of `tour_states`."""

_SCREEN = {
    "name": "tour",
    "x": 0,
    "y": 0,
    "width": 1600,
    "height": 1000,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


def picture_of(state: str) -> Path:
    """The file of a state."""
    return FOLDER / f"{state.replace('_', '-')}{ENDING}"


def main(names: Sequence[str]) -> int:
    """Take the pictures; returns the exit code."""
    unknown = sorted(set(names) - set(STATES))
    if unknown:
        print(f"There is no state {', '.join(unknown)}. The states are: {', '.join(STATES)}.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        _prepare(Path(folder))
        _take_all(Path(folder) / "data", names or STATES)
    return 0


def _prepare(folder: Path) -> None:
    """The same screen, time zone and person on every computer."""
    screen = folder / "screen.json"
    screen.write_text(json.dumps({"screens": [_SCREEN]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):  # Windows has none
        time.tzset()
    for name in ("LOGNAME", "USER"):
        os.environ[name] = "Ana"


def _take_all(data_dir: Path, wanted: Sequence[str]) -> None:
    from PySide6.QtWidgets import QApplication

    import tour_states
    from tour_desk import TourDesk
    from tour_pictures import join, save

    app = QApplication([])
    app.setApplicationName("Chartlight")
    app.setCursorFlashTime(0)
    FOLDER.mkdir(exist_ok=True)
    desk = TourDesk(app, data_dir)
    try:
        for state in STATES:
            getattr(tour_states, state)(desk)
            if state in wanted:
                place = tour_states.PLACES.get(state, tour_states.whole)
                save(join(_looks(desk, place, tour_states.themes(state))), picture_of(state))
                print(f"{picture_of(state).name}: {picture_of(state).stat().st_size / 1000:.0f} kB", flush=True)
    finally:
        desk.close()


def _looks(desk: TourDesk, place: Place, themes: Sequence[ThemeChoice]) -> list[Image]:
    looks = []
    for theme in themes:
        desk.choose_theme(theme)
        desk.window.parts.status.clearMessage()  # it would go after some seconds, sooner on a slow computer
        looks.append(_picture(desk, place))
    return looks


def _picture(desk: TourDesk, place: Place) -> Image:
    from PIL import Image
    from PySide6.QtCore import QBuffer

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    desk.look().copy(place(desk)).save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
