"""Reads the log on from where it was read before, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from chartlight.codebook.book import Codebook
from chartlight.codebook.procedures import CATEGORY, is_procedure, titles_of
from chartlight.statistics.values import OUTSIDE, ReviewLog
from chartlight.store.log_records import LoggedDecision, LoggedStep

if TYPE_CHECKING:
    from chartlight.store.repository import Repository


class LogReader:
    """Keeps what it has read, since the log only ever grows."""

    def __init__(self) -> None:
        self._decisions: list[LoggedDecision] = []
        self._steps: list[LoggedStep] = []
        self._chapters: dict[str, str] = {}
        self._titles: dict[str, str] = {}

    def read_on(self, repo: Repository, codebook: Codebook) -> Iterator[int]:
        """Read what is new; yields how many records are read, after every page, so that other work gets its turn."""
        while page := repo.logged_decisions(after=self._decisions[-1].id if self._decisions else 0):
            self._name({each.code for each in page} - self._titles.keys(), codebook)
            self._decisions += page
            yield len(self._decisions)
        while steps := repo.logged_steps(after=self._steps[-1].id if self._steps else 0):
            self._steps += steps
            yield len(self._decisions) + len(self._steps)

    def log(self) -> ReviewLog:
        """What is read so far; later reading does not change it."""
        return ReviewLog(tuple(self._decisions), tuple(self._steps), dict(self._chapters), dict(self._titles))

    def _name(self, codes: Iterable[str], codebook: Codebook) -> None:
        codes = sorted(codes)
        titles = titles_of(codes, codebook)
        self._titles |= {code: titles[code][0] if code in titles else "" for code in codes}
        diagnoses = (code for code in codes if not is_procedure(code))
        for category in {code[:CATEGORY] for code in diagnoses} - self._chapters.keys():
            self._chapters[category] = _chapter(category, codebook)


def _chapter(category: str, codebook: Codebook) -> str:
    entry = codebook.get(category)
    chapter = codebook.get(entry.chapter) if entry else None
    return f"{chapter.code}. {chapter.description}" if chapter else OUTSIDE


def read_log(repo: Repository, codebook: Codebook) -> ReviewLog:
    """The whole log at once."""
    reader = LogReader()
    for _ in reader.read_on(repo, codebook):
        pass
    return reader.log()
