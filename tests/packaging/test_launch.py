from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from setup_scripts import FOLDER, load_script


@pytest.fixture
def system() -> ModuleType:
    return load_script("system_packages")


@pytest.mark.parametrize("name", ["win32", "darwin"])
def test_windows_and_macos_have_a_display(system: ModuleType, name: str) -> None:
    assert system.has_display(name, {})


def test_linux_has_one_with_wayland_or_a_remote_screen(system: ModuleType) -> None:
    assert system.has_display("linux", {"WAYLAND_DISPLAY": "wayland-0"})
    assert system.has_display("linux", {"DISPLAY": "localhost:10.0"})
    assert not system.has_display("linux", {})
    assert not system.has_display("linux", {"DISPLAY": ""})


def test_local_screen_counts_only_if_somebody_is_there(
    system: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "X11_SOCKETS", tmp_path)
    environ = {"DISPLAY": ":7041.0"}
    assert not system.has_display("linux", environ)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "X7041"))
        server.listen()
        assert system.has_display("linux", environ)
    assert not system.has_display("linux", environ)


def test_qt_talks_to_x_where_it_can(system: ModuleType) -> None:
    assert system.platform_plugin({"DISPLAY": ":0"}) == "xcb"
    assert system.platform_plugin({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) == "xcb"
    assert system.platform_plugin({"WAYLAND_DISPLAY": "wayland-0"}) == "wayland"


@pytest.mark.parametrize(
    ("program", "begins"),
    [
        ("apt-get", "apt-get install -y "),
        ("dnf", "dnf install "),
        ("zypper", "zypper install "),
        ("pacman", "pacman -S --needed "),
    ],
)
def test_each_distribution_gets_its_own_command(system: ModuleType, program: str, begins: str) -> None:
    command = system.qt_command(lambda name: name if name == program else None)
    assert command.startswith(begins)
    assert "cursor" in command
    assert "\n" not in command


def test_advice_names_the_libraries_and_the_command(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "is_root", lambda: False)
    advice = system.how_to_get(["libxcb-cursor.so.0"], "dnf install x")
    assert "libxcb-cursor.so.0" in advice
    assert "    sudo dnf install x\n" in advice
    assert "your system's packages" in system.how_to_get(["libGL.so.1"], system.qt_command(lambda name: None))


def test_missing_libraries_are_read_from_the_linkers_listing(system: ModuleType) -> None:
    listing = (
        "a.so:\n\tlibGL.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\nb.so:\n\tlibGL.so.1 => not found\n"
    )
    assert system.unresolved(listing) == ["libGL.so.1"]


def test_too_old_python_gets_a_sentence() -> None:
    version = load_script("python_version")
    version.require((3, 11))
    version.require((4, 0))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is Python 3\.9\."):
        version.require((3, 9))


def test_everything_after_two_dashes_goes_to_pytest() -> None:
    checks = load_script("checks")
    assert checks.pytest_arguments(["--", "tests/core", "-k", "a"]) == ["tests/core", "-k", "a"]
    assert checks.pytest_arguments(["-x"]) == ["-x"]
    assert checks.pytest_arguments([]) == []


def test_one_failed_check_fails_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    checks = load_script("checks")
    good = checks.Check("good", [sys.executable, "-c", "raise SystemExit(0)"])
    bad = checks.Check("bad", [sys.executable, "-c", "raise SystemExit(7)"])
    assert checks.summarise([checks.run(good)]) == 0
    assert checks.summarise([checks.run(good), checks.run(bad)]) == 1
    assert "FAILED  bad" in capsys.readouterr().err


def test_empty_selection_passes_only_where_tests_were_chosen() -> None:
    checks = load_script("checks")
    command = [sys.executable, "-c", "raise SystemExit(5)"]
    assert not checks.Check("all", command).passed()
    assert checks.Check("some", command, may_be_empty=True).passed()


def test_scripts_need_only_the_standard_library() -> None:
    modules = "environment, launch, checks, system_packages, python_version"
    program = f"import sys; sys.path.insert(0, {str(FOLDER)!r}); import {modules}"
    subprocess.run([sys.executable, "-I", "-S", "-c", program], check=True)  # noqa: S603
