"""The page of one thing of the graph: a profile, an article, or what stands behind a single fact."""

from __future__ import annotations

from collections.abc import Collection

from pyoxigraph import NamedNode, RdfFormat, Store, serialize
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg import vocab
from kg.errors import UsageError
from kg.show import Candidate, Profile, Wish, explain, profile
from kg.show.find import current_iri, labelled, type_of
from kg.store import query, select
from kg.store.tokens import fill
from kg.web.articles import article_page, reports_of
from kg.web.downloads import network_link
from kg.web.drawings import ego_of
from kg.web.languages import language_of
from kg.web.plots import Leading, offered, plot_of
from kg.web.queries import asked, asked_of
from kg.web.site import Site
from kg.web.snapshot import KINDS_OF_CLASSES
from kg.web.tables import ROWS, Setting, Table, passages, slug, table

_TOLD_OTHERWISE = ("sources", "in-short")
"""Sections of an event whose page shows the same in another form: its articles, and its facts above them."""
_ABOUT = "CONSTRUCT { $node ?property ?value . ?other ?relation $node } WHERE { { $node ?property ?value } UNION { ?other ?relation $node } }"
_IS_KNOWN = "SELECT ?type WHERE { $node a ?type } LIMIT 1"
_NAMES = "SELECT ?name WHERE { $node kg:name ?name }"


def thing(request: Request) -> Response:
    """Whatever an address below `/id/` stands for; pages asked for lately are kept."""
    site: Site = request.app.state.site
    chosen = "lang" in request.query_params  # sets a cookie
    key = (request.url.path, request.url.query, language_of(request), request.headers.get("accept", ""))
    return _thing(request, site) if chosen else site.kept(key, lambda: _thing(request, site))


def _thing(request: Request, site: Site) -> Response:
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
    node, kind = {"node": NamedNode(found.iri)}, KINDS_OF_CLASSES[found.type]
    whole = request.query_params.get("all", "")
    shown = profile(store, found, Wish(language_of(request), ROWS, whole) if whole != "everything" else Wish(language_of(request)))
    to = Leading(site.snapshot.addresses, language_of(request), found.iri)
    plot = request.query_params.get("plot", "")
    plot = plot if plot in offered(kind) else "timeline"
    names = [row["name"] for row in (asked(store, "names-in", node) if kind == "event" else select(store, _NAMES, node))]
    return site.page(
        request,
        "thing",
        profile=shown,
        kind=kind,
        also=[name for name in shown.names if name != shown.label],
        tables=_tables(site, shown, names),
        names=names,
        plot=plot_of(site.snapshot, plot, to) if kind != "event" else None,
        plots=offered(kind),
        ego=ego_of(store, index, found.iri) if kind != "event" else None,
        reports=reports_of(site, found.iri) if kind == "event" else [],
        facts=next((section.cells for section in shown.sections if slug(section) == "in-short"), ()),
        network=network_link(site.settings.graph, found.iri),
    )


def _tables(site: Site, shown: Profile, names: Collection[str]) -> list[Table]:
    """The sections, but for those that an event's page tells in another form."""
    sections = [section for section in shown.sections if slug(section) not in _TOLD_OTHERWISE]
    wanted = {iri: None for section in sections for iri in passages(section.cells)}
    quotes = {row["passage"]: row["quote"] for row in asked_of(site.snapshot.store, "quotes", wanted)}
    setting = Setting(shown.iri, site.snapshot.addresses, quotes, names)
    return [table(section, setting) for section in sections]


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
