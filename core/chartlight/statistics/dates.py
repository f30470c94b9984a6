"""Days as people read them, in the user's language; Python knows other languages only where the system has them."""

from __future__ import annotations

from datetime import date

from chartlight.translation import mark, tr

_MAY = 5  # the month whose short name is its whole one
_WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May", "the whole name of the month"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
_SHORT_MONTHS = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May", "the short name of the month"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)


def told_day(day: date) -> str:
    """A day in full: "Saturday, 05 April 2026"."""
    return tr(
        "{weekday}, {day:02d} {month} {year}",
        weekday=tr(_WEEKDAYS[day.weekday()]),
        day=day.day,
        month=tr(_MONTHS[day.month - 1], "the whole name of the month" if day.month == _MAY else ""),
        year=day.year,
    )


def short_day(day: date) -> str:
    """A day in short: "05 Apr"."""
    month = tr(_SHORT_MONTHS[day.month - 1], "the short name of the month" if day.month == _MAY else "")
    return tr("{day:02d} {month}", day=day.day, month=month)
