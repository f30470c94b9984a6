"""The shipped codebook as the rules read it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chartlight.codebook.book import Codebook
from chartlight.rules.tabular import Tabular


@pytest.fixture(scope="session")
def tabular() -> Iterator[Tabular]:
    with Codebook.open() as codebook:
        yield Tabular(codebook)
