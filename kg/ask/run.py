"""Asking a graph one question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pyoxigraph import Store, Triple

from kg.ask.computed import with_computed
from kg.ask.question import Question, question_from, questions
from kg.errors import UsageError
from kg.show.find import like
from kg.store import Answer, Term, open_graph, query, query_within
from kg.store.names import is_known


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a question: columns and rows, and the triples of a CONSTRUCT."""

    question: Question
    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    triples: tuple[Triple, ...] | None = None
    cut: bool = False


def run(graph: Store | str | Path, asked: str, params: Mapping[str, str] | None = None, *, limit: int | None = None, timeout: float | None = None) -> Result:
    """The answer of `graph` to a ready question by name, a `.rq` file by path, or SPARQL as typed.

    A `timeout` in seconds needs the graph as a path.
    Errors: UsageError for an unknown question (offering the nearest), wrong parameters, a query that is not read-only or has a syntax error.
    """
    store = None if isinstance(graph, (str, Path)) else graph

    def ask(sparql: str, most: int | None) -> Answer:
        if timeout is not None and store is None:
            return query_within(str(graph), sparql, seconds=timeout, limit=most)
        return query(graph, sparql, limit=most)

    question, given = find(asked), params or {}
    result = answered(question, given, ask, limit=limit)
    if not result.rows:
        refuse_unknown_names(store or open_graph(str(graph)), question, given)
    return result


def answered(question: Question, given: Mapping[str, str], ask: Callable[[str, int | None], Answer], *, limit: int | None = None) -> Result:
    """The answer to a question with its parameters; `ask` gets the SPARQL and how many rows are wanted at most.

    Errors: UsageError for wrong parameters; what `ask` raises.
    """
    answer = ask(question.filled(given), None if question.computed else limit)
    columns, rows = with_computed(answer.columns, answer.rows, question.computed)
    return Result(question, columns, rows[:limit], answer.triples, answer.cut or len(rows[:limit]) < len(rows))


def refuse_unknown_names(store: Store, question: Question, given: Mapping[str, str]) -> None:
    """An empty answer may mean that nothing happened, or that the name is wrong: only the second is an error."""
    for param in question.params:
        name = given.get(param.name, param.default or "").strip()
        if param.type == "name" and not is_known(store, name):
            near = like(store, name)
            offer = f"did you mean {' or '.join(near)}?" if near else "check how the papers print it"
            raise UsageError(f"nothing in the graph is called {name!r}: {offer}")


def find(asked: str) -> Question:
    """The question that `asked` names, or is.

    Errors: UsageError if it is none, or the file cannot be read.
    """
    ready = {question.name: question for question in questions()}
    if asked in ready:
        return ready[asked]
    if any(mark in asked for mark in "{\n"):
        return question_from("as typed", asked)
    if asked.endswith((".rq", ".sparql")):
        return question_from(Path(asked).name, _text(Path(asked)))
    near = get_close_matches(asked, ready, n=1, cutoff=0.4)
    offer = f"did you mean {near[0]}?" if near else "`kg ask` alone lists them"
    raise UsageError(f"there is no ready question {asked!r}: {offer}")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UsageError(f"there is no file {path}: check the path, or name a ready question (`kg ask` lists them)") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as UTF-8 text: save the query as UTF-8") from error
