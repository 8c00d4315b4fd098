"""Requests to SPARQL servers, by the standard library."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from functools import cache
from http import HTTPStatus
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import (
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    OpenerDirector,
    Request,
    build_opener,
)

from kg.errors import UsageError

SECONDS = 300.0
"""How long an answer may take."""
USER, PASSWORD = "KG_ENDPOINT_USER", "KG_ENDPOINT_PASSWORD"
"""Name and password come from the environment, so that neither stands in a command."""
_SHOWN = 200


@cache
def _opener(server: str, user: str, password: str) -> OpenerDirector:
    if not user:
        return build_opener()
    known = HTTPPasswordMgrWithDefaultRealm()
    known.add_password(None, server, user, password)
    return build_opener(HTTPBasicAuthHandler(known), HTTPDigestAuthHandler(known))


def post_form(url: str, fields: Sequence[tuple[str, str]], *, accept: str) -> bytes:
    """The answer to a query. Errors: SyntaxError if the server takes it for none; UsageError if it does not answer."""
    return send("POST", url, urlencode(fields).encode(), {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept})


def send(method: str, url: str, content: bytes | None, headers: dict[str, str], *, named: str = "") -> bytes:
    """What the server answers; messages call it `named`, if that is not the whole address.

    Errors: SyntaxError for what it takes for no query; UsageError, in one sentence, for all else.
    """
    server, user, password = urlsplit(url), os.environ.get(USER, ""), os.environ.get(PASSWORD, "")
    request = Request(quote(url, safe=":/?&=%#+,;@"), data=content, headers={"User-Agent": "newskg", **headers}, method=method)  # noqa: S310 - checked by `is_address`
    try:
        with _opener(f"{server.scheme}://{server.netloc}", user, password).open(request, timeout=SECONDS) as answer:
            return bytes(answer.read())
    except HTTPError as error:
        raise _refused(named or url, error) from error
    except (URLError, OSError) as error:
        reason = getattr(error, "reason", None) or error
        reason = getattr(reason, "strerror", None) or reason
        raise UsageError(f"{named or url} does not answer ({reason}): start the server, or correct the address") from error


def _refused(url: str, error: HTTPError) -> Exception:
    told = " ".join(error.read(_SHOWN).decode("utf-8", "replace").split())
    if error.code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        who = os.environ.get(USER) or getpass.getuser()
        return UsageError(f"{url} does not let {who} in ({error.code}): set {USER} and {PASSWORD} to a name and password that may")
    if error.code == HTTPStatus.BAD_REQUEST:
        return SyntaxError(told)
    return UsageError(f"{url} answers {error.code} {error.reason} ({told}): correct the address, or look into the server's log")
