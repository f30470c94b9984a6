"""Names of codes in any language, to learn from besides the notes.

The texts of the codebook are English, and their vectors were made by the pretrained encoder before it learned
anything. A list of names in the language of the notes pulls what a note says towards the right vectors (compare
SapBERT, Liu et al. 2021, NAACL, which pulls the names of one concept together). A name may be that of a category:
then every code of the catalogue below it is a right answer.
"""

from __future__ import annotations

import hashlib
import random
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerBase

from chartlight.codebook.entry import normalise_code
from chartlight.errors import KnownError
from chartlight.models.batching import EncodedNote, encode_note, make_batch
from chartlight.models.mentions import MentionHead
from chartlight.models.per_icd_attention import PerIcdAttentionModel
from chartlight.notes.decoding import check_text
from chartlight.notes.problems import ReadProblem, UnreadableError
from chartlight.notes.records import Record
from chartlight.training.record_files import read_file
from chartlight.types import Kind

CODEBOOK_LANGUAGE = "en"
CODEBOOK_SHARE = 0.2  # of the names read that are in the language of the codebook, where there are others
VARIED = 0.6  # of the names whose ending is left out, and of those that begin with a small letter
LONGEST = 400  # characters of a name
# What a list of codes must say, and a note never does.
ENDING = re.compile(
    r",? (no especificad[oa]s?|sin otra especificación|no clasificad[oa]s? (en otra parte|bajo otro concepto)"
    r"|unspecified|not elsewhere classified|not otherwise specified|ospecificera[dt]e?|ej specificera[dt]e?"
    r"|som ej klassificeras annorstädes)$",
    re.IGNORECASE,
)
_CODE = re.compile(r"[0-9A-Z][0-9A-Z.-]{1,7}")


@dataclass(frozen=True)
class CodeName:
    """One name of a code or category.

    Attributes:
        code: with its dot, as the codebook writes it.
        language: ISO 639-1 code.
        text: the name.
        kind: of the code.
    """

    code: str
    language: str
    text: str
    kind: Kind = Kind.DIAGNOSES

    @property
    def id(self) -> str:
        """Tells it from other names."""
        return "\t".join((self.kind.value, self.code, self.language, self.text))


def read_names(path: Path) -> tuple[list[CodeName], list[ReadProblem]]:
    """The names of a file, and what was left out of it and why.

    A line of a `.jsonl` or `.jsonl.gz` file holds `code`, `language` and `text`, and for procedures
    `"kind": "procedures"`. A table (`.tsv` or `.csv`) has these columns.

    Raises:
        KnownError: if the file cannot be read, or holds no name that can be used.
    """
    return read_file(path, _name, called="name of a code")


def _name(raw: Record) -> CodeName:
    values = [raw.get(field) for field in ("code", "language", "text")]
    code, language, text = (value.strip() if isinstance(value, str) else "" for value in values)
    kind = str(raw.get("kind") or Kind.DIAGNOSES.value)
    if kind not in list(Kind):
        raise UnreadableError('{name} has a "kind" that is neither "diagnoses" nor "procedures".')
    if not code or not language or not text:
        raise UnreadableError('{name} has no "code", "language" or "text".')
    check_text(text)
    code = normalise_code(code) if kind == Kind.DIAGNOSES else code.upper()
    if not _CODE.fullmatch(code) or len(text) > LONGEST:
        raise UnreadableError(f"{{name}} has a code that is not written like one, or more than {LONGEST} characters.")
    return CodeName(code, language.lower(), text, Kind(kind))


def names_digest(names: Iterable[CodeName]) -> str:
    """SHA-256 (hex) of all names in their order."""
    total = hashlib.sha256()
    for name in names:
        total.update(f"{name.id}\n".encode("utf-8", "surrogatepass"))
    return total.hexdigest()


class NameTask:
    """Reads some names in each step of a pass, as texts of their own.

    A name is put into the space of the catalogue like a mention, q = P h / ‖P h‖ with h the mean of its token states,
    and compared with every vector t of its kind of code. With R the vectors of its right codes and s_t(q) the score
    of `MentionHead.scores`, the loss is the mean over the names of

        -log ( Σ_{t ∈ R} exp s_t(q)  /  Σ_{t of the kind} exp s_t(q) )

    Args:
        model: with a mention head and its catalogue; names without a code there are passed over.
        tokenizer: the encoder's tokenizer.
        names: all names.
        kinds: the kinds of code in the model's order.
        per_step: names in a step.
        seed: of the draws; those of a step are drawn from its number and the seed alone, so that a pass taken up
            again reads the same names.

    Raises:
        KnownError: if the model knows none of the codes.
    """

    def __init__(
        self,
        model: PerIcdAttentionModel,
        tokenizer: PreTrainedTokenizerBase,
        names: Sequence[CodeName],
        *,
        kinds: Sequence[Kind],
        per_step: int,
        seed: int,
    ) -> None:
        assert model.mentions is not None  # noqa: S101 - the caller sees to it
        self._model, self._head, self._tokenizer = model, model.mentions, tokenizer
        self._per_step, self._seed = per_step, seed
        answers = _RightVectors(model.mentions)
        found = [
            (name, number, answers.of(name.code, number))
            for name in names
            if name.kind in kinds and (number := list(kinds).index(name.kind)) < model.mentions.kinds
        ]
        self._names = [one for one in found if len(one[2])]
        if not self._names:
            raise KnownError("No code of the names is one that the pack could suggest. Check the file with the names.")
        foreign = [place for place, (name, _, _) in enumerate(self._names) if name.language != CODEBOOK_LANGUAGE]
        own = [place for place, (name, _, _) in enumerate(self._names) if name.language == CODEBOOK_LANGUAGE]
        self._pools = (own or foreign, foreign or own)

    def loss(self, step: int) -> Tensor:
        """The loss of the names of a step, numbered from 0."""
        rng = random.Random(f"{self._seed} {step}")  # noqa: S311 - a draw, not a secret
        chosen = [rng.choice(self._pools[rng.random() >= CODEBOOK_SHARE]) for _ in range(self._per_step)]
        texts = [varied(self._names[place][0].text, rng) for place in chosen]
        read = [(place, note) for place, text in zip(chosen, texts, strict=True) if (note := self._encode(text)).ids]
        if not read:
            return self._head.log_scale * 0.0
        return self._divergence([place for place, _ in read], self._queries([note for _, note in read]))

    def _encode(self, text: str) -> EncodedNote:
        config = self._model.config
        return encode_note(self._tokenizer, text, window_size=config.window_size, window_overlap=config.window_overlap)

    def _queries(self, notes: Sequence[EncodedNote]) -> Tensor:
        tokenizer, device = self._tokenizer, self._head.projection.weight.device
        batch = make_batch(
            notes,
            cls_id=tokenizer.cls_token_id,
            sep_id=tokenizer.sep_token_id,
            pad_id=tokenizer.pad_token_id,
            device=device,
        )
        with torch.autocast(device.type, torch.bfloat16):
            states = self._model.encode(batch.input_ids, batch.attention_mask, batch.gather)
        # Mention i of this "note" is the i-th name: (name, place among all tokens, mass).
        width = states.shape[1]
        rows = [
            (i, i * width + token, 1 / len(note.ids)) for i, note in enumerate(notes) for token in range(len(note.ids))
        ]
        return self._head.queries(states.flatten(0, 1), torch.tensor(rows, device=device), len(notes))

    def _divergence(self, places: Sequence[int], queries: Tensor) -> Tensor:
        scores = self._head.scores(queries)
        masks = torch.stack([self._head.kind_mask(kind) for kind in range(self._head.kinds)])
        allowed = masks[torch.tensor([self._names[place][1] for place in places], device=masks.device)]
        total = scores.masked_fill(~allowed, float("-inf")).logsumexp(dim=1)
        rights = [scores[row, self._names[place][2].to(scores.device)] for row, place in enumerate(places)]
        return (total - torch.stack([own.logsumexp(dim=0) for own in rights])).mean()


def varied(text: str, rng: random.Random) -> str:
    """A name more as notes write it: at random without an ending like ", unspecified", and with a small letter."""
    if rng.random() < VARIED:
        text = ENDING.sub("", text)
    if rng.random() < VARIED:
        text = text[:1].lower() + text[1:]
    return text


class _RightVectors:
    """The vectors of a catalogue that belong to a code or to any code below it."""

    def __init__(self, head: MentionHead) -> None:
        owners = head.owners.cpu()
        self._kinds = head.code_kinds.cpu()[owners]
        undotted = sorted((code.replace(".", ""), place) for place, code in enumerate(head.catalogue_codes))
        self._codes = [code for code, _ in undotted]
        self._places = [place for _, place in undotted]
        numbers = torch.arange(len(head.catalogue_codes))
        self._first = torch.searchsorted(owners, numbers).tolist()
        self._end = torch.searchsorted(owners, numbers, right=True).tolist()

    def of(self, code: str, kind: int) -> Tensor:
        """Their places: (vectors,)."""
        bare = code.replace(".", "")
        low, high = bisect_left(self._codes, bare), bisect_left(self._codes, f"{bare}\x7f")
        spans = [range(self._first[place], self._end[place]) for place in self._places[low:high]]
        vectors = torch.tensor([vector for span in spans for vector in span], dtype=torch.long)
        return vectors[self._kinds[vectors] == kind]
