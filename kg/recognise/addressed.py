"""People whom a page, having named them in full, calls by surname and a short word for what they are: 总裁林若川…。林总介绍, 米局陪同, 佘老师."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg import words
from kg.model import Mention, Span
from kg.recognise import follows
from kg.recognise.findings import is_compound
from kg.recognise.reading import Reading
from kg.recognise.spans import overlaps

_CALLED = {
    "总": re.compile("总|经理|董事长|首席|负责人$|C[A-Z]O$"),
    "董": re.compile("董事"),
    "局": re.compile("局长$"),
    "院": re.compile("院长$"),
    "处": re.compile("处长$"),
    "科": re.compile("科长$"),
    "校": re.compile("校长$"),
    "所": re.compile("所长$"),
    "厅": re.compile("厅长$"),
    "工": re.compile("工程师$|总工$"),
    "老师": re.compile("教师|老师|教授|讲师|导师|班主任|教练"),
    "教授": re.compile("教授"),
    "博士": re.compile("博士"),
    "院士": re.compile("院士"),
    "律师": re.compile("律师"),
    "医生": re.compile("医生|医师|主任$"),
    "书记": re.compile("书记$"),
    "主任": re.compile("主任$"),
    "理事长": re.compile("理事长$"),
}
"""A short word behind a surname, and the titles that it stands for."""
_GOES_ON = frozenset("和与及同跟等、，。；：！？”\n ")


def note(sentences: list[Reading], page: str) -> None:
    """Adds to every sentence those whom it calls so, where the page names one such person and no more. `page`: the text of all articles."""
    meant = _meant(sentences, page)
    if not meant:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(meant, key=len, reverse=True))))
    for part in sentences:
        for match in pattern.finditer(part.text, part.span.start, part.span.end):
            at = Span(*match.span())
            if _so_called(part, at) and not overlaps(at, [m.span for m in part.people]):
                part.people.append(Mention("person", at, meant[match[0]], at))


def _meant(sentences: Iterable[Reading], page: str) -> dict[str, str]:
    """What the page may call people by, and whom each means: the only one with such a surname and title."""
    full: dict[str, set[str]] = {}
    printed: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    """By surname what the page prints of such words, and the titles that each stands for."""
    for mention in (m for part in sentences for m in part.people if m.titles):
        surname = mention.name[: 2 if is_compound(mention.name) else 1]
        if surname not in printed:
            printed[surname] = [(surname + short, title) for short, title in _CALLED.items() if surname + short in page]
        for called, title in printed[surname]:
            if len(mention.name) > len(surname) and any(title.search(one.printed) for one in mention.titles):
                full.setdefault(called, set()).add(mention.name)
    return {called: next(iter(whom)) for called, whom in full.items() if len(whom) == 1}


def _so_called(part: Reading, at: Span) -> bool:
    """Whether such a word stands by itself: not 由于|总部, 园林|总公司, 李|总监."""
    text = part.text
    begins = at.start == part.span.start or not words.known_word(text[at.start - 1 : at.start + 1])
    office, behind = text[at.start + 1 : at.end], text[at.end : at.end + 1]
    after = follows.after(text, at.end)
    return begins and (behind in _GOES_ON or after >= follows.WORD_AFTER or (after >= follows.CHAR_AFTER and not words.known_word(office[-1] + behind)))


_SURNAMED = re.compile(r"[\u3400-\u9fff](?:总|.*[长记任席员])$")


def by_surname(sentences: Iterable[Reading], holder: Mention) -> Mention:
    """秦区长: the only person of that surname whom the page names with such a title."""
    if holder.titles or not _SURNAMED.fullmatch(holder.name):
        return holder
    surname, head = holder.name[0], holder.name[1:].removeprefix("副")
    meant = {
        mention.name: None
        for part in sentences
        for mention in part.people
        if mention.name.startswith(surname) and any(title.printed.endswith(head) for title in mention.titles)
    }
    return Mention("person", holder.span, next(iter(meant)), holder.name_span) if len(meant) == 1 else holder
