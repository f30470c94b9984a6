"""Fit a complete model pack for codes: attention, mentions, term lists, fusion.

1. Some records are held out. Where coders marked evidence in the others, the evidence is carried over to the
   translations, and one joint pass learns all kinds of codes, to tag mentions, and to link them to the texts of the
   whole codebook. Names of codes in other languages are read besides, where there are any. Without evidence, the
   attention model alone is fitted.
2. Where there are notes that nobody has coded, an interim pack with a fusion of its own reads them, and the model
   learns from what it tells of them, mixed among the records.
3. The fusion and its decision boundaries are fitted on the held-out records, which none of this has seen.
4. The model reads all records a little longer, and the term lists are learned from all of them.
5. Where the test records shall be learned from too, they are first measured; then the fusion is fitted anew on them
   besides, and step 4 is done again with them among the records.

Each step's result stays in a work folder, and an unfinished pass leaves its state there every few minutes, so that
an interrupted run goes on where it was.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from transformers import PreTrainedTokenizerBase
from transformers.utils import logging as transformers_logging

from chartlight.errors import KnownError
from chartlight.models.pack import Weighing
from chartlight.models.pack_writing import save_pack, write_card
from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.suggest.engine import Engine
from chartlight.suggest.fusion import Fusion
from chartlight.suggest.runtime import choose_device
from chartlight.training.attention import AttentionRecipe, TrainingStep, fit_attention
from chartlight.training.base import base_identity, base_pack, load_tokenizer, new_model, with_codes
from chartlight.training.card import card_text
from chartlight.training.checkpoint import Checkpoint, digest_of, records_digest
from chartlight.training.evaluation import Evaluation, evaluate_pack
from chartlight.training.held import HeldScores, score_held
from chartlight.training.names import NameTask, names_digest
from chartlight.training.plans import (
    ATTENTION_PASS,
    JOINT_PASS,
    MEASURING,
    READING,
    SCORING,
    SELF_TRAINING_PASS,
    WEIGHING,
    PackPlan,
    has_evidence,
    split,
)
from chartlight.training.preparing import Preparation
from chartlight.training.records import CodedRecord
from chartlight.training.self_training import SoftCodes, SoftNotes, Teachings, notes_digest, teacher_of, unread
from chartlight.training.terms import term_lists
from chartlight.types import Kind, Note

MEASURED = "measured-pack"  # in the work folder: the pack of the figures, where the one that ships learns on
TEACHER = "teacher-pack"  # in the work folder: the pack that tells the codes of the unlabelled notes
UNFITTED = Weighing(Fusion.linear({}, decision_boundary=0.5), Fusion.linear({}, decision_boundary=0.5))


Report = Callable[[str, TrainingStep], None]
Evaluations = dict[str, Evaluation]


def train_pack(
    plan: PackPlan,
    records: Sequence[CodedRecord],
    *,
    test: Sequence[CodedRecord] = (),
    report: Report | None = None,
) -> dict[Kind, Evaluations]:
    """Fit and write a pack; returns what it reaches on `test`, by kind and language.

    Args:
        plan: what to fit.
        records: the training records.
        test: records that are measured before anything is learned from them; not among the training records.
        report: called with each step and the name of its pass, or of the stage between passes.

    Raises:
        KnownError: if there are too few records, or the encoder cannot be loaded.
    """
    if {record.id for record in records} & {record.id for record in test}:
        raise KnownError("Some test records are also training records, so their figures would say nothing.")
    # Bars of our own tell how far it is; the library's would run between them.
    transformers_logging.disable_progress_bar()
    transformers_logging.set_verbosity_error()
    if plan.names and not has_evidence(records):
        raise KnownError("Names of codes are learned only with records that mark evidence. Leave the names out.")
    left = unread(plan.unlabelled, [*records, *test])
    return _Training(replace(plan, unlabelled=tuple(left)), records, test, report).run()


class _Training:
    """One run of `train_pack`."""

    def __init__(
        self, plan: PackPlan, records: Sequence[CodedRecord], test: Sequence[CodedRecord], report: Report | None
    ) -> None:
        self.plan = plan
        self.report = report
        self.tokenizer: PreTrainedTokenizerBase = load_tokenizer(plan.base)
        self.tokenizer.save_pretrained(plan.work / "tokenizer")
        preparation = Preparation(plan, self.tokenizer, self._stage)
        self.records = preparation.carried_over(records, "records")
        self.test = preparation.carried_over(test, "test") if plan.learn_test else list(test)
        pack = base_pack(plan.base)
        self.base = pack.load_model() if pack else None
        self.catalogue = preparation.catalogue(records, pack, self.base) if has_evidence(records) else None
        self._made_of = [_digest(self.catalogue.catalogue.vectors)] if self.catalogue else []  # of the passes so far

    def run(self) -> dict[Kind, Evaluations]:
        plan = self.plan
        rest, held = split(self.records, share=plan.held_share, seed=plan.recipe.seed)
        model = self._first(rest, held)
        if plan.unlabelled:
            model = self._self_trained(model, rest, held)
        scored = self._scored(model, rest, held, "interim-pack")
        before = self._made_of
        final = self._pass("final", plan.final, lambda: self._widened(model, self.records), self.records)
        measured = plan.work / MEASURED if plan.learn_test and self.test else plan.output
        weighings = scored.weighings(self._stage(WEIGHING))
        self._save(measured, final, self.records, weighings, {})
        figures = self._figures(measured) if self.test else {}
        if plan.learn_test and self.test:
            write_card(measured, card=card_text(plan, self.records, figures, weighings), name=plan.name)
            scored = scored.joined(self._scored(final, self.records, self.test, "interim-pack"))
            everything = [*self.records, *self.test]
            # From where the measured pack began its last pass too, so that both are of the same making.
            self._made_of = before
            whole = self._pass("whole", plan.final, lambda: self._widened(model, everything), everything)
            self._save(plan.output, whole, everything, scored.weighings(self._stage(WEIGHING)), figures)
        else:
            write_card(plan.output, card=card_text(plan, self.records, figures, weighings), name=plan.name)
        return figures

    def _first(self, rest: Sequence[CodedRecord], held: Sequence[CodedRecord]) -> PerIcdAttentionModel:
        plan = self.plan
        # A code of the held-out records alone must be new to the model, as it will be in the notes to come: as a row
        # that is never right in training it would teach the fusion that codes without training notes never are.
        codes = sorted({code for record in rest for code in record.codes})
        return self._pass(
            JOINT_PASS if self.catalogue is not None else ATTENTION_PASS,
            plan.recipe,
            lambda: self._widened(self.base or new_model(plan.base, codes), rest),
            rest,
            held=held,
        )

    def _self_trained(
        self, model: PerIcdAttentionModel, rest: Sequence[CodedRecord], held: Sequence[CodedRecord]
    ) -> PerIcdAttentionModel:
        """The model after a pass on the records and what an interim pack of it tells of the unlabelled notes."""
        plan = self.plan
        notes = plan.unlabelled

        def teacher() -> Callable[[Note], SoftCodes]:
            scored = self._scored(model, rest, held, "interim-pack")
            self._save(plan.work / TEACHER, model, rest, scored.weighings(self._stage(WEIGHING)), {})
            return teacher_of(Engine.open(plan.work / TEACHER, device=plan.device), language=plan.language)

        reading = self._stage(READING)
        made_of = digest_of([*self._made_of, records_digest(held), notes_digest(notes), plan.language])
        teachings = Teachings(plan.work / "unlabelled.jsonl", made_of=made_of)
        told = teachings.of(notes, teacher, lambda done: reading(done, len(notes)))
        return self._pass(
            SELF_TRAINING_PASS, plan.self_training, lambda: model, rest, held=held, soft=SoftNotes(notes, told, made_of)
        )

    def _figures(self, pack: Path) -> dict[Kind, Evaluations]:
        plan = self.plan
        return evaluate_pack(
            pack,
            self.test,
            language=plan.language,
            kinds=plan.kinds,
            device=plan.device,
            report=self._stage(MEASURING),
        )

    def _widened(self, model: PerIcdAttentionModel, records: Sequence[CodedRecord]) -> PerIcdAttentionModel:
        """The model for the codes of all kinds that the records carry."""
        by_kind = [sorted({c for r in records for c in r.of_kind(kind).codes}) for kind in self.plan.kinds]
        codes = [code for some in by_kind for code in some]
        kinds = [number for number, some in enumerate(by_kind) for _ in some]
        return with_codes(model, codes, code_kinds=kinds, catalogue=self.catalogue, spare=self.base)

    def _pass(
        self,
        name: str,
        recipe: AttentionRecipe,
        start: Callable[[], PerIcdAttentionModel],
        records: Sequence[CodedRecord],
        *,
        held: Sequence[CodedRecord] = (),
        soft: SoftNotes | None = None,
    ) -> PerIcdAttentionModel:
        """One pass of training, or its result where an earlier run has finished it."""
        plan = self.plan
        folder = plan.work / name
        done = folder / "done.json"
        digests = [records_digest(records), records_digest(held), names_digest(plan.names)]
        told = [soft.made_of] if soft else []
        # A pass goes on from the one before it, so it is made of all that went into that one too.
        fingerprint = digest_of([*self._made_of, repr(recipe), base_identity(plan.base), *digests, *told])
        self._made_of = [fingerprint]
        if done.exists() and done.read_text(encoding="utf-8") == fingerprint:
            model: PerIcdAttentionModel = PerIcdAttentionModel.from_pretrained(folder)
            if model.mentions is not None and self.catalogue is not None:
                model.mentions.set_catalogue(self.catalogue.catalogue, model.config.codes)
            for parameter in model.parameters():
                # Out of the file into memory laid out as usual, where sums come out the same to the last digit.
                parameter.data = parameter.data.clone()
            torch.nn.Module.eval(model)
            return model
        torch.manual_seed(recipe.seed)
        model = start()
        checkpoint = Checkpoint(folder / "unfinished.pt", fingerprint=fingerprint, minutes=plan.checkpoint_minutes)
        torch.nn.Module.to(model, choose_device(plan.device))
        fit_attention(
            model,
            self.tokenizer,
            records,
            recipe=recipe,
            held=held,
            unlabelled=soft.examples(model, self.tokenizer, weight=recipe.unlabelled_weight) if soft else (),
            besides=self._names(model, recipe),
            on_step=self._reporter(name),
            checkpoint=checkpoint,
        )
        torch.nn.Module.to(model, "cpu")
        model.save_pretrained(folder)
        done.write_text(fingerprint, encoding="utf-8")
        checkpoint.remove()
        return model

    def _names(self, model: PerIcdAttentionModel, recipe: AttentionRecipe) -> Callable[[int], torch.Tensor] | None:
        if not self.plan.names or model.mentions is None:
            return None
        names, kinds = self.plan.names, self.plan.kinds
        task = NameTask(model, self.tokenizer, names, kinds=kinds, per_step=recipe.names_per_step, seed=recipe.seed)
        return task.loss

    def _reporter(self, name: str) -> Callable[[TrainingStep], None] | None:
        report = self.report
        return (lambda step: report(name, step)) if report else None

    def _stage(self, name: str) -> Callable[[int, int], None]:
        """What tells of a stage between the passes how many of how many steps are done."""
        told = self._reporter(name)

        def tell(done: int, total: int) -> None:
            if told:
                told(TrainingStep(done, total, done / total, None))

        return tell

    def _scored(
        self, model: PerIcdAttentionModel, learned: Sequence[CodedRecord], held: Sequence[CodedRecord], folder: str
    ) -> HeldScores:
        """What the pack finds in notes that it has not learned from, through the same path as suggesting."""
        unfitted = dict.fromkeys(self.plan.kinds, UNFITTED)
        self._save(self.plan.work / folder, model, learned, unfitted, {})
        engine = Engine.open(self.plan.work / folder, device=self.plan.device)
        return score_held(engine, held, language=self.plan.language, report=self._stage(SCORING))

    def _save(
        self,
        folder: Path,
        model: PerIcdAttentionModel,
        records: Sequence[CodedRecord],
        weighings: Mapping[Kind, Weighing],
        figures: Mapping[Kind, Evaluations],
    ) -> None:
        plan = self.plan
        catalogue = self.catalogue.catalogue if self.catalogue else None
        counts = Counter(code for record in records for code in record.codes)
        by_kind = {
            kind: {
                c: counts[c] for c, n in zip(model.config.codes, model.config.code_kinds, strict=True) if n == number
            }
            for number, kind in enumerate(plan.kinds)
        }
        save_pack(
            folder,
            name=plan.name,
            model=model,
            tokenizer_folder=plan.work / "tokenizer",
            code_counts=by_kind,
            terms=term_lists(records, language=plan.language, codes=frozenset(catalogue.codes if catalogue else ())),
            weighings=weighings,
            card=card_text(plan, records, figures, weighings),
            catalogue=catalogue,
        )


def _digest(tensor: torch.Tensor) -> str:
    return hashlib.sha256(tensor.numpy().tobytes()).hexdigest()
