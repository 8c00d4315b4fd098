"""Writes anew what the documentation takes from the code: `python docs/refresh.py`. Tests compare it with what stands there."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbclient import NotebookClient

DOCS = Path(__file__).parent
NOTEBOOK = DOCS / "first-table.ipynb"


def executed(path: Path) -> nbformat.NotebookNode:
    """The notebook with what its cells give today, without what hangs on the moment."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}, record_timing=False)
    client.execute()
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}, "language_info": {"name": "python"}}
    return notebook


def main() -> None:
    """Writes every file of it."""
    nbformat.write(executed(NOTEBOOK), NOTEBOOK)


if __name__ == "__main__":
    main()
