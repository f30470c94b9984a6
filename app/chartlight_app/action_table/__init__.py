"""Every action of the desk with its keys by default: the one list behind the menus, the toolbar and the help."""

from __future__ import annotations

from chartlight.translation import mark
from chartlight_app.action_table.coders import CODERS
from chartlight_app.action_table.coding import CODING
from chartlight_app.action_table.deciding import DECIDING
from chartlight_app.action_table.files import FILES
from chartlight_app.action_table.notes import NOTES
from chartlight_app.action_table.window import WINDOW

ACTIONS = (*FILES, *DECIDING, *NOTES, *CODING, *CODERS, *WINDOW)
"""In the order of the menus and of the list of keys."""

MOVES = (("↑ ↓", mark("Previous or next suggestion")), ("Esc", mark("Close a search or let go of selected words")))
"""Keys that belong to no action."""

TOOLBAR = (
    ("openAction", "suggestAction", "cancelAction"),
    ("acceptAction", "rejectAction", "siblingsAction", "undoAction", "redoAction", "finishAction"),
    ("findAction", "exportAction", "keysAction"),
)
"""The names of the actions on the toolbar, in their groups."""
