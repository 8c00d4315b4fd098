"""Personal names: where one may begin, how far it goes, and how sure that is.

No model and no list of people: a name shows itself by its surname, by what stands before it (a title, another name of a list) and by
what stands after it (a mark, a verb of reports, another word), and by coming again on the same page. `weighing` weighs the string itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg import lexicon, places, words
from kg.model import Span
from kg.recognise import joined, manner, pupils, sounds
from kg.recognise.candidate import Candidate, Try
from kg.recognise.findings import DOUBTFUL_LAST, FUNCTION_SURNAMES, NEVER, SELDOM, says_something
from kg.recognise.follows import CHAR_AFTER, MARK_AFTER, ORDINAL, WORD_AFTER, after, behind_titled, ends_of, title_after, words_after
from kg.recognise.weighing import PRIOR, THREE_LONG, hopeless, weigh

_ONLY_HAN = re.compile("[\u3400-\u9fff]+")
_NUMERALS = frozenset("一二三四五六七八九十百千两几各每某本该全这那省市县区镇乡村")
_JAPAN = re.compile("日本|日方|日资|日企|日中|中日|株式会社")

__all__ = ["ENOUGH", "ENOUGH_TITLED", "FUNCTION_SURNAMES", "NEVER", "SEEN_AGAIN", "Candidate", "Namer", "begins", "may_be", "unlisted"]

OWN_PLACE = -1.5
"""It begins with the paper's own place, or its given name does."""
# On the page.
SEEN_AGAIN, MOST_SEEN = 0.7, 2.1
UNLISTED = -1.5
"""The surname is none we know: only right after a title, where a mark or a verb of reports follows and nothing is a word."""
ALWAYS_SO = 3.0
"""Its last character is also a preposition, an adverb or the like, and wherever the page prints the rest it prints that character too, before this and that."""
ENOUGH_TITLED = 0.75
ENOUGH = 1.3
NOTHING = -100.0
"""Less than any score."""
_ROUNDING = 1e-6
_JOINS = frozenset("和与及同暨")
_USUAL_FIRST = (3, 2, 4, 5)
"""The lengths of names: what the usual one scores the others need not be weighed against in full."""
"""A candidate after a title or in a list is a name from this score on."""


def _first_is_best(candidate: Candidate) -> tuple[float, int]:
    """By what candidates are sorted, the likeliest and of several the shortest first."""
    return -candidate.score, len(candidate.name)


def unlisted(name: str) -> bool:
    """Whether a string may be a name although its surname is in no list: no word in it, and nothing that follows names."""
    several, single = words_after()
    if (
        name[0] in "谁啥哪怎你我他她它您咱们席兼给让"
        or name[0] in single
        or several.match(name)
        or any(char in NEVER or char in SELDOM or char in _NUMERALS for char in name)
    ):
        return False
    if name[-1] in single or name[-1] == "地" or several.search(name) or title_after().search(name):
        return False
    return not any(words.known_word(name[at : at + size]) for size in (2, 3) for at in range(len(name) - size + 1) if (at, size) != (1, 2))


_SETTLED = ("苏木", "嘎查", "牧场", "农场", "林场", "草原", "草场", "街道", "社区", "艾里")
"""What ends the names of places in the steppe, that are spelled by sound as people's are: 赛汗塔拉|苏木."""


def may_be(item: str) -> bool:
    """Whether a string may be a personal name: a surname first, no place, none of the words that only look like names."""
    if len(item) > 2 and (item[-1] in "县市区镇乡村局委部厅办寺庙" or item.endswith(_SETTLED)):
        return False
    surnamed = item[0] in lexicon.word_set("surnames") or item[0] in lexicon.word_set("shy_surnames") or item[:2] in lexicon.word_set("compound_surnames")
    by_sound = len(item) > 3 and lexicon.word_set("transliteration").issuperset(item)
    return surnamed or bool(sounds.DOT.search(item)) or by_sound or sounds.in_parts(item)


def like_an_area(name: str) -> bool:
    """Whether a name of three characters, or a long surname and one more, ends as an area does and is yet none that is known: 李世区, 令狐区."""
    compound = name[:2] in lexicon.word_set("compound_surnames")
    sized = (compound and len(name) in {3, 4}) or (len(name) == 3 and name[0] in lexicon.word_set("surnames"))
    known = name in places.names() or name[:-1] in places.names() or words.is_common_word(name[:-1]) or name[:2] in lexicon.word_set("not_names")
    return sized and name[-1] in "区市县州镇乡" and not known


_WORDS_TOO = frozenset("边来都特曾第代赴")
_PREDICATE = re.compile(
    r"代表(?=[、，。；]|$)|赴[\u4e00-\u9fff]{2}|第五(?=[师团旅军连营届次批期轮]|[中小]学|季度)|曾(?:先后|长期)?[担兼出主就]?任|特别(?!·)|边[\u4e00-\u9fff]{1,2}边|都(?:很|是|有|能|会|说|要|不)|"
    r"来我?[\u4e00-\u9fff](?:考察|视察|调研|指导|检查|访问|参加|出席|看望|慰问|时|期间)"
)
"""成员|边看边学, 总书记|来皖考察, 成员|都很认真: what looks like a name behind a title says what he does."""
_SOMEBODY = re.compile("同志|人员|下列|以下|委员|代表|主任|书记|主席|大会|会议|本人|[他她其]")


def fills_a_frame(name: str) -> bool:
    """Whether a string that stands where only a name can is one: no word for somebody, no body, no words of a sentence in it."""
    named_so = len(name) == 3 and name[-1] == "会" and name[0] in lexicon.word_set("surnames") and name[1] in lexicon.word_set("given_names")
    if name in lexicon.word_set("not_names") or (name[-1] in "会委局院部厅办处组者员" and not named_so) or any(char in NEVER for char in name[1:]):
        return False
    if _SOMEBODY.search(name):
        return False
    if len(name) < 4 or sounds.DOT.search(name) or may_be(name):
        return True
    return sum(char in lexicon.word_set("transliteration") for char in name) * 2 >= len(name)


_HEADS = re.compile(
    "(?P<name>[\u3400-\u9fff·]{2,10}?)(?:同志|先生|女士|副?教授|研究员|院士|博士|(?:副?主任)?医师|专家|老师|主任|处长|局长|院长|书记)?为(?=团长|首的|领队|组长|队长)"
)
_VOWED = re.compile("(?P<name>释?[^和与及等的，。；：、\\s]{2})(?=(?:大?法师|大和尚|长老|上人|道长)(?:[，。；：、等]|[\u4e00-\u9fff]{2}))")
"""监院|了尘|法师: the name of who took vows has no surname."""
_OF_TEMPLES = ("监院", "住持", "方丈", "首座", "都监", "知客", "维那", "典座", "当家", "会长", "秘书长", "理事")
_SURE = 4.0


def _vowed(text: str, at: int) -> re.Match[str] | None:
    match = _VOWED.match(text, at) if text.endswith(_OF_TEMPLES, 0, at) else None
    return match if match and not words.known_word(match["name"]) else None


def headed(text: str, begin: int, at: int) -> Candidate | None:
    """以市长|某某某某|为团长的代表团: what stands between is a name, whatever its characters; the title begins at `begin`."""
    match = _HEADS.match(text, at) if text[max(begin - 1, 0) : begin] == "以" else _vowed(text, at)
    return Candidate(Span(at, match.end("name")), match["name"], _SURE) if match and fills_a_frame(match["name"]) else None


_ORDINALS = frozenset({"第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八"})
_COUNTED = frozenset("组批次届季轮场期阶产名位条款项步站段路队师军团中小医人天年部党支课讲版章节")
"""第二组: what is counted is nobody, though 第二 is a surname too."""


@lexicon.derived
def _surnames() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Those of one character; with those that are a word of every sentence; those of two."""
    return lexicon.word_set("surnames"), lexicon.word_set("surnames", "shy_surnames"), lexicon.word_set("compound_surnames")


def begins(text: str, at: int) -> bool:
    """Whether a name without a dot may begin at an offset, no title being before it: with a surname, or spelled by sound."""
    pair, (usual, _, compound) = text[at : at + 2], _surnames()
    if pair in _ORDINALS and text[at + 2 : at + 3] in _COUNTED:
        return False
    return pair[:1] in usual or pair in compound or sounds.may_begin(pair)


_INN = re.compile("民宿(?:项目|集群|村|酒店|产业|群|集聚|示范|经济|建设|改造|体验|点|旅游|开发|基地|小镇|园|业主|[、，。和等与])")
"""大湾村|民宿项目: where guests sleep is nobody."""


def at_an_inn(text: str, at: int) -> bool:
    """Whether what follows a word for villagers at an offset is the word for an inn."""
    return text.startswith("民宿", at - 1) and _INN.match(text, at - 1) is not None


class Namer:
    """Finds names on one page; what it has seen in one place helps in another."""

    def __init__(self, text: str, places: tuple[str, ...] = ()) -> None:
        self.page = text
        self.places = places
        self._japan = bool(_JAPAN.search(text))
        self.dotted = bool(sounds.JOINED.search(text))
        """Whether it has a name with a dot."""
        self._support: dict[str, float] = {}
        self._always: dict[str, bool] = {}
        self._titles: dict[str, set[int]] = {}

    def note_titles(self, text: str, starts: Iterable[int]) -> None:
        """Where titles begin in the text of an article."""
        self._titles.setdefault(text, set()).update(starts)

    def support(self, name: str) -> float:
        """What the other occurrences of a string on the page say for its being a whole name."""
        if name not in self._support:
            ends = ends_of(name, self.page) if self.page.count(name) > 1 else ()
            good = sum([after(self.page, end) >= CHAR_AFTER for end in ends])
            self._support[name] = min(SEEN_AGAIN * max(good - 1, 0), MOST_SEEN)
        return self._support[name]

    def always_so(self, name: str) -> bool:
        """Whether the page never prints a name without its last character, and behind it different things, each of which may follow names."""
        if name not in self._always:
            ends = tuple(ends_of(name, self.page))
            several = len({self.page[end : end + 1] for end in ends}) > 1 and self.page.count(name[:-1]) == len(ends)
            self._always[name] = several and all(after(self.page, end) >= CHAR_AFTER for end in ends)
        return self._always[name]

    def best(self, text: str, at: int, limit: int, *, titled: bool = False, abroad: bool = False) -> Candidate | None:
        """The best candidate that begins at `at` and ends no later than `limit`, or None.

        `titled`: a title stands right before; `abroad`: that of a foreigner.
        """
        if not (titled or abroad or self.dotted) and not begins(text, at):
            return None
        if at_an_inn(text, at) or pupils.in_class(text, at):
            return None
        if (titled or text.startswith(("曾", "第"), at)) and text[at : at + 1] in _WORDS_TOO and _PREDICATE.match(text, at):
            return None
        dotted = sounds.DOTTED.match(text, at, limit) if self.dotted else None
        first = sounds.DOT.split(dotted[0])[0] if dotted else ""
        dotted = None if words_after()[0].match(first) or words_after()[0].search(first, 2) or joined.two(first) else dotted  # 某某|致电|某-某
        if dotted and (abroad or sounds.spelled(sounds.shortest(dotted[0]))) and text[at - 1 : at] != "“" and text[at] not in NEVER:
            return self._candidate(text, at, sounds.dotted_end(text, dotted), 4.0)
        run = _ONLY_HAN.match(text, at, limit)
        if not run:
            latin = sounds.latin(text, at, limit) if titled else None
            return Candidate(latin, text[latin.start : latin.end], after(text, latin.end)) if latin else None
        sizes = self._sizes(run[0], titled)
        found = self._surnamed(text, at, sizes, titled)
        found += self._unlisted(text, at, run[0]) if titled and not sizes else []
        foreign = self._foreign(text, at, limit, titled=titled, abroad=abroad)
        if titled and max((c.score for c in found), default=0.0) < ENOUGH + 0.5:
            foreign += [self._candidate(text, at, end, score) for end, score in sounds.titled_run(text, at, limit)]
        found += foreign
        if len(found) > 1:
            found.sort(key=_first_is_best)
        for candidate in found:
            if candidate.name not in self.places and not manner.nobody(text, at, candidate.name):
                return candidate
        return None

    @staticmethod
    def _sizes(run: str, titled: bool) -> list[int]:
        usual, shy, compound = _surnames()
        first = run[0] in (shy if titled else usual)
        if run[:2] in compound:
            return [size for size in (3, 4) if size <= len(run)] + ([2] if first else [])
        if not first:
            return []
        return [*_USUAL_FIRST] if len(run) > 4 else [size for size in _USUAL_FIRST if size <= len(run)]

    @staticmethod
    def _candidate(text: str, at: int, end: int, score: float) -> Candidate:
        which = ORDINAL.match(text, end) if text[end : end + 1] in _NUMERALS else None
        end = which.end() if which else end
        return Candidate(Span(at, end), text[at:end], score)

    def _surnamed(self, text: str, at: int, sizes: list[int], titled: bool) -> list[Candidate]:
        """The candidates of some sizes with a surname first, but for those that cannot reach what another scores."""
        starts, beaten = self._titles.get(text, ()), NOTHING
        compound = text[at : at + 2] in _surnames()[2]
        found, priors = list[Candidate](), PRIOR[compound]
        for size in sizes:
            doubtful = size == 3 and text[at + 2] in DOUBTFUL_LAST
            enough = beaten - MOST_SEEN - ALWAYS_SO * doubtful - _ROUNDING
            first = priors[size]
            if first + MARK_AFTER < enough:
                continue
            end, name = at + size, text[at : at + size]
            of_title = text[end : end + 1] in _JOINS and end + 1 in starts and not text.startswith(("同志", "先生", "女士"), end + 1)
            follows = (
                MARK_AFTER if of_title else WORD_AFTER if joined.with_another(text, end) else behind_titled(text, end, size) if titled else after(text, end)
            )
            if hopeless(size, follows, compound=compound) or first + follows < enough:
                continue
            score = weigh(Try(text, at, name, follows, titled, end in starts, end), first, enough)
            if score < enough:
                continue
            score += self.support(name)
            score += ALWAYS_SO if doubtful and self.always_so(name) else 0
            score -= 2 * ALWAYS_SO if size == 3 and name[-1] in manner.ADVERBS and not compound and manner.rather_adverb(self.page, name) else 0
            score += OWN_PLACE if name.startswith(self.places) or name[1:].startswith(self.places) else 0
            found.append(self._candidate(text, at, end, score))
            beaten = max(beaten, score) if name not in self.places else beaten
        return found

    def _unlisted(self, text: str, at: int, run: str) -> list[Candidate]:
        """Two or three characters with a surname that no list has, where only a name can stand: 主任|甲乙丙|主持; not 民主任|务, 已经理|顺."""
        if words.is_common_word(text[at - 1 : at + 1]) and words.starts_word(text, at + 1):
            return []
        return [
            self._candidate(text, at, at + size, UNLISTED + THREE_LONG * (size == 3) + after(text, at + size) + self.support(run[:size]))
            for size in (2, 3)
            if size <= len(run) and after(text, at + size) >= WORD_AFTER and unlisted(run[:size])
        ]

    def _foreign(self, text: str, at: int, limit: int, *, titled: bool, abroad: bool) -> list[Candidate]:
        """Names spelled by sound, and those of foreigners."""
        ends: list[tuple[int, float]] = []
        if sounds.may_begin(text[at : at + 2]):
            sound = sounds.by_sound(text, at, limit, titled)
            ends = [*([sound] if sound else []), *sounds.by_parts(text, at, limit)]
            ends = [(end, score) for end, score in ends if after(text, end) >= WORD_AFTER or not says_something(text[at:end])]
        ends += sounds.japanese(text, at, limit, self._japan) if titled else []
        ends += sounds.abroad(text, at, limit) if abroad else []
        return [self._candidate(text, at, end, score + self.support(text[at:end])) for end, score in ends]


def begins_with_a_place(name: str) -> bool:
    """Whether a name begins with that of a place."""
    return any(name[:size] in places.names() for size in range(2, len(name) + 1))
