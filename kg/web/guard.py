"""Who may ask: only this machine by its own names, only pages of the explorer itself, and nothing of the corpus may run in a reader's browser."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
PAGE_POLICY = "sandbox allow-scripts allow-downloads; frame-ancestors 'none'"
"""For the network pages: each holds its own stricter policy, and here it gets an origin of its own besides."""
_HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
}
_LOCAL = ("127.0.0.1", "localhost", "::1")


class Guard:
    """Stands before the application."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str], origins: Iterable[str]) -> None:
        self._app = app
        self._hosts = {host.lower() for host in (*_LOCAL, *hosts)}
        self._origins = {origin.lower().rstrip("/") for origin in origins}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers itself what may not be asked, and sees to the headers of every answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        foreign = headers.get("origin", "").lower() in self._origins
        refusal = self._refusal(headers, scope["method"], foreign)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    told.setdefault(name, value)
                if foreign:
                    told["cross-origin-resource-policy"] = "cross-origin"
            await send(message)

        await (refusal or self._app)(scope, receive, sending)

    def _refusal(self, headers: Headers, method: str, foreign: bool) -> PlainTextResponse | None:
        host = _name(headers.get("host", ""))
        if host not in self._hosts:
            return PlainTextResponse(f"The explorer does not answer to the name {host!r}: start it with --allow-host {host} if it should.\n", 421)
        if foreign:
            return None
        origin = headers.get("origin")
        if origin is not None and _authority(origin) != headers.get("host", "").lower():
            return PlainTextResponse(f"Pages of {origin} may not ask the explorer: start it with --allow-origin {origin} if they should.\n", 403)
        elsewhere = headers.get("sec-fetch-site", "none") in ("cross-site", "same-site")
        if elsewhere and (headers.get("sec-fetch-mode") != "navigate" or method not in ("GET", "HEAD")):
            return PlainTextResponse("Pages of other servers may link to the explorer, but not ask it.\n", 403)
        return None


def _name(host: str) -> str:
    """A Host header without its port, in small letters."""
    return (urlsplit(f"//{host}").hostname or "") if _sound(host) else ""


def _sound(host: str) -> bool:
    if host.startswith("["):
        inside, closed, port = host[1:].partition("]")
        return bool(closed) and _is_address(inside) and (not port or port[1:].isdigit())
    return not set(host) & set("/@?#[]\\ ")


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _authority(origin: str) -> str:
    return origin.lower().partition("://")[2]
