"""Chartlight's own Python environment in the folder `.venv`: made, filled and found again. Standard library only."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from messages import SetupError, say
from system_packages import ensure_venv

ROOT = Path(__file__).resolve().parents[1]
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
CPU_TORCH = "https://download.pytorch.org/whl/cpu"
SOURCES = ("index-url", "extra-index-url", "find-links", "no-index")


class Environment:
    """The virtual environment in `folder`, for the Chartlight in `root`."""

    def __init__(self, folder: Path = ROOT / ".venv", root: Path = ROOT) -> None:
        self.folder = folder
        self.root = root
        self._stamp = folder / "chartlight.json"

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """The path of a program in the environment."""
        if sys.platform == "win32":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    @property
    def key(self) -> str:
        """Changes with whatever asks for another installation: requirements, pins, and where the code lies."""
        files = [self.root / "pyproject.toml", self.root / "packaging" / "constraints.txt"]
        parts = [str(self.root).encode(), *(file.read_bytes() for file in files)]
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    def installed(self) -> set[str] | None:
        """The extras that are installed as the project asks today; None where a set-up is due."""
        key, extras = self._read_stamp()
        return extras if key == self.key and self.python.exists() else None

    def _read_stamp(self) -> tuple[str, set[str]]:
        try:
            stamp = json.loads(self._stamp.read_text("utf-8"))
            return stamp["key"], set(stamp["extras"])
        except (OSError, ValueError, LookupError, TypeError):
            return "", set()

    def ensure(self, extras: Iterable[str] = ()) -> None:
        """Make the environment fit to run Chartlight with `extras`; at once where it is fit already.

        Raises:
            SetupError: it cannot be made.
        """
        wanted, present = set(extras), self.installed()
        if present is not None and wanted <= present:
            return
        say(f"Setting up Chartlight in {self.folder}. This is done once and takes a few minutes.")
        everything = sorted(wanted | self._read_stamp()[1])
        self._make()
        self._stamp.unlink(missing_ok=True)  # an installation broken off is begun again
        self._install(everything)
        self._stamp.write_text(json.dumps({"key": self.key, "extras": everything}), "utf-8")

    def _make(self) -> None:
        import venv  # takes its time, and is needed once

        if importlib.util.find_spec("ensurepip") is None:
            ensure_venv()
        try:
            if not self.python.exists():
                shutil.rmtree(self.folder, ignore_errors=True)  # what is left of one whose Python has gone
                venv.create(self.folder, symlinks=sys.platform != "win32")
            if not self._runs("-m", "pip", "--version"):
                self._runs("-m", "ensurepip", "--default-pip")
        except OSError as error:
            raise SetupError(f"The folder {self.folder} cannot be made: {error.strerror or error}.") from error

    def _install(self, extras: list[str]) -> None:
        if wants_cpu_torch(sys.platform, nvidia=has_nvidia()) and not self._sources_are_set():
            self._install_cpu_torch()
        target = f"{self.root}[{','.join(extras)}]" if extras else str(self.root)
        if not self._pip("install", "--editable", target):
            raise SetupError(
                "The packages that Chartlight needs could not be installed: see pip's words above. "
                "Check the connection to the package index, then run the same command again."
            )

    def _install_cpu_torch(self) -> None:
        if not self._pip("install", "--no-deps", "--index-url", CPU_TORCH, "--retries=1", "--timeout=10", "torch"):
            say(f"{CPU_TORCH} cannot be reached, so torch comes from the general index, which is a larger download.")

    def _sources_are_set(self) -> bool:
        """Whether pip is told where packages come from; then that is where torch comes from, too."""
        command = [str(self.python), "-m", "pip", "config", "list"]
        listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        return names_a_source(listed)

    def _runs(self, *words: str) -> bool:
        command = [str(self.python), *words]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def _pip(self, *arguments: str) -> bool:
        words = [*arguments, "--constraint", str(CONSTRAINTS), "--disable-pip-version-check", "--no-input"]
        command = [str(self.python), "-m", "pip", *words]
        return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode == 0


def names_a_source(pip_settings: str) -> bool:
    """Whether the lines of `pip config list` name an index or a folder of packages."""
    names = (line.partition("=")[0].rpartition(".")[2] for line in pip_settings.splitlines())
    return any(name in SOURCES for name in names)


def wants_cpu_torch(system: str, *, nvidia: bool) -> bool:
    """Whether torch comes from PyTorch's own index of CPU builds.

    The general index holds CPU builds for Windows and macOS, but for Linux those with gigabytes of CUDA.
    """
    return system == "linux" and not nvidia


def has_nvidia() -> bool:
    """Whether an NVIDIA driver is at work on this machine."""
    return Path("/proc/driver/nvidia/version").exists() or shutil.which("nvidia-smi") is not None
