from __future__ import annotations

from collections.abc import Iterator

import pytest

from chartlight.codebook.book import Codebook


@pytest.fixture(scope="session")
def codebook() -> Iterator[Codebook]:
    with Codebook.open() as book:
        yield book
