"""The whole way from a note to its suggestions, on a tiny pack with random weights."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from chartlight.errors import KnownError
from chartlight.models.pack import ModelPack
from chartlight.suggest.engine import Engine
from chartlight.suggest.features import FEATURES
from chartlight.suggest.terms import TermList
from chartlight.types import CodingResult, Note, Progress, Source


@pytest.fixture(scope="module")
def engine(tiny_pack: Path) -> Engine:
    return Engine.open(tiny_pack, device="cpu")


def test_progress_goes_window_by_window_and_ends_with_one_result(engine: Engine, sample_note: Note) -> None:
    steps = list(engine.suggest(sample_note))
    result = steps.pop()
    assert isinstance(result, CodingResult)
    assert all(isinstance(step, Progress) for step in steps)
    assert [(s.done, s.total) for s in steps] == [(i, len(steps) - 1) for i in range(len(steps))]  # type: ignore[union-attr]
    assert len(steps) > 3
    assert result.pack_hash == engine.pack_hash


def test_suggestions_are_ranked_probabilities_with_evidence_in_the_text(engine: Engine, sample_note: Note) -> None:
    suggestions = engine.run(sample_note).suggestions
    assert [s.score for s in suggestions] == sorted((s.score for s in suggestions), reverse=True)
    assert all(0 <= s.score <= 1 for s in suggestions)
    assert all(s.suggested == (s.score >= engine.decision_boundary) for s in suggestions)
    for suggestion in suggestions:
        # What the attention alone puts forward may lack evidence that can be relied on; then none is shown.
        assert suggestion.evidence or suggestion.sources == (Source.ATTENTION,)
        assert all(sample_note.text[e.start : e.end].strip() for e in suggestion.evidence)
        assert sum(w.weight for w in suggestion.attention) <= 1.001


def test_a_term_leads_and_shows_its_words(engine: Engine, sample_note: Note) -> None:
    best = engine.run(sample_note).suggestions[0]
    assert best.code == "J18.9"
    assert best.sources[0] is Source.TERM
    words = [sample_note.text[e.start : e.end] for e in best.evidence if e.source is Source.TERM]
    assert words == ["pneumonia"] * 3
    assert best.evidence[0].source is Source.TERM


def test_a_term_brings_up_a_code_that_no_training_note_carries(engine: Engine) -> None:
    note = Note(id="n", text="Cellulitis of the leg.", language="en")
    terms = {("cellul",): [("L03.90", 0.5), ("Z99.99", 0.9), ("B030", 0.9)]}
    named = TermList(language="en", terms=terms)
    assert "L03.90" not in engine.pack.code_counts[engine.kind]
    told = Engine(pack=replace(engine.pack, terms={"en": named}), runtime=engine.runtime, kind=engine.kind)
    features = told.features(note, told.read_through(note))
    has_term = FEATURES.index("has_term")
    # The first stands in the catalogue; of the others one is no code, and one is a code of the other kind.
    assert {code for code, values in features.items() if values[has_term]} == {"L03.90"}


def test_attention_of_a_note_of_one_window_is_the_softmax_of_its_states(engine: Engine) -> None:
    import torch

    note = Note(id="n", text="pneumonia and fever", language="xx")
    encoded = engine.runtime.encode(note.text)
    (states,) = engine.runtime.window_states(encoded)
    alpha = engine.runtime.attention([states], ["I10"])["I10"]
    query = engine.runtime.model.head.query[engine.runtime.codes.index("I10")].detach()  # type: ignore[index]
    torch.testing.assert_close(torch.tensor(alpha), (states.clone() @ query).softmax(dim=0))


@pytest.mark.parametrize(
    "text",
    ["", " \r\n\t", "🙂", "\ud83d broken", "fever\x00fever", "x" * 500, "Ünïcödé " * 200, "fever\r\npneumonia\tcough"],
)
def test_any_text_gives_a_result_with_offsets_inside(engine: Engine, text: str) -> None:
    result = engine.run(Note(id="n", text=text, language="en"))
    assert all(0 <= e.start < e.end <= len(text) for s in result.suggestions for e in s.evidence)


def test_offsets_hold_after_emoji_accents_and_line_ends(engine: Engine) -> None:
    text = "🙂🙂 año\r\n\tPNEUMONIA\r\nfin"
    best = engine.run(Note(id="n", text=text, language="en")).suggestions[0]
    assert text[best.evidence[0].start : best.evidence[0].end] == "PNEUMONIA"
    assert all(text[w.start : w.end].strip() == text[w.start : w.end] for w in best.attention)


def test_a_language_without_terms_uses_its_own_boundary(engine: Engine, sample_note: Note) -> None:
    result = engine.run(sample_note, language="sv")
    assert all(Source.TERM not in s.sources for s in result.suggestions)
    assert all(s.suggested == (s.score >= 0.2) for s in result.suggestions)


def test_limit_keeps_all_that_pass_the_boundary(engine: Engine, sample_note: Note) -> None:
    whole = engine.run(sample_note).suggestions
    short = engine.run(sample_note, limit=0).suggestions
    assert short == tuple(s for s in whole if s.suggested)


def test_a_pack_whose_files_were_changed_is_refused(tiny_pack: Path, tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(tiny_pack, copy)
    codes = json.loads((copy / "codes.json").read_text(encoding="utf-8"))
    (copy / "codes.json").write_text(json.dumps({**codes, "A00": 1}), encoding="utf-8")
    with pytest.raises(KnownError, match="damaged"):
        ModelPack.open(copy)


def test_a_folder_without_a_pack_or_with_half_of_one_is_refused(tiny_pack: Path, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="not a complete model pack"):
        ModelPack.open(tmp_path)
    copy = tmp_path / "pack"
    shutil.copytree(tiny_pack, copy)
    (copy / "weights.safetensors").unlink()
    with pytest.raises(KnownError, match="incomplete"):
        ModelPack.open(copy)


def test_a_newer_pack_asks_for_a_newer_program(tiny_pack: Path, tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(tiny_pack, copy)
    manifest = json.loads((copy / "pack.json").read_text(encoding="utf-8"))
    (copy / "pack.json").write_text(json.dumps({**manifest, "format": 99}), encoding="utf-8")
    with pytest.raises(KnownError, match="newer Chartlight"):
        ModelPack.open(copy)


def test_an_unknown_device_is_a_sentence(tiny_pack: Path) -> None:
    with pytest.raises(KnownError, match="no device"):
        Engine.open(tiny_pack, device="abacus")


def test_importing_the_engine_does_not_import_torch() -> None:
    modules = '("torch", "transformers")'
    code = f"import sys, chartlight.suggest.engine, chartlight.cli; print(*(m in sys.modules for m in {modules}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.split() == ["False", "False"]


def test_a_phrase_is_read_for_the_codes_that_it_may_mean(engine: Engine) -> None:
    meant = engine.codes_meant("heart failure")
    probabilities = [probability for _, probability in meant]
    assert {code for code, _ in meant} <= {"E11.9", "I10", "I50.9", "J18.9", "K35.80", "L03.90", "R05.9", "R50.9"}
    assert probabilities == sorted(probabilities, reverse=True)
    assert sum(probabilities) == pytest.approx(1)
    assert len(engine.codes_meant("heart failure", limit=2)) == 2
    assert engine.codes_meant("  ") == ()
