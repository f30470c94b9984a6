"""What the desk asks of the model; all of it runs in the model thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chartlight.store.note_records import StoredNote
from chartlight.types import CodingResult, Kind, Progress
from chartlight_app.session_values import ModelRun
from chartlight_app.sureness import Sureness

if TYPE_CHECKING:
    from chartlight.suggest.engine import Engine


@dataclass(frozen=True, slots=True)
class ModelReady:
    """The model is loaded and begins with a note."""

    device: str


def open_engine(pack_dir: Path | None) -> Engine:
    """Load the model pack; takes seconds."""
    from chartlight import paths
    from chartlight_app.native_code import fetch_for_model

    fetch_for_model(pack_dir or paths.starter_pack_dir())
    from chartlight.suggest.engine import Engine

    return Engine.open(pack_dir)


def read_sureness(pack_dir: Path | None, *, with_context: bool) -> Sureness:
    """What a model pack says of its own scores; the model is not loaded for it.

    Args:
        pack_dir: the pack; the one that ships where None.
        with_context: whether sections and specialty count in the scores.
    """
    from chartlight import paths
    from chartlight.models.pack import ModelPack

    pack = ModelPack.open(pack_dir or paths.starter_pack_dir())
    main, *others = pack.kinds

    def of(kind: Kind) -> Sureness:
        return Sureness(
            pack_hash=pack.content_hash,
            boundary=pack.boundary(kind, with_context=with_context),
            points=pack.operating_points(kind, with_context=with_context),
        )

    return replace(of(main), procedures=of(Kind.PROCEDURES) if Kind.PROCEDURES in others else None)


def reading(
    stored: StoredNote, *, with_context: bool, procedures: bool
) -> Callable[[Engine], Iterator[ModelReady | Progress]]:
    """The job that reads one note, window by window; it returns a `ModelRun`.

    Args:
        stored: the note.
        with_context: whether sections and specialty count in the scores, where the pack can.
        procedures: whether procedures are suggested besides, where the pack knows any.
    """

    def steps(engine: Engine) -> Any:
        from chartlight.suggest.engine import MOST_BELOW

        yield ModelReady(engine.device)
        began = time.perf_counter()
        besides = (Kind.PROCEDURES,) if procedures else ()
        for step in engine.with_context(with_context).suggest(stored.note, limit=MOST_BELOW, besides=besides):
            if isinstance(step, CodingResult):
                return ModelRun(
                    key=stored.key,
                    result=step,
                    device=engine.device,
                    seconds=time.perf_counter() - began,
                    limit=MOST_BELOW,
                )
            yield step
        raise RuntimeError("a run without a result")

    return steps
