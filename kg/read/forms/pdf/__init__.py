"""Pages of newspapers as PDF with a text layer: lines, blocks, columns in reading order, headlines by size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from kg.model import Page, Unreadable
from kg.read.limits import CannotReadError
from kg.read.original import Original, Part

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_BYTES = 512 * 2**20
"""A file of many pages may be longer than one page."""
_PAGES = 10_000
_OCR = "through OCR and give the text"
_REASONS = {
    "password": "It is locked with a password: save it without one.",
    "format": "It is no PDF, or a broken one.",
}


def read_pdf(original: Original) -> Iterator[Part | Unreadable]:
    """Its pages; those that are pictures are named together. Errors: CannotReadError if it cannot be opened, or all its pages are pictures."""
    data = original.whole(_BYTES)
    document = _opened(data)
    count = len(document)
    if count > _PAGES:
        raise CannotReadError(f"It has {count:,} pages, more than {_PAGES:,}: split it.")
    pictures = [number for number in range(1, count + 1) if not _has_text(document, number)]
    if len(pictures) == count:
        raise CannotReadError(f"It is a scan without a text layer: put it {_OCR}." if count else _REASONS["format"])
    for number in range(1, count + 1):
        if number not in pictures:
            yield _part(original.part(number) if count > 1 else original, document, number, len(data))
    if pictures:
        yield Unreadable(original.source_file, f"Pages without a text layer were not read: {_listed(pictures)}: put them {_OCR}.")


def _opened(data: bytes) -> PdfDocument:
    import pypdfium2 as pdfium  # noqa: PLC0415  # loaded for PDF alone

    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        reason = "password" if "password" in str(error).lower() else "format"
        raise CannotReadError(_REASONS[reason]) from error


def _has_text(document: PdfDocument, number: int) -> bool:
    from kg.read.forms.pdf.glyphs import has_text  # noqa: PLC0415  # loaded for PDF alone

    return has_text(document, number - 1)


def _part(original: Original, document: PdfDocument, number: int, size: int) -> Part:
    def page() -> Page:
        from kg.read.forms.pdf.glyphs import glyphs  # noqa: PLC0415  # loaded for PDF alone
        from kg.read.forms.pdf.layout import as_read  # noqa: PLC0415  # the same

        text, remarks = as_read(glyphs(document, number - 1))
        return original.page(text, "utf-8", size, form="pdf", remarks=remarks)

    return Part(original.source_file, page)


def _listed(numbers: Sequence[int]) -> str:
    """2, 5 to 9."""
    runs = ([number for _, number in run] for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]))
    return ", ".join(f"{run[0]}" if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs)
