from __future__ import annotations

import dataclasses

from msgspec.structs import replace

from kg.claims import AttendanceClaim, AwardClaim, Claim, EventClaim, StopClaim, TenureClaim
from kg.extract import certainty, posts
from kg.model import Agent, Body, Span

SAID = {"article": "a", "why": "", "confidence": 0.7, "evidence": Span(0, 5)}
LIN = Agent("person", "林若川", "林若川")
POST = TenureClaim(rule="post-printed", holder=LIN, title="县长", body=Body("云江县", "government"), **SAID)  # type: ignore[arg-type]  # the rest of a claim
THERE = AttendanceClaim(rule="role-chair", event="e1", who=LIN, roles=("chair",), **SAID)  # type: ignore[arg-type]  # the same
STOP = StopClaim(rule="stop-object", event="e1", site="石桥村", printed="石桥村", kind="place", order=1, **SAID)  # type: ignore[arg-type]  # the same


def where(*claims: Claim) -> list[str]:
    titled = certainty.with_title(claims)
    return [certainty.circumstances(claim, titled) for claim in claims]


def test_a_name_with_a_title_somewhere_in_the_article_is_not_bare() -> None:
    assert where(THERE, POST)[0] == "stated"
    assert where(replace(THERE, title_as_printed="同志")) == ["stated"]
    assert where(THERE) == ["stated bare"]
    assert where(replace(THERE, basis="distributed")) == ["distributed bare"]


def test_a_body_is_never_bare() -> None:
    assert where(replace(THERE, who=Agent("body", "县水务局", "县水务局"))) == ["stated"]


def test_posts_differ_by_their_body_and_stops_by_their_kind() -> None:
    outside, nowhere = replace(POST, body=Body("竹韵纸业有限公司", "company")), replace(POST, body=None)
    assert where(POST, outside, nowhere, STOP) == ["official", "outside", "open", "place"]


def test_events_differ_by_their_type_and_awards_by_nothing() -> None:
    event = EventClaim(rule="event-held", event="e1", type="meeting", names=("全县大会",), **SAID)  # type: ignore[arg-type]  # the rest of a claim
    award = AwardClaim(rule="award-won", recipient=LIN, award="先进个人", **SAID)  # type: ignore[arg-type]  # the same
    assert where(event, award) == ["meeting", certainty.AWARD]


def test_a_claim_is_as_sure_as_claims_like_it_have_proved() -> None:
    official, outside = certainty.of_body(POST.body), certainty.of_body(Body("某某商会", "association"))
    assert 0.5 < certainty.sure(posts.TITLED, outside) < certainty.sure(posts.TITLED, official) <= 0.99


def test_what_was_never_measured_is_as_sure_as_its_author_expected() -> None:
    assert certainty.sure(dataclasses.replace(posts.TITLED, id="never-measured", confidence=0.7), "official") == 0.7
