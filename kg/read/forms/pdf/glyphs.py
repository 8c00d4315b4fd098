"""The characters of a PDF page with their places and sizes, as pdfium gives them."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from kg.read.limits import CannotReadError

_MOST = 300_000
"""Characters of one page; a full newspaper page has ten thousand."""
_UNKNOWN = 0.3
"""With this share of characters that stand for nothing the text layer is of no use."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character; places in points, y upwards, as the page is looked at."""

    char: str
    left: float
    right: float
    base: float
    """Of the line it stands on."""
    size: float
    """Of its font: about the height and, of a Chinese character, the width."""
    font: str = ""


def has_text(document: pdfium.PdfDocument, index: int) -> bool:
    """Whether a page has a text layer. Errors: none; a page that cannot be loaded has one, so that the reading of it says why."""
    try:
        page = document[index]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return True
    try:
        return any(chr(raw.FPDFText_GetUnicode(text, number)).strip() for number in range(text.count_chars()))
    finally:
        text.close()
        page.close()


def glyphs(document: pdfium.PdfDocument, index: int) -> list[Glyph]:
    """The characters of a page in the order in which the file draws them. Errors: CannotReadError."""
    try:
        page = document[index]
        text = page.get_textpage()
    except pdfium.PdfiumError as error:
        raise CannotReadError("The page is broken.") from error
    try:
        if text.count_chars() > _MOST:
            raise CannotReadError(f"The page has more than {_MOST:,} characters.")
        found = list(_glyphs(text, _turn(page)))
    finally:
        text.close()
        page.close()
    if sum(_is_unknown(glyph.char) for glyph in found) > _UNKNOWN * len(found):
        raise CannotReadError("The characters of its text layer stand for nothing (its fonts do not tell): put it through OCR and give the text.")
    return found


def _is_unknown(char: str) -> bool:
    return char in "\ufffd\ufffe\uffff" or "\ue000" <= char <= "\uf8ff" or char < " " or "\x7f" <= char <= "\x9f"


def _turn(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    """The matrix that turns the page as it is looked at."""
    angle = math.radians(-page.get_rotation())
    cos, sin = round(math.cos(angle)), round(math.sin(angle))
    return cos, -sin, sin, cos


def _glyphs(text: pdfium.PdfTextPage, turn: tuple[float, float, float, float]) -> Iterator[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    fonts = _Fonts(text)
    last: Glyph | None = None
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        if raw.FPDFText_IsGenerated(text, number) == 1:
            if code == 0x20 and last is not None:  # white space that the file leaves instead of drawing it
                yield replace(last, char=" ", left=last.right)
            continue
        if not 0x20 <= code <= 0x10FFFF or 0xD800 <= code < 0xE000:
            continue
        placed = raw.FPDFText_GetCharOrigin(text, number, x, y) and raw.FPDFText_GetLooseCharBox(text, number, box)
        if not placed or not raw.FPDFText_GetMatrix(text, number, matrix):
            continue
        size = raw.FPDFText_GetFontSize(text, number) * math.hypot(matrix.c, matrix.d)
        corners = [(turn[0] * a + turn[1] * b, turn[2] * a + turn[3] * b) for a in (box.left, box.right) for b in (box.bottom, box.top)]
        base = turn[2] * x.value + turn[3] * y.value
        left, right = min(a for a, _ in corners), max(a for a, _ in corners)
        if size > 0 and all(map(math.isfinite, (size, base, left, right))):
            last = Glyph(chr(code), left, right, base, size, fonts.of(number))
            yield last


class _Fonts:
    """The names of the fonts of characters."""

    def __init__(self, text: pdfium.PdfTextPage) -> None:
        self._text = text
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()

    def of(self, number: int) -> str:
        length = raw.FPDFText_GetFontInfo(self._text, number, self._name, 128, self._flags)
        return self._name.raw[: min(max(length - 1, 0), 127)].decode("utf-8", "replace")
