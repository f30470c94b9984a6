"""The window that starts a trial, and shows how far it is once it goes on."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chartlight.store.trial_values import TrialDesign, TrialStep
from chartlight.translation import mark, tr
from chartlight.trial.told import DESIGN_NAMES
from chartlight_app.dialog_widgets import push_button, wrapped_label
from chartlight_app.session_trials import TrialStand
from chartlight_app.trial_progress import TrialProgress

_SIZE = (660, 440)
_MOST_SEED = 999_999
_EXPLAINED = {
    TrialDesign.SHADOW: mark(
        "Coders code as always and see no suggestions. These are kept; the report says how far coder and model agree."
    ),
    TrialDesign.BLIND_FIRST: mark(
        "A note is coded unassisted; on one key the suggestions appear, and the coder may revise. Both sets of codes "
        "and both times are kept."
    ),
    TrialDesign.RANDOMISED: mark(
        "Chance says which notes are coded with suggestions and which without, evenly among short and long notes. With "
        "several coders each gets notes of their own."
    ),
    TrialDesign.CROSSOVER: mark(
        "Two coders code the same notes. What one codes with suggestions the other codes without, as chance says."
    ),
}


@dataclass(frozen=True, slots=True)
class TrialWanted:
    """The trial to start."""

    name: str
    design: TrialDesign
    coders: tuple[str, ...]
    seed: int


class TrialDialog(QDialog):
    """A form while no trial goes on, else how far it is."""

    start_requested = Signal(object)
    """The `TrialWanted`."""
    scope_changed = Signal()
    step_requested = Signal(object)
    """The `TrialStep`."""
    report_requested = Signal()
    next_requested = Signal()

    coders: QLineEdit
    fit: QLabel

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("trialDialog")
        self.setWindowTitle(tr("Trial"))
        self.resize(*_SIZE)
        self._known_coder = False
        self.problem = wrapped_label(self, "noteNotice")
        self.problem.hide()
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self._make_form())
        self.progress = TrialProgress(self)
        self.progress.step_requested.connect(self._take_step)
        self.progress.report_requested.connect(self.report_requested)
        self.progress.next_requested.connect(self.next_requested)
        self.pages.addWidget(self.progress)
        close = push_button(self, "closeTrial", tr("Close"))
        close.clicked.connect(self.close)
        self.start = push_button(self, "startTrial", tr("Start the trial"))
        self.start.setProperty("primary", True)
        self.start.clicked.connect(self._start)
        self.reports = push_button(self, "trialReportHere", tr("Report…"))
        self.reports.clicked.connect(self.report_requested)
        row = QHBoxLayout()
        row.addWidget(self.reports)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.start)
        column = QVBoxLayout(self)
        column.addWidget(self.problem)
        column.addWidget(self.pages, 1)
        column.addLayout(row)
        self._explain()

    @property
    def only_selected(self) -> bool:
        """Whether the trial is to be over the selected notes alone."""
        return self.selected.isChecked()

    def show_stand(self, stand: TrialStand, *, listed: int, selected: int, coder: str) -> None:
        """Show how far the trial is, or the form with the notes it could have."""
        running = stand.trial is not None
        turned = running != (self.pages.currentIndex() == 1)
        if turned:
            self.problem.hide()
        self.pages.setCurrentIndex(int(running))
        if turned and self.isVisible():
            # Before the button to start goes: its focus would fall to the next button, whichever that is.
            self.take_focus()
        self.start.setVisible(not running)
        if running:
            self.progress.show_stand(stand)
            return
        if not self._known_coder:
            self.coders.setText(coder)
            self._known_coder = True
        self.all_notes.setText(tr("All {count:,} notes in the list", count=listed))
        several = tr("The {count:,} selected notes", count=selected)
        self.selected.setText(several if selected > 1 else tr("The selected notes"))
        self.selected.setEnabled(selected > 1)
        self.fit.setText(_fit(stand))
        self._fits = bool(stand.fit)
        self._allow()

    def say_problem(self, words: str) -> None:
        """Say why it did not work."""
        self.problem.setText(words)
        self.problem.show()

    def take_focus(self) -> None:
        """Give the keyboard to what comes first."""
        (self.name if self.pages.currentIndex() == 0 else self.progress.next).setFocus()

    def wanted(self) -> TrialWanted:
        """What stands in the form."""
        names = (" ".join(name.split()) for name in self.coders.text().split(","))
        return TrialWanted(
            name=" ".join(self.name.text().split()),
            design=TrialDesign(self.design.currentData()),
            coders=tuple(filter(None, names)),
            seed=self.seed.value(),
        )

    def _make_form(self) -> QWidget:
        page = QWidget(self)
        self._fits = False
        self.name = QLineEdit(page)
        self.name.setObjectName("trialName")
        self.name.setMaxLength(80)
        self.name.textChanged.connect(lambda _text: self._allow())
        self.design = QComboBox(page)
        self.design.setObjectName("trialDesign")
        for design, name in DESIGN_NAMES.items():
            self.design.addItem(tr(name), design.value)
        self.design.setCurrentIndex(1)
        self.design.currentIndexChanged.connect(lambda _index: self._explain())
        self.explained = wrapped_label(self, "muted")
        self.coders = QLineEdit(page)
        self.coders.setObjectName("trialCoders")
        self.coders.setPlaceholderText(tr("Names, with commas between them"))
        self.coders.textChanged.connect(lambda _text: self._allow())
        self.seed = QSpinBox(page)
        self.seed.setObjectName("trialSeed")
        self.seed.setRange(0, _MOST_SEED)
        self.seed.setMaximumWidth(140)
        self.seed.setMinimumHeight(28)
        self.seed.setValue(secrets.randbelow(_MOST_SEED))
        self.seed.setToolTip(tr("The same notes, coders and number give the same allocation again"))
        self.fit = wrapped_label(self, "muted")
        self._lay_out_form(page)
        return page

    def _lay_out_form(self, page: QWidget) -> None:
        self.all_notes = self._radio("trialAllNotes")
        self.all_notes.setChecked(True)
        self.selected = self._radio("trialSelectedNotes")
        notes = QVBoxLayout()
        notes.setSpacing(4)
        for widget in (self.all_notes, self.selected, self.fit):
            notes.addWidget(widget)
        form = QFormLayout(page)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("&Name"), self.name),
            (tr("&Design"), self.design),
            ("", self.explained),
            (tr("&Coders"), self.coders),
        )
        for words, field in rows:
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        form.addRow(tr("Notes"), notes)
        self.seed.setAccessibleName(tr("Seed"))
        form.addRow(tr("&Seed"), self.seed)

    def _explain(self) -> None:
        self.explained.setText(tr(_EXPLAINED[TrialDesign(self.design.currentData())]))
        self._allow()

    def _allow(self) -> None:
        wanted = self.wanted()
        crossed = wanted.design is TrialDesign.CROSSOVER
        enough = len(wanted.coders) == 2 if crossed else bool(wanted.coders)
        if hasattr(self, "start"):
            self.start.setEnabled(self._fits and bool(wanted.name) and enough)

    def _start(self) -> None:
        self.problem.hide()
        self.start_requested.emit(self.wanted())

    def _take_step(self, step: TrialStep) -> None:
        self.problem.hide()
        self.step_requested.emit(step)

    def _radio(self, name: str) -> QRadioButton:
        button = QRadioButton(self)
        button.setObjectName(name)
        button.toggled.connect(lambda on: self.scope_changed.emit() if on else None)
        return button


def _fit(stand: TrialStand) -> str:
    left = stand.asked - stand.fit
    if not stand.fit:
        return tr("None of them can join: a note must be new to every coder.")
    if not left:
        return tr("All of them are new to every coder.")
    return tr("{fit:,} of them join; {left:,} are coded already and stay out.", fit=stand.fit, left=left)
