"""The files of a pack: the compressed catalogue, the plain one of older packs, and what an older pack leaves behind."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from chartlight.errors import KnownError
from chartlight.models.pack import CATALOGUE, ModelPack, content_hash, file_of, write_card
from chartlight.suggest.engine import Engine
from chartlight.types import Note


@pytest.fixture
def old_pack(tiny_pack: Path, tmp_path: Path) -> Path:
    """The pack as it was written before the catalogue was compressed."""
    folder = tmp_path / "old"
    shutil.copytree(tiny_pack, folder)
    zipped = folder / f"{CATALOGUE}.gz"
    (folder / CATALOGUE).write_bytes(gzip.decompress(zipped.read_bytes()))
    zipped.unlink()
    write_card(folder, card="# old\n", name="old")
    return folder


def test_a_pack_with_a_plain_catalogue_still_suggests_the_same(
    old_pack: Path, tiny_pack: Path, sample_note: Note
) -> None:
    assert file_of(old_pack, CATALOGUE).name == CATALOGUE
    old, new = (Engine.open(pack, device="cpu") for pack in (old_pack, tiny_pack))
    assert old.run(sample_note).suggestions == new.run(sample_note).suggestions
    assert old.codes_meant("pneumonia") == new.codes_meant("pneumonia") != ()


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
