"""What is said of an action, and the menus that hold the actions."""

from __future__ import annotations

from dataclasses import dataclass

from chartlight.translation import mark


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
