"""Where the graph stands in parts, if it was asked for in parts (`kg.export.parts` makes them)."""

from __future__ import annotations

from pathlib import Path

FOLDER = "graph-parts"


def parts_of_before(output: Path) -> tuple[str, ...]:
    """The files of parts that an earlier build wrote, sorted."""
    return tuple(sorted(path.relative_to(output).as_posix() for form in ("nq", "parquet") for path in (output / FOLDER / form).glob(f"part-*.{form}")))
