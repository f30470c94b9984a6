"""The system's own packages that a window needs on Linux: what is missing and how to get it. Standard library only."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from messages import SetupError, say

# For each package manager its command, and what holds Qt's libraries and a font.
QT_PACKAGES = {
    "apt-get": """
        apt-get install -y --no-upgrade --no-install-recommends libgl1 libegl1 libglib2.0-0 libdbus-1-3
        libfontconfig1 libfreetype6 libx11-xcb1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4
        libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1
        libxcb-xfixes0 libxcb-xkb1 libwayland-client0 libwayland-cursor0 libwayland-egl1 fonts-dejavu-core
    """,
    "dnf": """
        dnf install libglvnd-glx libglvnd-egl glib2 dbus-libs fontconfig freetype libX11-xcb libxkbcommon
        libxkbcommon-x11 xcb-util-cursor xcb-util-image xcb-util-keysyms xcb-util-renderutil xcb-util-wm
        libwayland-client libwayland-cursor libwayland-egl dejavu-sans-fonts
    """,
    "zypper": """
        zypper install libglvnd libglib-2_0-0 libdbus-1-3 fontconfig libfreetype6 libX11-xcb1 libxkbcommon0
        libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
        libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
        libwayland-client0 libwayland-cursor0 libwayland-egl1 dejavu-fonts
    """,
    "pacman": """
        pacman -S --needed libglvnd glib2 dbus fontconfig freetype2 libx11 libxkbcommon libxkbcommon-x11
        xcb-util-cursor xcb-util-image xcb-util-keysyms xcb-util-renderutil xcb-util-wm wayland ttf-dejavu
    """,
}
VENV_COMMAND = "apt-get install -y --no-upgrade --no-install-recommends python3-venv"
X11_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - the X server's fixed place
CONNECT_SECONDS = 1


def has_display(system: str = sys.platform, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be shown: always on Windows and macOS, with X or Wayland elsewhere."""
    if system in ("win32", "darwin") or environ.get("WAYLAND_DISPLAY"):
        return True
    display = environ.get("DISPLAY", "")
    return bool(display) and answers(display)


def answers(display: str) -> bool:
    """Whether an X server listens at `display`; one on another machine is taken at its word."""
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return True
    path = str(X11_SOCKETS / f"X{local[1]}")
    return any(connects(address) for address in (path, "\0" + path))


def connects(address: str) -> bool:
    """Whether something listens at the local socket `address`."""
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(CONNECT_SECONDS)
        return probe.connect_ex(address) == 0


def platform_plugin(environ: Mapping[str, str] = os.environ) -> str:
    """The part of Qt that talks to this display."""
    return "wayland" if environ.get("WAYLAND_DISPLAY") and not environ.get("DISPLAY") else "xcb"


def missing_libraries(environment: Path) -> list[str]:
    """The shared libraries that the Qt in `environment` wants and the system does not have."""
    ldd = shutil.which("ldd")
    if not sys.platform.startswith("linux") or ldd is None:
        return []
    wanted = ("QtWidgets.abi3.so", f"Qt/plugins/platforms/libq{platform_plugin()}.so")
    patterns = [f"lib/python3*/site-packages/PySide6/{name}" for name in wanted]
    files = [str(file) for pattern in patterns for file in environment.glob(pattern)]
    listing = subprocess.run([ldd, *files], capture_output=True, text=True, check=False).stdout
    return unresolved(listing)


def unresolved(listing: str) -> list[str]:
    """The libraries that `ldd` could not find."""
    return sorted(set(re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE)))


def qt_command(which: Callable[[str], str | None] = shutil.which) -> str | None:
    """What to type to get Qt's libraries on this distribution; None on one we do not know."""
    return next((" ".join(command.split()) for program, command in QT_PACKAGES.items() if which(program)), None)


def ensure_qt(environment: Path) -> None:
    """See that Qt can open a window: install what it lacks on Debian as root, or say what to type.

    Raises:
        SetupError: libraries are missing and are not ours to install.
    """
    missing = missing_libraries(environment)
    if missing and may_install():
        say("Installing the system libraries that the window needs.")
        apt_get(QT_PACKAGES["apt-get"])
        missing = missing_libraries(environment)
    if missing:
        raise SetupError(how_to_get(missing, qt_command()))


def how_to_get(missing: Sequence[str], command: str | None) -> str:
    """Says which libraries are missing and what to type."""
    advice = "Install them from your system's packages, "
    if command:
        advice = f"Install them with:\n\n    {as_root(command)}\n\n"
    return (
        f"The window needs system libraries that are missing here: {', '.join(missing)}.\n"
        f"{advice}then run the same command again."
    )


def ensure_venv() -> None:
    """Install Debian's package for virtual environments, or say how.

    Raises:
        SetupError: it is not ours to install.
    """
    if not may_install():
        raise SetupError(
            "This Python cannot make virtual environments. On Debian and Ubuntu install what is missing with:\n\n"
            f"    {as_root(VENV_COMMAND)}\n\nthen run the same command again."
        )
    apt_get(VENV_COMMAND)


def may_install() -> bool:
    """Whether this is Debian, or one of its kin, and we are root there."""
    return shutil.which("apt-get") is not None and is_root()


def is_root() -> bool:
    """Whether we are the superuser; never on Windows."""
    return sys.platform != "win32" and os.geteuid() == 0


def as_root(command: str) -> str:
    """`command` as a person types it here."""
    return command if is_root() else f"sudo {command}"


def apt_get(command: str) -> None:
    """Carry out a `command` that begins with apt-get, on fresh lists of packages, asking nothing."""
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["apt-get", "-q", "update"], command.split()):
        subprocess.run(words, env=environ, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
