"""Nodes of relations: attendances, stops, tenures, appointments, awards."""

from __future__ import annotations

from dataclasses import dataclass

from kg import vocab
from kg.assemble.iris import Minter, Names
from kg.assemble.terms import Graph, day, iri, number, string
from kg.claims import Claim
from kg.facts import Appointment, Attendance, Award, Facts, Stop, Tenure


@dataclass(frozen=True, slots=True)
class Node:
    """A node that claims support."""

    iri: str
    claims: tuple[Claim, ...]


_SHOWN = {"attendance": (0,), "stop": (1,), "tenure": (0, 1), "appointment": (0, 1), "award": (0,)}
"""The ends whose names an IRI shows."""


class Relations:
    """Writes the relations of a graph; their IRIs follow their ends."""

    def __init__(self, facts: Facts, minter: Minter, names: Names) -> None:
        self._facts, self._minter, self._names, self._iris = facts, minter, names, names.iris
        self.replaced: dict[str, str] = {}
        """IRIs that fewer pages would have given, because an end had another then, each with the one it leads to."""
        self._stops = {(stop.event, stop.site): self._node("stop", (stop.event, stop.site), stop.claims) for stop in facts.stops}

    def describe(self, graph: Graph) -> dict[str, list[Node]]:
        """Writes all of them, and answers each with its claims, by kind."""
        facts = self._facts
        return {
            "attendance": [self._attendance(graph, one) for one in facts.attendances],
            "stop": [self._stop(graph, one) for one in facts.stops],
            "tenure": [self._tenure(graph, one) for one in facts.tenures],
            "appointment": [self._appointment(graph, one) for one in facts.appointments],
            "award": [self._award(graph, one) for one in facts.awards],
        }

    def _node(self, kind: str, ends: tuple[str, ...], claims: tuple[Claim, ...], *more: str) -> str:
        """The IRI of a relation between things, given by their keys; what it would have been by each article alone leads to it."""
        now = tuple(self._iris[key] for key in ends)
        node = self._iri(kind, now, more)
        for article in dict.fromkeys(claim.article for claim in claims):
            then = tuple(self._names.older(key, article) for key in ends)
            if then != now:
                self.replaced[self._iri(kind, then, more)] = node
        return node

    def _iri(self, kind: str, ends: tuple[str, ...], more: tuple[str, ...]) -> str:
        words = " ".join(vocab.word_of(ends[at]).rpartition("-")[0] for at in _SHOWN[kind])
        return self._minter.iri(kind, words, (kind, *ends, *more))

    def _attendance(self, graph: Graph, one: Attendance) -> Node:
        who, event = self._iris[one.participant], self._iris[one.event]
        node = self._node("attendance", (one.participant, one.event), one.claims)
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
        node = self._node("tenure", (one.holder, one.post), one.claims, str(one.number))
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
        node = self._node("appointment", (one.holder, one.post), one.claims, one.change, told)
        graph.type(node, vocab.APPOINTMENT)
        graph.add(node, vocab.HOLDER, iri(who))
        graph.add(node, vocab.POST, iri(post))
        graph.add(node, vocab.CHANGE, iri(vocab.concept("change", one.change)))
        graph.add(node, vocab.ANNOUNCED, day(one.announced) if one.announced else None)
        return Node(node, one.claims)

    def _award(self, graph: Graph, one: Award) -> Node:
        who = self._iris[one.recipient]
        node = self._node("award", (one.recipient,), one.claims, one.name)
        graph.type(node, vocab.AWARD)
        graph.add(node, vocab.RECIPIENT, iri(who))
        graph.add(node, vocab.AWARD_NAME, string(one.name))
        graph.add(node, vocab.DATE, day(one.when) if one.when else None)
        return Node(node, one.claims)
