"""Where Chartlight keeps the coder's data and finds the files it ships with."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

import chartlight_resources

HOME_VARIABLE = "CHARTLIGHT_HOME"


def data_dir(override: Path | None = None) -> Path:
    """The folder of the coder's own data, made if missing.

    Args:
        override: the folder to use (`--data-dir`); else `CHARTLIGHT_HOME`, else the platform's data folder.
    """
    chosen = override or os.environ.get(HOME_VARIABLE) or platformdirs.user_data_dir("Chartlight", appauthor=False)
    folder = Path(chosen).expanduser()
    # Nobody else on this computer may look into a folder of patient text.
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def resources_dir() -> Path:
    """The folder of the files that ship with Chartlight."""
    return Path(chartlight_resources.__file__).parent


def codebook_path() -> Path:
    """The compiled ICD-10-CM codebook, compressed."""
    return resources_dir() / "codebook" / "icd10cm.sqlite.gz"


def procedures_path() -> Path:
    """The compressed titles of ICD-10-PCS."""
    return resources_dir() / "codebook" / "icd10pcs.txt.gz"


def synonyms_path() -> Path:
    """What people call conditions every day, with the codes that they mean."""
    return resources_dir() / "codebook" / "synonyms.tsv"


def wordings_path() -> Path:
    """Further wordings of the same, for the notes alone: nobody would type them into a search."""
    return resources_dir() / "codebook" / "wordings.tsv"


def procedure_names_path() -> Path:
    """What procedures are called, with their codes."""
    return resources_dir() / "codebook" / "procedure_names.tsv"


def procedure_axes_path() -> Path:
    """The names of the sections, body systems and root operations of ICD-10-PCS."""
    return resources_dir() / "codebook" / "procedure_axes.tsv"


def words_path() -> Path:
    """Clinical words of Spanish and Swedish, with the words of the codebook for them."""
    return resources_dir() / "codebook" / "words.tsv"


def sample_notes_dir() -> Path:
    """The sample notes."""
    return resources_dir() / "notes"


def help_page(language: str = "en") -> Path:
    """The help as Markdown, in a language (ISO 639-1) where it is translated, or else in English."""
    folder = resources_dir() / "help"
    translated = folder / f"help_{language}.md"
    return translated if translated.is_file() else folder / "help.md"


def translations_dir() -> Path:
    """The translations of the window, as Qt reads them."""
    return resources_dir() / "translations"


def starter_pack_dir() -> Path:
    """The model pack that ships with Chartlight."""
    return resources_dir() / "packs" / "starter"
