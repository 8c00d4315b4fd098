"""How long the network page of an invented county takes: to be made, and to be drawn for the first time in headless Chromium.

    python bench/pages.py            # 300, 2,000 and 10,000 things
    python bench/pages.py 2000 --all # all things drawn at once, not only those that can be read

A page is drawn when its first two frames after loading are. Processor time is told beside the time by the clock, because other work on the machine does not
lengthen it. Leaves with 1 if a floor is missed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "tests" / "publish" / "pages")]

from browser import Browser, browsing  # noqa: E402 - it lies beside the tests
from invented import county  # noqa: E402 - the same

from kg.publish.pages.drawing import draw  # noqa: E402 - of this checkout
from kg.publish.pages.reading import read_dossier  # noqa: E402 - the same
from kg.publish.pages.views import network_view  # noqa: E402 - the same

FLOORS = {300: (2.0, 1.0), 2000: (5.0, 2.0), 10000: (20.0, 5.0)}
"""Things: seconds to make the page, seconds to its first drawing."""


def main() -> int:
    """Prints a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=sorted(FLOORS))
    parser.add_argument("--all", action="store_true", help="draw all things at once")
    told = parser.parse_args()
    missed = 0
    with tempfile.TemporaryDirectory() as folder, browsing(Path(folder) / "profile") as browser:
        for size in told.sizes:
            page = Path(folder) / f"{size}.html"
            made, worked, things, ties = _made(size, page)
            drawn = min(_drawn(browser, page, f"#most={size}" if told.all else "") for _ in range(3))
            most_made, most_drawn = FLOORS.get(size, (float("inf"), float("inf")))
            missed += worked > most_made or drawn > most_drawn
            megabytes = page.stat().st_size / 1e6
            sys.stdout.write(
                f"{things:6,} things {ties:7,} ties {megabytes:5.1f} MB  made in {made:5.1f} s ({worked:.1f} s of work)  drawn in {drawn:4.2f} s\n"
            )
    return 1 if missed else 0


def _made(size: int, page: Path) -> tuple[float, float, int, int]:
    store = county(size // 2, size // 3, size // 6 + 5, round(size * 1.6))
    clock, work = time.perf_counter(), time.process_time()
    dossier = read_dossier(store, 0.5)
    view = network_view(dossier, size)
    page.write_text(draw(dossier, view), encoding="utf-8")
    return time.perf_counter() - clock, time.process_time() - work, len(view.things), len(view.ties)


def _drawn(browser: Browser, page: Path, address: str) -> float:
    started = time.perf_counter()
    browser.open(page, address)
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
