"""Rounds on which somebody goes with guests who have been told of before: 签约后，甲陪同乙一行考察了丙园."""

from __future__ import annotations

import re

from kg.extract import visits
from kg.extract.encoded import Encoded
from kg.extract.story import Story
from kg.extract.unit import Unit

_WITH_GUESTS = re.compile("[^，。；Ⓟ]{0,6}(?:陪同?|带领|引导)(?P<who>Ⓟ)(?:等人?|一行)?")


def shows_round(story: Story, encoded: Encoded, unit: Unit) -> bool:
    """Whether somebody goes round named sites with people who were only at a sitting so far."""
    guests = _WITH_GUESTS.match(unit.after)
    if guests is None or visits.leads(unit.after[guests.end() :]) is None or not visits.stops(encoded, unit.at, len(encoded.text)):
        return False
    who = encoded.groups[unit.at + 1 + guests.start("who")].names
    return not any(event.type == "visit" and set(who) & set(event.people) for event in story.recent)


def goes_along(unit: Unit) -> bool:
    """Whether people go round with another who is named behind them: 甲、乙陪同丙检查."""
    guests = _ALONG.match(unit.after)
    return guests is not None and visits.leads(unit.after[guests.end() :]) is not None


_ALONG = re.compile("[^，。；Ⓟ]{0,6}陪同Ⓟ(?:等人?|一行)?")
