"""The record of merges: what was taken for one, the findings, and the passages it rests on."""

from __future__ import annotations

from handmade import COUNTY_PARTY, QINGYUAN, Report, read

from kg.facts import Facts, Merge
from kg.model import Body
from kg.resolve import resolve


def merges(facts: Facts, kind: str) -> list[Merge]:
    return [merge for merge in facts.merges if merge.kind == kind]


def test_a_merge_of_people_names_both_sightings_and_its_findings() -> None:
    own = Report("a.txt").event().attends("林若川").holds("林若川", "县委书记", COUNTY_PARTY)
    city = Report("b.txt", place=QINGYUAN, paper="清源日报").holds("林若川", "望溪县委书记", Body("望溪县委", "party", "望溪县", "县"))
    (merge,) = merges(resolve(read(own, city)), "person")
    assert (merge.joined, merge.article, merge.to, merge.to_article) == ("林若川", "b.txt\x1f1", "林若川", "a.txt\x1f1")
    assert [finding.name for finding in merge.findings] == ["same_post", "same_body", "same_area"]
    assert merge.weight == sum(finding.weight for finding in merge.findings) > 0


def test_a_merge_rests_on_the_passages_of_both() -> None:
    facts = resolve(read(Report("a.txt").event().attends("何守正"), Report("b.txt").event("全县防汛会").attends("何守正")))
    (merge,) = merges(facts, "person")
    texts = {article.key: article.page.text for article in facts.articles}
    assert [(one.article, texts[one.article][one.start : one.end]) for one in merge.passages] == [
        ("b.txt\x1f1", "望溪县春耕推进会召开"),
        ("a.txt\x1f1", "望溪县春耕推进会召开"),
    ]


def test_a_writer_is_found_in_the_text_where_no_claim_names_him() -> None:
    facts = resolve(read(Report("a.txt", also="记者 闻晓舟").by("闻晓舟"), Report("b.txt", also="记者 闻晓舟").by("闻晓舟")))
    (merge,) = merges(facts, "person")
    texts = {article.key: article.page.text for article in facts.articles}
    assert [texts[one.article][one.start : one.end] for one in merge.passages] == ["闻晓舟", "闻晓舟"]


def test_bodies_and_places_record_their_further_names() -> None:
    own = Report("a.txt").event(place="柳岸村").attends("林若川").holds("林若川", "县委书记", COUNTY_PARTY)
    city = Report("b.txt", place=QINGYUAN).event("春耕会", place="望溪县柳岸村").holds("林若川", "望溪县委书记", Body("望溪县委", "party", "望溪县", "县"))
    facts = resolve(read(own, city))
    assert [(one.label, one.joined, one.to) for one in merges(facts, "body")] == [("望溪县委", "望溪县委", "县委")]
    assert [(one.label, one.joined, one.to) for one in merges(facts, "place")] == [("柳岸村", "望溪县柳岸村", "柳岸村")]
