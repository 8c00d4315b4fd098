"""Place, organiser and theme of events, and whom a participant stood for, in the cases of `tests/cases/particulars.tsv`."""

import pytest
from casebook import Case, cases
from verdict import extractions

from kg.claims import AttendanceClaim, EventClaim

CASES = {case.id: case for case in cases()}
ABOUT = ("place", "organiser", "theme")


def told(case: Case) -> set[tuple[str, str]]:
    """What the claims of a case say besides who, when and what."""
    claims = [claim for extraction in extractions(case) for claim in extraction.claims]
    found = {(about, value) for claim in claims if isinstance(claim, EventClaim) for about in ABOUT if (value := getattr(claim, about))}
    return found | {("for", claim.on_behalf_of.name) for claim in claims if isinstance(claim, AttendanceClaim) and claim.on_behalf_of}


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ("particulars-001", {("place", "石桥镇文化礼堂"), ("organiser", "市茶叶协会"), ("for", "县委"), ("for", "县政府")}),
        ("particulars-002", {("theme", "养老服务和医疗保障")}),
        ("particulars-003", {("theme", "养老服务工作")}),
        ("particulars-004", {("place", "县会议中心"), ("organiser", "县政府"), ("theme", "企业减负")}),
        ("particulars-005", {("organiser", "县政府")}),
        ("particulars-006", set()),
    ],
)
def test_an_event_has_the_place_organiser_and_theme_that_its_sentences_tell(case: str, expected: set[tuple[str, str]]) -> None:
    assert told(CASES[case]) == expected
