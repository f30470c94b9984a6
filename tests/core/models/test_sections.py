"""The CRF against counting over every labelling, and the tagger's treatment of padding."""

from __future__ import annotations

import itertools

import pytest
import torch
from torch import Tensor

from chartlight.models.sections import LinearChainCrf, SectionTagger, sentence_vectors

LABELS = 3


def crf(seed: int) -> LinearChainCrf:
    torch.manual_seed(seed)
    made = LinearChainCrf(LABELS).double()
    for parameter in made.parameters():
        torch.nn.init.normal_(parameter)
    return made.requires_grad_(False)


def score(made: LinearChainCrf, emissions: Tensor, labels: tuple[int, ...]) -> float:
    total = float(made.start[labels[0]] + made.end[labels[-1]])
    total += sum(float(emissions[i, label]) for i, label in enumerate(labels))
    return total + sum(float(made.transitions[a, b]) for a, b in itertools.pairwise(labels))


def every(made: LinearChainCrf, emissions: Tensor, allowed: Tensor) -> dict[tuple[int, ...], float]:
    """The score of every labelling that is allowed."""
    return {
        labels: score(made, emissions, labels)
        for labels in itertools.product(range(LABELS), repeat=len(emissions))
        if all(allowed[i, label] for i, label in enumerate(labels))
    }


@pytest.mark.parametrize("sentences", [1, 2, 5])
@pytest.mark.parametrize("barred", [False, True])
def test_partition_marginals_and_best_path_are_those_of_enumeration(sentences: int, barred: bool) -> None:
    made = crf(sentences)
    emissions = torch.randn(sentences, LABELS, dtype=torch.float64)
    allowed = torch.ones(sentences, LABELS, dtype=torch.bool)
    if barred:
        allowed[-1] = torch.tensor([False, True, False])
    scores = every(made, emissions, allowed)
    total = torch.logsumexp(torch.tensor(list(scores.values()), dtype=torch.float64), dim=0)
    mask = torch.ones(1, sentences, dtype=torch.bool)
    assert torch.allclose(made.log_partition(emissions[None], mask, allowed[None])[0], total)
    shares = torch.zeros(sentences, LABELS, dtype=torch.float64)
    for labels, value in scores.items():
        for place, label in enumerate(labels):
            shares[place, label] += torch.exp(value - total)
    assert torch.allclose(made.marginals(emissions, allowed), shares, atol=1e-9)
    assert tuple(made.decode(emissions, allowed)) == max(scores, key=scores.__getitem__)


def test_loss_sums_over_unknown_labels() -> None:
    made = crf(9)
    emissions = torch.randn(4, LABELS, dtype=torch.float64)
    everything = every(made, emissions, torch.ones(4, LABELS, dtype=torch.bool))
    fitting = [value for labels, value in everything.items() if labels[0] == 2 and labels[2] == 1]
    wanted = -torch.log(
        torch.tensor(fitting, dtype=torch.float64).exp().sum()
        / torch.tensor(list(everything.values()), dtype=torch.float64).exp().sum()
    )
    labels = torch.tensor([[2, -1, 1, -1]])
    assert torch.allclose(made.loss(emissions[None], labels, torch.ones(1, 4, dtype=torch.bool))[0], wanted)


def test_padding_changes_neither_loss_nor_gradient() -> None:
    torch.manual_seed(3)
    tagger = SectionTagger(input_size=6, labels=LABELS, sentence_size=8, lstm_size=5).double().eval()
    short, long = torch.randn(2, 6).double(), torch.randn(7, 6).double()
    labels = [torch.tensor([0, 2]), torch.tensor([1, 1, -1, 0, 2, 2, 0])]
    together = tagger.loss([short, long], labels)
    apart = (tagger.loss([short], labels[:1]) + tagger.loss([long], labels[1:])) / 2
    assert torch.allclose(together.double(), apart.double(), atol=1e-5)


def test_tagger_learns_an_order_that_single_sentences_do_not_tell() -> None:
    torch.manual_seed(0)
    tagger = SectionTagger(input_size=4, labels=LABELS, sentence_size=16, lstm_size=8, dropout=0.0)
    # All sentences look alike but the first: what they are follows from their order alone.
    notes = [torch.zeros(3, 4) for _ in range(4)]
    for note in notes:
        note[0, 0] = 1.0
    labels = [torch.tensor([0, 1, 2])] * 4
    optimizer = torch.optim.Adam(tagger.parameters(), lr=0.05)
    for _ in range(60):
        optimizer.zero_grad()
        tagger.loss(notes, labels).backward()
        optimizer.step()
    tagger.eval()
    assert tagger.crf.decode(tagger.emissions(notes[0])) == [0, 1, 2]


def test_sentence_vectors_are_mean_and_maximum() -> None:
    states = torch.tensor([[1.0, 4.0], [3.0, 0.0], [5.0, 5.0]])
    vectors = sentence_vectors(states, [(0, 2), (2, 2), (2, 3)])
    assert vectors.tolist() == [[2.0, 2.0, 3.0, 4.0], [0.0] * 4, [5.0, 5.0, 5.0, 5.0]]
    assert sentence_vectors(states, []).shape == (0, 4)
