"""Three plain readers beside the specialty head, and how the four become one.

The head sees meaning in context, counted words see names that are rare, topics see which words stand together, and a
linear look at the whole note sees what is everywhere in it. With h_i the logit of the head, l_i that of the words
(`models.lexical`), q_i that of the topics beside the states (`models.topics`) and

    p_i = m_i·x̄ + b_i,     x̄ = mean and maximum over the tokens of the states, standardised

the logit of specialty i is, with weights that all specialties share,

    z_i = g (a h_i + c p_i + e l_i + f q_i + d) + (1 - g) (a' h_i + c' p_i + d')

where g tells how far the words are understood: 0 where up to half of the note's words are known, 1 from 80 % on, and
straight between. So a note in another language is judged by its meaning alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from chartlight.models.lexical import WordWeights, evidence_of_words
from chartlight.models.specialty import NoteStates
from chartlight.models.topics import NoteWords, TopicReader

LEAST_KNOWN, ENOUGH_KNOWN = 0.5, 0.8


@dataclass(frozen=True)
class Fusion:
    """The shared weights of the logits; what a note is judged without has the weight 0.

    Attributes:
        head: a.
        whole: c.
        words: e.
        shift: d.
        topics: f.
    """

    head: float = 1.0
    whole: float = 0.0
    words: float = 0.0
    shift: float = 0.0
    topics: float = 0.0

    def __call__(self, head: Tensor, whole: Tensor, words: Tensor, topics: Tensor) -> Tensor:
        """One logit from four, all (…, specialties)."""
        told = self.head * head + self.whole * whole + self.words * words + self.topics * topics
        return told + self.shift


@dataclass(frozen=True)
class WholeNote:
    """The linear look at the whole note.

    Attributes:
        mean: of each value of x̄ before it was standardised: (2 d,).
        scale: one over its standard deviation: (2 d,).
        weights: m: (2 d, specialties).
        bias: b: (specialties,).
    """

    mean: Tensor
    scale: Tensor
    weights: Tensor
    bias: Tensor

    def logits(self, values: Tensor) -> Tensor:
        """p: (…, specialties) from what `pooled` gives: (…, 2 d)."""
        return self.standardised(values) @ self.weights + self.bias

    def standardised(self, values: Tensor) -> Tensor:
        """x̄ from what `pooled` gives: both (…, 2 d)."""
        return (values - self.mean) * self.scale


@dataclass(frozen=True)
class Branches:
    """What stands beside the head.

    Attributes:
        whole: the look at the whole note.
        words: the words; None where they were left out.
        understood: the fusion for a note whose words are known.
        foreign: the fusion for one whose words are not.
        topics: the topics of the words; None where they were left out.
    """

    whole: WholeNote
    words: WordWeights | None
    understood: Fusion
    foreign: Fusion
    topics: TopicReader | None = None

    def logits(self, head: Tensor, whole: Tensor, words: NoteWords | None) -> Tensor:
        """The fused z of one note: (specialties,).

        Args:
            head: h: (specialties,).
            whole: x̄ before it was standardised, as `pooled` gives it: (2 d,).
            words: those of the note; None where they were left out.
        """
        p = self.whole.logits(whole)
        nothing = torch.zeros_like(head)
        by_meaning = self.foreign(head, p, nothing, nothing)
        if self.words is None or words is None:
            return by_meaning
        q = nothing
        if self.topics:
            q = self.topics.logits(self.topics.values(words, self.words.rarity, self.whole.standardised(whole)))
        by_words = self.understood(head, p, self.words.logits(words.every), q)
        return by_meaning.lerp(by_words, understanding(words.every.known_share))

    def evidence(self, words: NoteWords, whole: Tensor, specialty: int) -> list[tuple[int, int, float]]:
        """The words that speak for a specialty, by its number, as `evidence_of_words` gives them; see `logits`."""
        if self.words is None:
            return []
        added = self.understood.words * self.words.added(words.every, specialty)
        if self.topics is not None:
            standard = self.whole.standardised(whole)
            by_topics = self.topics.added(words, self.words.rarity, standard, specialty)
            added = added + self.understood.topics * by_topics
        return evidence_of_words(words.every, added)

    def read(self, text: str) -> NoteWords | None:
        """The words of a note; None where they were left out."""
        return NoteWords.of(self.words, text) if self.words is not None else None


def understanding(known_share: float) -> float:
    """The g of a note with such a share of known words."""
    return min(1.0, max(0.0, (known_share - LEAST_KNOWN) / (ENOUGH_KNOWN - LEAST_KNOWN)))


def pooled(note: NoteStates) -> Tensor:
    """Mean and maximum of a note's states: (2 d,), what the teachers and `WholeNote` read."""
    states = note.states.float()
    return torch.cat([states.mean(dim=0), states.amax(dim=0)])
