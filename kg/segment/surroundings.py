"""The place of a page that does not print it: where the places it speaks of lie, at the level that a bare 市 or 县 shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kg import places
from kg.model import Jurisdiction
from kg.sought import led

_LEVELS = {"省": "province", "市": "city", "州": "city", "盟": "city", "县": "district", "旗": "district"}
_OURS = led(
    "(?:[我全本]|(?<![\u4e00-\u9fff])副?)([省市州盟县旗])(?=委|政府|人大|政协|长|直|[\u4e00-\u9fff]{0,3}[局办])|[我全本]([省市州盟县旗])(?![\u4e00-\u9fff]?[镇乡村])"
)
"""市委书记, 副市长 behind a mark, 我市, 全县: the paper's own."""
_LEAST_SAID, _LEAST_NAMED, _SHARE = 2, 2, 0.75
"""So often the page must speak of its own level, so many places below it must lie in one, and such a share of all."""


def around(lines: list[str], year: int | None) -> Jurisdiction:
    """The province, city or county in which most places of the page lie; empty where few are named or they lie apart."""
    text = "\n".join(lines)
    said = Counter(_LEVELS[first or second] for first, second in _OURS.findall(text))
    level = max(said, key=lambda name: (said[name], places.LEVELS.index(name)), default="")
    if said[level] < _LEAST_SAID:
        return Jurisdiction()
    cared = _cared_for(text, level, year)
    if cared or level == "district":
        return cared
    named = tuple(_named(text, year))
    votes = Counter(place for one in named if one.level != level and (place := _at(level, one)))
    first = max(votes, key=lambda place: (votes[place], str(place)), default=None)
    if first is None or votes[first] < _SHARE * votes.total():
        return Jurisdiction()
    below = [one for one in named if one.level != level and _at(level, one) == first]
    prefecture = bool(first.city and first.city.endswith(("州", "盟")))  # nothing else is called so: one place in it will do
    few = len(below) + any(one.jurisdiction == first for one in named) < _LEAST_NAMED - prefecture
    own = level == "city" and not prefecture and all(one.name.endswith("市") for one in below)  # a lone 市 below a 市 may be the one that is meant
    return Jurisdiction() if few or own else places.complete(first)


_CARED = re.compile(
    "(?:推动|助推|助力|促进|支持|关心|服务|建设|加快|加速|为)了?(?P<name>[\u4e00-\u9fff]{2,4}?)(?:市|县|州|旗|盟)?(?=高质量|经济|社会|的?发展|振兴|转型|作出|做出|建设[，。；])"
)
"""推动云江高质量发展: the place that the speakers are in charge of."""


def _cared_for(text: str, level: str, year: int | None) -> Jurisdiction:
    """The only place of a level for whose good the page says that something is done; a county only where it says so twice, its short name being a word too."""
    endings = tuple(char for char, name in _LEVELS.items() if name == level)
    said = Counter(place for match in _CARED.finditer(text) if (place := places.find(match["name"], None, year)) and place.name.endswith(endings))
    least = 1 + any(place.level == "district" for place in said)
    return places.complete(next(iter(said)).jurisdiction) if len(said) == 1 and said.total() >= least else Jurisdiction()


def _named(text: str, year: int | None) -> Iterator[places.Division]:
    """The divisions that a text names, each once, by names that mean one only; counties and districts in full, since their short names are often words."""
    known = places.names()
    begun = _first_two()
    starts = (at for at in range(len(text)) if text[at : at + 2] in begun)
    printed = dict.fromkeys(text[at : at + size] for at in starts for size in (5, 4, 3, 2) if text[at : at + size] in known)
    found = (places.find(name, None, year) for name in printed if not any(name != other and name in other for other in printed))
    yield from dict.fromkeys(one for one in found if one and (one.level != "district" or one.name in printed))


@cache
def _first_two() -> frozenset[str]:
    """With what two characters names of divisions begin."""
    return frozenset(name[:2] for name in places.names())


def _at(level: str, division: places.Division) -> Jurisdiction | None:
    """The area of a level in which a division lies, or which it is."""
    return next((part.jurisdiction for part in division.chain if part.level == level), None)
