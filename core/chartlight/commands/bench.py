"""`chartlight bench`: speed and memory on this computer, each figure with what it is compared to."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from chartlight import paths
from chartlight.codebook.book import Codebook
from chartlight.codebook.lookup import CodeLookup
from chartlight.rules.check import check_coding
from chartlight.rules.findings import CodedCode, Coding, Patient
from chartlight.rules.tabular import Tabular
from chartlight.types import Note

QUERIES = ("e119", "heart failure", "h", "diabetes type 2 with", "fracture neck femur left", "zzz")
TYPED = ("heart attack", "fractura de cadera izq", "hipertencion arterial", "KOL-exacerbation", "DM2 with neuropathy")
RULED_CODES = (
    *("I50.23", "I25.5", "I25.10", "I48.19", "N17.9", "N18.32", "E11.21", "E87.6", "E83.42", "I10"),
    *("G47.33", "E78.5", "M10.9", "Z79.4", "Z79.01", "Z95.1", "Z95.810", "Z87.891", "J90", "Z91.14"),
)
WARM_RUNS = 5
ROUNDS = 9  # of everything that a note takes, in turns
WINDOW_LINE = re.compile(r"first window after ([\d.]+) s")


def run(arguments: argparse.Namespace) -> int:
    """Print the figures, a line each."""
    _line("code book, open", _seconds(lambda: Codebook.open().close()) * 1000, "ms")
    with Codebook.open() as codebook:
        slowest = max(median(_seconds(lambda q=q: codebook.search(q)) for _ in range(3)) for q in QUERIES)  # type: ignore[misc]
    _line("code book, slowest of six searches", slowest * 1000, "ms")
    _line(f"coding rules over {len(RULED_CODES)} accepted codes", rules_seconds() * 1000, "ms")
    if arguments.notes:
        from chartlight.commands.bench_worklist import measure

        for name, milliseconds in measure(arguments.notes):
            _line(name, milliseconds, "ms")
    _lookup()
    window = first_window_seconds()
    if window is not None:
        _line("window on screen after start", window, "s")
    _model(arguments)
    peak = peak_megabytes()
    if peak is not None:
        _line("peak memory of suggesting", peak, "MB")
    return 0


def rules_seconds() -> float:
    """Seconds to check accepted codes by the rules after each decision, median."""
    with Codebook.open() as codebook:
        tabular = Tabular(codebook)
        coding = Coding(codes=tuple(map(CodedCode, RULED_CODES)), principal=RULED_CODES[0], patient=Patient(78.0))
        check_coding(coding, tabular)
        return median(_seconds(lambda: check_coding(coding, tabular)) for _ in range(WARM_RUNS))


def _lookup() -> None:
    """Time every keystroke of a few everyday phrases."""
    start = time.perf_counter()
    with CodeLookup.open() as lookup:
        _line("code look-up, open", (time.perf_counter() - start) * 1000, "ms")
        starts = [phrase[:length] for phrase in TYPED for length in range(1, len(phrase) + 1)]
        lookup.procedures.get_ready()
        # One after the other for each keystroke, so that other work on the computer weighs on both alike.
        times, both = zip(*(_keystroke_seconds(lookup, start) for start in starts), strict=True)
    _line("code look-up, median keystroke", median(times) * 1000, "ms")
    _line(f"code look-up, slowest of {len(starts)} keystrokes", max(times) * 1000, "ms")
    _line("  ratio with procedures / without, all", sum(both) / sum(times), "")


def _keystroke_seconds(lookup: CodeLookup, typed: str) -> tuple[float, float]:
    """Seconds to look up what was typed, without procedures and with them, median."""
    rounds = [
        (_seconds(lambda: lookup.find(typed)), _seconds(lambda: lookup.find(typed, procedures=True))) for _ in range(3)
    ]
    without, both = zip(*rounds, strict=True)
    return median(without), median(both)


def _model(arguments: argparse.Namespace) -> None:
    from chartlight.suggest.engine import Engine

    start = time.perf_counter()
    engine = Engine.open(arguments.pack, device=arguments.device)
    _line("model pack, load", time.perf_counter() - start, "s")
    print(f"{'model runs on':<40} {engine.device}")
    engine.codes_meant("heart attack")
    _line(
        "codes by meaning, for a phrase",
        median(_seconds(lambda: engine.codes_meant("ont i magen")) for _ in range(5)) * 1000,
        "ms",
    )
    note = bench_note(arguments.words)
    encoded = engine.runtime.encode(note.text)
    engine.run(note)
    codes_only = engine.without_note_heads()
    # Taken in turns, so that other work on the computer weighs on all alike; a ratio is taken within each round.
    rounds = [
        (
            _seconds(lambda: engine.run(note)),
            _seconds(lambda: list(engine.runtime.window_states(encoded))),
            _seconds(lambda: codes_only.run(note)),
            _seconds(lambda: list(engine.suggest(note, besides=engine.pack.kinds))),
        )
        for _ in range(ROUNDS)
    ]
    wholes, bares, codes, alls = zip(*rounds, strict=True)
    _line(f"note of {arguments.words} words, to all suggestions", median(wholes), "s")
    _line(f"  of that the encoder ({len(encoded.ids)} tokens)", median(bares), "s")
    _line("  ratio whole / encoder", _ratio(wholes, bares), "")
    _line("  ratio whole / without specialties and sections", _ratio(wholes, codes), "")
    _line("  ratio with all kinds of codes / whole", _ratio(alls, wholes), "")


def _ratio(times: Sequence[float], others: Sequence[float]) -> float:
    """The middle one of the ratios within each round."""
    return median(time / other for time, other in zip(times, others, strict=True))


def bench_note(words: int) -> Note:
    """A note of so many words, made of the English sample notes."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(paths.sample_notes_dir().glob("en-*.txt"))]
    listed = " ".join(texts).split(" ")
    while len(listed) < words:
        listed += listed
    return Note(id="bench", text=" ".join(listed[:words]), language="en")


def first_window_seconds() -> float | None:
    """Seconds from the start of the program until its window is on screen, median of three; None without Qt."""
    times = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            seconds = _start_window(Path(folder))
        if seconds is None:
            return None
        times.append(seconds)
    return median(times)


def _start_window(data_dir: Path) -> float | None:
    environment = os.environ | {"CHARTLIGHT_TRACE_START": "1"}
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "chartlight_app", "--data-dir", str(data_dir)]
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        for line in process.stdout or ():
            if WINDOW_LINE.search(line):
                seconds = time.perf_counter() - start
                process.terminate()
                return seconds
    return None


def peak_megabytes() -> float | None:
    """Peak resident memory of this process so far; None where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Linux counts kilobytes, macOS bytes.
    return peak / (1 << 20) if sys.platform == "darwin" else peak / (1 << 10)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _line(name: str, value: float, unit: str) -> None:
    print(f"{name:<40} {value:.2f} {unit}".rstrip(), flush=True)
