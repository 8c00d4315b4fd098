"""Real SPARQL servers, started and stopped here; a test whose server is not installed says how to install it and is skipped."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.store import http

VIRTUOSO = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{inner}
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{outer}
ServerRoot = {folder}
"""


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server takes what."""

    query: str
    graphs: str
    updates: str


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def _running(command: list[str], folder: Path, answers: str) -> Iterator[None]:
    with (folder / "server.log").open("w") as log, subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) as process:
        try:
            _wait(answers, process)
            yield
        finally:
            process.kill()


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"{address} did not come up")


@pytest.fixture(scope="session")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Oxigraph's own server, with a folder of its own."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        pytest.skip("no Oxigraph server: pip install 'newskg[consumers]'")
    folder, port = tmp_path_factory.mktemp("oxigraph"), _free_port()
    root = f"http://127.0.0.1:{port}"
    with _running([program, "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"], folder, root):
        yield Server(f"{root}/query", f"{root}/store", f"{root}/update")


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Virtuoso 7 with the name and password it comes with."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("no Virtuoso: apt-get install virtuoso-opensource-7")
    folder, port = tmp_path_factory.mktemp("virtuoso"), _free_port()
    root = f"http://127.0.0.1:{port}"
    (folder / "virtuoso.ini").write_text(VIRTUOSO.format(folder=folder, inner=_free_port(), outer=port), encoding="utf-8")
    with _running([program, "+foreground", "+configfile", "virtuoso.ini"], folder, f"{root}/sparql"):
        yield Server(f"{root}/sparql", f"{root}/sparql-graph-crud-auth", f"{root}/sparql-auth")


@pytest.fixture
def as_dba(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name and password of a fresh Virtuoso."""
    monkeypatch.setenv(http.USER, "dba")
    monkeypatch.setenv(http.PASSWORD, "dba")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A graph of some pages, in a folder of its own."""
    folder = tmp_path / "output"
    folder.mkdir()
    shutil.copy(Path(__file__).parents[1] / "fixtures" / "small.ttl", folder / "graph.ttl")
    return folder
