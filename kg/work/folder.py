"""The hidden folder in the output folder: who builds there, what pages gave, and what is being written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import OutputError
from kg.publish.swap import HIDDEN, no_file

PAGES = "pages"
"""Below it, what pages gave."""


@contextmanager
def held(output: Path) -> Iterator[Path]:
    """The hidden folder, ours alone while the block lasts; the lock of a process that is gone is none.

    Errors: OutputError if another build writes to the same output folder, or the folder cannot be written.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415  # 50 ms that only a build needs

    no_file(output)
    made = [folder for folder in (output / HIDDEN, output, *output.parents) if not folder.exists()]
    lock = FileLock(output / HIDDEN / "lock", timeout=0)
    try:
        (output / HIDDEN).mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise OutputError(f"another build is writing to {output}: wait until it has ended, or name another folder with -o") from error
    except OSError as error:
        _gone(made)
        if (output / HIDDEN).is_file():
            raise OutputError(f"{output / HIDDEN} is a file where newskg keeps a folder of its own: remove it") from error
        raise OutputError(f"cannot write to {output} ({error.strerror}): check its permissions and the space left, or name another folder with -o") from error
    try:
        yield output / HIDDEN
    finally:
        if made and not any(path.name != "lock" for path in (output / HIDDEN).iterdir()) and len(list(output.iterdir())) == 1:
            (output / HIDDEN / "lock").unlink()  # while it is held: nothing came to a folder that we made
            _gone(made)
        lock.release()


def _gone(made: list[Path]) -> None:
    for folder in made:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
