"""Every action of the desk with its keys: the one list behind the menus, the toolbar and the help."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from chartlight.translation import mark, tr
from chartlight_app.key_map import KeyMap


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """What an action is called and which keys it has.

    Attributes:
        name: the object name of the action.
        text: its name in menus, in English like all of these words.
        keys: its keys by default, in Qt's portable words; Ctrl is Command on a Mac.
        icon: the name of its icon, or "".
        short: its name on the toolbar; "" where it is not there.
        tip: a sentence on what it does.
        group: the menu that holds it, a key of `GROUPS`.
        repeats: whether holding the key down does it again and again.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    short: str = ""
    tip: str = ""
    group: str
    repeats: bool = False


GROUPS = {
    "File": mark("&File"),
    "Review": mark("&Review"),
    "Note": mark("&Note"),
    "Suggest": mark("&Suggest"),
    "Coding": mark("&Coding"),
    "Evidence": mark("&Evidence"),
    "Two coders": mark("&Two coders"),
    "Trial": mark("Tr&ial"),
    "View": mark("&View"),
    "Help": mark("&Help"),
}
"""The names of the menus."""

ACTIONS = (
    ActionSpec(
        name="openAction",
        text=mark("&Open files…"),
        keys=("Ctrl+O",),
        icon="open",
        short=mark("Open"),
        group="File",
        tip=mark("Add notes to the worklist"),
    ),
    ActionSpec(
        name="openFolderAction",
        text=mark("Open a &folder…"),
        keys=("Ctrl+Shift+O",),
        group="File",
        tip=mark("Add every note of a folder"),
    ),
    ActionSpec(
        name="pasteAction",
        text=mark("&Paste as a new note"),
        keys=("Ctrl+V",),
        group="File",
        tip=mark("Make a note of the text that was copied, or open the files"),
    ),
    ActionSpec(
        name="samplesAction",
        text=mark("&Sample notes"),
        group="File",
        tip=mark("Add the notes that come with Chartlight"),
    ),
    ActionSpec(
        name="exportAction",
        text=mark("&Export accepted codes…"),
        keys=("E",),
        icon="export",
        short=mark("Export"),
        group="File",
        tip=mark("Save the accepted codes of all notes as CSV"),
    ),
    ActionSpec(
        name="exportTrainingAction",
        text=mark("Export for &training…"),
        group="File",
        tip=mark("Save the notes that are done, with your codes and words, as a training file"),
    ),
    ActionSpec(name="quitAction", text=mark("&Quit"), keys=("Ctrl+Q",), group="File", tip=mark("Close Chartlight")),
    ActionSpec(
        name="acceptAction",
        text=mark("&Accept and next"),
        keys=("A",),
        icon="accept",
        short=mark("Accept"),
        group="Review",
        tip=mark("Accept the selected code and go to the next"),
    ),
    ActionSpec(
        name="rejectAction",
        text=mark("&Reject and next"),
        keys=("R",),
        icon="reject",
        short=mark("Reject"),
        group="Review",
        tip=mark("Reject the selected code and go to the next"),
    ),
    ActionSpec(
        name="siblingsAction",
        text=mark("Replace by a &sibling…"),
        keys=("S",),
        icon="tree",
        short=mark("Sibling"),
        group="Review",
        tip=mark("Show the family of the selected code and choose the right one"),
    ),
    ActionSpec(
        name="holdCodeAction",
        text=mark("Hold the c&ode and next"),
        keys=("Z",),
        group="Review",
        tip=mark("Set the selected code aside for later and go to the next"),
    ),
    ActionSpec(
        name="acceptAllAction",
        text=mark("Accept all above the l&ine"),
        keys=("Shift+A",),
        group="Review",
        tip=mark("Accept every open code above the line at once"),
    ),
    ActionSpec(
        name="rejectAllAction",
        text=mark("Reject all above the line"),
        keys=("Shift+R",),
        group="Review",
        tip=mark("Reject every open code above the line at once"),
    ),
    ActionSpec(
        name="undoAction",
        text=mark("&Undo"),
        keys=("U", "Ctrl+Z"),
        icon="undo",
        short=mark("Undo"),
        group="Review",
        tip=mark("Take back the latest decision"),
    ),
    ActionSpec(
        name="redoAction",
        text=mark("Re&do"),
        keys=("Ctrl+Shift+Z",),
        icon="redo",
        short=mark("Redo"),
        group="Review",
        tip=mark("Make the decision again that was taken back"),
    ),
    ActionSpec(
        name="addCodeAction",
        text=mark("Add a &code…"),
        keys=("C",),
        group="Review",
        tip=mark("Search the codebook and add a code by hand"),
    ),
    ActionSpec(
        name="treeAction",
        text=mark("&Browse codes…"),
        keys=("B",),
        group="Review",
        tip=mark("Show the tree of codes, at the selected code"),
    ),
    ActionSpec(
        name="candidatesAction",
        text=mark("Show or fold &candidates"),
        keys=("M",),
        group="Review",
        tip=mark("Show the codes below the line"),
    ),
    ActionSpec(
        name="deniedAction",
        text=mark("Show or fold denied and family &history"),
        keys=("D",),
        group="Review",
        tip=mark("Show the codes that the note denies or says of the family"),
    ),
    ActionSpec(
        name="surerAction",
        text=mark("Only surer su&ggestions"),
        keys=("+",),
        group="Review",
        tip=mark("Draw the line higher: fewer suggestions, more of them right"),
        repeats=True,
    ),
    ActionSpec(
        name="lessSureAction",
        text=mark("&Less sure suggestions too"),
        keys=("-",),
        group="Review",
        tip=mark("Draw the line lower: more suggestions, fewer of them right"),
        repeats=True,
    ),
    ActionSpec(
        name="ownLineAction",
        text=mark("The model's o&wn line"),
        keys=("0",),
        group="Review",
        tip=mark("Draw the line where the model draws it"),
    ),
    ActionSpec(
        name="nextNoteAction",
        text=mark("&Next note"),
        keys=("N",),
        group="Note",
        tip=mark("Open the next note"),
        repeats=True,
    ),
    ActionSpec(
        name="previousNoteAction",
        text=mark("&Previous note"),
        keys=("P",),
        group="Note",
        tip=mark("Open the previous note"),
        repeats=True,
    ),
    ActionSpec(
        name="finishAction",
        text=mark("Fin&ish the note and open the next"),
        keys=("X",),
        icon="finish",
        short=mark("Finish"),
        group="Note",
        tip=mark("Say that the note is done and go to the next that is still to do"),
    ),
    ActionSpec(
        name="holdAction",
        text=mark("Put the note on &hold…"),
        keys=("H",),
        group="Note",
        tip=mark("Put the note aside for a reason"),
    ),
    ActionSpec(
        name="reopenAction",
        text=mark("&Reopen the note"),
        keys=("Shift+X",),
        group="Note",
        tip=mark("Go on with a note that is done or on hold"),
    ),
    ActionSpec(
        name="assignAction",
        text=mark("&Assign to…"),
        keys=("I",),
        group="Note",
        tip=mark("Give the selected notes to a coder"),
    ),
    ActionSpec(
        name="searchNotesAction",
        text=mark("&Search all notes"),
        keys=("Ctrl+Shift+F",),
        group="Note",
        tip=mark("Find notes by words in their text or name"),
    ),
    ActionSpec(
        name="findAction",
        text=mark("&Find in the note"),
        keys=("F", "Ctrl+F"),
        icon="find",
        short=mark("Find"),
        group="Review",
        tip=mark("Find words"),
    ),
    ActionSpec(
        name="suggestAction",
        text=mark("&Suggest codes"),
        keys=("F5",),
        icon="suggest",
        short=mark("Suggest"),
        group="Suggest",
        tip=mark("Let the model read the selected notes"),
    ),
    ActionSpec(
        name="suggestAllAction",
        text=mark("Suggest for all &new notes"),
        keys=("Shift+F5",),
        group="Suggest",
        tip=mark("Let the model read every note it has not read"),
    ),
    ActionSpec(
        name="cancelAction",
        text=mark("&Cancel"),
        keys=("Ctrl+.",),
        icon="cancel",
        short=mark("Cancel"),
        group="Suggest",
        tip=mark("Stop reading and suggesting"),
    ),
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
    ActionSpec(
        name="secondAskAction",
        text=mark("Ask for a blind &second review…"),
        group="Two coders",
        tip=mark("Give the selected notes to another coder, who sees none of your decisions"),
    ),
    ActionSpec(
        name="secondBlindAction",
        text=mark("Begin a &blind second review"),
        group="Two coders",
        tip=mark("Code the note anew beside another coder, whose decisions stay hidden until you finish"),
    ),
    ActionSpec(
        name="secondOpenAction",
        text=mark("Begin an &open second review"),
        group="Two coders",
        tip=mark("Begin with another coder's decisions and change what you would code otherwise"),
    ),
    ActionSpec(
        name="secondFinishAction",
        text=mark("&Finish my second review"),
        group="Two coders",
        tip=mark("The review is complete and can be compared"),
    ),
    ActionSpec(
        name="secondReopenAction",
        text=mark("&Go on with my second review"),
        group="Two coders",
        tip=mark("Take a finished review up again, before a difference is settled"),
    ),
    ActionSpec(
        name="compareAction",
        text=mark("&Compare two coders…"),
        keys=("Y",),
        group="Two coders",
        tip=mark("Show both coders' codes of the note, and settle where they differ"),
    ),
    ActionSpec(
        name="agreementAction",
        text=mark("&Agreement…"),
        group="Two coders",
        tip=mark("Show how far coders agree with each other and with the model"),
    ),
    ActionSpec(
        name="trialAction",
        text=mark("&Start or follow a trial…"),
        group="Trial",
        tip=mark("Code notes with and without suggestions to see what these do, and see how far everybody is"),
    ),
    ActionSpec(
        name="revealAction",
        text=mark("I have coded it unassisted: sho&w the suggestions"),
        keys=("Shift+S",),
        group="Trial",
        tip=mark("Keep the codes and the time of the unassisted coding, show the suggestions, and go on revising"),
    ),
    ActionSpec(
        name="trialNextAction",
        text=mark("&Next note of the trial"),
        keys=("Shift+N",),
        group="Trial",
        tip=mark("Open the next note of the trial that you have not finished"),
    ),
    ActionSpec(
        name="trialReportAction",
        text=mark("Trial &report…"),
        group="Trial",
        tip=mark("Show what suggestions do to time, accuracy and your own judgement"),
    ),
    ActionSpec(name="largerAction", text=mark("&Larger text"), keys=("Ctrl++", "Ctrl+="), group="View", repeats=True),
    ActionSpec(name="smallerAction", text=mark("&Smaller text"), keys=("Ctrl+-",), group="View", repeats=True),
    ActionSpec(
        name="dashboardsAction",
        text=mark("&Dashboards…"),
        keys=("Ctrl+D",),
        group="View",
        tip=mark("Show how suggestions fare, whether scores hold, and how the work goes"),
    ),
    ActionSpec(
        name="messagesAction", text=mark("&Messages"), group="View", tip=mark("Show every message since the start")
    ),
    ActionSpec(
        name="comparePacksAction",
        text=mark("Compare model &packs…"),
        keys=("Ctrl+Shift+P",),
        group="View",
        tip=mark("Show which words the model pack in use and another one attend to, code by code"),
    ),
    ActionSpec(
        name="settingsAction",
        text=mark("Se&ttings…"),
        keys=("Ctrl+,",),
        group="View",
        tip=mark("Set the theme, the text size, your name and more"),
    ),
    ActionSpec(
        name="coderAction", text=mark("C&oder…"), group="View", tip=mark("Change the name that decisions carry")
    ),
    ActionSpec(
        name="paletteAction",
        text=mark("&Find anything…"),
        keys=("Ctrl+K",),
        group="Help",
        tip=mark("Find an action, a note or a code by some of its words"),
    ),
    ActionSpec(
        name="helpAction",
        text=mark("&Help"),
        keys=("F1",),
        group="Help",
        tip=mark("Read how things are done, without the internet"),
    ),
    ActionSpec(
        name="tourAction", text=mark("&Tour of the window"), group="Help", tip=mark("See the window in four steps")
    ),
    ActionSpec(name="changeKeysAction", text=mark("&Change keys…"), group="Help", tip=mark("Give actions other keys")),
    ActionSpec(
        name="keysAction",
        text=mark("&Keys"),
        keys=("?",),
        icon="keys",
        short=mark("Keys"),
        group="Help",
        tip=mark("Show every key of the desk"),
    ),
)

KEYS = KeyMap({spec.name: spec.keys for spec in ACTIONS})
"""The keys that hold now. Each window takes over what its data folder remembers."""


def keys_of(name: str) -> tuple[str, ...]:
    """The keys that the action with this name has now; it may have none."""
    return KEYS.keys(name)


def key_of(name: str) -> str:
    """The first key of an action for a sentence, or the name of the action where the coder gave it none."""
    keys = keys_of(name)
    if keys:
        return native(keys[0])
    return tr("“{action}”", action=plain_text(next(spec for spec in ACTIONS if spec.name == name)))


def native(key: str) -> str:
    """A key as the system and the language write it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def plain_text(spec: ActionSpec) -> str:
    """The name of an action as it reads."""
    return tr(spec.text).replace("&", "").rstrip("…")


def told_of(spec: ActionSpec) -> str:
    """What an action does, in a sentence where there is one."""
    return tr(spec.tip) if spec.tip else plain_text(spec)


def group_name(group: str) -> str:
    """The name of a menu as it reads."""
    return tr(GROUPS[group]).replace("&", "")


MOVES = (("↑ ↓", mark("Previous or next suggestion")), ("Esc", mark("Close a search or let go of selected words")))
TOOLBAR = (
    ("openAction", "suggestAction", "cancelAction"),
    ("acceptAction", "rejectAction", "siblingsAction", "undoAction", "redoAction", "finishAction"),
    ("findAction", "exportAction", "keysAction"),
)
