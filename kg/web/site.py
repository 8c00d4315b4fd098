"""What all pages share: the graph as it is now, the processes that answer questions, and how a page is put together."""

from __future__ import annotations

import gc
import secrets
from collections.abc import Callable, Mapping
from http import HTTPStatus
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from urllib.parse import urlencode

from anyio import CapacityLimiter
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg import __version__
from kg.errors import UsageError
from kg.web.languages import COOKIE, language_of
from kg.web.marking import marked
from kg.web.settings import Settings
from kg.web.snapshot import Snapshot, take, trace
from kg.web.wording import KINDS, PLOT_WORDS, number
from kg.web.workers import Workers

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
DRAWINGS = HERE.parent / "view" / "assets"
"""The drawings that the files of `kg view` have as well."""
_MOST_KEPT, _LONGEST_KEPT = 400, 300_000
"""Pages that are kept, and how many bytes such a page has at most."""
_YEAR = 365 * 24 * 3600


class Site:
    """The explorer of one graph."""

    def __init__(self, settings: Settings, workers: int) -> None:
        self.settings = settings
        self._count = workers
        self._seen = trace(settings.graph)
        self._renewing = Lock()
        self._keeping = Lock()
        self._pages: dict[tuple[object, ...], tuple[bytes, list[tuple[str, str]]]] = {}
        self.snapshot: Snapshot = _taken(settings.source)
        self.workers = Workers(settings.source, workers)
        self.askers = CapacityLimiter(4 * workers)
        """Readers whose questions wait for a process at the same time; pages are not kept waiting by them."""
        self.token = secrets.token_urlsafe(24)
        """In every form that changes something; a page of another server cannot know it."""
        self._templates = Environment(loader=FileSystemLoader([TEMPLATES, DRAWINGS]), autoescape=True, undefined=StrictUndefined, auto_reload=False)
        self._templates.trim_blocks = self._templates.lstrip_blocks = True
        self._templates.globals.update(version=__version__, kinds=KINDS, marked=marked, number=number, plot_words=PLOT_WORDS)
        for file in sorted(TEMPLATES.glob("*.jinja")):
            self._templates.get_template(file.name)  # compiled now, so that nobody waits for that

    def kept(self, key: tuple[str, ...], make: Callable[[], Response]) -> Response:
        """A page as it was made for an earlier reader of the same graph, or made now."""
        whole = (id(self.snapshot), *key)
        with self._keeping:
            found = self._pages.pop(whole, None)
            if found is not None:
                self._pages[whole] = found
        if found is not None:
            return Response(found[0], headers=dict(found[1]))
        made = make()
        if made.status_code == HTTPStatus.OK and len(made.body) < _LONGEST_KEPT:
            with self._keeping:
                self._pages[whole] = (bytes(made.body), [(name, value) for name, value in made.headers.items() if name != "content-length"])
                while len(self._pages) > _MOST_KEPT:
                    del self._pages[next(iter(self._pages))]
        return made

    def renew(self) -> None:
        """Reads the graph anew if the file is no longer the same; until that is done, and if it cannot be read, the old one is shown."""
        if trace(self.settings.graph) != self._seen and self._renewing.acquire(blocking=False):
            Thread(target=self._renew, daemon=True).start()

    def _renew(self) -> None:
        try:
            seen = trace(self.settings.graph)
            self.snapshot = _taken(self.settings.source)
            with self._keeping:
                self._pages.clear()
            old, self.workers = self.workers, Workers(self.settings.source, self._count)
            old.close()
            self._seen = seen
        except UsageError:
            self._seen = seen
        finally:
            self._renewing.release()

    def page(self, request: Request, template: str, *, status: int = 200, **names: Any) -> Response:
        """The template as a page in the reader's language."""
        language = language_of(request)
        shared = {
            "t": lambda zh, en: zh if language == "zh" else en,
            "lang": language,
            "request": request,
            "other_language": _switched(request, language),
            "address": self.snapshot.addresses.of,
            "token": self.token,
        }
        response = HTMLResponse(self._templates.get_template(f"{template}.html.jinja").render(shared | names), status)
        response.headers["vary"] = "Accept-Language, Cookie"
        if request.query_params.get("lang"):
            response.set_cookie(COOKIE, language, max_age=_YEAR, httponly=True, samesite="lax")
        return response


def _taken(graph: Path | str) -> Snapshot:
    """The graph as it is now. The collector of garbage need not look through it at every turn: that took longer than most pages."""
    snapshot = take(graph)
    gc.collect()
    gc.freeze()
    return snapshot


def _switched(request: Request, language: str) -> str:
    """The address of the same page in the other language."""
    rest = [(name, value) for name, value in request.query_params.multi_items() if name != "lang"]
    return "?" + urlencode([*rest, ("lang", "en" if language == "zh" else "zh")])


def query_of(values: Mapping[str, str]) -> str:
    """What follows the `?` of an address, without what is empty."""
    return urlencode({name: value for name, value in values.items() if value})
