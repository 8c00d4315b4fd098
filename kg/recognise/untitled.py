"""Names that stand without a title: in lists of nothing but names, at the head of a clause, and again where the page has named them before."""

from __future__ import annotations

import re

from kg import lexicon, places, words
from kg.model import Mention, Span
from kg.recognise import called, clauses, described, follows, framed, leaders, names, sounds
from kg.recognise.candidate import Candidate
from kg.recognise.names import Namer
from kg.recognise.reading import Reading
from kg.recognise.rows import counted, lists, pairs
from kg.recognise.spans import overlaps
from kg.recognise.standing import Standing

_NAMED_BY = re.compile(
    "(?:任命|撤销|罢免|聘请|免去|免除|解聘|解除|终止|接受|同意|批准|[聘续]任|[续特]聘|授予|[选推]举|[补增改推]选|增补|提名|会见|看望|慰问)[了：]?$"
)
_BY_ITSELF = re.compile("(?:一同|一起|一道|全程)?(?:参加|陪同|主持|出席|随行)(?:了)?(?:上述|有关|相关)?(?:调研|考察|检查|会议|会见|会谈|活动)?。")
_LEADERS = re.compile("等?(?:[两三四五六七八九十几\\d]+位)?(?:自治区|省|市|县|区|州|旗|盟)?(?:[四五]套班子|级|主要|有关)?领导(?!班子|小组|干部)")
_CHAIRS = re.compile("主持|主讲|接任|致辞|致欢迎|宣读|监誓|作(?:报告|说明|动员|辅导)")
_TAKE_PART = re.compile("(?:分别|一同|一起|一道|先后)?(?:出席|参加|陪同|列席|参会)")
_PRESENT = re.compile("[^，。；：、]{0,16}(?:出席|参加|陪同|列席|参会)")
_WITH_OTHERS = re.compile("(?:及|和|以及|与)[^，。；]{2,30}(?:负责同志|负责人)(?:一同|一起|一道|分别)?(?:陪同|参加|出席|列席)")
"""某某及有关部门负责同志陪同: whoever is named before them."""
_GIVEN_UP = re.compile("[^，。；]{3,60}职务")
_ONCE_WAS = re.compile("曾(?:长期|先后|多次|一度|短暂|经)")
_LIFE = re.compile("，(?:[男女]，|(?:19|20)\\d\\d年)")
"""A life told in a notice: 某某，男，1980年生."""
COMPANY_AFTER = re.compile(
    r"(?:苏木|嘎查|艾里|联系组|联组|代表小?组|活动小?组|村|路|街|镇|乡|桥|公司|集团|广场|大厦|家渠|水库|小区|大户|专业户|庄|屯|纪念馆|故居|精神|奖|杯)"
)
_SITE_LAST = "省市区县州旗镇乡村委局部会厅院所办团校社站处科河湖江山港路桥库园厂寺庙"
_BODY = re.compile("区(?:法院|检察院|检察|[一-龥]{2,5}(?:局|委|厅|办)(?!公))")
"""区发改局 in a list of bodies begins as a name does."""
_ALSO_GIVEN = "河湖江山港桥"
COMMON_WORD = -1.5
"""How much less must speak for the last name of a list than for one that stands alone."""


def no_name(text: str, candidate: Candidate) -> bool:
    """Whether what follows shows a place, firm or the like that only begins as a name does."""
    return bool(COMPANY_AFTER.match(text, candidate.span.end)) and candidate.score < names.ENOUGH + 3


def usual(given: str) -> bool:
    """Whether every character is one of given names."""
    return lexicon.word_set("given_names").issuperset(given)


def holds_a_word(name: str) -> bool:
    """Whether a name of three characters is rather a word with one more character: 问|产品, 慎重|研."""
    if len(name) != 3 or sounds.in_parts(name) or name[:2] in lexicon.word_set("compound_surnames"):
        return False
    return (words.is_common_word(name[1:]) and not usual(name[1:])) or words.is_common_word(name[:2])


def length_fits(name: str) -> bool:
    """Four characters and more are a name only with a long surname, or spelled by sound."""
    if len(name) < 4:
        return True
    by_sound = lexicon.word_set("transliteration").issuperset(name)
    return bool(sounds.DOT.search(name)) or name[:2] in lexicon.word_set("compound_surnames") or by_sound or sounds.in_parts(name)


_HALLS = frozenset("堂殿阁楼亭寺院馆厅室")
"""What names of a list do not all end with."""
_LATIN = re.compile("[-+%0-9A-Za-z]")
_FACING = frozenset("与同和跟向为对")
"""与|李明达、王志强等村民."""
_COMES_TO = re.compile("^[^·]{0,5}(?:来到|走到|走进|看望|慰问|走访|探望|会见|深入|前往)(?:慰问|走访|看望)?了?(?=[^·]{1,}·)")
"""先后来到|甲·乙、丙·丁家中: the list reads as beginning with the verb."""
_BRACKETS = re.compile(r"\([^()]*\)")


class Untitled:
    """Names learned where much speaks for them are found where little does."""

    def __init__(self, namer: Namer) -> None:
        self.namer = namer
        self.known: set[str] = set()
        """Names found so far; it only grows."""
        self._again: tuple[int, tuple[str, ...], dict[str, str]] | None = None
        self._standing: dict[str, Standing] = {}
        self._called = called.givens(namer.page)
        self._given: dict[str, str] = {}
        """Given names by which the page calls people, and whom they mean."""

    def forget(self, house: str) -> None:
        """Nobody is called as the house whose page it is: 云鹤|网, but for those whom a title names."""
        self.known -= {name for name in self.known if name in house}

    def lists(self, part: Reading) -> None:
        """Lists of nothing but names: 甲、乙、丙出席. Names that are also words (高明, 安宁) stand in good company there.

        In a long list one may look like none at all, and behind three that are names beyond doubt the last may be a word.
        """
        text, span = part.text, part.span
        self.known.update(leaders.named(text, span))
        self.known.update(name for pair in pairs(text, span) if all(map(self.whole, pair)) for name in pair)
        for match in lists(text, span):
            items = [_BRACKETS.sub("", item) for item in match[1].split("、")]
            items[0] = _COMES_TO.sub("", items[0])
            if not self.whole(items[0]) and items[0][0] in _FACING and self.whole(items[0][1:]):
                items[0] = items[0][1:]
            last = self.namer.best(text, match.end(), span.end, titled=any(item in self.known for item in items))
            found = [*items, last.name] if last else items
            if len({item[-1] for item in found}) == 1 and found[0][-1] in _HALLS:
                continue  # 天王殿、和|兴堂、福寿堂
            sure = sum(self.whole(item) for item in found)
            if (
                last
                and (
                    last.score >= names.ENOUGH + COMMON_WORD
                    or (len(items) - 1 <= sure > 2 and _PRESENT.match(text, last.span.end))
                    or counted(text, last.span.end) == len(found)
                )
                and (sure * 2 >= len(found) or _LEADERS.match(text, last.span.end) or _all_may_be(found, text, last.span.end))
                and (
                    self._odd(found) <= max(len(found) // 6, sure >= 4 and sure == len(found) - 1, self._like_areas(found, sure, text, last))
                    or _all_may_be(found, text, last.span.end)
                )
                and not no_name(text, last)
                and not _BODY.match(text, last.span.start)
            ):
                self.known.update(found)
                self._joined(text, last.span.end, span.end)

    def _joined(self, text: str, at: int, limit: int) -> None:
        """The very last of a list of names: 甲、乙和丙，…; 甲、乙和|丁当选副县长."""
        following = self.namer.best(text, at + 1, limit, titled=True) if text[at : at + 1] in {"和", "与", "及"} else None
        if following is None or following.score < names.ENOUGH or not self.whole(following.name):
            return
        if follows.after(text, following.span.end) >= follows.WORD_AFTER or follows.takes_office(text, following.span.end):
            self.known.add(following.name)

    @staticmethod
    def _like_areas(found: list[str], sure: int, text: str, last: Candidate) -> int:
        """How many of a list of names may end as areas do: one in three of them, 张立、李世区、王军出席."""
        areas = sum(map(names.like_an_area, found))
        return areas if areas <= max(1, len(found) // 3) and (sure >= 2 * areas or _LEADERS.match(text, last.span.end)) else 0

    @staticmethod
    def _odd(found: list[str]) -> int:
        """How many of a list look like no name at all: where all the others are names beyond doubt, one may be anything."""
        return sum(not names.may_be(item) or not length_fits(item) for item in found)

    def whole(self, item: str) -> bool:
        """Whether a string by itself looks like a personal name and like nothing else."""
        if sounds.DOT.search(item):
            return sounds.spelled(item)
        if item in self.known:
            return True
        if not names.may_be(item) or not length_fits(item) or item in places.names():
            return False
        if len(item) == 2 and item[1] not in lexicon.word_set("given_names", "transliteration"):
            return False
        return not sounds.is_word(item) and item not in lexicon.word_set("not_names") and not holds_a_word(item)

    def subjects(self, part: Reading) -> None:
        """Names at the head of a clause, followed by a verb of reports: 某某某参加."""
        text, span, heads = part.text, part.span, [title.head for title in part.titles]
        for at in clauses.heads(text, span):
            if part.times and any(t.start <= at < t.end for t in part.times):
                continue
            candidate = self.namer.best(text, at, span.end)
            if candidate is None or overlaps(candidate.span, heads) or _ONCE_WAS.match(text, at):
                continue
            if candidate.name in lexicon.word_set("countries") or self._a_place(candidate.name):
                continue
            by_verb = _NAMED_BY.search(text, max(span.start, at - 3), at)
            given_up = bool(by_verb and _GIVEN_UP.match(text, candidate.span.end))
            named = candidate.score >= names.ENOUGH - 0.3 * given_up and by_verb and text[at] not in _FACING and self.whole(candidate.name)
            if named or self._is_subject(text, candidate, span.start):
                self.known.add(candidate.name)
                self._listed_behind(text, candidate.span.end, span.end)

    def _a_place(self, name: str) -> bool:
        """Whether what is spelled by sound is a place, since the page prints one of its kind behind it: 撒马尔罕|古城."""
        by_sound = len(name) > 2 and lexicon.word_set("transliteration").issuperset(name)
        return by_sound and any(_OF_A_PLACE.match(self.namer.page, end) for end in follows.ends_of(name, self.namer.page))

    def appointed(self, part: Reading) -> None:
        """Whoever stands between 任命 and 为 with a title behind it, or before 当选 with one, whatever his name looks like."""
        if self.namer.dotted:
            self.known.update(described.dotted(part.text, part.span))
        self.known.update(framed.named(part.text, part.span))

    def _listed_behind(self, text: str, at: int, limit: int) -> None:
        """The names that a 、 adds to one: 任命甲、乙为副局长."""
        while text[at : at + 1] == "、":
            following = self.namer.best(text, at + 1, limit, titled=True)
            if following is None or following.score < names.ENOUGH or no_name(text, following) or not self.whole(following.name):
                return
            self.known.add(following.name)
            at = following.span.end

    def _is_subject(self, text: str, candidate: Candidate, start: int) -> bool:
        name, end = candidate.name, candidate.span.end
        if name in self.known:
            return True
        if len(name) > 1 and _BY_ITSELF.match(text, end) and candidate.span.start == start and (names.may_be(name) or names.like_an_area(name)):
            return True
        if candidate.span.start == start and _SAYS.match(text, end) and _foreign(name):
            return True
        life = _LIFE.match(text, end)
        if names.may_be(name) and life and (life[0][1] in "男女" or not words.is_common_word(name)):
            return True
        behind = follows.behind_bracket(text, end)
        by_others = bool(candidate.span.start == start and _WITH_OTHERS.match(text, end))
        called = by_others or follows.takes_office(text, behind) or (text[candidate.span.start - 1] == "由" and _CHAIRS.match(text, end))
        if (
            no_name(text, candidate)
            or (name[0] in names.FUNCTION_SURNAMES and not called)
            or (name[-1] in _SITE_LAST and not (called and name[-1] in _ALSO_GIVEN))
        ):
            return False
        after = follows.after(text, end)
        if _LATIN.match(text[end : end + 1]):
            return False
        if not text[end : end + 1].strip("，。；：、！？”\n") or after < follows.CHAR_AFTER:
            return False
        if called and names.may_be(name) and length_fits(name) and (behind == end or self.whole(name)):
            return True
        if not self.whole(name) or sounds.begins_with_no_name(name) or names.begins_with_a_place(name):
            return False
        return after == follows.WORD_AFTER or (len(name) == 3 and self.namer.support(name) >= names.SEEN_AGAIN)

    def again(self, part: Reading) -> list[Mention]:
        """Known names that stand in a sentence without a title."""
        if not self.known:
            return []
        text, span = part.text, part.span
        taken = [m.name_span for m in part.people]
        found = []
        listed, short = self._to_find()
        if text not in self._standing:
            self._standing[text] = Standing(text)
        for at in self._standing[text].among(listed, span):
            name = text[at.start : at.end]
            if any(t.start < at.end and at.start < t.end for t in taken) or COMPANY_AFTER.match(text, at.end):
                continue
            if name in self._given and not called.so_called(text, at):
                continue
            if sounds.is_word(name) and name not in self._given and not text.startswith(_VOWED, at.end) and not _stands_out(text, at, span.start):
                continue
            found.append(Mention("person", at, short.get(name, name), at))
        return found

    def _to_find(self) -> tuple[tuple[str, ...], dict[str, str]]:
        """The names known so far and their short forms, the longest first, and what the short ones stand for."""
        if self._again is None or self._again[0] != len(self.known):
            self._given = called.whose(self._called, self.known) if self._called else {}
            short = {**self._given, **self._short()}
            self._again = len(self.known), tuple(sorted({*self.known, *short}, key=lambda name: (-len(name), name))), short
        return self._again[1], self._again[2]

    def _short(self) -> dict[str, str]:
        """The single pieces of names with a dot, where only one name has them: 列维奇 for 伊万·列维奇."""
        pieces: dict[str, list[str]] = {}
        for name in sorted(name for name in self.known if sounds.DOT.search(name)):
            for piece in sounds.DOT.split(name):
                pieces.setdefault(piece, []).append(name)
        return {piece: full[0] for piece, full in pieces.items() if len(full) == 1 and len(piece) > 1 and (piece in self.known or len(piece) > 2)}


_OF_A_PLACE = re.compile("古?城(?!会)|老城|市(?!长|委)|州(?!长)|大区|地区|机场|港口?|大学|半岛|群岛|国际机场|当地|市中心")
_SAYS = re.compile("(?:表示|说|指出|强调|还表示)，")


def _foreign(name: str) -> bool:
    """Whether a string of three characters or more is spelled by sound and no place or word."""
    listed = name in lexicon.word_set("countries") or name in places.names() or sounds.is_word(name)
    return len(name) > 2 and not listed and lexicon.word_set("transliteration").issuperset(name)


def _all_may_be(found: list[str], text: str, end: int) -> bool:
    """Whether a list whose names are all also words takes part in something: 高明、安宁、温馨、平安出席."""
    odd = sum(item in lexicon.word_set("not_names") or names.like_an_area(item) for item in found)
    fit = all((names.may_be(item) and len(item) < 4) or names.like_an_area(item) for item in found)
    return bool(_TAKE_PART.match(text, end)) and len(found) > 2 and odd * 3 <= len(found) and fit


_VOWED = ("法师", "长老", "大和尚", "上人")
"""What stands behind nobody but one who took the vows, whatever word he is called by: 诚信|法师."""


def _stands_out(text: str, at: Span, start: int) -> bool:
    """Whether a known name that is also a word stands where only a name does: after a mark, before a mark or a verb of reports."""
    before = at.start == start or text[at.start - 1] in "，。；：、“\n和与同及由为向对" or bool(_NAMED_BY.search(text, max(start, at.start - 3), at.start))
    return before and follows.after(text, at.end) >= follows.ASPECT_AFTER
