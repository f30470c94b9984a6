"""Start Chartlight in its own environment: the window, a command, or the main job in the terminal."""

from __future__ import annotations

import os
import subprocess
import sys

from environment import Environment
from messages import SetupError, say
from system_packages import ensure_qt, has_display

WINDOW = ["-m", "chartlight_app", "--samples"]
COMMAND = ["-m", "chartlight.cli"]
SAMPLES = [*COMMAND, "samples"]
NO_DISPLAY = """
There is no display here, so Chartlight took the sample notes in the terminal. To open the window, start
    python3 packaging/run.py
from a desktop session, or log in with `ssh -X`. To code your own notes here:
    python3 packaging/run.py suggest NOTE.txt"""


def main(arguments: list[str]) -> int:
    """Set up what is missing and start Chartlight with `arguments`; returns the exit status."""
    environment = Environment()
    try:
        environment.ensure()
        if arguments and arguments[0] != "desk":
            return start(environment, [*COMMAND, *arguments])
        if not arguments and not has_display():
            return code_samples(environment)
        ensure_qt(environment.folder)
        return start(environment, [*COMMAND, *arguments] if arguments else WINDOW)
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130


def code_samples(environment: Environment) -> int:
    """Do the main job in the terminal, and say how to open the window."""
    status = subprocess.run([str(environment.python), *SAMPLES], check=False).returncode
    say(NO_DISPLAY)
    return status


def start(environment: Environment, words: list[str]) -> int:
    """Become the environment's Python with `words`; where a program cannot become another, wait for it."""
    command = [str(environment.python), *words]
    if sys.platform != "win32":
        os.execv(command[0], command)  # noqa: S606 - the words are the user's own, for no shell
    return subprocess.run(command, check=False).returncode
