"""The window that shows pack A against pack B: codes × words of both, and their difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chartlight.translation import tr
from chartlight_app.empty_state import EmptyState
from chartlight_app.heatmap_data import FIRST_VISIBLE, Viewport
from chartlight_app.labels import ElidedLabel
from chartlight_app.pack_heat import PackHeat, told_cell
from chartlight_app.theme import LIGHT, Theme

if TYPE_CHECKING:
    from chartlight_app.pack_heat_canvas import PackHeatCanvas
    from chartlight_app.pack_heat_plot import HeatLook

_SIZE = (1120, 780)
_ZOOM = {-1: 0.7, 1: 1 / 0.7}


class PackWindow(QDialog):
    """Shows a comparison; asks for a pack, for an end of the work and for a file."""

    choose_requested = Signal()
    cancel_requested = Signal()
    save_requested = Signal()
    word_chosen = Signal(int)
    """The offset of a word that was chosen."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("packWindow")
        self.setWindowTitle(tr("Attention of two model packs"))
        self.resize(*_SIZE)
        self.heat: PackHeat | None = None
        self.cell = (0, 0)
        self.columns, self.rows = Viewport(0), Viewport(0)
        self._theme = LIGHT
        self.canvas: PackHeatCanvas | None = None
        self.packs = ElidedLabel(self)
        self.choose = self._button("packChoose", tr("Choose pack B…"), tr("Choose the folder of another model pack"))
        self.save = self._button("packSave", tr("Save…"), tr("Save the maps as PNG or SVG, or all weights as CSV"))
        self.progress = QProgressBar(self)
        self.progress.setObjectName("packProgress")
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("How far both packs have read the note"))
        self.cancel = self._button("packCancel", tr("Cancel"), tr("Stop reading the note with both packs"))
        self.told = ElidedLabel(self)
        self.told.setObjectName("packTold")
        self.legend = QLabel(self)
        self.legend.setObjectName("muted")
        self.legend.setWordWrap(True)
        self.empty = EmptyState(self, button="packEmptyButton")
        self.across = self._bar(Qt.Orientation.Horizontal, "packAcross", tr("Words shown in the maps"))
        self.down = self._bar(Qt.Orientation.Vertical, "packDown", tr("Codes shown in the maps"))
        self.stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.end_work()
        self._update()

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        self._draw()

    def look(self) -> HeatLook:
        """What is on screen, for a picture of it."""
        from chartlight_app.pack_heat_plot import HeatLook

        return HeatLook(self.columns, self.rows, self._theme)

    def say(self, title: str, text: str, *, action: str = "") -> None:
        """Show words in the place of the maps; with a name of an action there is a button to choose a pack."""
        self.heat = None
        self.empty.say(title, text, action)
        self._update()

    def show_work(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show what is going on and how far; without a total nobody knows."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.told.setText(words)
        for widget in (self.progress, self.cancel):
            widget.show()

    def end_work(self) -> None:
        """Nothing is going on any more."""
        self.told.setText("")
        for widget in (self.progress, self.cancel):
            widget.hide()

    def show_heat(self, heat: PackHeat) -> None:
        """Show a comparison; matplotlib must have been imported by now."""
        self.heat = heat
        strongest = heat.strongest_word()
        self.cell = (0, strongest)
        total = len(heat.words)
        self.columns = Viewport.around(strongest, total=total, count=min(FIRST_VISIBLE, max(total, 1)))
        if self.canvas is None:
            self._make_canvas()
        self._update()
        self._fit_rows()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Say that nobody looks any more."""
        super().closeEvent(event)
        self.closed.emit()

    def reject(self) -> None:
        """Escape closes the window as its button does."""
        self.close()

    def _update(self) -> None:
        heat = self.heat
        self.save.setEnabled(heat is not None)
        self.legend.setVisible(heat is not None)
        self.across.setVisible(heat is not None)
        self.down.setVisible(heat is not None)
        if heat is None or self.canvas is None:
            self.stack.setCurrentWidget(self.empty)
            self.told.setText("")
            return
        self.stack.setCurrentWidget(self.canvas)
        self.legend.setText(
            tr(
                "Bold: only one pack suggests the code. In brackets: below the line of the pack. –: not put forward. "
                "Keys: arrows walk, + and - zoom, 0 goes back, Enter shows the word in the note."
            )
        )

    def _make_canvas(self) -> None:
        # Only here: matplotlib takes a second to load; a worker has done it by now.
        from chartlight_app.pack_heat_canvas import PackHeatCanvas

        self.canvas = canvas = PackHeatCanvas()
        canvas.stepped.connect(self._step)
        canvas.zoomed.connect(self._zoom)
        canvas.pointed.connect(self._tell)
        canvas.chosen.connect(self._choose)
        canvas.entered.connect(self._enter)
        canvas.resized.connect(self._fit_rows)
        self.stack.addWidget(canvas)

    def _fit_rows(self) -> None:
        if self.heat is not None and self.canvas is not None:
            fits = self.canvas.rows_that_fit(self.heat)
            total = len(self.heat.codes)
            self.rows = Viewport(total, count=min(fits, total)).moved_to(self.rows.start)
            self._walk_to(*self.cell)

    def _step(self, rows: int, columns: int) -> None:
        self._walk_to(self.cell[0] + rows, self.cell[1] + columns)

    def _walk_to(self, row: int, column: int) -> None:
        heat = self.heat
        if heat is None or not heat.words:
            return
        row, column = min(max(row, 0), len(heat.codes) - 1), min(max(column, 0), len(heat.words) - 1)
        self.cell = row, column
        self.rows, self.columns = _with(self.rows, row), _with(self.columns, column)
        self._tell(row, column)
        self._draw()

    def _zoom(self, step: int) -> None:
        if self.heat is None:
            return
        if step:
            self.columns = self.columns.zoomed(_ZOOM[step])
        else:
            count = min(FIRST_VISIBLE, max(len(self.heat.words), 1))
            strongest = self.heat.strongest_word()
            self.columns = Viewport.around(strongest, total=len(self.heat.words), count=count)
            self.cell = self.cell[0], strongest
        self._walk_to(*self.cell)

    def _tell(self, row: int, column: int) -> None:
        if self.heat is not None and self.canvas is not None:
            told = told_cell(self.heat, row, column)
            self.told.setText(told)
            self.canvas.setAccessibleDescription(told)

    def _choose(self, row: int, column: int) -> None:
        self._walk_to(row, column)
        self._enter()

    def _enter(self) -> None:
        if self.heat is not None and self.heat.words:
            self.word_chosen.emit(self.heat.spans[self.cell[1]][0])

    def _draw(self) -> None:
        if self.heat is None or self.canvas is None:
            return
        from chartlight_app.pack_heat_plot import HeatLook

        for bar, view in ((self.across, self.columns), (self.down, self.rows)):
            blocked = bar.blockSignals(True)
            bar.setRange(0, view.last_start)
            bar.setPageStep(view.count)
            bar.setValue(view.start)
            bar.setVisible(view.last_start > 0)
            bar.blockSignals(blocked)
        self.canvas.setAccessibleName(self.packs.text())
        self.canvas.show_heat(self.heat, HeatLook(self.columns, self.rows, self._theme), self.cell)

    def _scroll(self) -> None:
        self.columns = self.columns.moved_to(self.across.value())
        self.rows = self.rows.moved_to(self.down.value())
        self._draw()

    def _connect(self) -> None:
        self.choose.clicked.connect(self.choose_requested)
        self.empty.chosen.connect(self.choose_requested)
        self.save.clicked.connect(self.save_requested)
        self.cancel.clicked.connect(self.cancel_requested)
        for bar in (self.across, self.down):
            bar.valueChanged.connect(lambda _value: self._scroll())

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button

    def _bar(self, way: Qt.Orientation, name: str, told: str) -> QScrollBar:
        bar = QScrollBar(way, self)
        bar.setObjectName(name)
        bar.setAccessibleName(told)
        return bar

    def _lay_out(self) -> None:
        self.stack.addWidget(self.empty)
        head = QHBoxLayout()
        head.addWidget(self.packs, 1)
        for button in (self.choose, self.save):
            head.addWidget(button)
        work = QHBoxLayout()
        work.addWidget(self.told, 1)
        work.addWidget(self.progress)
        work.addWidget(self.cancel)
        body = QGridLayout()
        body.setSpacing(2)
        body.addWidget(self.stack, 0, 0)
        body.addWidget(self.down, 0, 1)
        body.addWidget(self.across, 1, 0)
        whole = QVBoxLayout(self)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addLayout(work)
        whole.addLayout(body, 1)
        whole.addWidget(self.legend)


def _with(view: Viewport, place: int) -> Viewport:
    """The view, moved no further than needed to show a place."""
    if place < view.start:
        return view.moved_to(place)
    return view.moved_to(place - view.count + 1) if place >= view.start + view.count else view
