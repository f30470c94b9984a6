"""Tables of results as Markdown for reading and CSV for computing."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

SPREAD_NOTE = "Mean of the seeds, ± half the distance between the highest and the lowest."

Cells = Mapping[str, str | int | float]


def markdown(rows: Sequence[Cells], *, digits: Mapping[str, int] | None = None) -> str:
    """A Markdown table whose columns are the keys of the first row.

    Args:
        rows: one mapping a line, all with the same keys.
        digits: decimals of a column's fractions; 3 where it is not named.
    """
    names = list(rows[0])
    lines = [f"| {' | '.join(names)} |", "|---" * len(names) + "|"]
    for row in rows:
        cells = (_cell(row[name], (digits or {}).get(name, 3)) for name in names)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(value: str | float, digits: int) -> str:
    return f"{value:.{digits}f}" if isinstance(value, float) else str(value)


def mean_and_spread(values: Sequence[float]) -> str:
    """The mean of several runs, ± half the distance between the highest and the lowest; one value stands by itself."""
    mean = f"{sum(values) / len(values):.3f}"
    return f"{mean} ± {(max(values) - min(values)) / 2:.3f}" if len(values) > 1 else mean


def write_csv(path: Path, rows: Sequence[Cells]) -> None:
    """Write rows with a heading, numbers in full."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
