"""Actions on the window itself: the menus View and Help."""

from __future__ import annotations

from chartlight.translation import mark
from chartlight_app.action_table.spec import ActionSpec

WINDOW = (
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
