"""Collect the texts of the window for the translators, and make the files that the program reads.

    python packaging/translate.py

New texts stand in `resources/chartlight_resources/translations/chartlight_XX.ts` as unfinished; edit them there or in
Qt Linguist, and run this again. Needs the environment of the tests (`pyside6-lupdate`, `pyside6-lrelease`).
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "chartlight_resources" / "translations"
LANGUAGES = ("es", "sv")
MESSAGE = re.compile(r"<message(?: numerus=\"yes\")?>.*?</message>", re.DOTALL)
SOURCE = re.compile(r"<source>.*</source>(?:\s*<comment>.*</comment>)?", re.DOTALL)
TRANSLATION = re.compile(r"<translation.*</translation>", re.DOTALL)
FIRST_FORM = re.compile(r"<numerusform>(.*?)</numerusform>", re.DOTALL)
OPTIONS = ("-no-obsolete", "-locations", "none", "-tr-function-alias", "QT_TR_NOOP+=mark", "-source-language", "en")


def tool(name: str) -> str:
    """A program of the environment that this runs in."""
    return str(Path(sys.executable).with_name(name))


def collect(files: list[Path]) -> None:
    """Bring translation files up to date with the code."""
    sources = sorted(str(path.relative_to(ROOT)) for part in ("app", "core") for path in (ROOT / part).rglob("*.py"))
    for file in files:
        language = file.stem.rsplit("_", 1)[-1]
        known = file.read_text(encoding="utf-8") if file.exists() else ""
        command = [tool("pyside6-lupdate"), *sources, *OPTIONS, "-target-language", language, "-ts", str(file)]
        subprocess.run(command, check=True, cwd=ROOT)
        written = file.read_text(encoding="utf-8")
        file.write_text(without_plural_forms(written, known), encoding="utf-8", newline="\n")


def without_plural_forms(written: str, known: str) -> str:
    """A translation file with one form for each text.

    A text that has a comment and values looks to `lupdate` like one with Qt's plural forms, which Chartlight does not
    use, and each time it would call the translation unfinished.

    Args:
        written: the file as `lupdate` has written it.
        known: the file as it was before.
    """
    before = {_found(SOURCE, each): _found(TRANSLATION, each) for each in MESSAGE.findall(known)}

    def plain(message: re.Match[str]) -> str:
        text = message[0]
        if not text.startswith("<message numerus"):
            return text
        source = _found(SOURCE, text)
        form = FIRST_FORM.search(text)
        new = f'<translation type="unfinished">{form[1] if form else ""}</translation>'
        kept = before.get(source, new)
        kept = new if "<numerusform>" in kept else kept
        return f"<message>\n        {source}\n        {kept}\n    </message>"

    return MESSAGE.sub(plain, written)


def _found(pattern: re.Pattern[str], text: str) -> str:
    """What matches, or "" where nothing does."""
    match = pattern.search(text)
    return match[0] if match else ""


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
