"""What the words of a note say of its specialties, beside what the encoder makes of them.

The words of a note are counted, damped and weighed by how rare they are (TF-IDF), and one logistic regression a
specialty reads them. With n_t how often the note uses word t, idf_t = 1 + ln((1 + notes) / (1 + notes with t)):

    x_t = (1 + ln n_t) idf_t for n_t > 0, scaled to length 1,      l_i = w_i·x + b_i

Only the words of the training notes are known. A note of which few words are known, most of all one in another
language, says little by them; `known_share` tells, and `SpecialtyPart` goes by it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

_WORD = re.compile(r"[^\W\d_]{2,}")


def words_with_places(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text, two letters or more, in lower case, with their half-open character offsets."""
    return ((match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text))


@dataclass(frozen=True)
class ReadWords:
    """The words of one text.

    Attributes:
        places: of the words that are known and used: (words,).
        values: x at these: (words,).
        known: place and half-open character offsets of each use, in the order of the text.
        known_share: of all words of the text, 0..1; 0 for one without words.
    """

    places: Tensor
    values: Tensor
    known: tuple[tuple[int, int, int], ...]
    known_share: float


@dataclass(frozen=True)
class WordWeights:
    """The words that are known and what each of them says.

    Attributes:
        words: each once.
        rarity: idf: (words,).
        weights: w: (words, specialties).
        bias: b: (specialties,).
    """

    words: tuple[str, ...]
    rarity: Tensor
    weights: Tensor
    bias: Tensor
    _places: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places", {word: place for place, word in enumerate(self.words)})

    def read(self, text: str) -> ReadWords:
        """Count the words of a text."""
        found = [(self._places.get(word), start, end) for word, start, end in words_with_places(text)]
        known = [(place, start, end) for place, start, end in found if place is not None]
        counts = Counter(place for place, _, _ in known)
        places = torch.tensor(list(counts), dtype=torch.long)
        damped = torch.tensor([1 + math.log(count) for count in counts.values()])
        values = torch.nn.functional.normalize(damped * self.rarity[places], dim=0)
        return ReadWords(places, values, tuple(known), len(known) / len(found) if found else 0.0)

    def logits(self, read: ReadWords) -> Tensor:
        """l: (specialties,)."""
        return read.values @ self.weights[read.places] + self.bias

    def added(self, read: ReadWords, specialty: int) -> Tensor:
        """What each word adds to the logit of a specialty, by its number: (words,)."""
        return read.values * self.weights[read.places, specialty]


def evidence_of_words(read: ReadWords, added: Tensor) -> list[tuple[int, int, float]]:
    """The words that speak for a specialty: half-open character offsets, and the share of each in what they say.

    A word that stands more than once shares evenly what it adds.

    Args:
        read: the words of the note.
        added: what each of them adds to the logit: (words,).
    """
    said = added.clamp(min=0)
    total = float(said.sum())
    if total <= 0:
        return []
    uses = Counter(place for place, _, _ in read.known)
    shares = zip(read.places.tolist(), (said / total).tolist(), strict=True)
    each = {place: share / uses[place] for place, share in shares if share > 0}
    return [(start, end, each[place]) for place, start, end in read.known if place in each]


def count_words(texts: Sequence[str]) -> list[Counter[str]]:
    """How often each text uses each of its words."""
    return [Counter(word for word, _, _ in words_with_places(text)) for text in texts]
