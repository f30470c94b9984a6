"""Word, PDF and Rich Text documents, read by a process that may fail without harm."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from chartlight.notes.decoding import TOO_LARGE, check_text
from chartlight.notes.problems import UnreadableError
from chartlight.translation import mark
from chartlight.types import Note

ENDINGS = (".docx", ".pdf", ".rtf")
MOST_SECONDS = 60.0
MOST_MEGABYTES_OF_MEMORY = 1_500
MOST_BYTES = 300_000_000

_TOO_SLOW = mark("{name} took too long to read and was given up. Save it again, or save its text as .txt.")
_FAILED = mark("{name} cannot be read: it is damaged, or built to do harm. Save it again, or save its text as .txt.")
_TICK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class PagesRead:
    """How far a document is read; 0 of 0 where nobody knows."""

    done: int
    total: int


class DocumentReader:
    """Reads one document after the other in a process that starts with the first of them.

    A document that takes too long, too much memory, or ends the process is a problem of that document alone.
    Use it in a `with`; at the end the process is gone.
    """

    def __init__(self, *, seconds: float = MOST_SECONDS, megabytes: int = MOST_MEGABYTES_OF_MEMORY) -> None:
        self._seconds = seconds
        self._megabytes = megabytes
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read(self, path: Path) -> Iterator[Note | PagesRead]:
        """How far it is, several times a second, and in the end the note.

        Raises:
            UnreadableError: it cannot be read; the next document can.
            OSError: the file is not given out.
        """
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableError(TOO_LARGE, megabytes=MOST_BYTES // 1_000_000)
        deadline = time.monotonic() + self._seconds
        self._ask(path)
        try:
            while "text" not in (answer := self._answer()):
                if "problem" in answer:
                    raise UnreadableError(str(answer["problem"]), **answer["values"])
                yield PagesRead(int(answer.get("done", 0)), int(answer.get("total", 0)))
                if time.monotonic() > deadline:
                    raise UnreadableError(_TOO_SLOW)
        except BaseException as error:
            if not isinstance(error, UnreadableError) or str(error) in (_TOO_SLOW, _FAILED):
                self.close()  # it is still at work on this document, or dead
            raise
        check_text(str(answer["text"]))
        yield Note(id=path.stem, text=str(answer["text"]), origin=str(path), notice=answer["notice"])

    def close(self) -> None:
        """End the process, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    _close(stream)
            process.wait()

    def __enter__(self) -> DocumentReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, path: Path) -> None:
        if self._process is None:
            self._start()
        stdin = self._process.stdin if self._process is not None else None
        try:
            if stdin is not None:
                stdin.write(json.dumps(str(path.absolute())) + "\n")
                stdin.flush()
        except OSError as error:
            self.close()
            raise UnreadableError(_FAILED) from error

    def _start(self) -> None:
        # -P: a module that lies beside the notes must not be imported for one of Python's.
        command = [sys.executable, "-P", "-m", "chartlight.notes.document_worker", str(self._megabytes)]
        self._answers = queue.SimpleQueue()
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        # A pipe cannot be asked whether something is there, not on every system.
        threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()

    def _answer(self) -> dict[str, Any]:
        """The next answer; an empty one where none has come in a moment."""
        try:
            line = self._answers.get(timeout=_TICK_SECONDS)
        except queue.Empty:
            return {}
        if not line:
            raise UnreadableError(_FAILED)
        answer: dict[str, Any] = json.loads(line)
        return answer


def _listen(stream: IO[str], answers: queue.SimpleQueue[str]) -> None:
    """Pass every line on; an empty one says that the process has ended."""
    # Closed from the other side, the stream ends with an error.
    with contextlib.suppress(OSError, ValueError):
        for line in stream:
            answers.put(line)
    answers.put("")


def _close(stream: IO[str]) -> None:
    # What was left to be written has no reader any more.
    with contextlib.suppress(OSError):
        stream.close()
