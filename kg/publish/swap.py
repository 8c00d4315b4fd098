"""An output folder that changes as a whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.errors import OutputError


@contextmanager
def swapped_in(output: Path, older_files: Sequence[str] = ()) -> Iterator[Path]:
    """A folder to write to, whose files go to the output folder when the block ends well; if it does not, or cannot, all is as it was.

    What else lies in the output folder stays, but for `older_files` (names below it) that are not written again.
    The folder given lies below it and is hidden, so that it is on the same disk.

    Errors: OutputError if the output folder cannot be written.
    """
    no_file(output)
    made = _missing(output)
    fresh = output
    try:
        output.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".kg-", dir=output, ignore_cleanup_errors=True) as beside:
            fresh, older = Path(beside, "fresh"), Path(beside, "older")
            fresh.mkdir()
            yield fresh
            _swap(fresh, older, output, older_files)
    except OutputError as error:  # a person knows the output folder, not the one beside it
        raise OutputError(str(error).replace(f"{fresh}", f"{output}")) from error
    except OSError as error:
        raise OutputError(f"cannot write to {output} ({error.strerror}): check its permissions and the space left, or name another folder with -o") from error
    finally:
        for folder in made:
            _gone_if_empty(folder)


def _missing(folder: Path) -> list[Path]:
    """The folders that have to be made for this one, itself first."""
    return [one for one in (folder, *folder.parents) if not one.exists()]


def no_file(output: Path) -> None:
    """Errors: OutputError if a file stands where the output folder, or one above it, is to be."""
    taken = next((path for path in (output, *output.parents) if path.is_file()), None)
    if taken:
        raise OutputError(f"{taken} is a file, not a folder: name a folder with -o")


def _swap(fresh: Path, older: Path, output: Path, older_files: Sequence[str]) -> None:
    """Puts each file in its place and the older one aside; where that fails half-way, puts all of them back."""
    names = sorted(path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file())
    gone = [name for name in map(Path, older_files) if name not in set(names) and (output / name).is_file()]
    for name in names:
        if (output / name).is_dir():
            raise OutputError(f"{output / name} is a folder where a file is to be written: move it away or name another folder with -o")
    made = [folder for name in names for folder in _missing((output / name).parent)]
    with ExitStack() as undo:  # an interruption too must not leave a mixture
        for folder in reversed(made):  # undone from the last: a folder before the one it lies in
            undo.callback(_gone_if_empty, folder)
        for name in names:
            undo.callback(_put_back, older / name, output / name)
            if (output / name).exists():
                _move(output / name, older / name)
            undo.callback(_take_away, fresh / name, output / name)
            _move(fresh / name, output / name)
        for name in gone:
            undo.callback(_put_back, older / name, output / name)
            _move(output / name, older / name)
        undo.pop_all()
    for folder in sorted({folder for name in gone for folder in name.parents if folder != Path()}, reverse=True):
        _gone_if_empty(output / folder)


def _move(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    path.replace(to)


def _put_back(older: Path, file: Path) -> None:
    """The older file again, if it was moved away."""
    if older.exists():
        _move(older, file)


def _take_away(fresh: Path, file: Path) -> None:
    """A new file that was already in its place."""
    if not fresh.exists():
        file.unlink(missing_ok=True)


def _gone_if_empty(folder: Path) -> None:
    """A folder that we made and that nothing came to."""
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
