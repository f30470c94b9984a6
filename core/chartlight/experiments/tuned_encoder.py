"""Plain fine-tuning, the usual way to classify notes, as something to compare the specialty model with.

The upper layers of the encoder learn together with one linear classifier a specialty. With x_n the state of token n
after the lower layers, which stay as they are and have been read once:

    h_n = the upper layers over the x of a window,     ŷ = σ(W LayerNorm([mean over n of h_n, max over n of h_n]) + b)

Windows are as long as the encoder's and do not overlap. The layers are trained without dropout, in bf16.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from chartlight.errors import KnownError
from chartlight.models.specialty import NoteStates, window_lengths
from chartlight.training.base import WINDOW_SIZE
from chartlight.training.specialty import WARM_UP, batches

DROPOUT = 0.3  # before the classifiers
FIRST_BIAS = -3.0


@dataclass(frozen=True, kw_only=True)
class TuningRecipe:
    """How to fine-tune.

    Attributes:
        epochs: passes over the notes.
        rate: highest learning rate of the layers.
        head_rate: that of the classifiers.
        weight_decay: of AdamW.
        notes_per_step: notes a step.
        most_tokens: what lies behind so many tokens is not trained on, but read later on.
        seed: draws the order and the classifiers.
    """

    epochs: int = 5
    rate: float = 1e-4
    head_rate: float = 2e-3
    weight_decay: float = 0.01
    notes_per_step: int = 8
    most_tokens: int = 1024
    seed: int = 1


@dataclass(frozen=True)
class UpperLayers:
    """The part of an encoder that is fine-tuned.

    Attributes:
        layers: those above the last but one of the layers that are kept of notes.
        columns: where the states that they start from stand among the kept ones.
        hidden_size: d.
    """

    layers: nn.ModuleList
    columns: slice
    hidden_size: int

    def below(self, note: NoteStates) -> Tensor:
        """x: (tokens, d) in the precision in which it is kept."""
        return note.states[:, self.columns]


def upper_layers(encoder: nn.Module, kept: Sequence[int], hidden_size: int) -> UpperLayers:
    """The layers of an encoder that are above the last but one of the kept layers.

    Args:
        encoder: not changed.
        kept: numbers of the layers whose states notes come with, from 1, the last layer last.
        hidden_size: d.

    Raises:
        KnownError: if the encoder is of another build than BERT, or too small.
    """
    layers = getattr(getattr(encoder, "encoder", None), "layer", None)
    if not isinstance(layers, nn.ModuleList) or len(kept) < 2:
        raise KnownError(
            "This encoder cannot be fine-tuned here: only those built like BERT can, with two layers or more. "
            "Leave --fine-tuned out, or choose another encoder."
        )
    columns = slice((len(kept) - 2) * hidden_size, (len(kept) - 1) * hidden_size)
    return UpperLayers(nn.ModuleList(layers[kept[-2] :]), columns, hidden_size)


class TunedEncoder(nn.Module):
    """A copy of the upper layers with a classifier for each specialty."""

    def __init__(self, upper: UpperLayers, *, specialties: int) -> None:
        """Make one that is not fitted yet.

        Args:
            upper: the layers to copy.
            specialties: their number.
        """
        super().__init__()
        self.layers = copy.deepcopy(upper.layers).float().requires_grad_(True)
        self.norm = nn.LayerNorm(2 * upper.hidden_size)
        self.dropout = nn.Dropout(DROPOUT)
        self.classifiers = nn.Linear(2 * upper.hidden_size, specialties)
        nn.init.normal_(self.classifiers.weight, std=0.02)
        nn.init.constant_(self.classifiers.bias, FIRST_BIAS)

    def forward(self, notes: Sequence[Tensor]) -> Tensor:
        """Logits (notes, specialties) from the x of each note: (tokens, d)."""
        device = self.norm.weight.device
        parts = (note.split(window_lengths(len(note), WINDOW_SIZE)) for note in notes)
        windows = [window.to(device, torch.float32) for of_note in parts for window in of_note]
        lengths = torch.tensor([len(window) for window in windows], device=device)
        states = nn.utils.rnn.pad_sequence(windows, batch_first=True)  # (windows, length, d)
        there = torch.arange(states.shape[1], device=device)[None] < lengths[:, None]
        unseen = torch.zeros(there.shape, device=device).masked_fill(~there, torch.finfo(torch.bfloat16).min)
        mask = unseen[:, None, None, :].expand(-1, 1, states.shape[1], -1)
        with torch.autocast(device.type, torch.bfloat16):
            for layer in self.layers:
                given = layer(states, attention_mask=mask)
                states = given[0] if isinstance(given, tuple) else given
        whole = states[there].float().split([len(note) for note in notes])
        pooled = torch.stack([torch.cat([note.mean(dim=0), note.amax(dim=0)]) for note in whole])
        logits: Tensor = self.classifiers(self.dropout(self.norm(pooled)))
        return logits

    def train(self, mode: bool = True) -> TunedEncoder:
        """As of any module, but the layers keep their dropout off."""
        super().train(mode)
        self.layers.eval()
        return self


def fit_tuned(
    upper: UpperLayers,
    notes: Sequence[NoteStates],
    labels: Tensor,
    recipe: TuningRecipe,
    *,
    device: torch.device,
    report: Callable[[int, int], None] | None = None,
) -> TunedEncoder:
    """Fine-tune; returns it in evaluation mode.

    Args:
        upper: what to fine-tune; not changed.
        notes: the states of each note.
        labels: 0 or 1: (notes, specialties).
        recipe: how.
        device: where.
        report: told of every step.
    """
    torch.manual_seed(recipe.seed)
    model = TunedEncoder(upper, specialties=labels.shape[1]).to(device)
    others = [*model.norm.parameters(), *model.classifiers.parameters()]
    groups = [{"params": model.layers.parameters(), "lr": recipe.rate}, {"params": others, "lr": recipe.head_rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=recipe.weight_decay)
    lengths, done = [len(note.states) for note in notes], 0
    steps = recipe.epochs * len(batches(lengths, recipe.notes_per_step, seed=0))
    rates = [recipe.rate, recipe.head_rate]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rates, steps, pct_start=WARM_UP)
    model.train()
    for epoch in range(recipe.epochs):
        for rows in batches(lengths, recipe.notes_per_step, seed=recipe.seed * 1000 + epoch):
            logits = model([upper.below(notes[row])[: recipe.most_tokens] for row in rows])
            wanted = labels[rows].to(device)
            loss = nn.functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none").sum(dim=1).mean()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            if report:
                report(done, steps)
    return model.eval()


@torch.no_grad()
def tuned_logits(model: TunedEncoder, upper: UpperLayers, notes: Sequence[NoteStates]) -> Tensor:
    """(notes, specialties) on the CPU, each note read by itself and whole."""
    return torch.cat([model([upper.below(note)]).cpu() for note in notes])
