"""The text layer of a PDF: lines put together to paragraphs again, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chartlight.notes.decoding import MAX_BYTES, too_large
from chartlight.notes.notices import pages_without_text
from chartlight.notes.pdf_lines import page_lines
from chartlight.notes.pdf_paragraphs import paragraphs
from chartlight.notes.problems import UnreadableError
from chartlight.notes.tidying import PAGE_BREAK, tidy
from chartlight.translation import mark

PROTECTED = mark("{name} is protected by a password. Save a copy without the password and load that.")
DAMAGED = mark("{name} is not a PDF, or it is damaged. Open it in a PDF reader and save or print it to PDF again.")
NO_TEXT = mark("{name} has no text layer: it is probably a scan. Run text recognition (OCR) on it first.")
MOST_PAGES = 3_000
TOO_MANY_PAGES = mark("{name} has more than {pages:,} pages, which is too many for a note. Split it first.")
_LEVELS_OF_FORMS = 3


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of all pages, and a sentence on pages that hold only pictures."""

    text: str
    notice: str | None


def read_pdf(path: Path) -> Iterator[tuple[int, int] | PdfText]:
    """(pages read, pages in all) as it goes, and in the end the text.

    Raises:
        UnreadableError: it is protected, damaged, a scan, too large or no PDF.
        OSError: the file cannot be opened or read.
    """
    with path.open("rb"):
        pass  # says why a file is not given out, which PDFium does not
    document = _open(path)
    try:
        total = len(document)
        if total > MOST_PAGES:
            raise UnreadableError(TOO_MANY_PAGES, pages=MOST_PAGES)
        texts: list[str] = []
        scanned: list[int] = []
        for number in range(total):
            text, is_scan = _page(document, number)
            texts.append(text)
            scanned += [number + 1] if is_scan else []
            if sum(map(len, texts[-1:])) > MAX_BYTES:
                raise too_large()
            yield number + 1, total
        yield _whole(texts, scanned)
    finally:
        document.close()


def _whole(texts: list[str], scanned: list[int]) -> PdfText:
    text = tidy(f"{PAGE_BREAK}\n".join(texts))
    if not text:
        raise UnreadableError(NO_TEXT)
    if len(text) > MAX_BYTES:
        raise too_large()
    return PdfText(text, pages_without_text(scanned) if scanned else None)


def _open(path: Path) -> Any:
    import pypdfium2
    import pypdfium2.raw

    try:
        document = pypdfium2.PdfDocument(path)
        if document.get_formtype() != pypdfium2.raw.FORMTYPE_NONE:
            document.init_forms()
        return document
    except pypdfium2.PdfiumError as error:
        protected = getattr(error, "err_code", None) in (
            pypdfium2.raw.FPDF_ERR_PASSWORD,
            pypdfium2.raw.FPDF_ERR_SECURITY,
        )
        raise UnreadableError(PROTECTED if protected else DAMAGED) from error


def _page(document: Any, number: int) -> tuple[str, bool]:
    """The text of a page, and whether it is a picture without any; a broken page counts as such."""
    import pypdfium2

    try:
        page = _with_fields(document, number)
        try:
            text = paragraphs(page_lines(page))
            return text, not text.strip() and _has_picture(page)
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        return "", True


def _with_fields(document: Any, number: int) -> Any:
    """A page with what was typed into its form as part of its text."""
    import pypdfium2.raw

    page = document[number]
    if document.formenv is not None:
        pypdfium2.raw.FPDFPage_Flatten(page, pypdfium2.raw.FLAT_NORMALDISPLAY)
        page.close()
        page = document[number]  # PDFium sees it only when the page is loaded again
    return page


def _has_picture(page: Any) -> bool:
    import pypdfium2.raw

    kinds = [pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    return next(iter(page.get_objects(filter=kinds, max_depth=_LEVELS_OF_FORMS)), None) is not None
