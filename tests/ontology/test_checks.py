"""The check queries: their headers, and that each finds the damage it is for."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from kg.check import Finding, check_store
from kg.store.header import header

CHECKS = sorted((Path(__file__).parents[2] / "ontology" / "checks").glob("*.rq"))
PREFIXES = """@prefix kg: <https://w3id.org/newskg/ns#> . @prefix role: <https://w3id.org/newskg/role/> . @prefix : <https://example.org/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix post-role: <https://w3id.org/newskg/post-role/> . @prefix tenure-kind: <https://w3id.org/newskg/tenure-kind/> .
@prefix event-type: <https://w3id.org/newskg/event-type/> .
"""
SEEN = 'kg:post :p ; kg:tenureKind tenure-kind:regular ; kg:firstObserved "2023-01-01"^^xsd:date ; kg:lastObserved "2023-09-01"^^xsd:date'

REPORT = ':q kg:inArticle :r . :r kg:issued "2023-05-01"^^xsd:date .'

AT_ONCE = (
    ':n kg:event :d ; kg:participant :a ; kg:role role:chair . :o kg:event :e ; kg:participant :a ; kg:role role:chair . :a a kg:Person ; rdfs:label "甲"@zh . '
    ':d kg:date "2023-05-02"^^xsd:date ; kg:atPlace :u ; rdfs:label "此会"@zh . :e kg:date "2023-05-02"^^xsd:date ; kg:atPlace :v ; rdfs:label "彼会"@zh . '
)
"""One person in the chair of two events of a day."""

DAMAGED = {
    "quote-length": ':n kg:quote "四个字儿" ; kg:start 0 ; kg:end 5 .',
    "passage-iri": ":n kg:inArticle :article ; kg:start 0 ; kg:end 5 .",
    "same-source-file-twice": ':n kg:sourceFile "a.txt" ; kg:textSha256 "1" . :m kg:sourceFile "a.txt" ; kg:textSha256 "2" .',
    "attendance-twice": ':n kg:participant :a ; kg:event :e . :o kg:participant :a ; kg:event :e . :a rdfs:label "甲"@zh . :e rdfs:label "会"@zh .',
    "unbacked-direct-triple": ':n kg:visited :mill ; rdfs:label "甲"@zh .',
    "cycle": ':n kg:partOf :o ; rdfs:label "甲"@zh . :o kg:partOf :n .',
    "stop-of-another-visit": ':n kg:atStop :s ; kg:event :e ; kg:participant :a . :a rdfs:label "甲"@zh . :s kg:visit :other .',
    "claim-not-carried": ":c kg:supports :n ; kg:role role:lead .",
    "confidence-below-claim": ":c kg:supports :n ; kg:confidence 0.9 . :n kg:confidence 0.5 .",
    "replaced-but-alive": ":n dcterms:isReplacedBy :gone .",
    "visited-own-company": ":n kg:onBehalfOf :mill ; kg:event :e ; kg:participant :a ; kg:role role:lead . :s kg:visit :e ; kg:site :mill . "
    ':a kg:visited :mill ; rdfs:label "甲"@zh . :mill rdfs:label "厂"@zh .',
    "event-after-report": ':n kg:earliestDate "2023-05-02"^^xsd:date ; rdfs:label "会"@zh ; kg:evidence :q . ' + REPORT,
    "event-long-before-report": ':n kg:date "2023-01-02"^^xsd:date ; rdfs:label "会"@zh ; kg:evidence :q . ' + REPORT,
    "one-seat-two-holders": f':p kg:postRole post-role:government-head ; kg:postIn :b0 ; kg:title "县长" ; rdfs:label "县长"@zh . '
    f':n kg:holder :a ; {SEEN} . :o kg:holder :b ; {SEEN} . :a rdfs:label "甲"@zh . :b rdfs:label "乙"@zh .',
    "titles-that-contradict": f':p kg:postRole post-role:government-head ; kg:postIn :b0 ; kg:title "县长" ; rdfs:label "县长"@zh . '
    ':p2 kg:postRole post-role:deputy-government-head ; kg:postIn :b0 ; kg:title "副县长" ; rdfs:label "副县长"@zh . '
    f':n kg:holder :a ; {SEEN} . :o kg:holder :a ; {SEEN.replace(":p ", ":p2 ")} . :a rdfs:label "甲"@zh .',
    "head-of-two-areas": ':p kg:postRole post-role:government-head ; kg:postIn :b1 ; rdfs:label "此县县长"@zh . :b1 kg:jurisdiction :u . '
    ':p2 kg:postRole post-role:government-head ; kg:postIn :b2 ; rdfs:label "彼县县长"@zh . :b2 kg:jurisdiction :v . '
    f':n kg:holder :a ; {SEEN} . :o kg:holder :a ; {SEEN.replace(":p ", ":p2 ")} . :a rdfs:label "甲"@zh .',
    "seen-after-the-end": ':n kg:endDate "2023-03-01"^^xsd:date ; kg:post :p ; kg:holder :a . :p rdfs:label "县长"@zh . :a rdfs:label "甲"@zh . '
    ':c kg:supports :n ; kg:titleAsPrinted "县长" ; kg:evidence :q . ' + REPORT,
    "unlikely-name": ':n a kg:Person ; rdfs:label "周明远书记"@zh .',
    "place-name-with-a-verb": ':n a kg:Place ; rdfs:label "走进柳岸村"@zh .',
    "namesakes": ':n a kg:Person ; rdfs:label "周明远"@zh . :o a kg:Person ; rdfs:label "周明远"@zh . '
    ':x kg:participant :n ; kg:evidence :q . :y kg:participant :o ; kg:evidence :q . :q kg:inArticle :r . :r kg:newspaper :w . :w rdfs:label "日报"@zh .',
    "name-with-a-tail": ':n a kg:Person ; rdfs:label "周明远说"@zh . :o a kg:Person ; kg:name "周明远" . '
    ":x kg:participant :n ; kg:evidence :q . :y kg:participant :o ; kg:evidence :q . :q kg:inArticle :r .",
    "odd-printed-form": ':n a kg:Person ; rdfs:label "周明远"@zh ; kg:name "周明远", "周县公安局局长陪同。明远" .',
    "two-places-at-once": AT_ONCE + ':u kg:within :east . :v kg:within :west . :east rdfs:label "岚江省"@zh . :west rdfs:label "溟州省"@zh .',
    "two-chairs-at-once": AT_ONCE + ':u kg:within :lan ; rdfs:label "澄州市"@zh . :v kg:within :lan ; rdfs:label "临澜市"@zh . :lan rdfs:label "岚江省"@zh .',
    "event-perhaps-twice": ":x kg:role role:lead ; kg:participant :a ; kg:event :n . :y kg:role role:lead ; kg:participant :a ; kg:event :o . "
    ':n kg:date "2023-05-02"^^xsd:date ; kg:eventType event-type:visit ; rdfs:label "甲"@zh . '
    ':o kg:date "2023-05-02"^^xsd:date ; kg:eventType event-type:visit ; rdfs:label "乙"@zh . '
    ":n kg:evidence :p . :p kg:inArticle :r . :o kg:evidence :q . :q kg:inArticle :s .",
    "company-perhaps-twice": ':n a kg:Company ; rdfs:label "竹韵纸业有限公司"@zh ; kg:name "竹韵纸业有限公司" . :o a kg:Company ; kg:name "竹韵纸业" .',
    "person-named-like-a-place": ':n a kg:Person ; rdfs:label "云岭"@zh ; kg:name "云岭" . :o a kg:Place ; kg:name "云岭县", "云岭" .',
    "organisation-without-a-proper-name": ':n a kg:Organisation, kg:Company ; rdfs:label "集团"@zh ; kg:name "集团" .',
    "company-name-with-a-verb": ':n a kg:Company ; rdfs:label "走进竹韵纸业"@zh ; kg:name "走进竹韵纸业" .',
    "many-bodies-in-a-year": ':n rdfs:label "甲"@zh . '
    + " ".join(f':t{i} kg:holder :n ; kg:firstObserved "2023-05-02"^^xsd:date ; kg:post :p{i} . :p{i} kg:postIn :b{i} .' for i in range(5)),
}


def found_by(name: str, nodes: str) -> list[Finding]:
    store = Store()
    store.load((PREFIXES + nodes).encode(), format=RdfFormat.TURTLE)
    return [finding for finding in check_store(store).found if finding.check == name]


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_a_check_says_its_level_and_what_it_finds_in_both_languages(path: Path) -> None:
    titles = dict(header(path.read_text(encoding="utf-8")))
    assert titles["level"] in ("error", "review")
    assert titles["zh"]
    assert titles["en"]


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_a_check_finds_what_it_is_for(path: Path) -> None:
    assert [finding.node.rsplit("/", 1)[-1] for finding in found_by(path.stem, DAMAGED[path.stem])][:1] == ["n"]


@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_the_sentence_of_a_finding_names_what_was_found(path: Path) -> None:
    [finding, *_] = found_by(path.stem, DAMAGED[path.stem])
    assert "{" not in finding.zh + finding.en


@pytest.mark.parametrize(
    ("name", "nodes"),
    [
        ("namesakes", ':n a kg:Person ; rdfs:label "周明远"@zh . :o a kg:Person ; rdfs:label "周明远山"@zh .'),
        ("odd-printed-form", ':n a kg:Person ; rdfs:label "周明远"@zh ; kg:name "周明远同志", "周明遠" .'),
        ("name-with-a-tail", ':n a kg:Person ; rdfs:label "周明远说"@zh . :o a kg:Person ; kg:name "周明远" .'),
        ("person-named-like-a-place", ':n a kg:Person ; rdfs:label "云岭"@zh ; kg:name "云岭" . :o a kg:Place ; kg:name "云岭" .'),
        ("organisation-without-a-proper-name", ':n a kg:Organisation ; rdfs:label "竹韵集团"@zh ; kg:name "竹韵集团", "集团" .'),
        ("company-name-with-a-verb", ':n a kg:Company ; rdfs:label "竹韵纸业"@zh ; kg:name "竹韵纸业" .'),
        ("company-perhaps-twice", DAMAGED["company-perhaps-twice"] + " :n kg:partOf :o ."),
        ("event-perhaps-twice", DAMAGED["event-perhaps-twice"] + " :n kg:subEventOf :o ."),
        ("event-perhaps-twice", DAMAGED["event-perhaps-twice"].replace(":q kg:inArticle :s", ":q kg:inArticle :r")),
        ("visited-own-company", DAMAGED["visited-own-company"].replace("role:lead", "role:host")),
        (
            "one-seat-two-holders",
            DAMAGED["one-seat-two-holders"].replace('"2023-01-01"', '"2023-09-01"', 1).replace('"2023-09-01"^^xsd:date .', '"2023-09-02"^^xsd:date .', 1),
        ),
    ],
)
def test_a_near_miss_is_not_found(name: str, nodes: str) -> None:
    assert found_by(name, nodes) == []


def test_a_name_with_one_character_more_is_found_among_those_who_hold_a_post_too() -> None:
    held = ":x kg:holder :n ; kg:evidence :q . :y kg:participant :o ; kg:evidence :q . :q kg:inArticle :r ."
    nodes = ':n a kg:Person ; rdfs:label "高原原"@zh ; kg:name "高原原" . :o a kg:Person ; rdfs:label "高原"@zh ; kg:name "高原" . ' + held
    assert [finding.node.rsplit("/", 1)[-1] for finding in found_by("name-with-a-tail", nodes)] == ["n"]


# ---- what is no finding ------------------------------------------------------------------------------------------------

LATER = 'kg:post :p ; kg:tenureKind tenure-kind:regular ; kg:firstObserved "2023-09-01"^^xsd:date ; kg:lastObserved "2023-12-01"^^xsd:date'
SEAT = ':p kg:postRole post-role:government-head ; kg:postIn :b0 ; kg:title "县长" ; rdfs:label "县长"@zh . :a rdfs:label "甲"@zh . :b rdfs:label "乙"@zh . '
SOUND = {
    "one hands over to the other": ("one-seat-two-holders", f"{SEAT} :n kg:holder :a ; {SEEN} . :o kg:holder :b ; {LATER} ."),
    "a title without a body is no seat": (
        "one-seat-two-holders",
        f"{SEAT.replace('kg:postIn :b0 ;', '')} :n kg:holder :a ; {SEEN} . :o kg:holder :b ; {SEEN} .",
    ),
    "a deputy who rises": (
        "titles-that-contradict",
        f'{SEAT} :p2 kg:postRole post-role:deputy-government-head ; kg:postIn :b0 ; kg:title "副县长" ; rdfs:label "副县长"@zh . '
        f":n kg:holder :a ; {LATER} . :o kg:holder :a ; {SEEN.replace(':p ', ':p2 ')} .",
    ),
    "a former title after the end": ("seen-after-the-end", DAMAGED["seen-after-the-end"].replace('"县长" ;', '"原县长" ;')),
    "a day in one city": ("two-chairs-at-once", AT_ONCE.replace(":v ;", ":u ;") + ':u kg:within :lan ; rdfs:label "澄州市"@zh . :lan rdfs:label "岚江省"@zh .'),
    "a name of six characters": ("unlikely-name", ':n a kg:Person ; rdfs:label "宝音格日乐图"@zh .'),
    "namesakes of two papers": ("namesakes", DAMAGED["namesakes"].replace(":y kg:participant :o ; kg:evidence :q", ":y kg:participant :o ; kg:evidence :z")),
}


@pytest.mark.parametrize("case", SOUND, ids=str)
def test_what_is_sound_is_no_finding(case: str) -> None:
    name, nodes = SOUND[case]
    assert found_by(name, nodes) == []


def test_a_finding_about_two_passages_shows_both() -> None:
    passages = (
        ':n kg:evidence :q . :o kg:evidence :s . :q kg:quote "甲在此" ; kg:inArticle :r . :s kg:quote "甲在彼" ; kg:inArticle :r . :r kg:sourceFile "a.txt" .'
    )
    [finding] = found_by("two-places-at-once", DAMAGED["two-places-at-once"] + passages)
    assert (finding.quote, finding.others) == ("甲在此", (("a.txt", "甲在彼"),))
