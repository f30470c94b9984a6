"""`chartlight experiment specialty` and `chartlight experiment sections`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from transformers.utils import logging as transformers_logging

from chartlight.commands.records import list_problems
from chartlight.commands.training_bar import StageBar
from chartlight.errors import KnownError
from chartlight.experiments.sections import SectionNotes, run_sections, write_sections
from chartlight.experiments.specialty import SYSTEMS, TUNED, SpecialtyData, SpecialtyPlan, compare_systems
from chartlight.experiments.specialty_report import write_fit, write_specialty
from chartlight.experiments.tuned_encoder import upper_layers
from chartlight.training.kept_states import KeptReader, Report, section_notes
from chartlight.training.note_packs import LEAST_NOTES, frequent_names
from chartlight.training.note_records import SpecialtyRecord, read_section_records, read_specialty_records
from chartlight.training.section_tagger import TaggedNote


def run(arguments: argparse.Namespace) -> int:
    """Run one experiment and print its tables."""
    # Bars of our own tell how far it is; the library's would run between them.
    transformers_logging.disable_progress_bar()
    transformers_logging.set_verbosity_error()
    records, test = _usable(arguments.data), _usable(arguments.test)
    if {record.id for record in records} & {record.id for record in test}:
        raise KnownError("Some test records are also training records, so their figures would say nothing.")
    reader = KeptReader(arguments.base, work=arguments.work or arguments.output / "work", device=arguments.device)
    bar = StageBar()
    try:
        chosen = _specialty if arguments.experiment == "specialty" else _sections
        table = chosen(arguments, reader, records, test, bar)
    finally:
        bar.close()
    print(table)
    print(f"The tables are in {arguments.output}.")
    return 0


def _usable(path: Path) -> list[SpecialtyRecord]:
    records, problems = read_specialty_records(path)
    list_problems(path, problems, used=len(records))
    return records


def _specialty(
    arguments: argparse.Namespace,
    reader: KeptReader,
    records: Sequence[SpecialtyRecord],
    test: Sequence[SpecialtyRecord],
    report: Report,
) -> str:
    if any(not 0 < share <= 1 for share in arguments.share):
        raise KnownError("--share must be greater than 0 and at most 1.")
    seeds = _seeds(arguments)
    names = frequent_names(records)
    if not names:
        raise KnownError(f"No specialty is named by {LEAST_NOTES} records or more, so there is nothing to compare.")
    data = SpecialtyData(
        records=records,
        notes=reader.read_all([record.text for record in records], report),
        test=test,
        test_notes=reader.read_all([record.text for record in test], report),
        names=names,
        upper=upper_layers(reader.encoder, reader.layers, reader.hidden_size) if arguments.fine_tuned else None,
    )
    plan = SpecialtyPlan(
        output=arguments.output,
        base=arguments.base,
        shares=tuple(arguments.share),
        seeds=seeds,
        axes=arguments.axes,
        systems=(*SYSTEMS, TUNED) if arguments.fine_tuned else SYSTEMS,
        device=str(reader.device),
    )
    rows = compare_systems(plan, data, report=report, on_full=lambda fit: write_fit(arguments.output, fit, names))
    return write_specialty(arguments.output, rows)


def _sections(
    arguments: argparse.Namespace,
    reader: KeptReader,
    records: Sequence[SpecialtyRecord],
    test: Sequence[SpecialtyRecord],
    report: Report,
) -> str:
    seeds, other = _seeds(arguments), set(arguments.other)
    training = section_notes(reader, read_section_records(arguments.data)[0], language="en", report=report)
    measured = section_notes(reader, read_section_records(arguments.test)[0], language="en", report=report)
    notes = SectionNotes(
        *(
            _group(read, of, other, wanted=wanted)
            for read, of in ((training, records), (measured, test))
            for wanted in (False, True)
        )
    )
    if not (notes.source and notes.target and notes.beyond):
        raise KnownError("One of the two groups has no note with headings. Choose other names with --other.")
    runs = [run_sections(notes, seed=seed, report=report) for seed in seeds]
    return write_sections(arguments.output, runs)


def _seeds(arguments: argparse.Namespace) -> tuple[int, ...]:
    if arguments.seeds < 1:
        raise KnownError("--seeds must be 1 or more.")
    return tuple(range(1, arguments.seeds + 1))


def _group(
    notes: dict[str, TaggedNote], records: Sequence[SpecialtyRecord], other: set[str], *, wanted: bool
) -> list[TaggedNote]:
    """The notes that are of the other group, or those that are not."""
    chosen = [record.id for record in records if bool(other & set(record.specialties)) is wanted]
    return [notes[name] for name in chosen if name in notes]
