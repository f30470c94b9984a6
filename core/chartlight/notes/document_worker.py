"""The program that takes documents apart, in a process of its own.

    python -m chartlight.notes.document_worker MEGABYTES

Whatever a hostile document does here, it does not do to Chartlight. A line of JSON names a document on the
standard input; the lines on the standard output say how far it is read and in the end give its text.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from chartlight.notes.problems import UnreadableError, system_problem
from chartlight.translation import mark

OUT_OF_MEMORY = mark("{name} needs more memory than a note may take. It was not opened.")
_MEGABYTE = 1 << 20


def main() -> None:
    """Answer until the standard input ends."""
    limit_memory(int(sys.argv[1]))
    # What libraries print must not come between the answers.
    with os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n") as answers:
        os.dup2(2, 1)
        for line in sys.stdin:
            for answer in answers_to(Path(json.loads(line))):
                answers.write(json.dumps(answer) + "\n")
                answers.flush()


def limit_memory(megabytes: int) -> None:
    """Take no more memory than this, and leave no memory image behind; Windows has no such limits."""
    try:
        import resource
    except ImportError:
        return
    # A system that does not take a limit still has the ones on time and size.
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * _MEGABYTE, megabytes * _MEGABYTE))


def answers_to(path: Path) -> Iterator[dict[str, object]]:
    """How far a document is read, and in the end its text or what is wrong with it."""
    try:
        yield from _read(path)
    except UnreadableError as error:
        yield _problem(error)
    except MemoryError:
        yield _problem(UnreadableError(OUT_OF_MEMORY))
    except OSError as error:
        yield _problem(system_problem(error))


def _problem(error: UnreadableError) -> dict[str, object]:
    return {"problem": error.template, "values": error.values}


def _read(path: Path) -> Iterator[dict[str, object]]:
    kind = path.suffix.lower()
    if kind == ".pdf":
        from chartlight.notes.pdf_file import PdfText, read_pdf

        for step in read_pdf(path):
            if isinstance(step, PdfText):
                yield {"text": step.text, "notice": step.notice}
            else:
                yield {"done": step[0], "total": step[1]}
    elif kind == ".docx":
        from chartlight.notes.docx_file import read_docx

        yield {"text": read_docx(path), "notice": None}
    else:
        from chartlight.notes.rtf_file import read_rtf

        yield {"text": read_rtf(path), "notice": None}


if __name__ == "__main__":
    main()
