"""The window: worklist | note | suggestions, and the heatmap below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QMenu, QToolBar, QWidget

from chartlight import paths
from chartlight.translation import tr
from chartlight_app import actions as desk_actions
from chartlight_app import dialogs, dock_sizes, handing_over, icons, touring, window_place
from chartlight_app.action_table import ACTIONS, TOOLBAR
from chartlight_app.action_table.spec import GROUPS
from chartlight_app.code_rows import Section
from chartlight_app.desk import Desk
from chartlight_app.desk_tools import DeskTools
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
from chartlight_app.theme import THEME_NAMES, Theme, ThemeChoice, Themes
from chartlight_app.tool_bar import RoomyToolBar
from chartlight_app.worklist import Worklist

_UNSEEN_START_MS = 250
_LINE_STEP = 5  # hundredths of the score
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MainWindow(QMainWindow):
    """Lays the widgets out, remembers the layout, and hands what the coder asks for to the desk."""

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
        self._docks = [*self._make_docks(), self._make_rules_dock()]
        dock_sizes.share_out(self, {dock.objectName(): dock for dock in self._docks})
        self.desk = Desk(self.parts, data_dir=data_dir, pack_dir=pack_dir, settings=self.settings, parent=self)
        self.tools = DeskTools(self, parts=self.parts, desk=self.desk, settings=self.settings)
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
        )
        self.themes.chosen.connect(self.setting_up.keep_up)
        self.desk.coder_changed.connect(self.setting_up.keep_up)
        self._make_menus()
        self._make_toolbar()
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

    def _make_docks(self) -> list[QDockWidget]:
        parts, area = self.parts, Qt.DockWidgetArea
        self.setCentralWidget(parts.note)
        self.setStatusBar(parts.status)
        self.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, area.BottomDockWidgetArea)
        docks = [
            self._dock("worklistDock", tr("Worklist"), parts.worklist, area.LeftDockWidgetArea),
            self._dock("suggestionsDock", tr("Codes"), parts.suggestions, area.RightDockWidgetArea),
            self._dock("heatmapDock", tr("Heatmap"), parts.heatmap, area.BottomDockWidgetArea),
            self._dock("outlineDock", tr("Outline"), parts.outline, area.LeftDockWidgetArea),
        ]
        self.resize(dock_sizes.first_size(self))
        return docks

    def _make_rules_dock(self) -> QDockWidget:
        rules = self.parts.rules
        dock = self._dock("rulesDock", tr("Accepted codes"), rules, Qt.DockWidgetArea.BottomDockWidgetArea)
        rules.title_changed.connect(dock.setWindowTitle)
        return dock

    def _dock(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _make_menus(self) -> None:
        menus: dict[str, QMenu] = {}
        for spec in ACTIONS:
            if spec.group not in menus:
                menus[spec.group] = self.menuBar().addMenu(tr(GROUPS[spec.group]))
            menus[spec.group].addAction(self._actions[spec.name])
        view = menus["View"]
        view.addSeparator()
        for dock in self._docks:
            view.addAction(dock.toggleViewAction())
        view.addSeparator()
        view.addMenu(self._make_theme_menu())
        menus["Suggest"].addSeparator()
        menus["Suggest"].addAction(self._make_suggest_on_open())

    def _make_theme_menu(self) -> QMenu:
        menu = QMenu(tr("&Theme"), self)
        group = QActionGroup(menu)
        for choice, name in THEME_NAMES.items():
            action = QAction(tr(name), menu, checkable=True, checked=choice is self.themes.choice)
            action.setObjectName(f"{choice.value}ThemeAction")
            action.triggered.connect(lambda _checked, choice=choice: self._choose_theme(choice))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _make_suggest_on_open(self) -> QAction:
        action = QAction(tr("Suggest as soon as notes are opened"), self, checkable=True)
        action.setObjectName("suggestOnOpenAction")
        action.setChecked(self.settings.suggest_on_open)
        action.toggled.connect(self._set_suggest_on_open)
        return action

    def _make_toolbar(self) -> None:
        bar = RoomyToolBar(tr("Toolbar"), self)
        bar.setObjectName("toolBar")
        bar.setMovable(False)
        for number, group in enumerate(TOOLBAR):
            if number:
                bar.addSeparator()
            for name in group:
                bar.addAction(self._actions[name])
                button = bar.widgetForAction(self._actions[name])
                button.setObjectName(name.replace("Action", "ToolButton"))
                button.setAccessibleName(self._actions[name].iconText())
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.addToolBar(bar)
        order_panels(self._panels(bar))

    def _panels(self, bar: QToolBar) -> list[QWidget]:
        """In the order of the work: choose a note, read it, decide, check, look closer."""
        parts = self.parts
        note = [parts.worklist, parts.outline, parts.note]
        return [*note, parts.suggestions, parts.rules, parts.heatmap, parts.status, bar]

    def _connect(self) -> None:
        desk, parts = self.desk, self.parts
        for name, act in (
            ("openAction", self._open_files),
            ("openFolderAction", self._open_folder),
            ("pasteAction", self.paste),
            ("samplesAction", self.open_samples),
            ("exportAction", self._export),
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
            ("exportTrainingAction", self._export_training),
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
        parts.note.open_requested.connect(self._open_files)
        parts.note.folder_requested.connect(self._open_folder)
        parts.note.samples_requested.connect(self.open_samples)
        desk.steps.name_wanted.connect(self._assign_to_another)
        parts.status.coder_requested.connect(self._change_coder)
        parts.heatmap.save_requested.connect(self._save_heatmap)
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

    def _set_suggest_on_open(self, wanted: bool) -> None:
        self.settings.suggest_on_open = wanted
        self.setting_up.keep_up()

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

    def _open_files(self) -> None:
        self._open(dialogs.ask_files(self, self.settings.folder))

    def _open_folder(self) -> None:
        self._open(dialogs.ask_folder(self, self.settings.folder))

    def _open(self, found: Sequence[Path]) -> None:
        if found:
            self.settings.folder = str(found[0].parent)
            self.open_paths(found)

    def _export(self) -> None:
        target = dialogs.ask_export(self, self.settings.folder)
        if target is not None:
            self.settings.folder = str(target.parent)
            self.desk.export(target)

    def _export_training(self) -> None:
        target = dialogs.ask_training(self, self.settings.folder)
        if target is not None:
            self.settings.folder = str(target.parent)
            self.desk.export_training(target)

    def _save_heatmap(self) -> None:
        target = dialogs.ask_picture(self, self.settings.folder)
        if target is None:
            return
        self.settings.folder = str(target.parent)
        try:
            self.parts.heatmap.save(target)
        except OSError as error:
            self.desk.say_problem(
                tr(
                    "The picture could not be saved to {file}: {reason}. Choose another place.",
                    file=target,
                    reason=error.strerror,
                )
            )
        else:
            self.parts.status.say(tr("The heatmap was saved to {file}", file=target))

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
