"""Counted words against a slow form, the fusion of the branches, and their way into a pack and out of it."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from chartlight.models.lexical import WordWeights, evidence_of_words
from chartlight.models.note_heads import SETTINGS, NoteHeads, load_note_heads, save_note_heads
from chartlight.models.specialty import NoteStates, SpecialtyHead
from chartlight.models.specialty_branches import Branches, Fusion, WholeNote, pooled
from chartlight.models.specialty_calibration import Calibration
from chartlight.models.specialty_part import SpecialtyPart
from chartlight.models.topics import OPENING_WORDS, NoteWords, TopicNetwork, TopicReader, opening_of

WORDS = ("aorta", "heart", "lung", "the")
TEXT = "The heart, the HEART and the aorta: x 12 fémur."
PLAIN, BENT = Calibration.none(3), Calibration(1.2, 0.8, (0.1, -0.4, 0.0))
SPANISH = "El corazón late con fuerza y el heart no."


def weights(specialties: int = 3) -> WordWeights:
    torch.manual_seed(3)
    return WordWeights(WORDS, torch.tensor([2.0, 1.5, 1.7, 1.0]), torch.randn(4, specialties), torch.randn(specialties))


def topics() -> TopicReader:
    torch.manual_seed(5)
    networks = (
        TopicNetwork(torch.randn(4, 9) / 4, torch.randn(4), torch.randn(3, 4), torch.randn(3)),
        TopicNetwork(torch.randn(4, 9) / 4, torch.randn(4), torch.randn(3, 4), torch.randn(3)),
    )
    return TopicReader(torch.randn(len(WORDS), 2), torch.randn(10, 3), networks)


def part(calibration: Calibration = PLAIN) -> SpecialtyPart:
    """A head for three specialties over states of eight values, with all branches."""
    torch.manual_seed(7)
    head = SpecialtyHead(input_size=8, specialties=3, hidden_size=4, axes=5).eval()
    head.choose_axes([states()])
    whole = WholeNote(torch.randn(10), torch.rand(10), torch.randn(10, 3), torch.randn(3))
    understood, foreign = Fusion(0.4, 0.3, 0.9, -0.1, 0.6), Fusion(0.7, 0.5, 0.0, 0.2)
    branches = Branches(whole, weights(), understood, foreign, topics())
    return SpecialtyPart(head, ("A", "B", "C"), calibration, (0.0, 0.0, 1.0), branches)


def states(tokens: int = 11) -> NoteStates:
    torch.manual_seed(8)
    return NoteStates(torch.randn(tokens, 8), torch.rand(tokens))


def test_word_logits_are_the_formula() -> None:
    made = weights()
    x = {"heart": (1 + math.log(2)) * 1.5, "the": (1 + math.log(3)) * 1.0, "aorta": 2.0}
    length = math.sqrt(sum(value**2 for value in x.values()))
    for i in range(3):
        told = float(made.bias[i]) + sum(v / length * float(made.weights[WORDS.index(w), i]) for w, v in x.items())
        assert float(made.logits(made.read(TEXT))[i]) == pytest.approx(told, abs=1e-5)
    assert torch.equal(made.logits(made.read("nothing 12")), made.bias)
    # Of the, heart, the, heart, and, the, aorta, fémur two are unknown; one letter is no word.
    assert made.read(TEXT).known_share == pytest.approx(6 / 8)
    assert made.read("12 ?").known_share == 0.0


def test_topic_logits_are_the_formula() -> None:
    made, words, whole = topics(), weights(), torch.randn(10)
    # An idf of 1 is that of a word of all notes, and says nothing of topics.
    every, opening = {"heart": (1 + math.log(2)) * 0.5, "the": 0.0, "aorta": 2.0 - 1.0}, {"heart": 0.5}
    headings = {"aorta": 1.0, "heart": 0.5}
    parts = []
    for x in (every, opening, headings):
        u = [sum(v * float(made.directions[WORDS.index(w), k]) for w, v in x.items()) for k in range(2)]
        parts += [value / math.hypot(*u) for value in u]
    s = [sum(float(whole[k] * made.components[k, c]) for k in range(10)) for c in range(3)]
    values = parts + [value / math.hypot(*s) for value in s]
    told = NoteWords(words.read(TEXT), words.read("the heart"), words.read("HEART:\nAORTA:"))
    found = made.values(told, words.rarity, whole)
    assert found.tolist() == pytest.approx(values, abs=1e-5)
    for i in range(3):
        slow = 0.0
        for net in made.networks:
            inner = [sum(16 * values[k] * float(net.inner[h, k]) for k in range(9)) for h in range(4)]
            hidden = [max(0.0, inner[h] + float(net.inner_bias[h])) for h in range(4)]
            slow += float(net.outer_bias[i]) + sum(float(net.outer[i, h]) * hidden[h] for h in range(4))
        assert float(made.logits(found)[i]) == pytest.approx(slow / 2, abs=1e-4)
    for text in ("nothing 12", "the the"):
        assert made.values(NoteWords.of(words, text), words.rarity, whole)[:6].tolist() == [0.0] * 6


def test_a_network_that_reads_other_values_than_there_are_is_refused() -> None:
    made = topics()
    with pytest.raises(ValueError, match="do not fit"):
        replace(made, components=made.components[:, :2])


@pytest.mark.parametrize("text", [TEXT, "heart", "", "1. HEART:the aorta,LUNG: ok", "the é́.HEART:\n\nAorta\n\nlung"])
def test_opening_and_headings_have_no_words_but_those_of_the_note(text: str) -> None:
    told = NoteWords.of(weights(), text)
    for part in (told.opening, told.headings):
        assert set(part.places.tolist()) <= set(told.every.places.tolist())


def test_the_headings_of_a_note_are_read_by_themselves() -> None:
    text = "seen today\nHEART VALVES:\nthe lung, LUNG: clear. The heart and the aorta"
    told = NoteWords.of(weights(), text)
    assert [WORDS[place] for place in told.headings.places.tolist()] == ["heart", "lung"]


def test_the_opening_is_the_first_words_of_a_note() -> None:
    words = [f"w{place}," for place in range(OPENING_WORDS + 5)]
    assert opening_of("\n " + "\n".join(words)).split() == words[:OPENING_WORDS]
    assert opening_of("CHIEF COMPLAINT: cough") == "CHIEF COMPLAINT: cough"
    assert opening_of("  ").strip() == ""
    assert opening_of("") == ""


def test_the_words_that_speak_for_a_specialty_share_what_they_add() -> None:
    made = replace(weights(), weights=torch.tensor([[1.0], [2.0], [5.0], [-3.0]]), bias=torch.zeros(1))

    def found(text: str) -> list[tuple[int, int, float]]:
        return evidence_of_words(made.read(text), made.added(made.read(text), 0))

    assert [TEXT[start:end] for start, end, _ in found(TEXT)] == ["heart", "HEART", "aorta"]
    heart, aorta = 2.0 * (1 + math.log(2)) * 1.5, 1.0 * 2.0
    shares = [heart / 2 / (heart + aorta), heart / 2 / (heart + aorta), aorta / (heart + aorta)]
    assert [share for _, _, share in found(TEXT)] == pytest.approx(shares, abs=1e-5)
    assert found("the the") == []


def test_what_words_add_by_topics_is_value_times_gradient() -> None:
    made, words, whole = topics(), weights(), torch.randn(10)
    read, opening, headings = words.read(TEXT), words.read("the aorta, the heart"), words.read("heart")
    rows = [[read.places.tolist().index(place) for place in one.places.tolist()] for one in (opening, headings)]
    for specialty in range(3):
        parts = [one.values.clone().requires_grad_() for one in (read, opening, headings)]
        views = zip((read, opening, headings), parts, strict=True)
        told = NoteWords(*(replace(one, values=values) for one, values in views))
        gradients = torch.autograd.grad(made.logits(made.values(told, words.rarity, whole))[specialty], parts)
        wanted = (parts[0] * gradients[0]).detach()
        for where, values, gradient in zip(rows, parts[1:], gradients[1:], strict=True):
            wanted[where] += (values * gradient).detach()
        added = made.added(NoteWords(read, opening, headings), words.rarity, whole, specialty)
        assert added.tolist() == pytest.approx(wanted.tolist(), abs=1e-5)
        assert bool(added.any())
    assert made.added(NoteWords.of(words, "the the"), words.rarity, whole, 0).tolist() == [0.0]


def test_evidence_is_what_words_and_topics_add_as_the_fusion_weighs_them() -> None:
    branches = part().branches
    assert branches is not None and branches.words is not None and branches.topics is not None  # noqa: PT018
    read, whole = branches.read(TEXT), torch.randn(10)
    assert read is not None
    by_words = branches.words.added(read.every, 1)
    standard = branches.whole.standardised(whole)
    by_topics = branches.topics.added(read, branches.words.rarity, standard, 1)
    assert branches.evidence(read, whole, 1) == evidence_of_words(read.every, 0.9 * by_words + 0.6 * by_topics)
    assert replace(branches, topics=None).evidence(read, whole, 1) == evidence_of_words(read.every, 0.9 * by_words)
    assert replace(branches, words=None).evidence(read, whole, 1) == []


def test_the_fused_logit_is_the_formula_and_goes_by_how_far_the_words_are_understood() -> None:
    made, note = part(), states()
    assert made.branches is not None
    with torch.no_grad():
        h = made.head([note]).logits[0]
        turned = made.head.turned(note)
    look = made.branches.whole
    p = [
        float(look.bias[i])
        + float(sum((pooled(turned)[k] - look.mean[k]) * look.scale[k] * look.weights[k, i] for k in range(10)))
        for i in range(3)
    ]
    for text, g in ((TEXT, (6 / 8 - 0.5) / 0.3), (SPANISH, 0.0), ("the heart", 1.0)):
        words = made.branches.words
        assert words is not None
        by_words = words.logits(words.read(text))
        standard = (pooled(turned) - look.mean) * look.scale
        by_topics = topics().logits(topics().values(NoteWords.of(words, text), words.rarity, standard))
        scores = made.scores(note, text).tolist()
        for i in range(3):
            known = 0.4 * float(h[i]) + 0.3 * p[i] + 0.9 * float(by_words[i]) + 0.6 * float(by_topics[i]) - 0.1
            foreign = 0.7 * float(h[i]) + 0.5 * p[i] + 0.2
            z = g * known + (1 - g) * foreign
            assert scores[i] == pytest.approx(1 / (1 + math.exp(-z)), abs=1e-4)


def test_calibration_is_the_formula_and_that_of_platt_where_both_ends_are_alike() -> None:
    logits = torch.tensor([-3.0, 0.2, 5.0])
    for place, (z, shift) in enumerate(zip(logits.tolist(), BENT.shifts, strict=True)):
        up, down = -math.log1p(math.exp(-z)), -math.log1p(math.exp(z))
        told = 1 / (1 + math.exp(-(1.2 * up - 0.8 * down + shift)))
        assert float(BENT.scores(logits)[place]) == pytest.approx(told, abs=1e-6)
    platt = Calibration(0.7, 0.7, (0.3,) * 3)
    assert torch.allclose(platt.scores(logits), torch.sigmoid(0.7 * logits + 0.3), atol=1e-6)


def test_a_note_in_another_language_is_judged_by_its_meaning_alone() -> None:
    made, note = part(), states()
    assert made.branches is not None
    wordless = replace(made, branches=replace(made.branches, words=None, understood=made.branches.foreign))
    assert torch.equal(made.scores(note, SPANISH), wordless.scores(note, SPANISH))
    assert not torch.allclose(made.scores(note, TEXT), wordless.scores(note, TEXT))


def test_the_words_of_what_is_suggested_count_as_far_as_the_note_is_understood() -> None:
    made, note = part(), states()
    for text, understood in (("the heart and lung", (3 / 4 - 0.5) / 0.3), ("the heart", 1.0), (SPANISH, 0.0)):
        told = made.readings(note, text)
        assert [one.said for one in told] == [True, True, False]
        for one in told:
            assert sum(one.attention) == pytest.approx(1.0, abs=1e-5)
        totals = [sum(share for _, _, share in one.words) for one in told]
        assert max(totals) == pytest.approx(understood, abs=1e-5)
        assert totals[2] == 0.0


def test_a_pack_keeps_the_branches_and_one_without_them_is_read_too(tmp_path: Path) -> None:
    made, note = part(BENT), states()
    save_note_heads(tmp_path, NoteHeads((1, 2), made))
    again = load_note_heads(tmp_path, hidden_size=4)
    assert again is not None and again.specialties is not None  # noqa: PT018
    kept = again.specialties.branches
    assert kept is not None and kept.words is not None  # noqa: PT018
    assert kept.words.words == WORDS
    for text in (TEXT, SPANISH):
        assert torch.allclose(again.specialties.scores(note, text), made.scores(note, text), atol=0.02)
    assert made.branches is not None
    without = replace(made, branches=replace(made.branches, topics=None, understood=Fusion(0.4, 0.3, 0.9, -0.1)))
    save_note_heads(tmp_path, NoteHeads((1, 2), without))
    less = load_note_heads(tmp_path, hidden_size=4)
    assert less is not None and less.specialties is not None  # noqa: PT018
    assert less.specialties.branches is not None
    assert less.specialties.branches.topics is None
    assert torch.allclose(less.specialties.scores(note, TEXT), without.scores(note, TEXT), atol=0.02)
    save_note_heads(tmp_path, NoteHeads((1, 2), replace(made, branches=None)))
    alone = load_note_heads(tmp_path, hidden_size=4)
    assert alone is not None and alone.specialties is not None  # noqa: PT018
    assert alone.specialties.branches is None
    assert torch.equal(alone.specialties.scores(note, TEXT), alone.specialties.scores(note, SPANISH))


def test_the_calibration_of_an_older_pack_is_read(tmp_path: Path) -> None:
    made, note = replace(part(Calibration(0.7, 0.7, (0.3,) * 3)), branches=None), states()
    save_note_heads(tmp_path, NoteHeads((1, 2), made))
    settings = json.loads((tmp_path / SETTINGS).read_text(encoding="utf-8"))
    for name in ("rise", "fall", "shifts"):
        del settings["specialties"][name]
    settings["specialties"] |= {"slope": 0.7, "shift": 0.3}
    (tmp_path / SETTINGS).write_text(json.dumps(settings), encoding="utf-8")
    again = load_note_heads(tmp_path, hidden_size=4)
    assert again is not None and again.specialties is not None  # noqa: PT018
    assert again.specialties.calibration == made.calibration
    assert torch.allclose(again.specialties.scores(note, TEXT), made.scores(note, TEXT), atol=0.02)
