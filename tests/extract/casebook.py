"""The case tables of `tests/cases/`: what a short article says, and what it does not.

Columns: id, tier (1 easy, 2 usual, 3 hard), article (`⏎` ends a line), place of the paper, date of the issue, expected facts, forbidden
facts, remark. Facts are written `key:value、value; key:value`, events apart by ` | `, a key with `?` may be found or missed:

    type:visit; name:林若川调研; date:2023-03-06; place:县会议中心     of an event; `date:none`, `date:--03-06`, `date:A..B`; `none`: no event
    lead:林若川; accompanying:高原、竺青                               who took part in which role; nobody else, no other role
    stop:竹韵纸业有限公司/company、石桥村=石桥/place、云岭/*           no other stop; `=` another form, `*` any kind
    org:县水务局                                                      took part as such; others are not looked at
    joined:高原=石桥村+云岭                                           the stops of one who joined for some only
    post:林若川=县长@云江县; post?:高原=同志                           if one is written, no other post
    appointed: elected: resigned: removed:林若川=县长@云江县
    award:竺青=三八红旗手    reporter:    correspondent:    headline:    maybe (an event that may be found or missed)
    aside:future=林若川                                               stands in the ledger with that reason, about somebody or something

Forbidden: `person:` (in no event), `name:` (no such person at all), a role, `stop:`, `org:`, `type:`, `post:甲` or `post:甲=县长`, `event`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "cases"
ROLES = ("chair", "speaker", "announcer", "lead", "accompanying", "host", "met", "attendee", "signatory", "honoree")
CHANGES = ("appointed", "elected", "resigned", "removed")
PAGE_KEYS = ("post", "award", "aside", "reporter", "correspondent", "headline", *CHANGES)
EVENT_KEYS = ("type", "name", "date", "place", "stop", "org", "joined", "maybe", *ROLES)


@dataclass(frozen=True, slots=True)
class Item:
    """One `key:value` of a column."""

    key: str
    value: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    id: str
    tier: int
    text: str
    place: str
    issued: date | None
    expected: str
    forbidden: str
    remark: str

    @property
    def family(self) -> str:
        return self.id.rsplit("-", 1)[0]

    @property
    def items(self) -> tuple[Item, ...]:
        """Of the page, wherever they stand."""
        return tuple(item for part in self.expected.split(" | ") for item in items(part) if item.key in PAGE_KEYS)

    @property
    def events(self) -> tuple[tuple[Item, ...], ...]:
        """The items of each event, without those of the page."""
        told = (tuple(item for item in items(part) if item.key not in PAGE_KEYS) for part in self.expected.split(" | "))
        return tuple(event for event in told if event)


def items(text: str) -> Iterator[Item]:
    """The items of a column; `none` and an empty column have none. A key that means nothing raises ValueError."""
    for part in filter(None, (part.strip() for part in text.split("; "))):
        if part == "none":
            continue
        key, _, values = part.partition(":")
        name = key.removesuffix("?")
        if name not in (*PAGE_KEYS, *EVENT_KEYS, "person", "event"):
            raise ValueError(f"unknown key {key!r} in {text!r}")
        for value in values.split("、") if name not in ("headline", "award") else [values]:
            yield Item(name, value, key.endswith("?"))


def _case(row: dict[str, str]) -> Case:
    issued = date.fromisoformat(row["issued"]) if row["issued"] else None
    article = row["article"].replace("⏎", "\n")
    return Case(row["id"], int(row["tier"]), article, row["place"], issued, row["expected"], row["forbidden"], row["remark"])


def cases() -> tuple[Case, ...]:
    """Every case of every table, in order of file and line."""
    found: list[Case] = []
    for file in sorted(path for path in FOLDER.glob("*.tsv") if path.stem != "pairs"):  # two articles a case: tests/resolve
        with file.open(encoding="utf-8", newline="") as stream:
            found += [_case(row) for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return tuple(found)


def known_gaps() -> tuple[str, ...]:
    """Ids of the cases that are known to fail, and `rule:ID` for rules that are known to fire in none."""
    lines = (line.split("#")[0].strip() for line in (FOLDER / "known_gaps.txt").read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line)
