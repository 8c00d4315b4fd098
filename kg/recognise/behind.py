"""Titles that stand behind the name: 王某某区长, 秦区长, 王某某(区长), and in a column 王某某 区长."""

from __future__ import annotations

import re

from kg import lexicon, places, words
from kg.model import Span
from kg.recognise import described, names
from kg.recognise.candidate import Candidate
from kg.recognise.names import Namer
from kg.recognise.printed import FoundTitle, Printed
from kg.recognise.reading import Reading
from kg.recognise.untitled import Untitled, length_fits, usual
from kg.sought import Ending

_HEAD_OF_STATE = re.compile("总统(?!计)|总理|首相|议长|国王")
_NO_SURNAME = "省市区县州旗镇乡村委局部会厅院所办公司团校社站处科河湖江山港寺庙庵"
_DOUBTFUL = frozenset("那向和于从来应任经时都还又")
_OF_WATERS = re.compile("[河湖林路街田段]长$")
"""冶海湖长, 向阳路路长: before such a title stands a water or a road."""
_A_BODY = Ending(
    "(?:委员会|常委会|政府|人大|政协|中心|大学|中学|小学|[一二三四五六七八九十附职]中|附小|[农林牧渔茶]场|机场|街道|海关|监狱|电视台|书店|酒店|商场|超市|协会|(?:物流|产业|工业|科技|创业)园|集团|(?:开发|高新|经开|新|园|试验|示范|合作|保税)区|[委局厅部办会院校司处科庭厂镇乡社团行联协室系所站队馆组]|[\u3400-\u9fff]{2}[省市县区州旗村]|[支分]行|社区|[园景]区|(?:联|民|台)盟|民[革建进]|农工党|致公党|九三学社|(?:主管|分管|主抓|协管)[\u3400-\u9fff]{2,8})$"
)
_NO_GIVEN = ("企业", "公司", "单位", "部门", "集团", "工业", "商会", "园区")
_OF_A_UNIT = re.compile("[处科股队站所组室]长$")
"""Before such a title the two characters behind the body rather name the unit: 公安局|经侦|大队长."""
_JOINS_NAMES = frozenset("为同对")
OF_PEOPLE = frozenset(("同志", "先生", "女士"))
"""Behind these stands nobody but a person."""
SURE = 9.0


def glued(part: Reading, title: FoundTitle, untitled: Untitled) -> Candidate | None:
    """The name that stands where the name of a body would: 王某某区长, 鱼主任."""
    text, before = part.text, title.printed.before.lstrip("和与同")
    if _OF_WATERS.search(title.printed.head) or title.printed.head.endswith("大户"):
        return None
    if (
        len(before) > 1
        and _HEAD_OF_STATE.search(title.printed.head)
        and before not in lexicon.word_set("countries")
        and lexicon.word_set("transliteration").issuperset(before)
    ):
        return Candidate(Span(title.head.start - len(before), title.head.start), before, SURE)
    whole = _with_a_doubtful_surname(part, title, untitled) or _with_a_doubtful_middle(part, title, untitled)
    if whole:
        return whole
    own = described.before(text, part.span.start, title.head.start) if before and untitled.namer.dotted else ""
    if own:
        return Candidate(Span(title.head.start - len(own), title.head.start), own, SURE)
    titled = next((m for m in part.people if m.name_span.end == title.head.start), None) if title.printed.head in OF_PEOPLE else None
    if titled:  # 总经理任某某|同志
        return Candidate(titled.name_span, titled.name, SURE)
    if title.printed.head in OF_PEOPLE and _addressed(before):
        return Candidate(Span(title.head.start - len(before), title.head.start), before, SURE)
    return _cut(part, title, untitled) or _alone(part, title, untitled) or _behind_his_body(part, title, untitled)


@lexicon.derived
def _an_organ() -> re.Pattern[str]:
    """What ends as an organ does is nobody, nor is what a house is called: 该单位王|经理."""
    return re.compile(f"{lexicon.any_of('organs')}$|^单位")


def _alone(part: Reading, title: FoundTitle, untitled: Untitled) -> Candidate | None:
    """The name that is all that stands before a title: 王某某|区长, 鱼|主任."""
    text, before = part.text, title.printed.before.lstrip("和与同").removeprefix("夫人")
    if not 1 <= len(before) <= 4 or before in places.names() or before in lexicon.word_set("countries") or before.startswith(untitled.namer.places):
        return None
    if len(before) == 1:
        surname = before in lexicon.word_set("surnames") and before not in "省市区县州旗镇乡"
        return Candidate(Span(title.head.start - 1, title.head.start), before, 0.0) if surname else None
    if before in untitled.known:
        return Candidate(Span(title.head.start - len(before), title.head.start), before, 4.0)
    begins = title.head.start - len(before)
    if before[0] in names.FUNCTION_SURNAMES and words.known_word(text[max(begins - 1, 0) : begins + 1]) and begins > part.span.start:
        return None  # 同时|徐部长
    if (before[-1] in _NO_SURNAME and not _of_a_man(part, title, before)) or _an_organ().search(before) or words.is_common_word(before):
        return None
    candidate = untitled.namer.best(text, title.head.start - len(before), title.head.start)
    return candidate if candidate and candidate.name == before and candidate.score >= names.ENOUGH else None


_WATERS = frozenset("河湖江山港")
_ANOTHER_BEFORE = re.compile("[\u4e00-\u9fff]{2,}(?:[长记任席理员师授]|同志)、$")


def _of_a_man(part: Reading, title: FoundTitle, before: str) -> bool:
    """Whether what ends as a mountain or a river does is a name: three characters of names, or behind another who is told so (许某某院长、|方山|书记)."""
    if before[-1] not in _WATERS or before[0] not in lexicon.word_set("surnames"):
        return False
    at = title.head.start - len(before)
    return (len(before) == 3 and usual(before[1:])) or bool(_ANOTHER_BEFORE.search(part.text, max(part.span.start, at - 8), at))


def _behind_his_body(part: Reading, title: FoundTitle, untitled: Untitled) -> Candidate | None:
    """The name between a body and what he is in it: 县人大常委会|王某某|副主任."""
    body, end = title.printed.before, title.head.start
    if body[-4:-2] in lexicon.word_set("japanese_surnames") and _OF_JAPAN.search(body[:-4]) and usual(body[-1]):
        return Candidate(Span(end - 4, end), body[-4:], SURE)
    for size in (4, 3, 2) if len(body) > 2 else ():
        if size == 4 and body[-4:-2] not in lexicon.word_set("compound_surnames"):
            continue
        if size == 3 and body[-3] in _ENDS_A_CAMPUS and body[-4:-3] in _BEFORE_CAMPUS:
            continue  # 江北校区|方某|书记
        named = (
            _A_BODY.search(body[:-size])
            or body[-size:] in untitled.known
            or (size > 2 and _HEADS_FIRM.search(title.printed.head) and _a_brand(body[:-size], untitled.namer.page))
        )
        found = untitled.namer.best(part.text, end - size, end) if named else None
        if found is None or found.span.end != end or found.score < names.ENOUGH or words.is_common_word(found.name) or found.name.endswith(_NO_GIVEN):
            continue
        if found.name not in untitled.known and _of_two_words(part.text, found):
            continue
        if found.name in untitled.known or _a_persons(found.name, title):
            return found
    return None


_GOVERNS = frozenset("为和与同向对任在到以")


def _cut(part: Reading, title: FoundTitle, untitled: Untitled) -> Candidate | None:
    """The name in which a character was taken for a word at which bodies begin: 省水利厅|林若川|处长, 竺青局长、|韩文有|科长."""
    text, end, low = part.text, title.head.start, part.span.start
    for size in (3, 2):
        at = end - size
        if len(title.printed.before) >= size or at < low or text[end - 1] in _GOVERNS or text.endswith(_NO_GIVEN, at, end):
            continue
        if text[at] not in lexicon.word_set("surnames") or text[at] in names.FUNCTION_SURNAMES:
            continue
        listed = size == 3 and text[at - 1] in "、，。；：\n和及" and usual(text[at + 1 : end])
        if not listed and not _A_BODY.search(text[max(low, at - 6) : at]):
            continue
        found = untitled.namer.best(text, at, end)
        if found and found.span.end == end and found.score >= names.ENOUGH and not words.is_common_word(found.name) and _a_persons(found.name, title):
            return found
    return None


def _a_persons(name: str, title: FoundTitle) -> bool:
    """Whether what stands between a body and a title and may be a name is rather that than a unit of the body: 苗志全|处长; not 林管|站长, 水资源|处长."""
    given = name[1:] if name[:2] not in lexicon.word_set("compound_surnames") or len(name) == 2 else name[2:]
    unit = bool(_OF_A_UNIT.search(title.printed.head))
    if len(name) == 2:
        if unit and name[0] in _OF_A_TRADE and given in _OF_A_TASK:
            return False
        return usual(given) or not (given in _OF_A_TASK or given in _NO_SURNAME or words.known_word(name))
    if usual(given):
        return True
    if len(name) > 3 or name[-1] in _NO_SURNAME or words.is_common_word(given) or not names.may_be(name):
        return False
    return any(map(usual, given)) or (names.unlisted(name) and not words.known_word(given) and not unit)


_OF_A_TRADE = frozenset("林水路党安车经管农工商文教卫计民政司法财税金银电力信通交公检消防国土房产建环城市乡镇村校院组宣统纪人大武团妇科社残红关老史志项目档机")
"""With these begins what units are called: 林管, 水政, 路政, 安监."""
_OF_A_TASK = frozenset(
    "管政监保检审教研务业产财资工农水电气机信综合计统办组宣纪防侦运调政法治建科联卫警训控测查征稽验权质量案督护理育贸经商企事党团群青妇外内协交通讯环土地规划"
)
"""With these they end: 安|监, 路|政."""


_OF_JAPAN = Ending("(?:公司|会社|集团|银行|大学|商社|领事馆)$")
"""某某会社|山口某某|总经理"""
_ENDS_A_CAMPUS, _BEFORE_CAMPUS = frozenset("区"), frozenset("校院园新市城山")
_HEADS_FIRM = re.compile("董事长|总经理|总裁|首席执行官|厂长")


@lexicon.derived
def _a_trade() -> re.Pattern[str]:
    return re.compile(f"[\u4e00-\u9fff]{{2}}{lexicon.any_of('company_trades')}$")


def _a_brand(before: str, page: str) -> bool:
    """Whether what stands before a name is what a firm is called by: with its trade, or the page calls it so again (星澜半导体|林某某|董事长)."""
    return bool(_a_trade().search(before)) or (len(before) > 2 and page.count(before) > 1)


def _of_two_words(text: str, found: Candidate) -> bool:
    """Whether what looks like a name is the end of one word and another word: 会员|企业."""
    at = found.span.start
    return at > 0 and len(found.name) > 2 and not text.endswith("中心", 0, at) and words.known_word(text[at - 1 : at + 1]) and words.known_word(found.name[1:])


def ends_a_body(before: str) -> bool:
    """Whether what stands before a name may be the body he is of: 省水利厅|王某某处长; not 会议室亲切接见|卢某院长."""
    return bool(_A_BODY.search(before) or _a_trade().search(before))


def _with_a_doubtful_surname(part: Reading, title: FoundTitle, untitled: Untitled) -> Candidate | None:
    """那某某书记, 向某某区长 behind a mark: the surname is also a word at which bodies begin."""
    text, at = part.text, title.span.start - 1
    if at < part.span.start or text[at] not in _DOUBTFUL or len(title.printed.before) not in {1, 2}:
        return None
    if text[at - 1] not in "、，。；：\n" and not _A_BODY.search(text[max(part.span.start, at - 6) : at]):
        return None
    found = untitled.namer.best(text, at, title.head.start)
    good = found is not None and found.span.end == title.head.start and found.score >= names.ENOUGH
    given = found.name[1:] if good and found else ""
    if text[at] == "和" and text[at - 1] not in "、，。；：\n" and found and untitled.namer.support(found.name) < names.SEEN_AGAIN:
        return None  # 职能科室和|大科主任
    return found if usual(given) and (len(given) == 1 or not words.is_common_word(given)) and given else None


def _with_a_doubtful_middle(part: Reading, title: FoundTitle, untitled: Untitled) -> Candidate | None:
    """向为某常委 behind a mark, 由|胡从某经理: the middle of the name is also a word at which bodies begin."""
    text, at = part.text, title.head.start - 3
    if at < part.span.start or text[at + 1] not in _DOUBTFUL | _JOINS_NAMES:
        return None
    if at > part.span.start and text[at - 1] not in "、，。；：\n由" and all(other.span.end != at for other in part.titles):
        return None
    found = untitled.namer.best(text, at, title.head.start)
    if found is None or found.span.end != title.head.start or found.score < names.ENOUGH:
        return _by_its_characters(text, at) if len(title.printed.before) == 1 else None
    return found if usual(found.name[2:]) or found.score > names.ENOUGH + 1 else None


def _by_its_characters(text: str, at: int) -> Candidate | None:
    """Three characters of which the first is a surname and nothing else, and the others are those of given names."""
    name = text[at : at + 3]
    surname = name[0] in lexicon.word_set("surnames") and name[0] not in names.FUNCTION_SURNAMES
    return Candidate(Span(at, at + 3), name, SURE) if surname and usual(name[1:]) and not words.is_common_word(name[:2]) else None


def _addressed(before: str) -> bool:
    """Whether what stands before 同志 is a name: 凌远山同志, not 全体同志 or 班子同志."""
    whole = 2 <= len(before) <= 4 and names.may_be(before) and length_fits(before)
    return whole and before not in places.names() and before not in lexicon.word_set("not_names") and not words.is_common_word(before)


_HOUSES = frozenset({"department", "institution", "school", "company", "court", "procuratorate", "association"})


def of_one_house(part: Reading, begins: int) -> bool:
    """Whether a name with its title behind it goes on a list whose last has his so, with the house: 省民政厅甲处长、|乙主任."""
    before = part.people[-1] if part.people and part.text[begins - 1] == "、" else None
    if before is None or before.span.end != begins - 1 or before.name_span.end == before.span.end or not before.titles:
        return False
    body = before.titles[-1].body
    return body is not None and body.kind in _HOUSES


def freed(part: Reading, chain: list[FoundTitle], namer: Namer) -> list[FoundTitle]:
    """Titles without the name they are glued to where it has its own before it and another name follows: 秘书长甲|副会长乙、丙, a mark left out."""
    first = chain[0]
    if not first.printed.before:
        return chain
    own = any(m.name_span.end == first.head.start and m.titles and m.span.start < m.name_span.start for m in part.people)
    if not own:
        return chain
    following = namer.best(part.text, first.span.end, part.span.end, titled=True) if first.span.end < part.span.end else None
    if not following or following.score < names.ENOUGH or part.text[following.span.end : following.span.end + 1] not in {"、", "，", "和", "等"}:
        return chain
    return [FoundTitle(first.head, first.head, Printed("", first.printed.head)), *chain[1:]]
