"""Word, PDF and Rich Text become notes with their pages and paragraphs; what does harm is told."""

from __future__ import annotations

import io
import os
import struct
import time
import zipfile
from pathlib import Path

import docx
import pytest
from documents_at_hand import BILLION_LAUGHS, control, packed, pdf, raw_pdf, stream, with_part, word, wrap_in
from docx.enum.text import WD_BREAK
from fpdf import FPDF

from chartlight.errors import KnownError
from chartlight.notes import documents
from chartlight.notes.documents import DocumentReader, PagesRead
from chartlight.notes.pdf_file import MOST_PAGES
from chartlight.notes.problems import ReadProblem, UnreadableError
from chartlight.notes.reader import read_notes
from chartlight.types import Note


def read(*paths: Path) -> tuple[list[Note], list[str]]:
    items = list(read_notes(paths))
    return (
        [item for item in items if isinstance(item, Note)],
        [item.message for item in items if isinstance(item, ReadProblem)],
    )


def text_of(path: Path) -> str:
    [note], problems = read(path)
    assert problems == []
    assert (note.id, note.origin) == (path.stem, str(path))
    return note.text


def problem_of(path: Path) -> str:
    notes, [message] = read(path)
    assert notes == []
    assert message.startswith(path.name)
    return message


class TestWord:
    def test_paragraphs_tables_and_lists_come_in_order(self, tmp_path: Path) -> None:
        made = docx.Document()
        made.add_heading("Diagnoses", level=1)
        for text in ("Heart failure", "COPD"):
            made.add_paragraph(text, style="List Number")
        table = made.add_table(rows=2, cols=3)
        for row, texts in zip(table.rows, (("Hb", "132", "g/L"), ("CRP", "", "mg/L")), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        made.add_paragraph("Salbutamol", style="List Bullet")
        made.add_paragraph("Follow-up in\ttwo weeks.")
        made.save(str(tmp_path / "n.docx"))
        assert text_of(tmp_path / "n.docx") == (
            "Diagnoses\n1. Heart failure\n2. COPD\nHb | 132 | g/L\nCRP |  | mg/L\n"
            "• Salbutamol\nFollow-up in\ttwo weeks."
        )

    def test_headers_come_first_and_footers_last_and_each_once(self, tmp_path: Path) -> None:
        made = docx.Document()
        made.sections[0].header.paragraphs[0].text = "Ward 7, St Olav"
        made.sections[0].footer.paragraphs[0].text = "Confidential"
        made.add_paragraph("Fever.")
        made.add_section()
        made.add_paragraph("Cough.")
        made.sections[1].footer.is_linked_to_previous = False
        made.sections[1].footer.paragraphs[0].text = "2/2"
        made.save(str(tmp_path / "n.docx"))
        assert text_of(tmp_path / "n.docx") == "Ward 7, St Olav\n\nFever.\f\nCough.\n\nConfidential"

    def test_pages_end_with_a_form_feed(self, tmp_path: Path) -> None:
        made = docx.Document()
        made.add_paragraph("One").add_run().add_break(WD_BREAK.PAGE)
        made.add_paragraph("Two").paragraph_format.page_break_before = True
        made.save(str(tmp_path / "n.docx"))
        assert text_of(tmp_path / "n.docx") == "One\f\n\f\nTwo"

    def test_what_is_deleted_or_hidden_is_left_out_and_forms_are_read(self, tmp_path: Path) -> None:
        made = docx.Document()
        wrap_in("w:del", made.add_paragraph("no fever")._p)
        wrap_in("w:ins", made.add_paragraph("fever")._p)
        made.add_paragraph().add_run("internal remark").font.hidden = True
        control(made, "Admitted from: home")
        layout = made.add_table(rows=1, cols=2)
        layout.cell(0, 0).text = "Left one\nLeft two"
        layout.cell(0, 1).add_table(rows=1, cols=2).cell(0, 1).text = "inner"
        made.save(str(tmp_path / "n.docx"))
        assert text_of(tmp_path / "n.docx") == "fever\n\nAdmitted from: home\nLeft one\nLeft two\n| inner"

    def test_typography_becomes_plain_text(self, tmp_path: Path) -> None:
        path = word(tmp_path / "n.docx", "e\u0301ntérica\xa05\u202fmg", "\ufb01brosis pul\xadmonar\u200b\ufeff 😀")
        assert text_of(path) == "\u00e9ntérica 5 mg\nfibrosis pulmonar 😀"


class TestPdf:
    LONG = (
        "The patient is a 71-year-old woman who was admitted with fever, productive cough and increasing shortness "
        "of breath over five days. She has a history of hypertension and takes ramipril and a small dose of aspirin."
    )

    def test_lines_become_paragraphs_and_pages_stay(self, tmp_path: Path) -> None:
        path = pdf(tmp_path / "n.pdf", [[self.LONG, "Past history:\n- COPD\n- Asthma"], ["Discharged home."]])
        assert text_of(path) == f"{self.LONG}\n\nPast history:\n- COPD\n- Asthma\f\nDischarged home."

    def test_divided_words_are_joined_and_compounds_keep_their_hyphen(self, tmp_path: Path) -> None:
        start = "The patient, a retired teacher of mathematics from the north, suffers from arterial hyper-"
        path = pdf(tmp_path / "n.pdf", [[f"{start}\ntension and has taken beta blockers for long."]])
        assert "arterial hypertension and" in text_of(path).replace("\n", " ")
        path = pdf(tmp_path / "m.pdf", [["Tested positive for SARS-CoV-\n2 in March."]])
        assert "SARS-CoV-2" in text_of(path).replace("\n", "")

    def test_rows_of_a_table_are_lines(self, tmp_path: Path) -> None:
        made = FPDF()
        made.add_page()
        made.set_font("helvetica", size=11)
        with made.table() as table:
            for row in (("Test", "Value", "Unit"), ("Haemoglobin", "132", "g/L"), ("CRP", "88", "mg/L")):
                table.row(row)
        made.output(str(tmp_path / "n.pdf"))
        assert [line.split() for line in text_of(tmp_path / "n.pdf").splitlines()] == [
            ["Test", "Value", "Unit"],
            ["Haemoglobin", "132", "g/L"],
            ["CRP", "88", "mg/L"],
        ]

    def test_a_scan_says_so(self, tmp_path: Path) -> None:
        assert "no text layer: it is probably a scan" in problem_of(pdf(tmp_path / "n.pdf", [None, None]))
        [note], [] = read(pdf(tmp_path / "m.pdf", [["Fever."], None, []]))
        assert note.text == "Fever.\f\n\f".rstrip("\f\n")
        assert note.notice == "Page 2 is a picture without text, perhaps a scan: what it says was not read."

    def test_a_protected_one_says_so(self, tmp_path: Path) -> None:
        assert "protected by a password" in problem_of(pdf(tmp_path / "n.pdf", [["Fever."]], password="secret"))

    def test_pages_are_counted_on_the_way(self, tmp_path: Path) -> None:
        path = pdf(tmp_path / "n.pdf", [["Fever."], ["Cough."], ["Home."]])
        with DocumentReader() as reader:
            steps = [step for step in reader.read(path) if isinstance(step, PagesRead) and step.total]
        assert steps == [PagesRead(1, 3), PagesRead(2, 3), PagesRead(3, 3)]


class TestRichText:
    HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\info{\author Dr X}}"

    def write(self, path: Path, body: bytes) -> Path:
        path.write_bytes(self.HEAD + body + b"}")
        return path

    def test_paragraphs_tables_pages_and_accents(self, tmp_path: Path) -> None:
        body = (
            rb"\f0 Fiebre ent\'e9rica,\~5 mg\par{\b Alta}\par\trowd\cellx1\cellx2 Hb\cell 132\cell\row\pard "
            rb"\u8364? {\pict\wmetafile8 " + b"0a1b2c3d" * 400 + rb"}end\page next"
        )
        assert text_of(self.write(tmp_path / "n.rtf", body)) == ("Fiebre entérica, 5 mg\nAlta\nHb | 132\n€ end\f\nnext")

    @pytest.mark.parametrize("content", [b"plain text", b"PK\3\4" + os.urandom(99)])
    def test_another_kind_of_file_says_so(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "n.rtf").write_bytes(content)
        assert "not a Rich Text file" in problem_of(tmp_path / "n.rtf")


def zipped(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def swollen(path: Path) -> Path:
    return zipped(path, **{f"bomb{number}": bytes(60_000_000) for number in range(5)})


def compound(path: Path, name: str) -> Path:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + name.encode("utf-16-le") + bytes(500))
    return path


def endless_forms(path: Path) -> Path:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>>>"
    form = stream(b"/X Do /X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>")
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return raw_pdf(path, b"<</Type/Catalog/Pages 2 0 R>>", pages, page, form, stream(b"/X Do"))


def endless_pages(path: Path) -> Path:
    return raw_pdf(path, b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>")


def packed_many_times(path: Path) -> Path:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return raw_pdf(path, b"<</Type/Catalog/Pages 2 0 R>>", pages, page, packed(bytes(100_000_000), times=2))


def many_pages(path: Path) -> Path:
    kids = b" ".join(b"3 0 R" for _ in range(MOST_PAGES + 1))
    pages = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, MOST_PAGES + 1)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>"
    return raw_pdf(path, b"<</Type/Catalog/Pages 2 0 R>>", pages, page)


def cut_off(path: Path) -> Path:
    word(path, "Fever.")
    path.write_bytes(path.read_bytes()[:-600])
    return path


def laughing(path: Path) -> Path:
    return with_part(word(path.with_name("x"), "a"), path, "word/document.xml", BILLION_LAUGHS.encode())


def deep(path: Path) -> Path:
    nested = "<w:p>" * 100_000
    return with_part(word(path.with_name("x"), "a"), path, "word/document.xml", f"<w:document>{nested}".encode())


def lying_about_its_size(path: Path) -> Path:
    zipped(path, a=bytes(50_000_000))
    data = bytearray(path.read_bytes())
    place = data.rindex(b"PK\1\2")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    path.write_bytes(bytes(data))
    return path


HOSTILE = {
    "zip bomb.docx": (swollen, "unpacks to far more"),
    "a table.docx": (lambda path: zipped(path, **{"xl/workbook.xml": b"<workbook/>"}), "not a Word document"),
    "sizes.docx": (lying_about_its_size, "not a Word document"),
    "protected.docx": (lambda path: compound(path, "EncryptedPackage"), "protected by a password"),
    "old.docx": (lambda path: compound(path, "WordDocument"), "old Word document"),
    "cut off.docx": (cut_off, "not a Word document"),
    "laughs.docx": (laughing, "not a Word document"),
    "deep.docx": (deep, "not a Word document"),
    "forms.pdf": (endless_forms, ""),
    "pages.pdf": (endless_pages, ""),
    "stream.pdf": (packed_many_times, ""),
    "many.pdf": (many_pages, "more than 3,000 pages"),
    "noise.pdf": (lambda path: path.write_bytes(b"%PDF-1.7\n" + os.urandom(5000)), "not a PDF, or it is damaged"),
    "braces.rtf": (lambda path: path.write_bytes(b"{\\rtf1 " + b"{" * 2_000_000), "holds no text"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_one_problem_and_the_next_is_read(tmp_path: Path, name: str) -> None:
    make, sentence = HOSTILE[name]
    make(tmp_path / name)
    good = word(tmp_path / "good.docx", "Fever.")
    began = time.monotonic()
    notes, [problem] = read(tmp_path / name, good)
    assert [note.text for note in notes] == ["Fever."]
    assert problem.startswith(name)
    assert sentence in problem
    assert time.monotonic() - began < documents.MOST_SECONDS


def test_a_document_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "slow.rtf"
    path.write_bytes(rb"{\rtf1 " + rb"{\field{\*\fldinst{ " * 30_000 + b"}")
    good = word(tmp_path / "good.docx", "Fever.")
    with DocumentReader(seconds=0.3) as reader, pytest.raises(UnreadableError, match="took too long"):
        list(reader.read(path))
    with DocumentReader() as reader:
        assert [step.text for step in reader.read(good) if isinstance(step, Note)] == ["Fever."]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limits")
def test_a_document_that_takes_too_much_memory_is_given_up(tmp_path: Path) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    swollen = f"<w:document {space}><w:body>{'<w:p/>' * 3_000_000}</w:body></w:document>".encode()
    path = with_part(word(tmp_path / "x", "a"), tmp_path / "large.docx", "word/document.xml", swollen)
    with DocumentReader(megabytes=250) as reader:
        for _ in range(2):
            with pytest.raises(KnownError, match=r"memory|damaged"):
                list(reader.read(path))
        good = word(tmp_path / "good.docx", "Fever.")
        assert [step.text for step in reader.read(good) if isinstance(step, Note)] == ["Fever."]


def test_a_reading_that_is_broken_off_leaves_no_process(tmp_path: Path) -> None:
    reader = DocumentReader()
    steps = reader.read(pdf(tmp_path / "n.pdf", [["Fever."]] * 50))
    next(steps)
    process = reader._process
    assert process is not None
    reader.close()
    assert process.poll() is not None


def test_no_problem_repeats_words_of_a_document(tmp_path: Path) -> None:
    word(tmp_path / "a.docx", "Hemlig Patientsson")
    (tmp_path / "b.rtf").write_bytes(b"Hemlig Patientsson")
    content = io.BytesIO((tmp_path / "a.docx").read_bytes()).getvalue()
    (tmp_path / "a.docx").write_bytes(content[: len(content) // 2])
    notes, problems = read(tmp_path)
    assert notes == []
    assert len(problems) == 2
    assert not any("Hemlig" in problem for problem in problems)


def test_old_word_documents_are_told_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "n.doc").write_bytes(b"x")
    assert "save it as .docx" in problem_of(tmp_path / "n.doc")


def test_what_was_typed_into_a_form_is_read(tmp_path: Path) -> None:
    font = b"<</Font<</F 6 0 R>>>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources %s/Annots[5 0 R]>>" % font
    field = (
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(d)/V(unstable angina)/Rect[90 180 290 200]/F 4/P 3 0 R/AP<</N 7 0 R>>>>"
    )
    look = stream(b"BT /F 12 Tf 2 5 Td (unstable angina) Tj ET", b"/Subtype/Form/BBox[0 0 200 20]/Resources " + font)
    path = raw_pdf(
        tmp_path / "form.pdf",
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        stream(b"BT /F 12 Tf 20 185 Td (Diagnosis:) Tj ET"),
        field,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        look,
    )
    assert text_of(path).split() == ["Diagnosis:", "unstable", "angina"]
