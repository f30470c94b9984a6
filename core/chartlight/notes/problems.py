"""What could not be read, said to the coder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chartlight.errors import KnownError


@dataclass(frozen=True, slots=True)
class ReadProblem:
    """A file or record that was left out.

    Attributes:
        path: the file or folder.
        line: the line of the file, counted from 1, or None where it is the whole file.
        message: a plain sentence that names the file; it holds nothing of the text.
    """

    path: str
    line: int | None
    message: str


class UnreadableError(KnownError):
    """Ends the reading of one file or record; in its sentence, `{name}` stands for the file's name."""

    def problem(self, path: Path, line: int | None = None) -> ReadProblem:
        """The problem as it is reported."""
        name = path.name or str(path)
        where = name if line is None else f"Line {line} of {name}"
        return ReadProblem(path=str(path), line=line, message=str(self).replace("{name}", where))


def system_problem(error: OSError) -> UnreadableError:
    """The sentence for a file that the operating system does not give out."""
    if isinstance(error, FileNotFoundError):
        return UnreadableError("{name} does not exist. Check its name and folder.")
    if isinstance(error, PermissionError):
        return UnreadableError("{name} may not be read by you. Ask for permission to read it.")
    return UnreadableError(f"{{name}} could not be read: {error.strerror or 'the disk or network failed'}.")
