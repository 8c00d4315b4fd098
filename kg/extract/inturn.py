"""Who takes part in one event after another, told in one sentence: 出席开幕式，并在论坛上致辞; 到某镇调研，并主持召开推进会."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from kg.extract import modality, opening, roles
from kg.extract.deeds import EventName
from kg.extract.draft import Draft
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit

_ON = re.compile(
    "，(?=(?:并且?|还|也|又|再|随后|之后|接着|而后|然后|会后|会前|其间|期间|当[天日晚]|[上下]午|中午|晚上|Ⓣ，?|先后|一同|应邀|分别)*(?:在|于|出席|参加|参与|列席|主持|见证|观看|召开|举行|组织召开)[^，。；Ⓟ]*$)"
)
TakePart = Callable[[Encoded, Unit, Draft, list[Rule]], None]


def open_each(story: Story, encoded: Encoded, unit: Unit, names: Iterable[EventName], take_part: TakePart) -> Unit:
    """Opens the events that what is said of somebody names, and seats him at each but the last; what is said of him at that one is given back."""
    told = list(names)
    for name, then in zip_longest(told, told[1:]):
        opening.open_named(story, encoded, name)
        event = story.current
        cut = _cut(encoded, unit, name, then) if then and event else None
        if cut is None or event is None or then is None:
            continue
        before, unit = replace(unit, after=unit.after[:cut]), _from(unit, cut)
        said = modality.unsaid(before.after)
        rules = [] if modality.reason(said) or modality.absent(said) else [rule for rule, _ in roles.fired(said, event.type)]
        take_part(encoded, before, event, rules)
    return unit


def _from(unit: Unit, cut: int) -> Unit:
    """What is said of somebody behind a comma."""
    return replace(unit, after=unit.after[cut + 1 :])


def _cut(encoded: Encoded, unit: Unit, name: EventName, then: EventName) -> int | None:
    """Where in what is said of somebody the clause begins that tells of the next event he took part in; None if another did, or it is not told so."""
    whole = encoded.text.find(unit.after, max(unit.at, 0))
    if unit.kind != "subject" or whole < 0 or not whole <= name.at < then.at or name.type == "visit" or then.how != "attended":
        return None
    on = _ON.search(unit.after, 0, then.at - whole)
    return on.start() if on and on.start() + whole >= name.at + len(name.name) else None


class Tour(Struct, frozen=True):
    """Somebody who goes somewhere and then takes part in what a sentence names."""

    before: Unit
    """What is said of him up to there."""
    behind: Unit
    names: tuple[EventName, ...]


_HELD_THERE = frozenset({"meeting", "ceremony", "talk"})


def on_the_way(encoded: Encoded, unit: Unit, names: list[EventName], goes: int | None) -> tuple[Tour | None, list[EventName]]:
    """The events that somebody is told to have taken part in behind a tour of his, and the other events of the sentence; `goes`: where he sets out."""
    whole = encoded.text.find(unit.after, max(unit.at, 0))
    end = whole + len(unit.after)
    later = tuple(name for name in names if goes is not None and goes < name.at < end and name.type in _HELD_THERE)
    on = _ON.search(unit.after, 0, later[0].at - whole + 2) if later and unit.kind == "subject" and whole >= 0 else None
    if on is None or goes is None or on.start() + whole <= goes:
        return None, names
    tour = Tour(replace(unit, after=unit.after[: on.start()]), _from(unit, on.start()), later)
    return tour, [name for name in names if name not in later]


def seat(story: Story, encoded: Encoded, tour: Tour, take_part: TakePart) -> None:
    """Opens what is told behind a tour, and seats him there who made it; who calls a sitting sits there. Whom he met on the tour comes after that."""
    visit = story.current
    last = open_each(story, encoded, tour.behind, tour.names, take_part)
    event, said = story.current, modality.unsaid(last.after)
    for there in [event] if event and event is not visit else []:
        take_part(encoded, last, there, [] if modality.reason(said) or modality.absent(said) else _done_there(said, there))
    story.current = visit if "Ⓟ" in tour.before.after else event


def _done_there(said: str, event: Draft) -> list[Rule]:
    """What somebody did at an event by what is said of him; who calls a sitting sits there."""
    rules = [rule for rule, _ in roles.fired(said, event.type)]
    return rules or ([roles.PRESENT] if _CALLS.match(said) else [])


_CALLS = re.compile("[^，。；Ⓟ]{0,16}?(?:组织)?召开")
