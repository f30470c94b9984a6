"""The program as it is started, and what becomes of errors that nobody caught."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from chartlight_app import faults
from chartlight_app.__main__ import main


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    found: list[BaseException] = []
    faults.install(found.append)
    return found


def test_errors_of_any_thread_are_reported(reported: list[BaseException]) -> None:
    def fail() -> None:
        raise ValueError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    error = RuntimeError("in a slot")
    sys.excepthook(RuntimeError, error, None)
    assert [str(each) for each in reported] == ["in a thread", "in a slot"]


def test_the_window_opens_and_says_when(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "chartlight_app", "--data-dir", str(tmp_path / "data")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CHARTLIGHT_TRACE_START": "1"}
    with subprocess.Popen(  # noqa: S603 - our own program
        command, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.terminate()
    assert re.fullmatch(r"first window after \d+\.\d\d s\n", line)


def test_a_data_folder_that_cannot_be_used_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, words: shown.append(words))
    (tmp_path / "file").touch()
    assert main(["--data-dir", str(tmp_path / "file" / "data")]) == 1
    told = capsys.readouterr().err.strip()
    assert told.endswith("Choose another with --data-dir.")
    assert shown == [told], "who starts it from a menu sees no terminal"


def test_no_display_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    assert "no display" in capsys.readouterr().err


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    for option, words in (("--help", "--samples"), ("--version", "Chartlight ")):
        with pytest.raises(SystemExit) as end:
            main([option])
        assert end.value.code == 0
        assert words in capsys.readouterr().out
