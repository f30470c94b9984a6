"""The figures of a trial: time, accuracy, anchoring, agreement with the model in shadow.

Procedures are left out where they cannot be told: beside right codes that have none in the whole trial, and beside a
model that has suggested none in it. The codes of a coder are right or wrong whole; a suggestion stands for the codes
that it is the beginning of too, since a coder completes it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np

from chartlight.codebook.procedures import is_procedure
from chartlight.store.trial_values import Arm, Phase
from chartlight.translation import mark
from chartlight.trial.effects import Counts, Effect, Values, difference, ratio, share, share_difference
from chartlight.trial.values import ALL, Changes, Measure, Topic, TrialCoding, Unit, has_procedures, stands_for

Count = Callable[[frozenset[str], TrialCoding], tuple[float, float] | None]
"""How many of how many codes of a note, from what the coder gave; None where it cannot be told."""

MEDIAN, MEAN, RATIO = mark("median time"), mark("mean time"), mark("time ratio")
F1, PRECISION, RECALL = mark("F1"), mark("precision"), mark("recall")
WRONG, MISSED = mark("wrong suggestions taken over"), mark("right codes found that were not suggested")
AGREEMENT, TAKEN, COVERED = (
    mark("F1 of coder and model"),
    mark("suggestions that the coder gave too"),
    mark("codes of the coder that were suggested"),
)


def measures(codings: Sequence[TrialCoding]) -> tuple[Measure, ...]:
    """Every figure that the codings allow, even where they are too few to say anything."""
    parts = {ALL: codings} | {
        name: [each for each in codings if each.stratum == name]
        for name in sorted({each.stratum for each in codings} - {""}, reverse=True)
    }
    found = [each for part, inside in parts.items() for each in _time(part, inside)]
    compared = any(_given(each, Phase.ASSISTED) is not None for each in codings)
    found += _shares(Topic.ACCURACY, codings, ((F1, _f1), (PRECISION, _precision), (RECALL, _recall)))
    found += _shares(Topic.ANCHORING, codings, ((WRONG, _wrong), (MISSED, _missed)) if compared else ())
    return (*found, *_agreement(codings))


def changes(codings: Iterable[TrialCoding]) -> Changes:
    """What was changed after the suggestions appeared."""
    blind = [each for each in codings if each.arm is Arm.BLIND_FIRST and each.suggested is not None]
    towards, away, changed = [0, 0, 0], [0, 0, 0], 0
    for each in blind:
        before, after = each.phases[Phase.UNASSISTED].codes, each.phases[Phase.ASSISTED].codes
        changed += before != after
        for code in before ^ after:
            added, suggested = code in after, each.was_suggested(code)
            kind = int(added != (code in each.gold)) if each.gold is not None and each.judged([code]) else 2
            (towards if added == suggested else away)[kind] += 1
    return Changes(len(blind), changed, (towards[0], towards[1], towards[2]), (away[0], away[1], away[2]))


def _time(part: str, codings: Sequence[TrialCoding]) -> Iterator[Measure]:
    """Median, mean and ratio; a note coded blind first counts assisted with both of its phases."""
    sides = [_seconds(codings, phase) for phase in (Phase.UNASSISTED, Phase.ASSISTED)]
    for name, unit, found in (
        (MEDIAN, Unit.SECONDS, lambda one, other: difference(one, other, middle=np.nanmedian)),
        (MEAN, Unit.SECONDS, lambda one, other: difference(one, other, middle=np.nanmean)),
        (RATIO, Unit.RATIO, ratio),
    ):
        yield _measure(Topic.TIME, name, unit, found(*sides), [len(side) for side in sides], part=part)


def _seconds(codings: Iterable[TrialCoding], phase: Phase) -> Values:
    """The mean over the coders of each note; notes whose time is not known are left out."""
    found: dict[int, list[float]] = {}
    for each in codings:
        if each.arm is Arm.BLIND_FIRST and phase is Phase.ASSISTED:
            seconds = sum(work.seconds for work in each.phases.values())
        else:
            seconds = each.phases[phase].seconds if phase in each.phases else 0.0
        if seconds > 0:
            found.setdefault(each.note_key, []).append(seconds)
    return {key: float(np.mean(values)) for key, values in found.items()}


def _shares(topic: Topic, codings: Sequence[TrialCoding], counted: Iterable[tuple[str, Count]]) -> Iterator[Measure]:
    for name, count in counted:
        sides = [_counts(codings, phase, count) for phase in (Phase.UNASSISTED, Phase.ASSISTED)]
        notes = [len(side) for side in sides]
        effect = share_difference(*sides) if any(notes) else Effect(None, None, None, None, None)
        yield _measure(topic, name, Unit.SHARE, effect, notes)


def _counts(codings: Iterable[TrialCoding], phase: Phase, count: Count) -> Counts:
    found: dict[int, tuple[float, float]] = {}
    for each in codings:
        given = _given(each, phase)
        told = count(given, each) if given is not None else None
        if told is not None:
            before = found.get(each.note_key, (0.0, 0.0))
            found[each.note_key] = before[0] + told[0], before[1] + told[1]
    return found


def _given(coding: TrialCoding, phase: Phase) -> frozenset[str] | None:
    return coding.phases[phase].codes if phase in coding.phases else None


def _f1(given: frozenset[str], coding: TrialCoding) -> tuple[float, float] | None:
    """Set-F1 over all notes: 2·|given ∩ gold| of |given| + |gold|."""
    gold, given = coding.gold, coding.judged(given)
    return None if gold is None else (2 * len(given & gold), len(given) + len(gold))


def _precision(given: frozenset[str], coding: TrialCoding) -> tuple[float, float] | None:
    """|given ∩ gold| of |given|."""
    return None if coding.gold is None else (len(given & coding.gold), len(coding.judged(given)))


def _recall(given: frozenset[str], coding: TrialCoding) -> tuple[float, float] | None:
    """|given ∩ gold| of |gold|."""
    return None if coding.gold is None else (len(given & coding.gold), len(coding.gold))


def _wrong(given: frozenset[str], coding: TrialCoding) -> tuple[float, float] | None:
    """Wrong suggestions that the coder gave, of all wrong suggestions.

    Assisted these are errors of commission; unassisted the coder did not see them, so that the difference is what
    showing them does (Goddard and others, J Am Med Inform Assoc 2012;19:121-127).
    """
    if coding.gold is None or coding.suggested is None:
        return None
    wrong = {each for each in coding.judged(coding.suggested) if not _is_met(each, coding.gold)}
    return _count_met(wrong, given), len(wrong)


def _missed(given: frozenset[str], coding: TrialCoding) -> tuple[float, float] | None:
    """Right codes that were not suggested and that the coder found, of all such codes; omissions are the rest."""
    if coding.gold is None or coding.suggested is None:
        return None
    missed = {code for code in coding.gold if not coding.was_suggested(code)}
    return len(given & missed), len(missed)


def _agreement(codings: Sequence[TrialCoding]) -> Iterator[Measure]:
    """What coders gave without seeing the suggestions beside what the model suggested."""
    counted: Mapping[str, Count] = {
        AGREEMENT: lambda given, each: (_taken(given, each) + _covered(given, each), len(given) + len(_of(each))),
        TAKEN: lambda given, each: (_taken(given, each), len(_of(each))),
        COVERED: lambda given, each: (_covered(given, each), len(given)),
    }
    read = [each for each in codings if each.suggested is not None]
    knows_procedures = has_procedures(map(_of, read))
    for name, count in counted.items():
        counts = _counts(read, Phase.UNASSISTED, count if knows_procedures else _of_diagnoses(count))
        effect = share(counts) if counts else Effect(None, None, None, None, None)
        yield _measure(Topic.AGREEMENT, name, Unit.SHARE, effect, [len(counts), 0], one_sided=True)


def _of_diagnoses(count: Count) -> Count:
    return lambda given, coding: count(frozenset(code for code in given if not is_procedure(code)), coding)


def _taken(given: frozenset[str], coding: TrialCoding) -> int:
    """How many suggestions the coder gave."""
    return _count_met(_of(coding), given)


def _covered(given: frozenset[str], coding: TrialCoding) -> int:
    """How many codes of the coder were suggested."""
    return sum(map(coding.was_suggested, given))


def _count_met(suggested: Iterable[str], codes: Collection[str]) -> int:
    return sum(_is_met(each, codes) for each in suggested)


def _is_met(suggested: str, codes: Iterable[str]) -> bool:
    return any(stands_for(suggested, code) for code in codes)


def _of(coding: TrialCoding) -> frozenset[str]:
    return coding.suggested or frozenset()


def _measure(
    topic: Topic,
    name: str,
    unit: Unit,
    effect: Effect,
    notes: Sequence[int],
    *,
    part: str = ALL,
    one_sided: bool = False,
) -> Measure:
    return Measure(
        topic=topic,
        name=name,
        unit=unit,
        part=part,
        notes_unassisted=notes[0],
        notes_assisted=notes[1],
        one_sided=one_sided,
        **effect._asdict(),
    )
