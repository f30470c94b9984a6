from __future__ import annotations

import itertools

import pytest

from chartlight.models.windows import split_windows


@pytest.mark.parametrize(("size", "overlap"), [(8, 0), (8, 2), (32, 8), (224, 32)])
def test_every_token_is_kept_exactly_once_and_windows_fit(size: int, overlap: int) -> None:
    for tokens in range(1, 6 * size):
        windows = split_windows(tokens, size=size, overlap=overlap)
        kept = [place for w in windows for place in range(w.keep_start, w.keep_end)]
        assert kept == list(range(tokens))
        assert all(0 <= w.start <= w.keep_start < w.keep_end <= w.end <= tokens for w in windows)
        assert all(w.end - w.start <= size for w in windows)


def test_all_windows_are_equally_long_and_share_at_least_the_overlap() -> None:
    for tokens in range(225, 2000, 7):
        windows = split_windows(tokens, size=224, overlap=32)
        assert len({w.end - w.start for w in windows}) == 1
        assert all(left.end - right.start >= 32 for left, right in itertools.pairwise(windows))


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_exact_multiples_need_no_extra_window(count: int) -> None:
    size, overlap = 40, 10
    assert len(split_windows(overlap + count * (size - overlap), size=size, overlap=overlap)) == count
    assert len(split_windows(count * size, size=size, overlap=0)) == count
    assert len(split_windows(count * size + 1, size=size, overlap=0)) == count + 1


def test_an_empty_note_has_no_window() -> None:
    assert split_windows(0, size=8, overlap=2) == []


@pytest.mark.parametrize(("size", "overlap"), [(8, 8), (8, 9), (8, -1)])
def test_impossible_sizes_are_refused(size: int, overlap: int) -> None:
    with pytest.raises(ValueError, match="must be greater"):
        split_windows(10, size=size, overlap=overlap)
