"""People named behind a word for what they do or have that no list holds, read from its last character: 钢筋工|某某, 农机手|某某, 车主|某某."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import lexicon, words
from kg.model import Span
from kg.sought import behind

_LAST = "乡象播工手匠户农嫂哥姐姨叔伯婶妹爷奶倌贩员兵医师友客主商娘妇大人者民友童孩娃伴理"
_EVERYDAY = re.compile(
    "(?:[\u4e00-\u9fff](?<![人党会委议官全成组动复裁冗])员|[\u4e00-\u9fff](?<![分施加动开停完竣复手人军化员职])工|[\u4e00-\u9fff](?<![携联着入双亲二牵动接经握出到])手|[\u4e00-\u9fff]匠"
    "|[\u4e00-\u9fff](?<![入开账门落安])户|[\u4e00-\u9fff](?<![三支涉惠富助务下兴强神为服亲])农|[\u4e00-\u9fff][嫂倌贩]|[车船房屋园场店摊货户机失雇窑塘棚业]主|[乡村校牙兽军队法厂社船]医"
    "|[茶粮果菜药木丝布花鱼畜菌客货购销供批代运应理]商|[\u4e00-\u9fff]{2}师(?<!工程师)(?<!律师)|[工病室难战队驴车棋牌校老好网朋]友|[\u4e00-\u9fff](?<![做请])客|[老新哨炮民]兵|[\u4e00-\u9fff]媳妇|[船工]老大|[一-鿿]娘|监理|帮工|老乡|[保扶助养障抚困访测系]对象|[村主助导]播"
    "|[大阿小老][姐哥姨叔伯婶妹爷奶嫂娘妈]|老伴|小[男女]孩|[男女]孩|娃娃|[渔牧山网股船灾难移]民|[守护养牧放摆采打种修造织绣酿制][\u4e00-\u9fff]{1,2}人|(?:拾荒|守望|幸存|捐献|献血|来访|上访|信访|求职|抗癌|劳动|就业)者"
    "|(?:来访|上访|信访|求助|求职|投诉|举报|报警|当事|知情|目击|监护|打工|残疾)人(?!员))$"
)


@lexicon.derived
def _behind_a_trade() -> re.Pattern[str]:
    surnames = "".join(sorted(lexicon.word_set("surnames")))
    return behind(f"(?<=[{_LAST}])(?=[{surnames}][\u4e00-\u9fff])")


_DEEDS_TOO = frozenset(("监理", "帮工"))
_WINDOW = 4
"""No such word is looked at further back than this (characters)."""


def ends(text: str, span: Span) -> Iterator[int]:
    """Where in a sentence such a word ends, so that a name may begin."""
    for match in _behind_a_trade().finditer(text, span.start, span.end):
        at = match.end()
        low = max(span.start, at - _WINDOW)
        if not _parted(text, at, low):
            continue
        if _EVERYDAY.search(text[low:at]) and all(_may_be_somebody(text[at - size : at]) for size in (2, 3) if at - size >= low):
            yield at


def _parted(text: str, at: int, low: int) -> bool:
    """Whether such a word may end at an offset inside what looks like a word: 车主|张某, but 重点|工程|工地, 县|工商|联, 云江|农商|银行."""
    across = text[at - 1 : at + 1]
    if not words.known_word(across) and across != "农商":
        return True
    return text[at - 1] not in "工农手户师" and any(words.known_word(text[at - size : at]) for size in (2, 3) if at - size >= low)


def _may_be_somebody(word: str) -> bool:
    """Whether a word, if it is one, tells of no deed: no 开工, no 携手."""
    return word in _DEEDS_TOO or not words.kind(word).startswith(("v", "d", "p"))
