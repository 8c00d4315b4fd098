"""Nodes of relations: attendances, stops, tenures, appointments, awards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg import vocab
from kg.assemble.iris import Minter
from kg.assemble.terms import Graph, day, iri, number, string
from kg.assemble.things import Iris
from kg.claims import Claim
from kg.facts import Appointment, Attendance, Award, Facts, Stop, Tenure


@dataclass(frozen=True, slots=True)
class Node:
    """A node that claims support."""

    iri: str
    claims: tuple[Claim, ...]


class Relations:
    """Writes the relations of a graph; their IRIs follow their ends."""

    def __init__(self, facts: Facts, minter: Minter, iris: Iris) -> None:
        self._facts, self._minter, self._iris = facts, minter, iris
        self._labels = {thing.key: thing.label for thing in (*facts.people, *facts.organisations, *facts.places)}
        self._posts = {post.key: post.title for post in facts.posts}
        self._stops = {(stop.event, stop.site): self._stop_iri(stop) for stop in facts.stops}

    def describe(self, graph: Graph) -> Iterator[Node]:
        """Writes all of them, and answers each with its claims."""
        for attendance in self._facts.attendances:
            yield self._attendance(graph, attendance)
        for stop in self._facts.stops:
            yield self._stop(graph, stop)
        for tenure in self._facts.tenures:
            yield self._tenure(graph, tenure)
        for appointment in self._facts.appointments:
            yield self._appointment(graph, appointment)
        for award in self._facts.awards:
            yield self._award(graph, award)

    def _iri(self, kind: str, readable: str, *parts: str) -> str:
        return self._minter.iri(kind, readable, (kind, *parts))

    def _stop_iri(self, stop: Stop) -> str:
        return self._iri("stop", self._labels[stop.site], self._iris[stop.event], self._iris[stop.site])

    def _attendance(self, graph: Graph, one: Attendance) -> Node:
        who, event = self._iris[one.participant], self._iris[one.event]
        node = self._iri("attendance", self._labels[one.participant], who, event)
        graph.type(node, vocab.ATTENDANCE)
        graph.add(node, vocab.PARTICIPANT, iri(who))
        graph.add(node, vocab.EVENT, iri(event))
        graph.add(node, vocab.ROLE, *(iri(vocab.concept("role", role)) for role in one.roles))
        graph.add(node, vocab.CAPACITY, *(iri(self._iris[key]) for key in one.capacity))
        graph.add(node, vocab.AT_STOP, *(iri(self._stops[one.event, site]) for site in one.stops if (one.event, site) in self._stops))
        graph.add(node, vocab.ON_BEHALF_OF, *(iri(self._iris[key]) for key in one.on_behalf_of))
        return Node(node, one.claims)

    def _stop(self, graph: Graph, one: Stop) -> Node:
        node = self._stops[one.event, one.site]
        graph.type(node, vocab.STOP)
        graph.add(node, vocab.VISIT, iri(self._iris[one.event]))
        graph.add(node, vocab.SITE, iri(self._iris[one.site]))
        graph.add(node, vocab.ORDER, number(one.order))
        return Node(node, one.claims)

    def _tenure(self, graph: Graph, one: Tenure) -> Node:
        who, post = self._iris[one.holder], self._iris[one.post]
        node = self._iri("tenure", f"{self._labels[one.holder]} {self._posts[one.post]}", who, post, str(one.number))
        graph.type(node, vocab.TENURE)
        graph.add(node, vocab.HOLDER, iri(who))
        graph.add(node, vocab.POST, iri(post))
        graph.add(node, vocab.TENURE_KIND, iri(vocab.concept("tenure-kind", one.kind)))
        days = ((vocab.FIRST_OBSERVED, one.first), (vocab.LAST_OBSERVED, one.last), (vocab.START_DATE, one.start), (vocab.END_DATE, one.end))
        for predicate, value in days:
            graph.add(node, predicate, day(value) if value else None)
        return Node(node, one.claims)

    def _appointment(self, graph: Graph, one: Appointment) -> Node:
        who, post = self._iris[one.holder], self._iris[one.post]
        told = one.announced.isoformat() if one.announced else ""
        node = self._iri("appointment", f"{self._labels[one.holder]} {self._posts[one.post]}", who, post, one.change, told)
        graph.type(node, vocab.APPOINTMENT)
        graph.add(node, vocab.HOLDER, iri(who))
        graph.add(node, vocab.POST, iri(post))
        graph.add(node, vocab.CHANGE, iri(vocab.concept("change", one.change)))
        graph.add(node, vocab.ANNOUNCED, day(one.announced) if one.announced else None)
        return Node(node, one.claims)

    def _award(self, graph: Graph, one: Award) -> Node:
        who = self._iris[one.recipient]
        node = self._iri("award", f"{self._labels[one.recipient]} {one.name}", who, one.name)
        graph.type(node, vocab.AWARD)
        graph.add(node, vocab.RECIPIENT, iri(who))
        graph.add(node, vocab.AWARD_NAME, string(one.name))
        graph.add(node, vocab.DATE, day(one.when) if one.when else None)
        return Node(node, one.claims)
