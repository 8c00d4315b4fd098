"""The page of one thing of the graph: a profile, an article, or what stands behind a single fact."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from pyoxigraph import NamedNode, RdfFormat, Store, serialize
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg import vocab
from kg.errors import UsageError
from kg.show import Candidate, Line, Section, explain, profile
from kg.show.find import current_iri, labelled, type_of
from kg.store import query, select
from kg.store.tokens import fill
from kg.web.articles import article_page, reports_of
from kg.web.drawings import ego_of, timeline_of
from kg.web.languages import language_of
from kg.web.queries import asked, asked_of
from kg.web.site import Site
from kg.web.snapshot import KINDS_OF_CLASSES

ROWS = 40
"""Rows of a table at first; the reader may ask for all."""
_ABOUT = "CONSTRUCT { $node ?property ?value . ?other ?relation $node } WHERE { { $node ?property ?value } UNION { ?other ?relation $node } }"
_IS_KNOWN = "SELECT ?type WHERE { $node a ?type } LIMIT 1"
_NAMES = "SELECT ?name WHERE { $node kg:name ?name }"


def thing(request: Request) -> Response:
    """Whatever an address below `/id/` stands for."""
    site: Site = request.app.state.site
    snapshot = site.snapshot
    iri = snapshot.addresses.iri(request.path_params["path"])
    try:
        node = NamedNode(iri)
    except ValueError:
        raise HTTPException(404) from None
    newer = current_iri(snapshot.store, iri)
    if newer != iri:
        return RedirectResponse(snapshot.addresses.of(newer))
    types = {row["type"] for row in select(snapshot.store, _IS_KNOWN.replace(" LIMIT 1", ""), {"node": node})}
    if not types:
        raise HTTPException(404)
    if request.query_params.get("format") == "ttl" or "text/turtle" in request.headers.get("accept", ""):
        return _turtle(snapshot.store, node)
    if vocab.ARTICLE in types:
        return article_page(request, site, iri)
    kind = type_of(snapshot.store, iri)
    return _profile(request, site, Candidate(iri, kind, labelled(snapshot.store, iri), ())) if kind else _explained(request, site, iri)


def _profile(request: Request, site: Site, found: Candidate) -> Response:
    store, index = site.snapshot.store, site.snapshot.index
    shown = profile(store, found, language_of(request))
    asked_for = request.query_params.get("all", "")
    tables = [Table.of(section, everything=asked_for in ("1", _slug(section))) for section in shown.sections]
    kind = KINDS_OF_CLASSES[found.type]
    marked = asked(store, "names-in", {"node": NamedNode(found.iri)}) if kind == "event" else select(store, _NAMES, {"node": NamedNode(found.iri)})
    return site.page(
        request,
        "thing",
        profile=shown,
        kind=kind,
        entry=index.entry(found.iri),
        also=[name for name in shown.names if name != shown.label],
        tables=tables,
        quotes=_quotes(store, tables),
        names=[row["name"] for row in marked],
        timeline=timeline_of(store, found.iri) if kind != "event" else None,
        ego=ego_of(store, index, found.iri) if kind != "event" else None,
        reports=reports_of(site, found.iri) if kind == "event" else [],
    )


class Table:
    """A section as a page shows it: its rows, or the first of them."""

    def __init__(self, section: Section, rows: tuple[tuple[tuple[Line, ...], ...], ...]) -> None:
        self.section, self.rows = section, rows
        self.slug = _slug(section)
        self.left_out = len(section.cells) - len(rows)

    @classmethod
    def of(cls, section: Section, *, everything: bool) -> Table:
        """The table of a section."""
        return cls(section, section.cells if everything else section.cells[:ROWS])

    def passages(self) -> Iterator[str]:
        """The IRIs of the passages that its rows name."""
        for row in self.rows:
            for cell in row:
                yield from (line.iri for line in cell if "#char=" in line.iri)


def _slug(section: Section) -> str:
    """The name of a section in addresses."""
    return quote(section.en.split(" (")[0].lower().replace(" ", "-").replace(",", ""))


def _quotes(store: Store, tables: list[Table]) -> dict[str, str]:
    """What the passages say that the tables name."""
    wanted = dict.fromkeys(iri for table in tables for iri in table.passages())
    return {row["passage"]: row["quote"] for row in asked_of(store, "quotes", wanted)}


def _explained(request: Request, site: Site, iri: str) -> Response:
    try:
        found = explain(site.snapshot.store, iri)
    except UsageError as error:
        raise HTTPException(404, str(error)) from error
    parts = asked(site.snapshot.store, "parts-of", {"node": NamedNode(iri)})
    return site.page(request, "fact", explanation=found, parts=parts)


def _turtle(store: Store, node: NamedNode) -> Response:
    """Every triple about the thing, from it and to it."""
    triples = query(store, fill(_ABOUT, {"node": node})).triples or ()
    prefixes = {prefix: namespace for prefix, namespace in vocab.PREFIXES.items() if prefix != "rdf"}
    return Response(serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes), media_type="text/turtle; charset=utf-8")
