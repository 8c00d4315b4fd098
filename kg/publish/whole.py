"""Files that appear whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import OutputError


@contextmanager
def whole(path: str | Path) -> Iterator[Path]:
    """A file beside the one meant, to write to; it is put in its place when the block ends well, so that an older one is good until the new one is.

    Errors: OutputError if the folder or the file cannot be written.
    """
    path = Path(path)
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield beside
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()  # half a file is in the way on a full disk
        raise unwritten(path, error) from error


def unwritten(path: Path, error: OSError) -> OutputError:
    """What to tell of a file or folder that could not be written."""
    return OutputError(f"{path} cannot be written ({error.strerror or error}): check the folder, its permissions and the space left")


def write_whole(path: str | Path, content: bytes) -> Path:
    """Writes a file, whole or not at all. Errors: OutputError if the folder or the file cannot be written."""
    with whole(path) as beside:
        beside.write_bytes(content)
    return Path(path)
