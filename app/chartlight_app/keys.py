"""Every action of the desk with its keys: the one list behind the menus, the toolbar and the help."""

from __future__ import annotations

from dataclasses import dataclass

from chartlight_app.key_map import KeyMap


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """What an action is called and which keys it has.

    Attributes:
        name: the object name of the action.
        text: its name in menus.
        keys: its keys by default, in Qt's portable words; Ctrl is Command on a Mac.
        icon: the name of its icon, or "".
        short: its name on the toolbar; "" where it is not there.
        tip: a sentence on what it does.
        group: the menu that holds it.
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


ACTIONS = (
    ActionSpec(
        name="openAction",
        text="&Open files…",
        keys=("Ctrl+O",),
        icon="open",
        short="Open",
        group="File",
        tip="Add notes to the worklist",
    ),
    ActionSpec(
        name="openFolderAction",
        text="Open a &folder…",
        keys=("Ctrl+Shift+O",),
        group="File",
        tip="Add every note of a folder",
    ),
    ActionSpec(
        name="pasteAction",
        text="&Paste as a new note",
        keys=("Ctrl+V",),
        group="File",
        tip="Make a note of the text that was copied, or open the files",
    ),
    ActionSpec(
        name="samplesAction",
        text="&Sample notes",
        group="File",
        tip="Add the notes that come with Chartlight",
    ),
    ActionSpec(
        name="exportAction",
        text="&Export accepted codes…",
        keys=("E",),
        icon="export",
        short="Export",
        group="File",
        tip="Save the accepted codes of all notes as CSV",
    ),
    ActionSpec(
        name="exportTrainingAction",
        text="Export for &training…",
        group="File",
        tip="Save the notes that are done, with your codes and words, as a training file",
    ),
    ActionSpec(name="quitAction", text="&Quit", keys=("Ctrl+Q",), group="File", tip="Close Chartlight"),
    ActionSpec(
        name="acceptAction",
        text="&Accept and next",
        keys=("A",),
        icon="accept",
        short="Accept",
        group="Review",
        tip="Accept the selected code and go to the next",
    ),
    ActionSpec(
        name="rejectAction",
        text="&Reject and next",
        keys=("R",),
        icon="reject",
        short="Reject",
        group="Review",
        tip="Reject the selected code and go to the next",
    ),
    ActionSpec(
        name="siblingsAction",
        text="Replace by a &sibling…",
        keys=("S",),
        icon="tree",
        short="Sibling",
        group="Review",
        tip="Show the family of the selected code and choose the right one",
    ),
    ActionSpec(
        name="holdCodeAction",
        text="Hold the c&ode and next",
        keys=("Z",),
        group="Review",
        tip="Set the selected code aside for later and go to the next",
    ),
    ActionSpec(
        name="acceptAllAction",
        text="Accept all above the l&ine",
        keys=("Shift+A",),
        group="Review",
        tip="Accept every open code above the line at once",
    ),
    ActionSpec(
        name="rejectAllAction",
        text="Reject all above the line",
        keys=("Shift+R",),
        group="Review",
        tip="Reject every open code above the line at once",
    ),
    ActionSpec(
        name="undoAction",
        text="&Undo",
        keys=("U", "Ctrl+Z"),
        icon="undo",
        short="Undo",
        group="Review",
        tip="Take back the latest decision",
    ),
    ActionSpec(
        name="redoAction",
        text="Re&do",
        keys=("Ctrl+Shift+Z",),
        icon="redo",
        short="Redo",
        group="Review",
        tip="Make the decision again that was taken back",
    ),
    ActionSpec(
        name="addCodeAction",
        text="Add a &code…",
        keys=("C",),
        group="Review",
        tip="Search the codebook and add a code by hand",
    ),
    ActionSpec(
        name="treeAction",
        text="&Browse codes…",
        keys=("B",),
        group="Review",
        tip="Show the tree of codes, at the selected code",
    ),
    ActionSpec(
        name="candidatesAction",
        text="Show or fold &candidates",
        keys=("M",),
        group="Review",
        tip="Show the codes below the line",
    ),
    ActionSpec(
        name="deniedAction",
        text="Show or fold denied and family &history",
        keys=("D",),
        group="Review",
        tip="Show the codes that the note denies or says of the family",
    ),
    ActionSpec(
        name="surerAction",
        text="Only surer su&ggestions",
        keys=("+",),
        group="Review",
        tip="Draw the line higher: fewer suggestions, more of them right",
        repeats=True,
    ),
    ActionSpec(
        name="lessSureAction",
        text="&Less sure suggestions too",
        keys=("-",),
        group="Review",
        tip="Draw the line lower: more suggestions, fewer of them right",
        repeats=True,
    ),
    ActionSpec(
        name="ownLineAction",
        text="The model's o&wn line",
        keys=("0",),
        group="Review",
        tip="Draw the line where the model draws it",
    ),
    ActionSpec(
        name="nextNoteAction",
        text="&Next note",
        keys=("N",),
        group="Note",
        tip="Open the next note",
        repeats=True,
    ),
    ActionSpec(
        name="previousNoteAction",
        text="&Previous note",
        keys=("P",),
        group="Note",
        tip="Open the previous note",
        repeats=True,
    ),
    ActionSpec(
        name="finishAction",
        text="Fin&ish the note and open the next",
        keys=("X",),
        icon="finish",
        short="Finish",
        group="Note",
        tip="Say that the note is done and go to the next that is still to do",
    ),
    ActionSpec(
        name="holdAction",
        text="Put the note on &hold…",
        keys=("H",),
        group="Note",
        tip="Put the note aside for a reason",
    ),
    ActionSpec(
        name="reopenAction",
        text="&Reopen the note",
        keys=("Shift+X",),
        group="Note",
        tip="Go on with a note that is done or on hold",
    ),
    ActionSpec(
        name="assignAction",
        text="&Assign to…",
        keys=("I",),
        group="Note",
        tip="Give the selected notes to a coder",
    ),
    ActionSpec(
        name="searchNotesAction",
        text="&Search all notes",
        keys=("Ctrl+Shift+F",),
        group="Note",
        tip="Find notes by words in their text or name",
    ),
    ActionSpec(
        name="findAction",
        text="&Find in the note",
        keys=("F", "Ctrl+F"),
        icon="find",
        short="Find",
        group="Review",
        tip="Find words",
    ),
    ActionSpec(
        name="suggestAction",
        text="&Suggest codes",
        keys=("F5",),
        icon="suggest",
        short="Suggest",
        group="Suggest",
        tip="Let the model read the selected notes",
    ),
    ActionSpec(
        name="suggestAllAction",
        text="Suggest for all &new notes",
        keys=("Shift+F5",),
        group="Suggest",
        tip="Let the model read every note it has not read",
    ),
    ActionSpec(
        name="cancelAction",
        text="&Cancel",
        keys=("Ctrl+.",),
        icon="cancel",
        short="Cancel",
        group="Suggest",
        tip="Stop reading and suggesting",
    ),
    ActionSpec(
        name="principalAction",
        text="Make it the pr&incipal diagnosis",
        keys=("1",),
        group="Coding",
        tip="Put the selected code first, as the principal diagnosis",
    ),
    ActionSpec(
        name="earlierAction",
        text="Move it &up in the sequence",
        keys=("Ctrl+Up",),
        group="Coding",
        tip="Put the selected code a place up among the accepted codes",
        repeats=True,
    ),
    ActionSpec(
        name="laterAction",
        text="Move it &down in the sequence",
        keys=("Ctrl+Down",),
        group="Coding",
        tip="Put the selected code a place down among the accepted codes",
        repeats=True,
    ),
    ActionSpec(
        name="poaAction",
        text="Present &on admission",
        keys=("O",),
        group="Coding",
        tip="Say the next value of present on admission: Y, N, U, W, 1 or nothing",
    ),
    ActionSpec(
        name="poaAllAction",
        text="Present on admission for a&ll",
        keys=("Shift+O",),
        group="Coding",
        tip="Say Y for every accepted code that has no value yet",
    ),
    ActionSpec(
        name="nextFindingAction",
        text="Next coding &rule",
        keys=("L",),
        group="Coding",
        tip="Go to the next error or warning of the coding rules",
    ),
    ActionSpec(
        name="overruleAction",
        text="O&verrule the warning…",
        keys=("V",),
        group="Coding",
        tip="Overrule the selected warning with a reason, or let it stand again",
    ),
    ActionSpec(
        name="missedAction",
        text="&What did we miss?",
        keys=("W",),
        group="Coding",
        tip="Underline the clinical words that no accepted code covers",
    ),
    ActionSpec(
        name="nextMissedAction",
        text="Next &missed words",
        keys=("G",),
        group="Coding",
        tip="Go to the next words that no accepted code covers",
    ),
    ActionSpec(
        name="takeMissedAction",
        text="&Accept the code for missed words",
        keys=("K",),
        group="Coding",
        tip="Accept the likeliest code for the missed words that are shown",
    ),
    ActionSpec(
        name="takeWordsAction",
        text="&Take the selected words as evidence",
        keys=("T",),
        group="Evidence",
        tip="The words selected in the note speak for the selected code",
    ),
    ActionSpec(
        name="dropWordsAction",
        text="The words are &not evidence",
        keys=("Del", "Backspace"),
        group="Evidence",
        tip="Take the selected words, or those picked last, away from the evidence of the code",
    ),
    ActionSpec(
        name="pickWordsAction",
        text="&Pick the next words of the code",
        keys=("J",),
        group="Evidence",
        tip="Select the next lit words in the note, to widen, narrow or take them away",
    ),
    ActionSpec(
        name="widenEndAction",
        text="Widen by a word at the &end",
        keys=("]", "Alt+Right"),
        group="Evidence",
        tip="The picked words and the one after them",
        repeats=True,
    ),
    ActionSpec(
        name="narrowEndAction",
        text="Narrow by a word at the e&nd",
        keys=("[", "Alt+Left"),
        group="Evidence",
        tip="The picked words without the last one",
        repeats=True,
    ),
    ActionSpec(
        name="widenStartAction",
        text="Widen by a word at the &start",
        keys=("{", "Alt+Shift+Left"),
        group="Evidence",
        tip="The picked words and the one before them",
        repeats=True,
    ),
    ActionSpec(
        name="narrowStartAction",
        text="Narrow by a word at the s&tart",
        keys=("}", "Alt+Shift+Right"),
        group="Evidence",
        tip="The picked words without the first one",
        repeats=True,
    ),
    ActionSpec(
        name="secondAskAction",
        text="Ask for a blind &second review…",
        group="Two coders",
        tip="Give the selected notes to another coder, who sees none of your decisions",
    ),
    ActionSpec(
        name="secondBlindAction",
        text="Begin a &blind second review",
        group="Two coders",
        tip="Code the note anew beside another coder, whose decisions stay hidden until you finish",
    ),
    ActionSpec(
        name="secondOpenAction",
        text="Begin an &open second review",
        group="Two coders",
        tip="Begin with another coder's decisions and change what you would code otherwise",
    ),
    ActionSpec(
        name="secondFinishAction",
        text="&Finish my second review",
        group="Two coders",
        tip="The review is complete and can be compared",
    ),
    ActionSpec(
        name="secondReopenAction",
        text="&Go on with my second review",
        group="Two coders",
        tip="Take a finished review up again, before a difference is settled",
    ),
    ActionSpec(
        name="compareAction",
        text="&Compare two coders…",
        keys=("Y",),
        group="Two coders",
        tip="Show both coders' codes of the note, and settle where they differ",
    ),
    ActionSpec(
        name="agreementAction",
        text="&Agreement…",
        group="Two coders",
        tip="Show how far coders agree with each other and with the model",
    ),
    ActionSpec(name="largerAction", text="&Larger text", keys=("Ctrl++", "Ctrl+="), group="View", repeats=True),
    ActionSpec(name="smallerAction", text="&Smaller text", keys=("Ctrl+-",), group="View", repeats=True),
    ActionSpec(
        name="dashboardsAction",
        text="&Dashboards…",
        keys=("Ctrl+D",),
        group="View",
        tip="Show how suggestions fare, whether scores hold, and how the work goes",
    ),
    ActionSpec(
        name="comparePacksAction",
        text="Compare model &packs…",
        keys=("Ctrl+Shift+P",),
        group="View",
        tip="Show which words the model pack in use and another one attend to, code by code",
    ),
    ActionSpec(name="messagesAction", text="&Messages", group="View", tip="Show every message since the start"),
    ActionSpec(
        name="settingsAction",
        text="Se&ttings…",
        keys=("Ctrl+,",),
        group="View",
        tip="Set the theme, the text size, your name and more",
    ),
    ActionSpec(name="coderAction", text="C&oder…", group="View", tip="Change the name that decisions carry"),
    ActionSpec(
        name="paletteAction",
        text="&Find anything…",
        keys=("Ctrl+K",),
        group="Help",
        tip="Find an action, a note or a code by some of its words",
    ),
    ActionSpec(
        name="helpAction",
        text="&Help",
        keys=("F1",),
        group="Help",
        tip="Read how things are done, without the internet",
    ),
    ActionSpec(name="tourAction", text="&Tour of the window", group="Help", tip="See the window in four steps"),
    ActionSpec(name="changeKeysAction", text="&Change keys…", group="Help", tip="Give actions other keys"),
    ActionSpec(
        name="keysAction",
        text="&Keys",
        keys=("?",),
        icon="keys",
        short="Keys",
        group="Help",
        tip="Show every key of the desk",
    ),
)

KEYS = KeyMap({spec.name: spec.keys for spec in ACTIONS})
"""The keys that hold now. Each window takes over what its data folder remembers."""


def keys_of(name: str) -> tuple[str, ...]:
    """The keys that the action with this name has now; it may have none."""
    return KEYS.keys(name)


def key_of(name: str) -> str:
    """The first key of an action for a sentence, or the name of the action where the coder gave it none."""
    return next(iter(keys_of(name)), "") or f"“{plain_text(next(spec for spec in ACTIONS if spec.name == name))}”"


def plain_text(spec: ActionSpec) -> str:
    """The name of an action as it reads."""
    return spec.text.replace("&", "").rstrip("…")


MOVES = (("↑ ↓", "Previous or next suggestion"), ("Esc", "Close a search or let go of selected words"))
TOOLBAR = (
    ("openAction", "suggestAction", "cancelAction"),
    ("acceptAction", "rejectAction", "siblingsAction", "undoAction", "redoAction", "finishAction"),
    ("findAction", "exportAction", "keysAction"),
)
