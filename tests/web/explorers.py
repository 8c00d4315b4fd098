"""An explorer that really listens, on a port of its own, and a plain reader of it."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import uvicorn

from kg.web.serving import configuration, listen
from kg.web.settings import Settings
from kg.web.site import Site

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str


@dataclass(frozen=True)
class Explorer:
    """Where one listens."""

    host: str
    port: int
    site: Site

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}"

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Reply:
        """One request; headers are given as `accept_language="en"`."""
        line = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            line.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            answer = line.getresponse()
            return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode("utf-8"))
        finally:
            line.close()

    def sparql(self, query: str, **headers: str) -> Reply:
        return self.ask(f"/sparql?{urlencode({'query': query})}", **headers)


@contextmanager
def exploring(settings: Settings) -> Iterator[Explorer]:
    """An explorer; it ends with the block."""
    listening = listen(settings)
    site = Site(settings, workers=1)
    server = uvicorn.Server(configuration(site))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield Explorer(settings.host, listening.getsockname()[1], site)
    finally:
        server.should_exit = True
        thread.join()
        site.workers.close()
        listening.close()
