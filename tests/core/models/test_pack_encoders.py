"""A pack takes any encoder that Hugging Face's AutoModel knows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from chartlight.errors import KnownError
from chartlight.models.batching import encode_note, make_batch
from chartlight.models.pack import ModelPack, Weighing
from chartlight.models.pack_writing import save_pack
from chartlight.models.per_icd_attention import PerIcdAttentionConfig, PerIcdAttentionModel
from chartlight.suggest.engine import Engine
from chartlight.suggest.fusion import Fusion
from chartlight.types import Kind

SMALL = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 64,
    "pad_token_id": 1,
}
ENCODERS: dict[str, dict[str, Any]] = {
    "bert": SMALL,
    "roberta": SMALL,
    "electra": SMALL | {"embedding_size": 32},
    "distilbert": {"dim": 32, "n_layers": 2, "n_heads": 2, "hidden_dim": 64, "pad_token_id": 1},
    "mpnet": SMALL,
}


@pytest.mark.parametrize("name", ENCODERS)
def test_a_model_comes_back_from_its_pack(name: str, tmp_path: Path, tiny_tokenizer_folder: Path) -> None:
    torch.manual_seed(0)
    encoder = ENCODERS[name] | {"model_type": name, "vocab_size": 300, "max_position_embeddings": 64}
    config = PerIcdAttentionConfig(encoder=encoder, codes=["A00.0", "B01.1", "C02.2"], window_size=32, window_overlap=8)
    model = PerIcdAttentionModel(config)
    torch.nn.Module.eval(model)
    fusion = Fusion.linear({}, decision_boundary=0.5)
    save_pack(
        tmp_path,
        name=name,
        model=model,
        tokenizer_folder=tiny_tokenizer_folder,
        code_counts={Kind.DIAGNOSES: dict.fromkeys(config.codes, 1)},
        terms={},
        weighings={Kind.DIAGNOSES: Weighing(fusion, fusion)},
        card="",
    )
    with pytest.raises(KnownError, match="suggests diagnoses, not procedures"):
        Engine.open(tmp_path, kind=Kind.PROCEDURES)
    pack = ModelPack.open(tmp_path)
    again, tokenizer = pack.load_model(), pack.load_tokenizer()
    note = encode_note(tokenizer, "the patient has pneumonia and fever " * 12, window_size=32, window_overlap=8)
    batch = make_batch([note], cls_id=0, sep_id=2, pad_id=1).tensors()
    with torch.no_grad():
        # What is lost is the digits that int8 rows and 4-bit blocks cannot hold.
        torch.testing.assert_close(again(**batch).logits, model(**batch).logits, atol=0.1, rtol=0.05)
