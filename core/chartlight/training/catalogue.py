"""The titles and inclusion terms of the codebook as vectors of the pretrained encoder."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import PreTrainedModel, PreTrainedTokenizerBase

from chartlight.codebook.book import Codebook
from chartlight.models.mentions import Catalogue

BATCH = 128
LONGEST = 64  # tokens of a title
SAMPLE = 20_000  # texts that the principal components are taken from
PROMPT = "query: "  # what the encoders of the E5 family expect before a short text


@dataclass(frozen=True)
class FirstCatalogue:
    """A catalogue, and the projection from the encoder's states into its space.

    Attributes:
        catalogue: the codes and their vectors.
        weight: (dim, d).
        bias: (dim,).
    """

    catalogue: Catalogue
    weight: Tensor
    bias: Tensor


def code_texts(codebook: Codebook, *, only: Container[str] | None = None) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each billable code with its title and inclusion terms, by code.

    Args:
        codebook: the book.
        only: the codes wanted; all where None.
    """
    found: list[tuple[str, tuple[str, ...]]] = []
    pending = [chapter.code for chapter in codebook.chapters()]
    while pending:
        for entry in codebook.children(pending.pop()):
            if entry.billable and (only is None or entry.code in only):
                found.append((entry.code, (entry.description, *entry.inclusion_terms)))
            pending.append(entry.code)
    yield from sorted(found)


def make_catalogue(
    codes: list[tuple[str, tuple[str, ...]]], *, encoder: PreTrainedModel, tokenizer: PreTrainedTokenizerBase, dim: int
) -> FirstCatalogue:
    """Embed the texts of codes: mean token state, unit length, then their principal components.

    Args:
        codes: at least one code with its texts.
        encoder: a pretrained encoder of `transformers`.
        tokenizer: its tokenizer.
        dim: principal components kept; fewer texts than that leave the rest zero.
    """
    texts = [text for _, some in codes for text in some]
    distinct = sorted(set(texts), key=lambda text: (len(text), text))
    vectors = torch.cat([_embed(distinct[i : i + BATCH], encoder, tokenizer) for i in range(0, len(distinct), BATCH)])
    place = {text: index for index, text in enumerate(distinct)}
    mean = vectors.mean(dim=0)
    generator = torch.Generator().manual_seed(0)
    sample = vectors[torch.randperm(len(vectors), generator=generator)[:SAMPLE]] - mean
    components = torch.linalg.svd(sample, full_matrices=False).Vh[:dim]
    weight = torch.zeros(dim, vectors.shape[1])
    weight[: len(components)] = components
    owners = torch.arange(len(codes)).repeat_interleave(torch.tensor([len(some) for _, some in codes]))
    projected = nn.functional.normalize((vectors[[place[text] for text in texts]] - mean) @ weight.T, dim=1)
    catalogue = Catalogue(codes=tuple(code for code, _ in codes), owners=owners, vectors=projected)
    return FirstCatalogue(catalogue, weight, -(weight @ mean))


@torch.inference_mode()
def _embed(texts: list[str], encoder: PreTrainedModel, tokenizer: PreTrainedTokenizerBase) -> Tensor:
    # Some encoders number positions from two on.
    longest = min(LONGEST, getattr(encoder.config, "max_position_embeddings", LONGEST + 4) - 4)
    batch = tokenizer(
        [PROMPT + text for text in texts], padding=True, truncation=True, max_length=longest, return_tensors="pt"
    )
    device = next(encoder.parameters()).device
    ids, mask = batch["input_ids"].to(device), batch["attention_mask"].to(device)
    with torch.autocast(device.type, torch.bfloat16):
        states = encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
    kept = mask[..., None].float()
    return nn.functional.normalize((states * kept).sum(dim=1) / kept.sum(dim=1), dim=1).cpu()
