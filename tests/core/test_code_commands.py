"""`chartlight codes` for procedures."""

from __future__ import annotations

import pytest

from chartlight.cli import main


def test_procedures_are_looked_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codes", "--kind", "procedures", "--limit", "2", "0dtj"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "0DTJ     4 codes   Resection of Appendix",
        "0DTJ0ZZ  billable  Resection of Appendix, Open Approach",
    ]


def test_diagnoses_are_looked_up_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["codes", "b020"]) == 0
    assert capsys.readouterr().out == "B02.0  billable  Zoster encephalitis\n"
    assert main(["codes", "--kind", "procedures", "diabetes"]) == 1
    assert "no code found for 'diabetes'" in capsys.readouterr().err
