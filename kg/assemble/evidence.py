"""The graph of one article: the article, its passages, and the claims that rules read in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from kg import vocab
from kg.assemble.iris import Minter
from kg.assemble.terms import Graph, address, day, iri, number, share, string, told, zh
from kg.claims import AppointmentClaim, AttendanceClaim, AwardClaim, Claim, EventClaim, StopClaim, TenureClaim, basis_of, printed_title
from kg.facts import Byline, Facts
from kg.model import Article, Span

_KINDS: tuple[type[Claim], ...] = (EventClaim, AttendanceClaim, StopClaim, TenureClaim, AppointmentClaim, AwardClaim)
_OWN = {kind: tuple(name for name in kind.__struct_fields__ if name not in Claim.__struct_fields__) for kind in _KINDS}
"""By kind of claim the fields that no other kind need have."""
_VALUES = {kind: attrgetter("rule", "why", "basis", *own) for kind, own in _OWN.items()}
_CONTENT = {
    kind: f"{kind.__name__}(article='', rule=%s, why=%s, confidence=0.0, evidence=Span(start=%d, end=%d), basis=%s, {', '.join(f'{name}=%s' for name in own)})"
    for kind, own in _OWN.items()
}
_known = lru_cache(maxsize=32768, typed=True)(repr)
"""Many claims speak of the same."""


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
    kind, span = type(claim), claim.evidence
    rule, why, *others = map(_known, _VALUES[kind](claim))
    return _CONTENT[kind] % (rule, why, span.start, span.end, *others)


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
    quote = string(article.page.text[span.start : span.end])
    graph.tell(passage_iri(name, span), (_A_PASSAGE, _in(name), told(vocab.QUOTE, quote), *_ends(span.start, span.end)))


_A_PASSAGE = told(vocab.RDF_TYPE, iri(vocab.PASSAGE))


@lru_cache(maxsize=16)
def _in(article: str) -> str:
    """The passages of one article follow each other."""
    return told(vocab.IN_ARTICLE, iri(article))


@lru_cache(maxsize=16384)
def _ends(start: int, end: int) -> tuple[str, str]:
    return told(vocab.START, number(start)), told(vocab.END, number(end))


def describe_claim(graph: Graph, claim: Claim, name: str, *, supports: Sequence[str], passage: str) -> None:
    """What one rule read, and the nodes it speaks for."""
    rule = _of_rule(claim.rule, claim.why, basis_of(claim), claim.confidence)
    graph.tell(name, [*rule, *[f"<{vocab.SUPPORTS}> <{one}> ." for one in supports], f"<{vocab.EVIDENCE}> <{passage}> .", *_printed(claim)])


def _printed(claim: Claim) -> Iterator[str]:
    """Title, roles and order."""
    if title := printed_title(claim):
        yield _titled(title)
    if isinstance(claim, AttendanceClaim):
        yield from _roles(claim.roles)
    if isinstance(claim, (AttendanceClaim, StopClaim)) and claim.order:
        yield _placed(claim.order)


@lru_cache(maxsize=16384)
def _titled(title: str) -> str:
    return told(vocab.TITLE_AS_PRINTED, string(title))


@lru_cache(maxsize=16384)
def _placed(order: int) -> str:
    return told(vocab.ORDER, number(order))


@lru_cache(maxsize=4096)
def _roles(roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(told(vocab.ROLE, iri(vocab.concept("role", role))) for role in roles)


@lru_cache(maxsize=4096)
def _of_rule(rule: str, why: str, basis: str, confidence: float) -> tuple[str, ...]:
    """What all claims of a rule say that are as sure."""
    which = (told(vocab.RULE, string(rule)), told(vocab.RDFS_COMMENT, zh(why)), told(vocab.BASIS, iri(vocab.concept("basis", basis))))
    return (told(vocab.RDF_TYPE, iri(vocab.CLAIM)), *which, told(vocab.CONFIDENCE, share(confidence)))
