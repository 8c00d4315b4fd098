"""Lists of nothing but names: 甲、乙、丙."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg import lexicon, words
from kg.model import Span
from kg.recognise.candidate import Candidate
from kg.recognise.reading import Reading
from kg.sought import behind


@lexicon.derived
def one_name() -> str:
    """An expression for what may be one name of a list."""
    sounding = "".join(sorted({char for word in (*lexicon.words("transliteration"), *lexicon.words("name_parts")) for char in word}))
    return rf"(?:[\u3400-\u9fff]{{1,8}}(?:[·-][\u3400-\u9fff]{{1,8}})+|[{sounding}]{{5,8}}|[\u3400-\u9fff]{{2,4}})(?:\([^()]{{1,8}}\))?"


@lexicon.derived
def row() -> re.Pattern[str]:
    """Names in a list, but for the last."""
    return re.compile(rf"(?:{one_name()}、)+")


@lexicon.derived
def _list() -> str:
    """An expression for a list of nothing but names, as its only group, up to the mark before the last."""
    return rf"({one_name()}(?:、{one_name()})*)、"


_ONE = r"(?:[^，。；：、·]{1,8}·[^，。；：、]{1,8}?|[^，。；：、·]{2,4})"
_WHOSE = r"(?:等?[\d一二三四五六七八九十几两余多]*[户名位个家]?[^，。；：、]{0,8})?"
"""来到甲·乙、丙·丁和戊·己|等三户结亲户|家中."""


@lexicon.derived
def _run() -> re.Pattern[str]:
    """Such a list where names may stand, behind another character."""
    where = (
        "(?:(?<=[，。；：“\n有是为由与和及同向跟市县区省州旗])(?<![超夜集]市)(?!内)|(?<=[镇乡])(?=[^，。；]{4,60}(?:参加|陪同|出席|随同))"
        "|(?<=”)(?=[^，。；：、]{2,4}(?:、[^，。；：、]{2,4}){1,8}(?:等|颁|参加|出席|作|送))|(?<=[望问访见请]了)|(?<=听取)(?!了)|(?<=[取听]了)|(?<=[望问访见请])(?![了示教求])|(?<=领导)(?![是有为])"
        "|(?<=内)(?=[^，。；：、]{2,4}(?:、[^，。；：、]{2,4}){0,8}(?:等)?[两三四五六七八九十]+[位名])"
        "|(?<=的)(?=[^，。；：、的]{2,4}(?:、[^，。；：、的]{2,4}){2,8}?(?:等)?[两三四五六七八九十]+[位名])"
        f"|(?<=[到在进])(?={_ONE}(?:、{_ONE}){{0,8}}[、和]{_ONE}{_WHOSE}的?家(?:[中里，。]|坐|走访|看望|慰问)))"
    )
    return behind(where + _list())


@lexicon.derived
def _first_run() -> re.Pattern[str]:
    """Such a list at the head of a text."""
    return re.compile(f"(?!内){_list()}")


def lists(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The lists of nothing but names in a sentence."""
    if text.find("、", span.start, span.end) < 0:
        return
    first = None if span.start else _first_run().match(text, 0, span.end)
    if first:
        yield first
    yield from _run().finditer(text, first.end() if first else max(span.start - 1, 0), span.end)


_COUNTED = re.compile("等?(?P<number>[两三四五六七八九十]|[2-9]|1\\d)[位名户](?![次单额])")
_PAIR = re.compile("(?<=[望问访见请了到进])(?!了)(?P<one>[\u3400-\u9fff]{2,4})和(?P<other>[\u3400-\u9fff]{2,4}?)(?=[两二2][位名户](?![次单额]))")


def pairs(text: str, span: Span) -> Iterator[tuple[str, str]]:
    """Two names and their number, behind a verb of seeing people: 慰问了|甲和乙|两位教师."""
    for match in _PAIR.finditer(text, span.start, span.end) if "和" in text else ():
        yield match["one"], match["other"]


_NUMBERS = "一二三四五六七八九十"


def counted(text: str, at: int) -> int:
    """How many people a list that ends at an offset is said to name: 甲、乙、丙|三位校友; 0 where nothing says so."""
    match = _COUNTED.match(text, at)
    if match is None:
        return 0
    number = match["number"].replace("两", "二")
    return int(number) if number.isascii() else _NUMBERS.index(number) + 1


_BY_COMMAS = re.compile("(?:参加|出席|参会|到会|与会|列席|陪同|成员)[^，。；]{0,14}(?:有|包括|为|是)?[：:]")
_BARE = re.compile("[，、]([\u4e00-\u9fff]{2,3})(?=[，、。；])")


def with_commas(part: Reading, people: list[Candidate], whole: Callable[[str], bool]) -> list[Candidate]:
    """People with a title, and the names that commas part from the last of them: 参加的有：副会长甲，乙，丙，秘书长丁.

    `whole` says whether a string by itself looks like a name.
    """
    if _parallel([one.name for one in people]):
        return []
    if (
        not people
        or part.text[people[-1].span.end : people[-1].span.end + 1] != "，"
        or not _BY_COMMAS.search(part.text, part.span.start, people[0].span.start)
    ):
        return people
    found, at = list(people), people[-1].span.end
    while (item := _BARE.match(part.text, at, part.span.end)) and whole(item[1]) and not words.is_common_word(item[1]):
        at = item.end()
        found.append(Candidate(Span(*item.span(1)), item[1], 0.0))
    return found


def _parallel(items: list[str]) -> bool:
    """Whether all items of a list begin with the same character and go on with a word: 谈建设、谈订单、谈难处 tells what was done."""
    return len(items) > 1 and len({item[0] for item in items}) == 1 and all(words.is_common_word(item[1:]) for item in items)
