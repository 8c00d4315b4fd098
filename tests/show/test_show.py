"""Profiles: what one sees of a person, a company, a place, an event and a post, and what one is offered instead."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pyoxigraph import Store
from rich.console import Console

from kg import vocab
from kg.errors import UsageError
from kg.show import Choice, Line, Profile, Section, Wish, find, profile, render, show
from kg.store import open_graph, select

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"
KINDS = ("person", "organisation", "place", "event", "post", "newspaper")


@pytest.fixture(scope="module")
def store() -> Store:
    return open_graph(SMALL)


def shown(store: Store, name: str) -> Profile:
    found = show(store, name)
    assert isinstance(found, Profile)
    return found


def section(profile: Profile, en: str) -> Section:
    return next(section for section in profile.sections if section.en.startswith(en))


def printed(found: Profile | Choice) -> str:
    console = Console(width=160, file=io.StringIO())
    console.print(render(found))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


# ---- a person


def test_a_person_has_posts_with_first_and_last_day_and_sources(store: Store) -> None:
    [announced, row] = section(shown(store, "沈若澜"), "Posts").rows
    assert announced[:5] == ("云江县副县长", "正式", "", "", "2023-02-10/")
    assert row[:5] == ("云江县县长", "正式", "2023-03-06", "2023-06-20", "2023-02-10/")
    assert row[5].splitlines()[0] == "云江日报 2023-03-07 yunjiang/2023-03-07-01.txt"


def test_a_person_has_appearances_by_date_with_role_and_title(store: Store) -> None:
    rows = section(shown(store, "沈若澜"), "Appearances").rows
    assert [row[:4] for row in rows][:2] == [("2023-03-06", "全县经济工作会议", "主持", "县长"), ("2023-06-20", "沈若澜会见秦望舒一行", "带队", "县长")]


def test_an_event_in_two_papers_is_one_line_with_two_sources(store: Store) -> None:
    rows = section(shown(store, "韩启文"), "Appearances").rows
    assert [len(row[4].splitlines()) for row in rows if row[1] == "全县经济工作会议"] == [2]


def test_a_person_has_visits_with_those_who_went_along(store: Store) -> None:
    rows = section(shown(store, "韩启文"), "Visits").rows
    assert {row[1]: row[3].split() for row in rows} == {"云江竹韵纸业有限公司": ["周明远", "陆青禾"], "云江清源水务有限公司": ["周明远"], "石桥村": ["周明远"]}


def test_a_person_has_companions_with_counts(store: Store) -> None:
    assert section(shown(store, "陆青禾"), "Companions").rows[0][:2] in {("周明远", "2"), ("韩启文", "2")}


def test_a_host_has_no_visits(store: Store) -> None:
    assert [s.en for s in shown(store, "罗一舟").sections if s.en.startswith("Visits")] == []


def test_other_printed_forms_of_a_name_lead_to_the_same_person(store: Store) -> None:
    assert shown(store, "韓啟文").label == "韩启文"


# ---- the others


def test_a_company_has_its_visitors_with_role_post_and_sentence(store: Store) -> None:
    row = section(shown(store, "竹韵纸业"), "Visited by").rows[0]
    assert row[:4] == ("2023-04-12", "周明远", "带队", "云江县委书记")
    assert row[4].startswith("昨日，县委书记周明远")


def test_a_company_has_posts_and_awards(store: Store) -> None:
    profile = shown(store, "云江竹韵纸业有限公司")
    assert section(profile, "Posts").rows[0][:2] == ("董事长", "罗一舟")
    assert section(profile, "Awards").rows[0][1] == "绿色工厂"


def test_a_place_has_its_visitors_and_the_events_in_places_within(store: Store) -> None:
    assert [row[1] for row in section(shown(store, "石桥村"), "Visited by").rows] == ["周明远", "韩启文"]
    assert "全县经济工作会议" in [row[1] for row in section(shown(store, "临澜市"), "Events here").rows]


def test_an_event_has_its_participants_in_the_order_of_naming(store: Store) -> None:
    rows = section(shown(store, "周明远调研重点企业"), "Participants").rows
    assert [(row[0], row[1], row[2]) for row in rows] == [("1", "周明远", "带队"), ("2", "韩启文", "陪同"), ("3", "陆青禾", "陪同"), ("4", "罗一舟", "接待")]


def test_an_event_has_its_stops_and_the_quotes_of_its_sources(store: Store) -> None:
    profile = shown(store, "周明远调研重点企业")
    assert [row[1] for row in section(profile, "Stops").rows] == ["云江竹韵纸业有限公司", "云江清源水务有限公司", "石桥村"]
    assert section(profile, "Sources").rows[0][2].startswith("昨日，县委书记周明远")


def test_of_an_event_of_one_day_the_bounds_of_the_day_are_not_told(store: Store) -> None:
    shown = show(store, "全县经济工作会议")
    assert isinstance(shown, Profile)
    assert [row[0] for row in shown.sections[0].rows if "可能" in row[0]] == []


def test_a_post_has_its_holders_in_order(store: Store) -> None:
    assert [row[0] for row in section(shown(store, "云江县县长"), "Holders").rows] == ["高致和", "沈若澜"]


@pytest.mark.parametrize("name", ["沈若澜", "竹韵纸业", "石桥村", "周明远调研重点企业", "云江县县长", "云江日报"])
def test_every_profile_is_printed_with_its_sources(store: Store, name: str) -> None:
    text = printed(shown(store, name))
    assert "yunjiang/2023-" in text
    assert "2023-" in text


@pytest.mark.parametrize("name", ["全县经济工作会议", "县二中宣讲"])
def test_facts_are_in_the_readers_words(store: Store, name: str) -> None:
    rows = dict(section(shown(store, name), "In short").rows)
    assert rows["活动类型"] in ("会议", "宣讲")
    assert "http" not in "".join(rows.values())


def test_a_line_of_a_profile_knows_the_thing_it_names_and_the_passage_that_says_so(store: Store) -> None:
    first = section(shown(store, "沈若澜"), "Appearances").cells[0]
    assert ("/event/" in first[1][0].iri, "#char=" in first[4][0].iri) == (True, True)


def test_a_profile_in_english_has_english_columns_and_concepts(store: Store) -> None:
    found = section(profile(store, find(store, "沈若澜")[0], Wish("en")), "Posts")
    assert (found.columns[0], found.rows[0][1]) == ("Post", "regular")


def test_a_profile_may_be_cut_and_says_how_much_there_is(store: Store) -> None:
    cut = section(profile(store, find(store, "沈若澜")[0], Wish(most=1)), "Appearances")
    whole = section(profile(store, find(store, "沈若澜")[0], Wish(most=1, whole="Appearances")), "Appearances")
    assert (len(cut.cells), cut.total) == (1, len(whole.cells))


def test_a_long_list_of_sources_is_cut_with_its_length_and_its_end() -> None:
    sources = tuple(Line(f"云江日报 2023-03-{day:02}") for day in range(1, 31))
    profile = Profile("urn:x", "人物", "甲", (), (Section("职务", "Posts", ("来源",), ((sources,),)),))
    text = printed(profile)
    assert "（共 30 项）" in text
    assert ("2023-03-03" in text, "2023-03-04" in text, "2023-03-30" in text) == (True, False, True)


def test_what_has_no_date_comes_last(store: Store) -> None:
    undated = Store()
    undated.extend(store)
    for quad in [quad for quad in undated if quad.predicate.value in (vocab.DATE, vocab.EARLIEST_DATE, vocab.LATEST_DATE) and "quan-xian" in str(quad.subject)]:
        undated.remove(quad)
    assert [row[:2] for row in section(shown(undated, "沈若澜"), "Appearances").rows][-1] == ("", "全县经济工作会议")


# ---- which one


def test_namesakes_are_offered_with_their_posts(store: Store) -> None:
    found = show(store, "周明远")
    assert isinstance(found, Choice)
    assert [candidate.hints[0] for candidate in found.candidates] == ["云江县第二中学校长", "云江县委书记"]


def test_the_choice_is_printed_with_what_to_ask_next(store: Store) -> None:
    assert "person/zhou-ming-yuan-" in printed(show(store, "周明远"))


def test_an_iri_or_its_last_part_picks_one_of_them(store: Store) -> None:
    found = show(store, "周明远")
    assert isinstance(found, Choice)
    iri = found.candidates[0].iri
    assert shown(store, iri).iri == shown(store, iri.rsplit("/", 1)[-1]).iri == iri


def test_an_iri_given_earlier_still_leads_to_the_event(store: Store) -> None:
    [row] = select(store, "SELECT ?old { ?old dcterms:isReplacedBy ?new }")
    assert shown(store, row["old"]).label == "全县经济工作会议"


@pytest.mark.parametrize(("typed", "offered"), [("周明元", "周明远"), ("竹韵", "竹韵纸业")])
def test_an_unknown_name_offers_the_nearest(store: Store, typed: str, offered: str) -> None:
    with pytest.raises(UsageError, match=f"nothing in the graph is called '{typed}': did you mean {offered}"):
        show(store, typed)


def test_a_name_near_nothing_says_what_to_do(store: Store) -> None:
    with pytest.raises(UsageError, match="check how the papers print it"):
        show(store, "xyzzy")


@pytest.mark.parametrize("typed", ["zhoumingyuan", "Zhou Mingyuan", "zmy"])
def test_pinyin_finds_all_who_are_called_so(store: Store, typed: str) -> None:
    assert {one.label for one in find(store, typed)} == {"周明远"}


def test_the_beginning_of_a_name_in_pinyin_is_answered_with_the_name(store: Store) -> None:
    with pytest.raises(UsageError, match="did you mean 周明远"):
        find(store, "zhouming")


def test_a_profile_in_english_has_english_columns(store: Store) -> None:
    found = show(store, "沈若澜", "en")
    assert isinstance(found, Profile)
    assert section(found, "Appearances").columns == ("Day", "Event", "Role", "Title", "Source")
