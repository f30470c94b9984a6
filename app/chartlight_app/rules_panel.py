"""The bottom-right dock: the accepted codes in their sequence, and what the coding rules say of them."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chartlight.rules.checked import ToldFinding
from chartlight.rules.findings import Rule, told_patient
from chartlight.translation import mark, tr
from chartlight_app.code_rows import CodeRow
from chartlight_app.coded_model import CodedModel, CodedRow
from chartlight_app.coded_table import CodedTable
from chartlight_app.dialog_widgets import push_button
from chartlight_app.findings_list import FindingsList, FindingsModel
from chartlight_app.labels import ElidedLabel
from chartlight_app.note_coding import NoteCoding
from chartlight_app.session_values import OpenedNote
from chartlight_app.theme import Theme

_NO_CODES = mark("Codes that you accept are checked here by the rules of the tabular list.")
_ALL_WELL = mark("The coding rules have nothing against these codes.")


class RulesPanel(QWidget):
    """Two lists side by side, and below the findings what can be done about the one that is selected."""

    code_chosen = Signal(str)
    """The coder chose this code in one of the lists."""
    overrule_requested = Signal(object, str)
    """Overrule this `ToldFinding` with a reason."""
    give_back_requested = Signal(object)
    """Let this overruled `ToldFinding` stand again."""
    settle_requested = Signal(object)
    """Do what settles this `ToldFinding`."""
    title_changed = Signal(str)
    left = Signal()
    """The coder is done with a field here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self._findings = CodedModel(self), FindingsModel(self)
        self.table = CodedTable(self.model, self)
        self.findings = FindingsList(self._findings, self)
        self._refreshing = False
        self._summary = ElidedLabel(self)
        self._summary.setObjectName("codedSummary")
        self._told = QLabel(self)
        self._told.setObjectName("emptyText")
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told.setWordWrap(True)
        self.settle_button = push_button(self, "settleFindingButton", tr("Settle"))
        self.overrule_button = push_button(self, "overruleButton", tr("Overrule…"))
        self.reason = _ReasonField(self)
        self._lay_out()
        self._connect()
        self.show_note(None)

    def show_note(self, opened: OpenedNote | None) -> None:
        """Show the accepted codes of a note and what the rules say; the selected finding stays where it can."""
        current = self.findings.current()
        checked = opened.coding.checked.findings if opened else ()
        self._refreshing = True
        self.model.set_rows(_coded_rows(opened) if opened else ())
        self._findings.set_findings(checked)
        self._told.setText(tr(_ALL_WELL if opened and opened.coding.sequence else _NO_CODES))
        self._stack.setCurrentIndex(1 if checked else 0)
        kept = current is not None and self.findings.select(current.finding.key)
        self._refreshing = False
        if not kept:
            self._show_remedies(None)
        summary = _summary(opened) if opened else ""
        self._summary.setText(summary)
        self.title_changed.emit(_title(opened))

    def told(self) -> str:
        """The line above the codes."""
        return self._summary.text()

    def follow(self, code: str) -> None:
        """Show which code is current elsewhere."""
        self.table.follow(code)

    def next_finding(self) -> ToldFinding | None:
        """Select the next finding that wants something."""
        found = self.findings.step()
        if found is not None:
            self.findings.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return found

    def ask_reason(self) -> str:
        """Let the coder overrule the selected warning; returns why that cannot be, or ""."""
        told = self.findings.current() or self._first_open_warning()
        if told is None:
            return tr("There is no warning to overrule.")
        self.findings.select(told.finding.key)
        if told.finding.is_error:
            return tr("An error cannot be overruled. It must be settled.")
        if not told.is_open:
            self.give_back_requested.emit(told)
            return ""
        self._bar.setCurrentIndex(1)
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return ""

    def use_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self.table.use_theme(theme)
        self.findings.use_theme(theme)

    def _first_open_warning(self) -> ToldFinding | None:
        return next((told for told in self._findings.findings if told.is_open and not told.finding.is_error), None)

    def _show_remedies(self, told: ToldFinding | None) -> None:
        self._bar.setCurrentIndex(0)
        self.reason.clear()
        remedy = remedy_words(told) if told is not None and told.is_open else ""
        self.settle_button.setText(remedy or tr("Settle"))
        self.settle_button.setAccessibleName(remedy or tr("Settle the finding"))
        self.settle_button.setVisible(bool(remedy))
        can_overrule = told is not None and not told.finding.is_error
        self.overrule_button.setVisible(can_overrule)
        overruled = told is not None and not told.is_open
        self.overrule_button.setText(tr("Let the warning stand") if overruled else tr("Overrule…"))
        self.overrule_button.setAccessibleName(self.overrule_button.text())
        self._bar.setVisible(bool(remedy) or can_overrule)

    def _connect(self) -> None:
        self.table.code_chosen.connect(self.code_chosen)
        self.findings.chosen.connect(self._finding_chosen)
        self.findings.settle_requested.connect(self._settle)
        self.settle_button.clicked.connect(lambda: self._settle(self.findings.current()))
        self.overrule_button.clicked.connect(self.ask_reason)
        self.reason.returnPressed.connect(self._overrule)
        self.reason.left.connect(self._leave_reason)

    def _finding_chosen(self, told: ToldFinding | None) -> None:
        self._show_remedies(told)
        # What is only shown anew was not chosen by the coder, whose place is elsewhere.
        if told is not None and told.finding.code and not self._refreshing:
            self.code_chosen.emit(told.finding.code)

    def _settle(self, told: ToldFinding | None) -> None:
        if told is None:
            return
        if remedy_words(told) and told.is_open:
            self.settle_requested.emit(told)
        elif not told.finding.is_error:
            self.ask_reason()

    def _overrule(self) -> None:
        told = self.findings.current()
        if told is not None and self.reason.text().strip():
            self.overrule_requested.emit(told, self.reason.text())
            self._leave_reason()

    def _leave_reason(self) -> None:
        self.reason.clear()
        self._bar.setCurrentIndex(0)
        self.findings.setFocus()
        self.left.emit()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._told)
        self._stack.addWidget(self.findings)
        self._bar = self._make_bar()
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        beside.addWidget(self._stack, 1)
        beside.addWidget(self._bar)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setObjectName("codedSplitter")
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(right)
        halves.setSizes([560, 440])
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 6)
        column.setSpacing(4)
        column.addWidget(self._summary)
        column.addWidget(halves, 1)

    def _make_bar(self) -> QStackedWidget:
        bar = QStackedWidget(self)
        buttons, asking = QWidget(self), QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.settle_button)
        row.addWidget(self.overrule_button)
        field = QHBoxLayout(asking)
        field.setContentsMargins(0, 0, 0, 0)
        field.addWidget(self.reason)
        bar.addWidget(buttons)
        bar.addWidget(asking)
        bar.setSizePolicy(bar.sizePolicy().horizontalPolicy(), buttons.sizePolicy().Policy.Maximum)
        return bar


class _ReasonField(QLineEdit):
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overruleReason")
        self.setAccessibleName(tr("Why the warning does not apply"))
        self.setToolTip(tr("Why the warning does not apply; Enter overrules, Esc lets it stand"))
        self.setPlaceholderText(tr("Why does it not apply here? Enter overrules, Esc lets it stand"))
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)


def remedy_words(told: ToldFinding) -> str:
    """What one key can do about a finding; "" where only the coder can settle it."""
    finding = told.finding
    if finding.move_first:
        return tr("Move {code} up", code=finding.move_first)
    if finding.rule in (Rule.DUPLICATE, Rule.CODE_AND_PART, Rule.UNKNOWN_CODE):
        return tr("Take {code} away", code=finding.code)
    if finding.rule is Rule.USE_ADDITIONAL and finding.others:
        return tr("Accept {code}", code=finding.others[0])
    return ""


def _coded_rows(opened: OpenedNote) -> tuple[CodedRow, ...]:
    coding, by_code = opened.coding, {row.code.code: row for row in opened.rows}
    in_order = [by_code[code] for code in coding.sequence]
    return tuple(
        _coded_row(row, place, coding)
        for _kind, group in groupby(in_order, lambda row: row.is_procedure)
        for place, row in enumerate(group, start=1)
    )


def _coded_row(row: CodeRow, place: int, coding: NoteCoding) -> CodedRow:
    code = row.code.code
    found = [told.finding for told in coding.checked.findings if told.is_open and told.finding.code == code]
    return CodedRow(
        place=place,
        code=code,
        description=row.description,
        poa=row.code.decision.poa if row.code.decision else None,
        principal=code == coding.principal,
        is_procedure=row.is_procedure,
        errors=sum(finding.is_error for finding in found),
        warnings=sum(not finding.is_error for finding in found),
    )


def _summary(opened: OpenedNote) -> str:
    coding = opened.coding
    count = len(coding.sequence)
    if not count:
        return tr("No code is accepted yet")
    parts = [tr("1 accepted code") if count == 1 else tr("{count} accepted codes", count=count)]
    rows = _coded_rows(opened)
    parts += [] if all(row.is_procedure for row in rows) else [_principal(coding)]
    missing = sum(row.lacks_poa for row in rows)
    parts += [tr("{count} without present on admission (O)", count=missing)] if missing else []
    patient = told_patient(coding.checked.patient)
    parts += [tr("the note says: {patient}", patient=patient)] if patient else []
    return " · ".join(parts)


def _principal(coding: NoteCoding) -> str:
    if coding.principal:
        return tr("principal diagnosis {code}", code=coding.principal)
    return tr("no principal diagnosis yet (1)")


def _title(opened: OpenedNote | None) -> str:
    checked = opened.coding.checked if opened else None
    errors, warnings = (len(checked.errors), len(checked.warnings)) if checked else (0, 0)
    parts = [tr("1 error") if errors == 1 else tr("{count} errors", count=errors)] if errors else []
    parts += [tr("1 warning") if warnings == 1 else tr("{count} warnings", count=warnings)] if warnings else []
    return " · ".join(filter(None, [tr("Accepted codes"), ", ".join(parts)]))
