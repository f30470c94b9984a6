"""What the desk opens on a key beside its panels: the family of a code, the tree, the palette, the list of keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from chartlight.translation import tr
from chartlight_app import actions as desk_actions
from chartlight_app.code_tree import CodeTree, Key, branch_of, branches_to
from chartlight_app.commanding import Commanding
from chartlight_app.dashboards import Dashboards
from chartlight_app.desk import Desk
from chartlight_app.help_window import HelpWindow
from chartlight_app.keys import KEYS
from chartlight_app.keys_dialog import KeysDialog
from chartlight_app.looking_up import LookingUp
from chartlight_app.pack_comparing import PackComparing
from chartlight_app.palette import Palette
from chartlight_app.parts import Parts
from chartlight_app.picking import Picking
from chartlight_app.second_reviewing import SecondReviewing
from chartlight_app.settings import DeskSettings
from chartlight_app.theme import Theme
from chartlight_app.trialing import Trialing

if TYPE_CHECKING:
    from chartlight.codebook.found import FoundCode


class DeskTools(QObject):
    """Makes the tools, connects them with the desk, and opens them."""

    def __init__(self, window: QWidget, *, parts: Parts, desk: Desk, settings: DeskSettings) -> None:
        super().__init__(window)
        self._parts = parts
        self._desk = desk
        self._settings = settings
        search, workers = parts.suggestions.search, {"lookup": desk.lookup, "model": desk.model}
        self.looking_up = LookingUp(
            self,
            **workers,
            language=self._language,
            procedures=self._procedures,
            unassisted=self._unassisted,
            show_found=search.show_found,
            show_meant=search.show_meant,
        )
        self.picking = Picking(
            self,
            panel=parts.suggestions,
            lookup=desk.lookup,
            deciding=desk.deciding,
            opened=lambda: desk.showing.opened,
        )
        self.palette = Palette(window)
        self.commanding = Commanding(
            self,
            palette=self.palette,
            parts=parts,
            store=desk.store,
            language=self._language,
            procedures=self._procedures,
            unassisted=self._unassisted,
            **workers,
        )
        self.tree = CodeTree(window)
        self.keys_dialog = KeysDialog(window)
        self.dashboards = Dashboards(self, window=window, store=desk.store, helper=desk.helper, settings=settings)
        self.packs = PackComparing(
            self,
            window=window,
            model=desk.model,
            helper=desk.helper,
            settings=settings,
            opened=lambda: desk.showing.opened,
        )
        self.second = SecondReviewing(window, parts=parts, desk=desk, settings=settings)
        self.trials = Trialing(window, parts=parts, desk=desk, settings=settings)
        self.help = HelpWindow(window)
        self.second.sight_changed.connect(self.dashboards.start_anew)
        self._connect()

    def actions(self) -> dict[str, object]:
        """What each of the tools' actions does, by the action's name."""
        deciding = self._desk.deciding
        return {
            "siblingsAction": self.picking.open,
            "holdCodeAction": deciding.hold,
            "acceptAllAction": deciding.accept_all,
            "rejectAllAction": deciding.reject_all,
            "treeAction": self.browse,
            "paletteAction": self.commanding.open,
            "changeKeysAction": self.change_keys,
            "dashboardsAction": self.dashboards.open,
            "comparePacksAction": self.packs.open,
            **self.second.actions(),
            **self.trials.actions(),
            "helpAction": self.help.open,
        }

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.palette.use_theme(theme)
        self.help.use_theme(theme)
        self.dashboards.use_theme(theme)
        self.packs.use_theme(theme)
        self.trials.use_theme(theme)

    def close(self) -> None:
        """Close the windows that stand beside the desk's."""
        self.tree.close()
        self.help.close()
        self.dashboards.close()
        self.packs.close()
        self.trials.close()

    def browse(self, code: str = "") -> None:
        """Show the tree, at a code or at the one that is selected."""
        current = self._parts.suggestions.table.current()
        wanted = code or (current.code.code if current is not None else "")
        self._desk.lookup.submit(
            partial(branches_to, code=wanted, procedures=self._procedures()),
            on_result=lambda found: self.tree.show_branches(*found),
            on_error=self._desk.report,
        )
        self.tree.show()
        self.tree.raise_()
        self.tree.activateWindow()
        self.tree.tree.setFocus()

    def change_keys(self) -> None:
        """Show the dialog that gives actions other keys."""
        self.keys_dialog.refresh()
        self.keys_dialog.show()
        self.keys_dialog.raise_()

    def _connect(self) -> None:
        search = self._parts.suggestions.search
        search.searched.connect(self.looking_up.ask)
        search.browse_requested.connect(self.browse)
        search.opened.connect(self._offer_named)
        self.tree.branch_wanted.connect(self._load_branch)
        self.tree.code_chosen.connect(self._add_from_tree)
        self.commanding.note_chosen.connect(self._show_note)
        self.commanding.code_chosen.connect(self._take_code)
        self.keys_dialog.changed.connect(self._use_keys)
        self.dashboards.said.connect(self._parts.status.say)
        self.packs.said.connect(self._parts.status.say)
        self.packs.word_chosen.connect(self._parts.note.view.show_offset)
        self._parts.heatmap.compare_requested.connect(self.packs.open)
        for changed in (self._desk.showing.shown, self._desk.showing.refreshed):
            changed.connect(self.packs.show_note)
            changed.connect(self.commanding.show_note)
        for tool in (self.looking_up, self.picking, self.commanding, self.dashboards, self.packs):
            tool.failed.connect(self._desk.report)

    def _language(self) -> str | None:
        opened = self._desk.showing.opened
        return opened.language if opened is not None else None

    def _procedures(self) -> bool:
        return self._settings.suggests_procedures

    def _unassisted(self) -> bool:
        opened = self._desk.showing.opened
        return opened is not None and opened.concealed

    def _offer_named(self) -> None:
        opened = self._desk.showing.opened
        if opened is None or opened.concealed:
            return
        known = {row.code.code for row in opened.rows}
        text, language = opened.stored.note.text, opened.language
        self._desk.lookup.submit(
            lambda lookup: lookup.named_in(text, language=language, known=known),
            on_result=partial(self._show_named, opened.key),
            on_error=self._desk.report,
        )

    def _show_named(self, key: int, named: Sequence[FoundCode]) -> None:
        opened = self._desk.showing.opened
        if opened is not None and opened.key == key and not opened.concealed:
            self._parts.suggestions.search.show_named(named)

    def _load_branch(self, key: Key) -> None:
        self._desk.lookup.submit(
            lambda lookup: branch_of(lookup, key), on_result=self.tree.fill, on_error=self._desk.report
        )

    def _add_from_tree(self, code: str) -> None:
        if self._desk.showing.has_note:
            self._desk.add_code(code)
        else:
            self._parts.status.say(tr("Open a note first: a code is added to the note on screen."))

    def _show_note(self, key: int) -> None:
        # A note that the filter of the worklist leaves out is shown all the same.
        if not self._parts.worklist.select(key):
            self._desk.showing.show_key(key)

    def _take_code(self, code: str) -> None:
        """Go to a code that the note has, or add it."""
        model, table = self._parts.suggestions.model, self._parts.suggestions.table
        if any(row.code.code == code for row in model.rows):
            model.keep(code)
            self._parts.suggestions.close_picker()
            table.select_row(model.row_of(code))
            table.setFocus()
        else:
            self._add_from_tree(code)

    def _use_keys(self) -> None:
        self._settings.keys = KEYS.own()
        desk_actions.use_keys(self._parts.actions)
        self._parts.keys.refresh()
