"""How moments and packed word weights stand in the columns of the tables."""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime

from sqlalchemy import Dialect, LargeBinary, String
from sqlalchemy.types import TypeDecorator

from chartlight.types import WordWeight


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, kept as ISO 8601 text with its zone, always UTC."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Convert to UTC text of fixed width, so that text order is time order."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Convert back; the value is aware."""
        return None if value is None else datetime.fromisoformat(value)


class PackedWords(TypeDecorator[tuple[WordWeight, ...]]):
    """Word weights as compressed JSON `[[start, end, weight], …]`, the weights to six decimals.

    A run holds some thousand of them and they are only ever read whole, so they are not worth a table.
    """

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: tuple[WordWeight, ...] | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Pack."""
        rows = [[word.start, word.end, round(word.weight, 6)] for word in value or ()]
        return zlib.compress(json.dumps(rows, separators=(",", ":")).encode()) if rows else None

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> tuple[WordWeight, ...]:  # noqa: ARG002
        """Unpack."""
        rows = json.loads(zlib.decompress(value)) if value else []
        return tuple(WordWeight(start, end, weight) for start, end, weight in rows)
