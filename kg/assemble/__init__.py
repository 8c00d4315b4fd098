"""Facts to RDF: the only place that makes IRIs and triples. No clock, no randomness, no blank nodes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import chain

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg import vocab
from kg.assemble.direct import describe_direct
from kg.assemble.evidence import article_iris, claim_iri, describe_article, describe_bylines, describe_claim, describe_passage, newspaper_iri, passage_iri
from kg.assemble.iris import Minter, Named, Names, name_things, own_iris
from kg.assemble.relations import Node, Relations
from kg.assemble.terms import Graph, Said, Take, iri, lines, share
from kg.assemble.things import describe_things, post_labels
from kg.claims import Claim
from kg.facts import Byline, Facts, Naming

__all__ = ["Said", "assemble", "assemble_into", "lines", "naming_of"]


def assemble(facts: Facts, *, base: str = vocab.ID, min_confidence: float = 0.5) -> list[Quad]:
    """The whole graph: one named graph for each article (named like it), and `<base>graph/resolved` for everything concluded."""
    quads: list[Quad] = []

    def take(graph: str, said: Said) -> None:
        quads.extend(Quad(one.subject, one.predicate, one.object, NamedNode(graph)) for one in parse(b"".join(lines(said)), format=RdfFormat.N_TRIPLES))

    assemble_into(take, facts, base=base, min_confidence=min_confidence)
    return quads


def assemble_into(take: Take, facts: Facts, *, base: str = vocab.ID, min_confidence: float = 0.5) -> Naming:
    """The same, handed over as it is made; answers what it calls things and relations."""
    minter = Minter(base)
    articles = article_iris(facts, minter)
    iris, replaced = _name(facts, minter, articles)
    resolved = Graph(f"{base}graph/resolved", take)
    describe_things(resolved, facts, iris)
    relations = Relations(facts, minter, Names(iris, replaced, own_iris(facts.own, _things(facts), minter, articles)))
    found = relations.describe(resolved)
    nodes = [*(Node(iris[event.key], event.claims) for event in facts.events), *chain(*found.values())]
    for node in nodes:
        _carry(resolved, node, articles)
    describe_direct(resolved, facts, iris, min_confidence)
    _newspapers(resolved, facts, minter)
    for old, new in sorted((replaced | relations.replaced).items()):
        resolved.add(old, vocab.IS_REPLACED_BY, iri(new))
    resolved.end()
    _evidence(facts, nodes, (articles, iris), minter, take)
    named = {kind: tuple(node.iri for node in found[kind]) for kind in ("attendance", "stop", "tenure")}
    return Naming({**articles, **iris}, post_labels(facts), named["attendance"], named["stop"], named["tenure"])


def naming_of(facts: Facts, *, base: str = vocab.ID) -> Naming:
    """What `assemble` calls things and relations."""
    return assemble_into(lambda *_: None, facts, base=base)


def _name(facts: Facts, minter: Minter, articles: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The IRIs of all things, and those that gave way to them."""
    return name_things(_things(facts), minter, articles)


def _things(facts: Facts) -> tuple[Named, ...]:
    return (*facts.people, *facts.organisations, *facts.places, *facts.events, *facts.posts)


def _carry(graph: Graph, node: Node, articles: dict[str, str]) -> None:
    """A node carries the evidence of all its claims and the highest confidence."""
    graph.add(node.iri, vocab.CONFIDENCE, share(max(claim.confidence for claim in node.claims)))
    passages = dict.fromkeys(passage_iri(articles[claim.article], claim.evidence) for claim in node.claims)
    graph.add(node.iri, vocab.EVIDENCE, *map(iri, passages))


def _newspapers(graph: Graph, facts: Facts, minter: Minter) -> None:
    for name in sorted({article.issue.newspaper for article in facts.articles if article.issue.newspaper}):
        node = newspaper_iri(name, minter)
        graph.type(node, vocab.NEWSPAPER_CLASS)
        graph.label(node, name, (name,))


def _evidence(facts: Facts, nodes: Iterable[Node], names: tuple[dict[str, str], dict[str, str]], minter: Minter, take: Take) -> None:
    """The graphs of the articles."""
    articles, iris = names
    supports: dict[str, list[tuple[Claim, str]]] = defaultdict(list)
    for node in nodes:
        for claim in node.claims:
            supports[claim.article].append((claim, node.iri))
    bylines: dict[str, list[Byline]] = defaultdict(list)
    for byline in facts.bylines:
        bylines[byline.article].append(byline)
    for article in facts.articles:
        name, read = articles[article.key], _claims(supports.pop(article.key, ()))
        graph = Graph(name, take)
        describe_article(graph, article, name, minter)
        describe_bylines(graph, name, bylines[article.key], iris)
        for span in dict.fromkeys(claim.evidence for claim, _ in read):
            describe_passage(graph, article, name, span)
        for claim, supported in read:
            passage = passage_iri(name, claim.evidence)
            describe_claim(graph, claim, claim_iri(claim, name, minter), supports=sorted(supported), passage=passage)
        graph.end()


def _claims(supports: Iterable[tuple[Claim, str]]) -> Collection[tuple[Claim, set[str]]]:
    """The claims of an article, each with the nodes that it supports."""
    found: dict[int, tuple[Claim, set[str]]] = {}
    for claim, node in supports:
        found.setdefault(id(claim), (claim, set()))[1].add(node)  # to hash one takes longer than to write it
    return found.values()
