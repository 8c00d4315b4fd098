"""The graph as FollowTheMoney entities, the model of Aleph and OpenSanctions (https://followthemoney.tech): one JSON object a line.

A tenure is an Occupancy of a Position; an attendance is part of the Event (`involved`); an article is an Article. Visits are Events with the sites as
`location` and the visited companies among the `involved`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from importlib.resources import files

from pyoxigraph import Store

from kg.store.query import select

Properties = dict[str, list[str]]
_SCHEMAS = {
    "PublicBody": "PublicBody",
    "Company": "Company",
    "Organisation": "Organization",
    "Person": "Person",
    "Post": "Position",
    "Event": "Event",
    "Visit": "Event",
}


def entities(store: Store) -> bytes:
    """All entities in the order of their ids, each line whole JSON."""
    found: dict[str, tuple[str, Properties]] = {}
    for row in _ask(store, "nodes"):
        if row["kind"] in _SCHEMAS:
            found[row["id"]] = (_SCHEMAS[row["kind"]], _thing(row))
    _facts(store, found)
    lines = [{"id": _id(iri), "schema": schema, "properties": _tidy(held)} for iri, (schema, held) in sorted(found.items())]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def _thing(row: dict[str, str]) -> Properties:
    held: Properties = defaultdict(list)
    held["name"] = [row["label"]]
    held["alias"] = [name for name in row.get("names", "").split("; ") if name and name != row["label"]]
    held["country"] = ["cn"] if row["kind"] in ("PublicBody", "Post") else []
    held["date"] = [row["date"]] if "date" in row else []
    held["startDate"], held["endDate"] = ([row[key]] if key in row and "date" not in row else [] for key in ("earliest", "latest"))
    return held


def _facts(store: Store, found: dict[str, tuple[str, Properties]]) -> None:
    """What the relations add: a property of an entity that is there, or an entity of their own."""
    for row in _ask(store, "edges"):
        source, target, kind = row["source"], row["target"], row["kind"]
        if kind == "attended" and target in found and source in found:
            found[target][1]["involved"].append(_id(source))
        elif kind == "organised-by" and target in found:
            found[source][1]["organizer"].append(_id(target))
        elif kind == "post-in" and target in found:
            found[source][1]["organization"].append(_id(target))
    for row in _ask(store, "sites"):
        found[row["event"]][1]["location"].append(row["label"])
        if row["site"] in found:
            found[row["event"]][1]["involved"].append(_id(row["site"]))
    for row in _ask(store, "occupancies"):
        found[row["tenure"]] = ("Occupancy", _occupancy(row))
    for row in _ask(store, "articles"):
        found[row["article"]] = ("Article", _article(row))


def _occupancy(row: dict[str, str]) -> Properties:
    held: Properties = {"holder": [_id(row["holder"])], "post": [_id(row["post"])], "status": [row["kind"]]}
    held["startDate"], held["endDate"] = ([row[key]] if key in row else [] for key in ("start", "end"))
    held["date"] = [row[key] for key in ("first", "last") if key in row]
    held["summary"] = [row["quote"]] if "quote" in row else []
    return held


def _article(row: dict[str, str]) -> Properties:
    pairs = (("title", "headline"), ("publisher", "paper"), ("publishedAt", "issued"), ("fileName", "file"), ("author", "authors"))
    return {key: [row[column]] if column in row else [] for key, column in pairs}


def _ask(store: Store, name: str) -> list[dict[str, str]]:
    return select(store, files("kg.export").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8"))


def _id(iri: str) -> str:
    """The last two parts of an IRI, which FollowTheMoney takes for an id."""
    return "newskg-" + "-".join(iri.rsplit("/", 2)[-2:])


def _tidy(held: Properties) -> Properties:
    return {key: list(dict.fromkeys(values)) for key, values in sorted(held.items()) if values}
