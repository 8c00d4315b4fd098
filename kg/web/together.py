"""Where two people were seen at the same event."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kg.web.queries import asked, asked_of
from kg.web.site import Site


@dataclass(frozen=True, slots=True)
class Meeting:
    """One event that both had a part in, and the passages that name them."""

    event: str
    label: str
    day: str
    passages: tuple[str, ...]


def together(request: Request) -> Response:
    """The events that two things have in common, with the sentences."""
    site: Site = request.app.state.site
    snapshot = site.snapshot
    one, other = (snapshot.index.entry(snapshot.addresses.iri(request.query_params.get(name, ""))) for name in ("a", "b"))
    if one is None or other is None:
        raise HTTPException(404)
    rows = asked(snapshot.store, "events-together", {"a": NamedNode(one.iri), "b": NamedNode(other.iri)})
    quotes = {row["passage"]: row["quote"] for row in asked_of(snapshot.store, "quotes", {row["passage"]: None for row in rows})}
    meetings: dict[tuple[str, str, str], dict[str, None]] = {}
    for row in rows:
        meetings.setdefault((row.get("day", ""), row["label"], row["event"]), {})[row["passage"]] = None
    found = [Meeting(event, label, day, tuple(told)) for (day, label, event), told in meetings.items()]
    return site.page(request, "together", one=one, other=other, meetings=found, quotes=quotes, names=[*one.names, *other.names])
