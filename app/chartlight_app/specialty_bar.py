"""The specialties of a note as chips above its text: a click shows why, a menu lets the coder say otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QSizePolicy, QToolButton, QWidget

from chartlight.translation import number, tr
from chartlight.types import SpecialtyScore
from chartlight_app.flow_layout import FlowLayout
from chartlight_app.reach import put_before
from chartlight_app.specialty_words import specialty_words

_MOST_CHIPS = 4
_MOST_OFFERED = 12


class SpecialtyBar(QWidget):
    """The chips, in as many rows as they need."""

    evidence_wanted = Signal(object)
    """A `SpecialtyScore` whose words shall be lit, or None for none."""
    chosen = Signal(object)
    """The specialty that the coder says it is, or None for what the model suggests."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specialties: tuple[SpecialtyScore, ...] = ()
        self._own: str | None = None
        self._wanted = True
        self._known: tuple[str, ...] = ()
        self._chips: list[QToolButton] = []
        self._rows = FlowLayout(self, spacing=4)
        self._rows.setContentsMargins(6, 0, 6, 0)
        self._change = QToolButton(self)
        self._change.setObjectName("changeSpecialty")
        self._change.setText(tr("Specialty…"))
        self._change.setToolTip(tr("Say which specialty wrote this note"))
        self._change.setAccessibleName(tr("Change the specialty of the note"))
        self._change.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._change.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._change.setMenu(QMenu(self._change))
        self._change.menu().aboutToShow.connect(self._fill_menu)
        self._rows.addWidget(self._change)
        # A narrow window makes more rows rather than growing for the chips.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_specialties(self, specialties: Sequence[SpecialtyScore], own: str | None) -> None:
        """Show what the model suggests, and what the coder says where it has been said."""
        self._specialties, self._own = tuple(specialties), own
        for chip in self._chips:
            self._rows.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        if own is not None:
            name = specialty_words(own)
            self._add(_scored(specialties, own), f"✓ {name}", tr("{name}: chosen by a coder", name=name), own=True)
        for one in [one for one in specialties if one.suggested and one.name != own][:_MOST_CHIPS]:
            name, share = specialty_words(one.name), one.score
            told = tr("{name}: {share:.0%} likely. Click to see the words that speak for it.", name=name, share=share)
            self._add(one, f"{name}  {number(share, '.0%')}", told, own=False)
        self._show()

    def set_known(self, names: Sequence[str]) -> None:
        """Take the specialties that other notes have, for the menu."""
        self._known = tuple(names)

    def set_wanted(self, wanted: bool) -> None:
        """Show the chips of every note, or of none."""
        self._wanted = wanted
        self._show()

    def _show(self) -> None:
        self.setVisible(self._wanted and (bool(self._specialties) or self._own is not None))

    def told(self) -> list[str]:
        """What stands on the chips."""
        return [chip.text().replace("&&", "&") for chip in self._chips]

    def release(self) -> None:
        """No chip's words are lit any more."""
        for chip in self._chips:
            chip.setChecked(False)

    def _add(self, specialty: SpecialtyScore | None, text: str, told: str, *, own: bool) -> None:
        chip = QToolButton(self)
        chip.setObjectName("specialtyChip")
        chip.setProperty("own", own)
        chip.setText(_shown(text))
        chip.setToolTip(told)
        chip.setAccessibleName(told)
        chip.setCheckable(True)
        chip.setEnabled(specialty is not None and bool(specialty.evidence))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda on, one=specialty, chip=chip: self._light(chip, one if on else None))
        self._rows.insert_widget(len(self._chips), chip)
        put_before(chip, self._change)
        self._chips.append(chip)

    def _light(self, chip: QToolButton, specialty: SpecialtyScore | None) -> None:
        for other in self._chips:
            if other is not chip:
                other.setChecked(False)
        self.evidence_wanted.emit(specialty)

    def _fill_menu(self) -> None:
        menu = self._change.menu()
        menu.clear()
        suggested = menu.addAction(tr("As the model suggests"))
        suggested.setCheckable(True)
        suggested.setChecked(self._own is None)
        suggested.triggered.connect(lambda _on: self.chosen.emit(None))
        menu.addSeparator()
        likely = [one.name for one in self._specialties[:_MOST_OFFERED]]
        others = sorted({one.name for one in self._specialties} | set(self._known) - set(likely), key=_alphabetical)
        for name in likely:
            self._offer(menu, name)
        if rest := [name for name in others if name not in likely]:
            more = menu.addMenu(tr("More"))
            for name in rest:
                self._offer(more, name)
        menu.addSeparator()
        menu.addAction(tr("Another name…")).triggered.connect(lambda _on: self._ask())

    def _offer(self, menu: QMenu, name: str) -> None:
        action = menu.addAction(_shown(specialty_words(name)))
        action.setCheckable(True)
        action.setChecked(name == self._own)
        action.triggered.connect(lambda _on: self.chosen.emit(name))

    def _ask(self) -> None:
        name, given = QInputDialog.getText(self, tr("Specialty"), tr("Which specialty wrote this note?"))
        if given and name.strip():
            self.chosen.emit(name.strip()[:80])


def _alphabetical(name: str) -> str:
    return specialty_words(name).casefold()


def _shown(text: str) -> str:
    """A text for a button or menu, where a single & would underline the next letter."""
    return text.replace("&", "&&")


def _scored(specialties: Sequence[SpecialtyScore], name: str) -> SpecialtyScore | None:
    return next((one for one in specialties if one.name == name), None)
