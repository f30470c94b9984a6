"""`chartlight` and `chartlight desk`: open the window."""

from __future__ import annotations

import argparse
from importlib.metadata import entry_points

from chartlight.errors import KnownError


def run(arguments: argparse.Namespace) -> int:
    """Start the desktop program in this process.

    The library knows the program by its entry point only, so that it can be used without Qt.
    """
    found = list(entry_points(group="gui_scripts", name="chartlight-desk"))
    if not found:
        raise KnownError("The window is not installed. Install Chartlight again, or use `chartlight suggest`.")
    words = [str(path) for path in arguments.inputs]
    if arguments.data_dir:
        words += ["--data-dir", str(arguments.data_dir)]
    if arguments.samples:
        words.append("--samples")
    try:
        start = found[0].load()
    except ImportError as error:
        raise KnownError(
            f"The window cannot be opened: {error}. On Debian or Ubuntu, `python3 packaging/run.py` says what to "
            "install; without a window, use `chartlight suggest`."
        ) from error
    code: int = start(words)
    return code
