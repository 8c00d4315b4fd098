"""The index that a build leaves: which files it read and in what state, which pages they gave, and what these speak of."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.ahead.terms import BODY, sought, terms
from kg.claims import Extraction
from kg.facts import Facts
from kg.model import Page, PageSettings
from kg.read.files import File
from kg.work import Worked

KNOWN = "known.sqlite"
"""In the hidden folder of the output."""
_TABLES = """
CREATE TABLE build (request TEXT NOT NULL) STRICT;
CREATE TABLE files (name TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL, settings TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE pages (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, file TEXT NOT NULL, key TEXT NOT NULL, sha256 TEXT NOT NULL, length INTEGER NOT NULL, url TEXT, day TEXT
) STRICT;
CREATE TABLE terms (term TEXT NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (term, page)) STRICT, WITHOUT ROWID;
CREATE TABLE firms (name TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY (name, label)) STRICT, WITHOUT ROWID;
"""
_TABLES_AFTER = "CREATE INDEX pages_of_file ON pages (file)"
_EACH = 60
"""Of so many pages that share a term the nearest in time are looked at."""
_NAMES = 20
"""So many names of companies that a name may stand for."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as it was when it was listed."""

    name: str
    size: int
    changed: int
    """When it was changed last, in nanoseconds."""
    settings: str


@dataclass(frozen=True, slots=True)
class Before:
    """A page of the last build."""

    name: str
    file: str
    key: str
    sha256: str
    length: int
    url: str | None

    def page(self) -> Page:
        """The page without its text, of which nothing but the length is known any more."""
        return Page(self.name, " " * self.length, "utf-8", 0, self.sha256, url=self.url)


@dataclass(frozen=True, slots=True)
class Build:
    """What a build read."""

    request: str
    """A digest of all that it was asked for, and by which rules it read."""
    files: Sequence[Listed]
    pages: Sequence[Page]
    worked: Worked


def listed_as(files: Iterable[tuple[File, PageSettings]]) -> tuple[Listed, ...]:
    """The files as they are now; one that is gone by now as if it were empty."""
    return tuple(Listed(file.source_file, *_state(file.path), repr(settings)) for file, settings in files)


def _state(path: Path) -> tuple[int, int]:
    try:
        state = path.stat()
    except OSError:
        return 0, 0
    return state.st_size, state.st_mtime_ns


def write_known(path: Path, build: Build, facts: Facts) -> None:
    """Writes the index. Errors: OSError if it cannot be written."""
    said: dict[str, list[Extraction]] = defaultdict(list)
    for extraction in build.worked.extractions:
        said[extraction.article.page.source_file].append(extraction)
    firms = {(name, one.label) for one in facts.organisations if one.kind == "company" for name in one.names}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with _opened(str(path)) as index:
        index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        index.execute("BEGIN")
        index.execute("INSERT INTO build VALUES (?)", (build.request,))
        index.executemany("INSERT INTO files VALUES (?, ?, ?, ?)", ((one.name, one.size, one.changed, one.settings) for one in build.files))
        index.executemany("INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _pages(build, said))
        index.executemany("INSERT INTO terms VALUES (?, ?)", _terms(build.pages, said))
        index.executemany("INSERT INTO firms VALUES (?, ?)", sorted(firms))
        index.execute(_TABLES_AFTER)
        index.execute("COMMIT")


def _terms(pages: Iterable[Page], said: Mapping[str, Sequence[Extraction]]) -> Iterator[tuple[str, int]]:
    """Each term with the numbers of the pages that hold it, in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        for term in terms(said.get(page.source_file, ())):
            found[term].append(number)
    return ((term, number) for term in sorted(found) for number in found[term])


def _pages(build: Build, said: Mapping[str, Sequence[Extraction]]) -> Iterator[tuple[object, ...]]:
    files = {one.name for one in build.files}
    for number, page in enumerate(build.pages):
        days = (extraction.article.issue.issued for extraction in said.get(page.source_file, ()))
        day = next((day.isoformat() for day in days if day), None)
        name = page.source_file
        yield number, name, _file_of(name, files), build.worked.keys[name], page.sha256, len(page.text), page.url, day


def _file_of(page: str, files: set[str]) -> str:
    """The file that a page stands in: what is behind a `#` names the page in it."""
    while page not in files and "#" in page:
        page = page.rpartition("#")[0]
    return page


@contextmanager
def _opened(address: str, *, uri: bool = False) -> Iterator[sqlite3.Connection]:
    try:
        with closing(sqlite3.connect(address, uri=uri, isolation_level=None)) as index:
            yield index
    except sqlite3.Error as error:
        raise OSError(None, str(error)) from error


@contextmanager
def known(path: Path) -> Iterator[Known]:
    """The index, to be asked. Errors: OSError if it is not there, or no index."""
    with _opened(f"{path.resolve().as_uri()}?mode=ro", uri=True) as index:
        yield Known(index)


class Known:
    """What the last build read."""

    def __init__(self, index: sqlite3.Connection) -> None:
        self._index = index

    @property
    def request(self) -> str:
        """What it was asked for."""
        return str(self._index.execute("SELECT request FROM build").fetchone()[0])

    def files(self) -> frozenset[Listed]:
        """The files in the state in which they were read."""
        return frozenset(Listed(*row) for row in self._index.execute("SELECT name, size, changed, settings FROM files"))

    def of_files(self, files: Iterable[str]) -> tuple[Before, ...]:
        """The pages that these files gave."""
        return tuple(Before(*row) for file in files for row in self._index.execute(_OF_FILE, (file,)))

    def near(self, wanted: Iterable[str], day: str, most: int) -> tuple[Before, ...]:
        """The pages that share most with a page of these terms: the rarer a term, the more it counts; of one term the nearest to the day."""
        weights: dict[int, float] = {}
        for term in sorted(self._wider(wanted)):
            found = self._index.execute(_SHARING, (term, day, _EACH)).fetchall()
            for number, count in found:
                weights[number] = weights.get(number, 0.0) + 1 / count
        best = sorted(weights, key=lambda number: (-weights[number], number))[:most]
        return tuple(Before(*row) for number in sorted(best) for row in self._index.execute(_OF_NUMBER, (number,)))

    def _wider(self, wanted: Iterable[str]) -> set[str]:
        """The terms with the other names of the companies among them."""
        found = {other for term in wanted for other in sought(term)}
        names = {name for term in found if term.startswith(BODY) for (name,) in self._index.execute(_NAMES_OF, {"name": term[len(BODY) :], "most": _NAMES})}
        return found | {BODY + name for name in names}


_OF_FILE = "SELECT name, file, key, sha256, length, url FROM pages WHERE file = ? ORDER BY number"
_OF_NUMBER = "SELECT name, file, key, sha256, length, url FROM pages WHERE number = ?"
_SHARING = """
SELECT page, COUNT(*) OVER () FROM terms JOIN pages ON number = page WHERE term = ? ORDER BY ABS(JULIANDAY(day) - JULIANDAY(?)), page LIMIT ?
"""
_NAMES_OF = """
SELECT name FROM firms WHERE label IN (SELECT label FROM firms WHERE name = :name OR (LENGTH(:name) > 3 AND INSTR(label, :name))) LIMIT :most
"""
