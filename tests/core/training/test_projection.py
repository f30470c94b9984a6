"""Evidence that is carried over to a translation, and the catalogue of the codebook's texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from chartlight.codebook.book import Codebook
from chartlight.codebook.procedures import Procedures
from chartlight.training.base import load_encoder, load_tokenizer
from chartlight.training.catalogue import catalogue_texts, code_texts, make_catalogue, procedure_texts
from chartlight.training.projection import Projector
from chartlight.training.records import CodedRecord, join_kinds
from chartlight.training.terms import in_translation, term_lists
from chartlight.types import Kind

TEXT = "the patient has pneumonia and fever with cough. chronic kidney disease was treated"
# The same words in another order within the sentences: what a translation does.
OTHER = "patient the with fever and pneumonia has cough. disease kidney chronic was treated"


def spans_of(text: str, words: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    start = text.index(words)
    return (((start, start + len(words)),),)


def projector(folder: Path) -> Projector:
    encoder = load_encoder(str(folder))
    # Words alone decide: the states of a random encoder hold mostly the word itself once positions are silent.
    with torch.no_grad():
        encoder.embeddings.position_embeddings.weight.zero_()
    return Projector(encoder=encoder, tokenizer=load_tokenizer(str(folder)))


def test_mentions_find_their_words_in_the_translation(encoder_folder: Path) -> None:
    record = CodedRecord(
        "1",
        TEXT,
        ("J18.9", "R05.9", "N18.9"),
        {"J18.9": spans_of(TEXT, "pneumonia"), "N18.9": spans_of(TEXT, "kidney disease")},
        {"en": OTHER},
    )
    carried = projector(encoder_folder).carry_over(record).translated_spans["en"]
    [[(start, end)]] = carried["J18.9"]
    assert OTHER[start:end] == "pneumonia"
    [[(start, end)]] = carried["N18.9"]
    assert OTHER[start:end] == "disease kidney"
    translated = in_translation(CodedRecord("1", TEXT, (), {}, {"en": OTHER}, {"en": carried}), "en")
    assert translated.text == OTHER
    assert translated.spans == carried


def test_words_without_a_counterpart_are_dropped(encoder_folder: Path) -> None:
    record = CodedRecord("1", TEXT, ("R50.9",), {"R50.9": spans_of(TEXT, "fever")}, {"en": "denies chest pain"})
    assert projector(encoder_folder).carry_over(record).translated_spans == {"en": {}}


def test_a_record_without_evidence_or_text_stays_as_it_is(encoder_folder: Path) -> None:
    bare = CodedRecord("1", TEXT, ("R50.9",), {}, {"en": OTHER})
    assert projector(encoder_folder).carry_over(bare) is bare
    empty = CodedRecord("1", TEXT, ("R50.9",), {"R50.9": spans_of(TEXT, "fever")}, {"en": " "})
    assert projector(encoder_folder).carry_over(empty).translated_spans == {"en": {}}


def test_each_language_gets_its_terms() -> None:
    record = CodedRecord(
        "1",
        "tiene fiebre",
        ("R50.9",),
        {"R50.9": spans_of("tiene fiebre", "fiebre")},
        {"en": "has a fever"},
        {"en": {"R50.9": spans_of("has a fever", "fever")}},
    )
    lists = term_lists([record], language="es")
    assert [match.codes[0][0] for match in lists["en"].match("no fever today")] == ["R50.9"]
    assert set(lists["es"].terms) == {("fiebr",)}


def test_kinds_are_joined_and_parted() -> None:
    diagnoses = [CodedRecord("1", "x", ("I10",), {"I10": (((0, 1),),)}), CodedRecord("2", "y", ("A00.0",))]
    procedures = [CodedRecord("1", "x", ("B030",), {"B030": (((0, 1),),)})]
    [joined] = join_kinds({Kind.DIAGNOSES: diagnoses, Kind.PROCEDURES: procedures})
    assert joined.codes == ("I10", "B030")
    assert joined.of_kind(Kind.DIAGNOSES) == diagnoses[0]
    assert joined.of_kind(Kind.PROCEDURES) == procedures[0]


def test_the_catalogue_holds_every_text_of_the_wanted_codes(encoder_folder: Path) -> None:
    with Codebook.open() as book:
        texts = list(code_texts(book, only={"I10", "J18.9", "J18"}))
        assert [one.code for one in texts] == ["I10", "J18.9"]
        assert texts[0].texts[0] == book.description("I10")
    encoder, tokenizer = load_encoder(str(encoder_folder)), load_tokenizer(str(encoder_folder))
    made = make_catalogue(texts, encoder=encoder, tokenizer=tokenizer, dim=8)
    vectors = made.catalogue.vectors
    assert vectors.shape == (sum(len(one.texts) for one in texts), 8)
    assert made.catalogue.owners.bincount().tolist() == [len(one.texts) for one in texts]
    torch.testing.assert_close(vectors.norm(dim=1), torch.ones(len(vectors)))
    # The projection sends the states of a title to its vector.
    batch: Any = tokenizer(f"query: {texts[1].texts[0]}", truncation=True, max_length=16, return_tensors="pt")
    with torch.inference_mode():
        states = encoder(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).last_hidden_state[0]
    mean = torch.nn.functional.normalize(states.mean(dim=0), dim=0)
    projected = torch.nn.functional.normalize(made.weight @ mean + made.bias, dim=0)
    place = made.catalogue.owners.tolist().index(1)
    torch.testing.assert_close(projected, vectors[place], atol=0.05, rtol=0)


def test_the_catalogue_tells_diagnoses_from_procedures(encoder_folder: Path) -> None:
    trained = {Kind.PROCEDURES: {"B030", "0FT44ZZ"}, Kind.DIAGNOSES: {"I10"}}
    with Codebook.open() as book:
        texts = catalogue_texts(book, trained, whole_book=False)
    assert [(one.code, one.kind) for one in texts] == [
        ("I10", Kind.DIAGNOSES),
        ("0FT44ZZ", Kind.PROCEDURES),
        ("B030", Kind.PROCEDURES),
    ]
    assert texts[1].texts == ("cholecystectomy, laparoscopic resection, complete removal of Gallbladder",)
    encoder, tokenizer = load_encoder(str(encoder_folder)), load_tokenizer(str(encoder_folder))
    for kinds, numbers in ((tuple(Kind), (0, 1, 1)), (tuple(reversed(Kind)), (1, 0, 0))):
        made = make_catalogue(texts, encoder=encoder, tokenizer=tokenizer, dim=2, kinds=kinds).catalogue
        assert (made.codes, made.kinds) == (("I10", "0FT44ZZ", "B030"), numbers)
        assert made.owners.tolist() == sorted(made.owners.tolist())


def test_the_whole_book_holds_the_procedures_too() -> None:
    texts = procedure_texts(Procedures.open(), trained={"BW03ZZZ", "0SR9029"})
    found = {one.code: one for one in texts}
    assert 11_769 < len(found) == len(texts) <= 20_000
    assert {"BW03ZZZ", "BW03", "0SR9029", "0DTJ4ZZ"} <= set(found)
    assert "0SR902A" not in found  # of this kind only what the records carry
    assert {one.kind for one in texts} == {Kind.PROCEDURES}
    assert all(text.strip() for one in texts for text in one.texts)


def test_records_of_another_system_get_no_codes_of_this_one() -> None:
    assert procedure_texts(Procedures.open(), trained={"5-470.1", "JKA21", "BW03ZZZ"}) == []
    assert procedure_texts(Procedures.open(), trained=set()) == []


def test_a_pack_of_both_kinds_suggests_either(
    tmp_path: Path,
    encoder_folder: Path,
    toy_records: Callable[[int], list[dict[str, Any]]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    import json

    from chartlight.cli import main
    from chartlight.models.pack import ModelPack

    records = toy_records(30)
    for record in records:
        record["text"] += " in renal unit"
        record["text_en"] = record["text"]
        record["procedures"] = ["B030"]
        at = record["text"].index("renal")
        record["evidence"].append({"kind": "procedure", "code": "B030", "spans": [[at, at + 5]]})
    data, test, pack = tmp_path / "data.jsonl", tmp_path / "test.jsonl", tmp_path / "pack"
    data.write_text("".join(json.dumps(r) + "\n" for r in records[:24]), encoding="utf-8")
    test.write_text("".join(json.dumps(r) + "\n" for r in records[24:]), encoding="utf-8")
    command = ["train", "codes", "--data", str(data), "--test", str(test), "--base", str(encoder_folder)]
    command += ["--kind", "both", "--learn-test", "--own-codes-only", "--language", "es", "--epochs", "4"]
    assert main([*command, "--output", str(pack)]) == 0
    opened = ModelPack.open(pack)
    assert opened.kinds == (Kind.DIAGNOSES, Kind.PROCEDURES)
    assert opened.code_counts[Kind.PROCEDURES] == {"B030": 30}
    assert set(opened.terms) == {"es", "en", "sv"}  # the names of its codes in another language too
    assert all(weighing.operating_points for weighing in opened.weighings.values())
    card = (pack / "card.md").read_text(encoding="utf-8")
    assert "### Diagnoses" in card
    assert "### Procedures" in card
    assert "had not seen the test records" in card
    note, output = tmp_path / "note.txt", tmp_path / "codes.jsonl"
    note.write_text(records[0]["text"], encoding="utf-8")
    for kind, code in (("diagnoses", records[0]["diagnoses"][0]), ("procedures", "B030")):
        assert main(["suggest", str(note), "--pack", str(pack), "--kind", kind, "-o", str(output)]) == 0
        assert json.loads(output.read_text(encoding="utf-8"))["suggestions"][0]["code"] == code
    capsys.readouterr()
    words = ["suggest", str(note), "--pack", str(pack), "--kind", "procedures"]
    assert main([*words, "-o", str(tmp_path / "codes.csv")]) == 0
    assert main(words) == 0
    for told in ((tmp_path / "codes.csv").read_text(encoding="utf-8-sig"), capsys.readouterr().out):
        assert "Magnetic Resonance Imaging (MRI) of Brain" in told


@pytest.mark.parametrize("new_code", [False, True])
def test_a_training_goes_on_with_the_links_of_its_base_where_they_reach(
    tmp_path: Path,
    encoder_folder: Path,
    toy_records: Callable[[int], list[dict[str, Any]]],
    new_code: bool,
) -> None:
    import json

    from chartlight.cli import main
    from chartlight.models.pack import ModelPack

    def trained(base: Path, records: list[dict[str, Any]], name: str) -> dict[str, torch.Tensor]:
        data, pack = tmp_path / f"{name}.jsonl", tmp_path / name
        data.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        command = ["train", "codes", "--data", str(data), "--base", str(base), "--output", str(pack), "--epochs", "1"]
        assert main([*command, "--own-codes-only", "--language", "en"]) == 0
        head = ModelPack.open(pack).load_model().mentions
        assert head is not None
        return {head.catalogue_codes[owner]: head.vectors[at] for at, owner in enumerate(head.owners.tolist())}

    records = toy_records(24)
    first = trained(encoder_folder, records, "first")
    if new_code:
        records[0]["diagnoses"].append("K35.80")
    second = trained(tmp_path / "first", records, "second")
    assert set(second) - set(first) == ({"K35.80"} if new_code else set())
    # A catalogue that is made anew by the trained encoder has other vectors.
    assert all(torch.allclose(second[code], first[code], atol=1e-4) for code in first) is not new_code
