"""The graph of one article: the article, its passages, and the claims that rules read in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from functools import lru_cache

from kg import vocab
from kg.assemble.iris import Minter
from kg.assemble.terms import Graph, address, day, iri, number, share, string, zh
from kg.claims import AppointmentClaim, AttendanceClaim, AwardClaim, Claim, EventClaim, StopClaim, TenureClaim, basis_of, printed_title
from kg.facts import Byline, Facts
from kg.model import Agent, Article, Body, Span, When

_KINDS: tuple[type[Claim], ...] = (EventClaim, AttendanceClaim, StopClaim, TenureClaim, AppointmentClaim, AwardClaim)
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _KINDS}


def article_iris(facts: Facts, minter: Minter) -> dict[str, str]:
    """By key of the article: paper, day, and a hash of the page's text; a second copy of a page adds its file."""
    found = {}
    for article in sorted(facts.articles, key=lambda one: (one.page.source_file, one.number)):
        issue = article.issue
        when = issue.issued.strftime("%Y%m%d") if issue.issued else str(issue.year or "")
        readable = f"{issue.newspaper or ''} {when}"
        found[article.key] = minter.fresh("article", readable, (article.page.sha256, str(article.number)), article.page.source_file)
    return found


def newspaper_iri(name: str, minter: Minter) -> str:
    """The IRI of a paper."""
    return minter.iri("newspaper", name, ("newspaper", name))


def passage_iri(article: str, span: Span) -> str:
    """The IRI of a span of an article."""
    return vocab.passage(article, span.start, span.end)


def claim_iri(claim: Claim, article: str, minter: Minter) -> str:
    """The IRI of a claim: its article and everything it says, however sure it is of it."""
    return minter.iri("claim", claim.rule, (article, _content(claim)))


def _content(claim: Claim) -> str:
    """`repr` of the claim without its article and its confidence."""
    told = ((name, "''" if name == "article" else "0.0" if name == "confidence" else _said(getattr(claim, name))) for name in _FIELDS[type(claim)])
    return f"{type(claim).__name__}({', '.join(f'{name}={value}' for name, value in told)})"


def _said(value: object) -> str:
    return _known(value) if isinstance(value, (Agent, Body, When)) else repr(value)


@lru_cache(maxsize=16384)
def _known(value: Agent | Body | When) -> str:
    """Many claims speak of the same."""
    return repr(value)


def describe_article(graph: Graph, article: Article, name: str, minter: Minter) -> None:
    """What is known of the article itself."""
    issue = article.issue
    graph.type(name, vocab.ARTICLE)
    graph.add(name, vocab.SOURCE_FILE, string(article.page.source_file))
    graph.add(name, vocab.TEXT_SHA256, string(article.page.sha256))
    graph.add(name, vocab.URL, address(article.page.url) if article.page.url else None)
    graph.add(name, vocab.HEADLINE, string(article.slice(article.headline)) if article.headline else None)
    graph.add(name, vocab.KICKER, string(article.slice(article.kicker)) if article.kicker else None)
    graph.add(name, vocab.ISSUED, day(issue.issued) if issue.issued else None)
    graph.add(name, vocab.NEWSPAPER, iri(newspaper_iri(issue.newspaper, minter)) if issue.newspaper else None)
    graph.add(name, vocab.PAGE_NUMBER, string(issue.page_number) if issue.page_number else None)


def describe_bylines(graph: Graph, article: str, bylines: Sequence[Byline], iris: Mapping[str, str]) -> None:
    """Who wrote it."""
    for byline in bylines:
        graph.add(article, vocab.REPORTER if byline.kind == "reporter" else vocab.CORRESPONDENT, iri(iris[byline.person]))


def describe_passage(graph: Graph, article: Article, name: str, span: Span) -> None:
    """The exact raw text of a span."""
    passage = passage_iri(name, span)
    graph.type(passage, vocab.PASSAGE)
    graph.add(passage, vocab.IN_ARTICLE, iri(name))
    graph.add(passage, vocab.QUOTE, string(article.page.text[span.start : span.end]))
    graph.add(passage, vocab.START, number(span.start))
    graph.add(passage, vocab.END, number(span.end))


def describe_claim(graph: Graph, claim: Claim, name: str, *, supports: Sequence[str], passage: str) -> None:
    """What one rule read, and the nodes it speaks for."""
    graph.type(name, vocab.CLAIM)
    graph.add(name, vocab.SUPPORTS, *map(iri, supports))
    graph.add(name, vocab.RULE, string(claim.rule))
    graph.add(name, vocab.RDFS_COMMENT, zh(claim.why))
    graph.add(name, vocab.BASIS, iri(vocab.concept("basis", basis_of(claim))))
    graph.add(name, vocab.CONFIDENCE, share(claim.confidence))
    graph.add(name, vocab.EVIDENCE, iri(passage))
    title = printed_title(claim)
    graph.add(name, vocab.TITLE_AS_PRINTED, string(title) if title else None)
    if isinstance(claim, AttendanceClaim):
        graph.add(name, vocab.ROLE, *(iri(vocab.concept("role", role)) for role in claim.roles))
    if isinstance(claim, (AttendanceClaim, StopClaim)) and claim.order:
        graph.add(name, vocab.ORDER, number(claim.order))
