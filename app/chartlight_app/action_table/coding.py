"""Actions on accepted codes and their evidence: the menus Coding and Evidence."""

from __future__ import annotations

from chartlight.translation import mark
from chartlight_app.action_table.spec import ActionSpec

CODING = (
    ActionSpec(
        name="principalAction",
        text=mark("Make it the pr&incipal diagnosis"),
        keys=("1",),
        group="Coding",
        tip=mark("Put the selected code first, as the principal diagnosis"),
    ),
    ActionSpec(
        name="earlierAction",
        text=mark("Move it &up in the sequence"),
        keys=("Ctrl+Up",),
        group="Coding",
        tip=mark("Put the selected code a place up among the accepted codes"),
        repeats=True,
    ),
    ActionSpec(
        name="laterAction",
        text=mark("Move it &down in the sequence"),
        keys=("Ctrl+Down",),
        group="Coding",
        tip=mark("Put the selected code a place down among the accepted codes"),
        repeats=True,
    ),
    ActionSpec(
        name="poaAction",
        text=mark("Present &on admission"),
        keys=("O",),
        group="Coding",
        tip=mark("Say the next value of present on admission: Y, N, U, W, 1 or nothing"),
    ),
    ActionSpec(
        name="poaAllAction",
        text=mark("Present on admission for a&ll"),
        keys=("Shift+O",),
        group="Coding",
        tip=mark("Say Y for every accepted code that has no value yet"),
    ),
    ActionSpec(
        name="nextFindingAction",
        text=mark("Next coding &rule"),
        keys=("L",),
        group="Coding",
        tip=mark("Go to the next error or warning of the coding rules"),
    ),
    ActionSpec(
        name="overruleAction",
        text=mark("O&verrule the warning…"),
        keys=("V",),
        group="Coding",
        tip=mark("Overrule the selected warning with a reason, or let it stand again"),
    ),
    ActionSpec(
        name="missedAction",
        text=mark("&What did we miss?"),
        keys=("W",),
        group="Coding",
        tip=mark("Underline the clinical words that no accepted code covers"),
    ),
    ActionSpec(
        name="nextMissedAction",
        text=mark("Next &missed words"),
        keys=("G",),
        group="Coding",
        tip=mark("Go to the next words that no accepted code covers"),
    ),
    ActionSpec(
        name="takeMissedAction",
        text=mark("&Accept the code for missed words"),
        keys=("K",),
        group="Coding",
        tip=mark("Accept the likeliest code for the missed words that are shown"),
    ),
    ActionSpec(
        name="takeWordsAction",
        text=mark("&Take the selected words as evidence"),
        keys=("T",),
        group="Evidence",
        tip=mark("The words selected in the note speak for the selected code"),
    ),
    ActionSpec(
        name="dropWordsAction",
        text=mark("The words are &not evidence"),
        keys=("Del", "Backspace"),
        group="Evidence",
        tip=mark("Take the selected words, or those picked last, away from the evidence of the code"),
    ),
    ActionSpec(
        name="pickWordsAction",
        text=mark("&Pick the next words of the code"),
        keys=("J",),
        group="Evidence",
        tip=mark("Select the next lit words in the note, to widen, narrow or take them away"),
    ),
    ActionSpec(
        name="widenEndAction",
        text=mark("Widen by a word at the &end"),
        keys=("]", "Alt+Right"),
        group="Evidence",
        tip=mark("The picked words and the one after them"),
        repeats=True,
    ),
    ActionSpec(
        name="narrowEndAction",
        text=mark("Narrow by a word at the e&nd"),
        keys=("[", "Alt+Left"),
        group="Evidence",
        tip=mark("The picked words without the last one"),
        repeats=True,
    ),
    ActionSpec(
        name="widenStartAction",
        text=mark("Widen by a word at the &start"),
        keys=("{", "Alt+Shift+Left"),
        group="Evidence",
        tip=mark("The picked words and the one before them"),
        repeats=True,
    ),
    ActionSpec(
        name="narrowStartAction",
        text=mark("Narrow by a word at the s&tart"),
        keys=("}", "Alt+Shift+Right"),
        group="Evidence",
        tip=mark("The picked words without the first one"),
        repeats=True,
    ),
)
