"""A tiny encoder and notes in which a word says the code, in two languages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

WORDS = {"pneumonia": "J18.9", "fever": "R50.9", "kidney": "K35.8", "heart": "K52.9"}


@pytest.fixture(scope="session")
def encoder_folder(tmp_path_factory: pytest.TempPathFactory, tiny_tokenizer_folder: Path) -> Path:
    """A tiny BERT with random weights as a local folder."""
    import torch
    from transformers import BertConfig, BertModel

    folder = tmp_path_factory.mktemp("encoder") / "bert"
    shutil.copytree(tiny_tokenizer_folder, folder)
    pieces = len(json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"])
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=pieces,
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=24,
        pad_token_id=1,
    )
    BertModel(config).save_pretrained(folder)
    return folder


def write_records(path: Path, count: int, prefix: str) -> Path:
    """Notes with one code each; the translation says the same in another order."""
    lines = []
    for number in range(count):
        word = list(WORDS)[number % len(WORDS)]
        text = f"the patient has {word} and was treated"
        spans = [{"kind": "diagnosis", "code": WORDS[word], "spans": [[16, 16 + len(word)]]}]
        record = {"id": f"{prefix}{number}", "text": text, "text_en": f"treated {word} patient"}
        lines.append(json.dumps(record | {"diagnoses": [WORDS[word]], "evidence": spans}))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Forty notes to fit on."""
    return write_records(tmp_path / "data.jsonl", 40, "n")


@pytest.fixture
def unseen(tmp_path: Path) -> Path:
    """Eight notes to measure on."""
    return write_records(tmp_path / "test.jsonl", 8, "t")
