"""People named behind their house without a title: 县水利局王某某、李某参加; 宏泰公司林某某作汇报."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg import lexicon, words
from kg.model import Span
from kg.recognise import names
from kg.sought import led

_HOUSE = (
    "(?:局|厅|(?<!居)委(?!员)|(?<!举)办(?!公|理|事|法)|中心|公司|集团|[中小大]学|学院|学校|(?<!法)医院|法院|检察院|银行|[支分]行|协会|商会|联合会|工商联|工会|妇联|残联|科协|文联|[支大]队"
    "|派出所|研究[所院]|[评督调检核验]组|工作组|[科处]室?|站|厂|报社|电视台|农场|林场)"
)
_DOES = (
    "(?:等(?:人|同志)?|分别|先后|一同|一起|也|共同|依次|现场|在会上|就[^，。；]{2,20})*"
    "(?:参加|陪同|出席|列席|随同|发言|汇报|介绍(?!所|信)|[作做](?:了)?[^，。；]{0,8}(?:发言|汇报|介绍|报告|说明|点评)|主持|到会|参会|荣获|获得?|[来到赴](?!自|位)|前往|关于|作为)"
)


@lexicon.derived
def _staff() -> re.Pattern[str]:
    surnames = "".join(sorted(lexicon.word_set("surnames") - lexicon.word_set("shy_surnames")))
    name = f"[{surnames}][\u3400-\u9fff]{{1,2}}"
    more = f"[、，][^，。；：、]{{2,14}}?{_HOUSE}{name}"
    return led(rf"(?<=[\u3400-\u9fff]){_HOUSE}(?P<names>{name}?(?:、{name}?)*(?:[和与]{name}?)?)(?={_DOES}|{more}(?:[、，]|{_DOES}))")


_BEGINS = re.compile("(?:(?<=[，。；：、率])|(?<=率领)|(?<=带领)|(?<=听取了))(?:(?!率|带领|听取)[\u3400-\u9fff]){2,16}$")
"""Where the name of a house begins, if a mark or a verb tells."""


def named(text: str, span: Span, whole: Callable[[str], bool]) -> Iterator[tuple[str, Span]]:
    """The names in a sentence that stand behind a house and do or attend something, each with where it stands, the first with its house.

    `whole` says whether a string by itself looks like a name.
    """
    others = False
    for match in _staff().finditer(text, span.start, span.end):
        found = [name for name in re.split("[、和与]", match["names"]) if name]
        sure = [name for name in found if whole(name) and not words.is_common_word(name)]
        if all(map(names.may_be, found)) and 2 * len(sure) >= len(found) and (len(found) > 1 or others or _beyond_doubt(found[0])):
            others = True
            house = _BEGINS.search(text, span.start, match.start("names"))
            begins = house.start() if house else match.start("names")
            for name in found:
                at = text.index(name, match.start("names"))
                yield name, Span(min(begins, at) if name == found[0] else at, at + len(name))


def _beyond_doubt(name: str) -> bool:
    """Whether a single string is a name: three characters, those behind the surname of given names."""
    return len(name) == 3 and lexicon.word_set("given_names").issuperset(name[1:])
