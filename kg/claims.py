"""Claims: what one rule read in one passage of one article. Resolution says which of them speak of one thing; it never edits one."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec import Struct

from kg.model import Agent, Article, Body, Span, When


class Claim(Struct, frozen=True, kw_only=True):
    """What one rule read in one passage of one article."""

    article: str
    """`Article.key`."""
    rule: str
    why: str
    """One sentence in Chinese, for the reader: why the rule fired."""
    confidence: float
    evidence: Span
    """Raw offsets in the page."""
    basis: str = "stated"
    """`stated`, `distributed` (over a list) or `inferred`."""


class EventClaim(Claim, frozen=True, kw_only=True):
    """That an event took place. `event` is a key local to the article (e1, e2, ...), shared by the claims that speak of it."""

    event: str
    type: str
    """meeting visit reception talk ceremony award appointment other"""
    names: tuple[str, ...]
    """Best first; never empty."""
    when: When = When()
    place: str | None = None
    organiser: str | None = None
    list_cut: bool = False
    theme: str | None = None
    parent: str | None = None
    """The local key of the event that this one is part of."""


class AttendanceClaim(Claim, frozen=True, kw_only=True):
    """That somebody took part in an event, in one or more roles."""

    event: str
    who: Agent
    roles: tuple[str, ...]
    title_as_printed: str | None = None
    order: int = 0
    """The place in which this article names the participant, from 1."""
    stops: tuple[str, ...] = ()
    """Names of the stops he joined, only where the text says which; empty: all."""
    on_behalf_of: Agent | None = None


class StopClaim(Claim, frozen=True, kw_only=True):
    """That a visit went to a site."""

    event: str
    site: str
    printed: str
    kind: str
    """company, institution or place"""
    order: int
    aliases: tuple[str, ...] = ()


class TenureClaim(Claim, frozen=True, kw_only=True):
    """That a person is printed with a title."""

    holder: Agent
    title: str
    """As printed without the proper name of the body: 区委书记, 副市长, 代区长, 时任省委书记."""
    body: Body | None
    kind: str = "regular"
    """regular, acting or former"""
    when: When = When()
    """The day of the event at which he is seen in it, if known."""
    counted: bool = True
    """False for courtesy forms (同志, 院士, 区领导), which become a printed title but no Tenure."""


class AppointmentClaim(Claim, frozen=True, kw_only=True):
    """That somebody was given a post or left it, as news."""

    holder: Agent
    title: str
    body: Body | None
    change: str
    """appointed elected resigned removed"""
    when: When = When()


class AwardClaim(Claim, frozen=True, kw_only=True):
    """That somebody received an award, as news."""

    recipient: Agent
    award: str
    when: When = When()


def basis_of(claim: Claim) -> str:
    """As the rule says; a title without a name is always inferred."""
    return "inferred" if isinstance(claim, AttendanceClaim) and claim.who.kind == "holder" else claim.basis


def printed_title(claim: Claim) -> str | None:
    """The title that the article prints."""
    if isinstance(claim, TenureClaim):
        return claim.title
    return claim.title_as_printed if isinstance(claim, AttendanceClaim) else None


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """Something seen and deliberately not asserted."""

    article: str
    reason: str
    """future, negated, duty, habit, history, hearsay, speech, ambiguous, unnamed, repair, ..."""
    why: str
    evidence: Span
    """Raw offsets in the page."""
    about: str = ""
    """The person, event or place it would have been about."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read in one article."""

    article: Article
    claims: tuple[Claim, ...]
    ledger: tuple[LedgerEntry, ...] = field(default=())
