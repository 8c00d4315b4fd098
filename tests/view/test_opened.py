"""The charts as a reader meets them: opened from disk in a real browser, clicked, filtered, taken away."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from browser import Browser
from pyoxigraph import Store
from turtle_by_hand import graph

from kg.view import CHARTS, Request, make_view

PERSON = "韩启文"
HOSTILE = "</script><script>document.title='caught'</script><img src=x onerror=document.title='caught'>\u202e=1+1"
KEEP = "let kept; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { kept = blob; return make.call(URL, blob); };"


def kept(browser: Browser, button: str) -> str:
    """What a button would save."""
    return str(
        browser.run(f"(() => {{ {KEEP} HTMLAnchorElement.prototype.click = () => {{}}; document.querySelector('{button}').click(); return kept.text(); }})()")
    )


@pytest.fixture(scope="module")
def charts(small: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("charts")
    for chart in CHARTS:
        make_view(small, Request(chart=chart), folder / f"{chart}.html")
    make_view(small, Request(chart="timeline", person=PERSON), folder / "person.html")
    return folder


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One official, one company, one post, one sentence; everything that is printed is hostile."""
    text = json.dumps(HOSTILE, ensure_ascii=False)
    folder = tmp_path_factory.mktemp("hostile")
    store = graph(f"""
    person:a a kg:Person ; skos:prefLabel {text}@zh . company:c a kg:Company ; skos:prefLabel {text}@zh .
    event:x a kg:Event, kg:Visit ; skos:prefLabel {text}@zh ; kg:eventType type:visit ; kg:theme {text} ; kg:date "2023-03-06"^^xsd:date ; kg:evidence :p .
    :here a kg:Attendance ; kg:participant person:a ; kg:event event:x ; kg:role role:lead ; kg:confidence 0.9 ; kg:evidence :p .
    :stop a kg:Stop ; kg:visit event:x ; kg:site company:c ; kg:order 1 ; kg:confidence 0.9 ; kg:evidence :p .
    :post a kg:Post ; skos:prefLabel {text}@zh ; kg:postIn company:c .
    :t a kg:Tenure ; kg:holder person:a ; kg:post :post ; kg:confidence 0.9 ; kg:firstObserved "2023-01-05"^^xsd:date ; kg:evidence :p .
    :p a kg:Passage ; kg:quote {text} ; kg:inArticle :art ; kg:start 0 . :art a kg:Article ; kg:headline {text} ; kg:sourceFile {text} .""")
    for chart in CHARTS:
        make_view(store, Request(chart=chart), folder / f"{chart}.html")
    make_view(store, Request(chart="timeline", person="https://w3id.org/newskg/id/person/a"), folder / "person.html")
    return folder


@pytest.mark.parametrize("chart", [*CHARTS, "person"])
def test_a_chart_opens_without_complaint_and_asks_for_nothing_but_itself(browser: Browser, charts: Path, chart: str) -> None:
    browser.open(charts / f"{chart}.html")
    assert (browser.complaints(), browser.requests()) == ([], [(charts / f"{chart}.html").as_uri()])


@pytest.mark.parametrize("chart", ["timeline", "heatmap", "calendar", "person"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_chart_fits_the_window(browser: Browser, charts: Path, chart: str, width: int) -> None:
    browser.open(charts / f"{chart}.html", width=width, height=800)
    assert browser.run("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [width, 800]


@pytest.mark.parametrize("chart", ["timeline", "heatmap", "calendar", "person"])
def test_a_click_opens_the_event_with_its_sentences(browser: Browser, charts: Path, chart: str) -> None:
    browser.open(charts / f"{chart}.html")
    browser.click("#drawing [data-events]")
    browser.run("document.querySelectorAll('#profile details').forEach((one) => { one.open = true; })")
    browser.settle()
    assert "日报" in browser.text("#profile blockquote footer")
    assert browser.texts("#profile mark") != []


def test_the_network_of_a_person_opens_with_his_profile(browser: Browser, small: Store, tmp_path: Path) -> None:
    browser.open(make_view(small, Request(person=PERSON), tmp_path / "view.html"))
    assert browser.text("#profile h2") == PERSON
    browser.click("#profile .back")
    assert browser.run("[document.querySelectorAll('#profile h2').length, location.hash]") == [0, "#show="]


def test_a_post_opens_the_sentences_that_print_it(browser: Browser, charts: Path) -> None:
    browser.open(charts / "person.html")
    browser.click("#drawing .post")
    assert ("副县长" in browser.text("#profile h2"), browser.run("document.querySelectorAll('#profile blockquote').length > 0")) == (True, True)


def test_a_mark_is_opened_from_the_keyboard(browser: Browser, charts: Path) -> None:
    browser.open(charts / "person.html")
    browser.run("document.querySelector('#drawing .mark').focus()")
    browser.press("Enter")
    assert (browser.run("location.hash.includes('show=e')"), len(browser.texts("#profile .event"))) == (True, 1)


@pytest.mark.parametrize(("chart", "typed"), [("timeline", "hanqiwen"), ("heatmap", "hqw"), ("calendar", "竹韵"), ("person", "经济工作")])
def test_what_a_search_does_not_fit_grows_faint_and_enters_the_address(browser: Browser, charts: Path, chart: str, typed: str) -> None:
    browser.open(charts / f"{chart}.html")
    browser.press("/")
    browser.type(typed)
    every, faint = (browser.run(f"document.querySelectorAll('#drawing :is(.mark, .cell, .post){more}').length") for more in ("", ".faint"))
    assert (0 < faint < every, "q=" in browser.run("location.hash")) == (True, True)


def test_a_search_for_nobody_says_so(browser: Browser, charts: Path) -> None:
    browser.open(charts / "calendar.html", "#q=查无此人")
    assert browser.text("#none") == "图中没有符合的"


def test_a_type_switched_off_leaves_the_drawing_and_enters_the_address(browser: Browser, charts: Path) -> None:
    browser.open(charts / "person.html")
    before = browser.run("[...document.querySelectorAll('.mark')].filter((one) => one.getClientRects().length).length")
    browser.click("#legend .tick")
    after = browser.run("[...document.querySelectorAll('.mark')].filter((one) => one.getClientRects().length).length")
    assert (after < before, "hide=type." in browser.run("location.hash")) == (True, True)


def test_a_quarter_leaves_only_its_visits(browser: Browser, charts: Path) -> None:
    browser.open(charts / "heatmap.html")
    quarters = browser.run("[...document.querySelectorAll('#fromQuarter option')].map((one) => one.value)")
    every = len(browser.texts("#drawing .cell:not(.gone)"))
    browser.open(charts / "heatmap.html", f"#from={quarters[-1]}&to={quarters[-1]}")
    assert 0 < len(browser.texts("#drawing .cell:not(.gone)")) < every


def test_the_words_of_a_chart_change_language(browser: Browser, charts: Path) -> None:
    browser.open(charts / "calendar.html")
    browser.click("#language")
    assert (browser.text("h1"), "Jan" in browser.run("document.querySelector('#drawing').textContent"), browser.run("document.documentElement.lang")) == (
        "Calendar of activity",
        True,
        "en",
    )


@pytest.mark.parametrize("chart", ["timeline", "heatmap", "calendar"])
def test_in_the_dark_the_ground_is_dark(browser: Browser, charts: Path, chart: str) -> None:
    browser.open(charts / f"{chart}.html", dark=True)
    red, green, blue = map(int, re.findall(r"\d+", browser.run("getComputedStyle(document.querySelector('#stage')).backgroundColor"))[:3])
    assert red + green + blue < 120


@pytest.mark.parametrize("chart", ["timeline", "heatmap", "calendar", "person"])
def test_a_drawing_is_saved_as_svg_that_needs_no_style_sheet(browser: Browser, charts: Path, chart: str) -> None:
    browser.open(charts / f"{chart}.html")
    saved = kept(browser, "#svg")
    assert (saved.startswith("<svg"), 'fill="rgb' in saved, " class=" in saved) == (True, True, False)


def test_the_events_drawn_are_saved_as_a_table(browser: Browser, charts: Path) -> None:
    browser.open(charts / "person.html")
    lines = kept(browser, "#csv").splitlines()
    assert (lines[0].lstrip("\ufeff").split(",")[0], len(lines) > 2, any("云江日报" in line for line in lines)) == ("活动", True, True)


@pytest.mark.parametrize("chart", ["timeline", "heatmap", "calendar", "person"])
def test_hostile_names_stay_text(browser: Browser, hostile: Path, chart: str) -> None:
    browser.open(hostile / f"{chart}.html")
    browser.click("#drawing [data-events]")
    browser.run("document.querySelectorAll('#profile details').forEach((one) => { one.open = true; })")
    browser.settle()
    assert HOSTILE in browser.text("#profile")
    assert (browser.run("document.title") == "caught", browser.run("document.images.length"), browser.complaints()) == (False, 0, [])


def test_a_formula_stays_text_in_the_table(browser: Browser, tmp_path: Path) -> None:
    turtle = 'person:a a kg:Person ; skos:prefLabel "a"@zh . event:x a kg:Event ; skos:prefLabel "=HYPERLINK(1)"@zh ; kg:date "2023-03-06"^^xsd:date . '
    turtle += ":1 a kg:Attendance ; kg:participant person:a ; kg:event event:x ; kg:role role:lead ; kg:confidence 0.9 ."
    browser.open(make_view(graph(turtle), Request(chart="calendar"), tmp_path / "view.html"))
    assert kept(browser, "#csv").splitlines()[1].startswith("'=HYPERLINK(1),")


def test_a_policy_lets_nothing_be_loaded_or_run_but_the_script_of_the_page(charts: Path) -> None:
    page = (charts / "timeline.html").read_text(encoding="utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert ("default-src &#39;none&#39;" in policy[1], "unsafe" in policy[1]) == (True, False)
