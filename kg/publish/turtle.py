"""The graph as Turtle (one default graph) and as N-Quads (a graph for each article, and `resolved`), the same bytes for the same facts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from shutil import rmtree

from pyoxigraph import Quad, RdfFormat, parse, serialize

from kg import vocab
from kg.publish.runs import Runs, merged
from kg.publish.whole import unwritten, whole, write_whole

SUBJECTS = 40_000
"""Of so many subjects what is said is sorted in memory at once."""
_BETWEEN = "\t"
"""No line of N-Triples holds it: in a text it is written in another way."""
_OFTEN = 65_536
"""So many statements are held because others may say the same."""
_NEXT = " ;\n\t"
_A_THING = f"<{vocab.ID}"
_TYPE = f"<{vocab.RDF_TYPE}>"


class Union:
    """Takes the triples of all graphs, in any order, and sorts them by subject, as runs on disk."""

    def __init__(self, folder: Path) -> None:
        self._runs = Runs(folder, lines=SUBJECTS)

    def take(self, _: str, said: Mapping[str, list[str]]) -> None:
        """Adds what some graph says of some subjects (`kg.assemble`). Errors: OSError if the disk is full."""
        self._runs.take([f"{subject}>{_BETWEEN}{_BETWEEN.join(told)}\n".encode() for subject, told in said.items() if told])

    def runs(self) -> tuple[Path, ...]:
        """All that was taken. Errors: OSError if the disk is full."""
        return self._runs.files()


def write_runs(runs: Sequence[Path], path: str | Path) -> int:
    """Writes the triples of runs, each once, as sorted lines of N-Triples would be written; answers how many they are. The runs are gone then.

    Errors: OutputError if the file cannot be written, or a run cannot be read.
    """
    count, terms = 0, _Terms()
    with whole(path) as beside, beside.open("w", encoding="utf-8", newline="") as out:
        out.write(terms.prefixes)
        for key, told in _subjects(runs):
            count += len(told)
            out.write(f"<{key} {terms.described(told)} .\n")
    return count


def _subjects(runs: Sequence[Path]) -> Iterator[tuple[str, Collection[str]]]:
    """Each subject, with the sign that ends it, and what is said of it, in order and each once."""
    for key, lines in groupby((line[:-1].decode().split(_BETWEEN) for line in merged(runs)), itemgetter(0)):
        told = [one for line in lines for one in line[1:]]
        told.sort()
        yield key, dict.fromkeys(told)


class _Terms:
    """Terms of N-Triples as Turtle writes them: names with a prefix, numbers, days. The library is asked once for each."""

    def __init__(self) -> None:
        self.prefixes = _turtle(f"<{vocab.ID}>")[0]
        self._known: dict[str, str] = {}
        self._predicates = {_TYPE: "a"}
        self._often: dict[str, tuple[str, str]] = {}
        """What is said of many subjects: the predicate, and the object."""

    def described(self, told: Iterable[str]) -> str:
        """What is said of a subject: of each predicate its objects."""
        parts: list[str] = []
        last = ""
        for one in told:
            predicate, value = self._often.get(one) or self._taken_apart(one)
            if predicate == last:
                parts[-1] += f" , {value}"
            else:
                parts.append(f"{predicate} {value}")
                last = predicate
        return _NEXT.join(parts)

    def _taken_apart(self, one: str) -> tuple[str, str]:
        named, _, value = one[:-2].partition(" ")
        predicate = self._predicates.get(named) or self._named(named)
        if value.startswith(_A_THING) or (value[-1] != ">" and value[0] == '"'):
            return predicate, value
        found = predicate, self._known.get(value) or self._asked(value)
        if len(self._often) < _OFTEN:
            self._often[one] = found
        return found

    def _asked(self, term: str) -> str:
        found = self._known[term] = _turtle(term)[1]
        return found

    def _named(self, predicate: str) -> str:
        found = self._predicates[predicate] = self._asked(predicate)
        return found


def _turtle(term: str) -> tuple[str, str]:
    """The prefixes of a file, and a term in it."""
    before = f"<{vocab.ID}> <{vocab.ID}> "
    whole_file = serialize(parse(f"{before}{term} .", format=RdfFormat.N_TRIPLES), format=RdfFormat.TURTLE, prefixes=vocab.PREFIXES) or b""
    prefixes, _, written = whole_file.decode().partition(before)
    return prefixes, written.removesuffix(" .\n")


@contextmanager
def gathered(folder: Path) -> Iterator[Union]:
    """A place for the triples of a graph, a folder that lasts as long as the block. Errors: OutputError if it cannot be written."""
    rmtree(folder, ignore_errors=True)  # of a build that was killed
    try:
        folder.mkdir(parents=True)
        yield Union(folder)
    except OSError as error:
        raise unwritten(folder, error) from error
    finally:
        rmtree(folder, ignore_errors=True)


def turtle(quads: Iterable[Quad]) -> bytes:
    """The union of all graphs, sorted, each triple once."""
    lines = (serialize((quad.triple for quad in quads), format=RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True)
    return serialize(parse(b"".join(sorted(set(lines))), format=RdfFormat.N_TRIPLES), format=RdfFormat.TURTLE, prefixes=vocab.PREFIXES) or b""


def nquads(quads: Iterable[Quad]) -> bytes:
    """Every quad once, sorted."""
    found: dict[str, Quad] = {str(quad): quad for quad in quads}
    return serialize((found[line] for line in sorted(found)), format=RdfFormat.N_QUADS) or b""


def write_turtle(quads: Iterable[Quad], path: str | Path) -> Path:
    """Writes the union of all graphs. Errors: OutputError if the file cannot be written."""
    return write_whole(path, turtle(quads))


def write_nquads(quads: Iterable[Quad], path: str | Path) -> Path:
    """Writes the named graphs. Errors: OutputError if the file cannot be written."""
    return write_whole(path, nquads(quads))
