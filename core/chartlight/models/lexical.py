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

    def logits(self, text: str) -> Tensor:
        """l: (specialties,)."""
        places, values = self._row(text)
        return values @ self.weights[places] + self.bias

    def known_share(self, text: str) -> float:
        """The share of the words of a text that are known, 0..1; 0 for a text without words."""
        known = [word in self._places for word, _, _ in words_with_places(text)]
        return sum(known) / len(known) if known else 0.0

    def evidence(self, text: str, specialty: int) -> list[tuple[int, int, float]]:
        """The words that speak for a specialty, by its number: offsets, and the share of each in what they say.

        A word that stands more than once shares evenly what it adds to the logit.
        """
        places, values = self._row(text)
        added = (values * self.weights[places, specialty]).clamp(min=0)
        total = float(added.sum())
        if total <= 0:
            return []
        share = dict(zip(places.tolist(), (added / total).tolist(), strict=True))
        found = ((self._places.get(word), start, end) for word, start, end in words_with_places(text))
        known = [(place, start, end) for place, start, end in found if place is not None]
        uses = Counter(place for place, _, _ in known)
        return [(start, end, share[place] / uses[place]) for place, start, end in known if share[place] > 0]

    def _row(self, text: str) -> tuple[Tensor, Tensor]:
        """The places of a text's known words and x at these: both (known words,)."""
        counts = Counter(word for word, _, _ in words_with_places(text) if word in self._places)
        places = torch.tensor([self._places[word] for word in counts], dtype=torch.long)
        damped = torch.tensor([1 + math.log(count) for count in counts.values()])
        return places, torch.nn.functional.normalize(damped * self.rarity[places], dim=0)


def count_words(texts: Sequence[str]) -> list[Counter[str]]:
    """How often each text uses each of its words."""
    return [Counter(word for word, _, _ in words_with_places(text)) for text in texts]
