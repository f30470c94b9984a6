"""How often suggestions are accepted, and whether their scores mean what they say."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from chartlight.statistics.values import OUTSIDE, PROCEDURES, Calibration, Rate, ReviewLog, ScoreBin, Wanted
from chartlight.store.log_records import LoggedDecision, completion
from chartlight.translation import mark
from chartlight.types import State

_BINS = 10
SCORES = mark("{low:.1f} to {high:.1f}")
"""The name of a range of scores, as it is kept in tables."""
_AFTER_CHAPTERS = {PROCEDURES: 1, OUTSIDE: 2}
_Z = 1.959964  # 95 %


@dataclass(frozen=True, slots=True)
class Outcome:
    """A code that a model had proposed for a note, and what became of it.

    Attributes:
        code: the code.
        score: the model's score, 0..1.
        pack_hash: the model pack.
        accepted: whether the decision that holds accepts it, or a code that it is the beginning of.
    """

    code: str
    score: float
    pack_hash: str
    accepted: bool


def outcomes(log: ReviewLog, wanted: Wanted) -> list[Outcome]:
    """One value for each code of a note that a model proposed and a decision holds for."""
    by_id = {each.id: each for each in log.decisions}
    newest = {(each.note_key, each.code): each for each in log.decisions}
    found = []
    for record in newest.values():
        decision = _holding(record, by_id)
        if decision is None or decision.score is None or not wanted.holds(decision.coder, decision.at):
            continue
        accepted = decision.state is State.ACCEPTED or completion(decision) is not None
        found.append(Outcome(decision.code, decision.score, decision.pack_hash or "", accepted))
    return found


def _holding(record: LoggedDecision, by_id: dict[int, LoggedDecision]) -> LoggedDecision | None:
    """The decision that holds once a record is written, without what was changed of the code since."""
    if record.state is State.OPEN:
        return None
    decision = by_id[record.in_effect_id or record.id]
    return by_id[decision.basis_id or decision.id]


def by_code(found: Iterable[Outcome], log: ReviewLog) -> tuple[Rate, ...]:
    """Acceptance by code, the most decided first."""
    return _most_first(rates(found, lambda each: each.code, log.titles.get))


def by_chapter(found: Iterable[Outcome], log: ReviewLog) -> tuple[Rate, ...]:
    """Acceptance by chapter, in the order of the codebook, then of procedures and of what is in no book."""

    def place(rate: Rate) -> tuple[int, int, str]:
        number = rate.name.split(".")[0]
        return _AFTER_CHAPTERS.get(rate.name, 0), int(number) if number.isdecimal() else 0, rate.name

    chapters = rates(found, lambda each: log.chapter_of(each.code))
    return tuple(sorted(chapters, key=place))


def by_pack(found: Iterable[Outcome]) -> tuple[Rate, ...]:
    """Acceptance by model pack, the most decided first."""
    return _most_first(rates(found, lambda each: each.pack_hash))


def rates(
    found: Iterable[Outcome], name_of: Callable[[Outcome], str], title_of: Callable[[str], str | None] = lambda _: ""
) -> list[Rate]:
    """Acceptance by whatever `name_of` says."""
    counts: dict[str, list[int]] = {}
    for each in found:
        count = counts.setdefault(name_of(each), [0, 0])
        count[0] += 1
        count[1] += each.accepted
    return [_rate(name, decided, accepted, title_of(name) or "") for name, (decided, accepted) in counts.items()]


def calibration(found: Sequence[Outcome]) -> Calibration:
    """Score against share accepted, in tenths of the scale."""
    placed: dict[int, list[Outcome]] = {}
    for each in found:
        placed.setdefault(min(int(each.score * _BINS), _BINS - 1), []).append(each)
    bins = tuple(_bin(place, placed[place]) for place in sorted(placed))
    away = sum(each.rate.decided * abs(each.mean_score - each.rate.share) for each in bins)
    return Calibration(bins, len(found), away / len(found) if found else 0.0)


def _bin(place: int, inside: Sequence[Outcome]) -> ScoreBin:
    name = SCORES.format(low=place / _BINS, high=(place + 1) / _BINS)
    rate = _rate(name, len(inside), sum(each.accepted for each in inside))
    return ScoreBin(sum(each.score for each in inside) / len(inside), rate)


def wilson(accepted: int, decided: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927); decided must be above 0."""
    share, spread = accepted / decided, _Z * _Z / decided
    middle = share + spread / 2
    reach = _Z * math.sqrt(share * (1 - share) / decided + spread / (4 * decided))
    low, high = (middle - reach) / (1 + spread), (middle + reach) / (1 + spread)
    # Rounding may leave the share itself just outside.
    return max(min(low, share), 0.0), min(max(high, share), 1.0)


def _rate(name: str, decided: int, accepted: int, title: str = "") -> Rate:
    low, high = wilson(accepted, decided)
    return Rate(name, decided, accepted, low, high, title)


def _most_first(found: Iterable[Rate]) -> tuple[Rate, ...]:
    return tuple(sorted(found, key=lambda rate: (-rate.decided, rate.name)))
