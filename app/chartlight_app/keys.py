"""The keys that the actions have now, and how keys and actions are called in sentences."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from chartlight.translation import tr
from chartlight_app.action_table import ACTIONS
from chartlight_app.action_table.spec import GROUPS, ActionSpec
from chartlight_app.key_map import KeyMap

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
