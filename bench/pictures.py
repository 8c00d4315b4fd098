"""The pictures of the documentation: `python bench/pictures.py [OUTPUT]`, from what `kg build corpus -o OUTPUT` has written (default: output).

Opens the pages in headless Chromium and writes docs/images/*.png anew.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "tests" / "publish" / "pages")]

from browser import browsing  # noqa: E402 - it lies beside the tests

from kg.publish.pages import write_pages  # noqa: E402 - of this checkout
from kg.publish.pages.reading import read_dossier  # noqa: E402 - the same
from kg.store import open_graph  # noqa: E402 - the same
from kg.view import Request, make_view  # noqa: E402 - the same

IMAGES = CHECKOUT / "docs" / "images"
CHOOSE_FIRST = "document.querySelector('#drawing [data-events]').dispatchEvent(new MouseEvent('click', { bubbles: true }))"


def main() -> None:
    """Writes network.png, timeline.png and heatmap.png."""
    output = Path(sys.argv[1] if len(sys.argv) > 1 else "output")
    store = open_graph(output)
    with tempfile.TemporaryDirectory() as name, browsing(Path(name) / "profile") as browser:
        folder = Path(name)
        write_pages(read_dossier(store, 0.5), folder)
        browser.open(folder / "network.html", width=1280, height=900)
        browser.picture(IMAGES / "network.png")
        busiest = browser.text("#profile .rows .name")
        browser.open(make_view(store, Request(person=busiest, chart="timeline"), folder / "timeline.html"), width=1280, height=560)
        browser.run(CHOOSE_FIRST)
        browser.settle()
        browser.picture(IMAGES / "timeline.png")
        browser.open(make_view(store, Request(chart="heatmap"), folder / "heatmap.html"), width=1280, height=760)
        browser.picture(IMAGES / "heatmap.png")


if __name__ == "__main__":
    main()
