"""Says more of the codes: their order, present on admission, their words, warnings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from chartlight.codebook.procedures import kind_of
from chartlight.review.spans import Edge, Spans, stepped_edge, with_edge, with_words, without_words
from chartlight.review.told import NEVER_ON_ADMISSION, NEVER_PRINCIPAL
from chartlight.rules.checked import ToldFinding
from chartlight.rules.findings import Rule
from chartlight.store.decision_records import Poa
from chartlight.translation import mark, tr
from chartlight.types import EvidenceSpan, State
from chartlight_app import detail_work as work
from chartlight_app.action_table import ACTIONS
from chartlight_app.code_rows import CodeRow
from chartlight_app.deciding import Deciding, Refinement
from chartlight_app.evidence_mouse import EvidenceMouse
from chartlight_app.keys import key_of
from chartlight_app.missing import Missing
from chartlight_app.parts import Parts
from chartlight_app.session_values import OpenedNote

NEED_A_NOTE = tuple(spec.name for spec in ACTIONS if spec.group in ("Coding", "Evidence"))
"""Its actions, by name; none of them has a sense without a note."""
_POA_CYCLE: tuple[Poa | None, ...] = (*Poa, None)
_CHOOSE_WORDS = mark("Select words of the note first: with the mouse, or with Shift and the arrow keys.")
_CHOOSE_CODE = mark("Select a code first.")


class Detailing(QObject):
    """Everything about codes beyond accepting and rejecting; `opened` and the current row say of which."""

    said = Signal(str)

    def __init__(self, parent: QObject, *, parts: Parts, deciding: Deciding) -> None:
        super().__init__(parent)
        self._parts = parts
        self._deciding = deciding
        self._opened: OpenedNote | None = None
        self._span: EvidenceSpan | None = None
        self.mouse = EvidenceMouse(parts.note.view)
        self.missing = Missing(self, parts=parts, deciding=deciding)
        self.missing.said.connect(self.said)
        self._connect()

    def show_note(self, opened: OpenedNote | None) -> None:
        """Another note is on screen, or the same one after a change."""
        if opened is None or self._opened is None or opened.key != self._opened.key:
            self._span = None
            self.mouse.show_note(opened.stored.note.text if opened else "")
        else:
            self._tell_new(self._opened, opened)
        self._opened = opened
        self._parts.rules.show_note(opened)
        self._follow(self._parts.suggestions.table.current())
        self.missing.show_note(opened)

    def acts(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        """What each of its actions does, by name."""
        return (
            ("principalAction", self.make_principal),
            ("earlierAction", lambda: self.move(-1)),
            ("laterAction", lambda: self.move(1)),
            ("poaAction", self.cycle_poa),
            ("poaAllAction", lambda: self._refine(work.say_missing_poa)),
            ("nextFindingAction", self.next_finding),
            ("overruleAction", self.ask_reason),
            *self.missing.acts(),
            ("takeWordsAction", self.add_words),
            ("dropWordsAction", self.remove_words),
            ("pickWordsAction", self.pick_next),
            ("widenEndAction", lambda: self.widen(Edge.END, outward=True)),
            ("narrowEndAction", lambda: self.widen(Edge.END, outward=False)),
            ("widenStartAction", lambda: self.widen(Edge.START, outward=True)),
            ("narrowStartAction", lambda: self.widen(Edge.START, outward=False)),
        )

    def make_principal(self) -> None:
        """Make the current code the principal diagnosis."""
        self._ask(self._first)

    def move(self, step: int) -> None:
        """Put the current code a place up (-1) or down (1)."""
        self._ask(lambda key, row: self._moved(key, row.code.code, step))

    def cycle_poa(self) -> None:
        """Say the next value of present on admission of the current code."""
        self._ask(self._next_poa)

    def add_words(self) -> None:
        """The selected words speak for the current code."""
        self._change_selected(with_words)

    def remove_words(self) -> None:
        """The selected words, or else the picked ones, do not speak for the current code."""
        start, end = self._parts.note.view.selected_span()
        picked = self._picked()
        if start >= end and picked is not None:
            self._change(lambda spans: without_words(spans, picked.start, picked.end))
        else:
            self._change_selected(without_words)

    def widen(self, edge: Edge, *, outward: bool) -> None:
        """Move an end of the picked words by a word."""
        self._deciding.refine(lambda: self._widened(edge, outward=outward))

    def pick_next(self) -> None:
        """Select the next words of the current code in the note, to be widened, narrowed or taken away."""
        spans = self._parts.note.view.lit()
        if not spans:
            self.said.emit(tr("No words are lit for this code. Select some and take them as evidence."))
            return
        ordered = sorted(spans, key=lambda span: span.start)
        current = self._span
        after = [span for span in ordered if current is not None and span.start > current.start]
        self._span = after[0] if after else ordered[0]
        self._parts.note.view.select_span(self._span.start, self._span.end)
        self._parts.note.view.setFocus()
        place = ordered.index(self._span) + 1
        self.said.emit(tr("Words {place} of {count} for this code.", place=place, count=len(ordered)))

    def next_finding(self) -> None:
        """Go to the next thing that the rules say."""
        if self._parts.rules.next_finding() is None:
            self.said.emit(tr("The coding rules have nothing open in this note."))

    def ask_reason(self) -> None:
        """Overrule the selected warning."""
        if refusal := self._parts.rules.ask_reason():
            self.said.emit(refusal)

    def _connect(self) -> None:
        parts = self._parts
        parts.suggestions.table.current_changed.connect(self._follow)
        parts.rules.code_chosen.connect(self._show_code)
        parts.rules.model.move_requested.connect(
            lambda code, place: self._refine(lambda key: work.put_at(key, code, place))
        )
        parts.rules.table.poa_chosen.connect(lambda code, poa: self._refine(lambda key: work.say_poa(key, code, poa)))
        parts.rules.overrule_requested.connect(self._overrule)
        parts.rules.give_back_requested.connect(self._give_back)
        parts.rules.settle_requested.connect(self._settle)
        self.mouse.add_requested.connect(lambda start, end: self._change(lambda s: with_words(s, start, end)))
        self.mouse.remove_requested.connect(lambda start, end: self._change(lambda s: without_words(s, start, end)))
        self.mouse.edge_dragged.connect(self._drag)

    def _tell_new(self, before: OpenedNote, after: OpenedNote) -> None:
        """Say what the rules say since the last change; that no principal diagnosis is chosen yet can wait."""
        known = {told.finding.key for told in before.coding.checked.findings}
        fresh = [told.finding for told in after.coding.checked.findings if told.is_open]
        new = [finding for finding in fresh if finding.key not in known and finding.rule is not Rule.NO_PRINCIPAL]
        if new:
            more = tr("{key} shows what the coding rules say.", key=key_of("nextFindingAction"))
            words = f"{new[0].message} {more}"
            # What happened is said first, and gives way to what it leads to.
            QTimer.singleShot(0, self, lambda: self.said.emit(words))

    def _follow(self, row: CodeRow | None) -> None:
        code = row.code.code if row else ""
        self._parts.rules.follow(code)
        can_be_corrected = row is not None and row.code.state is not State.REJECTED
        self.mouse.show_code(code if can_be_corrected else "")
        if self._span is not None and self._span not in self._parts.note.view.lit():
            self._span = None

    def _show_code(self, code: str) -> None:
        """A code was chosen in the panel: it becomes the current one, unfolded where it is folded away."""
        suggestions = self._parts.suggestions
        if any(row.code.code == code for row in suggestions.model.rows):
            suggestions.model.keep(code)
            suggestions.show_codes()
            suggestions.table.select_row(suggestions.model.row_of(code))

    def _ask(self, plan: Callable[[int, CodeRow], Refinement | None]) -> None:
        """Carry out a plan for the code that is current when its turn comes."""
        self._deciding.refine(lambda: self._planned(plan))

    def _planned(self, plan: Callable[[int, CodeRow], Refinement | None]) -> Refinement | None:
        row = self._parts.suggestions.table.current()
        if self._opened is None or row is None:
            self.said.emit(tr(_CHOOSE_CODE))
            return None
        return plan(self._opened.key, row)

    def _refine(self, plan: Callable[[int], Refinement | None]) -> None:
        if self._opened is not None:
            key = self._opened.key
            self._deciding.refine(lambda: plan(key))

    def _first(self, key: int, row: CodeRow) -> Refinement | None:
        if row.is_procedure:
            self.said.emit(tr(NEVER_PRINCIPAL, code=row.code.code))
            return None
        return work.put_first(key, row.code.code)

    def _moved(self, key: int, code: str, step: int) -> Refinement | None:
        sequence = self._opened.coding.sequence if self._opened else ()
        if code not in sequence:
            self.said.emit(tr("{code} is not accepted, so it has no place in the sequence.", code=code))
            return None
        place = sequence.index(code) + step
        # Procedures stand behind the diagnoses, and each among its own.
        if not 0 <= place < len(sequence) or kind_of(sequence[place]) is not kind_of(code):
            told = tr("{code} is already first.", code=code) if step < 0 else tr("{code} is already last.", code=code)
            self.said.emit(told)
            return None
        return work.put_at(key, code, place)

    def _next_poa(self, key: int, row: CodeRow) -> Refinement | None:
        if row.is_procedure:
            self.said.emit(tr(NEVER_ON_ADMISSION, code=row.code.code))
            return None
        said = row.code.decision.poa if row.code.decision else None
        following = _POA_CYCLE[(_POA_CYCLE.index(said) + 1) % len(_POA_CYCLE)]
        return work.say_poa(key, row.code.code, following)

    def _change_selected(self, change: Callable[[Spans, int, int], Spans]) -> None:
        start, end = self._parts.note.view.selected_span()
        if start >= end:
            self.said.emit(tr(_CHOOSE_WORDS))
            return
        self._change(lambda spans: change(spans, start, end))
        self._parts.note.view.clear_selection()

    def _change(self, change: Callable[[Spans], Spans]) -> None:
        self._ask(lambda key, row: self._changed(key, row, change(row.code.evidence)))

    def _changed(self, key: int, row: CodeRow, spans: Spans) -> Refinement | None:
        if spans == row.code.evidence:
            self.said.emit(tr("These words do not speak for {code}, so nothing changes.", code=row.code.code))
            return None
        return work.choose_words(key, row.code.code, spans)

    def _picked(self) -> EvidenceSpan | None:
        """The words that were picked last, or else the strongest that are lit."""
        lit = self._parts.note.view.lit()
        if self._span in lit:
            return self._span
        return max(lit, key=lambda span: span.weight, default=None)

    def _widened(self, edge: Edge, *, outward: bool) -> Refinement | None:
        span, row = self._picked(), self._parts.suggestions.table.current()
        if self._opened is None or span is None or row is None:
            self.said.emit(tr("No words are lit that could be widened or narrowed."))
            return None
        offset = stepped_edge(self._opened.stored.note.text, span, edge=edge, outward=outward)
        spans = with_edge(row.code.evidence, span, edge=edge, offset=offset)
        if spans == row.code.evidence or offset in (span.start, span.end):
            self.said.emit(tr("There is no further word on this side."))
            return None
        self._span = next(each for each in spans if each.start <= offset <= each.end)
        self._parts.note.view.clear_selection()
        return work.choose_words(self._opened.key, row.code.code, spans)

    def _drag(self, span: EvidenceSpan, edge: Edge, offset: int) -> None:
        self._change(lambda spans: with_edge(spans, span, edge=edge, offset=offset))

    def _overrule(self, told: ToldFinding, reason: str) -> None:
        finding = told.finding
        self._refine(lambda key: work.overrule(key, finding.code, finding.key, reason))

    def _give_back(self, told: ToldFinding) -> None:
        finding = told.finding
        self._refine(lambda key: work.give_back(key, finding.code, finding.key))

    def _settle(self, told: ToldFinding) -> None:
        finding = told.finding
        if finding.move_first and self._opened is not None:
            place = self._opened.coding.sequence.index(finding.code)
            self._refine(lambda key: work.put_at(key, finding.move_first, place))
        elif finding.rule in (Rule.DUPLICATE, Rule.CODE_AND_PART, Rule.UNKNOWN_CODE):
            self._refine(lambda key: work.reject(key, finding.code))
        elif finding.rule is Rule.USE_ADDITIONAL and finding.others:
            self._refine(lambda key: work.accept(key, finding.others[0]))


def why_unfinished(opened: OpenedNote) -> str:
    """Why a note cannot be finished yet, for the coder to read; "" where it can."""
    errors = opened.coding.checked.errors
    if not errors:
        return ""
    told = [tr("The note cannot be finished yet."), errors[0].message]
    told += [tr("There is 1 more.")] if len(errors) == 2 else []
    told += [tr("There are {count} more.", count=len(errors) - 1)] if len(errors) > 2 else []
    return " ".join(told)
