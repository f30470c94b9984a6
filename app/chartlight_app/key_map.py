"""Which keys each action has: those of the list, or those that the coder chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

FIXED_KEYS = frozenset({"Up", "Down", "Left", "Right", "Esc", "Return", "Enter", "Tab", "Shift+Tab", "Space"})
"""Keys that move in lists and fields, and can be no action's."""


class KeyMap:
    """The keys of every action, by its name; nothing here knows of Qt."""

    def __init__(self, defaults: Mapping[str, Sequence[str]]) -> None:
        self._defaults = {name: tuple(keys) for name, keys in defaults.items()}
        self._own: dict[str, tuple[str, ...]] = {}

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action in Qt's portable words; it may have none."""
        return self._own.get(name, self._defaults[name])

    def use(self, own: Mapping[str, Sequence[str]]) -> None:
        """Take over the coder's own keys, instead of those before; actions there are no more are left out.

        A default key that another action has been given is no longer the default's.
        """
        self._own = {name: tuple(keys) for name, keys in own.items() if name in self._defaults}
        taken = {key for keys in self._own.values() for key in keys}
        for name, keys in self._defaults.items():
            if name not in self._own and taken & set(keys):
                self._own[name] = tuple(key for key in keys if key not in taken)

    def set_keys(self, name: str, keys: Sequence[str]) -> None:
        """Give an action these keys; an action that had one of them loses it."""
        for other in self._defaults:
            if other != name and set(keys) & set(self.keys(other)):
                self._keep(other, [key for key in self.keys(other) if key not in keys])
        self._keep(name, keys)

    def reset(self, name: str) -> None:
        """Give an action its default keys back; an action that has one of them now loses it."""
        self.set_keys(name, self._defaults[name])

    def reset_all(self) -> None:
        """Give every action its default keys back."""
        self._own.clear()

    def is_changed(self, name: str) -> bool:
        """Whether an action has other keys than by default."""
        return name in self._own

    def owner(self, key: str, *, besides: str = "") -> str | None:
        """The action that has a key now, other than the one given."""
        return next((name for name in self._defaults if name != besides and key in self.keys(name)), None)

    def own(self) -> dict[str, tuple[str, ...]]:
        """The actions with other keys than by default, to remember."""
        return dict(self._own)

    def _keep(self, name: str, keys: Sequence[str]) -> None:
        if tuple(keys) == self._defaults[name]:
            self._own.pop(name, None)
        else:
            self._own[name] = tuple(keys)
