"""Documents as word processors, printers and people with bad intentions make them."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from fpdf import FPDF

BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "haha haha haha haha haha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + ']><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>&i;</w:t></w:r></w:p></w:body></w:document>"
)


def word(path: Path, *paragraphs: str) -> Path:
    """A Word document of plain paragraphs."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def with_part(source: Path, target: Path, name: str, content: bytes) -> Path:
    """The same archive with another content of one part."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return target


def wrap_in(tag: str, paragraph_element: object) -> None:
    """Put the runs of a paragraph into an element of Word's, such as `w:del`."""
    wrapper = OxmlElement(tag)
    for run in list(paragraph_element.findall(qn("w:r"))):  # type: ignore[attr-defined]
        wrapper.append(run)
    paragraph_element.append(wrapper)  # type: ignore[attr-defined]


def control(document: Document, text: str) -> None:
    """A field of a form, as hospital templates have them."""
    paragraph = document.add_paragraph(text)._p
    field, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    paragraph.addprevious(field)
    content.append(paragraph)
    field.append(content)


def pdf(path: Path, pages: Iterable[Sequence[str] | None], *, password: str = "") -> Path:
    """A PDF of paragraphs that wrap at the margin; a page that is None is a picture."""
    made = FPDF()
    for page in pages:
        made.add_page()
        made.set_font("helvetica", size=11)
        if page is None:
            _picture(made)
        for text in page or ():
            made.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
            made.ln(4)
    if password:
        made.set_encryption(owner_password="owner", user_password=password)
    made.output(str(path))
    return path


def _picture(made: FPDF) -> None:
    from PIL import Image

    made.image(Image.new("L", (60, 60), 128), w=100)


def raw_pdf(path: Path, *objects: bytes, root: int = 1) -> Path:
    """A PDF written object by object, numbered from 1."""
    content, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        root,
        start,
    )
    path.write_bytes(content)
    return path


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), extra, content)


def packed(content: bytes, times: int = 1) -> bytes:
    """A stream that was compressed, so many times over."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter[%s]" % (b"/FlateDecode" * times))
