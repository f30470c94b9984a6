"""All figures from the log."""

from __future__ import annotations

from datetime import tzinfo

from chartlight.statistics import rates, work
from chartlight.statistics.values import ReviewLog, Statistics, Wanted


def measure(log: ReviewLog, wanted: Wanted, *, zone: tzinfo | None = None) -> Statistics:
    """The figures for a coder and a period.

    Args:
        log: the whole log.
        wanted: coder and period.
        zone: whose days and hours; the computer's own where None.
    """
    found, moments = rates.outcomes(log, wanted), work.moments(log, wanted)
    return Statistics(
        wanted=wanted,
        codes=rates.by_code(found, log),
        chapters=rates.by_chapter(found, log),
        packs=rates.by_pack(found),
        calibration=rates.calibration(found),
        times=work.note_times(moments),
        days=work.by_day(moments, zone),
        hours=work.latest_hours(moments, zone),
    )
