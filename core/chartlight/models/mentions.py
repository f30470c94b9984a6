"""Mentions: where a note names a finding or procedure, and which code of the whole book its words mean.

A tagger marks the first and the inner tokens of each mention (BIO, one set of tags a kind of code). A mention is the
mean of its token states, projected into the space of the catalogue: one fixed vector for each title and inclusion
term of the codebook, made once by the pretrained encoder. So a code that no training note carries can be found by its
text (compare Text2Node, Soltani & Tomberg 2019, which maps phrases to nodes never seen in training). Codes of the
training notes have a learned correction δ_c and a prior b_c besides:

    s(c | m) = logsumexp over the vectors t of c of ( κ q_m·t + [c trained] (κ q_m·δ_c + b_c) ),   q_m = P h_m / ‖P h_m‖
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn

OUTSIDE, BEGIN, INSIDE = range(3)
FIRST_SCALE = 20.0  # κ at the start: cosines of this encoder lie close together


@dataclass(frozen=True)
class Catalogue:
    """The texts of all codes as vectors.

    Attributes:
        codes: every code that has a vector; a code with several texts stands once.
        owners: for each vector the index of its code, rising: (vectors,).
        vectors: unit length: (vectors, dim).
        kinds: the kind of each code, numbered from 0; all 0 where empty.
    """

    codes: tuple[str, ...]
    owners: Tensor
    vectors: Tensor
    kinds: tuple[int, ...] = ()


@dataclass(frozen=True)
class MentionTargets:
    """What the coders marked in one note.

    Attributes:
        tags: OUTSIDE, BEGIN or INSIDE: (tokens, kinds).
        rows: (rows, 3): mention, token, mass; the masses of one mention sum to 1.
        codes: index of each mention's code among the trained codes: (mentions,).
    """

    tags: Tensor
    rows: Tensor
    codes: Tensor

    def to(self, device: torch.device) -> MentionTargets:
        """The same on a device."""
        return MentionTargets(self.tags.to(device), self.rows.to(device), self.codes.to(device))


class MentionHead(nn.Module):
    """Tagger, projection and the learned part of the linker."""

    owners: Tensor
    vectors: Tensor
    code_kinds: Tensor

    def __init__(self, *, hidden_size: int, dim: int, code_kinds: Sequence[int]) -> None:
        """Make a head.

        Args:
            hidden_size: d of the token states.
            dim: length of the catalogue's vectors.
            code_kinds: the kind of each trained code, numbered from 0.
        """
        super().__init__()
        self.kinds = max(code_kinds, default=0) + 1
        self._kind_of = tuple(code_kinds)
        self.tagger = nn.Linear(hidden_size, 3 * self.kinds)
        self.projection = nn.Linear(hidden_size, dim)
        self.correction = nn.Parameter(torch.zeros(len(code_kinds), dim))  # δ
        self.prior = nn.Parameter(torch.zeros(len(code_kinds)))  # b
        self.log_scale = nn.Parameter(torch.tensor(math.log(FIRST_SCALE)))  # log κ
        self.register_buffer("code_kinds", torch.tensor(list(code_kinds)), persistent=False)
        self.register_buffer("owners", torch.arange(len(code_kinds)), persistent=False)
        self.register_buffer("vectors", torch.zeros(len(code_kinds), dim), persistent=False)
        self.catalogue_codes: tuple[str, ...] = ()
        self.reset_parameters()

    def reset_parameters(self) -> None:
        """Tags start out as mostly OUTSIDE; the projection small and random until it is given a better start."""
        nn.init.normal_(self.tagger.weight, std=0.05)
        nn.init.zeros_(self.tagger.bias)
        nn.init.normal_(self.projection.weight, std=0.05)
        nn.init.zeros_(self.projection.bias)
        nn.init.zeros_(self.correction)
        nn.init.zeros_(self.prior)
        nn.init.constant_(self.log_scale, math.log(FIRST_SCALE))

    def set_catalogue(self, catalogue: Catalogue, trained: Sequence[str]) -> None:
        """Lay the catalogue behind the trained codes.

        A trained code without a text (an unfinished one, say) gets a zero vector: its correction alone speaks for it.

        Args:
            catalogue: the texts of the codebook.
            trained: the trained codes in the order of the logits.
        """
        place = {code: index for index, code in enumerate(trained)}
        known = set(catalogue.codes)
        others = [code for code in catalogue.codes if code not in place]
        place |= {code: len(trained) + index for index, code in enumerate(others)}
        moved = torch.tensor([place[code] for code in catalogue.codes])[catalogue.owners]
        bare = torch.tensor([place[code] for code in trained if code not in known], dtype=torch.long)
        owners = torch.cat([moved, bare])
        vectors = torch.cat([catalogue.vectors, torch.zeros(len(bare), catalogue.vectors.shape[1])])
        order = owners.argsort(stable=True)
        device = self.projection.weight.device
        self.owners, self.vectors = owners[order].to(device), vectors[order].float().to(device)
        kind_of = dict(zip(catalogue.codes, catalogue.kinds, strict=True)) if catalogue.kinds else {}
        kinds = [*self._kind_of, *(kind_of.get(code, 0) for code in others)]
        self.code_kinds = torch.tensor(kinds, dtype=torch.long, device=device)
        self.catalogue_codes = (*trained, *others)

    def tag_probabilities(self, states: Tensor) -> Tensor:
        """(tokens, kinds, 3) from states (tokens, d)."""
        return cast(Tensor, self.tagger(states).unflatten(-1, (self.kinds, 3)).softmax(dim=-1))

    def queries(self, states: Tensor, rows: Tensor, mentions: int) -> Tensor:
        """q: (mentions, dim), unit length, from states (tokens, d) and rows (mention, token, mass)."""
        means = states.new_zeros(mentions, states.shape[1]).index_add(
            0, rows[:, 0].long(), states[rows[:, 1].long()] * rows[:, 2, None]
        )
        return nn.functional.normalize(self.projection(means), dim=1)

    def scores(self, queries: Tensor) -> Tensor:
        """κ q·t, with the learned parts of trained codes, for each vector of the catalogue: (mentions, vectors)."""
        scale = self.log_scale.exp()
        trained = int((self.owners < len(self.prior)).sum())
        own = self.owners[:trained]
        scores = (scale * queries) @ self.vectors.T
        # Added in place: the matrix is as wide as the codebook, and each copy of it costs time.
        scores[:, :trained] += (scale * (queries @ self.correction.T) + self.prior)[:, own]
        return scores

    def kind_mask(self, kind: int) -> Tensor:
        """(vectors,), True where the vector's code is of a kind."""
        return self.code_kinds[self.owners] == kind

    def loss(self, states: Tensor, targets: MentionTargets) -> Tensor:
        """Cross-entropy of the tags / 20 plus that of the mentions' codes / 10, both summed over the note.

        The divisors keep either on the scale of the loss over the codes.

        Args:
            states: (tokens, d) of one note.
            targets: what the coders marked.
        """
        tags = nn.functional.cross_entropy(
            self.tagger(states).unflatten(-1, (self.kinds, 3)).flatten(0, 1), targets.tags.flatten(), reduction="sum"
        )
        if len(targets.codes) == 0:
            return tags / 20
        scores = self.scores(self.queries(states, targets.rows, len(targets.codes)))
        gold = self.owners[None] == targets.codes[:, None]
        kinds = self.code_kinds[targets.codes]
        allowed = torch.stack([self.kind_mask(kind) for kind in range(self.kinds)])[kinds]
        total = scores.masked_fill(~allowed, float("-inf")).logsumexp(dim=1)
        right = scores.masked_fill(~gold, float("-inf")).logsumexp(dim=1)
        return tags / 20 + (total - right).sum() / 10
