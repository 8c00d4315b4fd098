"""Opening a graph: a file, the folder that `kg build` wrote, or an on-disk store."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, Store

from kg.errors import UsageError
from kg.store.ahead import ahead_of, put_into
from kg.store.kept import BROKEN, CURRENT, GRAPH_FILE, SCHEME, folder_of, kept
from kg.store.remote import connected, is_address

__all__ = ["GRAPH_FILE", "open_graph"]
_FORMATS = {".ttl": RdfFormat.TURTLE, ".trig": RdfFormat.TRIG, ".nq": RdfFormat.N_QUADS, ".nt": RdfFormat.N_TRIPLES}


def open_graph(path: str | Path, *, settled: bool = False) -> Store:
    """The graph at `path`: a .ttl, .trig, .nq or .nt file, a folder that holds graph.ttl, an on-disk store (opened read-only), or a server's address.

    Where the build of a folder keeps a store, that is opened; one that is not that of the graph is made again. A folder is opened with what a build that
    is going on has told ahead (`kg.store.ahead`), unless what is `settled` is wanted alone.

    Errors: UsageError if there is none, if the file cannot be read as RDF, or the server does not answer.
    """
    if isinstance(path, str) and is_address(path):
        return connected(path)
    if str(path).startswith(SCHEME):
        return _on_disk(folder_of(str(path)))
    path = Path(path)
    if (path / CURRENT).is_file():
        return _on_disk(path)
    if found := kept(path, settled=settled):
        return found
    store = _loaded(_graph_file(path))
    if not settled and path.is_dir() and (ahead := ahead_of(path, path / GRAPH_FILE)):
        put_into(store, ahead)
    return store


def _graph_file(path: Path) -> Path:
    file = path / GRAPH_FILE if path.is_dir() else path
    if not file.is_file():
        raise UsageError(f"there is no graph at {file}: build one with `kg build PATH -o {path}`, or name another with --graph")
    if file.suffix.lower() not in _FORMATS:
        raise UsageError(f"{file} is not a graph that can be read: give a file ending in {', '.join(_FORMATS)}")
    return file


def _loaded(file: Path) -> Store:
    store = Store()
    try:
        store.bulk_load(path=str(file), format=_FORMATS[file.suffix.lower()])
    except SyntaxError as error:
        raise UsageError(f"{file} is not well-formed RDF ({_first_line(error)}): build the graph again") from error
    except OSError as error:
        raise UsageError(f"{file} cannot be read ({_first_line(error)}): check its permissions") from error
    return store


def _on_disk(path: Path) -> Store:
    if not (path / CURRENT).is_file():
        raise UsageError(f"there is no store at {path}: build one with `kg build PATH --store {SCHEME}{path}`, or name another with --graph")
    try:
        return Store.read_only(str(path))
    except BROKEN as error:
        raise UsageError(f"the store {path} cannot be opened ({_first_line(error)}): build it again") from error


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
