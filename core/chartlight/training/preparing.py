"""What a training of a pack for codes needs before its first pass, each kept in the work folder since it takes minutes.

Evidence is carried over from the records' main text into their translations, and the texts of the codebook are read
by the encoder that the training starts from.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import torch
from transformers import PreTrainedModel, PreTrainedTokenizerBase

from chartlight.codebook.book import Codebook
from chartlight.models.pack import ModelPack
from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.suggest.runtime import choose_device
from chartlight.training.base import base_identity, load_encoder
from chartlight.training.catalogue import FirstCatalogue, catalogue_texts, known_catalogue, laid_out, make_catalogue
from chartlight.training.checkpoint import records_digest
from chartlight.training.plans import CARRYING, EMBEDDING, PackPlan
from chartlight.training.projection import Projector
from chartlight.training.records import CodedRecord

MENTION_DIM = 96


class Preparation:
    """Prepares one run.

    Args:
        plan: what to fit.
        tokenizer: that of the encoder that the training starts from.
        stage: gives for the name of a stage what is told how many of how many steps are done.
    """

    def __init__(
        self,
        plan: PackPlan,
        tokenizer: PreTrainedTokenizerBase,
        stage: Callable[[str], Callable[[int, int], None]],
    ) -> None:
        self._plan = plan
        self._tokenizer = tokenizer
        self._stage = stage

    def carried_over(self, records: Sequence[CodedRecord], name: str) -> list[CodedRecord]:
        """The records with their evidence in the translations too, kept under a name."""
        if not any(record.spans and record.translations for record in records):
            return list(records)

        def carry() -> list[Any]:
            projector = Projector(encoder=self._encoder(), tokenizer=self._tokenizer)
            report = self._stage(CARRYING)
            carried = []
            for done, record in enumerate(records, 1):
                carried.append(projector.carry_over(record).translated_spans)
                report(done, len(records))
            return carried

        spans = self._kept(f"evidence-{name}.pt", [base_identity(self._plan.base), records_digest(records)], carry)
        return [replace(record, translated_spans=one) for record, one in zip(records, spans, strict=True)]

    def catalogue(
        self, records: Sequence[CodedRecord], pack: ModelPack | None, base: PerIcdAttentionModel | None
    ) -> FirstCatalogue:
        """That of the pack that the training goes on from, where it has all codes that are wanted; else a new one.

        Args:
            records: the training records.
            pack: the pack that the training goes on from, if it is one.
            base: its model, which lets go of its links where they are to another catalogue.
        """
        plan = self._plan
        trained = {kind: {c for record in records for c in record.of_kind(kind).codes} for kind in plan.kinds}
        with Codebook.open() as codebook:
            texts = catalogue_texts(codebook, trained, whole_book=plan.whole_book)
        if pack and base and base.mentions:
            known = known_catalogue(base.mentions)
            if pack.kinds == plan.kinds and {one.code for one in texts} <= set(known.catalogue.codes):
                return known
            base.mentions = None

        def make() -> dict[str, torch.Tensor]:
            made = make_catalogue(
                texts,
                encoder=self._encoder(),
                tokenizer=self._tokenizer,
                dim=MENTION_DIM,
                kinds=plan.kinds,
                report=self._stage(EMBEDDING),
            )
            return {"vectors": made.catalogue.vectors, "weight": made.weight, "bias": made.bias}

        kept = self._kept("catalogue.pt", [base_identity(plan.base), repr(texts)], make)
        return FirstCatalogue(laid_out(texts, kept["vectors"], kinds=plan.kinds), kept["weight"], kept["bias"])

    def _encoder(self) -> PreTrainedModel:
        """The encoder that the training starts from, on the device that it runs on."""
        encoder = load_encoder(self._plan.base)
        torch.nn.Module.to(encoder, choose_device(self._plan.device))
        return encoder

    def _kept(self, name: str, made_of: list[str], make: Callable[[], Any]) -> Any:
        """What `make` returns, or what it returned in an earlier run on the same material."""
        file = self._plan.work / name
        try:
            kept = torch.load(file, weights_only=True)
            if kept["made_of"] == made_of:
                return kept["value"]
        except (OSError, RuntimeError, EOFError, KeyError, pickle.UnpicklingError):
            pass
        value = make()
        torch.save({"made_of": made_of, "value": value}, file)
        return value
