"""What could not be read, said to the coder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chartlight.errors import KnownError
from chartlight.translation import mark, tr


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
    """Ends the reading of one file or record; in its sentence, `{name}` stands for the file's name.

    Attributes:
        template: the sentence in English, with `{name}` and other values to fill in.
        values: those other values.
    """

    def __init__(self, template: str, /, **values: str | int) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def about(self, name: str) -> str:
        """The sentence in the coder's language, on what has this name."""
        return tr(self.template, name=name, **self.values)

    def problem(self, path: Path, line: int | None = None) -> ReadProblem:
        """The problem as it is reported."""
        name = path.name or str(path)
        where = name if line is None else tr("Line {line} of {name}", line=line, name=name)
        return ReadProblem(path=str(path), line=line, message=self.about(where))


def system_problem(error: OSError) -> UnreadableError:
    """The sentence for a file that the operating system does not give out."""
    if isinstance(error, FileNotFoundError):
        return UnreadableError(mark("{name} does not exist. Check its name and folder."))
    if isinstance(error, PermissionError):
        return UnreadableError(mark("{name} may not be read by you. Ask for permission to read it."))
    if error.strerror:
        return UnreadableError(mark("{name} could not be read: {reason}."), reason=error.strerror)
    return UnreadableError(mark("{name} could not be read: the disk or network failed."))
