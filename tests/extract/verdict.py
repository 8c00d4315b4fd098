"""A case read by the line, and what is wrong with what came out."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from casebook import CHANGES, ROLES, Case, Item, items

from kg.claims import Extraction
from kg.extract import extract
from kg.facts import Event, Facts
from kg.model import Jurisdiction, Page, PageSettings, When
from kg.read import parse_place
from kg.recognise import recognise
from kg.resolve import resolve
from kg.score.names import one_site, phrase, without_level
from kg.segment import segment, why_not_news


def page(text: str, place: str = "", issued: object = None, *, name: str = "a.txt") -> Page:
    """A page of that text, its place and date known beforehand."""
    where = parse_place(place) if place else Jurisdiction()
    data = text.encode()
    return Page(name, text, "utf-8", len(data), hashlib.sha256(data).hexdigest(), PageSettings(None, where, issued, None))  # type: ignore[arg-type]  # a date or None


def extractions(case: Case) -> tuple[Extraction, ...]:
    """What the line reads in the articles of a case."""
    read = recognise(segment(page(case.text, case.place, case.issued)))
    return tuple(extract(mentions, why_not_news(mentions.article.text.chars)) for mentions in read)


@dataclass(slots=True)
class Found:
    """One event as resolution left it, in names."""

    event: Event
    people: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    orgs: set[str] = field(default_factory=set)
    stops: dict[str, tuple[set[str], str]] = field(default_factory=dict)
    """Label -> all names and kind."""
    joined: dict[str, set[str]] = field(default_factory=dict)

    def __str__(self) -> str:
        told = [f"{'+'.join(sorted(roles))}:{name}" for name, roles in sorted(self.people.items())]
        told += [f"stop:{name}/{kind}" for name, (_, kind) in sorted(self.stops.items())]
        return f"{self.event.type} “{self.event.label}” {day(self.event.when)} " + "; ".join(told)


def day(when: When) -> str:
    if when.start:
        return when.start.isoformat() + (f"..{when.end.isoformat()}" if when.end and when.end != when.start else "")
    return (when.month_day or "none") + (f"..{when.end_month_day}" if when.month_day and when.end_month_day else "")


def found_events(facts: Facts) -> list[Found]:
    """The events of the facts with the names of all that took part."""
    names = {thing.key: thing for thing in (*facts.people, *facts.organisations, *facts.places)}
    people = {person.key for person in facts.people}
    found = {event.key: Found(event) for event in facts.events}
    for attendance in facts.attendances:
        here, who = found[attendance.event], names.get(attendance.participant)
        if attendance.participant in people and who:
            here.people[who.label] |= set(attendance.roles)
            if attendance.stops:
                here.joined[who.label] = {names[key].label for key in attendance.stops}
        elif who:
            here.orgs |= set(who.names)
    for stop in facts.stops:
        site = names[stop.site]
        found[stop.event].stops[site.label] = (set(site.names), stop.claims[0].kind)
    return list(found.values())


_PART_OF_SITE = re.compile(r".*(?:工地|现场|展厅|项目|车间|仓库|大棚|食堂|基地|大厅|厂区|校区|院区|园区|中心)$")


def _is_site(wanted: str, names: set[str]) -> bool:
    """Whether a found site is the wanted one: the same, one with or without what stands before it, or a hall, shop or works of it."""
    forms = wanted.rsplit("/", 1)[0].split("=")
    return any(_one(form, name) for form in forms for name in names)


def _one(form: str, name: str) -> bool:
    if form == name:
        return True
    inside = name.startswith(form) and bool(_PART_OF_SITE.match(name.removeprefix(form)))
    return one_site(form, name) and (form.endswith(name) or name.endswith(form) or inside)


def _people(told: tuple[Item, ...]) -> dict[str, set[str]]:
    people: dict[str, set[str]] = defaultdict(set)
    for item in told:
        if item.key in ROLES:
            people[item.value].add(item.key + "?" * item.optional)
    return people


def _shared(told: tuple[Item, ...], found: Found) -> float:
    people = sum(1 + 0.3 * bool({r.strip("?") for r in roles} & found.people[name]) for name, roles in _people(told).items() if name in found.people)
    stops = sum(any(_is_site(item.value, names) for names, _ in found.stops.values()) for item in told if item.key == "stop")
    alike = sum({"type": found.event.type, "date": day(found.event.when)}.get(item.key) == item.value for item in told)
    called = sum(item.key == "name" and _called(item.value, found) for item in told)
    return people + stops + 0.4 * alike + 0.8 * called


def _called(name: str, found: Found) -> bool:
    return any(name in form or form in name for form in found.event.names)


def paired(case: Case, found: list[Found]) -> tuple[list[tuple[tuple[Item, ...], Found | None]], list[Found]]:
    """Each expected event with the found one that shares most with it, and the found ones that are left."""
    left = list(found)
    pairs: list[tuple[tuple[Item, ...], Found | None]] = []
    for told in sorted(case.events, key=lambda told: any(item.key == "maybe" for item in told)):
        best = max(left, key=lambda event: _shared(told, event), default=None)
        if best is not None and _shared(told, best) > 0.3:
            left.remove(best)
            pairs.append((told, best))
        else:
            pairs.append((told, None))
    return pairs, left


def _wrong_people(told: tuple[Item, ...], found: Found) -> Iterator[str]:
    wanted = _people(told)
    for name, roles in wanted.items():
        have = found.people.get(name, set())
        yield from (f"missing {role}:{name}" for role in sorted(roles) if not role.endswith("?") and role not in have)
        yield from (f"unexpected {role}:{name}" for role in sorted(have - {role.strip("?") for role in roles}))
    yield from (f"unexpected person {'+'.join(sorted(roles))}:{name}" for name, roles in sorted(found.people.items()) if name not in wanted)


def _wrong_stops(told: tuple[Item, ...], found: Found) -> Iterator[str]:
    wanted = [item for item in told if item.key == "stop"]
    for item in wanted:
        kind = item.value.rsplit("/", 1)[-1]
        hits = [seen for names, seen in found.stops.values() if _is_site(item.value, names)]
        if not hits and not item.optional:
            yield f"missing stop:{item.value}"
        elif hits and kind != "*" and kind not in hits and not item.optional:
            yield f"kind of stop:{item.value} is {hits[0]}"
    for name, (names, kind) in sorted(found.stops.items()):
        if not any(_is_site(item.value, names) for item in wanted):
            yield f"unexpected stop:{name}/{kind}"


def _wrong_rest(told: tuple[Item, ...], found: Found) -> Iterator[str]:
    event = found.event
    for item in told:
        if item.key == "type" and item.value not in (event.type,) and not item.optional:
            yield f"type is {event.type}, not {item.value}"
        if item.key == "date" and day(event.when) != item.value:
            yield f"date is {day(event.when)}, not {item.value}"
        if item.key == "name" and not _called(item.value, found):
            yield f"name is {event.label}, not {item.value}"
        if item.key == "org" and not item.optional and not any(item.value in name or name in item.value for name in found.orgs):
            yield f"missing org:{item.value}"
        if item.key == "joined":
            person, _, stops = item.value.partition("=")
            if {stop for stop in stops.split("+") if not any(_is_site(stop, {name}) for name in found.joined.get(person, ()))}:
                yield f"joined:{item.value} is {sorted(found.joined.get(person, ()))}"


def _posts(facts: Facts) -> set[tuple[str, str, frozenset[str]]]:
    """Person, title, and every name of body and jurisdiction."""
    things = {thing.key: thing for thing in (*facts.people, *facts.organisations, *facts.places)}
    posts = {post.key: post for post in facts.posts}

    def bodies(key: str | None) -> set[str]:
        thing = things.get(key or "")
        return set() if thing is None else set(thing.names) | bodies(getattr(thing, "jurisdiction", None))

    return {(things[t.holder].label, posts[t.post].title, frozenset(bodies(posts[t.post].body))) for t in facts.tenures}


def _post_fits(wanted: str, post: tuple[str, str, frozenset[str]]) -> bool:
    person, _, rest = wanted.partition("=")
    title, _, body = rest.partition("@")
    if person != post[0]:
        return False
    same = without_level(title) == without_level(post[1])
    if not body:
        return same or not rest
    near = any(body == name or (one_site(body, name) and (body.endswith(name) or name.endswith(body))) for name in post[2])
    return (same and near) or bool({phrase(body, title), body + title} & {phrase(name, post[1]) for name in post[2]})


def _shown(post: tuple[str, str, frozenset[str]]) -> str:
    return f"{post[0]}={post[1]}@{'/'.join(sorted(post[2]))}"


def _wrong_posts(case: Case, facts: Facts) -> Iterator[str]:
    wanted = [item for item in case.items if item.key == "post"]
    found = sorted(_posts(facts), key=_shown)
    if not wanted:
        return
    for item in wanted:
        if not item.optional and not any(_post_fits(item.value, post) for post in found):
            near = ", ".join(_shown(post) for post in found if post[0] == item.value.split("=")[0])
            yield f"missing post:{item.value}" + (f" (has {near})" if near else "")
    loose = [form for item in wanted for form in (item.value, item.value.split("@")[0])]
    yield from (f"unexpected post:{_shown(post)}" for post in found if not any(_post_fits(form, post) for form in loose))


def _wrong_changes(case: Case, facts: Facts) -> Iterator[str]:
    people = {person.key: person.label for person in facts.people}
    posts = {post.key: post.title for post in facts.posts}
    found = {(a.change, people[a.holder], posts[a.post]) for a in facts.appointments}
    wanted = {(item.key, *item.value.split("@")[0].split("=")): item.optional for item in case.items if item.key in CHANGES}
    for (change, person, title), optional in wanted.items():
        hit = any(change == c and person == p and (without_level(t) == without_level(title) or title.endswith(t) or t.endswith(title)) for c, p, t in found)
        if not hit and not optional:
            yield f"missing {change}:{person}={title}"
    known = {(change, person) for change, person, _ in wanted}
    yield from (f"unexpected {c}:{p}={t}" for c, p, t in sorted(found) if (c, p) not in known)


def _wrong_awards(case: Case, facts: Facts) -> Iterator[str]:
    things = {thing.key: thing.label for thing in (*facts.people, *facts.organisations)}
    found = {(things[award.recipient], award.name) for award in facts.awards}
    wanted = [tuple(item.value.split("=")) for item in case.items if item.key == "award" and not item.optional]
    spared = {item.value.split("=")[0] for item in case.items if item.key == "award"}
    for who, name in wanted:
        if not any(who == person and (name in award or award in name) for person, award in found):
            yield f"missing award:{who}={name}"
    yield from (f"unexpected award:{who}={name}" for who, name in sorted(found) if who not in spared)


def _wrong_writers(case: Case, read: tuple[Extraction, ...]) -> Iterator[str]:
    for key in ("reporter", "correspondent"):
        wanted = {item.value for item in case.items if item.key == key}
        found = {byline.name for extraction in read for byline in extraction.article.bylines if byline.kind == key}
        if wanted and wanted != found:
            yield f"{key} is {sorted(found)}, not {sorted(wanted)}"
    headlines = [e.article.slice(e.article.headline) for e in read]
    yield from (f"headline is {headlines}, not {i.value}" for i in case.items if i.key == "headline" and i.value not in headlines)


def _wrong_ledger(case: Case, facts: Facts) -> Iterator[str]:
    kept = {(entry.reason, name) for entry in facts.ledger for name in (*entry.about.split("、"), entry.about)}
    for item in case.items:
        if item.key == "aside" and tuple(item.value.split("=")) not in kept:
            yield f"missing aside:{item.value}, has {sorted(kept)}"


def _forbidden(case: Case, facts: Facts, found: list[Found]) -> Iterator[str]:
    posts = _posts(facts)
    for item in items(case.forbidden):
        hits = {
            "event": bool(found),
            "name": any(item.value in person.names for person in facts.people),
            "person": any(item.value in event.people for event in found),
            "stop": any(item.value in names for event in found for names, _ in event.stops.values()),
            "org": any(item.value in event.orgs for event in found),
            "type": any(item.value == event.event.type for event in found),
            "post": any(_post_fits(item.value, post) for post in posts),
            **{role: any(role in event.people.get(item.value, ()) for event in found) for role in ROLES},
        }
        if hits[item.key]:
            yield f"forbidden {item.key}:{item.value}"


def mistakes(case: Case, read: tuple[Extraction, ...] | None = None) -> list[str]:
    """Everything that is wrong with what the line makes of a case, in words; empty if nothing is."""
    read = extractions(case) if read is None else read
    facts = resolve(read)
    found = found_events(facts)
    pairs, left = paired(case, found)
    wrong: list[str] = []
    for told, event in pairs:
        if event is not None:
            wrong += [*_wrong_people(told, event), *_wrong_stops(told, event), *_wrong_rest(told, event)]
        elif not any(item.key == "maybe" for item in told):
            wrong.append("missing event " + re.sub(r"\s+", " ", "; ".join(f"{item.key}:{item.value}" for item in told)))
    wrong += [f"unexpected event {event}" for event in left]
    wrong += [*_wrong_posts(case, facts), *_wrong_changes(case, facts), *_wrong_awards(case, facts), *_wrong_writers(case, read), *_wrong_ledger(case, facts)]
    return [*wrong, *_forbidden(case, facts, found)]
