"""Prints small newspaper pages as PDF, with a font that needs no file."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A3
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
WIDTH, HEIGHT = A3
BODY, LEADING = 10.0, 16.0


class Press:
    """A document that is being printed."""

    def __init__(self) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self._out = io.BytesIO()
        self._canvas = Canvas(self._out, pagesize=A3, invariant=1)

    def line(self, x: float, y: float, text: str, size: float = BODY) -> None:
        """One line; y from the upper edge."""
        self._canvas.setFont(FONT, size)
        self._canvas.drawString(x, HEIGHT - y, text)

    def centred(self, left: float, right: float, y: float, text: str, size: float) -> None:
        """A headline over several columns."""
        self.line((left + right - len(text) * size) / 2, y, text, size)

    def falling(self, x: float, y: float, text: str, size: float = BODY) -> None:
        """A line from top to bottom."""
        for step, char in enumerate(text):
            self.line(x, y + step * size * 1.2, char, size)

    def columns(self, edges: Sequence[float], top: float, length: int, paragraphs: Sequence[str], *, width: int = 20) -> None:
        """Paragraphs in columns of so many lines, each line of so many characters."""
        for number, line in enumerate(set_in_lines(paragraphs, width)):
            column, row = divmod(number, length)
            self.line(edges[column] + (2 * BODY if line.startswith("\u3000") else 0), top + row * LEADING, line.strip("\u3000"))

    def picture(self) -> None:
        """A grey box, as of a scan."""
        self._canvas.setFillGray(0.5)
        self._canvas.rect(50, 50, 500, 700, fill=1)
        self._canvas.setFillGray(0)

    def next_page(self) -> None:
        self._canvas.showPage()

    def printed(self, password: str | None = None) -> bytes:
        if password:
            self._canvas.setEncrypt(password)
        self._canvas.save()
        return self._out.getvalue()


def set_in_lines(paragraphs: Sequence[str], width: int) -> list[str]:
    """Paragraphs with their first lines indented, cut where a line is full; signs that end something do not begin a line."""
    lines = []
    for paragraph in paragraphs:
        line = "\u3000\u3000"
        for char in paragraph:
            if _wide(line) + _wide(char) > width and char not in "，。、）；：”":
                lines.append(line)
                line = ""
            line += char
        lines.append(line)
    return lines


def _wide(text: str) -> float:
    return sum(0.5 if char < "\x7f" else 1 for char in text)
