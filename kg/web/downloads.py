"""What the build wrote, to take away: the graph, the tables, the network pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from kg.web.guard import PAGE_POLICY
from kg.web.site import Site

_TYPES = {
    ".ttl": "text/turtle; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".nt": "application/n-triples",
    ".nq": "application/n-quads",
    ".trig": "application/trig",
}


@dataclass(frozen=True, slots=True)
class Offered:
    """One file."""

    name: str
    """Below the output folder, with / between."""
    path: Path
    size: int

    @property
    def is_page(self) -> bool:
        """Something to look at rather than to keep."""
        return self.name.endswith(".html")


def listing(request: Request) -> Response:
    """All files on offer."""
    site: Site = request.app.state.site
    return site.page(request, "downloads", files=offered(site.settings.graph))


def file(request: Request) -> Response:
    """One of them; nothing else of the disk can be had."""
    site: Site = request.app.state.site
    found = next((one for one in offered(site.settings.graph) if one.name == request.path_params["name"]), None)
    if found is None:
        raise HTTPException(404)
    headers = {"content-security-policy": PAGE_POLICY} if found.is_page else {}
    kind = "inline" if found.is_page else "attachment"
    return FileResponse(found.path, media_type=_TYPES[found.path.suffix], filename=found.path.name, content_disposition_type=kind, headers=headers)


def network_link(graph: Path, iri: str) -> str:
    """Where the network page shows a thing; empty if there is no such page."""
    path = "/".join(iri.rsplit("/", 2)[1:])
    return f"/files/network.html#show={path}" if "/person/" in iri and (graph / "network.html").is_file() else ""


def offered(graph: Path) -> list[Offered]:
    """The files of an output folder, or the graph file alone; of an on-disk store nothing."""
    if graph.is_file():
        return [Offered(graph.name, graph, graph.stat().st_size)]
    if not (graph / "graph.ttl").is_file():
        return []
    some = [*graph.glob("*"), *graph.glob("tables/*")]
    return [Offered(path.relative_to(graph).as_posix(), path, path.stat().st_size) for path in sorted(some) if path.suffix in _TYPES and path.is_file()]
