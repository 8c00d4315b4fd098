"""From printed characters to clean ones, each still knowing its place in the raw page.

Only what cannot change a meaning is changed: full-width digits and letters, one set of punctuation, traditional to simplified
characters on pages in traditional script, reading aids in brackets, doubled commas, white space that a page broke into a line.
"""

from __future__ import annotations

import re
from functools import cache

import opencc

from kg import lexicon
from kg.dates import TIME
from kg.sought import Seldom, Sought, led
from kg.text import MappedText

_HALF = {code: code - 0xFEE0 for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)) for code in range(first, last + 1)}
_SIGNS = {
    ord(old): new
    for olds, new in (
        ("（﹙", "("), ("）﹚", ")"), ("﹒・‧•⋅∙", "·"), ("\u3000\t\u00a0\u2002\u2003", " "), ("!", "！"), ("?", "？"), ("﹐", "，"), ("﹔", "；"),
        ("「『", "“"), ("」』", "”"), ("／", "/"), ("．", "."), ("％", "%"), ("＋", "+"), ("＂", '"'), ("﹕", "："), ("~", "～"),
    )
    for old in olds
}  # fmt: skip
_TABLE = {chr(old): new if isinstance(new, str) else chr(new) for old, new in (_HALF | _SIGNS).items()}
_OTHERS = re.compile(f"[{re.escape(''.join(_TABLE))}]")
"""What is printed with another character than ours."""
_HAN = "\u3400-\u9fff\uf900-\ufaff"
_SYMBOLS = r"&%+*{}\[\]^~@#$|<>=_"
_ONE_HAN = re.compile(f"[{_HAN}]")
_WESTERN = re.compile('[\n",;:]')
"""What is one of our signs or not by what stands around it."""
_JUNK = re.compile(
    rf"(?<=[{_HAN}，、。；])\s?(?=[\w{_SYMBOLS} ]{{0,24}}[{_SYMBOLS}])(?:[A-Za-z0-9{_SYMBOLS}]\s){{2,15}}(?:[A-Za-z0-9{_SYMBOLS}]\s?)?(?=[{_HAN}])"
)
"""市6 [ j g领导: single signs that a site strews into its text against copying."""
_SYMBOL = re.compile(f"[{_SYMBOLS}]")
"""Without one nothing was strewn."""
_SEPARATORS = re.compile("[,;:]")
"""The same on a page without quotation marks that open and close alike, where the ends of its paragraphs do not matter."""
_READING = re.compile(rf"\((?<=[{_HAN}].)[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňḿê\s]+\)")
_BROKEN = re.compile(
    rf"(?<=[{_HAN}，、。；：”》)])\s+(?=[{_HAN}“《(])|(?<=[{_HAN}”》)])\s+(?=[，、。；：！？”》)])|(?<=\d)\s+(?=[年月日])"
    rf"|(?<=[年月])\s+(?=\d)|(?<=[{_HAN}])\s+(?=·\s*[{_HAN}])|(?<=·)\s+(?=[{_HAN}])"
)
_DOUBLED = re.compile(r"[，、。](?:(?<=[，。；、][，、])[，、]*|(?<=，)(?=[。；])|(?<=。。)。*)")
_MARKED = re.compile(
    r"(?P<a>\*\*)[^*\n]+?(?P<b>\*\*)|(?<![*\w])(?P<c>\*)(?=[^\s*])[^*\n]+?(?<=[^\s*])(?P<d>\*)(?![*\w])|(?P<e>!?\[)[^\[\]\n]+(?P<f>\]\([^()\s]*\))"
    r"|(?P<g></?[A-Za-z][^<>\n]{0,200}>)|(?P<h>&(?:nbsp|ensp|emsp)[;；])"
)
"""Marks of Markdown and HTML in a line: **bold**, *slanted*, [text](address), <b>, &nbsp;."""
_MARKS = Sought(_MARKED)
_SET_APART = re.compile(rf"(?<=[{_HAN}，、。；：])\s(?=[{_HAN}，、。；：“”])")
APART_SHARE, APART_FEWEST = 0.7, 10
"""A line is printed with white space after each character when this share of its characters, and so many at least, have it."""
_DASH = led(rf"(?<=[{_HAN}”)])(?:--|──|－－|—－)(?=[{_HAN}“])")
"""A dash set as hyphens or as lines of a table."""
_POINT = re.compile(rf"(?<=[{_HAN}”）)》\"])\.(?!\.)|(?<=\d)\.(?=\s*$)", re.MULTILINE)
"""A full stop on a page that has no 。"""
_LISTED = re.compile(rf"[领領][导導][{_HAN}]{{2,3}}(?:，[{_HAN}]{{2,3}})+(?=[参參]加|出席|陪同|[随隨]同)")
"""Names with commas between them on a page that has no 、."""
_BLANKS = re.compile(rf"(?:{TIME.pattern})(?!\s*[(]?(?:星期|周[一二三四五六日天]|农历|总?第\s*\d))(?:\s[{_HAN}\d]+){{3,}}")
"""A time and then at least three groups of characters, no punctuation."""
_GROUPS = 4
"""So many are such a time and three groups."""
_SPREAD = re.compile(rf"[{_HAN}](?:\s+[{_HAN}]){{1,7}}")
"""A line of characters set apart from each other: 简 讯."""
_BLANK = re.compile(r"\s+")
_DIGITS_APART = led(r"(?:(?<=^\d)|(?<=[^\d.:/-]\d))[ \t]+(?=(?:\d[ \t]+){0,7}\d\s*[年月日](?!内))")
"""2 0 2 3年3月1 4日: the figures of a day, set apart."""
_PARTED = re.compile(
    r"(?<=^本报)\s+(?=讯)|(?<=^本)\s+(?=报\s*讯)|(?<=^[记编责总校作审监主一二三初复终摄供撰])\s+(?=[者辑编对审核制影稿]\s*[：:])|(?<=[^|｜\s])\s*[|｜][\s|｜]*$"
)
"""White space inside what is one word, a stroke that ends a line."""
_UNSEEN = re.compile(r"[\u200b-\u200f\ufeff\u00ad\u2028\u2029\ufe0f\u2600-\u2604\u2607-\u27bf\U0001f000-\U0001faff]")
"""What is not seen, and the little pictures of posts (★ and ☆ mark bylines)."""
_UNTIDY = re.compile(rf"[{_UNSEEN.pattern[1:-1]}(*<&@\[\s，、。；](?:(?<![，、。；])|(?=[，、。；]))")
"""Some sign of whatever is tidied away: most lines have none."""
_MENTIONED = re.compile(rf"(?<![A-Za-z0-9.])@(?=[{_HAN}])")
"""县长@某某某: a name in a post."""
_ENDED = led(r"[。！？.!?]\s?[”\"]?\r?\n|\n[\r\n \t\u3000]|[\r\n]\n")
"""The end of a paragraph: a quotation does not go on behind it."""
TRADITIONAL_SHARE = 0.03
"""A page is in traditional script when more than this share of its characters are traditional only."""
TRADITIONAL_FEWEST = 2
"""So many different ones at least: a single one may be a name."""


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def simplified(text: str) -> str:
    """The text in simplified characters, one for one; a character whose conversion changes the length stays."""
    whole: str = _converter().convert(text)
    if len(whole) == len(text):
        return whole
    return "".join(new if len(new := _converter().convert(char)) == 1 else char for char in text)


def is_traditional(text: str) -> bool:
    """Whether a page is set in traditional characters, by those that simplified print does not know: 乾 alone may be a name (乾县)."""
    plain = simplified(text)
    if plain == text:
        return False
    han = len(_ONE_HAN.findall(text))
    changed = [old for old, new in zip(text, plain, strict=True) if old != new and not _is_simplified(old)]
    return len(set(changed)) >= TRADITIONAL_FEWEST and len(changed) / han > TRADITIONAL_SHARE


def _is_simplified(char: str) -> bool:
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def same_signs(text: str) -> str:
    """Digits and letters half-width, one set of punctuation; one character for one."""
    for sign in dict.fromkeys(_OTHERS.findall(text)):  # each stands for one that is none of them: whichever comes first
        text = text.replace(sign, _TABLE[sign])
    text = _DASH.sub("——", text)
    text = _name_point().sub("·", text) if "." in text else text
    chars = list(text if "。" in text else _POINT.sub("。", text))
    open_quote, listed = False, "、" in text
    for sign in (_WESTERN if '"' in text else _SEPARATORS).finditer(text):
        i, char = sign.start(), sign[0]
        if char == "\n" and _ENDED.search(text, max(0, i - 3), i + 2):
            open_quote = False
        elif char == '"':
            open_quote = not open_quote
            chars[i] = "“" if open_quote else "”"
        elif char in ",;:":
            between = 0 < i < len(chars) - 1 and chars[i - 1].isdigit() and chars[i + 1].isdigit()
            if not between and not (char == ":" and text.startswith("//", i + 1)):
                chars[i] = {",": "，", ";": "；", ":": "："}[char]
    signs = "".join(chars)
    return signs if listed else _LISTED.sub(lambda names: names[0].replace("，", "、"), signs)


@lexicon.derived
def _name_point() -> re.Pattern[str]:
    """A full stop in place of the dot between characters that spell names by sound: 艾力.买买提."""
    sounds = "".join(lexicon.words("transliteration"))
    return re.compile(rf"(?<=[{sounds}]{{2}})\.(?=[{sounds}]{{2}})")


def punctuated(line: str) -> str:
    """A report printed with white space for all punctuation, with commas: between names (two or three characters alone) 、, else ，."""
    if len(line.split()) < _GROUPS or not _BLANKS.fullmatch(line):
        return line
    line = re.sub(rf"(?<=[{_HAN}])\s(?=[{_HAN}]{{2,3}}\s)|(?<=\s[{_HAN}]{{2}})\s|(?<=\s[{_HAN}]{{3}})\s", "、", line)
    return re.sub(r"(?<=\S)\s(?!主持|出席|参加|陪同|讲话|致辞|率队|带队|到|赴)(?=\S)", "，", line)


def cut(text: MappedText, pattern: re.Pattern[str] | Seldom) -> MappedText:
    """The text without every match of the pattern."""
    if not pattern.search(text.chars):
        return text
    return text.without({i for match in pattern.finditer(text.chars) for i in range(*match.span())}.__contains__)


def _unmarked(text: MappedText) -> MappedText:
    if not _MARKS.may_be_in(text.chars):
        return text
    drop = {i for match in _MARKED.finditer(text.chars) for name, group in match.groupdict().items() if group for i in range(*match.span(name))}
    return text.without(drop.__contains__) if drop else text


def _closed_up(text: MappedText) -> MappedText:
    """县 长 到 村 里: a whole line set with white space between its characters."""
    if len(text.chars.split()) <= APART_FEWEST:
        return text
    gaps, letters = len(_SET_APART.findall(text.chars)), len(_ONE_HAN.findall(text.chars))
    return cut(text, _SET_APART) if gaps >= APART_FEWEST and gaps >= APART_SHARE * letters else text


def tidy(text: MappedText) -> MappedText:
    """One line without reading aids, markup, doubled commas, invisible characters and the white space inside what is one word."""
    if not _UNTIDY.search(text.chars):
        return text
    for pattern in (
        _UNSEEN,
        *((_MENTIONED,) if "@" in text.chars else ()),
        *((_JUNK,) if " " in text.chars and _SYMBOL.search(text.chars) else ()),
        _READING,
        _DOUBLED,
        *((_DIGITS_APART,) if " " in text.chars or "\t" in text.chars else ()),
    ):
        text = cut(text, pattern)
    text = _closed_up(_unmarked(text)).strip()
    if not _BLANK.search(text.chars):
        return text
    return cut(text, _BLANK) if _SPREAD.fullmatch(text.chars) else cut(text, _PARTED)


def unbroken(text: MappedText) -> MappedText:
    """Body text without the white space that the page broke into it."""
    return cut(text, _BROKEN) if _BLANK.search(text.chars) else text
