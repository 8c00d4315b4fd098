"""What resolution is not sure of, for people to decide: the question on which most facts hang first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import combinations

from kg.claims import Claim, Extraction
from kg.facts import Facts, Finding, Merge, Passage, Question, Side, Tenure
from kg.resolve.clusters import Fit
from kg.resolve.companies import IN_REGION, Companies, key_of
from kg.resolve.decided import Decided
from kg.resolve.events import SAME as ONE_EVENT
from kg.resolve.happenings import Happening
from kg.resolve.likeness import SAME as ONE_PERSON
from kg.resolve.likeness import compare
from kg.resolve.names import normal, weight_of
from kg.resolve.passages import Named
from kg.resolve.people import Fit as PersonFit
from kg.resolve.people import Group, People, PersonKey
from kg.resolve.profiles import Profile
from kg.resolve.scene import Scene
from kg.resolve.sources import Source

WEAK = 1.0
"""A join whose findings are no further above the least that joins is a question."""
_BEARERS = 12
"""Bearers of a name who are compared with each other: a name with more is too common to ask about all pairs."""
_COMPARED = 6
"""Profiles of each of two people that are compared: more say nothing new."""

Asked = tuple[Question, frozenset[str]]
"""A question with the articles whose facts hang on it; none: all those of the smaller thing."""


def asked_of_people(people: People, held: Iterable[Tenure], decided: Decided) -> list[Asked]:
    """Who may be one, or two, or misprinted; `held` is what they held."""
    return [*_people(people, decided), *_misprints(people, held, decided)]


def asked_of_events(scene: Scene, decided: Decided) -> list[Asked]:
    """Which reports may tell of one event, or of two."""
    return [*_events(scene, decided)]


def questions(read: Sequence[tuple[Source, Extraction]], found: Facts, decided: Decided, asked: Iterable[Asked], companies: Companies) -> tuple[Question, ...]:
    """Every open question that no decision answers, each with its passages and the number of facts that hang on it."""
    asked = (*asked, *_companies(companies, decided))
    facts = _by_article(found, {side.key for one, _ in asked for side in (one.one, one.other)})
    known = [(one, articles) for one, articles in asked if {one.one.key, one.other.key} <= facts.keys()]
    named = {source.key: Named(extraction) for source, extraction in read}
    return tuple(sorted((replace(one, facts=_hanging(one, articles, facts), passages=_passages(one, named)) for one, articles in known), key=_order))


def _order(one: Question) -> tuple[int, float, str, Side, Side]:
    return -one.facts, -one.weight, one.kind, one.one, one.other


def _passages(one: Question, named: dict[str, Named]) -> tuple[Passage, ...]:
    return tuple(named[side.article].first(side.name) for side in (one.one, one.other))


# ---- what hangs on it -------------------------------------------------------------------------------------------------


def _by_article(found: Facts, wanted: Set[str]) -> dict[str, Counter[str]]:
    """By wanted thing and article how many facts are told of it there."""
    facts: dict[str, Counter[str]] = defaultdict(Counter)
    for key, claims in _relations(found):
        if key in wanted:
            facts[key].update({claim.article for claim in claims})
    return dict(facts)


def _relations(found: Facts) -> Iterator[tuple[str, Iterable[Claim]]]:
    for attendance in found.attendances:
        yield from ((end, attendance.claims) for end in (attendance.participant, attendance.event))
    for stop in found.stops:
        yield from ((end, stop.claims) for end in (stop.site, stop.event))
    bodies = {post.key: post.body for post in found.posts}
    for tenure in found.tenures:
        yield from ((end, tenure.claims) for end in (tenure.holder, bodies.get(tenure.post)) if end)
    for news in found.appointments:
        yield from ((end, news.claims) for end in (news.holder, bodies.get(news.post)) if end)
    yield from ((award.recipient, award.claims) for award in found.awards)
    yield from ((event.key, event.claims) for event in found.events)


def _hanging(one: Question, articles: frozenset[str], facts: dict[str, Counter[str]]) -> int:
    if one.joined:
        return sum(facts.get(one.one.key, Counter())[article] for article in articles)
    return min(facts.get(side.key, Counter()).total() for side in (one.one, one.other))


# ---- people -----------------------------------------------------------------------------------------------------------


def _people(people: People, decided: Decided) -> Iterator[Asked]:
    for block in people.blocks:
        for key, group in block:
            yield from _weakly_joined(key, group, decided)
        busiest = sorted(block, key=lambda one: (-len(one[1].sightings), one[0]))[:_BEARERS]
        for (key, group), (other_key, other) in combinations(sorted(busiest, key=lambda one: one[0]), 2):
            if not decided.people.is_told(group.sightings, other.sightings):
                yield from _left_apart((key, group), (other_key, other))


def _weakly_joined(key: str, group: Group, decided: Decided) -> Iterator[Asked]:
    for profile, why in group.members:
        if isinstance(why, PersonFit) and why.weight < ONE_PERSON + WEAK and not decided.people.is_told(_seen(profile), _seen(why.to)):
            yield _of_people((key, profile), (key, why.to), why.findings), frozenset(one.source.key for one in profile.sightings)


def _seen(profile: Profile) -> frozenset[PersonKey]:
    return frozenset(one.key for one in profile.sightings)


def _left_apart(one: tuple[str, Group], other: tuple[str, Group]) -> Iterator[Asked]:
    """Two of a name of whom nothing clear says that they are two."""
    (key, group), (other_key, others) = one, other
    pairs = ((a, b) for a, _ in group.members[:_COMPARED] for b, _ in others.members[:_COMPARED] if a.name == b.name)
    weighed = [(weight_of(found), a, b, found) for a, b in pairs for found in (compare(a, b),)]
    if not weighed:
        return
    weight, a, b, found = max(weighed, key=lambda pair: pair[0])
    *_, objections = min(weighed, key=lambda pair: pair[0])
    if weight > -ONE_PERSON:
        against = (one for one in objections if one.weight < 0)
        yield _of_people((other_key, b), (key, a), tuple(dict.fromkeys((*found, *against)))), frozenset()


def _of_people(one: tuple[str, Profile], other: tuple[str, Profile], findings: tuple[Finding, ...]) -> Question:
    first, second = (Side(key, profile.name, profile.sightings[0].source.key) for key, profile in (one, other))
    return Question("person", first, second, findings)


def _misprints(people: People, held: Iterable[Tenure], decided: Decided) -> Iterator[Asked]:
    """Two who are printed in one post, their names but one character alike."""
    holders: dict[str, dict[str, str]] = defaultdict(dict)
    for tenure in held:
        holders[tenure.post].setdefault(tenure.holder, tenure.claims[0].article)
    groups, labels = {key: group for block in people.blocks for key, group in block}, {person.key: person.label for person in people.records()}
    alike = (Finding("one_character_apart", 1.0, "姓名只差一字"), Finding("same_post", 4.0, "同一机构的同一职务"))
    asked: dict[tuple[str, str], Question] = {}
    for _, there in sorted(holders.items()):
        for one, other in combinations(sorted(there), 2):
            if _one_apart(labels[one], labels[other]) and not decided.people.is_told(groups[one].sightings, groups[other].sightings):
                first, second = (Side(key, labels[key], there[key]) for key in (other, one))
                asked.setdefault((one, other), Question("person", first, second, alike))
    yield from ((question, frozenset()) for question in asked.values())


def _one_apart(one: str, other: str) -> bool:
    return len(one) == len(other) > 1 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


# ---- events, companies ------------------------------------------------------------------------------------------------


def _events(scene: Scene, decided: Decided) -> Iterator[Asked]:
    for group in scene.clusters:
        for happening, why in group.members:
            if isinstance(why, Fit) and why.weight < ONE_EVENT + WEAK:
                yield from _of_events(scene, decided, happening, why)
        if group.missed:
            yield from _of_events(scene, decided, group.first, group.missed[0])


def _of_events(scene: Scene, decided: Decided, happening: Happening, why: Fit) -> Iterator[Asked]:
    if not decided.events.is_told(frozenset([happening.key]), frozenset([why.to.key])):
        first, second = (Side(scene.key[one.key], one.names[0], one.source.key) for one in (happening, why.to))
        yield Question("event", first, second, why.findings), frozenset([happening.source.key])


def _companies(companies: Companies, decided: Decided) -> Iterator[Asked]:
    """Short names that stand for the only full name of their region, or might stand for several; full names that are alike."""
    only = (Finding("only_full_name_of_the_region", 1.0, IN_REGION),)
    several = (Finding("short_name_of_several", 1.0, "简称与全称相符"), Finding("several_full_names", -1.0, "同地区有多家企业的全称含此简称"))
    weak: dict[tuple[str, str], list[Merge]] = defaultdict(list)
    for merge in companies.merges:
        if merge.reason == IN_REGION:
            weak[merge.key, merge.joined].append(merge)
    for (key, name), merges in weak.items():
        to = Side(key, merges[0].to, merges[0].to_article)
        yield from _of_companies(decided, Side(key, name, merges[0].article), to, only, frozenset(merge.article for merge in merges))
    for name, source, other in companies.ambiguous:
        to = Side(key_of(other, source), other, companies.first(other, source))
        yield from _of_companies(decided, Side(key_of(normal(name), source), name, source.key), to, several, frozenset())
    for doubt in companies.doubts:
        first, second = (Side(f"company:{name}", name, article) for name, article in zip((doubt.one, doubt.other), doubt.articles, strict=True))
        yield from _of_companies(decided, first, second, (Finding("alike_full_names", 1.0, doubt.words),), frozenset())


def _of_companies(decided: Decided, one: Side, other: Side, findings: tuple[Finding, ...], articles: frozenset[str]) -> Iterator[Asked]:
    told = decided.organisations
    if not any({one.name, other.name} == {first[1], second[1]} for first, second in told.bonds.ends):  # a name is asked about once, not in every article
        first, second = (replace(side, key=told.key(side.key, side.article, side.name)) for side in (one, other))
        yield Question("organisation", first, second, findings), articles
