"""Errors nobody foresaw: logged without any text of a note, said to the coder, and the desk runs on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from chartlight.translation import tr

LOG_NAME = "chartlight.log"
_LOG_BYTES = 1_000_000
_log = logging.getLogger("chartlight_app")


def log_to(data_dir: Path) -> logging.Handler:
    """Write the log of the desk into the data folder; give the handler to `stop_logging` at the end."""
    handler = RotatingFileHandler(data_dir / LOG_NAME, maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _log.addHandler(handler)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Close the file of the log."""
    _log.removeHandler(handler)
    handler.close()


def log_fault(error: BaseException) -> None:
    """Log where an error came from.

    Its message is left out: a library may quote the text it was given, and that can be a note.
    """
    _log.error("%s", _where(error))


def sentence(data_dir: Path) -> str:
    """What the coder reads about an error nobody foresaw."""
    return tr(
        "Something went wrong that Chartlight did not expect. What you decided is kept, and you can go on. "
        "Where it happened stands in {file}: show it to whoever looks after Chartlight.",
        file=data_dir / LOG_NAME,
    )


def install(report: Callable[[BaseException], None]) -> None:
    """Have every uncaught error of any thread reported; `report` must be callable from any of them."""

    def of_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            report(error)

    def of_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            report(args.exc_value)

    sys.excepthook = of_main
    threading.excepthook = of_thread


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    cause = error.__cause__ or error.__context__
    told = "\n".join([type(error).__name__, *lines])
    return f"{told}\ncaused by {_where(cause)}" if cause is not None else told
