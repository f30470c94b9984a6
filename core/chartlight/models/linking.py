"""From token states to linked spans: where mentions lie, and which codes their words may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from chartlight.models.mentions import BEGIN, INSIDE, MentionHead

LEAST_BEGIN = 0.15  # a mention begins where the tagger says so with at least this probability
LEAST_INSIDE = 0.4  # and goes on while this is reached
LONGEST = 24  # tokens
CODES_A_SPAN = 20  # codes that are kept for one span


@dataclass(frozen=True, slots=True)
class TokenSpan:
    """A stretch of tokens that may name a code of a kind.

    Attributes:
        kind: number of the kind.
        start: first token.
        end: one past the last token.
        probability: that a coder would mark a mention here, 0..1.
    """

    kind: int
    start: int
    end: int
    probability: float


@dataclass(frozen=True, slots=True)
class CodeLink:
    """A code that a span's words may mean: its probability among all codes, and the cosine of its nearest text."""

    code: str
    probability: float
    cosine: float


def tagged_spans(probabilities: Tensor) -> list[TokenSpan]:
    """The mentions that the tagger sees, in the order of the note.

    A low bar lets in doubtful ones; their probability says so.

    Args:
        probabilities: (tokens, kinds, 3) over OUTSIDE, BEGIN, INSIDE.
    """
    spans: list[TokenSpan] = []
    for kind in range(probabilities.shape[1]):
        begin = probabilities[:, kind, BEGIN].tolist()
        inside = probabilities[:, kind, INSIDE].tolist()
        for start, value in enumerate(begin):
            if value >= LEAST_BEGIN:
                end = start + 1
                while end < len(begin) and end - start < LONGEST and inside[end] >= max(LEAST_INSIDE, begin[end]):
                    end += 1
                spans.append(TokenSpan(kind, start, end, value))
    return spans


def span_probability(probabilities: Tensor, *, kind: int, start: int, end: int) -> float:
    """Mean probability that the tokens of a given span belong to a mention of a kind."""
    return float(1 - probabilities[start:end, kind, 0].mean())


def link_spans(
    head: MentionHead, states: Tensor, spans: Sequence[TokenSpan], *, most: int = CODES_A_SPAN
) -> list[tuple[CodeLink, ...]]:
    """The likeliest codes of each span, best first.

    Args:
        head: the mention head with its catalogue.
        states: (tokens, d) of the note.
        spans: the spans, each with at least one token.
        most: codes kept for each span.
    """
    if not spans:
        return []
    rows = torch.tensor(
        [(i, token, 1 / (s.end - s.start)) for i, s in enumerate(spans) for token in range(s.start, s.end)],
        device=states.device,
    )
    queries = head.queries(states, rows, len(spans))
    scores = head.scores(queries)
    for kind in {span.kind for span in spans}:
        rows_of_kind = [row for row, span in enumerate(spans) if span.kind == kind]
        others = (~head.kind_mask(kind)).nonzero()[:, 0]
        scores[torch.tensor(rows_of_kind, device=scores.device)[:, None], others] = float("-inf")
    # A code with several texts has several vectors: their probabilities add up.
    values, places = scores.topk(min(2 * most, scores.shape[1]), dim=1)
    values = (values - scores.logsumexp(dim=1, keepdim=True)).exp()
    cosines = (queries[:, None] * head.vectors[places]).sum(dim=-1)
    return [
        _links(head, owners, value, cosine)[:most]
        for owners, value, cosine in zip(head.owners[places].tolist(), values.tolist(), cosines.tolist(), strict=True)
    ]


def _links(
    head: MentionHead, owners: Sequence[int], values: Sequence[float], cosines: Sequence[float]
) -> tuple[CodeLink, ...]:
    best: dict[int, tuple[float, float]] = {}
    for owner, value, cosine in zip(owners, values, cosines, strict=True):
        if value == 0:  # a code of another kind
            continue
        total, nearest = best.get(owner, (0.0, -1.0))
        best[owner] = (total + value, max(nearest, cosine))
    links = (CodeLink(head.catalogue_codes[owner], total, nearest) for owner, (total, nearest) in best.items())
    return tuple(sorted(links, key=lambda link: (-link.probability, link.code)))
