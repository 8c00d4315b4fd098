"""Names that are spelled by sound: with a dot (某某·某某), in parts that such names are made of, or character for character; and names in Latin letters."""

from __future__ import annotations

import re

from kg import lexicon, words
from kg.model import Span
from kg.recognise.follows import CHAR_AFTER, SOME_WORD_AFTER, WORD_AFTER, after, word_after, words_after

_HAN = "\u3400-\u9fff"
DOT = re.compile("[·-]")
"""What joins the parts of a name: a dot, or a hyphen in names that have one where they come from."""
DOTTED = re.compile(rf"[{_HAN}]{{1,10}}(?:[·-][{_HAN}]{{1,10}})+")
JOINED = re.compile(rf"[·-](?<=[{_HAN}].)[{_HAN}]")
"""What every name with a dot holds."""
LATIN = re.compile(r"[A-Z][A-Za-zÀ-ÿ.'’-]*(?: (?:[a-z]{2,3} )?[A-Z][A-Za-zÀ-ÿ.'’-]*){0,3}(?![A-Za-z0-9&(])")
_LONG_RUN = re.compile(rf"[{_HAN}]{{4,8}}")
_LONGEST = 9
_LAST_ALONE = frozenset("江汗图仓花夫木仁措加姆玛吉杰")
"""What may end a name behind a part of it: 艾山|江, 图门|仓."""
_AND = frozenset("和与及")
PART, BY_SOUND = 0.9, 0.4


_DESCRIBES = re.compile("[\u3400-\u9fff]{0,6}?(?:[客侨外]商|客人|友人|专家|教授|选手|学者|大使|教练|工程师|记者|志愿者)")
"""英国客商|某某·某某: a word for what somebody is, before his name."""


def spelled(name: str) -> bool:
    """Whether most characters of a dotted string are such as spell names by sound: a slogan with a dot is no name."""
    if _DESCRIBES.match(name):
        return False
    pieces = DOT.split(name)
    sure = sum(len(piece) if in_parts(piece) else sum(char in lexicon.word_set("transliteration") for char in piece) for piece in pieces)
    return sure >= sum(map(len, pieces)) / 2


def shortest(dotted: str) -> str:
    """A dotted string up to the third character behind its last dot, behind which anything may follow."""
    return dotted[: [dot.end() for dot in DOT.finditer(dotted)][-1] + 3]


_TWO_NAMES = re.compile(rf"·[{_HAN}]{{2,5}}(?P<and>[和与及])[{_HAN}]{{2,5}}·")
"""艾海提·买提木|和艾则孜·买买提: where one name ends and another begins."""


def dotted_end(text: str, match: re.Match[str]) -> int:
    """Where the last part of a name with a dot ends: before a word of reports, or where the characters that spell sounds end."""
    two = _TWO_NAMES.search(match[0])
    if two:
        return match.start() + two.start("and")
    last = [dot.end() for dot in DOT.finditer(match[0])][-1]
    ends = [match.start() + size for size in range(last + 1, len(match[0]) + 1)]
    scored = [(after(text, end), -i, end) for i, end in enumerate(ends)]
    good = [item for item in scored if item[0] >= WORD_AFTER and item[2] - match.start() - last >= 2]
    end = good[0][2] if good else max(scored)[2]
    sound = last
    while sound < len(match[0]) and match[0][sound] in lexicon.word_set("transliteration"):
        sound += 1
    known = max((stop for stop in parts_ends(text, match.start() + last, match.end()) if after(text, stop) >= CHAR_AFTER), default=0)
    if known:
        return known
    if match[0][sound : sound + 1] in _AND and sound - last > 1 and not lexicon.word_set("transliteration").issuperset(match[0][sound + 1 : sound + 2]):
        return match.start() + sound
    stop = match.start() + sound - bool(word_after(text, match.start() + sound - 1))
    return stop if stop - match.start() - last >= 2 and after(text, stop) >= SOME_WORD_AFTER else end


_SURNAME_AND_GIVEN = 3
"""Characters of a name that may as well be a Han one."""


@lexicon.derived
def _parts() -> frozenset[str]:
    return frozenset(lexicon.words("name_parts"))


@lexicon.derived
def _first_two() -> frozenset[str]:
    return frozenset(part[:2] for part in _parts())


def may_begin(pair: str) -> bool:
    """Whether two characters may begin a name that is spelled character for character or made of parts."""
    return lexicon.word_set("transliteration").issuperset(pair) or pair in _first_two()


def parts_ends(text: str, at: int, limit: int) -> dict[int, int]:
    """Where a run of known parts that begins at `at` may end, and of how many parts it is then made."""
    ends = _behind_surname(text, at, limit)
    reached = {at: 0} if text[at : at + 2] in _first_two() else {}
    while reached:
        place = min(reached)
        count = reached.pop(place)
        for size in range(2, 7):
            if place + size <= min(limit, at + _LONGEST) and text[place : place + size] in _parts():
                reached[place + size] = ends[place + size] = max(ends.get(place + size, 0), count + 1)
        if count and place < limit and text[place] in _LAST_ALONE:
            ends.setdefault(place + 1, count)
    return ends


def _behind_surname(text: str, at: int, limit: int) -> dict[int, int]:
    """Where a name ends that is a surname with parts behind it, of four characters or more: 包|格日勒图, 吴|额尔德木图."""
    if text[at : at + 1] not in lexicon.word_set("surnames") or text[at + 1 : at + 3] not in _first_two():
        return {}
    return {end: count for end, count in parts_ends(text, at + 1, limit).items() if end - at > _SURNAME_AND_GIVEN}


def in_parts(name: str) -> bool:
    """Whether a string is made of parts of ethnic names from end to end."""
    return len(name) in parts_ends(name, 0, len(name))


def begins_with_no_name(text: str) -> bool:
    """Whether a string begins with one of the words that only look like names."""
    listed = lexicon.word_set("not_names")
    return any(text[:size] in listed for size in range(1, len(text) + 1))


def is_word(name: str) -> bool:
    """Whether the dictionary knows the string as a word, and not as what it also is, a name in parts."""
    return words.is_common_word(name) and not (len(name) > 3 and in_parts(name))


def by_parts(text: str, at: int, limit: int) -> list[tuple[int, float]]:
    """Ends of names made of parts, each with what speaks for it apart from what the page says."""
    return [(end, after(text, end) + PART * count + 0.1 * (end - at)) for end, count in parts_ends(text, at, limit).items()]


def by_sound(text: str, at: int, limit: int, titled: bool) -> tuple[int, float] | None:
    """The end of a foreign or minority name spelled character for character: a run of characters used for that."""
    sounds = lexicon.word_set("transliteration")
    end = at
    while end < min(limit, at + _LONGEST) and text[end] in sounds:
        end += 1
    if end - at < 2:
        return None
    found = [end - back for back in range(3) if end - back - at >= 2]
    scored = [(after(text, stop) - 0.5 * (end - stop), stop) for stop in found]
    best = max(scored, default=None)
    if not best or best[0] < SOME_WORD_AFTER:
        return None
    name = text[at : best[1]]
    other = name[0] in "来到赴在" or word_after(name, 0) or name in lexicon.word_set("countries") or begins_with_no_name(name)
    if other or (words.is_common_word(name) and not titled):
        return None
    return best[1], best[0] + BY_SOUND - (0.8 if len(name) > 3 and name[0] in lexicon.word_set("surnames") else 0)


_KAZU = re.compile("和[宏夫彦也子美男雄幸久平树人之正弘](?=[、，。；：等])")
"""田中|和宏: 和 as in Japanese given names."""


def _ends(text: str, at: int, end: int) -> bool:
    """Whether a foreign name may end here: before a mark or word of reports, or before a single verb or preposition that spells no sound."""
    if _KAZU.match(text, end):
        return False
    alone = text[end : end + 1] in words_after()[1] and text[end : end + 1] not in lexicon.word_set("transliteration")
    return after(text, end) >= WORD_AFTER or text[end : end + 1] in {"和", "与", "及", "等"} or (alone and end - at > 1)


_NO_FIRST = frozenset("一的了是在和与及等之为对向将也都被把从就还会说致邀应同兼给让由跟")


def abroad(text: str, at: int, limit: int) -> list[tuple[int, float]]:
    """Ends of a name right after the title of a foreigner (驻华大使|甲乙丙): any characters, up to a mark or a word of reports."""
    run = re.compile(rf"[{_HAN}]{{2,7}}").match(text, at, limit)
    other = run is None or begins_with_no_name(run[0])
    if run is None or other or text[at] in _NO_FIRST or word_after(run[0], 0):
        return []
    end = next((at + size for size in range(2, len(run[0]) + 1) if _ends(text, at, at + size)), None)
    return [] if end is None or _holds_words(text[at:end][1:]) else [(end, after(text, end))]


def _holds_words(name: str) -> bool:
    """Whether a string holds what no name does: 的, or a word that spells no sound."""
    pairs = (name[i : i + 2] for i in range(len(name) - 1)) if len(name) > 3 else ()
    sounds = lexicon.word_set("transliteration")
    return "的" in name or "了" in name or any(words.is_common_word(pair) and not in_parts(pair) and not sounds.issuperset(pair) for pair in pairs)


def titled_run(text: str, at: int, limit: int) -> list[tuple[int, float]]:
    """The end of a long name right after a title: four characters or more, most of them such as spell sounds, up to the next mark or word of reports."""
    sounds, size = lexicon.word_set("transliteration"), 2
    run = None if text[at] in _NO_FIRST or word_after(text, at) else _LONG_RUN.match(text, at, limit)
    while run and size <= len(run[0]) and not _ends(text, at, at + size):
        size += 1
    name = text[at : at + size]
    if run is None or not 4 <= size <= len(run[0]) or sum(char in sounds for char in name) * 2 < size:
        return []
    return [] if _holds_words(name) or _faces_another(name) else [(at + size, after(text, at + size) + 0.3)]


def _faces_another(name: str) -> bool:
    """Whether a string is two names: 竺青|向|林若川一行介绍."""
    surnames = lexicon.word_set("surnames")
    return name[0] in surnames and any(name[at : at + 1] == "向" and name[at + 1 : at + 2] in surnames for at in (2, 3))


_LEADS = frozenset("率携偕带")
"""石田宏|率团: what he does."""


def japanese(text: str, at: int, limit: int, of_japan: bool) -> list[tuple[int, float]]:
    """Ends of a name that begins with a Japanese surname: one to three characters behind it, on a page that does not speak of Japan just two."""
    listed = lexicon.word_set("japanese_surnames", "japanese_surnames_in_japan") if of_japan else lexicon.word_set("japanese_surnames")
    if text[at : at + 2] not in listed and text[at : at + 3] not in listed:
        return []
    size = next((size for size in (3, 2) if text[at : at + size] in listed and not word_after(text, at + size)), 0)
    ends = [at + size + given for given in ((1, 2, 3) if of_japan else (2,))] if size else []
    ends = [end for end in ends if not (end - at > size + 1 and text[end - 1] in _LEADS)]
    good = [end for end in ends if end <= limit and re.fullmatch(rf"[{_HAN}]+", text[at:end]) and (of_japan or after(text, end) >= WORD_AFTER)]
    return [(end, after(text, end) + 0.8 * of_japan + 0.2 * (end - at - size == 2)) for end in good]


def latin(text: str, at: int, limit: int) -> Span | None:
    """A name in Latin letters at an offset; what is all capitals is a brand or a model."""
    match = LATIN.match(text, at, limit)
    return Span(*match.span()) if match and len(match[0]) > 3 and not match[0].isupper() else None
