"""Bytes to text: UTF-8 first, then the Chinese encodings that the bytes could be in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field

from charset_normalizer import from_bytes

from kg.errors import UsageError
from kg.read.limits import CannotReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte marks; the longer before the shorter that it begins with."""
_REMEDY = "save it as UTF-8 or name its encoding with --encoding"
_SUBSETS = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "utf_8_sig": "utf-8", "utf_8": "utf-8", "cp950": "big5", "big5hkscs": "big5hkscs"}
_CANDIDATES = ["gb18030", "big5"]
_FEW = 100
"""A text is read in spite of one place that does not fit, and one more for so many characters."""
_NAMED = 5
"""Places that do not fit and are named."""
_HAN = re.compile("[\u3400-\u9fff]")
_COMMON = 0.9
"""Of the Chinese characters of a page in GB18030, so many at least are those of everyday print."""


class NotTextError(CannotReadError):
    """The bytes are not text that can be read; the message is the reason in one sentence."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without a leading byte mark, its line ends as they stand in the file."""

    text: str
    encoding: str
    remark: str | None = None
    """Which bytes could not be read, if some few could not: each stretch of them stands as U+FFFD."""


def known_encoding(name: str, where: str) -> str:
    """The name of an encoding as it is reported; GB2312 and GBK are read as GB18030, which holds them.

    Errors: UsageError if there is no such encoding of text; `where` says who named it.
    """
    found = named_encoding(name)
    if found is None:
        raise UsageError(f"{where} names the encoding {name!r}, which does not exist: use utf-8 or gb18030")
    return found


def named_encoding(name: str) -> str | None:
    """As `known_encoding`, None if there is no such encoding."""
    try:
        found = codecs.lookup(name).name
        "".encode(found)
    except (LookupError, ValueError):
        return None
    return _SUBSETS.get(found.replace("-", "_"), found)


def decode(data: bytes, forced: str | None = None, declared: str | None = None) -> Decoded:
    """The text of the bytes: in the encoding `forced`, else of a byte mark, else UTF-8, else `declared` (what the page itself names), else as the bytes look.

    Errors: NotTextError if they are empty, binary, broken in more than a few places, or of an encoding that cannot be told.
    """
    if not data:
        raise NotTextError("The file is empty.")
    decoded = _decoded(data, forced, declared)
    if "\0" in decoded.text:
        raise NotTextError(f"It is a binary file (it holds NUL characters), not text: if it is a page, {_REMEDY}.")
    if not decoded.text.strip():
        raise NotTextError("The file holds nothing but white space.")
    return decoded


def _decoded(data: bytes, forced: str | None, declared: str | None) -> Decoded:
    if forced:
        return _told(data, forced, f"It cannot be read as {forced}, the encoding it was said to have")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _told(data, encoding, f"It begins with the byte mark of {encoding} but is broken")
    if 0 in data:
        raise NotTextError(f"It is a binary file (it holds NUL bytes), not text: if it is a page, {_REMEDY}.")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        found = _in_spite(data, "utf-8") if _mostly_utf8(data) else _declared(data, declared) or _chinese(data)
        if found is None:
            raise NotTextError(f"It is neither UTF-8 nor GB18030: byte {error.start + 1} of {len(data)} is broken: {_REMEDY}.") from error
        return found


def _told(data: bytes, encoding: str, complaint: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding)
    except UnicodeDecodeError as error:
        found = _in_spite(data, encoding)
        if found is None:
            raise NotTextError(f"{complaint}: byte {error.start + 1} of {len(data)} does not fit: {_REMEDY}.") from error
        return found


def _in_spite(data: bytes, encoding: str) -> Decoded | None:
    """The text with U+FFFD where bytes do not fit, if those places are few; None otherwise."""
    broken = _Broken(1 + len(data) // _FEW)
    token = _BROKEN.set(broken)
    try:
        text = data.decode(encoding, _NOTING).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None
    finally:
        _BROKEN.reset(token)
    few = len(broken.places) <= 1 + len(text) // _FEW
    return Decoded(text, encoding, broken_bytes(broken.places, len(data))) if few else None


@dataclass(slots=True)
class _Broken:
    """The stretches of bytes (half-open) that did not fit, while they are being found."""

    most: int
    places: list[tuple[int, int]] = field(default_factory=list)

    def note(self, error: UnicodeError) -> tuple[str, int]:
        """Puts U+FFFD for the bytes that do not fit, one for all that follow each other. Errors: the one given, if there are too many."""
        if not isinstance(error, UnicodeDecodeError):
            raise error
        if self.places and self.places[-1][1] == error.start:
            self.places[-1] = (self.places[-1][0], error.end)
            return "", error.end
        self.places.append((error.start, error.end))
        if len(self.places) > self.most:
            raise error
        return "\ufffd", error.end


_BROKEN: ContextVar[_Broken] = ContextVar("broken")
_NOTING = "kg.read.noting"
codecs.register_error(_NOTING, lambda error: _BROKEN.get().note(error))


def broken_bytes(broken: Sequence[tuple[int, int]], size: int) -> str:
    """The sentence that says which bytes could not be read."""
    places = [f"{start + 1}" if end == start + 1 else f"{start + 1} to {end}" for start, end in broken[:_NAMED]]
    more = f" and {len(broken) - _NAMED} more places" if len(broken) > _NAMED else ""
    return f"Bytes that could not be read, of {size:,}: {', '.join(places)}{more}; the rest was read."


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    if declared is None or declared == "utf-8":
        return None
    try:
        return Decoded(data.decode(declared), declared)
    except UnicodeDecodeError:
        return _in_spite(data, declared)


def _chinese(data: bytes) -> Decoded | None:
    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    if best is not None and best.encoding == "gb18030":
        return Decoded(data.decode("gb18030"), "gb18030")
    if best is not None:
        remedy = f"say --encoding {best.encoding} or set encoding in newspaper.toml"
        raise NotTextError(f"It looks like {best.encoding.capitalize()}, which is not read unasked: if it is, {remedy}.")
    found = _in_spite(data, "gb18030")
    return found if found and _everyday(found.text) else None


def _everyday(text: str) -> bool:
    """Whether nearly all Chinese characters are of the first part of GB 2312: not so in another encoding, or where one byte is missing."""
    han = _HAN.findall(text)
    common = sum(0xB0 <= encoded[0] <= 0xD7 for char in han if len(encoded := char.encode("gb18030")) == 2 and encoded[1] >= 0xA1)
    return bool(han) and common >= _COMMON * len(han)


def _mostly_utf8(data: bytes) -> bool:
    """Chinese UTF-8 with a few broken bytes, which GB18030 would take for other characters; its sequences of three hardly occur in GB18030."""
    fitting = sum(3 for char in data.decode("utf-8", "ignore") if char > "\u07ff")
    beyond_ascii = len(data.translate(None, bytes(range(128))))
    return fitting > beyond_ascii / 2
