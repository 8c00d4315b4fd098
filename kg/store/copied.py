"""A second store that begins as a copy of one on disk, made in no time: its great files never change once they are written, so both can hold them."""

from __future__ import annotations

from pathlib import Path
from shutil import copy2, rmtree

_UNCHANGING = ".sst"
"""RocksDB writes its tables once; everything else of a store goes on being written to."""


def copied(folder: Path, to: Path) -> None:
    """Copies a store that nobody has open for writing. Errors: OSError if the copy cannot be written."""
    rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    for file in sorted(folder.iterdir()):
        if file.name == "LOCK" or not file.is_file():
            continue
        if file.suffix == _UNCHANGING:
            _held_by_both(file, to / file.name)
        else:
            copy2(file, to / file.name)


def _held_by_both(file: Path, to: Path) -> None:
    """One file under two names; where the disk has no such thing, two files."""
    try:
        to.hardlink_to(file)
    except OSError:
        copy2(file, to)
