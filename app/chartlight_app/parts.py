"""The widgets of the window, as the desk sees them; none of them knows of another."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from chartlight_app.actions import KeysOverlay
from chartlight_app.heatmap import HeatmapView
from chartlight_app.missed_bar import MissedBar
from chartlight_app.note_panel import NotePanel
from chartlight_app.outline_panel import OutlinePanel
from chartlight_app.rules_panel import RulesPanel
from chartlight_app.status import StatusLine
from chartlight_app.suggestion_panel import SuggestionPanel
from chartlight_app.worklist import Worklist


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything a person sees or acts on."""

    window: QWidget
    worklist: Worklist
    note: NotePanel
    suggestions: SuggestionPanel
    heatmap: HeatmapView
    outline: OutlinePanel
    rules: RulesPanel
    status: StatusLine
    keys: KeysOverlay
    actions: dict[str, QAction]

    @property
    def missed(self) -> MissedBar:
        """The line under the note for words that no accepted code covers."""
        return self.note.missed
