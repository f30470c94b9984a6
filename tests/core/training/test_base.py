"""What a training starts from."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from chartlight.errors import KnownError
from chartlight.models.pack import ModelPack
from chartlight.training.base import base_identity, load_tokenizer, new_model, with_codes


def test_a_pack_gives_its_encoder_and_the_rows_of_the_codes_it_knows(tiny_pack: Path) -> None:
    torch.manual_seed(0)
    new = new_model(str(tiny_pack), ["A00.0", "I10", "R50.9"])
    old = ModelPack.open(tiny_pack).load_model()
    assert new.config.codes == ["A00.0", "I10", "R50.9"]
    assert new.config.window_size == old.config.window_size == 32
    before, after = old.state_dict(), new.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in after if name.startswith("encoder."))
    places = [old.config.codes.index("I10"), old.config.codes.index("R50.9")]
    for name in ("head.query", "head.weight", "head.bias"):
        assert torch.equal(after[name][1:], before[name][places])
    assert after["head.bias"][0] == -4
    assert after["head.query"][0].abs().sum() > 0
    assert load_tokenizer(str(tiny_pack))("fever")["input_ids"]


def test_codes_that_a_first_pass_left_out_keep_the_rows_of_the_pack(tiny_pack: Path) -> None:
    pack = ModelPack.open(tiny_pack).load_model()
    first = with_codes(pack, ["I10"])
    with torch.no_grad():
        first.head.bias.fill_(7)
    made = with_codes(first, ["A00.0", "I10", "R50.9"], spare=pack)
    known = pack.config.codes.index("R50.9")
    assert made.head.bias.tolist() == [-4, 7, pack.head.bias[known].item()]
    assert torch.equal(made.head.query[2], pack.head.query[known])


def test_a_pack_is_known_by_its_content_and_an_encoder_by_its_name(tiny_pack: Path, encoder_folder: Path) -> None:
    assert base_identity(str(tiny_pack)) == ModelPack.open(tiny_pack).content_hash
    assert base_identity(str(encoder_folder)) == str(encoder_folder)


def test_a_folder_that_is_neither_is_a_sentence(tmp_path: Path) -> None:
    for load in (load_tokenizer, lambda base: new_model(base, ["I10"])):
        with pytest.raises(KnownError, match="holds no encoder that can be loaded, and no model pack"):
            load(str(tmp_path))
        with pytest.raises(KnownError, match="There is no folder"):
            load(str(tmp_path / "nowhere"))


def test_a_damaged_pack_says_so(tmp_path: Path) -> None:
    (tmp_path / "pack.json").write_text("{", encoding="utf-8")
    with pytest.raises(KnownError, match="not a complete model pack"):
        new_model(str(tmp_path), ["I10"])
