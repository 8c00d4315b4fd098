"""People without an office, named by what they are in everyday life: 贫困户某某家, 与村民某某交谈, 看望老党员某某、某某."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import lexicon, places, words
from kg.model import Span
from kg.recognise import sounds
from kg.recognise.names import ENOUGH, Candidate, Namer
from kg.recognise.untitled import holds_a_word, length_fits

_CALLED = re.compile(
    r"(?:[茶果菜棉粮桔橘蕉药花烟蔗参枣蒜姜瓜豆麦稻林桑]农|市民|村官|同志|困难户|孤寡老人|绣娘|歌手|演员|村民|居民|群众|职工|员工|工人|教师|老师|师傅|老人|老党员|困难党员|老干部|离休干部|退休干部|老兵|军人|战士|劳模|劳动模范|模范教师|牧民|农民|渔民|茶农|果农|菜农|棉农|粮农"
    r"|[贫困脱搬迁边缘缺低保五保种养殖农牧烈军监测示范]{2}户|大户|农户|住户|商户|租户|户主|孤儿|遗属|烈属|军属|家属|医生|护士|村医|民警|交警|辅警|环卫工(?:人)?|司机|骑手"
    r"|快递(?:员|小哥)|外卖小哥|网格员|护林员|巡护员|饲养员|技术员|检验员|店主|业主|经营者|创业者|带头人|传承人|匠人|艺人|乡贤|志愿者|学员|学生|同学|主人)"
)
_THEN = re.compile(
    r"家|一家|今年|现年|自豪|拉起|算起|聊起|说起|讲起|向|手中|手里|荣获|获得|被|了解|询问|请教|送|夫妇|母子|父子|的(?:手|家|小院|店|讲述|介绍|话|情况)|等|、|，|。|；|：|和|与|正|拉|告诉|捧|高兴|激动|感激|握|说|讲|介绍|热情|迎|算|(?:热情|亲切|深入|促膝)?(?:交流|交谈|攀谈|座谈|聊|谈心|打招呼)|$"
)
_HOME = re.compile(r"(?:在|到|走进|走访|看望|慰问)(?P<name>[\u4e00-\u9fff·]{2,8}?)(?:的)?家(?=中|里|，|。|坐|与)")
_AND = re.compile(r"、|和")


def find(text: str, span: Span, namer: Namer) -> Iterator[Candidate]:
    """Names that stand right after a word for an ordinary person, and those listed on behind them."""
    for match in _CALLED.finditer(text, span.start, span.end):
        at = match.end()
        while (found := _name(text, at, span.end, namer)) is not None:
            yield found
            link = _AND.match(text, found.span.end, span.end)
            if link is None:
                break
            at = link.end()
    for match in _HOME.finditer(text, span.start, span.end):
        if _whole(match["name"]):
            yield Candidate(Span(*match.span("name")), match["name"], ENOUGH)


def _name(text: str, at: int, limit: int, namer: Namer) -> Candidate | None:
    best = namer.best(text, at, limit, titled=True)
    sizes = [len(best.name)] if best and best.score >= ENOUGH else []
    for size in dict.fromkeys([*sizes, 3, 2, 4, 5, 6, 7, 8]):
        name = text[at : at + size]
        if at + size <= limit and _whole(name) and _THEN.match(text, at + size):
            return Candidate(Span(at, at + size), name, ENOUGH)
    return None


def _whole(name: str) -> bool:
    """Whether a string may be a name here: a surname first, no word and no place."""
    surname = name[:1] in lexicon.word_set("surnames") or name[:2] in lexicon.word_set("compound_surnames")
    sounding = len(name) >= 3 and all(char in lexicon.word_set("transliteration") for char in name)
    if (
        not (surname or sounding or sounds.in_parts(name))
        or not re.fullmatch(r"[\u4e00-\u9fff·]{2,}", name)
        or name in places.names()
        or name in lexicon.word_set("not_names")
    ):
        return False
    return not words.is_common_word(name) and not holds_a_word(name) and length_fits(name)
