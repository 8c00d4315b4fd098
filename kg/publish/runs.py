"""More lines than memory holds, sorted and each once: sorted runs on disk, merged block by block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

LINES = 200_000
"""So many lines are sorted in memory at once."""
BLOCKS, BLOCK = 32_000_000, 100_000
"""Bytes that all runs together have in memory while they are merged, and that one of them has at least."""


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
            out.writelines(_in_order(self._waiting))
        self._files.append(file)
        self._waiting = []

    def files(self) -> tuple[Path, ...]:
        """All that was taken, as runs. Errors: OSError if one cannot be written."""
        if self._waiting:
            self._write()
        return tuple(self._files)


def merged(files: Sequence[Path]) -> Iterator[bytes]:
    """All lines of some runs, sorted, each once; the runs are gone behind the last. Errors: OSError if one cannot be read."""
    size = max(BLOCK, BLOCKS // max(1, len(files)))
    runs = [_Run(file.open("rb"), size) for file in files]
    while runs := [run for run in runs if run.filled()]:
        bound = min(run.block[-1] for run in runs)
        yield from _in_order([line for run in runs for line in run.up_to(bound)])
    for file in files:
        file.unlink()


def _in_order(lines: list[bytes]) -> list[bytes]:
    """The lines sorted, each once. What is in order already, as runs are, is only merged: a set would lose that order first."""
    lines.sort()
    return [line for line, _ in groupby(lines)]  # to hash all of them takes longer


class _Run:
    """One sorted run, of which a block is in memory."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self._size = file, size
        self.block: list[bytes] = []

    def filled(self) -> bool:
        """Whether there are lines left; then some of them are in the block."""
        if not self.block:
            self.block = self._file.readlines(self._size)
            if not self.block:
                self._file.close()
        return bool(self.block)

    def up_to(self, bound: bytes) -> list[bytes]:
        """The lines up to this one, itself among them, taken out of the block."""
        cut = bisect_right(self.block, bound)
        taken, self.block = self.block[:cut], self.block[cut:]
        return taken
