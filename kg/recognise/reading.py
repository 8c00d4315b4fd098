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
    chars: frozenset[str] = frozenset()
    """The characters of the sentence, so that what none of them begins is not looked for."""
    people: list[Mention] = field(default_factory=list)
    holders: list[Mention] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The whole article's clean text."""
        return self.article.text.chars

    @property
    def span(self) -> Span:
        """Where the sentence stands in it."""
        return self.sentence.span
