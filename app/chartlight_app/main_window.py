"""The window: worklist | note | suggestions, and the heatmap below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar, QWidget

from chartlight import paths
from chartlight.translation import tr
from chartlight_app import actions as desk_actions
from chartlight_app import dialogs, handing_over, icons, menus, touring, window_place
from chartlight_app.code_rows import Section
from chartlight_app.desk import Desk
from chartlight_app.desk_tools import DeskTools
from chartlight_app.docks import make_docks
from chartlight_app.filing import Filing
from chartlight_app.heatmap import HeatmapView
from chartlight_app.keys import KEYS
from chartlight_app.note_panel import NotePanel
from chartlight_app.outline_panel import OutlinePanel
from chartlight_app.parts import Parts
from chartlight_app.reach import order_panels
from chartlight_app.rules_panel import RulesPanel
from chartlight_app.setting_up import SettingUp
from chartlight_app.settings import DeskSettings
from chartlight_app.status import StatusLine
from chartlight_app.suggestion_panel import SuggestionPanel
from chartlight_app.theme import Theme, ThemeChoice, Themes
from chartlight_app.worklist import Worklist

_UNSEEN_START_MS = 250
_LINE_STEP = 5  # hundredths of the score
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MainWindow(QMainWindow):
    """Brings the widgets together, remembers the layout, and hands what the coder asks for to the desk."""

    painted = Signal()
    """The window is on screen for the first time."""

    def __init__(self, *, data_dir: Path, pack_dir: Path | None) -> None:
        super().__init__()
        self.setObjectName("chartlightDesk")
        self.setWindowTitle("Chartlight")
        self.setWindowIcon(icons.program_icon())
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.settings = DeskSettings(data_dir)
        self.themes = Themes(choice=self.settings.theme, parent=self)
        KEYS.use(self.settings.keys)
        self._actions = desk_actions.make_actions(self)
        self.parts = self._make_parts()
        self._docks = make_docks(self, self.parts)
        self.desk = Desk(self.parts, data_dir=data_dir, pack_dir=pack_dir, settings=self.settings, parent=self)
        self.tools = DeskTools(self, parts=self.parts, desk=self.desk, settings=self.settings)
        self.filing = Filing(self, parts=self.parts, desk=self.desk, settings=self.settings)
        self.tour = touring.make_tour(self, self.parts)
        self.setting_up = SettingUp(
            self,
            parts=self.parts,
            settings=self.settings,
            data_dir=data_dir,
            scale=self._scale,
            use_coder=self.desk.use_coder,
            change_keys=self.tools.change_keys,
            weigh_context=self.desk.weigh_context,
            suggest_procedures=self.desk.suggest_procedures,
        )
        self.themes.chosen.connect(self.setting_up.keep_up)
        self.desk.coder_changed.connect(self.setting_up.keep_up)
        self._make_menus()
        order_panels(self._panels(menus.make_toolbar(self, self._actions)))
        self._connect()
        self._restore()
        self._use_theme(self.themes.current)
        self._painted = False
        # Threads import much; that begins once the window is seen, or soon where nobody looks.
        self.painted.connect(self.desk.begin, Qt.ConnectionType.QueuedConnection)
        self.painted.connect(self._begin_tour, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(_UNSEEN_START_MS, self, self.desk.begin)

    def open_paths(self, found: Sequence[Path]) -> None:
        """Add files and folders to the worklist."""
        self.desk.open_paths(found)

    def open_samples(self, *, show: bool = True) -> None:
        """Add the sample notes to the worklist, and show the first of them."""
        self.desk.open_paths([paths.sample_notes_dir()], show=show)

    def event(self, event: QEvent) -> bool:
        """Notice the first painting."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            # Without a window manager nobody else would give it the keyboard.
            self.activateWindow()
            self.painted.emit()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up, down and Escape, wherever nobody else wanted them."""
        step = _MOVES.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.desk.deciding.move(step)
        elif event.key() == Qt.Key.Key_Escape:
            self._let_go()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files and folders may be dropped anywhere in the window."""
        if handing_over.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        self._take(event.mimeData())
        event.acceptProposedAction()

    def paste(self) -> None:
        """Open the files that were copied, or make a note of the text that was."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self.parts.status.say(tr("There is no text or file to paste. Copy the note first."))

    def _take(self, data: QMimeData) -> bool:
        files = handing_over.files(data)
        text = "" if files else handing_over.text(data)
        if files:
            self.open_paths(files)
        elif text:
            self.desk.paste(text)
        return bool(files or text)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the layout, vanish at once, and stop the threads."""
        self.settings.keep_layout(self.saveGeometry(), self.saveState())
        self.hide()
        self.tools.close()
        self.desk.end()
        self.settings.save()
        super().closeEvent(event)

    def _begin_tour(self) -> None:
        touring.begin_once(self.tour, self.settings)

    def _make_parts(self) -> Parts:
        return Parts(
            window=self,
            worklist=Worklist(self),
            note=NotePanel(self),
            suggestions=SuggestionPanel(self),
            heatmap=HeatmapView(self),
            outline=OutlinePanel(self),
            rules=RulesPanel(self),
            status=StatusLine(self),
            keys=desk_actions.KeysOverlay(self),
            actions=self._actions,
        )

    def _make_menus(self) -> None:
        made = menus.make_menus(self, self._actions)
        menus.add_to_view(made["View"], docks=self._docks, theme=self.themes.choice, choose=self._choose_theme)
        menus.add_suggest_on_open(made["Suggest"], settings=self.settings, changed=self.setting_up.keep_up)

    def _panels(self, bar: QToolBar) -> list[QWidget]:
        """In the order of the work: choose a note, read it, decide, check, look closer."""
        parts = self.parts
        note = [parts.worklist, parts.outline, parts.note]
        return [*note, parts.suggestions, parts.rules, parts.heatmap, parts.status, bar]

    def _connect(self) -> None:
        desk, parts = self.desk, self.parts
        for name, act in (
            ("openAction", self.filing.open_files),
            ("openFolderAction", self.filing.open_folder),
            ("pasteAction", self.paste),
            ("samplesAction", self.open_samples),
            ("exportAction", self.filing.export),
            ("quitAction", self.close),
            ("acceptAction", desk.deciding.accept),
            ("rejectAction", desk.deciding.reject),
            ("undoAction", desk.deciding.undo),
            ("redoAction", desk.deciding.redo),
            ("addCodeAction", parts.suggestions.search.open),
            ("candidatesAction", lambda: parts.suggestions.toggle(Section.CANDIDATES)),
            ("deniedAction", lambda: parts.suggestions.toggle(Section.DENIED)),
            ("surerAction", lambda: parts.suggestions.sureness.step(_LINE_STEP)),
            ("lessSureAction", lambda: parts.suggestions.sureness.step(-_LINE_STEP)),
            ("ownLineAction", parts.suggestions.sureness.go_back),
            ("exportTrainingAction", self.filing.export_training),
            *desk.detailing.acts(),
            ("nextNoteAction", lambda: desk.go(1)),
            ("previousNoteAction", lambda: desk.go(-1)),
            ("holdAction", desk.steps.ask_to_hold),
            ("reopenAction", desk.steps.reopen),
            ("assignAction", desk.steps.ask_whom),
            ("searchNotesAction", self._search_notes),
            ("findAction", parts.note.open_find),
            ("suggestAction", desk.suggest),
            ("suggestAllAction", desk.suggest_all),
            ("cancelAction", desk.cancel),
            ("largerAction", lambda: self._scale(1)),
            ("smallerAction", lambda: self._scale(-1)),
            ("messagesAction", parts.note.messages.show_history),
            ("coderAction", self._change_coder),
            ("settingsAction", self.setting_up.open),
            ("tourAction", self.tour.begin),
            ("keysAction", parts.keys.toggle),
            *self.tools.actions().items(),
        ):
            self._actions[name].triggered.connect(lambda _checked=False, act=act: act())
        parts.note.open_requested.connect(self.filing.open_files)
        parts.note.folder_requested.connect(self.filing.open_folder)
        parts.note.samples_requested.connect(self.open_samples)
        desk.steps.name_wanted.connect(self._assign_to_another)
        parts.status.coder_requested.connect(self._change_coder)
        parts.heatmap.save_requested.connect(self.filing.save_heatmap)
        self.themes.changed.connect(self._use_theme)
        parts.note.view.size_requested.connect(self._scale)

    def _restore(self) -> None:
        layout = self.settings.layout()
        if layout is not None:
            window_place.restore(self, layout, {dock.objectName(): dock for dock in self._docks})
        if self.settings.font_size:
            self._scale(self.settings.font_size - self.parts.note.view.font().pointSize())
        self.parts.status.show_coder(self.settings.coder)
        self.setFocus()

    def _use_theme(self, theme: Theme) -> None:
        desk_actions.use_theme(self._actions, theme)
        for part in (
            self.parts.worklist,
            self.parts.note,
            self.parts.suggestions,
            self.parts.heatmap,
            self.parts.rules,
        ):
            part.use_theme(theme)
        self.tools.use_theme(theme)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self.settings.theme = choice
        self.themes.choose(choice)

    def _scale(self, step: int) -> None:
        self.settings.font_size = self.parts.note.view.change_font_size(step)
        self.setting_up.keep_up()

    def _let_go(self) -> None:
        if self.parts.keys.isVisible():
            self.parts.keys.hide()
        elif self.parts.note.hold_bar.isVisible():
            self.parts.note.hold_bar.close_bar()
        elif self.parts.note.find_bar.isVisible():
            self.parts.note.find_bar.close_bar()
        elif self.parts.missed.isVisible():
            self.desk.detailing.missing.toggle_missed()
        else:
            self.tour.hide()
            self.parts.note.view.clear_selection()

    def _change_coder(self) -> None:
        name = dialogs.ask_coder(self, self.settings.coder)
        if name:
            self.desk.use_coder(name)

    def _assign_to_another(self) -> None:
        name = dialogs.ask_assignee(self)
        if name:
            self.desk.steps.assign(name)

    def _search_notes(self) -> None:
        dock = self._docks[0]
        dock.show()
        dock.raise_()
        self.parts.worklist.bar.field.setFocus()
        self.parts.worklist.bar.field.selectAll()


def create_window(data_dir: Path, *, pack_dir: Path | None = None) -> QMainWindow:
    """A complete desk on a data folder, not shown yet; closing it stops everything it began.

    Args:
        data_dir: where notes, decisions and the look of the window are kept; made if missing.
        pack_dir: the model pack; the starter pack where None.
    """
    data_dir = paths.data_dir(data_dir)
    window = MainWindow(data_dir=data_dir, pack_dir=pack_dir)
    app = QApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(window.desk.end)
    return window
