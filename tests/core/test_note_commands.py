"""Specialties and sections from training to the record of a note, through the command line and a small real pack."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from chartlight.cli import main
from chartlight.errors import KnownError
from chartlight.models.note_heads import SETTINGS, WEIGHTS, load_note_heads
from chartlight.models.pack import ModelPack
from chartlight.suggest.engine import Engine
from chartlight.training import kept_states, note_packs
from chartlight.training.context_packs import hand_over_context
from chartlight.training.note_card import chapter_of_card
from chartlight.types import Kind, Note

HEART = "HISTORY: acute heart failure and hypertension.\nEXAM: no fever on the left.\nPLAN: treated and discharged."
LUNG = "HISTORY: pneumonia and cough with fever.\nEXAM: chest pain on the right.\nPLAN: admitted and treated."


def record(place: int) -> dict[str, Any]:
    heart = place % 2 == 0
    text = f"{HEART if heart else LUNG} Case {place}."
    return {"id": f"n{place}", "text": text, "specialties": ["Cardiology" if heart else "Pulmonary", "All notes"]}


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("records")
    data = write(folder / "train.jsonl", [record(place) for place in range(30)])
    return data, write(folder / "test.jsonl", [record(place) for place in range(30, 40)])


@pytest.fixture(scope="module")
def headed_pack(tmp_path_factory: pytest.TempPathFactory, tiny_pack: Path, files: tuple[Path, Path]) -> Path:
    """The small pack with both heads, trained by the commands."""
    folder = tmp_path_factory.mktemp("headed")
    data, test = map(str, files)
    shared = ["--data", data, "--test", test, "--work", str(folder / "work"), "--device", "cpu"]
    first, second = str(folder / "first"), str(folder / "second")
    assert main(["train", "sections", *shared, "--base", str(tiny_pack), "--output", first]) == 0
    assert main(["train", "specialty", *shared, "--base", first, "--output", second, "--epochs", "6"]) == 0
    return folder / "second"


def test_training_adds_both_heads_and_leaves_the_codes(headed_pack: Path, tiny_pack: Path) -> None:
    heads = load_note_heads(headed_pack, hidden_size=32)
    assert heads is not None
    assert heads.specialties is not None
    assert heads.specialties.names == ("All notes", "Cardiology", "Pulmonary")
    assert heads.sections is not None
    for name in ("weights.safetensors", "codes.json", "terms.json.gz"):
        assert (headed_pack / name).read_bytes() == (tiny_pack / name).read_bytes()
    card = (headed_pack / "card.md").read_text(encoding="utf-8")
    assert card.count("## Specialties") == card.count("## Sections") == 1
    assert "3 specialties, learned from 30 notes" in card
    assert "On 10 notes that took no part in the training" in card
    assert load_note_heads(tiny_pack, hidden_size=32) is None


def test_training_again_gives_the_same_pack_and_reads_nothing_anew(
    headed_pack: Path, files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_anew(*_: object) -> None:
        raise AssertionError("a note was read that is kept")

    monkeypatch.setattr(kept_states.KeptReader, "read", read_anew)
    again = tmp_path / "again"
    words = ["train", "specialty", "--data", str(files[0]), "--test", str(files[1]), "--epochs", "6", "--device", "cpu"]
    words += ["--base", str(headed_pack.parent / "first"), "--work", str(headed_pack.parent / "work")]
    assert main([*words, "--output", str(again)]) == 0
    assert (again / WEIGHTS).read_bytes() == (headed_pack / WEIGHTS).read_bytes()


def soap_of(card: Path) -> float:
    """The share of sentences in the right SOAP part, as a card tells it."""
    return float(card.read_text(encoding="utf-8").split(": micro-F1 ")[1][:5])


def test_sections_go_on_from_those_of_the_pack(
    headed_pack: Path, files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_packs, "fit_temperature", lambda *_: 2.75)
    few = write(tmp_path / "few.jsonl", [record(place) for place in range(50, 60)])
    words = ["train", "sections", "--data", str(few), "--test", str(files[1]), "--epochs", "1", "--device", "cpu"]
    words += ["--base", str(headed_pack), "--name", "Ours"]
    assert main([*words, "--output", str(tmp_path / "on")]) == 0
    assert main([*words, "--output", str(tmp_path / "anew"), "--anew"]) == 0
    cards = [tmp_path / name / "card.md" for name in ("on", "anew")]
    assert soap_of(cards[0]) > soap_of(cards[1]) + 0.2
    told = 'go on from what the pack "tiny" had learned of sections'
    assert [told in card.read_text(encoding="utf-8") for card in cards] == [True, False]
    heads = [load_note_heads(pack, hidden_size=32) for pack in (headed_pack, tmp_path / "on", tmp_path / "anew")]
    temperatures = [one.sections.temperature for one in heads if one is not None and one.sections is not None]
    # One held-out note is too few to tell another temperature than that of the pack.
    assert temperatures[0] == temperatures[1] < temperatures[2] == 2.75


def test_the_card_keeps_what_the_sections_go_on_from(
    headed_pack: Path, files: tuple[Path, Path], tmp_path: Path
) -> None:
    words = ["train", "sections", "--data", str(files[0]), "--epochs", "1", "--device", "cpu"]
    base = headed_pack
    for name in ("Ward A", "Ward B"):
        assert main([*words, "--base", str(base), "--name", name, "--output", str(tmp_path / name)]) == 0
        base = tmp_path / name
    cards = [(pack / "card.md").read_text(encoding="utf-8") for pack in (headed_pack, tmp_path / "Ward A", base)]
    first, second, third = (chapter_of_card(card, "## Sections") for card in cards)
    assert "### What" not in first
    assert second.endswith('### What "tiny" had learned from' + first.removeprefix("## Sections"))
    assert third.endswith('### What "Ward A" had learned from' + second.removeprefix("## Sections"))


def test_suggest_tells_specialties_and_sections(headed_pack: Path, tmp_path: Path) -> None:
    note = tmp_path / "n.txt"
    note.write_text(f"{HEART}\n", encoding="utf-8")
    output = tmp_path / "out.jsonl"
    assert main(["suggest", str(note), "--pack", str(headed_pack), "-o", str(output), "--language", "en"]) == 0
    told = json.loads(output.read_text(encoding="utf-8"))
    assert [set(one) for one in told["specialties"]] == [{"name", "score", "suggested"}] * 3
    scores = {one["name"]: one["score"] for one in told["specialties"]}
    assert scores["Cardiology"] > scores["Pulmonary"]
    assert [one["score"] for one in told["specialties"]] == sorted(scores.values(), reverse=True)
    named = [(HEART[one["start"] : one["end"]].split(":")[0], one["name"]) for one in told["sections"]]
    assert named == [("HISTORY", "present illness"), ("EXAM", "examination"), ("PLAN", "plan")]
    assert all(one["heading"] and one["score"] == 1 for one in told["sections"])


def test_sections_without_headings_are_inferred(headed_pack: Path) -> None:
    text = "The patient has pneumonia and cough with fever. Chest pain on the right."
    result = Engine.open(headed_pack, device="cpu").run(Note("n", text, language="en"))
    assert result.sections
    assert all(not one.heading and 0 < one.score <= 1 for one in result.sections)
    assert (result.sections[0].start, result.sections[-1].end) == (0, len(text))
    for specialty in result.specialties:
        assert bool(specialty.evidence) <= specialty.suggested
        assert all(0 <= span.start < span.end <= len(text) for span in specialty.evidence)


def test_the_heads_change_no_code(headed_pack: Path, tiny_pack: Path) -> None:
    note = Note("n", HEART, language="en")
    with_heads, without = (Engine.open(pack, device="cpu").run(note) for pack in (headed_pack, tiny_pack))
    assert with_heads.suggestions == without.suggestions
    assert without.specialties == ()
    lean = Engine.open(headed_pack, device="cpu").without_note_heads().run(note)
    assert (lean.suggestions, lean.specialties, lean.sections) == (without.suggestions, (), ())
    assert [one.name for one in without.sections] == [one.name for one in with_heads.sections]


@pytest.mark.parametrize("text", ["", "   ", "word", "\x00\ud800", "PLAN:"])
def test_short_and_odd_notes_are_read(headed_pack: Path, text: str) -> None:
    result = Engine.open(headed_pack, device="cpu").run(Note("n", text, language="en"))
    assert all(0 <= one.start < one.end <= len(text) for one in result.sections)


@pytest.mark.parametrize("damage", ["{", '{"layers": [1]}', '{"layers": [1, 2], "specialties": {}}'])
def test_damaged_heads_get_a_sentence(headed_pack: Path, tmp_path: Path, damage: str) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(headed_pack, copy)
    (copy / SETTINGS).write_text(damage, encoding="utf-8")
    with pytest.raises(KnownError, match="damaged"):
        ModelPack.open(copy)
    if damage != '{"layers": [1]}':
        with pytest.raises(KnownError, match="damaged"):
            load_note_heads(copy, hidden_size=32)


def test_a_base_that_is_no_pack_gets_a_sentence(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["train", "specialty", "--data", str(files[0]), "--base", str(tmp_path), "--output", str(tmp_path / "o")]
    assert main(words) == 1
    assert "is not the folder of a model pack" in capsys.readouterr().err


def test_records_that_cannot_be_used_are_listed_and_skipped(
    tiny_pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [record(place) for place in range(12)]
    rows[3] = {"id": "n3", "text": "No list."}
    rows[5] = {"id": "n4", "text": "Twice.", "specialties": ["Cardiology"]}
    data = write(tmp_path / "data.jsonl", rows)
    words = ["train", "specialty", "--data", str(data), "--base", str(tiny_pack), "--output", str(tmp_path / "o")]
    assert main([*words, "--epochs", "1", "--device", "cpu"]) == 0
    told = capsys.readouterr().err
    assert 'line 4 of data.jsonl has no "specialties"' in told or 'has no "specialties"' in told
    assert "same id as line 5" in told
    assert "2 of 12 records of data.jsonl were skipped" in told


def test_test_records_among_the_training_records_are_refused(
    tiny_pack: Path, files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["train", "sections", "--data", str(files[0]), "--test", str(files[0]), "--base", str(tiny_pack)]
    assert main([*words, "--output", str(tmp_path / "o")]) == 1
    assert "Some test records are also training records" in capsys.readouterr().err


def test_experiments_write_their_tables(
    tiny_pack: Path, files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shared = ["--data", str(files[0]), "--test", str(files[1]), "--base", str(tiny_pack), "--device", "cpu"]
    out = tmp_path / "specialty"
    once = ["--output", str(out), "--seeds", "1", "--share", "1", "--fine-tuned"]
    assert main(["experiment", "specialty", *shared, *once]) == 0
    text = (out / "specialty.md").read_text(encoding="utf-8")
    parts = ("the words and topics", "the topics", "the look at the whole note", "distillation", "dynamic task weights")
    on_test, within = text.split("Cross-validated within the training notes")
    ways = ("the head", "words and topics", "the topics", "the words")
    every = ("full model", *(f"without {part}" for part in ("the head", *parts)), *(f"{way} alone" for way in ways))
    for system in (*every, "plain head", "TF-IDF, logistic regression"):
        assert f"\n| {system} |" in on_test
        assert f"\n| {system} |" in within
    cells = [line.split("|")[3:-1] for line in within.splitlines() if line.startswith("| the head alone |")]
    assert len(cells) == 1
    assert all(0 <= float(cell) <= 1 for cell in cells[0][:5])
    assert float(cells[0][5]) > 0
    assert "| the head alone, without distillation |" in text
    assert "| plain fine-tuning |" in on_test
    assert "| plain fine-tuning |" not in within, "it is not fitted without each fold"
    assert (out / "similarity.png").stat().st_size > 5000
    assert (out / "task_weights.svg").stat().st_size > 5000
    before = {file: file.stat().st_mtime_ns for file in (out / "cells").iterdir()}
    assert main(["experiment", "specialty", *shared, *once]) == 0
    assert {file: file.stat().st_mtime_ns for file in (out / "cells").iterdir()} == before
    again = ["--output", str(out), "--seeds", "1", "--share", "1", "--axes", "4"]
    assert main(["experiment", "specialty", *shared, *again]) == 0
    anew = {file.name for file in (out / "cells").iterdir() if file.stat().st_mtime_ns != before[file]}
    assert any(name.startswith("full-model") for name in anew)
    assert not any(name.startswith("TF-IDF") for name in anew), "it has no axes to be cut"
    (cell,) = (out / "cells").glob("TF-IDF*")
    whole = cell.read_text(encoding="utf-8")
    for broken in (whole[:-20], whole.replace('"cross_entropy"', '"other"'), whole.replace('"run"', '"row"')):
        cell.write_text(broken, encoding="utf-8")
        assert main(["experiment", "specialty", *shared, *again]) == 0
        assert cell.read_text(encoding="utf-8") == whole
    out = tmp_path / "sections"
    assert main(["experiment", "sections", *shared, "--output", str(out), "--other", "Pulmonary", "--seeds", "2"]) == 0
    lines = (out / "sections.md").read_text(encoding="utf-8").splitlines()
    cells = {line.split(" | ")[0]: line.removesuffix(" |").split(" | ")[1:] for line in lines}
    assert [len(cell.split(" ± ")) for cell in cells["| 10"]] == [2, 2, 2, 2]
    assert [len(cell.split(" ± ")) for cell in cells["| 0"]] == [2, 2, 1, 1]
    assert 0 <= float(cells["| present illness"][1]) <= 1
    for experiment in ("specialty", "sections"):
        assert main(["experiment", experiment, *shared, "--output", str(out), "--seeds", "0"]) == 1
        assert "--seeds must be 1 or more" in capsys.readouterr().err


@pytest.fixture(scope="module")
def context_pack(headed_pack: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack with both heads and a context, fitted by the command."""
    folder = tmp_path_factory.mktemp("context")
    rows = [
        {**record(place), "diagnoses": ["I50.9", "I10"] if place % 2 == 0 else ["J18.9", "R05.9"]}
        for place in range(40, 70)
    ]
    data = write(folder / "coded.jsonl", rows)
    words = ["train", "context", "--data", str(data), "--base", str(headed_pack), "--device", "cpu"]
    assert main([*words, "--output", str(folder / "pack")]) == 0
    return folder / "pack"


def test_the_context_counts_in_the_scores_until_it_is_switched_off(context_pack: Path, headed_pack: Path) -> None:
    note = Note("n", HEART, language="en")
    engine = Engine.open(context_pack, device="cpu")
    assert engine.context is not None
    plain = Engine.open(headed_pack, device="cpu").run(note)
    counted, off = engine.run(note), engine.with_context(False).run(note)
    assert off.suggestions == plain.suggestions
    assert counted.specialties == plain.specialties
    assert counted.sections == plain.sections
    assert {s.code: s.score for s in counted.suggestions} != {s.code: s.score for s in plain.suggestions}
    assert all(s.suggested == (s.score >= engine.decision_boundary) for s in counted.suggestions)
    assert engine.decision_boundary == engine.pack.context_of(engine.kind).boundaries[engine.kind].with_terms  # type: ignore[union-attr]
    assert engine.operating_points
    assert Engine.open(context_pack, device="cpu").without_note_heads().run(note).suggestions == plain.suggestions
    # Only diagnoses were given, so procedures are scored as before.
    assert engine.of_kind(Kind.PROCEDURES).context is None
    card = (context_pack / "card.md").read_text(encoding="utf-8")
    assert card.count("## Sections and specialty in the scores") == 1
    assert "| diagnoses | 30 |" in card


def test_the_command_line_switches_the_context_off(context_pack: Path, headed_pack: Path, tmp_path: Path) -> None:
    note = tmp_path / "n.txt"
    note.write_text(f"{HEART}\n", encoding="utf-8")
    told = []
    for pack, more in ((context_pack, []), (context_pack, ["--no-context"]), (headed_pack, [])):
        output = tmp_path / f"{len(told)}.jsonl"
        words = ["suggest", str(note), "--pack", str(pack), "-o", str(output), "--language", "en", *more]
        assert main(words) == 0
        told.append(json.loads(output.read_text(encoding="utf-8"))["suggestions"])
    assert told[1] == told[2] != told[0]


def test_a_later_state_of_a_pack_takes_the_context_over(
    context_pack: Path, headed_pack: Path, tiny_pack: Path, tmp_path: Path
) -> None:
    later = tmp_path / "later"
    shutil.copytree(headed_pack, later)
    hand_over_context(context_pack, later)
    assert (later / "context.json").read_bytes() == (context_pack / "context.json").read_bytes()
    assert (later / "card.md").read_text(encoding="utf-8") == (context_pack / "card.md").read_text(encoding="utf-8")
    before = ModelPack.open(headed_pack).content_hash
    hand_over_context(tiny_pack, headed_pack)
    assert ModelPack.open(headed_pack).content_hash == before


def test_new_heads_throw_the_context_away(context_pack: Path, files: tuple[Path, Path], tmp_path: Path) -> None:
    words = ["train", "specialty", "--data", str(files[0]), "--base", str(context_pack), "--epochs", "1"]
    assert main([*words, "--device", "cpu", "--output", str(tmp_path / "new")]) == 0
    assert ModelPack.open(context_pack).context is not None
    assert ModelPack.open(tmp_path / "new").context is None
    assert "in the scores" not in (tmp_path / "new" / "card.md").read_text(encoding="utf-8")


def test_a_context_needs_heads_and_notes(
    tiny_pack: Path, headed_pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{**record(place), "diagnoses": ["I10"]} for place in range(25)]
    for pack, some, told in ((tiny_pack, rows, "neither sections nor specialties"), (headed_pack, rows[:5], "too few")):
        data = write(tmp_path / "coded.jsonl", some)
        words = ["train", "context", "--data", str(data), "--base", str(pack), "--output", str(tmp_path / "o")]
        assert main(words) == 1
        assert told in capsys.readouterr().err
        assert not (tmp_path / "o").exists()


@pytest.mark.parametrize("damage", ["{", "{}", '{"features": []}'])
def test_a_damaged_context_gets_a_sentence(context_pack: Path, tmp_path: Path, damage: str) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(context_pack, copy)
    (copy / "context.json").write_text(damage, encoding="utf-8")
    with pytest.raises(KnownError, match="damaged"):
        ModelPack.open(copy)


def test_a_new_pack_over_an_old_one_leaves_nothing_of_it(
    headed_pack: Path, context_pack: Path, files: tuple[Path, Path], tmp_path: Path
) -> None:
    target = tmp_path / "pack"
    shutil.copytree(context_pack, target)
    zipped = target / "catalogue.json.gz"
    (target / "catalogue.json").write_bytes(b"[]")
    zipped.unlink()
    words = ["train", "specialty", "--data", str(files[0]), "--base", str(headed_pack), "--epochs", "1"]
    assert main([*words, "--device", "cpu", "--output", str(target)]) == 0
    assert {path.name for path in target.iterdir()} == {path.name for path in headed_pack.iterdir()}
