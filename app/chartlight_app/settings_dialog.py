"""What a coder can set, in one dialog; every change holds at once, so there is nothing to confirm."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from chartlight.translation import tr
from chartlight_app.dialog_widgets import push_button
from chartlight_app.language_box import LanguageBox
from chartlight_app.note_view import LARGEST_FONT, SMALLEST_FONT
from chartlight_app.theme import THEME_NAMES, ThemeChoice

_WIDTH = 520


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What holds now.

    Attributes:
        theme: the chosen theme.
        language: the chosen language, a key of `LANGUAGES` or `SYSTEM`.
        font_size: size of the note's text in points.
        coder: the name that decisions carry.
        suggest_on_open: whether notes are suggested for as soon as they are opened.
        procedures: whether procedures are suggested too.
        context: whether sections and specialty count in the scores.
        specialties: whether the specialties stand above the note.
        sections: whether the outline is on screen.
        folder: where notes and decisions are kept.
    """

    theme: ThemeChoice
    language: str
    font_size: int
    coder: str
    suggest_on_open: bool
    procedures: bool
    context: bool
    specialties: bool
    sections: bool
    folder: Path


class SettingsDialog(QDialog):
    """Says what the coder wants; who opens it makes it so."""

    theme_chosen = Signal(object)
    language_chosen = Signal(str)
    font_size_chosen = Signal(int)
    coder_chosen = Signal(str)
    """The name that was typed; "" where it was taken away."""
    suggest_chosen = Signal(bool)
    procedures_chosen = Signal(bool)
    context_chosen = Signal(bool)
    specialties_chosen = Signal(bool)
    sections_chosen = Signal(bool)
    keys_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(_WIDTH)
        self.theme = self._make_theme()
        self.language = LanguageBox(self)
        self.font_size = self._make_font_size()
        self.coder = _field("settingsCoder", tr("The name that your decisions carry"), self)
        self.coder.setMaxLength(80)
        self.suggest = _check("suggestOnOpen", tr("Suggest codes as soon as notes are opened"), self)
        self.procedures = _check("suggestProcedures", tr("Suggest and find procedures (ICD-10-PCS) too"), self)
        self.procedures.setToolTip(
            tr("They stand below the diagnoses. Holds for notes that are suggested for from now on; F5 suggests anew")
        )
        self.context = _check(
            "weighContext", tr("Let the section of the words and the specialty of the note count in the scores"), self
        )
        self.context.setToolTip(
            tr(
                "Where the model pack has learned to. Holds for notes that are suggested for from now on; "
                "F5 suggests anew"
            )
        )
        self.specialties = _check("showSpecialties", tr("Show the specialties above the note"), self)
        self.sections = _check("showSections", tr("Show the outline with the sections of the note"), self)
        self.folder = _field("dataFolder", tr("Where Chartlight keeps notes and decisions on this computer"), self)
        self.folder.setReadOnly(True)
        self._keys = push_button(self, "openKeys", tr("Change keys…"))
        self._close = push_button(self, "closeSettings", tr("Close"))
        self._lay_out()
        self._connect()

    def refresh(self, shown: Shown) -> None:
        """Show what holds now, without telling anyone."""
        boxes = (self.suggest, self.procedures, self.context, self.specialties, self.sections)
        blockers = [QSignalBlocker(field) for field in (self.theme, self.language, self.font_size, *boxes)]
        self.theme.setCurrentIndex(list(THEME_NAMES).index(shown.theme))
        self.language.show_choice(shown.language)
        self.font_size.setCurrentIndex(shown.font_size - SMALLEST_FONT)
        if not self.coder.isModified():  # else a name is being typed
            self.coder.setText(shown.coder)
        self.suggest.setChecked(shown.suggest_on_open)
        self.procedures.setChecked(shown.procedures)
        self.context.setChecked(shown.context)
        self.specialties.setChecked(shown.specialties)
        self.sections.setChecked(shown.sections)
        self.folder.setText(str(shown.folder))
        del blockers

    def forget_name(self) -> None:
        """What was typed as a name is settled, or given up: the next refresh shows the one that holds."""
        self.coder.setModified(False)

    def _connect(self) -> None:
        self.theme.currentIndexChanged.connect(lambda place: self.theme_chosen.emit(list(THEME_NAMES)[place]))
        self.language.chosen.connect(self.language_chosen)
        self.font_size.currentIndexChanged.connect(lambda place: self.font_size_chosen.emit(SMALLEST_FONT + place))
        self.coder.editingFinished.connect(self._name_given)
        self.suggest.toggled.connect(self.suggest_chosen)
        self.procedures.toggled.connect(self.procedures_chosen)
        self.context.toggled.connect(self.context_chosen)
        self.specialties.toggled.connect(self.specialties_chosen)
        self.sections.toggled.connect(self.sections_chosen)
        self._keys.clicked.connect(self.keys_requested)
        self._close.clicked.connect(self.accept)

    def _name_given(self) -> None:
        self.forget_name()
        self.coder_chosen.emit(self.coder.text().strip())

    def _make_theme(self) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("themeChoice")
        box.setAccessibleName(tr("Theme"))
        box.setToolTip(tr("The colours of the window"))
        box.addItems([tr(name) for name in THEME_NAMES.values()])
        return box

    def _make_font_size(self) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName("fontSize")
        box.setAccessibleName(tr("Text size of the note"))
        box.setToolTip(tr("How large the text of the note is"))
        box.addItems([tr("{size} points", size=size) for size in range(SMALLEST_FONT, LARGEST_FONT + 1)])
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for name, field in (
            (tr("&Theme"), self.theme),
            (tr("&Language"), self.language),
            ("", self.language.waits),
            (tr("Text si&ze"), self.font_size),
            (tr("Your &name"), self.coder),
            ("", self.suggest),
            ("", self.procedures),
            ("", self.context),
            ("", self.specialties),
            ("", self.sections),
            (tr("&Keys"), self._keys),
            (tr("&Data folder"), self.folder),
        ):
            form.addRow(name, field)
        foot = QHBoxLayout()
        told = QLabel(tr("Every change holds at once and is kept."), self)
        told.setObjectName("muted")
        self._close.setProperty("primary", True)
        foot.addWidget(told, 1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addLayout(foot)


def _field(name: str, told: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setObjectName(name)
    field.setAccessibleName(told)
    field.setToolTip(told)
    return field


def _check(name: str, text: str, parent: QWidget) -> QCheckBox:
    box = QCheckBox(text, parent)
    box.setObjectName(name)
    return box
