"""Posts and the role of a title."""

import pytest
from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, Report, read

from kg.resolve import resolve
from kg.resolve.posts import ROLES, post_role
from kg.vocab import SCHEMES


@pytest.mark.parametrize(
    ("title", "kind", "role"),
    [
        ("县委书记", "party", "secretary"),
        ("县委副书记", "party", "deputy-secretary"),
        ("县委常委", "party", "standing-member"),
        ("代县长", "government", "government-head"),
        ("副市长", "government", "deputy-government-head"),
        ("局长", "department", "bureau-head"),
        ("副局长", "department", "deputy-bureau-head"),
        ("主任", "congress", "congress-chair"),
        ("人大常委会副主任", "congress", "deputy-congress-chair"),
        ("主席", "cppcc", "cppcc-chair"),
        ("副主席", "cppcc", "deputy-cppcc-chair"),
        ("主席", "government", "government-head"),
        ("主席", "association", "chair"),
        ("纪委书记", "discipline", "discipline-secretary"),
        ("董事长", "company", "chair"),
        ("总经理", "company", "general-manager"),
        ("院长", "court", "court-president"),
        ("检察长", "procuratorate", "chief-procurator"),
        ("县委秘书长", "party", "secretary-general"),
        ("原县长", "government", "government-head"),
        ("院士", "other", "expert"),
        ("劳动模范", "other", "other"),
    ],
)
def test_a_title_has_a_role_that_bodies_can_be_compared_by(title: str, kind: str, role: str) -> None:
    assert post_role(title, kind) == role


def test_every_role_given_is_one_of_the_vocabulary() -> None:
    assert {role for _, role in ROLES} <= set(SCHEMES["post-role"])


def test_a_title_with_its_body_and_without_it_are_one_post_that_bears_the_longer() -> None:
    facts = resolve(read(Report("a.txt").holds("林若川", "县委书记", COUNTY_PARTY), Report("b.txt").holds("林若川", "书记", COUNTY_PARTY)))
    assert [post.title for post in facts.posts] == ["县委书记"]


def test_two_people_in_one_post_share_it() -> None:
    facts = resolve(read(Report("a.txt").holds("周望", "县长", COUNTY_GOVERNMENT), Report("b.txt").holds("何守正", "县长", COUNTY_GOVERNMENT)))
    assert len(facts.posts) == 1
    assert len(facts.tenures) == 2


def test_acting_and_former_stay_in_the_title() -> None:
    facts = resolve(read(Report("a.txt").holds("周望", "代县长", COUNTY_GOVERNMENT, kind="acting").holds("何守正", "原县长", COUNTY_GOVERNMENT, kind="former")))
    assert sorted(post.title for post in facts.posts) == ["代县长", "原县长"]
    assert sorted(tenure.kind for tenure in facts.tenures) == ["acting", "former"]
