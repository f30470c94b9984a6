"""All checks of Chartlight, one after the other, with one summary at the end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from environment import ROOT, Environment
from messages import SetupError, say
from system_packages import ensure_qt

EXTRAS = ("codebook", "dev")
NOTHING_SELECTED = 5  # pytest's exit status where no test fits the arguments
SCREEN = "-screen 0 1600x1000x24"


@dataclass(frozen=True)
class Check:
    """One program to run, and what it is called in the summary."""

    name: str
    command: list[str]
    environ: Mapping[str, str] = field(default_factory=dict)
    may_be_empty: bool = False

    def passed(self) -> bool:
        """Run it in the project's folder, its output on ours."""
        environ = {**os.environ, **self.environ}
        status = subprocess.run(self.command, cwd=ROOT, env=environ, stdin=subprocess.DEVNULL, check=False).returncode
        return status == 0 or (self.may_be_empty and status == NOTHING_SELECTED)


def main(arguments: list[str]) -> int:
    """Set up, run every check, and say which passed; returns 1 if any did not."""
    environment = Environment()
    try:
        environment.ensure(EXTRAS)
        ensure_qt(environment.folder)
    except SetupError as error:
        say(str(error))
        return 1
    with tempfile.TemporaryDirectory(prefix="chartlight-test-") as home:
        checks = all_checks(environment, Path(home), pytest_arguments(arguments))
        results = [run(check) for check in checks]
    return summarise(results)


def pytest_arguments(arguments: list[str]) -> list[str]:
    """What is meant for pytest: everything, or what follows the first `--`."""
    return arguments[arguments.index("--") + 1 :] if "--" in arguments else arguments


def all_checks(environment: Environment, home: Path, arguments: list[str]) -> Iterator[Check]:
    """The checks in the order of running: the quick ones first."""
    python = str(environment.python)
    scripts = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "packaging").glob("*.py"))
    yield Check("ruff check", [python, "-m", "ruff", "check", "."])
    yield Check("ruff format", [python, "-m", "ruff", "format", "--check", "."])
    yield Check("mypy", [python, "-m", "mypy"])
    yield Check("mypy packaging", [python, "-m", "mypy", *scripts], {"MYPYPATH": "packaging"})
    yield Check("import-linter", [str(environment.program("lint-imports"))])
    yield from test_checks(python, home, arguments)


def test_checks(python: str, home: Path, arguments: list[str]) -> Iterator[Check]:
    """The tests without a screen, then those of a real window where a virtual screen can be had."""
    environ = {"CHARTLIGHT_HOME": str(home), "HF_HUB_OFFLINE": "1", "PYTHONUNBUFFERED": "1"}
    pytest = [python, "-m", "pytest", "-m"]
    offscreen = {**environ, "QT_QPA_PLATFORM": "offscreen"}
    yield Check("pytest", [*pytest, "not window", *arguments], offscreen, may_be_empty=bool(arguments))
    xvfb = shutil.which("xvfb-run")
    if xvfb is None:
        say("The tests of a real window are left out: they need Xvfb (Debian's packages xvfb and xauth).")
        return
    screen = {**environ, "QT_QPA_PLATFORM": "xcb"}
    command = [xvfb, "-a", "-s", SCREEN, *pytest, "window", *arguments]
    yield Check("pytest in a real window", command, screen, may_be_empty=bool(arguments))


def run(check: Check) -> tuple[str, bool, float]:
    """Run `check`; returns its name, whether it passed, and the seconds it took."""
    say(f"\n== {check.name}")
    start = time.monotonic()
    passed = check.passed()
    return check.name, passed, time.monotonic() - start


def summarise(results: list[tuple[str, bool, float]]) -> int:
    """Print one line a check; returns the exit status."""
    sys.stdout.flush()
    say("\n== summary")
    for name, passed, seconds in results:
        say(f"{'ok' if passed else 'FAILED':<8}{name:<26}{seconds:7.1f} s")
    return 0 if all(passed for _, passed, _ in results) else 1
