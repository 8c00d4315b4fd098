"""The direct triples, exactly as `ontology/rules/*.rq` derive them from the nodes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg import vocab
from kg.assemble.terms import Graph, iri
from kg.assemble.things import Iris
from kg.facts import Attendance, Facts, Stop

_OUTSIDE = frozenset(("host", "met"))


def describe_direct(graph: Graph, facts: Facts, iris: Iris, min_confidence: float) -> None:
    """attended, spokeAt, presidedOver, visited, heldPost, accompanied and met, from nodes that are sure enough."""
    sure = [one for one in facts.attendances if one.confidence >= min_confidence]
    people = {person.key for person in facts.people}
    stops: dict[str, list[Stop]] = defaultdict(list)
    for stop in facts.stops:
        if stop.confidence >= min_confidence:
            stops[stop.event].append(stop)
    for one in sure:
        _attended(graph, one, iris)
        _visited(graph, one, stops[one.event], iris)
    for event in _by_event(one for one in sure if one.participant in people):
        _among(graph, event, iris)
    for tenure in facts.tenures:
        if tenure.confidence >= min_confidence:
            graph.add(iris[tenure.holder], vocab.HELD_POST, iri(iris[tenure.post]))


def _by_event(attendances: Iterable[Attendance]) -> list[list[Attendance]]:
    groups: dict[str, list[Attendance]] = defaultdict(list)
    for one in attendances:
        groups[one.event].append(one)
    return list(groups.values())


def _attended(graph: Graph, one: Attendance, iris: Iris) -> None:
    who, event = iris[one.participant], iri(iris[one.event])
    graph.add(who, vocab.ATTENDED, event)
    graph.add(who, vocab.SPOKE_AT, event if "speaker" in one.roles else None)
    graph.add(who, vocab.PRESIDED_OVER, event if "chair" in one.roles else None)


def _visited(graph: Graph, one: Attendance, stops: list[Stop], iris: Iris) -> None:
    if _OUTSIDE & set(one.roles):
        return
    sites = (stop.site for stop in stops if not one.stops or stop.site in one.stops)
    graph.add(iris[one.participant], vocab.VISITED, *(iri(iris[site]) for site in sites if site != one.participant))


def _among(graph: Graph, there: list[Attendance], iris: Iris) -> None:
    """Between people at one event."""
    for leader in there:
        for other in there:
            if "lead" in leader.roles and other.participant != leader.participant:
                lead, follow = iris[leader.participant], iris[other.participant]
                graph.add(follow, vocab.ACCOMPANIED, iri(lead) if "accompanying" in other.roles else None)
                if "met" in other.roles:
                    graph.add(follow, vocab.MET, iri(lead))
                    graph.add(lead, vocab.MET, iri(follow))
