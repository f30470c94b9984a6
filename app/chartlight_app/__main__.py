"""Start of the desk: `chartlight-desk`, or `python -m chartlight_app`."""

from __future__ import annotations

import time

_STARTED = time.time()

import argparse  # noqa: E402 - the clock starts before anything is imported
import os  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
from collections.abc import Sequence  # noqa: E402
from pathlib import Path  # noqa: E402

import chartlight  # noqa: E402

_TRACE_VARIABLE = "CHARTLIGHT_TRACE_START"


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    options = _parser().parse_args(arguments)
    if not _has_display():
        print("There is no display here to open a window on. Use `chartlight suggest` instead.", file=sys.stderr)
        return 1
    from PySide6.QtWidgets import QApplication

    from chartlight import paths
    from chartlight_app import faults, languages
    from chartlight_app.main_window import MainWindow, create_window
    from chartlight_app.settings import DeskSettings

    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Chartlight")
    try:
        data_dir = paths.data_dir(options.data_dir)
    except OSError as error:
        _refuse(f"The data folder cannot be used: {error}. Choose another with --data-dir.")
        return 1
    languages.speak(app, DeskSettings(data_dir).language)
    # Without this, Ctrl+C in a terminal waits until somebody touches the window; what is decided is on disk.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    log = faults.log_to(data_dir)
    window = create_window(data_dir, pack_dir=options.pack)
    assert isinstance(window, MainWindow)  # noqa: S101 - what create_window makes
    faults.install(window.desk.report_from_any_thread)
    window.painted.connect(_print_start)
    window.show()
    if options.samples:
        window.open_samples(show=False)
    window.open_paths(options.paths)
    try:
        return int(app.exec())
    finally:
        faults.stop_logging(log)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="chartlight-desk", description="Open the Chartlight window.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="FILE", help="notes or folders of notes to open")
    parser.add_argument("--version", action="version", version=f"Chartlight {chartlight.__version__}")
    parser.add_argument("--samples", action="store_true", help="open the sample notes too")
    parser.add_argument("--data-dir", type=Path, help="folder of notes and decisions")
    parser.add_argument("--pack", type=Path, help="folder of the model pack (default: the one that ships)")
    return parser


def _has_display() -> bool:
    """Qt would end the program without a word that a coder understands."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def _refuse(words: str) -> None:
    """Say why there is no window: in the terminal, or in a box where nobody has one."""
    from PySide6.QtWidgets import QMessageBox

    # Without a console Windows gives a program no such stream.
    if sys.stderr is not None:
        print(words, file=sys.stderr)
    if sys.stderr is None or not sys.stderr.isatty():
        QMessageBox.critical(None, "Chartlight", words)


def _print_start() -> None:
    value = os.environ.get(_TRACE_VARIABLE)
    if value:
        began = float(value) if value.replace(".", "", 1).isdigit() and float(value) > 1e9 else _STARTED
        print(f"first window after {time.time() - began:.2f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
