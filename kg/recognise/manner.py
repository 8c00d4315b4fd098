"""What looks like a name behind a title and says how, when or with whom its bearer does something: 总经理|高兴地|介绍, 负责人|从生产、销售两方面|介绍."""

from __future__ import annotations

import re

from kg import lexicon, words
from kg.recognise.candidate import Try
from kg.recognise.follows import CHAR_AFTER, MARK_AFTER, after, ends_of

PREPOSITIONS: frozenset[str] = frozenset("从对由为在向和")
_SURNAMES_TOO = frozenset("向和")
_LONG = 4
"""A word of so many characters is an idiom and no name."""


_WISHES = frozenset(("之托", "之邀", "之命", "之约", "之请"))
"""受某某|之托."""


def nobody(text: str, at: int, name: str) -> bool:
    """Whether nobody is called so: it stands in the list of such words, or a longer word begins where it begins: 满怀|信心, 爱不|释手."""
    return name in lexicon.word_set("nobody") or name[-2:] in _WISHES or _inside_an_idiom(text, at, name)


def _inside_an_idiom(text: str, at: int, name: str) -> bool:
    word = words.first_word(text, at)
    return len(word) >= max(_LONG, len(name) + 1) and word[:2] not in lexicon.word_set("compound_surnames") and not words.kind(word).startswith("nr")


def in_a_manner(one: Try) -> bool:
    """Its last character makes an adverb of the rest: 高兴地|说."""
    return one.follows < MARK_AFTER


def made_an_adverb(one: Try) -> bool:
    """It is a word of which the character behind it makes an adverb: 平静|地带着大家."""
    return one.text.startswith("地", one.end) and words.is_common_word(one.name)


_SEES = re.compile("(?:走访|看望|慰问|采访|会见|接见|会晤|拜访|探望|回访|联系|[见碰遇]到|询问|问起|[问谈说提]到|听取|陪同)[^，。；：]*$")


def while_it_was_done(one: Try) -> bool:
    """Its last character ends a clause that tells of whom somebody saw: 看望老党员|竺青|时，."""
    return one.text.startswith("，", one.end) and bool(_SEES.search(one.text, max(0, one.at - 30), one.at))


_GOES_IN = re.compile("(?:来到|走进|走访|前往|赶到|走到|敲开|深入|[到去进])[^，。；：]*$")


def at_his_home(one: Try) -> bool:
    """Its last character is the house that somebody came to: 来到老党员|竺青家，."""
    return one.text[one.end : one.end + 1] in "，。中里看坐" and bool(_GOES_IN.search(one.text, max(0, one.at - 30), one.at))


_REPORT = re.compile("[^，。；：]{0,30}?(?:汇报|报告|讲话|发言|说明|介绍|宣讲|辅导|表态|点评|讲座|致辞|述职|检查|动员|安排|部署|演讲|总结|承诺|解读|培训|工作)")


def gives_a_report(one: Try) -> bool:
    """Its last character is the verb of a report: 竺青做|工作汇报."""
    return bool(_REPORT.match(one.text, one.end))


_ASKED = re.compile("[^，。；：]{1,30}?(?:邀请|之[邀请约]|邀约|相邀|盛邀|要求|请求)")


def as_asked(one: Try) -> bool:
    """Its last character says at whose wish he comes: 竺青应|县长邀请."""
    return bool(_ASKED.match(one.text, one.end))


_SIDES = re.compile("从[^。；：]{1,40}?(?:方面|角度|层面|环节|阶段|维度|入手|着手|出发|做起|说起|谈起|讲起)")


def preposition_and_object(one: Try) -> bool:
    """A preposition with the word it governs: 从|宣传, 由|县里, 向|客人, 从|建站、演出两方面; 向|阳光 may be somebody."""
    if _SIDES.match(one.text, one.at):
        return True
    if not words.is_common_word(one.name[1:]):
        return False
    return one.name[0] not in _SURNAMES_TOO or not lexicon.word_set("given_names").issuperset(one.name[1:])


_TEACHES = re.compile(
    "(?:就|从|对|为|向|给|以|用|结合|围绕|通过|针对)[^，。；：]{1,40}?(?:[作做]了?|进行|开展|讲|授|解答|介绍|汇报|传授|示范|培训|辅导|指导|分析|解读|发言|上了|带来)"
)


def teaches(text: str, at: int) -> bool:
    """Whether what stands at an offset tells of somebody who explains something: 县农技站技术员某某|就春耕作了讲解."""
    return bool(_TEACHES.match(text, at))


ADVERBS = frozenset("又便再则即仍正更均才刚同向曾常亦皆却先另且遂恰未首特专齐也还都就已将并逐仅只总最")


def rather_adverb(page: str, name: str) -> bool:
    """Whether the last of three characters is rather how he does it whom the page names without it: 王某 elsewhere, here 王某|又来到.

    Not where the page ends the name with it somewhere, before a mark or another name's link.
    """
    whole = name[:-1]
    if page.count(whole) == page.count(name) or any(page[end : end + 1] in _ENDS for end in ends_of(name, page)):
        return False
    return any(page[end : end + 1] != name[-1] and after(page, end) >= CHAR_AFTER for end in ends_of(whole, page))


_ENDS = frozenset("，、。；：和与及等")
