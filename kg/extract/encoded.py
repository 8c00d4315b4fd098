"""A sentence whose mentions and lists of people are signs: what `encode` makes and rules read."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import force_setattr

from kg.model import Article, Mention, Sentence, Span


class Group(Struct, frozen=True):
    """The people behind one Ⓟ."""

    members: tuple[Mention, ...]
    cut: bool
    """等 ended the list."""
    text: str
    names: tuple[str, ...] = ()
    """The names behind the sign, each once."""

    def __post_init__(self) -> None:
        force_setattr(self, "names", tuple(dict.fromkeys([member.name for member in self.members])))


class Encoded(Struct, eq=False):
    """One encoded sentence, equal to itself alone. Character i of `text` stands for `starts[i]` to `starts[i + 1]` of the article's clean text."""

    article: Article
    sentence: Sentence
    text: str = ""
    starts: list[int] = field(default_factory=list)
    groups: dict[int, Group] = field(default_factory=dict)
    holders: dict[int, Mention] = field(default_factory=dict)
    times: dict[int, Mention] = field(default_factory=dict)
    turns: bool = False
    """Whether a new item of news begins here."""

    def original(self, start: int, end: int) -> str:
        """The clean text behind a piece of the encoded one."""
        return self.article.text.chars[self.starts[start] : self.starts[end]] if end > start else ""

    def span(self, start: int, end: int) -> Span:
        """The span of clean text behind a piece of the encoded one."""
        return Span(self.starts[start], self.starts[end])
