"""Articles: what is known of one, its passages in their text, and what was read in it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pyoxigraph import NamedNode, Store
from starlette.requests import Request
from starlette.responses import Response

from kg import vocab
from kg.store.labels import concept_labels, term_labels
from kg.texts import saved_text
from kg.web.languages import language_of
from kg.web.queries import asked, asked_of
from kg.web.site import Site
from kg.web.texts import Passage, Piece, page_text, pieces

_ORDER = ("participant", "holder", "recipient", "event", "visit", "site", "post")


@dataclass(frozen=True, slots=True)
class Heading:
    """What is printed over an article, and where it is from."""

    iri: str
    headline: str
    kicker: str
    issued: str
    paper: str
    paper_iri: str
    page: str
    source_file: str
    sha256: str
    url: str
    writers: tuple[tuple[str, str], ...]
    """Reporters and correspondents: name and IRI."""


@dataclass(frozen=True, slots=True)
class Report:
    """An article as evidence: its whole text if the page is at hand, its passages otherwise."""

    heading: Heading
    passages: tuple[Passage, ...]
    text: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one rule read in a passage."""

    fact: str
    kind: str
    about: str
    rule: str
    why: str
    basis: str
    confidence: str
    title: str
    passage: str


def article_page(request: Request, site: Site, iri: str) -> Response:
    """The page of an article."""
    store = site.snapshot.store
    report = _report(site, iri, strong=())
    readings = _readings(store, iri, language_of(request))
    quotes = {passage.iri: passage.quote for passage in report.passages}
    return site.page(request, "article", report=report, readings=readings, quotes=quotes, pages_given=bool(site.settings.pages))


def reports_of(site: Site, event: str) -> list[Report]:
    """The articles that report an event, with the passages that speak for it marked."""
    by_article: dict[str, list[str]] = {}
    for row in asked(site.snapshot.store, "event-articles", {"node": NamedNode(event)}):
        by_article.setdefault(row["article"], []).append(row["passage"])
    reports = [_report(site, article, strong=passages) for article, passages in by_article.items()]
    return sorted(reports, key=lambda report: (report.heading.issued, report.heading.source_file, report.heading.iri))


def _report(site: Site, iri: str, *, strong: Collection[str]) -> Report:
    """With `strong` only those passages are kept where the text is not at hand."""
    store = site.snapshot.store
    heading = _heading(store, iri)
    rows = asked(store, "passages", {"node": NamedNode(iri)})
    passages = [Passage(row["passage"], int(row["start"]), int(row["end"]), row["quote"]) for row in rows]
    text = saved_text(site.settings.graph, heading.source_file, heading.sha256)
    if text is None:
        text = page_text(site.settings.pages, heading.source_file, heading.sha256)
    cut = tuple(pieces(text, passages, strong)) if text is not None else ()
    return Report(heading, tuple(one for one in passages if not strong or one.iri in strong), cut)


def _heading(store: Store, iri: str) -> Heading:
    told: dict[str, list[dict[str, str]]] = {}
    for row in asked(store, "article", {"node": NamedNode(iri)}):
        told.setdefault(row["property"], []).append(row)

    def first(name: str, column: str = "value") -> str:
        return told[name][0].get(column, "") if name in told else ""

    writers = [(row.get("label", ""), row["value"]) for name in (vocab.REPORTER, vocab.CORRESPONDENT) for row in told.get(name, ())]
    return Heading(
        iri=iri,
        headline=first(vocab.HEADLINE),
        kicker=first(vocab.KICKER),
        issued=first(vocab.ISSUED),
        paper=first(vocab.NEWSPAPER, "label"),
        paper_iri=first(vocab.NEWSPAPER),
        page=first(vocab.PAGE_NUMBER),
        source_file=first(vocab.SOURCE_FILE),
        sha256=first(vocab.TEXT_SHA256),
        url=first(vocab.URL),
        writers=tuple(dict.fromkeys(writers)),
    )


def _readings(store: Store, article: str, language: str) -> list[Reading]:
    """In the order of the text, each claim once."""
    rows = asked(store, "claims", {"node": NamedNode(article)})
    about = _abouts(store, dict.fromkeys(row["fact"] for row in rows))
    labels = {row["thing"]: row["label"] for row in asked_of(store, "labels", dict.fromkeys(row["fact"] for row in rows))}
    kinds: dict[str, str] = {}
    for row in rows:
        kinds[row["fact"]] = max(kinds.get(row["fact"], ""), row["type"])
    found: dict[tuple[str, str], Reading] = {}
    for row in rows:
        fact = row["fact"]
        found[row["claim"], fact] = Reading(
            fact=fact,
            kind=term_labels(language).get(kinds[fact], ""),
            about=about.get(fact) or labels.get(fact) or vocab.word_of(fact),
            rule=row["rule"],
            why=row["why"],
            basis=concept_labels(language).get(row["basis"], row["basis"]),
            confidence=row["confidence"],
            title=row.get("title", ""),
            passage=row["passage"],
        )
    return sorted(found.values(), key=lambda one: (_start(one.passage), one.kind, one.about))


def _abouts(store: Store, facts: Collection[str]) -> dict[str, str]:
    """Relation nodes in words: what they join."""
    parts: dict[str, dict[str, str]] = {}
    for row in asked_of(store, "parts", facts):
        parts.setdefault(row["node"], {})[row["property"].rsplit("#", 1)[-1]] = row["label"]
    return {node: " — ".join(joined[name] for name in _ORDER if name in joined) for node, joined in parts.items()}


def _start(passage: str) -> int:
    place = passage.partition("#char=")[2].partition(",")[0]
    return int(place) if place.isdigit() else 0
