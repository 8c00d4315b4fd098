"""Nodes of things: people, organisations, places, posts, events."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg import vocab
from kg.assemble.terms import Graph, day, iri, month_day, string, true, zh
from kg.facts import Event, Facts, Organisation, Place, Post

_CLASSES = {
    "public": (vocab.PUBLIC_BODY, vocab.ORGANISATION),
    "company": (vocab.COMPANY, vocab.ORGANISATION),
    "organisation": (vocab.ORGANISATION,),
}

_HEADS_GOVERNMENT = re.compile(r"[省市区县州盟旗镇乡]长(?:助理)?$|主席$|总理$")
"""Titles that are said of the area: 望溪县副县长, but 望溪县政府党组书记."""
_PEOPLES = re.compile(r"(?<=^[省市区县州])人民(?=法院|检察院)|(?<=^[省市区县州]中级)人民(?=法院)")
_LEVELS = "省市区县州盟旗镇乡村"

Iris = Mapping[str, str]
"""IRI by key."""


def describe_things(graph: Graph, facts: Facts, iris: Iris) -> None:
    """Every person, organisation, place, post and event."""
    for person in facts.people:
        graph.type(iris[person.key], vocab.PERSON)
        graph.label(iris[person.key], person.label, person.names)
    for organisation in facts.organisations:
        _organisation(graph, organisation, iris)
    for place in facts.places:
        _place(graph, place, iris)
    labels = post_labels(facts)
    for post in facts.posts:
        _post(graph, post, iris, labels[post.key])
    for event in facts.events:
        _event(graph, event, iris)


def _organisation(graph: Graph, one: Organisation, iris: Iris) -> None:
    node = iris[one.key]
    graph.type(node, *_CLASSES[one.kind])
    graph.label(node, one.label, one.names)
    if one.official and one.official not in (one.label, *one.names):
        graph.add(node, vocab.ALT_LABEL, zh(one.official))
    if one.jurisdiction:
        graph.add(node, vocab.JURISDICTION, iri(iris[one.jurisdiction]))
    for predicate, key in ((vocab.PART_OF, one.part_of), (vocab.LOCATED_IN, one.located_in)):
        graph.add(node, predicate, iri(iris[key]) if key else None)


def _place(graph: Graph, place: Place, iris: Iris) -> None:
    node = iris[place.key]
    graph.type(node, vocab.PLACE)
    graph.label(node, place.label, place.names)
    graph.add(node, vocab.ADMIN_CODE, string(place.code) if place.code else None)
    if place.within:
        graph.add(node, vocab.WITHIN, iri(iris[place.within]))


def post_labels(facts: Facts) -> dict[str, str]:
    """The label of every post, by key."""
    bodies = {organisation.key: organisation.label for organisation in facts.organisations}
    return {post.key: joined(bodies.get(post.body or "", ""), post.title) for post in facts.posts}


def _post(graph: Graph, post: Post, iris: Iris, label: str) -> None:
    node = iris[post.key]
    graph.type(node, vocab.POST_CLASS)
    graph.add(node, vocab.RDFS_LABEL, zh(label))
    graph.add(node, vocab.PREF_LABEL, zh(label))
    graph.add(node, vocab.TITLE, string(post.title))
    graph.add(node, vocab.POST_ROLE, iri(vocab.concept("post-role", post.role)))
    if post.body:
        graph.add(node, vocab.POST_IN, iri(iris[post.body]))


def joined(body: str, title: str) -> str:
    """Body and title as one phrase, their overlap once: 望溪县委 and 县委书记 are 望溪县委书记, 望溪县政府 and 县长 望溪县长.

    A single character is shared only if it is a level word: 望溪县医院 and 院长 are 望溪县医院院长.
    """
    if body.endswith("政府") and _HEADS_GOVERNMENT.search(title):
        body = body.removesuffix("政府")
    if body.endswith("院"):
        title = _PEOPLES.sub("", title)
    for size in range(min(len(body), len(title)), 0, -1):
        if body.endswith(title[:size]) and (size > 1 or title[0] in _LEVELS):
            return body + title[size:]
    return body + title


def _event(graph: Graph, event: Event, iris: Iris) -> None:
    node = iris[event.key]
    graph.type(node, vocab.EVENT_CLASS, *([vocab.VISIT_CLASS] if event.visit else []))
    graph.label(node, event.label, event.names)
    graph.add(node, vocab.EVENT_TYPE, iri(vocab.concept("event-type", event.type)))
    graph.add(node, vocab.THEME, *map(string, event.themes))
    graph.add(node, vocab.LIST_CUT, true() if event.list_cut else None)
    for predicate, key in ((vocab.AT_PLACE, event.place), (vocab.ORGANISER, event.organiser), (vocab.SUB_EVENT_OF, event.parent)):
        if key:
            graph.add(node, predicate, iri(iris[key]))
    _time(graph, node, event)


def _time(graph: Graph, node: str, event: Event) -> None:
    when = event.when.told()
    months = ((vocab.MONTH_DAY, when.month_day), (vocab.END_MONTH_DAY, when.end_month_day))
    days = ((vocab.DATE, when.start), (vocab.END_DATE, when.end), (vocab.EARLIEST_DATE, when.earliest), (vocab.LATEST_DATE, when.latest))
    for predicate, value in months:
        graph.add(node, predicate, month_day(value) if value else None)
    for predicate, one in days:
        graph.add(node, predicate, day(one) if one else None)
    graph.add(node, vocab.DATE_BASIS, iri(vocab.concept("date-basis", when.basis)) if when.basis else None)
