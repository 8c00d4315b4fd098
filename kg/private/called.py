"""What somebody is called beside his name: by an office, or by what he is in everyday life."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg import lexicon, words
from kg.model import Mention, Span
from kg.recognise import acquaintances
from kg.recognise.names import Namer

OFFICE, EVERYDAY, NOTHING = "office", "everyday", ""
_NAMES_BEFORE = r"(?:[\u3400-\u9fff·]{2,4}(?:、|和|及|与))*"
_AFTER = re.compile(r"(?:[、和及与][\u3400-\u9fff·]{2,4})*等?(?:老人|同学|女士|先生|夫妇|大爷|大妈|大娘|老师|师傅|(?:一)?家(?:中|里)|的家)")

_OFFICES = re.compile("任命|免去|任免|当选|选举|补选|辞去|撤销|兼任|担任|提名|候选人")


def kind_of(title: str) -> str:
    """Of a title that makes no post: 区领导 and 负责人 are offices, 村民 and 患者 are everyday life, and so is all else."""
    return OFFICE if title.endswith(lexicon.words("public_people")) else EVERYDAY


def beside(name: str, text: str) -> Iterator[str]:
    """What stands before and behind each occurrence of a name, lists of names passed over."""
    for match in re.finditer(re.escape(name), text):
        before = _before().search(text, max(0, match.start() - 40), match.start())
        if before:
            yield OFFICE if before["office"] else EVERYDAY
        elif _AFTER.match(text, match.end()):
            yield EVERYDAY


def of(mention: Mention, text: str) -> set[str]:
    """The same of one mention, its titles first."""
    kinds = {kind_of(title.title) for title in mention.titles}
    before = _before().search(text, max(0, mention.span.start - 40), mention.name_span.start)
    if before:
        kinds.add(OFFICE if before["office"] else EVERYDAY)
    elif _AFTER.match(text, mention.name_span.end):
        kinds.add(EVERYDAY)
    return kinds


def everyday_names(text: str) -> set[str]:
    """Names that stand right behind a word for somebody in everyday life and are no mention of anybody otherwise."""
    return {found.name for found in acquaintances.find(text, Span(0, len(text)), Namer(text), _everyday())}


def in_office(mention: Mention, text: str) -> bool:
    """Whether the sentence tells of an office given or left: then its names are those of officials."""
    begin = max(text.rfind(mark, 0, mention.span.start) for mark in "。\n") + 1
    ends = [end for mark in "。\n" if (end := text.find(mark, mention.span.end)) >= 0]
    return bool(_OFFICES.search(text, begin, min(ends, default=len(text))))


def given_names(names: Iterable[str]) -> set[str]:
    """小明 of 王小明, where it is no word: friends and reporters go on with it."""
    return {name[-2:] for name in names if len(name) in (3, 4) and "·" not in name and not words.known_word(name[-2:])}


@lexicon.derived
def _before() -> re.Pattern[str]:
    office, everyday = lexicon.any_of("public_people"), lexicon.any_of("private_people", "lay_people")
    return re.compile(rf"(?:(?P<office>{office})|{everyday}){_NAMES_BEFORE}\Z")


@lexicon.derived
def _everyday() -> re.Pattern[str]:
    return re.compile(lexicon.any_of("private_people", "lay_people"))
