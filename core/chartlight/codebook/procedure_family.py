"""The family of a procedure: the whole codes below its beginning, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import TypeVar

from chartlight.codebook import query as q
from chartlight.codebook.family import Judge, english, neighbours, words_naming
from chartlight.codebook.procedure_index import ProcedureIndex, rareness
from chartlight.codebook.procedure_wording import renamed
from chartlight.codebook.procedures import LENGTH, PREFIX
from chartlight.codebook.relatives import Clues, Family
from chartlight.codebook.synonyms import Synonyms
from chartlight.codebook.wording import Wording

ROOT = 3  # characters of section, body system and root operation
_JOINING = frozenset({"of", "in", "into", "from", "at", "on"})
# What notes write, in three languages without accents, for the words of `renamed` on approach and contrast.
_SAID = {
    "laparoscopic": re.compile(r"laparos[ck]op|th?ora[ck]os[ck]op|arth?ros[ck]op|titthal"),
    "endoscopic": re.compile(r"(end|(gastr|duoden|[ck]ol(on)?|bron[ck]|[ck][iy]st|h?[iy]ster)h?)os[ck]op"),
    "percutaneous": re.compile(r"per[ck]utan|pun[ck]t?(ion|ure)|needle|aguja"),
    "open": re.compile(r"abiert|oppen|lapar(o|at)tom|th?ora[ck]otom|[ck]rani?e?otom|(est|st)ernotom"),
    "contrast": re.compile(r"[ck]ontrast"),
}
_Told = TypeVar("_Told")


def procedure_family(
    index: ProcedureIndex,
    code: str,
    *,
    wording: Wording,
    names: Synonyms,
    clues: Clues,
    top: str | None = None,
) -> Family | None:
    """The family of a procedure: all whole codes that begin as it does.

    Args:
        index: the titles.
        code: a whole code or a beginning; one that the book lacks has the family of the nearest it has.
        wording: translates the words of the note.
        names: knows which procedures the note names.
        clues: what the note says.
        top: the beginning whose codes are wanted, of three or four characters; a fair choice where None.

    Returns:
        None where no procedure begins like the code.
    """
    code = code.strip().upper()
    starts = [code[:length] for length in (PREFIX, ROOT) if len(code) >= length]
    below = {start: found for start in starts if (found := index.below(start))}
    if not below:
        return None
    line = list(below)
    # A beginning whose only code is the one asked about leaves nothing to choose from.
    fair = next((start for start in line if set(below[start]) != {code}), line[0])
    chosen = top if top in below else fair
    top_title = _title_of(index, chosen)
    title = index.titles.get(code, "")
    members = [member for member in below[chosen] if member != code]
    judge = Judge(
        replace(clues, scores=_told(clues.scores, members, beside=code)),
        code=code,
        title=title or top_title,
        wording=renamed(title or top_title),
        named=_told(words_naming(names, clues), members, beside=code),
        english=partial(_english, wording),
        missing_weight=0.0,  # long titles are those of devices, which are rare by `rareness` already
    )
    wordings = {member: renamed(index.titles[member]) for member in members}
    members.sort(key=lambda member: (-round(judge.weight(member, wordings[member]), 6), rareness(member), member))
    wider, narrower = neighbours([(start, len(codes)) for start, codes in below.items()], line.index(chosen))
    return Family(
        code=code,
        title=title,
        billable=len(code) == LENGTH and bool(title),
        top=chosen,
        top_title=top_title,
        wider=wider,
        narrower=narrower,
        members=tuple(judge.relative(member, index.titles[member], wording=wordings[member]) for member in members),
    )


def _title_of(index: ProcedureIndex, top: str) -> str:
    """The title of a beginning; that of three characters is what the titles below it begin with."""
    if top in index.titles:
        return index.titles[top]
    titles = [index.titles[code] for code in index.beginnings(top)]
    words = zip(*(title.split() for title in titles), strict=False)
    shared = [each[0] for each in takewhile(lambda each: len(set(each)) == 1, words)]
    while shared and shared[-1] in _JOINING:
        shared.pop()
    return " ".join(shared) or f"{titles[0]} …"


def _told(of: Mapping[str, _Told], members: Sequence[str], *, beside: str) -> dict[str, _Told]:
    """What is told of each member, or else of its beginning.

    What is told of the beginning of the code asked about says nothing of which of its codes it is.
    """
    told = {member: of[member[:PREFIX]] for member in members if member[:PREFIX] in of}
    told = {member: each for member, each in told.items() if not member.startswith(beside[:PREFIX])}
    return told | {member: of[member] for member in members if member in of}


def _english(wording: Wording, text: str) -> set[str]:
    """The words of a text, what titles may say for them, and the approaches that they tell of."""
    words = english(wording, text)
    plain = " ".join(word for piece in text.split() for word in q.split_words(piece))
    return words | {word for word, pattern in _SAID.items() if pattern.search(plain)}
