"""The choice of the window's language, and what is said where it waits for the next start."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from chartlight.translation import language_in_use, tr
from chartlight_app.languages import LANGUAGES, SYSTEM, chosen_language


class LanguageBox(QComboBox):
    """The languages, each by its own name."""

    chosen = Signal(str)
    """A key of `LANGUAGES`, or `SYSTEM`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("languageChoice")
        self.setAccessibleName(tr("Language"))
        self.setToolTip(tr("The language of the window, from the next start on"))
        self.addItem(tr("As the system"), SYSTEM)
        for key, name in LANGUAGES.items():
            self.addItem(name, key)
        self.waits = QLabel(parent)
        self.waits.setObjectName("muted")
        self.waits.setWordWrap(True)
        self.currentIndexChanged.connect(lambda _place: self._choose())

    def show_choice(self, setting: str) -> None:
        """Show which language is set; one that is not known any more is the system's."""
        self.setCurrentIndex(max(self.findData(setting), 0))
        self._tell()

    def _choose(self) -> None:
        self._tell()
        self.chosen.emit(self.currentData())

    def _tell(self) -> None:
        coming = chosen_language(self.currentData())
        told = tr("The window is in {language} from the next start on.", language=LANGUAGES[coming])
        self.waits.setText("" if coming == language_in_use() else told)
        self.waits.setVisible(coming != language_in_use())
        self.setAccessibleDescription(self.waits.text())
