"""A sentence as the rules see it: every mention one sign, lists of people one sign.

    Ⓟ people (one or a list)   Ⓗ a title without a name   Ⓣ a time   《…》 kept as Ⓑ

So a rule can be a plain regular expression that reads like the sentence: `由Ⓟ主持`. Each sign and character knows where it came from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.model import Article, Mention, Recognised, Sentence, Span

_SIGNS = {"person": "Ⓟ", "holder": "Ⓗ", "time": "Ⓣ", "body": "Ⓞ"}
_TAIL = (
    r"(?:\([^()]{1,8}\))?(?:同志|先生|女士)?"
    r"(?:等(?:\d+[余多]?人|[一二两三四五六七八九十]+(?:位|名)?[^，。；Ⓟ]{0,8}?Ⓗ|[^，。；：Ⓟ]{0,10}?(?:Ⓗ|领导|同志|"
    r"一行))?|[一二两三四五六七八九十]+位[^，。；Ⓟ]{0,6}?Ⓗ)?(?:一行(?:\d+[余多]?人)?)?(?:同志)?"
)
_UNNAMED = (
    r"(?:(?:、|，(?=相关|有关|各|县直|市直|区直|Ⓗ(?:及|和|等))|和|及|以及|与)(?:[^，。；：Ⓟ“”]{0,24}?)(?:负责人|负责同志|有关同志|"
    r"人员|干部|全体[^，。；Ⓟ]{0,8}?(?:成员|Ⓗ)|Ⓗ)(?:(?:及|和|以及|、)[^，。；：Ⓟ]{1,20}?)?(?=出席|参加|陪同|一同|一起|列席|参会|随同|。|，|；|$|等))?"
)
_LIST = re.compile(
    rf"Ⓟ{_TAIL}(?:(?:、|(?<!一行)，(?:以及|还有|和)?|和|及|以及|暨|(?:与|同)(?=Ⓟ(?:共同|一起|一同|分别|带队|率队|先后|出席|"
    rf"参加|为))|(?:、|，|和|以及)[^，。；：、ⓅⓉⒽ“”]{{1,12}}?(?:户|民|人|员|工|师|范|兵|生|者|模|属|医|友|商|亲|年|手|贤|侨|农|匠|代表)(?=Ⓟ)|(?:和|、)[^，。；：、Ⓟ]{{2,12}}(?:会|社|局|委|院|公司|集团)、)Ⓟ{_TAIL})*{_UNNAMED}"
)
_COLLECTIVE = re.compile("领导|负责人|负责同志|同志|代表|专家|企业家")
_BOOK = re.compile(r"《[^《》]*》")
_FOLDED = {"Ⓟ": _LIST, "《": _BOOK}
"""What is folded into one sign, by the character it begins with."""


@dataclass(frozen=True, slots=True)
class Group:
    """The people behind one Ⓟ."""

    members: tuple[Mention, ...]
    cut: bool
    """等 ended the list."""
    text: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names behind the sign, each once."""
        return tuple(dict.fromkeys(member.name for member in self.members))


_MARK = re.compile(r"\s*(?:(?P<turn>[▲△●○◆◇■□★☆▶►]|【(?:口播|导语)】|(?:又|另)(?:讯|电)\s)|【[^【】]{1,6}】)+\s*")
"""What stands before a sentence and is no part of it: the mark of a new item in a column of short news, of a part of a broadcast."""


@dataclass(slots=True, eq=False)
class Encoded:
    """One encoded sentence, equal to itself alone. `spans[i]` is the span of the article's clean text behind character i of `text`."""

    article: Article
    sentence: Sentence
    text: str
    spans: list[Span]
    groups: dict[int, Group] = field(default_factory=dict)
    holders: dict[int, Mention] = field(default_factory=dict)
    times: dict[int, Mention] = field(default_factory=dict)
    turns: bool = False
    """Whether a new item of news begins here."""

    def original(self, start: int, end: int) -> str:
        """The clean text behind a piece of the encoded one."""
        return self.article.text.chars[self.spans[start].start : self.spans[end - 1].end] if end > start else ""

    def span(self, start: int, end: int) -> Span:
        """The span of clean text behind a piece of the encoded one."""
        return Span(self.spans[start].start, self.spans[end - 1].end)


def encode(recognised: Recognised, sentence: Sentence) -> Encoded:
    """The sentence with its mentions as signs and its lists of people folded."""
    article = recognised.article
    start, end = sentence.span.start, sentence.span.end
    mentions = {m.span.start: m for m in recognised.mentions if start <= m.span.start and m.span.end <= end and not _anybody(m)}
    chars: list[str] = []
    spans: list[Span] = []
    behind: list[Mention | None] = []
    mark = _MARK.match(article.text.chars, sentence.span.start, sentence.span.end)
    at = mark.end() if mark and mark.end() < sentence.span.end else sentence.span.start
    while at < sentence.span.end:
        mention = mentions.get(at)
        end = mention.span.end if mention else at + 1
        chars.append(_SIGNS[mention.kind] if mention else article.text.chars[at])
        spans.append(Span(at, end))
        behind.append(mention)
        at = end
    encoded = _folded(article, sentence, "".join(chars), spans, behind)
    encoded.turns = bool(mark and mark["turn"])
    return encoded


def _anybody(mention: Mention) -> bool:
    """A word for people in general (居民, 党员), which stays text."""
    return mention.kind == "holder" and not any(title.counted or _COLLECTIVE.search(title.title) for title in mention.titles) and bool(mention.titles)


def _folded(article: Article, sentence: Sentence, text: str, spans: list[Span], behind: list[Mention | None]) -> Encoded:
    out = Encoded(article, sentence, "", [])
    signs: list[str] = []
    at = 0
    while at < len(text):
        match = _FOLDED[text[at]].match(text, at) if text[at] in _FOLDED else None
        end = match.end() if match else at + 1
        here = len(signs)
        signs.append("Ⓑ" if text[at] == "《" and match else text[at])
        out.spans.append(spans[at] if end == at + 1 else Span(spans[at].start, spans[end - 1].end))
        mention = behind[at]
        if text[at] == "Ⓟ":
            people = tuple(m for m in behind[at:end] if m is not None and m.kind == "person")
            out.groups[here] = Group(people, "等" in text[at:end], text[at:end])
        elif mention is not None and mention.kind == "holder":
            out.holders[here] = mention
        elif mention is not None and mention.kind == "time":
            out.times[here] = mention
        at = end
    out.text = "".join(signs)
    return out
