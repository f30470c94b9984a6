"""The report of a trial: what the suggestions do to time, accuracy and the coder's own judgement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from chartlight.errors import KnownError
from chartlight.store.repository import Repository
from chartlight.store.trial_values import Trial
from chartlight.translation import tr
from chartlight.trial.gather import codings_of, progress_of
from chartlight.trial.gold import read_gold, settled_codes
from chartlight.trial.measures import changes, measures
from chartlight.trial.values import TrialReport, has_procedures


def report_of(repo: Repository, trial: Trial, *, gold: Path | None = None) -> TrialReport:
    """What a trial has found so far.

    Beside the right codes of a trial procedures count only where there is any procedure among them.

    Args:
        repo: the store.
        trial: the trial; it may still go on.
        gold: a table of the right codes; those of settled second reviews where None.

    Raises:
        KnownError: the table cannot be read, or names none of the notes.
    """
    codings = codings_of(repo, trial)
    if gold is None:
        right = settled_codes(repo, {each.note_key for each in codings})
        source = tr("second reviews in which every difference is settled")
        procedures = has_procedures(right.values())
    else:
        named, source = read_gold(gold), gold.name
        procedures = has_procedures(named.values())
        right = {each.note_key: named[each.note_id] for each in codings if each.note_id in named}
        if codings and not right:
            words = tr("No note of the trial is in {name}. The names must be those of the worklist.", name=source)
            raise KnownError(words)
    known = tuple(replace(each, gold=right.get(each.note_key), gold_has_procedures=procedures) for each in codings)
    return TrialReport(
        trial=trial,
        progress=progress_of(repo, trial),
        codings=known,
        gold_source=source,
        gold_notes=len(right),
        measures=measures(known),
        changes=changes(known),
    )


def trial_named(repo: Repository, name: str | None) -> Trial:
    """The newest trial of a name, or the newest of all where None.

    Raises:
        KnownError: there is none.
    """
    trials = repo.trials()
    found = next((each for each in reversed(trials) if name in (None, each.name)), None)
    if found is not None:
        return found
    if not trials:
        raise KnownError(tr("There is no trial in this store. Start one in the window: Trial, Start a trial."))
    names = ", ".join(sorted({each.name for each in trials}))
    raise KnownError(tr("There is no trial “{name}”. The trials of this store: {names}.", name=name, names=names))
