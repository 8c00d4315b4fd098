"""How long the ready questions take on a large graph: `python bench/asking.py GRAPH`, a file that `invented_graph.py` has made; two seconds are allowed each.

The names asked for are the busiest of the graph.
Processor time stands first, because other work on the machine does not lengthen it; then the time by the clock.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
sys.path.insert(0, str(CHECKOUT))

from pyoxigraph import Store  # noqa: E402 - with the package

from kg.ask import questions, run  # noqa: E402 - of this checkout
from kg.errors import UsageError  # noqa: E402 - the same
from kg.store import open_graph  # noqa: E402 - the same
from kg.store.query import select  # noqa: E402 - the same

BUSIEST = {
    "person": "SELECT (SAMPLE(?l) AS ?name) (COUNT(?e) AS ?n) { ?x kg:attended ?e ; kg:name ?l } GROUP BY ?x ORDER BY DESC(?n) LIMIT 1",
    "company": "SELECT (SAMPLE(?l) AS ?name) (COUNT(?s) AS ?n) { ?s kg:site ?x . ?x kg:name ?l ; a kg:Company } GROUP BY ?x ORDER BY DESC(?n) LIMIT 1",
    "event": "SELECT (SAMPLE(?l) AS ?name) (COUNT(?w) AS ?n) { ?w kg:attended ?x . ?x kg:name ?l } GROUP BY ?x ORDER BY DESC(?n) LIMIT 1",
    "body": "SELECT (SAMPLE(?l) AS ?name) (COUNT(?p) AS ?n) { ?p kg:postIn ?x . ?x kg:name ?l } GROUP BY ?x ORDER BY DESC(?n) LIMIT 1",
}
FIXED = {"day": "2018-03-01", "title": "县长", "post": "县长"}


def main() -> None:
    """Prints what every question took, the slowest last."""
    store = open_graph(sys.argv[1])
    values = {**FIXED, **{name: select(store, query)[0]["name"] for name, query in BUSIEST.items()}}
    values["site"] = values["company"]
    asked = {question.name: {p.name: values[p.name] for p in question.params if p.default is None} for question in questions()}
    took = sorted((*seconds(store, name, given), name) for name, given in asked.items())
    for worked, passed, name in took:
        sys.stdout.write(f"{worked:7.2f} s {passed:7.2f} s  {name}\n")


def seconds(store: Store, name: str, values: dict[str, str]) -> tuple[float, float]:
    """How long one question works and takes, whatever it finds."""
    clock, work = time.perf_counter(), time.process_time()
    try:
        run(store, name, values)
    except UsageError as error:
        sys.stdout.write(f"{name}: {error}\n")
    return time.process_time() - work, time.perf_counter() - clock


if __name__ == "__main__":
    main()
