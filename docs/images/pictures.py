"""Makes the picture of the explorer that the README shows, from the corpus; needs Chromium.

python docs/images/pictures.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "tests" / "web"), str(CHECKOUT / "tests" / "publish" / "pages")]

from browser import browsing  # noqa: E402 - it lies among the tests
from explorers import exploring  # noqa: E402 - it lies among the tests

from kg.web.settings import Settings  # noqa: E402 - of this checkout

PICTURES = {"explorer.png": "陆景行"}


def main() -> None:
    """Builds the corpus, opens the pages and writes the pictures beside this file."""
    with tempfile.TemporaryDirectory() as work:
        output = Path(work) / "output"
        subprocess.run([sys.executable, "-m", "kg", "build", str(CHECKOUT / "corpus"), "-o", str(output), "--quiet"], check=True, cwd=CHECKOUT)
        with exploring(Settings(output, port=0, pages=(CHECKOUT / "corpus",))) as explorer, browsing(Path(work) / "profile") as browser:
            for name, thing in PICTURES.items():
                entry = explorer.site.snapshot.index.find(thing).entries[0]
                browser.open(explorer.address + explorer.site.snapshot.addresses.of(entry.iri), "?lang=zh", width=1280, height=900)
                browser.picture(Path(__file__).parent / name)


if __name__ == "__main__":
    main()
