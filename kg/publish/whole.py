"""Files that appear whole or not at all."""

from __future__ import annotations

from pathlib import Path

from kg.errors import OutputError


def write_whole(path: str | Path, content: bytes) -> Path:
    """Writes beside the file and then puts it in its place, so that an older one is good until the new one is.

    Errors: OutputError if the folder or the file cannot be written.
    """
    path = Path(path)
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror}): check the folder, its permissions and the space left") from error
    return path
