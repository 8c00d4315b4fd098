"""Where words end in a sentence, and which of them end the name of a body."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg import lexicon, places
from kg.model import Span
from kg.recognise import twofold
from kg.sought import led
from kg.trades import half_a_firm
from kg.words import all_words, kind, word_ends

_STOP = frozenset("，。；：、！？…—\n\r \u3000“”‘’《》〈〉【】[]|/·～~>●▲■◆○◇□△★☆▶►※◎")
_TITLE_LAST = frozenset("长任记席员理授师裁总")
"""What stands right before a name."""
_NUMERALS = frozenset("三四五两")
_IN_VILLAGES = frozenset("后那时名派过")
_VILLAGE = re.compile("[\u4e00-\u9fff]{1,2}(?:镇|乡|村|街道)")
_SMALL_TOWN = re.compile("[家集庄坪阳店桥塘湾坊溪川城](?:镇|乡)")
"""向家镇, 和阳乡 behind a mark: what is left without the preposition is no name."""
"""后柳镇, 那马镇 behind a mark: a name begins with such a word."""
_SETTLED = frozenset("镇乡")
"""上派|镇: one ends with it."""
_WITHIN = frozenset("都四三两五于")
"""Words that end bodies and are also part of names: 客都, 吕四, 三防办, 于都."""
_ALONE = frozenset("他她我你它们也还又已正将只这那该此并且均全各每先再就才便仍皆人大会年月日时分前后上下中内外个")
_JOINED_ALONE = frozenset(
    "他她我你它们也还又已这只那该此并且均各每先再便仍皆年月日时分前后上下党政军团男女夫妻父母师生干省市县区州乡镇村校厂院局处科班组家企因以认作成视分双两诸咱谁自"
)
_HAN = re.compile("[\u3400-\u9fff]")
_INSIDE = re.compile(
    r"代表(?=资格|建议|议案|联络|工作委|工委)|经(?=联|[信贸合开发管侨侦]|科[教委])|对(?=外[经贸联]|台|口支援)|同(?=[仁心济])|组织(?=工委|工作委员会)|(?<=社会)组织(?=[管服孵联促发党])|(?<=基层)组织(?=[建科处室])|联系(?=[点站室办处组会局]|中心|工作|群众)|后(?=重建|勤|备|续|援会)|赴(?=[藏疆青澳台港京沪外日韩美欧][^，。；、]{2,10}[组队团办站部])|两(?=新工委|新组织)|三(?=自(?:爱国|会))|[三四五](?=公司|庭|科|处|室|队|大队|中队|支队|分队|分局|分院|分公司|矿|厂|局[^，。；、]{0,4}公司|建|冶|航局)"
)
"""Boundary words that are part of the short name of a department: 经信局."""
_OF_AN_OFFICE = frozenset("处科股")
"""水肥督导|处: the name of an office may end with what is done there."""
_QUOTATION = 18
"""No quotation in the name of a body is longer than this (characters)."""
_LISTED_BEFORE = re.compile("、[\u3400-\u9fff]{1,2}[平高同中上初优均]等$")
_ORGAN = re.compile("[\u4e00-\u9fff]+(?:组|办|办公室|中心|院|会|所|部|专班|工作队|指挥部)$|^工委$")
_BEFORE_QUOTES = frozenset("的了为以在是和与及用")
"""What no name of a body has before a quotation in it."""
BODY_LIMIT = 44
"""No body before a title is longer than this (characters)."""


@lexicon.derived
def _place_names() -> re.Pattern[str]:
    """Full names of divisions that hold a word at which bodies end: 和平区, 来宾市."""
    boundaries = [word for word in lexicon.words("body_boundaries") if len(word) == 1]
    holding = [name for name in places.names() if len(name) >= 3 and any(char in boundaries for char in name)]
    return led(lexicon.alternation(holding))


@lexicon.derived
def _and_names() -> tuple[tuple[int, ...], frozenset[str]]:
    """What stands before a 和 in the name of one department, and how long it may be."""
    stems = lexicon.word_set("and_names")
    return tuple(sorted(set(map(len, stems)))), stems


_BARE = re.compile(
    "(?P<area>[省市县州旗](?!场|民|容|[营属区县]|域|道|舰|袍))|(?P<ward>区(?!域|间|块))|(?P<small>镇|乡|村|街道|社区)"
    "|公司|集团|企业|学校|学院|医院|[校院厂局](?=[长党领])|协会|商会|合作社|党[委组]|党总?支部?|支部|工会|团委|妇联|居委会"
)
"""A body that says of which sort it is and not what it is called, and the division it may be the sign of."""
_ADVERBS = frozenset({"d", "ad", "c", "p", "r", "t"})
_OF_A_SENTENCE = {
    "area": _ADVERBS | {"v", "vn", "vd", "vi", "vg", "f", "l", "i", "m", "u"},
    "ward": _ADVERBS,
    "small": _ADVERBS - {"t"},
    None: _ADVERBS,
}
"""Parts of speech of what names no such body. 区 stands behind many a verb: 特别合作|区; a village may be called 前进, a town 重阳."""
_AUSPICIOUS = frozenset("心永久意兴旺福安")
"""同心, 永久, 如意: adverbs that name villages."""


_IN_THE_COURSE = ("过程中", "调研中", "检查中", "巡查中", "走访中", "考察中", "期间", "其间")
"""在检查过程中|某某副市长: when it was ends before who it was."""


@lexicon.recent(4096)
def _names_nothing(word: str, sort: str | None, sign: str) -> bool:
    """Whether a word before a bare body is one of the sentence: 由于|县长, 然后|公司董事长; 合作市 is a city, 同心村 a village."""
    if word[-1] in "省市县区州旗院校局厂司所" or (sort == "small" and not _AUSPICIOUS.isdisjoint(word)):
        return False
    return kind(word) in _OF_A_SENTENCE[sort] and word + sign not in places.names()


class Boundaries:
    """Where words end in one sentence, and which of them end the name of a body."""

    def __init__(self, text: str, span: Span, blocked: Iterable[Span]) -> None:
        self.text = text
        self.low = span.start
        self._blocked = [span.end for span in blocked]
        """Where what ends that no name of a body reaches across."""
        self._span = span
        self._ends: dict[int, int] | None = None
        self._kept: list[Span] | None = None

    @property
    def ends(self) -> dict[int, int]:
        """For every offset at which a word of the sentence ends, where it begins; found when the first title asks."""
        if self._ends is None:
            low = self._span.start
            self._ends = word_ends(self.text[low : self._span.end], low)
        return self._ends

    @property
    def kept(self) -> list[Span]:
        """The names of places that hold a word at which bodies end."""
        if self._kept is None:
            self._kept = [Span(*m.span()) for m in _place_names().finditer(self.text, self._span.start, self._span.end)]
        return self._kept

    def body_start(self, at: int, low: int) -> int:
        """Where the name of the body that ends at `at` begins, not before `low`."""
        text, words = self.text, lexicon.word_set("body_boundaries")
        low = max(low, self.low, at - BODY_LIMIT, *[end for end in self._blocked if end <= at], 0)
        position = at
        while position > low:
            last = text[position - 1]
            if last == ")":
                opened = text.rfind("(", low, position)
                if opened < 0:
                    return position
                position = opened
                continue
            if last == "”" and (opened := self._quoted(position, at, low)):
                position = opened
                continue
            if last in _STOP or last == "(" or (last in "中间" and text.endswith(_IN_THE_COURSE, low, position)):
                return position
            start = self.ends.get(position, position - 1)
            start = start if start >= low else position - 1
            pair = position - start == 2
            if pair and last in "和与及由为同" and not self._one_word(start, position):
                start, pair = position - 1, False
            begins = self._behind_pair(start, position, low) if pair else 0
            if begins:
                return begins
            word = text[start:position]
            if word in _NUMERALS and start > 0 and text[start - 1] in _STOP:
                return start  # 、|五井镇: a name begins with it
            bare = _BARE.match(text, position) if position - start > 1 else None
            if bare and _names_nothing(word, bare.lastgroup, bare[0]):
                return position
            if word in words and not (self._keeps(start, position, at) or _INSIDE.match(text, start) or self._within_name(start, position, low)):
                return position
            position = start
        return position

    def _behind_pair(self, start: int, position: int, low: int) -> int:
        """Where a body begins inside or behind two characters that were taken for a word; 0 where none does."""
        last = self.text[position - 1]
        if self._begins_with_and(start, position):
            return start + 1
        if self.text[start] == "在" and last in "校院" and self.text[position] in "党领":
            return start + 1  # 一行在|校党委书记某某陪同下
        if self.text[start:position] == "经商" and self.text.startswith("会", position):
            return start + 1  # 经|商会会长某某牵线
        return position if last == "着" or self._and_others(position, low) else 0

    def _quoted(self, end: int, at: int, low: int) -> int:
        """Where a quotation begins that is part of the name of a body (县委“某某、某某”主题教育|领导小组); 0 where it is none."""
        opened = self.text.rfind("“", max(low + 1, end - _QUOTATION), end)
        inside = opened > 0 and bool(_HAN.match(self.text, opened - 1)) and (bool(_ORGAN.search(self.text[end:at])) or self.text[opened:at] == "“两会”")
        return opened if inside and self.text[opened - 1] not in _BEFORE_QUOTES else 0

    def _and_others(self, end: int, low: int) -> bool:
        """Whether a word that ends in 等 is the last character of a name and 等 after all: 甲、米志平等|党政领导."""
        return self.text[end - 1] == "等" and bool(_LISTED_BEFORE.search(self.text, max(low - 1, 0), end))

    def _one_word(self, start: int, end: int) -> bool:
        """Whether a word that ends in 和 is one after all: 泰和 in the name of a firm, 人和 before 区; not 主任刘明|顺和|经开区教育局."""
        if any(surname_like(self.text[start - size]) and self.text[start - size - 1] in _TITLE_LAST for size in (1, 2) if start - size > self.low):
            return False
        return (
            self.text[end : end + 1] in {"省", "市", "区", "县"}
            or self.text[start:end] in {"协同", "合同", "会同"}
            or kind(self.text[start:end]) in {"ns", "nz"}
            or self.text[start - 1 : start] == "、"
        )

    def _begins_with_and(self, start: int, end: int) -> bool:
        """和县 behind a name is 和 and 县: 书记某某某和|县民政局局长; so is 任县 behind a word: 某某某同志任|县粮食局局长."""
        pair = self.text[start:end]
        return pair != "同乡" and pair[0] in "和与同任" and pair[1] in "省市区县州旗镇乡" and not self._begins(Span(start, end))

    def _within_name(self, start: int, end: int, low: int) -> bool:
        """客|都, 吕|四, 市|三防办: one character between a mark or such a word and this one makes it part of a name; so does nothing before 于."""
        word, before = self.text[start:end], start - 1
        if word in _IN_VILLAGES and self.text[end : end + 1] in _SETTLED and start - 1 >= low and (start - 1 <= self.low or self.text[start - 2] in _STOP):
            return bool(_HAN.match(self.text, before))
        if word in "向和从应由" and _SMALL_TOWN.match(self.text, end):
            return start <= self.low or self.text[before] in _STOP
        if word in _IN_VILLAGES and _VILLAGE.match(self.text, end):
            return start <= self.low or self.text[before] in _STOP
        if word == "应":  # 应某某邀请 begins a clause; 嘉应会馆 is a name
            return start > low and self.text[before] not in _STOP
        if word == "和":  # 。鑫|和公司: one character alone joins nothing
            single = start > low and bool(_HAN.match(self.text, before)) and self.text[before] not in _JOINED_ALONE
            return single and (before <= self.low or self.text[before - 1] in _STOP)
        if word not in _WITHIN or start <= self.low:
            return word == "于" and start <= self.low
        if word == "于":
            return self.text[before] in _STOP or self.text[before] in "在到赴从"
        if word == "都" and self.text[before] == "于":
            return self._within_name(before, start, low)
        alone = _HAN.match(self.text, before) and self.text[before] not in _ALONE and self.text[before] not in lexicon.word_set("body_boundaries")
        return bool(alone) and (before <= low or self.text[before - 1] in _STOP or self._ended_by_boundary(before))

    def _ended_by_boundary(self, at: int) -> bool:
        """Whether a word that ends bodies ends at an offset."""
        return self.text[self.ends.get(at, at - 1) : at] in lexicon.word_set("body_boundaries") or self.text[at - 1] in "在和与及到由向"

    def _begins(self, place: Span) -> bool:
        """和县 begins with a word that ends bodies: it is a place where a larger one or nothing stands before it."""
        before = self.text[max(place.start - 1, self.low) : place.start]
        return self.text[place.start] not in "和同向对由从任" or not before or before in _STOP or before in "省市州盟在到赴"

    def _keeps(self, start: int, end: int, at: int) -> bool:
        """Whether a boundary word is part of a place name, or a 和 inside the name of one department."""
        if any(place.start < end and start < place.end and place.end <= at and self._begins(place) for place in self.kept):
            return True
        if self.text[start:end] == "送":
            return self.text[end : end + 1] in {"变", "水", "电", "子", "达", "仙"} or self.text[start - 1] in _STOP  # 国网某省|送变电公司
        if self.text[start:end] not in {"和", "与", "及"}:
            return end - start == 2 and self.text[end : end + 1] in _OF_AN_OFFICE and at - end <= 2
        if self.text[start] == "和" and (start == 0 or self.text[start - 1] in "，。；：、\n") and self.text[end] not in "省市区县州旗镇乡":
            return not all_words(self.text[end:at])  # nothing stands before it that it could join: 和盛集团, but 和|车间主任
        if self.text[start] == "和" and half_a_firm().match(self.text, end):
            return True
        if (_MINISTRY.match(self.text, end) and _of_a_state().search(self.text, self.low, start)) or (
            self.text[at - 1] in "处科室股" and _OFFICES.search(self.text, max(self.low - 1, 0), start)
        ):
            return True
        if twofold.joins(self.text, self.ends, start, at, self.low):
            return True
        sizes, stems = _and_names()
        begins = (start - size for size in sizes if start - size >= self.low and self.text[start - size : start] in stems)
        return any(not self._is_given(begin, start) for begin in begins)

    def _is_given(self, start: int, end: int) -> bool:
        """Whether what names the subject of a department is somebody's given name here: 秘书长于海洋及有关负责人."""
        named = (
            start > self.low
            and not self.text.endswith("国家", self.low, start)
            and surname_like(self.text[start - 1])
            and self.text[start - 1] not in "省市区县州旗"
        )
        return named and all(char in lexicon.word_set("given_names") for char in self.text[start:end])


_MINISTRY = re.compile("[一-龥]{1,6}部(?:常务)?副?部长")


@lexicon.derived
def _of_a_state() -> re.Pattern[str]:
    """某国|通讯与|信息部部长: what one ministry of a state is in charge of, up to the word that joins."""
    return re.compile(f"(?!中国){lexicon.any_of('countries')}[^，。；、总首大部外议长相理臣]{{2,8}}$")


_OFFICES = re.compile(r"(?:^|[，；、。\n])(?:以及|和|及)?[^，；、。\n]{1,12}(?:[部局委厅院]|办公室|政协|人大)(?!长)[^，；、。\n长任记员席理]{2,10}$")
"""市农业局山地茶园|和|桑园机械推广处: one office, behind the name of its house."""


def surname_like(char: str) -> bool:
    """Whether a character is a surname."""
    return char in lexicon.word_set("surnames")
