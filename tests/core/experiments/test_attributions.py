"""Attributions against slow computations of the same thing, over several windows."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from chartlight.experiments.attributions import Explainer
from chartlight.experiments.heads import token_states, tokenized
from chartlight.models.batching import EncodedNote, make_batch
from chartlight.models.pack import ModelPack

TEXT = "The patient was admitted with fever, cough and pneumonia. History of heart failure; denies chest pain. " * 4
CODES = ["J18.9", "I50.9"]


@pytest.fixture
def explainer(tiny_pack: Path) -> Explainer:
    pack = ModelPack.open(tiny_pack)
    return Explainer(pack.load_model(), pack.load_tokenizer())


@pytest.fixture
def note(explainer: Explainer) -> EncodedNote:
    encoded = tokenized(explainer.model, explainer.tokenizer, TEXT)
    assert len(encoded.windows) > 2
    return encoded


def test_states_and_attention_are_those_of_the_model(explainer: Explainer, note: EncodedNote) -> None:
    states = explainer.states(note)
    torch.testing.assert_close(states, token_states(explainer.model, explainer.tokenizer, note))
    queries = [explainer.head.query[explainer.index[code]].detach() for code in CODES]
    slow = torch.stack([(states @ query).softmax(dim=0) for query in queries])
    torch.testing.assert_close(explainer.attention(states, CODES), slow)


def test_attention_times_gradient_adds_up_the_windows_that_read_a_token(
    explainer: Explainer, note: EncodedNote
) -> None:
    fast = explainer.attention_times_gradient(note, CODES)
    for row, code in zip(fast, CODES, strict=True):
        torch.testing.assert_close(row, slow_attention_times_gradient(explainer, note, code), rtol=0.03, atol=1e-5)
    torch.testing.assert_close(fast.sum(dim=1), torch.ones(2))


def slow_attention_times_gradient(explainer: Explainer, note: EncodedNote, code: str) -> torch.Tensor:
    """By the model's own way from ids to logits, with the gradient at the embeddings of each window, token by token."""
    model, tokenizer = explainer.model, explainer.tokenizer
    embedded: list[torch.Tensor] = []

    def keep(_module: object, _inputs: object, output: torch.Tensor) -> None:
        output.retain_grad()
        embedded.append(output)

    handle = model.encoder.get_input_embeddings().register_forward_hook(keep)
    special = {"cls_id": tokenizer.cls_token_id, "sep_id": tokenizer.sep_token_id, "pad_id": tokenizer.pad_token_id}
    batch = make_batch([note], **special)
    with torch.autocast("cpu", torch.bfloat16):
        states = model.encode(batch.input_ids, batch.attention_mask, batch.gather)
    model.head(states, batch.token_mask)[0, explainer.index[code]].backward()
    handle.remove()
    [at_windows] = embedded
    assert at_windows.grad is not None
    gradients = torch.zeros(len(note.ids), at_windows.shape[-1])
    for number, window in enumerate(note.windows):
        for place in range(window.start, window.end):
            gradients[place] += at_windows.grad[number, 1 + place - window.start]
    words = model.encoder.get_input_embeddings().weight[list(note.ids)]
    alpha = (states[0] @ explainer.head.query[explainer.index[code]]).softmax(dim=0)
    products = (alpha * (words * gradients).norm(dim=1)).detach()
    return products / products.sum()


def test_masked_tokens_change_the_windows_that_read_them_and_no_other(explainer: Explainer, note: EncodedNote) -> None:
    states = explainer.states(note)
    assert explainer.states_without(note, states, set()) is states
    masked = explainer.states_without(note, states, {0, 1})
    first = note.windows[0]
    assert not torch.equal(masked[: first.keep_end], states[: first.keep_end])
    torch.testing.assert_close(masked[first.keep_end :], states[first.keep_end :])
    # With every token hidden nothing tells one place's word from another's: the note reads like a note of masks.
    blank = explainer.states_without(note, states, set(range(len(note.ids))))
    unknown = explainer.tokenizer.unk_token_id
    of_masks = EncodedNote(ids=(unknown,) * len(note.ids), offsets=note.offsets, windows=note.windows)
    torch.testing.assert_close(blank, explainer.states(of_masks))


def test_only_attention_can_be_asked_why(tiny_pack: Path) -> None:
    from chartlight.experiments.heads import HeadChoice, with_head

    pack = ModelPack.open(tiny_pack)
    baseline = HeadChoice(name="baseline", head="baseline")
    model = with_head(pack.load_model(), baseline, codes=CODES, seed=1, own_encoder=False)
    with pytest.raises(TypeError, match="per-ICD head"):
        Explainer(model, pack.load_tokenizer())
