"""How long notes take, and what a coder did in a day: told from the moments at which records were written.

The gap before a record is time spent on its note, unless it is longer than `PAUSE_SECONDS`.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from chartlight.statistics.values import PAUSE_SECONDS, NoteTime, NoteTimes, ReviewLog, Wanted, WorkDone
from chartlight.store.decision_records import Action
from chartlight.store.log_records import LoggedDecision, LoggedStep

_ADDING = (Action.ADD,)
_REJECTING = (Action.REJECT, Action.REPLACE)
_DECIDING = (Action.ACCEPT, *_REJECTING, *_ADDING)


@dataclass(frozen=True, slots=True)
class Moment:
    """One record with the time that went before it.

    Attributes:
        note_key: the note.
        coder: who.
        at: when (UTC).
        seconds: worked since the coder's record before; 0 after a pause.
        decided: what was decided by it, or None where it decides nothing or was taken back.
    """

    note_key: int
    coder: str
    at: datetime
    seconds: float
    decided: Action | None


def moments(log: ReviewLog, wanted: Wanted) -> list[Moment]:
    """Every record that counts, in the order of time."""
    undone = _undone(log.decisions)
    records: list[LoggedDecision | LoggedStep] = [*log.decisions, *log.steps]
    records.sort(key=lambda each: each.at)
    return [each for each in _timed(records, undone) if wanted.holds(each.coder, each.at)]


def _undone(decisions: Iterable[LoggedDecision]) -> set[int]:
    latest = {each.target_id: each.action for each in decisions if each.target_id is not None}
    return {target for target, action in latest.items() if action is Action.UNDO}


def _timed(records: Iterable[LoggedDecision | LoggedStep], undone: set[int]) -> Iterator[Moment]:
    before: dict[str, datetime] = {}
    for record in records:
        gap = (record.at - before.get(record.coder, record.at)).total_seconds()
        before[record.coder] = record.at
        seconds = gap if gap <= PAUSE_SECONDS else 0.0
        yield Moment(record.note_key, record.coder, record.at, seconds, _decided(record, undone))


def _decided(record: LoggedDecision | LoggedStep, undone: set[int]) -> Action | None:
    if isinstance(record, LoggedStep) or record.is_change or record.id in undone:
        return None
    return record.action if record.action in _DECIDING else None


def note_times(found: Iterable[Moment]) -> NoteTimes:
    """The time of every note on which a coder decided something."""
    of_note: dict[tuple[int, str], list[Moment]] = {}
    for each in found:
        of_note.setdefault((each.note_key, each.coder), []).append(each)
    timed = [
        NoteTime(key, coder, sum(m.seconds for m in inside), sum(m.decided is not None for m in inside))
        for (key, coder), inside in of_note.items()
        if any(m.decided for m in inside)
    ]
    notes = sorted((each for each in timed if each.seconds), key=lambda each: (each.seconds, each.note_key))
    return NoteTimes(tuple(notes), len(timed) - len(notes), _quartiles([each.seconds for each in notes]))


def _quartiles(seconds: list[float]) -> tuple[float, float, float]:
    if len(seconds) < 2:
        return (seconds[0],) * 3 if seconds else (0.0, 0.0, 0.0)
    low, middle, high = statistics.quantiles(seconds, n=4, method="inclusive")
    return low, middle, high


def by_day(found: Iterable[Moment], zone: tzinfo | None = None) -> tuple[WorkDone, ...]:
    """Day by day by the clock of a time zone, the computer's own where None."""
    return _work(found, lambda at: (at.astimezone(zone).date(), None))


def latest_hours(found: Iterable[Moment], zone: tzinfo | None = None) -> tuple[WorkDone, ...]:
    """The hours of the latest day in which anything was done."""
    found = list(found)
    latest = max((each.at for each in found), default=datetime.min.replace(tzinfo=UTC))
    day = latest.astimezone(zone).date() if found else None
    of_day = [each for each in found if each.at.astimezone(zone).date() == day]
    return _work(of_day, lambda at: (at.astimezone(zone).date(), at.astimezone(zone).hour))


def _work(found: Iterable[Moment], place_of: Callable[[datetime], tuple[date, int | None]]) -> tuple[WorkDone, ...]:
    placed: dict[tuple[date, int | None], list[Moment]] = {}
    for each in found:
        placed.setdefault(place_of(each.at), []).append(each)
    return tuple(_done(place, placed[place]) for place in sorted(placed, key=lambda p: (p[0], p[1] or 0)))


def _done(place: tuple[date, int | None], inside: list[Moment]) -> WorkDone:
    def count(*actions: Action) -> int:
        return sum(each.decided in actions for each in inside)

    return WorkDone(
        day=place[0],
        hour=place[1],
        notes=len({each.note_key for each in inside}),
        accepted=count(Action.ACCEPT),
        rejected=count(*_REJECTING),
        added=count(*_ADDING),
        seconds=sum(each.seconds for each in inside),
    )
