"""Packed files: one in `.gz`, many in `.zip`. Nothing is unpacked to disk, and no more than a limit in memory."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from kg.model import Page, Unreadable
from kg.read.forms import pages_in, why_not
from kg.read.limits import MEMBERS, CannotReadError, most_unpacked, readable
from kg.read.names import is_beside, printable
from kg.read.original import Original

_LOCKED, _UTF8 = 0x1, 0x800
"""Bits of a file in an archive: it needs a password; its name is in UTF-8."""
_TOO_MUCH = "It unpacks to more than {}, which no pages do: what came behind was not read."


@dataclass(slots=True)
class _Budget:
    """How many bytes may still be unpacked."""

    whole: int
    left: int

    def take(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise CannotReadError(_TOO_MUCH.format(readable(self.whole)))


class _Counted(io.RawIOBase):
    """A stream that counts what is read from it."""

    def __init__(self, stream: BinaryIO, budget: _Budget, below: BinaryIO | None = None) -> None:
        self._stream, self._budget, self._below = stream, budget, below

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        try:
            data = self._stream.read(len(view))
        except (EOFError, zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, ValueError) as error:
            raise CannotReadError("It is packed wrongly or cut off.") from error
        self._budget.take(len(data))
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        if self._below:
            self._below.close()
        super().close()


def _counted(stream: BinaryIO, budget: _Budget, below: BinaryIO | None = None) -> BinaryIO:
    """A stream of what is unpacked; it closes the packed file below it too."""
    return cast(BinaryIO, io.BufferedReader(_Counted(stream, budget, below)))


def _budget(original: Original) -> _Budget:
    with original.open() as stream:
        most = most_unpacked(stream.seek(0, io.SEEK_END))
    return _Budget(most, most)


def read_gzip(original: Original) -> Iterator[Page | Unreadable]:
    """The pages of the one file in it, whose form the name before `.gz` tells."""

    def unpacked() -> BinaryIO:
        below = original.open()
        return _counted(cast(BinaryIO, gzip.GzipFile(fileobj=below)), _budget(original), below)

    yield from pages_in(replace(original, name=original.name[: -len(".gz")], open=unpacked, packed=True))


def read_zip(original: Original) -> Iterator[Page | Unreadable]:
    """The pages of all files in it, in the order of their names. Errors: CannotReadError if it is no archive or holds too much."""
    with original.open() as stream, _opened(stream) as packed:
        members = [info for info in packed.infolist() if not info.is_dir()]
        if len(members) > MEMBERS:
            raise CannotReadError(f"It holds {len(members):,} files, more than {MEMBERS:,}: split it.")
        budget = _budget(original)
        seen: set[str] = set()
        for name, info in sorted(((_name(info), info) for info in members), key=lambda pair: pair[0]):
            if budget.left < 0:
                raise CannotReadError(_TOO_MUCH.format(readable(budget.whole)))
            if _is_passed_over(name):
                continue
            part = replace(original.part(printable(name)), name=PurePosixPath(name).name, packed=True)
            reason = "The archive holds two files of that name: the first was read." if name in seen else _refused(name, info)
            seen.add(name)
            yield from (Unreadable(part.source_file, reason),) if reason else pages_in(_member(part, packed, info, budget))


def _opened(stream: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, LookupError, ValueError, NotImplementedError, struct.error) as error:
        raise CannotReadError("It is no zip archive, or a broken one.") from error


def _member(part: Original, packed: zipfile.ZipFile, info: zipfile.ZipInfo, budget: _Budget) -> Original:
    def opened() -> BinaryIO:
        try:
            return _counted(cast(BinaryIO, packed.open(info)), budget)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
            raise CannotReadError("It is packed wrongly, or in a way that is not read.") from error

    return replace(part, open=opened)


def _name(info: zipfile.ZipInfo) -> str:
    """The name of a file in an archive; older programs of this country write it in GBK and do not say so."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename


def _is_passed_over(name: str) -> bool:
    parts = PurePosixPath(name).parts
    hidden = any(part.startswith(".") and not part.startswith("..") for part in parts) or "__MACOSX" in parts
    return hidden or (is_beside(PurePosixPath(name).name) and not name.endswith("newspaper.toml"))


def _refused(name: str, info: zipfile.ZipInfo) -> str | None:
    """Why a file in an archive is not read."""
    path = PurePosixPath(name)
    if ".." in path.parts or path.is_absolute() or "\\" in name or ":" in name[:2]:
        return "Its name leads out of the archive."
    if path.name == "newspaper.toml":
        return "Settings in an archive are not obeyed: put newspaper.toml beside the archive."
    if info.flag_bits & _LOCKED:
        return "It is locked with a password."
    if path.suffix.lower() == ".zip":
        return "An archive in an archive is not read: unpack it."
    return why_not(path.name)
