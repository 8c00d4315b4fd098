"""Names with what they are behind them, apart: in a bracket, 王某某(县委书记), or behind a blank of a column, 王某某 县委书记."""

from __future__ import annotations

import re

from kg import lexicon
from kg.recognise import names, sounds
from kg.recognise.behind import SURE
from kg.recognise.candidate import Candidate
from kg.recognise.names import Namer
from kg.recognise.printed import FoundTitle
from kg.recognise.reading import Reading

_CLOSED = re.compile(r"\)")
_END_OF_ENTRY = re.compile(r"\s*(?:$|[\n，。；、])")


def bracketed(part: Reading, chain: list[FoundTitle], namer: Namer) -> Candidate | None:
    """The name before a bracket that holds nothing but titles: 王某某(县委书记)."""
    start, end = chain[0].span.start, chain[-1].span.end
    if part.text[start - 1 : start] != "(" or not _CLOSED.match(part.text, end):
        return None
    named = next((m for m in part.people if m.span.end == start - 1 and m.titles), None)
    if named:  # 王某某副会长(原市侨办主任), 会长王某某(某某公司董事长)
        return Candidate(named.name_span, named.name, SURE)
    return _ending_at(part, start - 1, namer)


def beside(part: Reading, chain: list[FoundTitle], namer: Namer) -> Candidate | None:
    """The name at the head of an entry of a column, its titles behind a blank: 王某某 县委书记."""
    start, end = chain[0].span.start, chain[-1].span.end
    if part.text[start - 1 : start] not in {" ", "\t", "|"} or not _END_OF_ENTRY.match(part.text, end, part.span.end):
        return None
    return _ending_at(part, start - 1, namer)


def told_already(part: Reading, name: Candidate) -> bool:
    """Whether the office of somebody stands before his name, so that what a bracket adds is no body that the next one belongs to."""
    return any(m.name_span == name.span and m.titles and m.span.start < m.name_span.start for m in part.people)


def _begins(text: str, at: int) -> bool:
    """Whether a name may begin at an offset: behind a mark, or a verb that has people for its object: 会见|王某某(县委书记)."""
    return text[at - 1] in "，。；：、\n“ 和与及有是由了" or text[at - 2 : at] in lexicon.word_set("body_boundaries")


def _ending_at(part: Reading, end: int, namer: Namer) -> Candidate | None:
    """The name that ends at an offset and begins behind a mark or where the sentence begins."""
    dotted = sounds.DOT.search(part.text, max(part.span.start, end - 8), end)
    for size in range(2, 18 if dotted else 9):
        start = end - size
        if start < part.span.start or (start > part.span.start and not _begins(part.text, start)):
            continue
        found = namer.best(part.text, start, end, titled=True)
        if found and found.span.end == end and found.score >= names.ENOUGH_TITLED and found.name not in lexicon.word_set("not_names", "title_heads"):
            return found
    return None
