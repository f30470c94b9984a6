"""The heatmap dock: selected codes × the words of the note, by attention."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollBar,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chartlight.translation import mark, tr
from chartlight_app import icons
from chartlight_app.code_rows import CodeRow
from chartlight_app.empty_state import EmptyState
from chartlight_app.heatmap_data import FIRST_VISIBLE, Heat, Viewport, heat_of
from chartlight_app.labels import ElidedLabel
from chartlight_app.theme import LIGHT, Theme

if TYPE_CHECKING:
    from pathlib import Path

    from chartlight_app.heatmap_canvas import HeatmapCanvas

_PAUSE_MS = 120
_ZOOM = 0.7
_BUTTONS = (
    ("zoom-in", "heatmapZoomIn", mark("Zoom in: fewer words, larger")),
    ("zoom-out", "heatmapZoomOut", mark("Zoom out: more words")),
    ("fit", "heatmapFit", mark("Back to the strongest words")),
    ("save", "heatmapSave", mark("Save the heatmap as PNG or SVG…")),
)


class HeatmapView(QWidget):
    """Draws with matplotlib, which is only loaded when there is something to draw."""

    drawing_needed = Signal()
    """Something is to be drawn and `allow_drawing` was not called yet."""
    word_chosen = Signal(int)
    """The offset of a word that was clicked."""
    save_requested = Signal()
    compare_requested = Signal()
    """The attention of two model packs is wanted."""
    all_toggled = Signal(bool)
    """Whether all suggested codes are wanted, or the selected ones only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("heatmapView")
        self.setAccessibleName(tr("Heatmap of the selected codes by the words of the note"))
        self._rows: tuple[CodeRow, ...] = ()
        self._text = ""
        self._heat = Heat()
        self._view = Viewport(0)
        self._theme = LIGHT
        self._canvas: HeatmapCanvas | None = None
        self._allowed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._redraw)
        self._empty = EmptyState(self, button="heatmapEmptyButton")
        self._hover = ElidedLabel(self)
        self._hover.setObjectName("muted")
        self._bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self._bar.setObjectName("heatmapScroll")
        self._bar.setAccessibleName(tr("Words of the note shown in the heatmap"))
        self._bar.valueChanged.connect(self._scrolled)
        self._buttons = {name: self._button(object_name, tr(tip)) for name, object_name, tip in _BUTTONS}
        self.all_codes = self._make_all_button()
        self.compare = self._make_compare_button()
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._show_state()

    @property
    def heat(self) -> Heat:
        """What is drawn, off-screen words included."""
        return self._heat

    @property
    def view(self) -> Viewport:
        """Which words are on screen."""
        return self._view

    @property
    def canvas(self) -> HeatmapCanvas | None:
        """What matplotlib draws on; None until something was drawn."""
        return self._canvas

    @property
    def waiting(self) -> bool:
        """Whether there is something to draw that waits for matplotlib to be loaded."""
        return not self._allowed and self.isVisible() and any(row.code.attention for row in self._rows)

    def button(self, name: str) -> QToolButton:
        """The button with this icon."""
        return self._buttons[name]

    def show_codes(self, rows: Sequence[CodeRow], text: str) -> None:
        """Draw these codes of a note, once the selection rests for a moment."""
        self._rows, self._text = tuple(rows), text
        self._pause.start()

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        for name, button in self._buttons.items():
            button.setIcon(icons.icon(name, colour=theme.text, disabled=theme.border))
        self._draw()

    def allow_drawing(self) -> None:
        """Matplotlib is loaded: from now on drawing costs no start."""
        self._allowed = True
        self._redraw()

    def save(self, path: Path) -> None:
        """Write what is on screen as a picture; the ending of the name says which kind."""
        if self._canvas is not None:
            self._canvas.save(path)

    def showEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Draw what was chosen while the dock was closed."""
        super().showEvent(event)
        self._pause.start()

    def _redraw(self) -> None:
        if not self.isVisible():
            return
        if self.waiting:
            self._say_empty(tr("Heatmap"), tr("Making the picture…"))
            self.drawing_needed.emit()
            return
        heat = heat_of(self._rows, self._text)
        if heat != self._heat:
            self._heat = heat
            self._fit()
        self._draw()
        self._show_state()

    def _fit(self) -> None:
        total = len(self._heat.words)
        count = min(FIRST_VISIBLE, max(total, 1))
        self._set_view(Viewport.around(self._heat.strongest_word(), total=total, count=count))

    def _zoom(self, factor: float, at: float = 0.5) -> None:
        self._set_view(self._view.zoomed(factor, at=at))
        self._draw()

    def _pan(self, columns: int) -> None:
        self._set_view(self._view.moved_to(self._view.start + columns))
        self._draw()

    def _scrolled(self, start: int) -> None:
        if start != self._view.start:
            self._view = self._view.moved_to(start)
            self._draw()

    def _set_view(self, view: Viewport) -> None:
        self._view = view
        self._bar.setRange(0, view.last_start)
        self._bar.setPageStep(view.count)
        self._bar.setValue(view.start)
        self._bar.setVisible(view.last_start > 0)

    def _draw(self) -> None:
        if not (self._allowed and self._heat.words and self.isVisible()):
            return
        if self._canvas is None:
            self._canvas = self._make_canvas()
        self._canvas.show_heat(self._heat, self._view, self._theme)

    def _make_canvas(self) -> HeatmapCanvas:
        # Only here: matplotlib takes a second to load and the window is to be there at once.
        from chartlight_app.heatmap_canvas import HeatmapCanvas

        canvas = HeatmapCanvas()
        canvas.zoomed.connect(self._zoom)
        canvas.panned.connect(self._pan)
        canvas.hovered.connect(self._hover.setText)
        canvas.word_clicked.connect(self.word_chosen)
        self._stack.addWidget(canvas)
        self._stack.setCurrentWidget(canvas)
        return canvas

    def _show_state(self) -> None:
        if self._heat.words and self._canvas is not None:
            self._stack.setCurrentWidget(self._canvas)
            self._enable(drawn=True)
        elif self._heat.codes:
            self._say_empty(*self._too_thin())
        elif self._rows:
            self._say_empty(tr("No attention to show"), tr("These codes come from a term list or from the coder."))
        else:
            self._say_empty(tr("Heatmap"), tr("Select one code or several to see which words they attend to."))

    def _too_thin(self) -> tuple[str, str]:
        """Title and words where no code's attention says which words it rests on."""
        if all(row.lacks_evidence for row in self._rows if row.code.attention):
            return tr("No reliable evidence"), tr(
                "The attention for these codes is spread too thinly over the note to say which words they rest on."
            )
        # Terms and mentions, which the attention has no part in.
        told = tr("The words that speak for these codes are lit in the note.")
        return tr("Attention spread too thinly to show"), told

    def _say_empty(self, title: str, words: str) -> None:
        self._empty.say(title, words)
        self._stack.setCurrentWidget(self._empty)
        self._bar.hide()
        self._hover.setText("")
        self._enable(drawn=False)

    def _enable(self, *, drawn: bool) -> None:
        for button in self._buttons.values():
            button.setEnabled(drawn)

    def _make_all_button(self) -> QToolButton:
        button = self._button("heatmapAll", tr("Show all suggested codes, not only the selected ones"))
        button.setText(tr("All suggested"))
        button.setCheckable(True)
        button.toggled.connect(self.all_toggled)
        return button

    def _make_compare_button(self) -> QToolButton:
        button = self._button("heatmapCompare", tr("Show what the model pack in use and another one attend to"))
        button.setText(tr("Compare packs…"))
        button.clicked.connect(self.compare_requested)
        return button

    def _button(self, object_name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(object_name)
        button.setToolTip(tip)
        button.setAccessibleName(tip.rstrip("…"))
        return button

    def _lay_out(self) -> None:
        self._stack.addWidget(self._empty)
        head = QHBoxLayout()
        head.addWidget(self._hover, 1)
        for button in (self.compare, self.all_codes, *self._buttons.values()):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 6)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bar)
        self._buttons["zoom-in"].clicked.connect(lambda: self._zoom(_ZOOM))
        self._buttons["zoom-out"].clicked.connect(lambda: self._zoom(1 / _ZOOM))
        self._buttons["fit"].clicked.connect(self._refit)
        self._buttons["save"].clicked.connect(self.save_requested)

    def _refit(self) -> None:
        self._fit()
        self._draw()
