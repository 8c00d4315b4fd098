"""What the person who starts the explorer decides."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PORT = 8765
SECONDS = 20.0
ROWS = 10_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Which graph is shown, where, and how far a reader may go."""

    graph: Path
    """The folder or file with the graph; of a graph on a server the folder it was published from, if there is one."""
    host: str = "127.0.0.1"
    port: int = PORT
    """0 lets the system choose a free one."""
    pages: tuple[Path, ...] = ()
    """The files and folders the graph was built from, so that articles can be shown whole."""
    allowed_hosts: tuple[str, ...] = ()
    """Further names under which the explorer may be asked for."""
    allowed_origins: tuple[str, ...] = ()
    """Pages of other servers (`https://host`) whose scripts may ask the endpoint and the JSON interface."""
    seconds: float = SECONDS
    """A question or query that takes longer is stopped."""
    rows: int = ROWS
    """An answer is cut after so many rows, and says so."""
    who: str = ""
    """Who takes decisions here."""
    endpoint: str = ""
    """The address of a SPARQL server that holds the graph; then it is asked instead of the folder."""

    @property
    def source(self) -> Path | str:
        """What is asked."""
        return self.endpoint or self.graph
