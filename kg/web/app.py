"""The application: which address is answered by what, behind the guard."""

from __future__ import annotations

from http import HTTPStatus

from anyio import to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from kg.web import api, downloads, events, home, plots, questions, review, sparql, things
from kg.web.guard import Guard
from kg.web.site import DRAWINGS, HERE, Site

_PROGRAMS = ("/api/", "/sparql", "/openapi.json")


_AT_ONCE = 4
"""Pages that are made at the same time; more of them would only hinder each other."""


def application(site: Site) -> Starlette:
    """The explorer of a site."""
    origins = list(site.settings.allowed_origins)
    app = Starlette(
        routes=[*_pages(), *_for_programs()],
        middleware=[
            Middleware(Guard, hosts=(site.settings.host, *site.settings.allowed_hosts), origins=origins),
            Middleware(CORSMiddleware, allow_origins=origins, allow_methods=["GET", "POST"], allow_headers=["*"], expose_headers=["X-Newskg-Cut"]),
            Middleware(GZipMiddleware, minimum_size=2000, compresslevel=4),
            Middleware(Renewal, site=site),
        ],
        exception_handlers={HTTPException: failed, 500: broken},
    )
    app.state.site = site
    return app


def _pages() -> list[BaseRoute]:
    return [
        Route("/", home.home),
        Route("/search", home.search),
        Route("/id/{path:path}", things.thing),
        Route("/events", events.events),
        Route("/plots", plots.plots),
        Route("/questions", questions.listing),
        Route("/questions/{name}", questions.question),
        Route("/query", sparql.editor, methods=["GET", "POST"]),
        Route("/review", review.review),
        Route("/review/merges", review.merges),
        Route("/review/decide", review.decide, methods=["POST"]),
        Route("/downloads", downloads.listing),
        Route("/files/{name:path}", downloads.file),
        Route("/api", api_page),
        Route("/assets/drawing.css", drawing_style),
        Mount("/assets", StaticFiles(directory=HERE / "assets")),
    ]


def _for_programs() -> list[BaseRoute]:
    return [
        Route("/sparql", sparql.endpoint, methods=["GET", "POST"]),
        Route("/vocabulary.ttl", sparql.vocabulary),
        Route("/api/overview", api.overview),
        Route("/api/search", api.search),
        Route("/api/thing", api.thing),
        Route("/api/explain", api.reasons),
        Route("/api/questions", api.questions),
        Route("/api/questions/{name}", api.question),
        Route("/api/terms", api.terms),
        Route("/openapi.json", api.openapi),
    ]


class Renewal:
    """Sees to it that a graph built anew is shown without a restart."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app, self._site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes every request on."""
        to_thread.current_default_thread_limiter().total_tokens = _AT_ONCE
        self._site.renew()
        await self._app(scope, receive, send)


def api_page(request: Request) -> Response:
    """The JSON interface, described for people."""
    site: Site = request.app.state.site
    return site.page(request, "api", described=api.description())


def drawing_style(_request: Request) -> Response:
    """How drawings look, as in the files of `kg view`."""
    return FileResponse(DRAWINGS / "drawing.css", media_type="text/css")


def failed(request: Request, error: Exception) -> Response:
    """A page, or a line for a program, for what is not there or not possible."""
    assert isinstance(error, HTTPException)
    site: Site = request.app.state.site
    said = error.detail if error.detail != HTTPStatus(error.status_code).phrase else ""
    if request.url.path.startswith(_PROGRAMS):
        return JSONResponse({"error": said or HTTPStatus(error.status_code).phrase}, error.status_code, headers=error.headers)
    return site.page(request, "failed", status=error.status_code, code=error.status_code, said=said)


def broken(_request: Request, _error: Exception) -> Response:
    """Our own fault."""
    return PlainTextResponse("Something went wrong in the explorer; the window it was started from says what.\n", 500)
