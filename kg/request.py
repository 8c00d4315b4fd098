"""What a build was asked for, kept beside what it wrote, so that it can be asked again."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from msgspec import structs

from kg import vocab
from kg.decisions import FILE_NAME, Decision, load
from kg.errors import UsageError
from kg.model import Jurisdiction
from kg.read import STDIN, ReadOptions, beside
from kg.store.kept import OWN_STORE, RECORD, SCHEME, folder_of, ours

MEMORY = "memory"
ENGINES = ("local", "spark")
_NOTHING_SAID = ReadOptions()
_BEGINNING = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`#]+")
"""Of an absolute IRI; passages stand behind the only # that it may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """What to build from, where to, and how."""

    paths: tuple[Path, ...]
    output: Path
    settings: ReadOptions = _NOTHING_SAID
    min_confidence: float = 0.5
    """How sure a reading must be for direct facts, tables and networks."""
    excel: bool = False
    """Begin the tables with the byte mark that Excel wants."""
    base: str = vocab.ID
    """What the IRIs of things begin with."""
    decisions: Path | None = None
    """The file of what people decided; without it every `decisions.csv` among the pages."""
    word_files: tuple[Path, ...] = ()
    """Word lists that extend our own."""
    private: str = "keep"
    """What becomes of ordinary people named in a report: keep, initials or omit (`kg.private`)."""
    jobs: int | None = 1
    """How many processes read pages; None: one for each core, as far as that pays. A script that says another than 1 needs `if __name__ == "__main__":`."""
    master: str | None = None
    """The Spark cluster that reads the pages (`spark://HOST:7077`); None: this machine."""
    parts: int = 0
    """In how many parts the graph is written too (`kg.export.parts`); 0: in none."""
    cache: bool = True
    """Keep what pages gave in a hidden folder of the output, and take it from there."""

    store: str = ""
    """Where the graph is asked: `memory`; `oxigraph:DIR`, a store on disk that is kept; empty: a small one in memory, a great one in a store in the hidden
    folder, made when it is first asked."""

    def check_base(self) -> None:
        """Errors: UsageError if no IRI can begin so."""
        if not _BEGINNING.fullmatch(self.base):
            raise UsageError(f"no IRI of a thing can begin with {self.base!r}: give --base an absolute one without #, like https://example.org/kg/")

    def store_folder(self) -> Path | None:
        """The folder of the store that was asked for. Errors: UsageError if it names none, or one that must not be written to."""
        if self.store in ("", MEMORY):
            return None
        folder = folder_of(self.store)
        if not ours(folder):
            raise UsageError(f"{folder} holds something else than a store that newskg wrote: name another folder with --store {SCHEME}DIR")
        among = (path for path in self.paths if path.is_dir() and folder.resolve().is_relative_to(path.resolve()))
        if not folder.resolve().is_relative_to(self.output.resolve()) and (path := next(among, None)):
            raise UsageError(f"the store {folder} would lie among the pages in {path}: name another folder with --store {SCHEME}DIR")
        return folder

    @property
    def decision_files(self) -> tuple[Path, ...]:
        """The files to obey. Errors: UsageError if one was named that does not exist."""
        if self.decisions is None:
            return beside(self.paths, FILE_NAME, self.output)
        if not self.decisions.is_file():
            raise UsageError(f"{self.decisions} does not exist: `kg merge`, `kg split` and `kg retract` write it, or leave --decisions out")
        return (self.decisions,)

    @property
    def own_decisions(self) -> Path:
        """The file that new decisions are written to: the one named, else the one beside the first path in order of their names."""
        first = min(self.paths)
        return self.decisions or (first if first.is_dir() else first.parent) / FILE_NAME

    def decided(self) -> tuple[Decision, ...]:
        """Every decision to obey. Errors: UsageError naming file and line, if a file is not as it has to be."""
        return load(self.decision_files)


def master_of(engine: str, master: str | None) -> str | None:
    """The master of the cluster that reads the pages; None for this machine. Errors: UsageError if the two do not go together."""
    if engine not in ENGINES:
        raise UsageError(f"there is no engine {engine}: choose one of {', '.join(ENGINES)}")
    if engine == "spark" and not master:
        raise UsageError("the engine spark needs a cluster: name its master with --master, like --master spark://HOST:7077")
    if engine != "spark" and master:
        raise UsageError("--master names a cluster, which the engine local does not use: add --engine spark, or leave --master out")
    return master


def record(request: BuildRequest, store: Path | None = None, graph: str = "") -> bytes:
    """The request as JSON, paths as seen from the output folder; with the store that was kept and the digest of the graph that it is made of."""
    settings = request.settings
    told = {
        "paths": sorted(_from(path, request.output) for path in request.paths),
        "newspaper": settings.newspaper,
        "place": structs.asdict(settings.place),
        "date": settings.issued.isoformat() if settings.issued else None,
        "encoding": settings.encoding,
        "columns": dict(settings.columns),
        "min_confidence": request.min_confidence,
        "excel": request.excel,
        "base": request.base,
        "private": request.private,
        "decisions": _from(request.decisions, request.output) if request.decisions else None,
        "lexicon": [_from(path, request.output) for path in request.word_files],
        **({"parts": request.parts} if request.parts else {}),
    }
    if store:
        told |= {"store": _from(store, request.output), "graph": graph}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def recorded(output: Path) -> BuildRequest:
    """The request that an output folder (or the folder of a graph file) was built by.

    Errors: UsageError if the folder does not tell.
    """
    folder = output if output.is_dir() else output.parent
    file = folder / RECORD
    try:
        told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        return _request(told, folder)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{file} does not tell what {folder} was built from: name the file of decisions with --decisions, or build again") from error


def _request(told: dict[str, Any], folder: Path) -> BuildRequest:
    settings = ReadOptions(
        newspaper=told["newspaper"],
        place=Jurisdiction(**told["place"]),
        issued=date.fromisoformat(told["date"]) if told["date"] else None,
        encoding=told["encoding"],
        columns=tuple(sorted(told["columns"].items())),
    )
    return BuildRequest(
        paths=tuple(_to(path, folder) for path in told["paths"]),
        output=folder,
        settings=settings,
        min_confidence=told["min_confidence"],
        excel=told["excel"],
        base=told["base"],
        private=told.get("private", "keep"),
        parts=told.get("parts", 0),
        decisions=_to(told["decisions"], folder) if told["decisions"] else None,
        word_files=tuple(_to(path, folder) for path in told["lexicon"]),
        store=_store(told.get("store"), folder),
    )


def _store(told: str | None, folder: Path) -> str:
    """One in the hidden folder is there for the size of the graph, not because somebody asked for it."""
    return f"{SCHEME}{_to(told, folder)}" if told and told != OWN_STORE else ""


def _from(path: Path, output: Path) -> str:
    if path == STDIN:
        return str(STDIN)
    return Path(os.path.relpath(path.resolve(), output.resolve())).as_posix()


def _to(path: str, folder: Path) -> Path:
    if path == str(STDIN):
        return STDIN
    return Path(os.path.relpath(folder.resolve() / path))
