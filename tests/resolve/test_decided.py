"""What people decide wins, is found again by its passage, and is told where it cannot be."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, DAY, FAR, QINGYUAN, Report, on, read

from kg.decisions import Anchor, Decision
from kg.errors import UsageError
from kg.facts import Facts
from kg.model import Agent, Body, Span
from kg.resolve import resolve

QUOTE = "望溪县春耕推进会召开"
FAR_PARTY = Body("区委", "party", None, "区")


def at(file: str, name: str) -> Anchor:
    start = len(file) + 1
    return Anchor(name, file, start, start + len(QUOTE), QUOTE)


def decision(verdict: str, one: Anchor, other: Anchor | None = None, kind: str = "person", line: int = 2) -> Decision:
    return Decision(verdict, one, other, kind if other else "", who="何清", why="看了原报", where=f"decisions.csv, line {line}")


def seen(file: str, who: str = "何守正", **more: object) -> Report:
    return Report(file, **more).event(f"{file}的会").attends(who)  # type: ignore[arg-type]  # passed on to Report


def people(facts: Facts) -> list[tuple[str, list[str]]]:
    """Each label with the files in which the person attends."""
    files: dict[str, set[str]] = {person.key: set() for person in facts.people}
    for attendance in facts.attendances:
        files.get(attendance.participant, set()).update(claim.article.partition("\x1f")[0] for claim in attendance.claims)
    return sorted((person.label, sorted(files[person.key])) for person in facts.people)


# ---- people -----------------------------------------------------------------------------------------------------------


def test_same_joins_what_resolution_keeps_apart() -> None:
    own = seen("a.txt").holds("何守正", "县委书记", COUNTY_PARTY)
    far = seen("b.txt", place=FAR, paper="东屏日报").holds("何守正", "区委书记", FAR_PARTY)
    assert people(resolve(read(own, far))) == [("何守正", ["a.txt"]), ("何守正", ["b.txt"])]
    joined = resolve(read(own, far), [decision("same", at("a.txt", "何守正"), at("b.txt", "何守正"))])
    assert people(joined) == [("何守正", ["a.txt", "b.txt"])]


def test_not_same_parts_what_resolution_joins_and_leaves_the_rest_together() -> None:
    pages = [seen("a.txt"), seen("b.txt"), seen("c.txt")]
    parted = resolve(read(*pages), [decision("not same", at("b.txt", "何守正"), at("a.txt", "何守正"))])
    assert people(parted) == [("何守正", ["a.txt", "c.txt"]), ("何守正", ["b.txt"])]


def test_people_of_two_names_can_be_one_and_take_their_other_sightings_along() -> None:
    pages = [seen("a.txt"), seen("b.txt", "何守止"), seen("c.txt", "何守止"), seen("d.txt")]
    facts = resolve(read(*pages), [decision("same", at("a.txt", "何守正"), at("b.txt", "何守止"))])
    assert [files for _, files in people(facts)] == [["a.txt", "b.txt", "c.txt", "d.txt"]]
    (person,) = facts.people
    assert person.names == ("何守止", "何守正")


def test_unsure_changes_nothing() -> None:
    pages = [seen("a.txt"), seen("b.txt")]
    facts = resolve(read(*pages), [decision("unsure", at("b.txt", "何守正"), at("a.txt", "何守正"))])
    assert people(facts) == people(resolve(read(*pages)))


def test_a_merge_by_decision_says_who_and_why() -> None:
    facts = resolve(read(seen("a.txt"), seen("b.txt", "何守止")), [decision("same", at("a.txt", "何守正"), at("b.txt", "何守止"))])
    assert [merge.reason for merge in facts.merges if merge.kind == "person"] == ["人工决定：何清，看了原报"]


def test_a_later_page_joins_the_one_it_was_left_with() -> None:
    pages = [seen("a.txt"), seen("b.txt")]
    told = [decision("not same", at("b.txt", "何守正"), at("a.txt", "何守正"))]
    assert people(resolve(read(*pages, seen("c.txt")), told))[0] == ("何守正", ["a.txt", "c.txt"])


def test_the_order_of_pages_and_decisions_does_not_matter() -> None:
    pages = [seen("a.txt"), seen("b.txt"), seen("c.txt", "何守止")]
    told = [decision("not same", at("b.txt", "何守正"), at("a.txt", "何守正")), decision("same", at("c.txt", "何守止"), at("b.txt", "何守正"), line=3)]
    found = {repr(people(resolve(read(*some), lines))) for some in permutations(pages) for lines in permutations(told)}
    assert found == {repr([("何守正", ["a.txt"]), ("何守正", ["b.txt", "c.txt"])])}


def test_a_writer_can_be_parted_from_another_of_his_name() -> None:
    pages = [Report(file, also="记者 闻晓舟").by("闻晓舟") for file in ("a.txt", "b.txt")]
    told = decision("not same", Anchor("闻晓舟", "b.txt"), Anchor("闻晓舟", "a.txt"))
    assert len(resolve(read(*pages), [told]).people) == 2


def test_of_two_bearers_of_a_name_in_one_article_the_one_of_the_passage_is_meant() -> None:
    clerk, teacher = Body("柳岸街道", "place", "柳岸街道", "街道"), Body("清源大学", "school")
    report = seen("a.txt").holds("何守正", "党工委书记", clerk)
    later = Span(40, 50)
    both = report.holds("何守正", "教授", teacher, evidence=later)
    far = seen("b.txt", "何守止")
    text = report.article.page.text
    told = decision("same", Anchor("何守正", "a.txt", 40, 50, text[40:50]), at("b.txt", "何守止"))
    facts = resolve(read(both, far), [told])
    (joined,) = [person for person in facts.people if len(person.names) == 2]
    assert [post.title for post in facts.posts for tenure in facts.tenures if tenure.post == post.key and tenure.holder == joined.key] == ["教授"]


# ---- found again ------------------------------------------------------------------------------------------------------


def test_a_passage_that_moved_is_found_by_its_quote() -> None:
    told = decision("not same", replace(at("b.txt", "何守正"), start=40, end=50), at("a.txt", "何守正"))
    facts = resolve(read(seen("a.txt"), seen("b.txt")), [told])
    assert len(facts.people) == 2
    assert [outcome.lost for outcome in facts.outcomes] == [""]


def test_a_page_read_from_a_folder_further_down_is_found() -> None:
    told = decision("not same", replace(at("b.txt", "何守正"), source_file="2023/b.txt"), at("a.txt", "何守正"))
    assert len(resolve(read(seen("a.txt"), seen("b.txt")), [told]).people) == 2


@pytest.mark.parametrize(
    ("anchor", "why"),
    [
        (at("z.txt", "何守正"), "z.txt was not read"),
        (replace(at("b.txt", "何守正"), quote="没有这样的一句话"), "the passage “没有这样的一句话” is no longer in b.txt"),
        (at("b.txt", "周望"), "“周望” is not read in that passage of b.txt"),
    ],
    ids=["page", "passage", "name"],
)
def test_what_is_gone_is_told_and_changes_nothing(anchor: Anchor, why: str) -> None:
    pages = [seen("a.txt"), seen("b.txt")]
    facts = resolve(read(*pages), [decision("not same", anchor, at("a.txt", "何守正"))])
    assert [outcome.lost for outcome in facts.outcomes] == [why]
    assert people(facts) == people(resolve(read(*pages)))


def test_one_mention_cannot_be_two_and_it_is_told() -> None:
    facts = resolve(read(seen("a.txt"), seen("b.txt")), [decision("not same", at("a.txt", "何守正"), Anchor("何守正", "a.txt"))])
    assert [outcome.lost for outcome in facts.outcomes] == ["both passages are of one article, in which one name is one thing"]


# ---- contradictions ---------------------------------------------------------------------------------------------------


def test_two_lines_that_contradict_each_other_are_one_error_that_names_both() -> None:
    told = [decision("same", at("a.txt", "何守正"), at("b.txt", "何守正")), decision("not same", at("b.txt", "何守正"), at("a.txt", "何守正"), line=3)]
    with pytest.raises(UsageError, match=r"decisions.csv, line 3: not same contradicts decisions.csv, line 2: same"):
        resolve(read(seen("a.txt"), seen("b.txt")), told)


def test_a_contradiction_over_three_pages_names_all_its_lines() -> None:
    pairs = [("same", "a.txt", "b.txt"), ("same", "b.txt", "c.txt"), ("not same", "a.txt", "c.txt")]
    told = [decision(verdict, at(one, "何守正"), at(other, "何守正"), line=line) for line, (verdict, one, other) in enumerate(pairs, 2)]
    with pytest.raises(UsageError, match=r"line 4: not same contradicts decisions.csv, line 2 and decisions.csv, line 3: same"):
        resolve(read(seen("a.txt"), seen("b.txt"), seen("c.txt")), told)


# ---- organisations, places, events, sources ---------------------------------------------------------------------------


def visit(file: str, company: str) -> Report:
    return Report(file).event(f"林若川到{company}", type="visit").attends("林若川", "lead").stop(company)


def companies(facts: Facts) -> list[str]:
    return sorted(one.label for one in facts.organisations if one.kind == "company")


def test_two_companies_can_be_one() -> None:
    pages = read(visit("a.txt", "云杉食品有限公司"), visit("b.txt", "云杉零食铺"))
    told = decision("same", at("a.txt", "云杉食品有限公司"), at("b.txt", "云杉零食铺"), "organisation")
    facts = resolve(pages, [told])
    assert companies(facts) == ["云杉食品有限公司"]
    assert [(merge.joined, merge.reason) for merge in facts.merges if merge.kind == "company"] == [("云杉零食铺", "人工决定：何清，看了原报")]


def test_a_short_name_can_be_parted_from_the_full_one_in_one_article() -> None:
    pages = read(visit("a.txt", "云杉食品有限公司"), visit("b.txt", "云杉食品"), visit("c.txt", "云杉食品"))
    assert companies(resolve(pages)) == ["云杉食品有限公司"]
    told = decision("not same", at("b.txt", "云杉食品"), at("a.txt", "云杉食品有限公司"), "organisation")
    facts = resolve(pages, [told])
    assert companies(facts) == ["云杉食品", "云杉食品有限公司"]
    assert sorted(len(stop.claims) for stop in facts.stops) == [1, 2]


def test_posts_follow_bodies_that_are_one() -> None:
    bureau, office = Body("县水务局", "department", None, "县"), Body("县水利局", "department", None, "县")
    pages = read(Report("a.txt").holds("何守正", "局长", bureau), Report("b.txt").holds("何守正", "局长", office))
    assert len(resolve(pages).tenures) == 2
    facts = resolve(pages, [decision("same", at("a.txt", "县水务局"), at("b.txt", "县水利局"), "organisation")])
    assert len(facts.tenures) == 1


def test_two_places_can_be_one_and_one_two() -> None:
    pages = read(
        *(
            Report(file).event("林若川下乡", type="visit").attends("林若川", "lead").stop(site, "place")
            for file, site in (("a.txt", "柳岸村"), ("b.txt", "柳岸新村"), ("c.txt", "柳岸村"))
        )
    )
    joined = resolve(pages, [decision("same", at("a.txt", "柳岸村"), at("b.txt", "柳岸新村"), "place")])
    assert [len(place.names) for place in joined.places if "柳岸村" in place.names] == [2]
    parted = resolve(pages, [decision("not same", at("c.txt", "柳岸村"), at("a.txt", "柳岸村"), "place")])
    assert sorted(place.label for place in parted.places) == ["柳岸新村", "柳岸村", "柳岸村"]


def test_two_reports_can_be_one_event_and_one_two() -> None:
    apart = [Report("a.txt").event("春耕会").attends("林若川", "chair"), Report("b.txt").event("备耕动员", when=on(DAY)).attends("周望", "chair")]
    assert len(resolve(read(*apart)).events) == 2
    told = decision("same", at("a.txt", "春耕会"), at("b.txt", "备耕动员"), "event")
    assert len(resolve(read(*apart), [told]).events) == 1
    alike = [
        Report(file, paper=paper).event("全县春耕推进会").attends("林若川", "chair").attends("周望") for file, paper in (("a.txt", "甲报"), ("b.txt", "乙报"))
    ]
    assert len(resolve(read(*alike)).events) == 1
    parted = decision("not same", at("b.txt", "全县春耕推进会"), at("a.txt", "全县春耕推进会"), "event")
    assert len(resolve(read(*alike), [parted]).events) == 2


JOINED = decision("same", at("a.txt", "春耕会"), at("b.txt", "备耕动员"), "event")


def test_a_report_joins_the_event_that_people_made_of_two_where_it_fits_one_of_them() -> None:
    first, second = Report("a.txt").event("春耕会").attends("林若川", "chair"), Report("b.txt").event("备耕动员").attends("周望", "chair")
    third = Report("c.txt", paper="清源日报", place=QINGYUAN).event("春耕会").attends("林若川", "chair")
    other = Report("d.txt", paper="清源日报", place=QINGYUAN).event("消防演练").attends("何守正", "chair")
    assert len(resolve(read(first, second, third), [JOINED]).events) == 1
    assert len(resolve(read(first, second, other), [JOINED]).events) == 2


def test_what_an_article_tells_beside_an_event_that_people_joined_stays_another() -> None:
    first = Report("a.txt").event("春耕会").attends("林若川", "chair").event("备耕动员", key="e2").attends("周望", "chair", key="e2")
    second = Report("b.txt").event("备耕动员").attends("周望", "chair")
    assert len(resolve(read(first, second), [JOINED]).events) == 2


def test_a_retracted_page_supports_nothing_and_the_ledger_says_so() -> None:
    pages = [seen("a.txt"), seen("b.txt", "周望").by("闻晓舟").awarded(Agent("person", "周望", "周望"), "劳动模范")]
    facts = resolve(read(*pages), [Decision("retract", Anchor("", "b.txt"), who="何清", why="转载的旧闻")])
    assert [person.label for person in facts.people] == ["何守正"]
    assert {article.page.source_file for article in facts.articles} == {"a.txt", "b.txt"}
    assert {(entry.reason, entry.why) for entry in facts.ledger} == {("retracted", "人工撤回：何清，转载的旧闻")}


def test_a_retracted_passage_takes_its_claims_alone() -> None:
    report = seen("a.txt")
    told = Decision("retract", at("a.txt", ""))
    assert resolve(read(report, seen("b.txt")), [told]).people[0].seeds[0].article == "b.txt\x1f1"
    elsewhere = Decision("retract", Anchor("", "a.txt", 20, 24, ""))
    assert len(resolve(read(report), [elsewhere]).attendances) == 1


def test_a_city_paper_may_be_told_apart_from_the_county_paper() -> None:
    pages = [seen("a.txt").holds("何守正", "县长", COUNTY_GOVERNMENT), seen("b.txt", place=QINGYUAN, paper="清源日报")]
    told = decision("not same", at("b.txt", "何守正"), at("a.txt", "何守正"))
    assert len(resolve(read(*pages), [told]).people) == 2
