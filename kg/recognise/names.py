"""Personal names: where one may begin, how far it goes, and how sure that is.

No model and no list of people: a name shows itself by its surname, by what stands before it (a title, another name of a list) and by
what stands after it (a mark, a verb of reports, another word), and by coming again on the same page. Each finding has a weight below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg import lexicon, words
from kg.model import Span

_HAN = "\u3400-\u9fff"
_DOTTED = re.compile(rf"[{_HAN}]{{1,10}}(?:·[{_HAN}]{{1,10}})+")
_ONLY_HAN = re.compile(rf"[{_HAN}]+")
_COUNTED = re.compile(
    r"[两三四五六七八九十\d]+(?:位|名|人)|等(?=\d|领导|出席|参加|陪同|人|同志|省|市|县|区|州|镇|先后|一同|一起|，|。|在|分别|列席|自治)|因(?:公|事|故|病|临时|出差)"
)
_AS = re.compile(r"以[^，。；]{2,24}身份")
_NUMERALS = frozenset("一二三四五六七八九十百千两几各每某本该全这那省市县区镇乡村")
_MARKS = "，。；：、！？…—\n \u3000“”‘’()《》【】|/"
_NEVER = frozenset("的了是与及等还也都被把从")
_SELDOM_LAST = frozenset("为和")
_NEVER_LAST = frozenset("边坐在作因受就对向从将率带到还也由被把并")
_SELDOM = frozenset("在和将到来说称对向这那其之带率坐查就")

FUNCTION_SURNAMES = frozenset("向和于时从对有由为来在全都并就还应等相后经任同能")

# Findings after a candidate.
MARK_AFTER, WORD_AFTER, SOME_WORD_AFTER, CHAR_AFTER = 3.0, 2.5, 1.2, 1.3
# Findings in the candidate itself.
THREE_LONG, TWO_LONG, FOUR_LONG, LONGER, COMMON_WORD, BY_SOUND = 0.6, 0.0, -2.5, -3.0, -1.5, 0.4
COMPOUND = 1.3
"""A surname of two characters is seldom anything else."""
COMMON_AFTER_TITLE = -0.4
"""A word of the dictionary right after a title is a name after all: 副县长|高原."""
STRADDLES = -2.0
"""A verb of reports straddles the end (甲陪|同), or the name begins with the paper's own place."""
NEVER_INSIDE, SELDOM_INSIDE = -4.0, -1.0
FUNCTION_FIRST = -1.2
"""The first character is also a preposition or the like and the rest is a word: 向大家."""
VERB_FIRST = -2.0
"""A word that follows names begins here: 主任|强调."""
# On the page.
SEEN_AGAIN, MOST_SEEN = 0.7, 2.1
UNLISTED = -1.5
"""The surname is none we know: only right after a title, where a mark or a verb of reports follows and nothing is a word."""
TAKES_VERB = -0.9
"""The last character rather begins the next word: 竺青|为企业."""
ENOUGH_TITLED = 0.75
ENOUGH = 1.3
"""A candidate after a title or in a list is a name from this score on."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A string that may be a name, and how much speaks for it."""

    span: Span
    name: str
    score: float


@lexicon.derived
def _followers() -> tuple[re.Pattern[str], frozenset[str]]:
    several = [word for word in lexicon.words("after_name") if len(word) > 1]
    return re.compile(lexicon.alternation(several)), frozenset(word for word in lexicon.words("after_name") if len(word) == 1)


@lexicon.derived
def _office() -> re.Pattern[str]:
    """任 + up to thirty characters + a title."""
    return re.compile(f"(?:不再担任|不再兼任|任|为|担任|兼任|出任)[^，。；：、！？]{{0,30}}?{lexicon.any_of('title_heads')}")


@lexicon.derived
def _title_after() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of('title_modifiers')}){{0,2}}{lexicon.any_of('title_heads', 'title_courtesies')}")


def takes_office(text: str, at: int) -> bool:
    """Whether what stands at an offset says that somebody takes or leaves an office: 任|为|不再担任 + a title in the same breath."""
    return bool(_office().match(text, at))


def after(text: str, at: int) -> float:
    """How well what stands at an offset may follow a name."""
    if at >= len(text) or text[at] in _MARKS:
        return MARK_AFTER
    if not _ONLY_HAN.match(text[at]):
        return WORD_AFTER
    if _COUNTED.match(text, at) or _AS.match(text, at) or takes_office(text, at):
        return WORD_AFTER
    several, single = _followers()
    if several.match(text, at) or _title_after().match(text, at):
        return WORD_AFTER
    if text[at] in single:
        return CHAR_AFTER
    return SOME_WORD_AFTER if words.starts_word(text, at) else 0.0


def spelled(name: str) -> bool:
    """Whether most characters of a dotted string are such as spell names by sound: a slogan with a dot is no name."""
    plain = name.replace("·", "")
    return sum(char in lexicon.word_set("transliteration") for char in plain) >= len(plain) / 2


def unlisted(name: str) -> bool:
    """Whether a string may be a name although its surname is in no list: no word in it, and nothing that follows names."""
    several, single = _followers()
    if name[0] in single or several.match(name) or any(char in _NEVER or char in _SELDOM or char in _NUMERALS for char in name):
        return False
    if name[-1] in single or several.search(name) or _title_after().search(name):
        return False
    return not any(words.known_word(name[at : at + size]) for size in (2, 3) for at in range(len(name) - size + 1) if (at, size) != (1, 2))


def may_be(item: str) -> bool:
    """Whether a string may be a personal name: a surname first, no place, none of the words that only look like names."""
    if len(item) > 2 and item[-1] in "县市区镇乡局委部厅办":
        return False
    return item[:2] in lexicon.word_set("compound_surnames") or item[0] in lexicon.word_set("surnames") or "·" in item


def ends_of(name: str, page: str) -> Iterator[int]:
    """Where a string ends wherever it stands on a page, none inside another."""
    at = page.find(name)
    while at >= 0:
        yield at + len(name)
        at = page.find(name, at + len(name))


class Namer:
    """Finds names on one page; what it has seen in one place helps in another."""

    def __init__(self, text: str, places: tuple[str, ...] = ()) -> None:
        self.page = text
        self.places = places
        self._support: dict[str, float] = {}

    def support(self, name: str) -> float:
        """What the other occurrences of a string on the page say for its being a whole name."""
        if name not in self._support:
            ends = list(ends_of(name, self.page))
            good = sum(after(self.page, end) >= CHAR_AFTER for end in ends)
            self._support[name] = min(SEEN_AGAIN * max(good - 1, 0), MOST_SEEN)
        return self._support[name]

    def best(self, text: str, at: int, limit: int, *, titled: bool = False) -> Candidate | None:
        """The best candidate that begins at `at` and ends no later than `limit`, or None. `titled`: a title stands right before."""
        dotted = _DOTTED.match(text, at, limit)
        if dotted and spelled(dotted[0][: dotted[0].rindex("·") + 4]) and text[at - 1 : at] != "“" and text[at] not in _NEVER:
            return self._dotted(text, dotted)
        run = _ONLY_HAN.match(text, at, limit)
        if not run:
            return None
        found = [self._scored(text, at, size, titled) for size in self._sizes(run[0])]
        found += self._unlisted(text, at, run[0]) if titled and not found else []
        sound = self._by_sound(text, at, limit, titled)
        found += [sound] if sound else []
        return max((c for c in found if c.name not in self.places), key=lambda c: (c.score, -len(c.span)), default=None)

    @staticmethod
    def _sizes(run: str) -> list[int]:
        if run[:2] in lexicon.word_set("compound_surnames"):
            return [size for size in (3, 4) if size <= len(run)] + ([2] if run[0] in lexicon.word_set("surnames") else [])
        if run[0] in lexicon.word_set("surnames"):
            return [size for size in (2, 3, 4, 5) if size <= len(run)]
        return []

    def _scored(self, text: str, at: int, size: int, titled: bool) -> Candidate:
        name = text[at : at + size]
        compound = name[:2] in lexicon.word_set("compound_surnames")
        prior = COMPOUND if compound and size > 2 else {2: TWO_LONG, 3: THREE_LONG, 4: FOUR_LONG}.get(size, LONGER)
        score = prior + after(text, at + size) + self.support(name)
        score += NEVER_INSIDE * sum(char in _NEVER for char in name[1:]) + (0.5 if titled else 1) * SELDOM_INSIDE * sum(char in _SELDOM for char in name[1:])
        common = words.is_common_word(name) and name not in lexicon.word_set("not_names")
        score += (COMMON_AFTER_TITLE if titled else COMMON_WORD) * common + (0.35 if titled else 3) * COMMON_WORD * (name in lexicon.word_set("not_names"))
        if (size > 2 and _followers()[0].match(text, at + size - 1)) or name.startswith(self.places):
            score += STRADDLES
        if size > 2 and name[:2] in lexicon.word_set("not_names"):
            score += COMMON_WORD
        if _followers()[0].match(text, at):
            score += VERB_FIRST
        if size > 2 and name[-1] in _NEVER_LAST and after(text, at + size) < MARK_AFTER:
            score += STRADDLES
        if size > 2 and name[-1] in _SELDOM_LAST and after(text, at + size) < WORD_AFTER:
            score += TAKES_VERB
        if name[-1] == "作" and text[at + size : at + size + 1] in {"“", "《"}:
            score += STRADDLES
        if name[0] in FUNCTION_SURNAMES and size > 2 and words.is_common_word(name[1:]):
            score += FUNCTION_FIRST
        if size > 3 and not compound and after(text, at + size) < WORD_AFTER:
            score -= 3
        return Candidate(Span(at, at + size), name, score)

    def _unlisted(self, text: str, at: int, run: str) -> list[Candidate]:
        """Two or three characters with a surname that no list has, where only a name can stand: 主任|甲乙丙|主持."""
        return [
            Candidate(Span(at, at + size), run[:size], UNLISTED + THREE_LONG * (size == 3) + after(text, at + size) + self.support(run[:size]))
            for size in (2, 3)
            if size <= len(run) and after(text, at + size) >= WORD_AFTER and unlisted(run[:size])
        ]

    def _by_sound(self, text: str, at: int, limit: int, titled: bool) -> Candidate | None:
        """A foreign or minority name spelled by sound: a run of characters used for that."""
        sounds = lexicon.word_set("transliteration")
        end = at
        while end < min(limit, at + 9) and text[end] in sounds:
            end += 1
        found = [end - back for back in range(3) if end - back - at >= 2]
        scored = [(after(text, stop) - 0.5 * (end - stop), stop) for stop in found]
        best = max(scored, default=None)
        if not best or best[0] < SOME_WORD_AFTER:
            return None
        name = text[at : best[1]]
        if (
            name in lexicon.word_set("not_names")
            or name[0] in "来到赴在"
            or name in lexicon.word_set("countries")
            or (words.is_common_word(name) and not titled)
            or any(name.startswith(w) for w in lexicon.words("not_names"))
        ):
            return None
        return Candidate(
            Span(at, best[1]), name, best[0] + BY_SOUND + self.support(name) - (0.8 if len(name) > 3 and name[0] in lexicon.word_set("surnames") else 0)
        )

    def _dotted(self, text: str, match: re.Match[str]) -> Candidate:
        """A name with a dot: its last part ends where a word of reports begins."""
        last = match[0].rindex("·") + 1
        ends = [match.start() + size for size in range(last + 1, len(match[0]) + 1)]
        scored = [(after(text, end), -i, end) for i, end in enumerate(ends)]
        good = [item for item in scored if item[0] >= WORD_AFTER and item[2] - match.start() - last >= 2]
        end = good[0][2] if good else max(scored)[2]
        sound = last
        while sound < len(match[0]) and match[0][sound] in lexicon.word_set("transliteration"):
            sound += 1
        if sound - last >= 2 and after(text, match.start() + sound) >= SOME_WORD_AFTER:
            end = match.start() + sound
        return Candidate(Span(match.start(), end), text[match.start() : end], 4.0)
