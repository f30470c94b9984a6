"""The titles and inclusion terms of the codebook as vectors of the pretrained encoder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import PreTrainedModel, PreTrainedTokenizerBase

from chartlight.codebook.book import Codebook
from chartlight.codebook.procedure_wording import everyday_wording
from chartlight.codebook.procedures import Procedures
from chartlight.models.mentions import Catalogue, MentionHead
from chartlight.types import Kind

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


@dataclass(frozen=True)
class CodeTexts:
    """What a book says of a code.

    Attributes:
        code: of a diagnosis or procedure.
        texts: title and inclusion terms; at least one.
        kind: which of the two.
    """

    code: str
    texts: tuple[str, ...]
    kind: Kind = Kind.DIAGNOSES


def code_texts(codebook: Codebook, *, only: Container[str] | None = None) -> Iterator[CodeTexts]:
    """Each billable diagnosis with its title and inclusion terms, by code.

    Args:
        codebook: the book.
        only: the codes wanted; all where None.
    """
    found: list[CodeTexts] = []
    pending = [chapter.code for chapter in codebook.chapters()]
    while pending:
        for entry in codebook.children(pending.pop()):
            if entry.billable and (only is None or entry.code in only):
                found.append(CodeTexts(entry.code, (entry.description, *entry.inclusion_terms)))
            pending.append(entry.code)
    yield from sorted(found, key=lambda one: one.code)


def procedure_texts(procedures: Procedures, *, trained: Collection[str], whole_book: bool = True) -> list[CodeTexts]:
    """Procedures as clinicians name them, by code: those of the training records, and what may be suggested besides.

    Where few of the trained codes stand in ICD-10-PCS, the records use another system, and none of its codes belong
    among theirs.

    Args:
        procedures: the titles.
        trained: the codes of procedures in the training records.
        whole_book: whether others are wanted too.
    """
    if not procedures.holds_most_of(trained):
        return []
    known = {code for code in trained if procedures.description(code)}
    wanted = known.union(procedures.offered()) if whole_book else known
    return [CodeTexts(code, (everyday_wording(code, procedures),), Kind.PROCEDURES) for code in sorted(wanted)]


def catalogue_texts(
    codebook: Codebook, trained: Mapping[Kind, Collection[str]], *, whole_book: bool = True
) -> list[CodeTexts]:
    """The texts of the codes of all kinds that a pack is to know, kind by kind.

    Args:
        codebook: the diagnoses.
        trained: kind → the codes of the training records.
        whole_book: whether codes of the books that the records lack are wanted too.
    """
    texts: list[CodeTexts] = []
    if Kind.DIAGNOSES in trained:
        texts += code_texts(codebook, only=None if whole_book else set(trained[Kind.DIAGNOSES]))
    if Kind.PROCEDURES in trained:
        texts += procedure_texts(Procedures.open(), trained=trained[Kind.PROCEDURES], whole_book=whole_book)
    return texts


def laid_out(codes: Sequence[CodeTexts], vectors: Tensor, *, kinds: Sequence[Kind] = tuple(Kind)) -> Catalogue:
    """The vectors of all texts in turn as a catalogue.

    Args:
        codes: the codes with their texts.
        vectors: (texts, dim).
        kinds: the kinds of the pack in the order of their numbers.
    """
    return Catalogue(
        codes=tuple(one.code for one in codes),
        owners=torch.arange(len(codes)).repeat_interleave(torch.tensor([len(one.texts) for one in codes])),
        vectors=vectors,
        kinds=tuple(kinds.index(one.kind) for one in codes),
    )


def make_catalogue(
    codes: Sequence[CodeTexts],
    *,
    encoder: PreTrainedModel,
    tokenizer: PreTrainedTokenizerBase,
    dim: int,
    kinds: Sequence[Kind] = tuple(Kind),
    report: Callable[[int, int], None] | None = None,
) -> FirstCatalogue:
    """Embed the texts of codes: mean token state, unit length, then their principal components.

    Args:
        codes: at least one code with its texts.
        encoder: a pretrained encoder of `transformers`.
        tokenizer: its tokenizer.
        dim: principal components kept; fewer texts than that leave the rest zero.
        kinds: the kinds of the pack in the order of their numbers.
        report: called with the texts done and their number.
    """
    texts = [text for one in codes for text in one.texts]
    distinct = sorted(set(texts), key=lambda text: (len(text), text))
    embedded: list[Tensor] = []
    for start in range(0, len(distinct), BATCH):
        batch = distinct[start : start + BATCH]
        embedded.append(_embed(batch, encoder, tokenizer))
        if report:
            report(start + len(batch), len(distinct))
    vectors = torch.cat(embedded)
    place = {text: index for index, text in enumerate(distinct)}
    mean = vectors.mean(dim=0)
    generator = torch.Generator().manual_seed(0)
    sample = vectors[torch.randperm(len(vectors), generator=generator)[:SAMPLE]] - mean
    components = torch.linalg.svd(sample, full_matrices=False).Vh[:dim]
    weight = torch.zeros(dim, vectors.shape[1])
    weight[: len(components)] = components
    projected = nn.functional.normalize((vectors[[place[text] for text in texts]] - mean) @ weight.T, dim=1)
    return FirstCatalogue(laid_out(codes, projected, kinds=kinds), weight, -(weight @ mean))


def known_catalogue(head: MentionHead) -> FirstCatalogue:
    """The catalogue behind the mention head of a pack, with the projection that was learned for it.

    Codes without a text are left out: what stands for them is learned, not written.
    """
    told = head.vectors.norm(dim=1) > 0
    places, owners = head.owners[told].unique(return_inverse=True)
    kinds = head.code_kinds.tolist()
    catalogue = Catalogue(
        codes=tuple(head.catalogue_codes[place] for place in places.tolist()),
        owners=owners,
        vectors=head.vectors[told],
        kinds=tuple(kinds[place] for place in places.tolist()),
    )
    return FirstCatalogue(catalogue, head.projection.weight.detach(), head.projection.bias.detach())


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
