"""Collect the texts of the window for the translators, and make the files that the program reads.

    python packaging/translate.py

New texts stand in `resources/chartlight_resources/translations/chartlight_XX.ts` as unfinished; edit them there or in
Qt Linguist, and run this again. Needs the environment of the tests (`pyside6-lupdate`, `pyside6-lrelease`).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "chartlight_resources" / "translations"
LANGUAGES = ("es", "sv")
OPTIONS = ("-no-obsolete", "-locations", "none", "-tr-function-alias", "QT_TR_NOOP+=mark", "-source-language", "en")


def tool(name: str) -> str:
    """A program of the environment that this runs in."""
    return str(Path(sys.executable).with_name(name))


def collect(files: list[Path]) -> None:
    """Bring translation files up to date with the code."""
    sources = sorted(str(path.relative_to(ROOT)) for part in ("app", "core") for path in (ROOT / part).rglob("*.py"))
    for file in files:
        language = file.stem.rsplit("_", 1)[-1]
        command = [tool("pyside6-lupdate"), *sources, *OPTIONS, "-target-language", language, "-ts", str(file)]
        subprocess.run(command, check=True, cwd=ROOT)


def release(files: list[Path]) -> None:
    """Write what Qt reads beside each translation file."""
    for file in files:
        command = [tool("pyside6-lrelease"), "-removeidentical", str(file), "-qm", str(file.with_suffix(".qm"))]
        subprocess.run(command, check=True, cwd=ROOT)


def main() -> int:
    """Do both for every language."""
    files = [TRANSLATIONS / f"chartlight_{language}.ts" for language in LANGUAGES]
    TRANSLATIONS.mkdir(exist_ok=True)
    collect(files)
    release(files)
    return 0


if __name__ == "__main__":
    sys.exit(main())
