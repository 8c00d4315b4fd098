"""The cache: one file for each page, named by a hash of all that its content depends on, written when the page has been read.

A file is taken only if it holds the digest of its own content under its own name; one that does not is made again, whoever broke it.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from kg.model import Page

_SEAL = 16
"""Bytes of the digest at the beginning of a file."""
_JSON = msgspec.json.Encoder(order="deterministic")


@dataclass(frozen=True, slots=True)
class Kept:
    """What pages gave under one set of rules, in a folder."""

    folder: Path
    rules: str

    def key(self, page: Page) -> str:
        """The name of what a page gave: a hash of its name, text and settings and of the rules."""
        told = (replace(page, text="", remarks=()), self.rules)
        return hashlib.blake2b(_JSON.encode(told), digest_size=20).hexdigest()

    def get(self, key: str) -> tuple[bytes | None, bool]:
        """What was kept, if it is there and whole; and whether something was there that is not whole."""
        try:
            content = self._file(key).read_bytes()
        except FileNotFoundError:
            return None, False
        except OSError:
            return None, True
        packed = content[_SEAL:]
        return (packed, False) if content[:_SEAL] == _seal(key, packed) else (None, True)

    def put(self, key: str, packed: bytes) -> None:
        """Keeps what a page gave. Errors: OSError if it cannot be written."""
        file = self._file(key)
        beside = file.with_name(f"{file.name}.{os.getpid()}.part")
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(_seal(key, packed) + packed)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)  # on a full disk half a file is in the way

    def keys(self) -> frozenset[str]:
        """Everything that is there, whole or not."""
        return frozenset(file.parent.name + file.name for file in self.folder.glob("*/*"))

    def only(self, keys: Iterable[str]) -> None:
        """Takes away what belongs to none of these keys: pages that are gone, older texts, older rules, half-written files."""
        wanted = {self._file(key).name for key in keys}
        for file in self.folder.glob("*/*"):
            if file.name not in wanted and file.is_file():
                file.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _seal(key: str, packed: bytes) -> bytes:
    return hashlib.blake2b(packed, digest_size=_SEAL, key=key.encode()).digest()
