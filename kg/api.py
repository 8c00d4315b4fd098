"""newskg from Python: build or open a graph, take its tables, ask it, hand it to networkx.

import kg

graph = kg.build("pages", output="output")      # or kg.load("output")
visits = graph.visits()                         # a data frame if pandas is there, else a list of records
graph.ask("company-visitors", company="竹韵纸业")
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from pyoxigraph import Literal, NamedNode, Store

from kg import vocab
from kg.frames import Frame, Record, frame, records_of_answer, records_of_table
from kg.model import Jurisdiction
from kg.store import open_graph

if TYPE_CHECKING:
    import networkx as nx

    from kg.pipeline import BuildRequest, BuildResult

__all__ = ["Graph", "Settings", "build", "load"]
PathLike = str | Path


class Settings(TypedDict, total=False):
    """What `build` can be told; each is the option of `kg build` with that name."""

    newspaper: str
    place: str
    date: str | date
    encoding: str
    min_confidence: float
    excel: bool
    base: str
    private: str
    lexicon: Sequence[PathLike]
    decisions: PathLike
    store: str
    progress: Callable[[str, int, int], None]
    """Told what is being done, how much of it is done, and how much there is (0: not known)."""


@dataclass(frozen=True, slots=True)
class Graph:
    """A built graph. Tables have a row for each sentence that says so, with its source and offsets, as `output/tables` has them."""

    store: Store
    """The graph itself, for pyoxigraph."""
    result: BuildResult | None = None
    """What the build read, found and left out; None of a graph that was loaded."""

    def visits(self, *, min_confidence: float = 0.5) -> Frame:
        """Who went where: visitors times the sites of the visits they were on."""
        return self.table("visits", min_confidence=min_confidence)

    def attendances(self, *, min_confidence: float = 0.5) -> Frame:
        """Who took part in what, in which roles and in which order of naming."""
        return self.table("attendance", min_confidence=min_confidence)

    def posts(self, *, min_confidence: float = 0.5) -> Frame:
        """Who was seen in which post. No end date does not mean still in office."""
        return self.table("posts", min_confidence=min_confidence)

    def table(self, name: str, *, min_confidence: float = 0.5) -> Frame:
        """A table by the name it has in `output/tables`: people, events, organisations, coverage ...; a list of records without pandas.

        Errors: UsageError for an unknown name.
        """
        columns, found = self._rows(name, min_confidence)
        return frame(columns, records_of_table(columns, found))

    def records(self, name: str, *, min_confidence: float = 0.5) -> list[Record]:
        """The same as a list of records, whether pandas is there or not.

        Errors: UsageError for an unknown name.
        """
        return records_of_table(*self._rows(name, min_confidence))

    def ask(self, question: str, **params: object) -> Frame:
        """The answer to a ready question by name, a `.rq` file by path, or SPARQL: `graph.ask("person-diary", person="林若川")`.

        Errors: UsageError for an unknown question, wrong parameters, a name that the graph does not know, a query with a syntax error.
        """
        from kg.ask import run  # noqa: PLC0415  # tables need none of it

        answer = run(self.store, question, {name: str(value) for name, value in params.items()})
        return frame(answer.columns, records_of_answer(answer.columns, answer.rows))

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """People, bodies, companies, places, posts and events with what joins them; nodes are IRIs, their `label` is the name."""
        from kg.export.networks import network  # noqa: PLC0415  # the same

        return network(self.store)

    def export(self, form: str, out: PathLike) -> tuple[Path, ...]:
        """Writes the graph in a form that another program reads (`kg export --help`); gives the files.

        Errors: UsageError for an unknown form; OutputError if a file cannot be written.
        """
        from kg.export import export  # noqa: PLC0415  # the same

        return export(self.store, form, out)

    def _rows(self, name: str, min_confidence: float) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        from kg.errors import UsageError  # noqa: PLC0415  # the same
        from kg.publish.tables import TABLES, rows_of  # noqa: PLC0415  # the same

        if name not in TABLES:
            raise UsageError(f"there is no table {name!r}: choose one of {', '.join(TABLES)}")
        return rows_of(self.store, name, Literal(str(min_confidence), datatype=NamedNode(vocab.XSD + "decimal")))


def load(path: PathLike = "output") -> Graph:
    """The graph in an output folder, in a .ttl, .trig, .nq or .nt file, or in an on-disk store.

    Errors: UsageError if there is none, or if it cannot be read.
    """
    return Graph(open_graph(path))


def build(*paths: PathLike, output: PathLike = "output", **settings: Unpack[Settings]) -> Graph:
    """Builds everything from exactly these files and folders, writes it to the output folder as `kg build` does, and opens it.

    Errors: UsageError, NothingReadError, OutputError (`kg.errors`), each with one sentence that says what to do.
    """
    from kg import pipeline  # noqa: PLC0415  # who only opens a graph needs no extraction

    progress = settings.get("progress")
    request = _request(tuple(map(Path, paths)), Path(output), settings)
    result = pipeline.build(request, progress) if progress else pipeline.build(request)
    return Graph(open_graph(result.output), result)


def _request(paths: tuple[Path, ...], output: Path, settings: Settings) -> BuildRequest:
    from kg.private import chosen  # noqa: PLC0415  # the same
    from kg.read import ReadOptions, encoding_value, issue_date, parse_place  # noqa: PLC0415  # the same
    from kg.request import BuildRequest  # noqa: PLC0415  # the same

    given = ReadOptions(
        newspaper=settings.get("newspaper"),
        place=parse_place(settings["place"]) if "place" in settings else Jurisdiction(),
        issued=issue_date(settings["date"], "date") if "date" in settings else None,
        encoding=encoding_value(settings["encoding"], "encoding") if "encoding" in settings else None,
    )
    return BuildRequest(
        paths=paths,
        output=output,
        settings=given,
        min_confidence=settings.get("min_confidence", 0.5),
        excel=settings.get("excel", False),
        base=settings.get("base", vocab.ID),
        private=chosen(settings.get("private", "keep")),
        word_files=tuple(map(Path, settings.get("lexicon", ()))),
        decisions=Path(settings["decisions"]) if "decisions" in settings else None,
        store=settings.get("store", ""),
    )
