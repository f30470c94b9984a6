from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer, models, pre_tokenizers

from chartlight.errors import KnownError
from chartlight.training.vocabulary import cut_encoder

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁fever", "▁fe", "ver", "▁cough", "f", "e", "v", "r", "ü", "<mask>"]
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")


@pytest.fixture
def encoder(tmp_path: Path) -> Path:
    folder = tmp_path / "encoder"
    folder.mkdir()
    vocabulary = [(piece, 0.0 if piece in SPECIAL else -1.0 - place) for place, piece in enumerate(PIECES)]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=3))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.add_special_tokens(list(SPECIAL))
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text("{}", encoding="utf-8")
    config = {"vocab_size": len(PIECES), "pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    rows = torch.arange(len(PIECES), dtype=torch.float32)[:, None].expand(-1, 4).contiguous()
    save_file({"embeddings.word_embeddings.weight": rows, "other": torch.ones(2)}, folder / "model.safetensors")
    return folder


def test_texts_are_cut_as_before_and_rows_stay_with_their_pieces(encoder: Path, tmp_path: Path) -> None:
    target = tmp_path / "cut"
    kept = cut_encoder(encoder, target, ["fever fever"])
    before = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    after = Tokenizer.from_file(str(target / "tokenizer.json"))
    assert after.get_vocab_size() == kept < len(PIECES)
    assert after.token_to_id("▁cough") is None
    assert after.encode("fever").tokens == before.encode("fever").tokens
    rows = load_file(target / "model.safetensors")["embeddings.word_embeddings.weight"]
    assert rows.shape == (kept, 4)
    for piece, place in after.get_vocab().items():
        assert rows[place, 0].item() == PIECES.index(piece)


def test_single_characters_and_special_tokens_stay(encoder: Path, tmp_path: Path) -> None:
    cut_encoder(encoder, tmp_path / "cut", [])
    after = Tokenizer.from_file(str(tmp_path / "cut" / "tokenizer.json"))
    assert {*SPECIAL, "▁", "f", "e", "v", "r", "ü"} == set(after.get_vocab())
    config = json.loads((tmp_path / "cut" / "config.json").read_text(encoding="utf-8"))
    assert config == {"vocab_size": 11, "pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2}
    assert after.encode("<mask>").ids[-1] == 10


def test_other_kinds_of_vocabulary_are_refused(tmp_path: Path, tiny_tokenizer_folder: Path) -> None:
    with pytest.raises(KnownError, match="only Unigram"):
        cut_encoder(tiny_tokenizer_folder, tmp_path / "cut", ["fever"])
