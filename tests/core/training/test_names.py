"""Names of codes: reading a list of them, and learning from it."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
import torch

from chartlight.errors import KnownError
from chartlight.models.batching import encode_note, make_batch
from chartlight.models.mentions import Catalogue
from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.training.base import load_encoder, load_tokenizer, new_model, with_codes
from chartlight.training.catalogue import FirstCatalogue
from chartlight.training.names import CodeName, NameTask, names_digest, read_names, varied
from chartlight.types import Kind

TRAINED = ["I10", "J18.9", "J18.0ZZ"]  # the last one is a procedure
BOOK = ("I10", "J18.0", "J18.9", "J45.909", "R50.9")
TEXTS = (1, 2, 3, 1, 2)  # texts of each code of the book


@pytest.fixture
def model(encoder_folder: Path) -> PerIcdAttentionModel:
    torch.manual_seed(4)
    owners = torch.arange(len(BOOK)).repeat_interleave(torch.tensor(TEXTS))
    vectors = torch.nn.functional.normalize(torch.randn(sum(TEXTS), 8), dim=1)
    catalogue = FirstCatalogue(Catalogue(BOOK, owners, vectors), torch.randn(8, 32), torch.randn(8))
    new = new_model(str(encoder_folder), TRAINED)
    made = with_codes(new, TRAINED, code_kinds=[0, 0, 1], catalogue=catalogue)
    assert made.mentions is not None
    torch.nn.init.normal_(made.mentions.correction)
    torch.nn.init.normal_(made.mentions.prior)
    return torch.nn.Module.eval(made)  # type: ignore[return-value]


def task_of(model: PerIcdAttentionModel, folder: Path, *names: CodeName, per_step: int = 3) -> NameTask:
    return NameTask(model, load_tokenizer(str(folder)), names, kinds=list(Kind), per_step=per_step, seed=1)


@torch.inference_mode()
def slow_loss(model: PerIcdAttentionModel, folder: Path, text: str, *, right: set[str], kind: int) -> float:
    """The loss of one name by the formula, vector by vector in float64."""
    tokenizer, head = load_tokenizer(str(folder)), model.mentions
    assert head is not None
    note = encode_note(tokenizer, text, window_size=model.config.window_size, window_overlap=4)
    ids = {"cls_id": tokenizer.cls_token_id, "sep_id": tokenizer.sep_token_id, "pad_id": tokenizer.pad_token_id}
    batch = make_batch([note], **ids)
    with torch.autocast("cpu", torch.bfloat16):
        states = model.encode(batch.input_ids, batch.attention_mask, batch.gather)[0].double()
    projected = head.projection.weight.double() @ states.mean(dim=0) + head.projection.bias.double()
    query = projected / projected.norm()
    above = below = 0.0
    for owner, vector in zip(head.owners.tolist(), head.vectors.double(), strict=True):
        code = head.catalogue_codes[owner]
        score = head.log_scale.double().exp() * (query @ vector)
        if code in TRAINED:
            score += head.log_scale.double().exp() * (query @ head.correction[owner].double()) + head.prior[owner]
        if (code == "J18.0ZZ") == (kind == 1):
            below += float(score.exp())
            above += float(score.exp()) if code in right else 0.0
    return -float(torch.tensor(above / below).log())


@pytest.mark.parametrize(
    ("code", "kind", "right"),
    [
        ("R50.9", Kind.DIAGNOSES, {"R50.9"}),
        ("J18", Kind.DIAGNOSES, {"J18.0", "J18.9"}),
        ("J45.90", Kind.DIAGNOSES, {"J45.909"}),
        ("J18", Kind.PROCEDURES, {"J18.0ZZ"}),
    ],
)
def test_the_loss_by_hand(
    model: PerIcdAttentionModel, encoder_folder: Path, code: str, kind: Kind, right: set[str]
) -> None:
    """All codes below a category are right, and other kinds of code do not count."""
    text = "acute fever with cough and chest pain in a patient who denies hypertension and diabetes mellitus"
    loss = task_of(model, encoder_folder, CodeName(code, "en", text, kind)).loss(0)
    expected = slow_loss(model, encoder_folder, text, right=right, kind=list(Kind).index(kind))
    assert float(loss.detach()) == pytest.approx(expected, abs=2e-3)


def test_names_of_different_length_are_read_as_if_alone(model: PerIcdAttentionModel, encoder_folder: Path) -> None:
    texts = {"R50.9": "fever", "I10": "hypertension with acute chest pain on the left and chronic kidney disease"}
    tasks = task_of(model, encoder_folder, *(CodeName(code, "en", text) for code, text in texts.items()), per_step=40)
    alone = {code: slow_loss(model, encoder_folder, text, right={code}, kind=0) for code, text in texts.items()}
    loss, (low, high) = float(tasks.loss(0).detach()), sorted(alone.values())
    longer = (loss - low) / (high - low) * 40
    assert longer == pytest.approx(round(longer), abs=0.1)
    assert 0 < round(longer) < 40


def test_the_names_of_a_step_depend_on_its_number_alone(model: PerIcdAttentionModel, encoder_folder: Path) -> None:
    names = [CodeName(code, "es", word) for code, word in zip(BOOK, ("a", "fever", "cough", "on", "no"), strict=True)]
    first, second = task_of(model, encoder_folder, *names), task_of(model, encoder_folder, *names)
    losses = [float(first.loss(step).detach()) for step in range(6)]
    assert [float(second.loss(step).detach()) for step in (5, 3)] == [losses[5], losses[3]]
    assert len(set(losses)) > 3


def test_learning_names_brings_them_to_their_codes(model: PerIcdAttentionModel, encoder_folder: Path) -> None:
    task = task_of(model, encoder_folder, CodeName("R50.9", "es", "fever"), CodeName("J18.9", "es", "pneumonia"))
    before = float(task.loss(0).detach())
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    for step in range(15):
        task.loss(step).backward()
        optimizer.step()
        optimizer.zero_grad()
    assert float(task.loss(0).detach()) < before / 2
    changed = [name for name, weight in load_encoder(str(encoder_folder)).named_parameters() if "attention" in name]
    own, given = dict(model.encoder.named_parameters()), dict(load_encoder(str(encoder_folder)).named_parameters())
    assert any(not torch.equal(own[name], given[name]) for name in changed)


def test_english_names_are_a_fifth_where_there_are_others(model: PerIcdAttentionModel, encoder_folder: Path) -> None:
    """The vectors are made of English names already."""
    names = [CodeName("R50.9", "en", "fever"), *(CodeName("I10", "es", word) for word in ("a", "on", "no"))]
    low = float(task_of(model, encoder_folder, names[0]).loss(0).detach())
    both = task_of(model, encoder_folder, names[0], CodeName("I10", "es", "on"), per_step=400).loss(0)
    high = float(task_of(model, encoder_folder, CodeName("I10", "es", "on")).loss(0).detach())
    share = (float(both.detach()) - high) / (low - high)
    assert share == pytest.approx(0.2, abs=0.06)


def test_names_without_a_code_in_the_catalogue(model: PerIcdAttentionModel, encoder_folder: Path) -> None:
    names = [CodeName("Z99.9", "es", "a"), CodeName("I10", "es", "on")]
    alone = task_of(model, encoder_folder, names[1]).loss(0)
    assert float(task_of(model, encoder_folder, *names).loss(0).detach()) == float(alone.detach())
    with pytest.raises(KnownError, match="No code of the names"):
        task_of(model, encoder_folder, names[0])


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        (
            "Neumonía, no especificada",
            {"Neumonía, no especificada", "Neumonía", "neumonía, no especificada", "neumonía"},
        ),
        ("Pneumonia, unspecified", {"Pneumonia, unspecified", "Pneumonia", "pneumonia, unspecified", "pneumonia"}),
        ("fiebre", {"fiebre"}),
        ("No especificado", {"No especificado", "no especificado"}),
    ],
)
def test_a_name_is_varied_as_notes_write_it(text: str, forms: set[str]) -> None:
    rng = random.Random(1)
    assert {varied(text, rng) for _ in range(60)} == forms


def test_a_list_of_names(tmp_path: Path) -> None:
    rows: list[object] = [
        {"code": "a000", "language": "ES", "text": " Cólera "},
        {"code": "0DTJ", "language": "es", "text": "Apendicectomía", "kind": "procedures"},
        {"code": "A00", "language": "es"},
        {"code": "A00", "language": "es", "text": "x" * 401},
        {"code": "a note instead", "language": "es", "text": "secret"},
        {"code": "A00", "language": "es", "text": "x", "kind": "drugs"},
    ]
    path = tmp_path / "names.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    names, problems = read_names(path)
    procedure = CodeName("0DTJ", "es", "Apendicectomía", Kind.PROCEDURES)
    assert names == [CodeName("A00.0", "es", "Cólera"), procedure]
    assert [problem.line for problem in problems] == [3, 4, 5, 6]
    assert not any("secret" in problem.message for problem in problems)
    table = tmp_path / "names.tsv"
    table.write_text("code\tlanguage\ttext\nA00.0\tes\tCólera\n", encoding="utf-8")
    assert read_names(table)[0] == names[:1]
    assert names_digest(names) != names_digest(names[:1])
