"""The tables. The migrations make them; a test holds the two equal.

The decision log is append-only: triggers (made by the first migration) refuse any change or deletion.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    DDL,
    CheckConstraint,
    Float,
    ForeignKey,
    Index,
    MetaData,
    UniqueConstraint,
    event,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import JSON

from chartlight.store.column_types import PackedWords, UtcDateTime
from chartlight.store.note_heads_columns import Sections, Specialties
from chartlight.types import NoteSection, SpecialtyScore, WordWeight


class Base(DeclarativeBase):
    """Base of all tables; named constraints, because a later migration can only drop what has a name."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class NoteRow(Base):
    """A note without its text: the worklist reads all of these rows."""

    __tablename__ = "notes"
    __table_args__ = ({"sqlite_autoincrement": True},)

    key: Mapped[int] = mapped_column(primary_key=True)
    content_hash: Mapped[str] = mapped_column(unique=True)
    note_id: Mapped[str]
    title: Mapped[str]
    language: Mapped[str | None]
    origin: Mapped[str | None]
    notice: Mapped[str | None]
    characters: Mapped[int]
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)


class NoteTextRow(Base):
    """The text of a note."""

    __tablename__ = "note_texts"

    note_key: Mapped[int] = mapped_column(ForeignKey("notes.key"), primary_key=True, autoincrement=False)
    text: Mapped[str]


class RunRow(Base):
    """One pass of a model pack over one note."""

    __tablename__ = "runs"
    __table_args__ = (Index(None, "kind", "note_key", "id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    note_key: Mapped[int] = mapped_column(ForeignKey("notes.key"))
    kind: Mapped[str]
    pack_hash: Mapped[str]
    settings: Mapped[dict[str, Any]] = mapped_column(JSON)
    device: Mapped[str]
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seconds: Mapped[float] = mapped_column(Float)
    suggestion_count: Mapped[int]
    suggested_count: Mapped[int]
    specialties: Mapped[tuple[SpecialtyScore, ...]] = mapped_column(Specialties, server_default="[]")
    sections: Mapped[tuple[NoteSection, ...]] = mapped_column(Sections, server_default="[]")


class SuggestionRow(Base):
    """A code that a run proposes; `rank` 0 has the highest score, `sources` are joined by commas."""

    __tablename__ = "suggestions"
    __table_args__ = (UniqueConstraint("run_id", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"))
    rank: Mapped[int]
    code: Mapped[str]
    score: Mapped[float] = mapped_column(Float)
    suggested: Mapped[bool]
    sources: Mapped[str]
    attention: Mapped[tuple[WordWeight, ...]] = mapped_column(PackedWords, nullable=True)
    assertion: Mapped[str] = mapped_column(server_default="present")


class EvidenceRow(Base):
    """Words that speak for a suggestion; `rank` 0 is the strongest."""

    __tablename__ = "evidence"
    __table_args__ = ({"sqlite_with_rowid": False},)

    suggestion_id: Mapped[int] = mapped_column(ForeignKey("suggestions.id"), primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[int]
    end: Mapped[int]
    weight: Mapped[float] = mapped_column(Float)
    source: Mapped[str]


class DecisionRow(Base):
    """One record of the append-only decision log; `chartlight.store.decision_records.Decision` explains the fields.

    `in_effect_id` and `place` are null where they would name the record itself. `kind` tells newer actions apart from
    the older one they are kept as: a check of SQLite cannot be widened without writing the whole log anew.
    """

    __tablename__ = "decisions"
    __table_args__ = (
        CheckConstraint("action IN ('accept', 'reject', 'add', 'undo', 'redo')", name="action"),
        CheckConstraint("state IN ('open', 'accepted', 'rejected')", name="state"),
        CheckConstraint("(action IN ('undo', 'redo')) = (target_id IS NOT NULL)", name="target"),
        Index(None, "note_key", "code", "id", "state", "round_id"),
        Index(None, "coder", "id"),
        Index(None, "step_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    note_key: Mapped[int] = mapped_column(ForeignKey("notes.key"))
    code: Mapped[str]
    action: Mapped[str]
    state: Mapped[str]
    coder: Mapped[str]
    decided_at: Mapped[datetime] = mapped_column(UtcDateTime)
    reason: Mapped[str | None]
    run_id: Mapped[int | None] = mapped_column(ForeignKey("runs.id"))
    target_id: Mapped[int | None] = mapped_column(ForeignKey("decisions.id"))
    in_effect_id: Mapped[int | None] = mapped_column(ForeignKey("decisions.id"))
    place: Mapped[int | None]
    change: Mapped[str | None]
    basis_id: Mapped[int | None]
    sequence: Mapped[str | None]
    principal: Mapped[bool | None]
    poa: Mapped[str | None]
    own_evidence: Mapped[bool | None]
    finding: Mapped[str | None]
    finding_reason: Mapped[str | None]
    kind: Mapped[str | None]
    other_code: Mapped[str | None]
    step_id: Mapped[int | None]
    round_id: Mapped[int | None]
    settles_id: Mapped[int | None]


class DecisionEvidenceRow(Base):
    """Words that the coder chose for a code."""

    __tablename__ = "decision_evidence"
    __table_args__ = ({"sqlite_with_rowid": False},)

    decision_id: Mapped[int] = mapped_column(ForeignKey("decisions.id"), primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[int]
    end: Mapped[int]
    weight: Mapped[float] = mapped_column(Float)
    source: Mapped[str]


class NoteEventRow(Base):
    """One record of what was done with a whole note; `chartlight.store.worklist_values.NoteEvent` explains the fields.

    Append-only, like the decision log.
    """

    __tablename__ = "note_events"
    __table_args__ = (
        CheckConstraint("subject IN ('state', 'assignee')", name="subject"),
        CheckConstraint("(action IN ('undo', 'redo')) = (target_id IS NOT NULL)", name="target"),
        Index(None, "note_key", "id"),
        Index(None, "coder", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    note_key: Mapped[int] = mapped_column(ForeignKey("notes.key"))
    action: Mapped[str]
    subject: Mapped[str]
    settled: Mapped[str | None]
    reason: Mapped[str | None]
    assignee: Mapped[str | None]
    coder: Mapped[str]
    done_at: Mapped[datetime] = mapped_column(UtcDateTime)
    batch: Mapped[int] = mapped_column(index=True)
    target_id: Mapped[int | None] = mapped_column(ForeignKey("note_events.id"))


class WorklistRow(Base):
    """What the worklist filters and sorts by, one slim row a note.

    Nothing in it is new: it can be told from the other tables, which takes long for many notes. Whatever writes to
    them brings it in step (`chartlight.store.worklist_rows.refresh`). Counts are those of the model's own line.
    """

    __tablename__ = "worklist"
    __table_args__ = (CheckConstraint("state IN ('new', 'suggested', 'in review', 'on hold', 'done')", name="state"),)

    note_key: Mapped[int] = mapped_column(ForeignKey("notes.key"), primary_key=True, autoincrement=False)
    name_key: Mapped[str]
    characters: Mapped[int]
    state: Mapped[str] = mapped_column(index=True)
    reason: Mapped[str | None]
    assignee: Mapped[str | None] = mapped_column(index=True)
    run_id: Mapped[int | None]
    suggested: Mapped[int] = mapped_column(server_default="0")
    open: Mapped[int] = mapped_column(server_default="0")
    decided: Mapped[int] = mapped_column(server_default="0")
    specialty: Mapped[str | None] = mapped_column(index=True)


class NoteSpecialtyRow(Base):
    """What a coder says the specialty of a note is; the newest row counts, and one without a name takes it back.

    Append-only, like the decision log; `chartlight.store.worklist_values.SpecialtyEvent` explains the fields.
    """

    __tablename__ = "note_specialties"
    __table_args__ = (Index(None, "note_key", "id"), Index(None, "coder", "id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    note_key: Mapped[int] = mapped_column(ForeignKey("notes.key"))
    name: Mapped[str | None]
    coder: Mapped[str]
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)
    action: Mapped[str] = mapped_column(server_default="specialty")
    target_id: Mapped[int | None]


class RoundEventRow(Base):
    """What happened to a second review; `round_id` is null where it would name the record itself, the first one.

    Append-only, like the decision log.
    """

    __tablename__ = "round_events"
    __table_args__ = (
        CheckConstraint("step IN ('begin', 'finish', 'reopen')", name="step"),
        CheckConstraint("mode IN ('blind', 'open')", name="mode"),
        Index(None, "note_key", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    note_key: Mapped[int] = mapped_column(ForeignKey("notes.key"))
    round_id: Mapped[int | None]
    step: Mapped[str]
    mode: Mapped[str]
    coder: Mapped[str]
    done_at: Mapped[datetime] = mapped_column(UtcDateTime)


class TrialRow(Base):
    """A trial as it was started; append-only, like all tables of trials. `chartlight.store.trial_values` explains."""

    __tablename__ = "trials"
    __table_args__ = (
        CheckConstraint("design IN ('shadow', 'blind first', 'randomised', 'crossover')", name="design"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    design: Mapped[str]
    coders: Mapped[list[str]] = mapped_column(JSON)
    seed: Mapped[int]
    started_by: Mapped[str]
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)


class TrialStepRow(Base):
    """A trial was paused, resumed or ended."""

    __tablename__ = "trial_steps"
    __table_args__ = (
        CheckConstraint("step IN ('pause', 'resume', 'end')", name="step"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    trial_id: Mapped[int] = mapped_column(ForeignKey("trials.id"))
    step: Mapped[str]
    coder: Mapped[str]
    done_at: Mapped[datetime] = mapped_column(UtcDateTime)


class TrialNoteRow(Base):
    """A note as one coder is to code it in a trial."""

    __tablename__ = "trial_notes"
    __table_args__ = (
        CheckConstraint("arm IN ('unassisted', 'assisted', 'blind first')", name="arm"),
        UniqueConstraint("trial_id", "note_key", "coder"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    trial_id: Mapped[int] = mapped_column(ForeignKey("trials.id"))
    note_key: Mapped[int] = mapped_column(ForeignKey("notes.key"))
    coder: Mapped[str]
    arm: Mapped[str]
    stratum: Mapped[str]
    block: Mapped[int]


class TrialRecordRow(Base):
    """One record of how a note of a trial was coded."""

    __tablename__ = "trial_records"
    __table_args__ = (
        CheckConstraint("kind IN ('open', 'time', 'reveal', 'finish')", name="kind"),
        CheckConstraint("phase IN ('unassisted', 'assisted')", name="phase"),
        Index(None, "trial_note_id", "id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    trial_note_id: Mapped[int] = mapped_column(ForeignKey("trial_notes.id"))
    kind: Mapped[str]
    phase: Mapped[str]
    seconds: Mapped[float] = mapped_column(Float)
    decisions: Mapped[int]
    codes: Mapped[list[str]] = mapped_column(JSON)
    run_id: Mapped[int | None]
    round_id: Mapped[int | None]
    done_at: Mapped[datetime] = mapped_column(UtcDateTime)


# The index of the notes' words holds no text of its own; row ids are note keys.
event.listen(
    Base.metadata,
    "after_create",
    DDL(  # type: ignore[no-untyped-call]
        "CREATE VIRTUAL TABLE note_search USING fts5(name, text, content='', "
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    ),
)
