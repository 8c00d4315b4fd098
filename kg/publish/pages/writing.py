"""Writing the pages of a graph into a folder."""

from __future__ import annotations

from pathlib import Path

from kg.errors import OutputError
from kg.publish.pages.drawing import draw
from kg.publish.pages.records import Dossier
from kg.publish.pages.views import attendance_view, network_view, visits_view

NODES = 500
"""How many nodes a page holds at most. At first sight it shows fewer; the reader may ask for all of them."""


def write_pages(dossier: Dossier, folder: str | Path) -> tuple[Path, ...]:
    """Writes network.html, attendance.html and visits.html; gives their paths.

    Errors: OutputError if a file cannot be written.
    """
    views = (network_view(dossier, NODES), attendance_view(dossier, NODES), visits_view(dossier, NODES))
    return tuple(_written(Path(folder) / f"{view.name}.html", draw(dossier, view)) for view in views)


def _written(path: Path, page: str) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror}): check the folder, its permissions and the space left") from error
    return path
