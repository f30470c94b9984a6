from __future__ import annotations

import math

import pytest
import torch

from chartlight.models.linking import TokenSpan, link_spans, span_probability, tagged_spans
from chartlight.models.mentions import BEGIN, INSIDE, OUTSIDE, Catalogue, MentionHead, MentionTargets

TRAINED = ("I10", "T81.4XX", "B030")  # the second has no text in the book, the third is a procedure
BOOK = ("E11.9", "I10", "J18.9")


@pytest.fixture
def head() -> MentionHead:
    torch.manual_seed(3)
    head = MentionHead(hidden_size=8, dim=6, code_kinds=[0, 0, 1])
    vectors = torch.nn.functional.normalize(torch.randn(4, 6), dim=1)
    head.set_catalogue(Catalogue(codes=BOOK, owners=torch.tensor([0, 1, 1, 2]), vectors=vectors), TRAINED)
    with torch.no_grad():
        head.correction.normal_(std=0.3)
        head.prior.normal_()
    return head


@torch.no_grad()
def slow_scores(head: MentionHead, query: torch.Tensor) -> dict[str, float]:
    """logsumexp over a code's vectors of κ q·t plus, for a trained code, κ q·δ + b; in float64, code by code."""
    scale = math.exp(float(head.log_scale))
    found: dict[str, list[float]] = {}
    for owner, vector in zip(head.owners.tolist(), head.vectors, strict=True):
        score = scale * float(query.double() @ vector.double())
        if owner < len(TRAINED):
            score += scale * float(query.double() @ head.correction[owner].double()) + float(head.prior[owner])
        found.setdefault(head.catalogue_codes[owner], []).append(score)
    return {code: math.log(sum(math.exp(value) for value in some)) for code, some in found.items()}


def test_the_catalogue_lies_behind_the_trained_codes(head: MentionHead) -> None:
    assert head.catalogue_codes == ("I10", "T81.4XX", "B030", "E11.9", "J18.9")
    assert head.owners.tolist() == [0, 0, 1, 2, 3, 4]
    assert head.vectors[2].abs().sum() == 0
    assert head.kind_mask(0).tolist() == [True, True, True, False, True, True]
    assert head.kind_mask(1).tolist() == [False, False, False, True, False, False]


def test_untrained_codes_are_of_the_kind_that_the_catalogue_says(head: MentionHead) -> None:
    book = Catalogue(codes=BOOK, owners=torch.tensor([0, 1, 1, 2]), vectors=torch.eye(4, 6), kinds=(1, 1, 0))
    head.set_catalogue(book, TRAINED)
    assert head.catalogue_codes == ("I10", "T81.4XX", "B030", "E11.9", "J18.9")
    # What a code was trained as holds: here I10 is said to be of the other kind.
    assert head.kind_mask(0).tolist() == [True, True, True, False, False, True]
    assert head.kind_mask(1).tolist() == [False, False, False, True, True, False]
    with torch.no_grad():
        spans = [TokenSpan(1, 0, 2, 1.0), TokenSpan(0, 0, 2, 1.0)]
        found = [{link.code for link in links} for links in link_spans(head, torch.randn(2, 8), spans)]
    assert found == [{"B030", "E11.9"}, {"I10", "T81.4XX", "J18.9"}]


@torch.no_grad()
def test_an_untrained_procedure_competes_with_the_trained_one(head: MentionHead) -> None:
    book = Catalogue(codes=BOOK, owners=torch.tensor([0, 1, 1, 2]), vectors=torch.eye(4, 6), kinds=(1, 0, 0))
    head.set_catalogue(book, TRAINED)
    states = torch.randn(3, 8)
    rows = torch.tensor([[0.0, 1.0, 1.0]])
    targets = MentionTargets(tags=torch.zeros(3, 2, dtype=torch.long), rows=rows, codes=torch.tensor([2]))
    scores = slow_scores(head, torch.nn.functional.normalize(head.projection(states[1]), dim=0))
    tags = -float(head.tag_probabilities(states).double()[..., OUTSIDE].log().sum()) / 20
    link = math.log(sum(math.exp(scores[code]) for code in ("B030", "E11.9"))) - scores["B030"]
    assert float(head.loss(states, targets)) == pytest.approx(tags + link / 10, rel=1e-4)


@torch.no_grad()
def test_links_follow_the_formula(head: MentionHead) -> None:
    states = torch.randn(5, 8)
    [links] = link_spans(head, states, [TokenSpan(0, 1, 4, 0.9)])
    query = torch.nn.functional.normalize(head.projection(states[1:4].mean(dim=0)), dim=0)
    slow = slow_scores(head, query)
    del slow["B030"]  # a mention of a diagnosis cannot mean a procedure
    total = sum(math.exp(score) for score in slow.values())
    assert [link.code for link in links] == sorted(slow, key=lambda code: -slow[code])
    for link in links:
        assert link.probability == pytest.approx(math.exp(slow[link.code]) / total, abs=1e-5)


@torch.no_grad()
def test_the_loss_follows_the_formula(head: MentionHead) -> None:
    states = torch.randn(4, 8)
    tags = torch.tensor([[BEGIN, OUTSIDE], [INSIDE, OUTSIDE], [OUTSIDE, BEGIN], [OUTSIDE, OUTSIDE]])
    rows = torch.tensor([[0.0, 0.0, 0.5], [0.0, 1.0, 0.5], [1.0, 2.0, 1.0]])
    targets = MentionTargets(tags=tags, rows=rows, codes=torch.tensor([0, 2]))
    probabilities = head.tag_probabilities(states).double()
    slow = -sum(float(probabilities[t, k, tags[t, k]].log()) for t in range(4) for k in range(2)) / 20
    for tokens, code, own in (
        (slice(0, 2), "I10", {"I10", "T81.4XX", "E11.9", "J18.9"}),
        (slice(2, 3), "B030", {"B030"}),
    ):
        query = torch.nn.functional.normalize(head.projection(states[tokens].mean(dim=0)), dim=0)
        scores = slow_scores(head, query)
        slow += (math.log(sum(math.exp(scores[c]) for c in own)) - scores[code]) / 10
    assert float(head.loss(states, targets)) == pytest.approx(slow, rel=1e-4)


def test_the_tagger_and_linker_learn(head: MentionHead) -> None:
    states = torch.randn(12, 8)
    tags = torch.zeros(12, 2, dtype=torch.long)
    tags[3, 0], tags[4, 0], tags[8, 1] = BEGIN, INSIDE, BEGIN
    targets = MentionTargets(
        tags=tags, rows=torch.tensor([[0, 3, 0.5], [0, 4, 0.5], [1, 8, 1.0]]), codes=torch.tensor([1, 2])
    )
    optimizer = torch.optim.Adam(head.parameters(), lr=0.05)
    for _ in range(150):
        optimizer.zero_grad()
        head.loss(states, targets).backward()
        optimizer.step()
    with torch.no_grad():
        spans = tagged_spans(head.tag_probabilities(states))
        assert [(span.kind, span.start, span.end) for span in spans] == [(0, 3, 5), (1, 8, 9)]
        assert [links[0].code for links in link_spans(head, states, spans)] == ["T81.4XX", "B030"]


@torch.no_grad()
def test_a_code_without_training_is_found_by_its_text(head: MentionHead) -> None:
    head.prior.zero_()
    head.correction.zero_()
    head.projection.weight.zero_()
    head.projection.bias.copy_(head.vectors[-1])
    [links] = link_spans(head, torch.randn(2, 8), [TokenSpan(0, 0, 2, 1.0)])
    assert links[0].code == "J18.9"
    assert links[0].cosine == pytest.approx(1.0, abs=1e-5)


def test_a_mention_goes_on_until_the_next_begins() -> None:
    probabilities = torch.tensor(
        [[0.1, 0.9, 0.0], [0.2, 0.1, 0.7], [0.1, 0.6, 0.3], [0.1, 0.0, 0.9], [0.9, 0.05, 0.05]]
    )[:, None]
    spans = tagged_spans(probabilities)
    assert [(span.start, span.end) for span in spans] == [(0, 2), (2, 4)]
    assert spans[0].probability == pytest.approx(0.9)
    assert span_probability(probabilities, kind=0, start=0, end=2) == pytest.approx(0.85)


def test_no_spans_no_links(head: MentionHead) -> None:
    assert link_spans(head, torch.randn(2, 8), []) == []
