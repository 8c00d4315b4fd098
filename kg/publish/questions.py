"""tables/questions.csv: what resolution is not sure of, the question on which most facts hang first, each with what speaks for and against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.facts import Facts, Finding, Passage, Question
from kg.model import Article
from kg.publish.cells import write_table

_SIDE = ("name", "newspaper", "issued", "source_file", "start", "end", "quote", "iri")
COLUMNS = ("number", "kind", "taken_for", "facts", "weight", "for", "against", *_SIDE, *(f"other_{column}" for column in _SIDE))


def write_questions(facts: Facts, iris: Mapping[str, str], folder: str | Path, *, excel: bool = False) -> Path:
    """Writes questions.csv; `iris` are those of the things by key.

    Errors: OutputError if the file cannot be written.
    """
    articles = {article.key: article for article in facts.articles}
    rows = (_row(number, question, iris, articles) for number, question in enumerate(facts.questions, 1))
    return write_table(Path(folder) / "questions.csv", COLUMNS, rows, excel=excel)


def _row(number: int, question: Question, iris: Mapping[str, str], articles: Mapping[str, Article]) -> tuple[str, ...]:
    pros, cons = (_words(one for one in question.findings if (one.weight > 0) is wanted) for wanted in (True, False))
    sides = zip((question.one, question.other), question.passages, strict=True)
    told = [cell for side, passage in sides for cell in (side.name, *_place(passage, articles), iris[side.key])]
    return (str(number), question.kind, "one" if question.joined else "two", str(question.facts), f"{question.weight:g}", pros, cons, *told)


def _words(findings: Iterable[Finding]) -> str:
    return "; ".join(f"{one.words} {one.weight:+g}" for one in findings)


def _place(passage: Passage, articles: Mapping[str, Article]) -> tuple[str, ...]:
    article = articles[passage.article]
    issued = article.issue.issued.isoformat() if article.issue.issued else ""
    quote = article.page.text[passage.start : passage.end]
    return article.issue.newspaper or "", issued, article.page.source_file, str(passage.start), str(passage.end), quote
