"""Bytes to text: UTF-8 first, then the Chinese encodings that the bytes could be in."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from kg.errors import UsageError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte marks; the longer before the shorter that it begins with."""
_REMEDY = "save it as UTF-8 or name its encoding with --encoding"
_SUBSETS = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "utf_8_sig": "utf-8", "utf_8": "utf-8"}
_CANDIDATES = ["gb18030", "big5"]


class NotTextError(ValueError):
    """The bytes are not text that can be read; the message is the reason in one sentence."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without a leading byte mark, its line ends as they stand in the file."""

    text: str
    encoding: str


def known_encoding(name: str, where: str) -> str:
    """The name of an encoding as it is reported; GB2312 and GBK are read as GB18030, which holds them.

    Errors: UsageError if there is no such encoding of text; `where` says who named it.
    """
    try:
        found = codecs.lookup(name).name
        "".encode(found)
    except (LookupError, ValueError) as error:
        raise UsageError(f"{where} names the encoding {name!r}, which does not exist: use utf-8 or gb18030") from error
    return _SUBSETS.get(found.replace("-", "_"), found)


def decode(data: bytes, forced: str | None = None) -> Decoded:
    """Errors: NotTextError if the bytes are empty, binary, broken, or of an encoding that cannot be told."""
    if not data:
        raise NotTextError("The file is empty.")
    decoded = _decoded(data, forced)
    if "\0" in decoded.text:
        raise NotTextError(f"It is a binary file (it holds NUL characters), not text: if it is a page, {_REMEDY}.")
    if not decoded.text.strip():
        raise NotTextError("The file holds nothing but white space.")
    return decoded


def _decoded(data: bytes, forced: str | None) -> Decoded:
    if forced:
        return _strict(data, forced, f"It cannot be read as {forced}, the encoding it was said to have")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, f"It begins with the byte mark of {encoding} but is broken")
    if 0 in data:
        raise NotTextError(f"It is a binary file (it holds NUL bytes), not text: if it is a page, {_REMEDY}.")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _chinese(data, error)


def _strict(data: bytes, encoding: str, complaint: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(f"{complaint}: byte {error.start + 1} of {len(data)} does not fit: {_REMEDY}.") from error
    return Decoded(text.removeprefix("\ufeff"), encoding)


def _chinese(data: bytes, utf8_error: UnicodeDecodeError) -> Decoded:
    broken = f"It is neither UTF-8 nor GB18030: byte {utf8_error.start + 1} of {len(data)} is broken: {_REMEDY}."
    if _mostly_utf8(data):
        raise NotTextError(broken) from utf8_error
    best = from_bytes(data, cp_isolation=_CANDIDATES).best()
    if best is not None and best.encoding == "gb18030":
        return Decoded(data.decode("gb18030"), "gb18030")
    if best is not None:
        remedy = f"say --encoding {best.encoding} or set encoding in newspaper.toml"
        raise NotTextError(f"It looks like {best.encoding.capitalize()}, which is not read unasked: if it is, {remedy}.")
    raise NotTextError(broken)


def _mostly_utf8(data: bytes) -> bool:
    """Chinese UTF-8 with a few broken bytes, which GB18030 would take for other characters; its sequences of three hardly occur in GB18030."""
    fitting = sum(3 for char in data.decode("utf-8", "ignore") if char > "\u07ff")
    beyond_ascii = len(data.translate(None, bytes(range(128))))
    return fitting > beyond_ascii / 2
