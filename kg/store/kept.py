"""A graph kept as an on-disk store of Oxigraph beside its files, so that who asks it need not read them first.

The store holds the digest of the `graph.ttl` that it was made of, and the record of the build tells the same digest: where the two differ it is made again.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from shutil import rmtree

from pyoxigraph import RdfFormat, Store, parse

from kg.errors import UsageError
from kg.store.ahead import Ahead, ahead_of, put_into
from kg.store.copied import copied
from kg.store.renewing import put_difference

SCHEME = "oxigraph:"
"""What `--store` and `--graph` write before the folder of a store."""
GRAPH_FILE = "graph.ttl"
RECORD = "build.json"
OWN_STORE = ".kg/store"
"""Below the output folder: the store of a great graph for which nobody named another, made by the first command that asks it."""
CURRENT = "CURRENT"
"""Every on-disk store of Oxigraph holds this file."""
_MARK = "newskg.json"
_AHEAD = ".ahead"
"""What the folder of a store with what is known ahead ends in."""
_PART = 300_000
"""So many triples are loaded at once: the loader takes a kilobyte of memory for each."""
BROKEN = (OSError, RuntimeError)
"""What a store that cannot be opened or written raises."""
_LOG = logging.getLogger("kg.store")


def folder_of(value: str) -> Path:
    """The folder that `oxigraph:DIR` names. Errors: UsageError if it is anything else."""
    if not value.startswith(SCHEME) or value == SCHEME:
        raise UsageError(f"{value!r} names no store: write {SCHEME}DIR, with the folder of the store for DIR, or memory")
    return Path(value.removeprefix(SCHEME))


def ours(folder: Path) -> bool:
    """Whether a store may be written there: nothing is there yet, or an older one of ours."""
    return (folder / _MARK).is_file() if folder.is_dir() and any(folder.iterdir()) else not folder.is_file()


def digest_of(graph: Path) -> str:
    """What tells one graph file from another."""
    with graph.open("rb") as content:
        return hashlib.file_digest(content, "blake2b").hexdigest()[:32]


def begun(folder: Path) -> Store:
    """An empty store beside the folder, to be filled and then put in its place. Errors: OSError if it cannot be written."""
    rmtree(_beside(folder), ignore_errors=True)  # of a build that was killed
    _beside(folder).parent.mkdir(parents=True, exist_ok=True)
    return Store(str(_beside(folder)))


@contextmanager
def unfinished(folder: Path | None) -> Iterator[None]:
    """A store that was begun in the block and not put in its place is gone after it."""
    try:
        yield
    finally:
        if folder:
            rmtree(_beside(folder), ignore_errors=True)


def put_in_place(folder: Path, graph: Path, digest: str, ahead: str = "") -> None:
    """The store that was begun, which nobody may hold open any more, takes the place of the older one. Errors: OSError if it cannot be written."""
    beside, older = _beside(folder), folder.with_name(f".{folder.name}.older")
    (beside / _MARK).write_text(json.dumps({"graph": digest, "size": graph.stat().st_size, "ahead": ahead}) + "\n", encoding="utf-8")
    rmtree(older, ignore_errors=True)
    if folder.exists():
        folder.replace(older)
    beside.replace(folder)
    rmtree(older, ignore_errors=True)


def renewed(folder: Path, output: Path, graph: Path) -> bool:
    """Begins the store of a new graph file as a copy of that of the graph of an output folder, with what differs; False where there is none, or too much does.

    Errors: OSError if it cannot be written.
    """
    older, digest = output / GRAPH_FILE, _told(output / RECORD).get("graph")
    if not isinstance(digest, str) or not older.is_file() or not is_of(folder, older, digest):
        return False
    try:
        copied(folder, _beside(folder))
        store = Store(str(_beside(folder)))
    except BROKEN:  # a damaged store is made anew
        return False
    done = put_difference(store, older, graph)
    store.flush()
    return done


def forget_ahead(folder: Path) -> None:
    """Takes away what was put beside a store ahead of a build that has ended."""
    rmtree(folder.with_name(f"{folder.name}{_AHEAD}"), ignore_errors=True)


def _beside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.part")


def kept(output: Path, *, settled: bool = False) -> Store | None:
    """The store that the build of an output folder keeps, made again where it is not that of the graph there, or damaged; None where none is kept.

    With what is known ahead of the build that goes on, unless it is to hold what is settled alone.
    """
    store = _settled(output)
    ahead = None if settled or store is None else ahead_of(output, output / GRAPH_FILE)
    return _with(ahead, output) or store if ahead else store


def _settled(output: Path) -> Store | None:
    told = _told(output / RECORD)
    name, digest = told.get("store"), told.get("graph")
    if not isinstance(name, str) or not isinstance(digest, str) or not (output / GRAPH_FILE).is_file():
        return None
    folder = Path(os.path.normpath(output / name))
    if is_of(folder, output / GRAPH_FILE, digest):
        try:
            return Store.read_only(str(folder))
        except BROKEN:
            _LOG.warning("the store %s is damaged: it is made again from %s", folder, output / GRAPH_FILE)
    elif name == OWN_STORE:
        _LOG.warning("the graph in %s is put into a store on disk, %s, this once: from then on it is opened at once", output, folder)
    else:
        _LOG.warning("the store %s is missing, or not that of the graph in %s: it is made again from %s", folder, output, output / GRAPH_FILE)
    return _made_again(folder, output / GRAPH_FILE)


def _with(ahead: Ahead, output: Path) -> Store | None:
    """A copy of the store, which is that of the graph, with what is known ahead; None where it cannot be written."""
    from filelock import FileLock  # noqa: PLC0415  # 50 ms that only this needs

    told, graph = _told(output / RECORD), output / GRAPH_FILE
    folder, digest = Path(os.path.normpath(output / str(told["store"]))), str(told["graph"])
    beside = folder.with_name(f"{folder.name}{_AHEAD}")
    try:
        with FileLock(folder.with_name(f".{folder.name}.lock")):
            if not is_of(beside, graph, digest, ahead.digest):
                copied(folder, _beside(beside))
                store = Store(str(_beside(beside)))
                put_into(store, ahead)
                store.flush()
                del store  # closes it
                put_in_place(beside, graph, digest, ahead.digest)
        return Store.read_only(str(beside))
    except BROKEN as error:
        _LOG.warning("what changed pages say is not in the answers yet, since the store %s cannot be made (%s)", beside, error)
        return None


def is_of(folder: Path, graph: Path, digest: str, ahead: str = "") -> bool:
    """Whether the store there is that of a graph file, and of what is known ahead of it."""
    mark = _told(folder / _MARK)
    return (mark.get("graph"), mark.get("size"), mark.get("ahead", "")) == (digest, graph.stat().st_size, ahead)


def _told(file: Path) -> dict[str, object]:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _made_again(folder: Path, graph: Path) -> Store | None:
    """The store, made of the graph file; None if it cannot be written, or the file cannot be read."""
    from filelock import FileLock  # noqa: PLC0415  # 50 ms that only this needs

    if not ours(folder):
        return None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_name(f".{folder.name}.lock")):
            store, triples = begun(folder), parse(path=str(graph), format=RdfFormat.TURTLE)
            while part := list(islice(triples, _PART)):
                store.bulk_extend(part)
            store.flush()
            del store  # closes it
            put_in_place(folder, graph, digest_of(graph))
        return Store.read_only(str(folder))
    except (*BROKEN, SyntaxError) as error:
        _LOG.warning("the store %s cannot be made again (%s): the graph is read into memory", folder, error)
        return None
