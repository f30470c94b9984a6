"""Notes that nobody has coded: what the teacher tells is kept, mixed in, and learned as it is told."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import torch

from chartlight.models.pack import ModelPack
from chartlight.suggest.engine import Engine
from chartlight.training.attention import AttentionRecipe, TrainingStep, count_steps
from chartlight.training.base import load_tokenizer, new_model
from chartlight.training.codes import train_pack
from chartlight.training.examples import Examples, endless_order, make_example, texts_an_epoch, weighted_example
from chartlight.training.names import CodeName
from chartlight.training.plans import EMBEDDING, SCORING, WEIGHING, PackPlan, planned_steps
from chartlight.training.records import CodedRecord
from chartlight.training.self_training import (
    SoftCode,
    SoftCodes,
    SoftNotes,
    Teachings,
    notes_digest,
    read_unlabelled,
    teacher_of,
    unread,
)
from chartlight.types import Kind, Note, Source

ToyRecords = Callable[[int], list[dict[str, Any]]]
NOTES = [Note(id=str(number), text=f"fever {number}") for number in range(5)]


def told_of(note: Note) -> SoftCodes:
    return (SoftCode("R50.9", float(note.id) / 10, ((0, 5),)), SoftCode("I10", 0.25, ()))


class Teacher:
    """Tells of notes, and counts them; an error stops it before the one with that number."""

    def __init__(self, stop: int = 99) -> None:
        self.read: list[str] = []
        self.stop = stop

    def __call__(self) -> Callable[[Note], SoftCodes]:
        def tell(note: Note) -> SoftCodes:
            if len(self.read) == self.stop:
                raise KeyboardInterrupt
            self.read.append(note.id)
            return told_of(note)

        return tell


def test_a_reading_that_was_broken_off_goes_on_where_it_was(tmp_path: Path) -> None:
    file, first, second, steps = tmp_path / "work" / "told.jsonl", Teacher(stop=3), Teacher(), list[int]()
    with pytest.raises(KeyboardInterrupt):
        Teachings(file, made_of="a").of(NOTES, first, lambda _: None)
    # The power went while a line was written.
    file.write_bytes(file.read_bytes()[:-4])
    assert Teachings(file, made_of="a").of(NOTES, second, steps.append) == [told_of(note) for note in NOTES]
    assert (first.read, second.read, steps) == (["0", "1", "2"], ["2", "3", "4"], [3, 4, 5])
    assert Teachings(file, made_of="a").of(NOTES, Teacher(stop=0), steps.append) == [told_of(note) for note in NOTES]
    assert "fever" not in file.read_text(encoding="utf-8")


def test_what_another_teacher_told_or_a_damaged_file_is_thrown_away(tmp_path: Path) -> None:
    file, other = tmp_path / "told.jsonl", Teacher()
    Teachings(file, made_of="a").of(NOTES, Teacher(), lambda _: None)
    Teachings(file, made_of="b").of(NOTES, other, lambda _: None)
    assert len(other.read) == 5
    header, line, *_ = file.read_text(encoding="utf-8").split("\n")
    file.write_text(f"{header}\n{line}\n[[1]]\n{line}\n", encoding="utf-8")
    mended = Teacher()
    assert Teachings(file, made_of="b").of(NOTES, mended, lambda _: None) == [told_of(note) for note in NOTES]
    assert mended.read == ["1", "2", "3", "4"]
    file.write_bytes(b"\xff\xfe")
    assert len(Teachings(file, made_of="b").of(NOTES, Teacher(), lambda _: None)) == 5


def test_the_teacher_tells_the_codes_of_all_kinds_with_their_words(tiny_pack: Path) -> None:
    engine = Engine.open(tiny_pack, device="cpu")
    note = Note(id="n", text="the patient has pneumonia and fever", language="en")
    told = teacher_of(engine, language="es")(note)
    expected = [
        suggestion
        for kind in ModelPack.open(tiny_pack).kinds
        for suggestion in engine.of_kind(kind).run(note).suggestions
        if suggestion.score >= 0.03
    ]
    assert [(one.code, one.probability) for one in told] == [(one.code, one.score) for one in expected]
    pneumonia = next(one for one in told if one.code == "J18.9")
    assert (16, 25) in pneumonia.words
    exact = {(span.start, span.end) for one in expected for span in one.evidence if span.source is not Source.ATTENTION}
    assert {words for one in told for words in one.words} == exact


def test_probabilities_and_sure_words_become_what_the_model_learns(encoder_folder: Path) -> None:
    tokenizer = load_tokenizer(str(encoder_folder))
    model = new_model(str(encoder_folder), ["I10", "J18.9", "R05", "R50.9"])
    codes = (
        SoftCode("R50.9", 0.9, ((0, 5),)),
        SoftCode("J18.9", 0.45, ((6, 15),)),
        SoftCode("R05", 0.3, ((16, 21),)),
        SoftCode("Z99.9", 0.8, ((0, 5),)),
    )
    note = Note(id="n", text="fever pneumonia cough")
    [example] = SoftNotes([note], [codes], "x").examples(model, tokenizer, weight=0.7)
    assert dict(example.labels) == {3: 0.9, 1: 0.45, 2: 0.3}
    assert example.weight == 0.7
    assert example.targets(4, torch.device("cpu")).tolist() == [[0.0, *torch.tensor([0.45, 0.3, 0.9]).tolist()]]
    assert example.evidence is not None
    assert example.evidence.tolist() == [[0.0, 3.0, 0.0, 1.0]]
    sure = make_example(model, tokenizer, note.text, CodedRecord("n", note.text, ("I10",)), spans={})
    assert (dict(sure.labels), sure.weight, sure.evidence) == ({0: 1.0}, 1.0, None)


def test_unlabelled_notes_are_a_share_of_the_texts_and_are_read_evenly(encoder_folder: Path) -> None:
    tokenizer, model = load_tokenizer(str(encoder_folder)), new_model(str(encoder_folder), ["I10"])

    def texts(count: int, weight: float) -> list[Any]:
        return [
            weighted_example(model, tokenizer, f"fever {i}", labels={}, evidence={}, tags={}, weight=weight)
            for i in range(count)
        ]

    examples = Examples(texts(6, 1.0), texts(4, 2.0), texts(5, 3.0))
    assert texts_an_epoch(originals=6, translations=4, unlabelled=5, shares=(0.5, 0.4)) == [6, 2, 5]
    assert texts_an_epoch(originals=6, translations=4, unlabelled=0, shares=(0.5, 0.4)) == [6, 2, 0]
    order = list(islice(endless_order(examples, shares=(0.5, 0.2), seed=3), 60))
    assert Counter(example.weight for example in order) == {1.0: 36, 2.0: 12, 3.0: 12}
    read = Counter(id(example) for example in order)
    assert all(read[id(one)] == 6 for one in examples.originals)
    assert all(read[id(one)] == 3 for one in examples.translations)
    assert sorted(read[id(one)] for one in examples.unlabelled) == [2, 2, 2, 3, 3]
    again = islice(endless_order(examples, shares=(0.5, 0.2), seed=3), 60)
    assert [id(example) for example in again] == [id(example) for example in order]
    assert count_steps(AttentionRecipe(epochs=2), [CodedRecord("1", "a", ())] * 6, unlabelled=9)[1] == 5


def test_a_file_of_notes(tmp_path: Path) -> None:
    path = tmp_path / "notes.jsonl"
    rows: list[dict[str, Any]] = [{"id": 1, "text": "tos"}, {"text": "tos"}, {"id": "3", "text": " "}, {"id": "4"}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    notes, problems = read_unlabelled(path)
    assert notes == [Note(id="1", text="tos")]
    assert [problem.line for problem in problems] == [2, 3, 4]
    records = [CodedRecord("a", "fever 1", ()), CodedRecord("b", "x", (), translations={"en": "fever 3"})]
    assert [note.id for note in unread(NOTES, records)] == ["0", "2", "4"]
    assert notes_digest(NOTES) != notes_digest(NOTES[:4])


class Stop:
    """Breaks a training off once, at a step of a pass."""

    def __init__(self, name: str, step: int) -> None:
        self.at: tuple[str, int] | None = (name, step)
        self.seen: list[tuple[str, int, int]] = []

    def __call__(self, name: str, step: TrainingStep) -> None:
        self.seen.append((name, step.step, step.steps))
        if (name, step.step) == self.at:
            self.at = None
            raise KeyboardInterrupt


def test_a_training_with_names_and_notes_without_codes_that_is_broken_off_again_and_again(
    tmp_path: Path, encoder_folder: Path, toy_records: ToyRecords
) -> None:
    """Whatever pass it stops in, the same command goes on, and the pack is that of a training never broken off."""
    records = [
        CodedRecord(r["id"], r["text"], tuple(r["diagnoses"]), {r["diagnoses"][0]: (((16, 20),),)})
        for r in toy_records(16)
    ]
    unlabelled = tuple(Note(id=f"u{i}", text=f"{i} days of fever and cough in hypertension") for i in range(4))
    again = Note(id="again", text=records[0].text)

    def plan(folder: str) -> PackPlan:
        short = AttentionRecipe(epochs=1, names_per_step=3, warmup_steps=2)
        return PackPlan(
            name="toy",
            kinds=(Kind.DIAGNOSES,),
            language="en",
            base=str(encoder_folder),
            output=tmp_path / folder / "pack",
            work=tmp_path / folder / "work",
            recipe=short,
            self_training=short,
            final=short,
            names=(CodeName("R50.9", "es", "fiebre"), CodeName("J18", "es", "neumonía, no especificada")),
            unlabelled=(*unlabelled, again),
            whole_book=False,
            device="cpu",
        )

    whole, broken = plan("whole"), plan("broken")
    steps = planned_steps(whole, records)
    assert steps == {"joint": 4, "reading": 4, "self-training": 6, "final": 4}
    never = Stop("never", 0)
    train_pack(whole, records, report=never)
    passes = [each for each in never.seen if each[0] in steps]
    assert passes == [(name, step, count) for name, count in steps.items() for step in range(1, count + 1)]
    assert {name for name, _, _ in never.seen} - steps.keys() == {EMBEDDING, SCORING, WEIGHING}
    weighed = [(done, of) for name, done, of in never.seen if name == WEIGHING]
    assert weighed[-1][0] == weighed[-1][1] == len(weighed) / 2  # the teacher's fusion, and that of the pack
    seen: list[tuple[str, int, int]] = []
    for name, step in (("reading", 2), ("self-training", 3)):
        stop = Stop(name, step)
        with pytest.raises(KeyboardInterrupt):
            train_pack(broken, records, report=stop)
        seen += stop.seen
    last = Stop("never", 0)
    train_pack(broken, records, report=last)
    assert [each for each in (*seen, *last.seen) if each[0] in steps] == passes
    assert EMBEDDING not in {name for name, _, _ in last.seen}, "what was kept is not made again"
    assert ModelPack.open(broken.output).content_hash == ModelPack.open(whole.output).content_hash
    card = (whole.output / "card.md").read_text(encoding="utf-8")
    assert "3 names of codes, drawn from 2 (es)" in card
    assert "told the codes of 4 notes that nobody has coded" in card
