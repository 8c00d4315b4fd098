"""The front page and the search."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.web.site import Site, query_of
from kg.web.wording import KINDS

HITS = 30
"""Hits on one page."""


def home(request: Request) -> Response:
    """What the graph holds, and whom the papers tell of most."""
    site: Site = request.app.state.site
    return site.page(request, "home", overview=site.snapshot.overview, graph=site.settings.source)


def search(request: Request) -> Response:
    """Everything that a text fits; straight to the thing if only one bears just that name."""
    site: Site = request.app.state.site
    text, kind = request.query_params.get("q", "").strip()[:200], request.query_params.get("kind", "")
    kind = kind if kind in KINDS else ""
    page = _page(request.query_params.get("page", "1"))
    found = site.snapshot.index.find(text, kind=kind, limit=HITS, start=(page - 1) * HITS)
    if found.total == 1 and not kind:
        return RedirectResponse(site.snapshot.addresses.of(found.entries[0].iri), 303)
    pages = -(-found.total // HITS)
    earlier = f"?{query_of({'q': text, 'kind': kind, 'page': str(page - 1)})}" if page > 1 else ""
    later = f"?{query_of({'q': text, 'kind': kind, 'page': str(page + 1)})}" if page < pages else ""
    return site.page(request, "search", text=text, kind=kind, found=found, page=page, pages=pages, earlier=earlier, later=later)


def _page(text: str) -> int:
    return min(max(int(text), 1), 10_000) if text.isdecimal() else 1
