"""One sentence while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import Article, Mention, Sentence, Span
from kg.recognise.titles import FoundTitle


@dataclass(slots=True)
class Reading:
    """A sentence, what the first look found in it, and the mentions found since."""

    article: Article
    sentence: Sentence
    times: list[Span]
    titles: list[FoundTitle]
    companies: list[tuple[int, str]] = field(default_factory=list)
    """Where each enterprise ends, and its name."""
    people: list[Mention] = field(default_factory=list)
    holders: list[Mention] = field(default_factory=list)

    text: str = field(init=False)
    """The whole article's clean text."""
    span: Span = field(init=False)
    """Where the sentence stands in it."""

    def __post_init__(self) -> None:
        self.text, self.span = self.article.text.chars, self.sentence.span
