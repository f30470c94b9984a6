"""The specialty head with what stands beside it, its calibration and its decisions: what a pack says of a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from torch import Tensor

from chartlight.models.lexical import WordWeights
from chartlight.models.quantization import dequantize_rows, quantize_rows
from chartlight.models.specialty import NoteStates, SpecialtyHead, SpecialtyOutput, evidence_of
from chartlight.models.specialty_branches import Branches, Fusion, WholeNote, pooled, understanding
from chartlight.models.specialty_calibration import Calibration
from chartlight.models.topics import NoteWords, TopicNetwork, TopicReader

WORDS, WHOLE, TOPICS = "specialty_words", "specialty_whole", "specialty_topics"


@dataclass(frozen=True)
class SpecialtyReading:
    """What is said of one specialty of a note.

    Attributes:
        name: of the specialty.
        score: its probability.
        said: whether it passes its boundary.
        attention: the share of each token in what the head attends to: (tokens,).
        words: words that speak for it by themselves: half-open character offsets and their share in what all of them
            add. The shares make up g of `models.specialty_branches`, how far the note's words are understood; none for
            what is not suggested.
    """

    name: str
    score: float
    said: bool
    attention: tuple[float, ...]
    words: tuple[tuple[int, int, float], ...] = ()


@dataclass(frozen=True)
class SpecialtyPart:
    """The specialty head with its names and decision.

    Attributes:
        head: in evaluation mode.
        names: the specialties in the order of the logits.
        calibration: from logits to probabilities.
        boundaries: least probability at which each is suggested.
        branches: what stands beside the head; None where it stands alone.
    """

    head: SpecialtyHead
    names: tuple[str, ...]
    calibration: Calibration
    boundaries: tuple[float, ...]
    branches: Branches | None = None

    def scores(self, note: NoteStates, text: str) -> Tensor:
        """The probability of each specialty: (specialties,); see `readings`."""
        turned = self.head.turned(note)
        return self._scores(self.head.attend([turned]), pooled(turned).cpu(), self._read(text))

    def _read(self, text: str) -> NoteWords | None:
        return self.branches.read(text) if self.branches is not None else None

    def _scores(self, output: SpecialtyOutput, whole: Tensor, words: NoteWords | None) -> Tensor:
        logits = output.logits[0].cpu()
        if self.branches is not None:
            logits = self.branches.logits(logits, whole, words)
        return self.calibration.scores(logits)

    def readings(self, note: NoteStates, text: str) -> list[SpecialtyReading]:
        """What is said of each specialty, in the order of `names`.

        Args:
            note: what the encoder has read.
            text: the note.
        """
        turned, read = self.head.turned(note), self._read(text)
        output, whole = self.head.attend([turned]), pooled(turned).cpu()
        scores = self._scores(output, whole, read).tolist()
        attention = evidence_of(output, tokens=len(note.states))
        readings = []
        for place, (name, score, boundary) in enumerate(zip(self.names, scores, self.boundaries, strict=True)):
            # Only what is suggested shows its evidence.
            said = score >= boundary
            words = self._words(read, whole, place) if said else ()
            readings.append(SpecialtyReading(name, score, said, tuple(attention[place].tolist()), words))
        return readings

    def _words(self, read: NoteWords | None, whole: Tensor, place: int) -> tuple[tuple[int, int, float], ...]:
        if self.branches is None or read is None:
            return ()
        understood = understanding(read.every.known_share)
        if not understood:
            return ()
        return tuple((start, end, understood * one) for start, end, one in self.branches.evidence(read, whole, place))


def pack_branches(branches: Branches) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """The branches as settings and weights of a pack."""
    settings: dict[str, Any] = {"understood": _weights(branches.understood), "foreign": _weights(branches.foreign)}
    whole = branches.whole
    stored = {f"{WHOLE}.{name}": getattr(whole, name).float().contiguous() for name in ("mean", "scale", "bias")}
    stored[f"{WHOLE}.weights.q8"], stored[f"{WHOLE}.weights.scale"] = quantize_rows(whole.weights)
    if branches.words is not None:
        # Words hold nothing but letters, so a blank keeps them apart.
        settings["words"] = " ".join(branches.words.words)
        stored[f"{WORDS}.rarity"] = branches.words.rarity.half()
        stored[f"{WORDS}.bias"] = branches.words.bias.float()
        stored[f"{WORDS}.weights.q8"], stored[f"{WORDS}.weights.scale"] = quantize_rows(branches.words.weights)
    if branches.topics is not None:
        settings["topic_networks"] = len(branches.topics.networks)
        matrices = {"directions": branches.topics.directions, "components": branches.topics.components}
        for number, network in enumerate(branches.topics.networks):
            matrices |= {f"{number}.inner": network.inner, f"{number}.outer": network.outer}
            stored[f"{TOPICS}.{number}.inner_bias"] = network.inner_bias.float()
            stored[f"{TOPICS}.{number}.outer_bias"] = network.outer_bias.float()
        for name, matrix in matrices.items():
            stored[f"{TOPICS}.{name}.q8"], stored[f"{TOPICS}.{name}.scale"] = quantize_rows(matrix)
    return settings, stored


def unpack_branches(settings: dict[str, Any], weights: dict[str, Tensor]) -> Branches:
    """The branches from what `pack_branches` gave."""
    whole = WholeNote(
        mean=weights[f"{WHOLE}.mean"],
        scale=weights[f"{WHOLE}.scale"],
        weights=dequantize_rows(weights[f"{WHOLE}.weights.q8"], weights[f"{WHOLE}.weights.scale"]),
        bias=weights[f"{WHOLE}.bias"],
    )
    words = None
    if "words" in settings:
        words = WordWeights(
            words=tuple(settings["words"].split()),
            rarity=weights[f"{WORDS}.rarity"].float(),
            weights=dequantize_rows(weights[f"{WORDS}.weights.q8"], weights[f"{WORDS}.weights.scale"]),
            bias=weights[f"{WORDS}.bias"],
        )
        if len(words.words) != len(words.weights):
            raise ValueError("not as many words as weights")
    topics = _topics(settings["topic_networks"], weights) if "topic_networks" in settings else None
    return Branches(whole, words, Fusion(*settings["understood"]), Fusion(*settings["foreign"]), topics)


def _topics(networks: int, weights: dict[str, Tensor]) -> TopicReader:
    def matrix(name: str) -> Tensor:
        return dequantize_rows(weights[f"{TOPICS}.{name}.q8"], weights[f"{TOPICS}.{name}.scale"])

    found = (
        TopicNetwork(
            inner=matrix(f"{number}.inner"),
            inner_bias=weights[f"{TOPICS}.{number}.inner_bias"],
            outer=matrix(f"{number}.outer"),
            outer_bias=weights[f"{TOPICS}.{number}.outer_bias"],
        )
        for number in range(networks)
    )
    return TopicReader(matrix("directions"), matrix("components"), tuple(found))


def _weights(fusion: Fusion) -> list[float]:
    values = (fusion.head, fusion.whole, fusion.words, fusion.shift, fusion.topics)
    return [round(value, 5) for value in values]
