"""Specialties and sections of a run as JSON columns: they are few, and only ever read whole."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.types import JSON, TypeDecorator

from chartlight.types import EvidenceSpan, NoteSection, SectionName, Source, SpecialtyScore


class Specialties(TypeDecorator[tuple[SpecialtyScore, ...]]):
    """`[[name, score, suggested, [[start, end, weight], …]], …]`, likeliest first."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[SpecialtyScore, ...] | None, dialect: Dialect) -> list[Any]:  # noqa: ARG002
        """As JSON values."""
        return [
            [one.name, one.score, one.suggested, [[s.start, s.end, s.weight] for s in one.evidence]]
            for one in value or ()
        ]

    def process_result_value(self, value: list[Any] | None, dialect: Dialect) -> tuple[SpecialtyScore, ...]:  # noqa: ARG002
        """Back."""
        return tuple(
            SpecialtyScore(
                name,
                score,
                bool(suggested),
                tuple(EvidenceSpan(start, end, weight, Source.ATTENTION) for start, end, weight in spans),
            )
            for name, score, suggested, spans in value or ()
        )


class Sections(TypeDecorator[tuple[NoteSection, ...]]):
    """`[[name, start, end, heading, score], …]` in the order of the text."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[NoteSection, ...] | None, dialect: Dialect) -> list[Any]:  # noqa: ARG002
        """As JSON values."""
        return [[one.name.value, one.start, one.end, one.heading, one.score] for one in value or ()]

    def process_result_value(self, value: list[Any] | None, dialect: Dialect) -> tuple[NoteSection, ...]:  # noqa: ARG002
        """Back; a section that this program does not know is left out."""
        known = {name.value: name for name in SectionName}
        return tuple(
            NoteSection(known[name], start, end, bool(heading), score)
            for name, start, end, heading, score in value or ()
            if name in known
        )
