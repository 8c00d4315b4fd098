"""Writes anew what the documentation takes from the code: `python docs/refresh.py`. Tests compare it with what stands there."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from reference import commands, page_of, vocabulary

DOCS = Path(__file__).parent
NOTEBOOK = DOCS / "first-table.ipynb"


def executed(path: Path) -> nbformat.NotebookNode:
    """The notebook with what its cells give today, without what hangs on the moment."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}, record_timing=False)
    client.execute()
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}, "language_info": {"name": "python"}}
    return notebook


def made(notebook: nbformat.NotebookNode) -> dict[Path, bytes]:
    """Every file that is written from the code, with its content."""
    page, pictures = page_of(notebook, DOCS / "images")
    texts = {"commands.md": commands(), "vocabulary.md": vocabulary(), "first-table.md": page}
    return {DOCS / name: text.encode("utf-8") for name, text in texts.items()} | pictures


def main() -> None:
    """Writes every file of it; with `--check` says what is not as it would be written."""
    if "--check" in sys.argv:
        stale = [str(path) for path, content in made(nbformat.read(NOTEBOOK, as_version=4)).items() if not path.is_file() or path.read_bytes() != content]
        sys.exit(f"not as the code has it, run python docs/refresh.py: {', '.join(stale)}" if stale else 0)
    notebook = executed(NOTEBOOK)
    nbformat.write(notebook, NOTEBOOK)
    for path, content in made(notebook).items():
        path.write_bytes(content)


if __name__ == "__main__":
    main()
