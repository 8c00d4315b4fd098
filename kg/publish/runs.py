"""More lines than memory holds, sorted and each once: sorted runs on disk, merged block by block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

LINES = 300_000
"""So many lines are sorted in memory at once."""
BLOCK = 2_000_000
"""Bytes of a run that are in memory while it is merged with the others."""


class Runs:
    """Takes lines, which end in a line break, and writes them as runs into a folder that must be there."""

    def __init__(self, folder: Path, *, lines: int = LINES) -> None:
        self._folder, self._most = folder, lines
        self._waiting: list[bytes] = []
        self._files: list[Path] = []

    def take(self, lines: Iterable[bytes]) -> None:
        """Adds lines. Errors: OSError if a run cannot be written."""
        self._waiting += lines
        if len(self._waiting) >= self._most:
            self._write()

    def _write(self) -> None:
        file = self._folder / f"run{len(self._files)}"
        with file.open("wb") as out:
            out.writelines(sorted(set(self._waiting)))
        self._files.append(file)
        self._waiting = []

    def merged(self, path: Path) -> int:
        """Writes all lines to a file, sorted, each once, and answers how many they are; the runs are gone. Errors: OSError if it cannot be written."""
        count = 0
        with path.open("wb") as out:
            for block in self._blocks():
                out.writelines(block)
                count += len(block)
        return count

    def lines(self) -> Iterator[bytes]:
        """All lines, sorted, each once; the runs are gone behind the last. Errors: OSError if a run cannot be written or read."""
        for block in self._blocks():
            yield from block

    def _blocks(self) -> Iterator[list[bytes]]:
        if not self._files:
            yield sorted(set(self._waiting))
            self._waiting = []
            return
        if self._waiting:
            self._write()
        runs = [_Run(file.open("rb")) for file in self._files]
        while runs := [run for run in runs if run.filled()]:
            bound = min(run.block[-1] for run in runs)
            yield sorted({line for run in runs for line in run.up_to(bound)})
        for file in self._files:
            file.unlink()
        self._files = []


class _Run:
    """One sorted run, of which a block is in memory."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.block: list[bytes] = []

    def filled(self) -> bool:
        """Whether there are lines left; then some of them are in the block."""
        if not self.block:
            self.block = self._file.readlines(BLOCK)
            if not self.block:
                self._file.close()
        return bool(self.block)

    def up_to(self, bound: bytes) -> list[bytes]:
        """The lines up to this one, itself among them, taken out of the block."""
        cut = bisect_right(self.block, bound)
        taken, self.block = self.block[:cut], self.block[cut:]
        return taken
