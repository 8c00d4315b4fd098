"""The headline lines of an article, told apart: headline, kicker and decks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.segment.articles import Draft
from kg.segment.decks import DECK, listed, tells_first
from kg.text import MappedText

_SAID = re.compile("(?:强调|指出|要求|提出|表示|部署|宣讲|致辞|上说)$")
_SLOGAN = re.compile("，.*！$")
_ELECTED = re.compile(r"当选.+\s.+当选")
_FIGURES = re.compile(r"\d(?:[\d.]*)\s*(?:亿|万|个|名|家|项|%)[^，。]*(?:\s|$)")
_DEALT_WITH = re.compile("(?:研究部署|专题研究|传达学习|学习传达|听取|审议|研究|部署|安排部署)[^，。：！]{4,}$")
"""What a meeting dealt with, below the line that says that it was held."""
_THERE = re.compile("^[\u3400-\u9fff·]{2,6}(?:强调|指出|要求)：|^选举产生|(?:到会|莅会|前往|到场)(?:指导|祝贺|讲话)$")
"""Who was there, what he said or who was elected, below that line."""
_HAPPENED = re.compile("(?:召开(?:[^，。]{0,24}会议?)?|开幕|闭幕|召开|举行|开工|开业|揭牌|签约|启动|投产|奠基|竣工|通车|成立)$")


@dataclass(frozen=True, slots=True)
class Heading:
    """The headline lines of an article, told apart."""

    headline: MappedText | None
    kicker: MappedText | None
    decks: tuple[MappedText, ...]


def heading(draft: Draft) -> Heading:
    """The main headline and the smaller line above it among the headline lines of an article."""
    marked = [line for line in draft.headlines if line.level]
    points = listed([line.chars for line in draft.headlines])
    main = [line for line in draft.headlines if marked == [line] or not (line.chars in points or DECK.match(line.chars))] or draft.headlines[:1]
    decks = [line.text for line in draft.headlines if line not in main]
    kickers = [line for line in main if _SAID.search(line.chars)]
    rest = [line for line in main if line not in kickers]
    rest = [line for line in rest if not _SLOGAN.search(line.chars)] or rest
    if main and not rest and draft.whole:
        return Heading(main[-1].text, None, tuple(decks))
    if not rest:
        split = _split(main[-1].text) if main else (None, None)
        return Heading(split[1], split[0], tuple(decks))
    leveled = [line for line in rest if line.level]
    best = (leveled or rest)[-1]
    together = len(rest) > 1 and rest[-2].block == best.block
    if together and not (leveled or draft.printed) and tells_first(rest[-2].chars, best.chars, "".join(part.chars for part in draft.body)):
        decks, best = [*decks, best.text], rest[-2]
    second = _FIGURES.search(best.chars) or _ELECTED.search(best.chars) or _DEALT_WITH.match(best.chars) or _THERE.search(best.chars)
    if len(rest) > 1 and second and _HAPPENED.search(rest[-2].chars):
        decks, best = [*decks, best.text], rest[-2]
    above = kickers[0] if kickers else main[main.index(best) - 1] if main.index(best) > 0 else None
    kicker, headline = (None, best.text) if draft.whole else _split(best.text)
    return Heading(headline, above.text if above else kicker, tuple(decks))


_ANNOUNCED = re.compile(r"(.{6,}?(?:强调|指出|要求))\s+(\S.*)$")


def _split(text: MappedText) -> tuple[MappedText | None, MappedText]:
    """A headline line that holds its kicker too: …会议上强调 奋力打造…"""
    match = _ANNOUNCED.match(text.chars)
    return (text[: match.end(1)], text[match.start(2) :]) if match else (None, text)
