"""Gold mentions of a record as targets of the mention head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch

from chartlight.models.batching import EncodedNote
from chartlight.models.mentions import BEGIN, INSIDE, MentionTargets
from chartlight.training.records import Spans

BRIDGED = 6  # tokens between two pieces of a mention that are tagged with it


def mention_targets(
    note: EncodedNote, spans: Spans, *, index: Mapping[str, int], code_kinds: Sequence[int]
) -> MentionTargets | None:
    """Tags and linking targets of one note; None where it has no spans.

    Args:
        note: the tokens.
        spans: for each code its mentions.
        index: code → place among the trained codes; other codes are left out.
        code_kinds: the kind of each trained code.
    """
    tags = torch.zeros(len(note.ids), max(code_kinds, default=0) + 1, dtype=torch.long)
    rows: list[tuple[int, int, float]] = []
    codes: list[int] = []
    for code, mentions in spans.items():
        for mention in mentions if code in index else ():
            tokens = _tokens(note, mention)
            for run in _runs(tokens):
                column = tags[:, code_kinds[index[code]]]
                column[run[0] : run[-1] + 1] = torch.where(
                    column[run[0] : run[-1] + 1] == BEGIN, BEGIN, torch.tensor(INSIDE)
                )
                column[run[0]] = BEGIN
            if tokens:
                rows.extend((len(codes), token, 1 / len(tokens)) for token in tokens)
                codes.append(index[code])
    if not codes:
        return None
    return MentionTargets(tags=tags, rows=torch.tensor(rows), codes=torch.tensor(codes))


def _tokens(note: EncodedNote, mention: Sequence[tuple[int, int]]) -> list[int]:
    return [
        position
        for position, (start, end) in enumerate(note.offsets)
        if any(start < piece_end and piece_start < end for piece_start, piece_end in mention)
    ]


def _runs(tokens: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for token in tokens:
        if runs and token - runs[-1][-1] <= BRIDGED + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs
