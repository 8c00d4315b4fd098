"""Word documents: their paragraphs, those of tables and text boxes among them; headings marked as in Markdown."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.model import Page
from kg.read.forms.printed import clean, one_line
from kg.read.limits import CannotReadError, most_unpacked, readable
from kg.read.original import Original

if TYPE_CHECKING:
    from docx.document import Document

_HEADINGS = frozenset(("title", "heading 1", "标题", "标题 1"))
"""Styles of headlines; those of lower headings are taken as text."""


def read_word(original: Original) -> Iterator[Page]:
    """The page. Errors: CannotReadError if it is no document, is locked, or unpacks to too much."""
    data = original.whole()
    _checked(data)
    lines = list(_lines(_opened(data)))
    yield original.page(clean("\n".join(lines)) + "\n" if any(lines) else "", "utf-8", len(data), form="docx")


def _checked(data: bytes) -> None:
    """Errors: CannotReadError, before anything is unpacked."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise CannotReadError("It is locked with a password, or a document of an older form: save it as .docx without a password.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(info.file_size for info in packed.infolist())
    except (zipfile.BadZipFile, LookupError, ValueError, struct.error) as error:
        raise CannotReadError("It is no Word document, or a broken one.") from error
    if size > most_unpacked(len(data)):
        raise CannotReadError(f"It unpacks to {readable(size)}, which no page does.")


def _opened(data: bytes) -> Document:
    import docx  # noqa: PLC0415  # loaded for Word documents alone
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415  # the same
    from lxml import etree  # noqa: PLC0415  # the same

    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, LookupError, ValueError, AttributeError, TypeError, zipfile.BadZipFile, zlib.error, etree.LxmlError) as error:
        raise CannotReadError("It is no Word document, or a broken one.") from error
    if getattr(document.element, "body", None) is None:  # XML of some other kind
        raise CannotReadError("It is no Word document, or a broken one.")
    return document


def _lines(document: Document) -> Iterator[str]:
    """Its paragraphs in order; those of a text box stand behind the paragraph that it is tied to."""
    from docx.oxml.ns import qn  # noqa: PLC0415  # loaded for Word documents alone
    from docx.text.paragraph import Paragraph  # noqa: PLC0415  # the same

    twice = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
    for element in document.element.body.iter(qn("w:p")):
        if next(element.iterancestors(twice), None) is not None:  # what older programs show instead of a text box
            continue
        paragraph = Paragraph(element, document)
        for line in paragraph.text.split("\n"):
            if text := one_line(line):
                yield f"# {text}" if _is_headline(paragraph) else text
        if not paragraph.text.strip():
            yield ""


def _is_headline(paragraph: object) -> bool:
    style = getattr(paragraph, "style", None)
    return str(getattr(style, "name", "") or "").lower() in _HEADINGS
