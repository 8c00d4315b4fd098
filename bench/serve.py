"""How fast `kg serve` answers over a large graph, and whether it stands many readers at once.

    python bench/invented_graph.py 1000000 /tmp/million.ttl
    python bench/serve.py /tmp/million.ttl [READERS SECONDS]

Prints, for every kind of page, the median and the slowest of some requests in milliseconds, none of them of a page that was
made before; then what the readers met, who come back to the same pages as readers do.
"""

from __future__ import annotations

import http.client
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from statistics import median, quantiles
from urllib.parse import quote

PORT = 8791
KINDS = {"person/h": range(12), "company/c": range(6), "body/b": range(4), "event/e": range(0, 4800, 600)}
THINGS = [f"{kind}{n}" for kind, numbers in KINDS.items() for n in numbers]
PAGES = {
    "front page": ["/"],
    "busiest person": ["/id/person/h0"],
    "busiest company": ["/id/company/c2"],
    "people": [f"/id/person/h{n}" for n in range(0, 200, 10)],
    "companies": [f"/id/company/c{n}" for n in range(0, 100, 10)],
    "bodies": [f"/id/body/b{n}" for n in range(0, 50, 5)],
    "places": [f"/id/place/p{n}" for n in range(0, 100, 10)],
    "posts": [f"/id/post/o{n}" for n in range(0, 100, 10)],
    "events": [f"/id/event/e{n * 300}" for n in range(20)],
    "articles": [f"/id/article/a{n * 300}x0" for n in range(20)],
    "paper": ["/id/newspaper/n"],
    "plots of things": [f"/id/person/h{n}?plot={plot}" for n in (0, 5) for plot in ("calendar", "heatmap")] + ["/id/company/c2?plot=heatmap"],
    "plots of everything": ["/plots", "/plots?chart=calendar"],
    "events of two": [f"/events?of=person/h0&with=person/h{n}" for n in range(5, 60, 10)],
    "search, characters": [f"/search?q={quote(text)}" for text in ("赵安", "云江", "会议", "石桥镇")],
    "search, pinyin": [f"/search?q={text}" for text in ("zhao", "yunjiang", "lqy", "hua")],
    "suggestions": [f"/api/search?limit=8&q={quote(text)}" for text in ("赵", "zha", "白塔")],
    "endpoint": [f"/sparql?query={quote('SELECT ?p WHERE { ?p kg:attended ?e } LIMIT 100')}"],
}


def fetch(line: http.client.HTTPConnection, path: str) -> tuple[int, float]:
    """Status and seconds of one request."""
    started = time.perf_counter()
    line.request("GET", path)
    answer = line.getresponse()
    answer.read()
    return answer.status, time.perf_counter() - started


def wait() -> float:
    """Seconds until somebody answers."""
    started = time.perf_counter()
    while True:
        try:
            fetch(http.client.HTTPConnection("127.0.0.1", PORT), "/")
        except OSError:
            time.sleep(0.1)
        else:
            return time.perf_counter() - started


def one_by_one() -> None:
    """Every kind of page, by a single reader."""
    line = http.client.HTTPConnection("127.0.0.1", PORT)
    for _ in range(8):
        fetch(line, PAGES["endpoint"][0])  # until every process has read the graph
    for name, paths in PAGES.items():
        times = []
        for n, path in enumerate(paths * max(1, 20 // len(paths))):
            status, seconds = fetch(line, f"{path}{'&' if '?' in path else '?'}fresh={n}")
            assert status in (200, 303), f"{path}: {status}"
            times.append(seconds * 1000)
        print(f"{name:20} median {median(times):6.0f} ms   slowest {max(times):6.0f} ms")


def read(number: int, until: float, met: Counter[str], times: list[float]) -> None:
    """One reader among many: opens pages, one after the other, with a pause to look at them."""
    chance = random.Random(number)  # noqa: S311 - which page a reader opens
    line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    while time.perf_counter() < until:
        path = chance.choice([f"/id/{chance.choice(THINGS)}", "/", "/search?q=zhao", "/api/search?q=yun", PAGES["endpoint"][0]])
        try:
            status, seconds = fetch(line, path)
        except (OSError, http.client.HTTPException) as error:
            met[type(error).__name__] += 1
            line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
        else:
            met[str(status)] += 1
            times.append(seconds)
        time.sleep(chance.uniform(0.5, 1.5))


def many(readers: int, seconds: float) -> None:
    """All of them together."""
    met: Counter[str] = Counter()
    times: list[float] = []
    until = time.perf_counter() + seconds
    threads = [threading.Thread(target=read, args=(n, until, met, times)) for n in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    parts = quantiles(times, n=20)
    print(f"{readers} readers for {seconds:.0f} s: {sum(met.values()):,} requests, {dict(met)}")
    print(f"{'':20} median {parts[9] * 1000:6.0f} ms   95 % within {parts[18] * 1000:6.0f} ms")


def main(graph: str, readers: int = 50, seconds: float = 60) -> None:
    """Starts an explorer of its own, measures, and ends it."""
    command = [sys.executable, "-m", "kg", "serve", "--graph", graph, "--port", str(PORT)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            print(f"{'until it answers':20} {wait():6.1f} s")
            one_by_one()
            many(readers, seconds)
        finally:
            process.terminate()


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
