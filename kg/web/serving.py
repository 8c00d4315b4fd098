"""Starting the explorer and keeping it up until it is stopped."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable

import uvicorn

from kg.errors import UsageError
from kg.web.app import application
from kg.web.settings import Settings
from kg.web.site import Site

_FEWEST, _MOST = 2, 4


def serve(settings: Settings, started: Callable[[str], None]) -> None:
    """Answers until Ctrl-C; `started` is told the address once somebody may ask.

    Errors: UsageError if the graph cannot be read or the port is taken.
    """
    listening = listen(settings)
    site = Site(settings, max(_FEWEST, min(_MOST, os.cpu_count() or 1)))
    try:
        server = uvicorn.Server(configuration(site))
        started(f"http://{_shown(settings.host)}:{listening.getsockname()[1]}/")
        server.run(sockets=[listening])
    finally:
        site.workers.close()
        listening.close()


def configuration(site: Site) -> uvicorn.Config:
    """How uvicorn runs the explorer: quietly, in one process, and with room for queries in an address."""
    return uvicorn.Config(
        application(site),
        log_level="warning",
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=False,
        ws="none",
        lifespan="off",
        h11_max_incomplete_event_size=256 * 1024,
        timeout_graceful_shutdown=3,
    )


def listen(settings: Settings) -> socket.socket:
    """A socket on the port.

    Errors: UsageError if it is taken or the address is none of this machine.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # named, or asyncio lets small answers wait 40 ms for company
    try:
        if os.name == "posix":
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((settings.host, settings.port))
    except OSError as error:
        found.close()
        raise UsageError(
            f"port {settings.port} of {settings.host} cannot be used ({error.strerror}): choose another with --port, or 0 for any free one"
        ) from error
    return found


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
