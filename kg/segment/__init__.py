"""From a page to its articles: furniture off, broken lines joined, headline, kicker, byline and body told apart."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from kg.model import Article, Byline, Issue, Page, Sentence, Span
from kg.segment.articles import Draft, drafts
from kg.segment.byline import bylines, without_credits
from kg.segment.characters import cut, unbroken
from kg.segment.heading import heading
from kg.segment.lines import lines
from kg.segment.masthead import issue
from kg.segment.notnews import why_not_news
from kg.segment.ownday import dateline_day, web_day, year_told
from kg.segment.repairs import repairs
from kg.segment.samedays import day_above
from kg.sought import Seldom
from kg.text import MappedText, join

__all__ = ["segment", "why_not_news"]

_TURN = Seldom(r"(?:[(（]|(?<!\s))\s*+(?:下转|上接|紧接|转)\s*+第?\s*+[A-Z]?\d+\s*+版[^)）。]{0,12}[)）]?")
LONGEST_SENTENCE = 2_000
"""Characters of a sentence: more than a printed page would hold without a full stop."""
_SENTENCE = re.compile(r"[^。！？；]*[。！？；]+[”’)》]*|[^。！？；]+$")
_TRAILS_OFF = re.compile("[^“”]*…”")
"""The end of what somebody said in sentences before: 现在有多少员工……”"""


def segment(page: Page) -> tuple[Article, ...]:
    """The news articles of a page in reading order. A page without any gives an empty tuple."""
    found = lines(page)
    about = issue(page, found)
    articles: list[Article] = []
    for draft in drafts(found):
        article = _article(page, len(articles) + 1, about, draft)
        if article:
            above = articles[-1] if articles else None
            articles.append(dataclasses.replace(article, same_day=day_above(article, above)) if above else article)
    return tuple(dataclasses.replace(article, bylines=tuple(_as_elsewhere(byline, articles) for byline in article.bylines)) for article in articles)


def _as_elsewhere(byline: Byline, articles: list[Article]) -> Byline:
    """A writer whom one article of a page calls reporter is one in all of them."""
    staff = any(other.name == byline.name and other.kind == "reporter" for article in articles for other in article.bylines)
    return dataclasses.replace(byline, kind="reporter") if staff else byline


def _article(page: Page, number: int, about: Issue, draft: Draft) -> Article | None:
    head, about = heading(draft), _issue_of(about, draft)
    writers: list[Byline] = [byline for line in draft.bylines for byline in bylines(line.text)]
    paragraphs: list[MappedText] = []
    for body in draft.body:
        rest, named = without_credits(body, undated=about.issued is None and about.year is None)
        writers += named
        rest = unbroken(cut(rest, _TURN))
        if len(rest):
            paragraphs.append(rest)
    if not paragraphs:
        return None
    parts = [("kicker", head.kicker), ("headline", head.headline), *(("kicker", deck) for deck in head.decks), *(("body", p) for p in paragraphs)]
    text, spans = _compose([(kind, part) for kind, part in parts if part is not None])
    sentences = tuple(_sentences(text, spans))
    first = {kind: span for kind, span in reversed(spans) if kind != "body"}
    kicker = first.get("kicker") if head.kicker is not None else None
    return Article(
        page, number, about, text, first.get("headline"), kicker, tuple(dict.fromkeys(writers)), sentences, repairs(page.text, text), _told(draft, about)
    )


def _issue_of(about: Issue, draft: Draft) -> Issue:
    """The issue of one article: a web page that lists several prints a day of its own below each headline."""
    own = next((day for line in (*draft.stamps, *draft.bylines) if (day := web_day(line.chars))), None)
    if own:
        return replace(about, issued=own, year=own.year)
    told = year_told(draft.body[0].chars) if about.year is None and draft.body else None
    return replace(about, year=told) if told else about


def _told(draft: Draft, about: Issue) -> date | None:
    """The day of an article's dateline."""
    return dateline_day(draft.body[0].chars, about.issued, about.year)


def _compose(parts: list[tuple[str, MappedText]]) -> tuple[MappedText, list[tuple[str, Span]]]:
    spans: list[tuple[str, Span]] = []
    at = 0
    for kind, part in parts:
        spans.append((kind, Span(at, at + len(part))))
        at += len(part) + 1
    return join([part for _, part in parts], "\n"), spans


def _sentences(text: MappedText, spans: list[tuple[str, Span]]) -> list[Sentence]:
    """Headlines whole; body paragraphs at 。！？；"""
    found: list[Sentence] = []
    for number, (kind, span) in enumerate(spans):
        if kind != "body":
            found.append(Sentence(span, kind, number))
            continue
        for match in _SENTENCE.finditer(text.chars, span.start, span.end):
            trails = _TRAILS_OFF.match(text.chars, *match.span()) if "…" in match[0] else None
            for whole in (Span(match.start(), trails.end()), Span(trails.end(), match.end())) if trails else (Span(*match.span()),):
                found += [Sentence(part, kind, number) for part in _bearable(text.chars, whole) if text.chars[part.start : part.end].strip()]
    return found


def _bearable(chars: str, sentence: Span) -> Iterator[Span]:
    """A sentence that no paper prints, so long is it, in parts: rules look from one end of a sentence to the other. Cut at commas where there are any."""
    start = sentence.start
    while sentence.end - start > LONGEST_SENTENCE:
        end = start + LONGEST_SENTENCE
        comma = max(chars.rfind(sign, start + LONGEST_SENTENCE // 2, end) for sign in "，、；, ")
        yield Span(start, comma + 1 if comma >= 0 else end)
        start = comma + 1 if comma >= 0 else end
    yield Span(start, sentence.end)
