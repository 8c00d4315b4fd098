"""An output folder that changes as a whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import rmtree

from kg.errors import OutputError
from kg.publish.whole import write_whole

HIDDEN = ".kg"
"""The folder below the output folder that is ours and hidden. Pages are not looked for in it."""
_PLAN = "plan.json"
"""Written beside the new files once all of them are there: from then on a build that was killed is carried to its end."""


@contextmanager
def swapped_in(output: Path, older_files: Sequence[str] = ()) -> Iterator[Path]:
    """A folder to write to, whose files go to the output folder when the block ends well; if it does not, or cannot, all is as it was.

    What else lies in the output folder stays, but for `older_files` (names below it) that are not written again.
    The folder given lies below it and is hidden, so that it is on the same disk. Only one at a time may be open for an output folder.
    What an earlier one left when it was killed is carried to its end if all was written, and thrown away if not.

    Errors: OutputError if the output folder cannot be written.
    """
    no_file(output)
    beside = output / HIDDEN / "new"
    fresh, made = beside / "fresh", _missing(beside.parent)
    try:
        _recover(beside, output)
        try:
            fresh.mkdir(parents=True)
            yield fresh
            _swap(beside, output, older_files)
        finally:
            _clear(beside)
    except OutputError as error:  # a person knows the output folder, not the one beside it
        raise OutputError(str(error).replace(f"{fresh}", f"{output}")) from error
    except OSError as error:
        raise OutputError(f"cannot write to {output} ({error.strerror}): check its permissions and the space left, or name another folder with -o") from error
    finally:
        for folder in made:
            _gone_if_empty(folder)


def _recover(beside: Path, output: Path) -> None:
    """Ends what a build that was killed had begun."""
    fresh, older = beside / "fresh", beside / "older"
    if (beside / _PLAN).is_file():
        for name in _names(fresh):
            _move(fresh / name, output / name)
        for gone in json.loads((beside / _PLAN).read_text(encoding="utf-8")):
            (output / gone).unlink(missing_ok=True)
    else:
        for name in _names(older):
            _move(older / name, output / name)
    _clear(beside)


def _clear(beside: Path) -> None:
    """The older files first: without a plan they would be put back."""
    rmtree(beside / "older", ignore_errors=True)
    rmtree(beside, ignore_errors=True)


def _names(folder: Path) -> list[Path]:
    """The files below a folder, sorted; none if it is not there."""
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def _missing(folder: Path) -> list[Path]:
    """The folders that have to be made for this one, itself first."""
    return [one for one in (folder, *folder.parents) if not one.exists()]


def no_file(output: Path) -> None:
    """Errors: OutputError if a file stands where the output folder, or one above it, is to be."""
    taken = next((path for path in (output, *output.parents) if path.is_file()), None)
    if taken:
        raise OutputError(f"{taken} is a file, not a folder: name a folder with -o")


def _swap(beside: Path, output: Path, older_files: Sequence[str]) -> None:
    """Puts each file in its place, the older one kept aside; where that fails half-way, puts all of them back."""
    fresh, older = beside / "fresh", beside / "older"
    names = _names(fresh)
    gone = [name for name in map(Path, older_files) if name not in set(names) and (output / name).is_file()]
    for name in names:
        if (output / name).is_dir():
            raise OutputError(f"{output / name} is a folder where a file is to be written: move it away or name another folder with -o")
    made = [folder for name in names for folder in _missing((output / name).parent)]
    plan = write_whole(beside / _PLAN, json.dumps([name.as_posix() for name in gone]).encode())
    with ExitStack() as undo, ExitStack() as first:  # an interruption too must not leave a mixture
        first.callback(plan.unlink)  # what is undone is not to be carried to its end
        for folder in reversed(made):  # undone from the last: a folder before the one it lies in
            undo.callback(_gone_if_empty, folder)
        for name in (*names, *gone):
            undo.callback(_put_back, older / name, output / name)
            if (output / name).exists():
                _keep(output / name, older / name)
            if name in gone:
                (output / name).unlink(missing_ok=True)
            else:
                undo.callback(_take_away, fresh / name, older / name, output / name)
                _move(fresh / name, output / name)
        first.pop_all()
        undo.pop_all()
    for folder in sorted({folder for name in gone for folder in name.parents if folder != Path()}, reverse=True):
        _gone_if_empty(output / folder)


def _keep(file: Path, aside: Path) -> None:
    """A second name for a file, so that it is in its place until another takes it; where the disk has no such thing, it is moved."""
    aside.parent.mkdir(parents=True, exist_ok=True)
    try:
        aside.hardlink_to(file)
    except OSError:
        file.replace(aside)


def _move(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    path.replace(to)


def _put_back(older: Path, file: Path) -> None:
    """The older file again, if it was moved away."""
    if older.exists():
        _move(older, file)


def _take_away(fresh: Path, older: Path, file: Path) -> None:
    """A new file that was already in its place, unless an older one takes it at once."""
    if not fresh.exists() and not older.exists():
        file.unlink(missing_ok=True)


def _gone_if_empty(folder: Path) -> None:
    """A folder that we made and that nothing came to."""
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
