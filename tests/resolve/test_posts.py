"""Posts and the role of a title."""

import pytest
from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, Report, read

from kg.model import Body
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


def test_a_title_that_leaves_its_company_open_is_the_post_printed_elsewhere() -> None:
    firm = Body("竹韵纸业有限公司", "company")
    facts = resolve(read(Report("a.txt").holds("陈平", "总经理", firm), Report("b.txt").holds("陈平", "总经理", None)))
    assert [len(tenure.claims) for tenure in facts.tenures] == [2]
    assert [post.title for post in facts.posts] == ["总经理"]
    assert [(merge.joined, merge.reason) for merge in facts.merges if merge.kind == "post"] == [("总经理", "同一人的同样职务，另一篇报道印有机构全名")]


def test_a_deputy_is_not_the_head_whose_title_his_own_ends_in() -> None:
    society = Body("望溪县红十字会", "association")
    facts = resolve(read(Report("a.txt").holds("陈平", "会长", society).holds("陈平", "常务副会长", None)))
    assert sorted(post.title for post in facts.posts) == ["会长", "常务副会长"]


def test_words_of_the_sentence_before_a_title_are_no_body() -> None:
    firm = Body("竹韵纸业有限公司", "company")
    heard = Report("b.txt").holds("何守正", "总经理", Body("林若川听", "company"))
    facts = resolve(read(Report("a.txt").holds("何守正", "总经理", firm), heard))
    assert [organisation.label for organisation in facts.organisations] == ["竹韵纸业有限公司"]
    assert [len(tenure.claims) for tenure in facts.tenures] == [2]


def test_a_title_that_may_be_of_two_bodies_stays_open() -> None:
    first, second = Body("竹韵纸业有限公司", "company"), Body("云杉食品有限公司", "company")
    report = Report("a.txt").holds("陈平", "董事长", first).holds("陈平", "董事长", second)
    facts = resolve(read(report, Report("b.txt").holds("陈平", "董事长", None)))
    assert len(facts.tenures) == 3


def test_the_company_alone_is_the_only_one_that_the_article_names() -> None:
    report = Report("a.txt").event(type="visit").stop("竹韵纸业有限公司").holds("陈平", "董事长", Body("公司", "company"))
    facts = resolve(read(report))
    assert [one.label for one in facts.organisations] == ["竹韵纸业有限公司"]
    assert facts.posts[0].body == facts.organisations[0].key
