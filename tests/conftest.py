"""Fixtures that every test may use."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from chartlight.types import Kind, Note

if TYPE_CHECKING:
    from chartlight.models.mentions import Catalogue
    from chartlight.suggest.terms import TermList

TEXT = """the patient has pneumonia fever cough acute heart failure diabetes mellitus type hypertension no chest pain
history of denies with and on in was admitted discharged treated renal kidney disease chronic a an is left right"""
TERMS = {
    ("pneumonia",): [("J18.9", 0.9)],
    ("heart", "failur"): [("I50.9", 0.8)],
    ("fever",): [("R50.9", 0.4)],
}
PROCEDURES = {"B030": 2, "BW03ZZZ": 4}
CODES = {"E11.9": 3, "I10": 5, "I50.9": 4, "J18.9": 6, "R05.9": 1, "R50.9": 2}


@pytest.fixture(scope="session")
def tiny_tokenizer_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A word-piece tokenizer of a few words and all single letters."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    folder = tmp_path_factory.mktemp("tokenizer")
    letters = [chr(c) for c in range(33, 127)] + list("áéíóúñåäö")
    pieces = ["<s>", "<pad>", "</s>", "<unk>", *TEXT.split(), *letters, *("##" + letter for letter in letters)]
    vocabulary = {piece: place for place, piece in enumerate(dict.fromkeys(pieces))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="<unk>", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    special = {"bos_token": "<s>", "cls_token": "<s>", "eos_token": "</s>", "sep_token": "</s>"}
    settings = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "pad_token": "<pad>",
        "unk_token": "<unk>",
        "model_max_length": 64,
        **special,
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def make_pack(tmp_path_factory: pytest.TempPathFactory, tiny_tokenizer_folder: Path) -> Callable[..., Path]:
    """Writes complete model packs with random weights and a short English term list, by the real code."""

    def make(
        name: str,
        *,
        seed: int,
        codes: Mapping[str, int] = CODES,
        procedures: Mapping[str, int] = PROCEDURES,
        catalogue: Catalogue | None = None,
        terms: TermList | None = None,
    ) -> Path:
        folder = tmp_path_factory.mktemp("packs") / name
        kinds = {Kind.DIAGNOSES: codes, Kind.PROCEDURES: procedures}
        counts = {kind: counted for kind, counted in kinds.items() if counted}
        _write_pack(folder, tiny_tokenizer_folder, seed=seed, code_counts=counts, catalogue=catalogue, terms=terms)
        return folder

    return make


@pytest.fixture(scope="session")
def tiny_pack(make_pack: Callable[..., Path]) -> Path:
    """A complete model pack."""
    return make_pack("tiny", seed=7)


@pytest.fixture(scope="session")
def other_pack(make_pack: Callable[..., Path]) -> Path:
    """Another model pack with the same codes and other weights."""
    return make_pack("other", seed=8)


def _write_pack(
    folder: Path,
    tokenizer_folder: Path,
    *,
    seed: int,
    code_counts: Mapping[Kind, Mapping[str, int]],
    catalogue: Catalogue | None,
    terms: TermList | None,
) -> None:
    import torch

    from chartlight.models.mentions import Catalogue
    from chartlight.models.pack import Weighing
    from chartlight.models.pack_writing import save_pack
    from chartlight.models.per_icd_attention import PerIcdAttentionConfig, PerIcdAttentionModel
    from chartlight.suggest.fusion import Fusion
    from chartlight.suggest.terms import TermList

    torch.manual_seed(seed)
    pieces = len(json.loads((tokenizer_folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"])
    encoder = {
        "model_type": "bert",
        "vocab_size": pieces,
        "hidden_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 64,
        "max_position_embeddings": 40,
        "pad_token_id": 1,
    }
    kinds = [number for number, counted in enumerate(code_counts.values()) for _ in counted]
    codes = [code for counted in code_counts.values() for code in counted]
    config = PerIcdAttentionConfig(
        encoder=encoder,
        codes=codes,
        code_kinds=kinds,
        window_size=32,
        window_overlap=8,
        mention_dim=32,
    )
    model = PerIcdAttentionModel(config)
    torch.nn.Module.eval(model)
    book = ("E11.9", "I10", "J18.9", "K35.80", "L03.90")
    vectors = torch.nn.functional.normalize(torch.randn(6, 32), dim=1)
    weights = {"attention": 0.4, "term": 1.0, "has_term": 2.0}
    weighing = Weighing(
        with_terms=Fusion.linear(weights, decision_boundary=0.35),
        without_terms=Fusion.linear(weights, decision_boundary=0.2),
    )
    save_pack(
        folder,
        name=folder.name,
        model=model,
        tokenizer_folder=tokenizer_folder,
        code_counts=code_counts,
        terms={"en": terms or TermList(language="en", terms=TERMS)},
        weighings=dict.fromkeys(code_counts, weighing),
        card=f"# {folder.name}\n\nRandom weights, for tests only.\n",
        catalogue=catalogue or Catalogue(codes=book, owners=torch.tensor([0, 0, 1, 2, 3, 4]), vectors=vectors),
    )


@pytest.fixture
def sample_note() -> Note:
    """A short English note of several windows of the tiny pack."""
    text = (
        "The patient was admitted with fever, cough and pneumonia.\n"
        "History of heart failure, hypertension and diabetes mellitus type 2; denies chest pain.\n"
    )
    return Note(id="sample", text=text * 3, language="en")


@pytest.fixture(autouse=True)
def _isolated_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may touch the data folder of whoever runs it."""
    monkeypatch.setenv("CHARTLIGHT_HOME", str(tmp_path / "home"))
