"""How sure a claim is: the share of claims like it that were right, measured and kept in `ontology/confidence.tsv`.

Claims are alike if the same rule made them in the same circumstances: whether the text says it of one or of a list, whether the article prints a
title with the name, what kind of body, site or event it is about. `python bench/confidence.py --write` measures them on the gold pages that come
with the project. A share of few claims says little, so each leans on the one above it: the rule in these circumstances on the rule, the rule on
what its author expected of it (`Rule.confidence`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kg.claims import AppointmentClaim, AttendanceClaim, Claim, EventClaim, StopClaim, TenureClaim
from kg.extract.rule import Rule
from kg.model import Agent, Body
from kg.resources import ontology_file

TABLE = "confidence.tsv"
_OFFICIAL = frozenset(
    {"party", "government", "congress", "cppcc", "discipline", "supervision", "court", "procuratorate", "zone", "central", "place", "department"}
)


def sure(rule: Rule, where: str) -> float:
    """How sure what a rule says in some circumstances has proved."""
    shares = _table()
    share = shares.get((rule.id, where))
    return shares.get((rule.id, "*"), rule.confidence) if share is None else share


def with_title(claims: Iterable[Claim]) -> frozenset[str]:
    """The people with whose names the article prints a title somewhere."""
    titled = {claim.holder.name for claim in claims if isinstance(claim, TenureClaim)}
    return frozenset(titled | {claim.who.name for claim in claims if isinstance(claim, AttendanceClaim) and claim.title_as_printed})


def circumstances(claim: Claim, titled: frozenset[str]) -> str:
    """In what circumstances a rule made a claim, in one or two words."""
    if isinstance(claim, AttendanceClaim):
        return of_participant(claim.who, claim.basis, titled)
    if isinstance(claim, TenureClaim | AppointmentClaim):
        return of_body(claim.body)
    if isinstance(claim, StopClaim):
        return claim.kind
    return claim.type if isinstance(claim, EventClaim) else AWARD


def of_participant(who: Agent, basis: str, titled: frozenset[str]) -> str:
    """The circumstances of taking part: a person with whose name no title is printed is bare."""
    return f"{basis} bare" if who.kind == "person" and who.name not in titled else basis


def of_body(body: Body | None) -> str:
    """The circumstances of a post."""
    return "open" if body is None else "official" if body.kind in _OFFICIAL else "outside"


AWARD = "award"


@cache
def _table() -> dict[tuple[str, str], float]:
    """(rule, circumstances) -> share; the circumstances `*` stand for all that were not met."""
    lines = ontology_file(TABLE).read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith(("#", "rule\t")))
    return {(rule, where): float(share) for rule, where, _, _, share in cells}
