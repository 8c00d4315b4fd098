"""One sentence while it is being read."""

from __future__ import annotations

from msgspec import Struct, field

from kg.model import Article, Mention, Sentence, Span
from kg.recognise.printed import FoundTitle


class Reading(Struct, eq=False):
    """A sentence, what the first look found in it, and the mentions found since."""

    article: Article
    sentence: Sentence
    times: list[Span]
    titles: list[FoundTitle]
    companies: list[tuple[int, str]] = field(default_factory=list)
    """Where each enterprise ends, and its name."""
    people: list[Mention] = field(default_factory=list)
    holders: list[Mention] = field(default_factory=list)

    text: str = ""
    """The whole article's clean text."""
    span: Span = Span(0, 0)
    """Where the sentence stands in it."""

    def __post_init__(self) -> None:
        self.text, self.span = self.article.text.chars, self.sentence.span
