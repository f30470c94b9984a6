"""The files of a pack: what is compressed, the plain files of older packs, and what an older pack leaves behind."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import PreTrainedTokenizerFast

from chartlight import paths
from chartlight.errors import KnownError
from chartlight.models.mentions import Catalogue
from chartlight.models.pack import ModelPack
from chartlight.models.pack_files import CATALOGUE, COMPRESSED, MANIFEST, TERMS, TOKENIZER, content_hash, file_of
from chartlight.models.pack_writing import write_card
from chartlight.models.tokenizer import tokenizer_of
from chartlight.suggest.engine import Engine
from chartlight.suggest.terms import TermList, Use
from chartlight.types import Kind, Note


@pytest.fixture
def old_pack(tiny_pack: Path, tmp_path: Path) -> Path:
    """The pack as it was written before anything was compressed and before the catalogue held procedures."""
    folder = tmp_path / "old"
    shutil.copytree(tiny_pack, folder)
    for name in COMPRESSED:
        zipped = folder / f"{name}.gz"
        (folder / name).write_bytes(gzip.decompress(zipped.read_bytes()))
        zipped.unlink()
    write_card(folder, card="# old\n", name="old")
    return folder


def test_a_pack_with_plain_files_still_suggests_the_same(old_pack: Path, tiny_pack: Path, sample_note: Note) -> None:
    assert all(file_of(old_pack, name).name == name for name in COMPRESSED)
    assert all(file_of(tiny_pack, name).name == f"{name}.gz" for name in COMPRESSED)
    old, new = (Engine.open(pack, device="cpu") for pack in (old_pack, tiny_pack))
    assert old.run(sample_note).suggestions == new.run(sample_note).suggestions
    assert old.codes_meant("pneumonia") == new.codes_meant("pneumonia") != ()


def test_the_terms_of_an_older_pack_lose_their_function_words(old_pack: Path) -> None:
    entries = [
        [["carcinom", "de", "lengu"], [["I10", 0.5]]],
        [["carcinom", "lengu"], [["R05.9", 0.4]]],
        [["de"], [["I10", 0.1]]],
    ]
    (old_pack / TERMS).write_text(json.dumps({"es": entries}), encoding="utf-8")
    write_card(old_pack, card="# old\n", name="old")
    assert set(ModelPack.open(old_pack).terms["es"].terms) == {
        ("carcinom", "de", "lengu"),
        ("carcinom", "lengu"),
        ("de",),
    }
    manifest = json.loads((old_pack / MANIFEST).read_bytes())
    (old_pack / MANIFEST).write_text(json.dumps({**manifest, "format": 2}), encoding="utf-8")
    both = (("I10", 0.5), ("R05.9", 0.4))
    assert ModelPack.open(old_pack).terms["es"].terms == {("carcinom", "lengu"): both}


def test_the_precisions_of_all_uses_of_a_term_come_back(make_pack: Any) -> None:
    whole = {("a", "b"): [("I10", 0.5), ("J18.9", 0.25)], ("c",): [("I10", 0.75)]}
    weaker = {Use.INNER: {**whole, ("a", "b"): [("J18.9", 0.125)]}, Use.SCATTERED: {("a", "b"): [("J18.9", 0.0625)]}}
    terms = TermList(language="en", terms=whole, weaker=weaker)
    again = ModelPack.open(make_pack("uses", seed=3, terms=terms)).terms["en"]
    assert (again.terms, again.weaker) == (terms.terms, terms.weaker)


def test_a_catalogue_without_kinds_is_one_of_the_first_kind(old_pack: Path) -> None:
    rows = json.loads((old_pack / CATALOGUE).read_bytes())
    (old_pack / CATALOGUE).write_text(json.dumps([row[:2] for row in rows]), encoding="utf-8")
    write_card(old_pack, card="# old\n", name="old")
    head = ModelPack.open(old_pack).load_model().mentions
    assert head is not None
    of_procedures = head.owners[head.kind_mask(1)].tolist()
    assert [head.catalogue_codes[owner] for owner in of_procedures] == ["B030", "BW03ZZZ"]


def test_the_kinds_of_the_catalogue_come_back(tmp_path: Path, make_pack: Any) -> None:
    vectors = torch.nn.functional.normalize(torch.randn(4, 32), dim=1)
    codes = ("E11.9", "I10", "0FT4", "BW03ZZZ")
    book = Catalogue(codes=codes, owners=torch.arange(4), vectors=vectors, kinds=(0, 0, 1, 1))
    folder = make_pack("kinds", seed=3, catalogue=book)
    assert json.loads(gzip.decompress((folder / f"{CATALOGUE}.gz").read_bytes())) == [
        ["E11.9", 1],
        ["I10", 1],
        ["0FT4", 1, 1],
        ["BW03ZZZ", 1, 1],
    ]
    found = {code for code, _ in Engine.open(folder, device="cpu", kind=Kind.PROCEDURES).codes_meant("gallbladder")}
    assert found == {"B030", "BW03ZZZ", "0FT4"}


def test_the_tokenizer_is_the_one_of_the_library(tiny_tokenizer_folder: Path, tiny_pack: Path) -> None:
    own = PreTrainedTokenizerFast.from_pretrained(tiny_tokenizer_folder)
    _same_tokens(ModelPack.open(tiny_pack).load_tokenizer(), own)


def test_the_tokenizer_of_the_starter_pack_is_the_one_of_the_library(tmp_path: Path) -> None:
    starter = paths.starter_pack_dir()
    (tmp_path / TOKENIZER).write_bytes(gzip.decompress((starter / f"{TOKENIZER}.gz").read_bytes()))
    shutil.copy(starter / "tokenizer_config.json", tmp_path)
    _same_tokens(ModelPack.open(starter).load_tokenizer(), PreTrainedTokenizerFast.from_pretrained(tmp_path))


def _same_tokens(one: Any, other: Any) -> None:
    for text in ("The patient denies chest pain.", "Varón de 67 años; TA 120/80 mmHg, Tª 38,2 °C.\n\n<s> Ω 漢", ""):
        for special in (True, False):
            settings = {"return_offsets_mapping": True, "add_special_tokens": special}
            assert dict(one(text, **settings)) == dict(other(text, **settings))
    for name in ("cls_token_id", "sep_token_id", "pad_token_id", "unk_token_id", "mask_token_id", "model_max_length"):
        assert getattr(one, name) == getattr(other, name)


def test_tokens_with_settings_of_their_own_are_understood(tiny_tokenizer_folder: Path) -> None:
    definition = (tiny_tokenizer_folder / TOKENIZER).read_text(encoding="utf-8")
    token = {"__type": "AddedToken", "content": "<pad>", "lstrip": False, "rstrip": False, "normalized": False}
    made = tokenizer_of(definition, {"pad_token": token, "tokenizer_class": "BertTokenizer", "name_or_path": "/x"})
    assert made.pad_token_id == 1
    assert made.is_fast


def test_every_file_counts_in_the_content_hash(tiny_pack: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(tiny_pack, copy)
    assert content_hash(copy) == ModelPack.open(tiny_pack).content_hash
    zipped = copy / f"{CATALOGUE}.gz"
    zipped.write_bytes(gzip.compress(b"[]\n", mtime=0))
    with pytest.raises(KnownError, match="differ from its content hash"):
        ModelPack.open(copy)


@pytest.mark.parametrize("damage", [b"", b"no gzip", gzip.compress(b"[]")[:-6], gzip.compress(b"{")])
def test_a_damaged_catalogue_gets_a_sentence(tiny_pack: Path, tmp_path: Path, damage: bytes) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(tiny_pack, copy)
    (copy / f"{CATALOGUE}.gz").write_bytes(damage)
    write_card(copy, card="", name="damaged")
    with pytest.raises(KnownError, match=r"catalogue\.json cannot be read"):
        ModelPack.open(copy).load_model()
