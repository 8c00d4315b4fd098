"""The pages as a reader meets them: opened from disk in a real browser, searched, filtered, clicked."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path

import pytest
from browser import Browser
from invented import county
from turtle_by_hand import graph

from kg.publish.pages import write_pages
from kg.publish.pages.reading import read_dossier

PAGES = ("network.html", "attendance.html", "visits.html")
HOSTILE = "</script><script>document.title='caught'</script><img src=x onerror=document.title='caught'>\u202e=1+1"
# Where the drawing has a node of a kind. The button that shows the whole drawing hands us the drawing, which the page keeps to itself.
FIND_NODE = """(() => {
  const move = vis.Network.prototype.moveTo; let drawing;
  vis.Network.prototype.moveTo = function (how) { drawing = this; move.call(this, how); };
  document.querySelector("#whole").click();
  vis.Network.prototype.moveTo = move;
  const { id } = JSON.parse(document.querySelector("#nodes").textContent).find((node) => node.group === %s);
  const { x, y } = drawing.canvasToDOM(drawing.getPosition(id));
  const box = document.querySelector("#mynetwork canvas").getBoundingClientRect();
  return [box.x + x, box.y + y];
})()"""


def place_of(browser: Browser, group: str) -> list[float]:
    """Where a node of that kind is on the screen."""
    found = browser.run(FIND_NODE % json.dumps(group))
    browser.settle()
    return list(found)


@pytest.fixture(scope="module")
def one_visit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One official, one company, one sentence; everything that is printed is hostile."""
    text = json.dumps(HOSTILE, ensure_ascii=False)
    folder = tmp_path_factory.mktemp("hostile")
    turtle = f"""
    person:a a kg:Person ; skos:prefLabel {text}@zh . company:c a kg:Company ; skos:prefLabel {text}@zh .
    event:x a kg:Event, kg:Visit ; skos:prefLabel {text}@zh ; kg:eventType type:visit ; kg:theme {text} ; kg:evidence :p .
    :here a kg:Attendance ; kg:participant person:a ; kg:event event:x ; kg:role role:lead ; kg:confidence 0.9 ; kg:evidence :p .
    :stop a kg:Stop ; kg:visit event:x ; kg:site company:c ; kg:order 1 ; kg:confidence 0.9 ; kg:evidence :p .
    :p a kg:Passage ; kg:quote {text} ; kg:inArticle :art ; kg:start 0 . :art a kg:Article ; kg:headline {text} ; kg:sourceFile {text} ."""
    write_pages(read_dossier(graph(turtle), 0.5), folder)
    return folder


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented county of some three hundred things."""
    folder = tmp_path_factory.mktemp("crowded")
    write_pages(read_dossier(county(120, 55, 30, 220), 0.5), folder)
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_without_complaint_and_asks_for_nothing_but_itself(browser: Browser, small_pages: Path, name: str) -> None:
    browser.open(small_pages / name)
    assert (browser.complaints(), browser.requests()) == ([], [(small_pages / name).as_uri()])


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_fits_the_window(browser: Browser, small_pages: Path, name: str, width: int) -> None:
    browser.open(small_pages / name, width=width, height=800)
    assert browser.run("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [width, 800]


@pytest.mark.parametrize("query", ["韩启", "hanqiwen", "hqw", "韓啟"])
def test_a_person_is_found_by_characters_pinyin_and_initials(browser: Browser, small_pages: Path, query: str) -> None:
    browser.open(small_pages / "network.html")
    browser.click("#search")
    browser.type(query)
    assert browser.text("#found [role=option] .name") == "韩启文"


def test_search_works_from_the_keyboard_alone(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "network.html")
    browser.press("/")
    browser.type("shenruolan")
    browser.press("Enter")
    assert browser.text("#profile h2") == "沈若澜"


def test_a_profile_tells_posts_and_appearances(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "attendance.html")
    browser.click("#search")
    browser.type("hqw")
    browser.press("Enter")
    profile = browser.text("#profile")
    assert [told in profile for told in ("云江县副县长", "全县经济工作会议", "2023-03-06", "陪同")] == [True] * 4


def test_a_click_on_a_line_opens_the_sentence_with_its_source_and_the_names_marked(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "visits.html")
    browser.click("#search")
    browser.type("zhuyunzhiye")
    browser.press("Enter")
    browser.click("#profile .rows .row")
    browser.run("document.querySelectorAll('#profile details').forEach((one) => { one.open = true; })")
    browser.settle()
    assert "云江日报" in browser.text("#profile blockquote footer")
    assert "竹韵纸业" in browser.texts("#profile mark")


def test_a_click_on_a_node_of_the_drawing_opens_its_profile(browser: Browser, one_visit: Path) -> None:
    browser.open(one_visit / "visits.html")
    browser.click_at(*place_of(browser, "company"))
    assert "企业" in browser.text("#profile")


def test_a_click_on_a_line_of_the_drawing_opens_its_evidence(browser: Browser, one_visit: Path) -> None:
    browser.open(one_visit / "visits.html")
    ends = [place_of(browser, group) for group in ("person", "company")]
    browser.click_at(*[(one + other) / 2 for one, other in zip(*ends, strict=True)])
    assert browser.text("#profile blockquote p") == HOSTILE


@pytest.mark.parametrize("name", PAGES)
def test_hostile_names_stay_text(browser: Browser, one_visit: Path, name: str) -> None:
    browser.open(one_visit / name)
    browser.click("#profile .rows .row")
    browser.run("document.querySelectorAll('#profile details').forEach((one) => { one.open = true; })")
    assert browser.text("#profile h2") == HOSTILE
    assert (browser.run("document.title") == "caught", browser.run("document.images.length"), browser.complaints()) == (False, 0, [])


def test_a_formula_stays_text_in_the_table(browser: Browser, tmp_path: Path) -> None:
    turtle = 'person:a a kg:Person ; skos:prefLabel "=HYPERLINK(1)"@zh . company:c a kg:Company ; skos:prefLabel "竹韵, \\"纸业\\""@zh .'
    turtle += " event:x a kg:Event, kg:Visit . :1 a kg:Attendance ; kg:participant person:a ; kg:event event:x ; kg:role role:lead ; kg:confidence 0.9 ."
    write_pages(read_dossier(graph(turtle + " :2 a kg:Stop ; kg:visit event:x ; kg:site company:c ; kg:order 1 ; kg:confidence 0.9 ."), 0.5), tmp_path)
    browser.open(tmp_path / "visits.html")
    keep = "let kept; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { kept = blob; return make.call(URL, blob); };"
    table = browser.run(f"(() => {{ {keep} HTMLAnchorElement.prototype.click = () => {{}}; document.querySelector('#csv').click(); return kept.text(); }})()")
    assert table.splitlines()[1].startswith('\'=HYPERLINK(1),"竹韵, ""纸业""",带队,1,')


def test_a_kind_switched_off_in_the_legend_leaves_the_drawing_and_enters_the_address(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "visits.html")
    before = browser.text("#status")
    browser.click("#kinds .tick:nth-child(2)")
    assert browser.text("#status") != before
    assert "hide=kind.company" in browser.run("location.hash")


def test_a_shared_address_opens_the_same_view(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "network.html", "#lang=en&from=2023-06&least=1&show=person/shen-ruo-lan-6e38359d69812bf2")
    period = browser.run("document.querySelector('#period').textContent")
    assert (browser.text("h1"), browser.text("#profile h2"), period[:7]) == ("People and organisations", "沈若澜", "2023-06")


def shown(browser: Browser) -> list[int]:
    """Nodes drawn, nodes there are, ties drawn, ties there are."""
    told = list(map(int, re.findall(r"\d+", browser.text("#status"))))
    return [told[1], told[0], told[3], told[2]]


def test_a_role_switched_off_takes_its_ties_away(browser: Browser, crowded: Path) -> None:
    browser.open(crowded / "attendance.html")
    before = shown(browser)
    browser.click("#shades .tick")
    assert (shown(browser)[2] < before[2], "hide=role." in browser.run("location.hash")) == (True, True)


def test_ties_of_fewer_times_than_wanted_are_hidden(browser: Browser, crowded: Path) -> None:
    browser.open(crowded / "network.html")
    before = shown(browser)
    browser.open(crowded / "network.html", "#least=3")
    assert 0 < shown(browser)[2] < before[2]


def test_the_months_are_played_one_after_the_other(browser: Browser, crowded: Path) -> None:
    browser.open(crowded / "network.html")
    browser.run("document.querySelector('#filters').open = true")
    browser.click("#play")
    browser.until("location.hash.includes('to=')")
    first = browser.run("location.hash")
    browser.until(f"location.hash !== {json.dumps(first)}")
    browser.click("#play")
    assert browser.complaints() == []


def test_the_view_is_saved_as_an_image(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "network.html")
    keep = "let kept; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { kept = blob; return make.call(URL, blob); };"
    browser.run(f"{keep} HTMLAnchorElement.prototype.click = () => {{}}; window.kept = () => kept; document.querySelector('#png').click()")
    browser.until("window.kept()")
    assert browser.run("window.kept().arrayBuffer().then((one) => [...new Uint8Array(one).slice(1, 4)])") == list(b"PNG")


def test_on_paper_the_ground_is_white_and_the_buttons_are_gone(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "network.html")
    browser.call("Emulation.setEmulatedMedia", media="print")
    seen = browser.run("[getComputedStyle(document.querySelector('#stage')).backgroundColor, document.querySelector('.actions').offsetHeight]")
    browser.call("Emulation.setEmulatedMedia", media="")
    assert seen == ["rgb(255, 255, 255)", 0]


def test_a_period_hides_what_lies_outside_it(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "attendance.html", "#from=2023-06&to=2023-06")
    assert sorted(browser.texts("#profile .name")) == ["沈若澜", "秦望舒", "韩启文"]


def test_a_body_leaves_only_those_who_held_posts_in_it_and_what_they_are_tied_to(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "attendance.html")
    body = browser.run("[...document.querySelectorAll('#body option')].find((one) => one.textContent.startsWith('云江县人民政府')).value")
    browser.open(small_pages / "attendance.html", f"#body={body}")
    people = browser.texts("#profile .name")
    assert ("韩启文" in people, "秦望舒" in people, len(people) > 0) == (True, False, True)


def test_fewer_lines_are_drawn_where_the_reader_wants_fewer_and_nobody_loses_his_last(browser: Browser, crowded: Path) -> None:
    drawn = []
    for lines in (1, 6):
        browser.open(crowded / "network.html", f"#lines={lines}")
        drawn.append(list(map(int, re.findall(r"\d+", browser.text("#status")))))
    (_, nodes, _, few), (_, nodes_then, _, many) = drawn
    assert (nodes == nodes_then, few < many) == (True, True)


def test_the_ground_of_the_communities_can_be_taken_away(browser: Browser, crowded: Path) -> None:
    browser.open(crowded / "network.html")
    picture = "document.querySelector('#mynetwork canvas').toDataURL()"
    before = browser.run(picture)
    browser.run("document.querySelector('#filters').open = true")
    browser.click("#grounds")
    assert browser.run(picture) != before


def test_the_shortest_path_between_two_people_is_found(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "network.html", "#show=person/gao-zhi-he-157cb9dd1dc90866")
    browser.click("#profile .path input")
    browser.type("qws")
    browser.press("Enter")
    steps = browser.texts("#profile .steps li > .link:first-child")
    assert (steps[0], steps[-1], len(steps) > 2) == ("高致和", "秦望舒", True)


def test_the_words_of_the_page_change_language(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "visits.html")
    browser.click("#language")
    assert (browser.text("h1"), browser.run("document.documentElement.lang")) == ("Who visited whom", "en")


def test_the_drawing_follows_the_keyboard(browser: Browser, small_pages: Path) -> None:
    browser.open(small_pages / "network.html")
    picture = "document.querySelector('#mynetwork canvas').toDataURL()"
    before = browser.run(picture)
    browser.run("document.querySelector('#mynetwork').focus()")
    browser.press("+")
    assert browser.run(picture) != before


@pytest.mark.parametrize("name", PAGES)
def test_an_empty_graph_opens_and_says_so(browser: Browser, tmp_path: Path, name: str) -> None:
    write_pages(read_dossier(graph(""), 0.5), tmp_path)
    browser.open(tmp_path / name)
    assert ("没有这类内容" in browser.text("#nothing"), browser.complaints()) == (True, [])


@pytest.mark.parametrize("name", PAGES)
def test_in_the_dark_the_ground_is_dark(browser: Browser, small_pages: Path, name: str) -> None:
    browser.open(small_pages / name, dark=True)
    red, green, blue = map(int, browser.run("getComputedStyle(document.querySelector('#stage')).backgroundColor").strip("rgb()").split(","))
    assert red + green + blue < 120


def test_no_name_in_the_drawing_lies_over_another(browser: Browser, crowded: Path) -> None:
    browser.open(crowded / "network.html")
    keep = "const write = CanvasRenderingContext2D.prototype.fillText; const kept = []; CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {"
    keep += " kept.push([x, y, this.measureText(text).width]); write.call(this, text, x, y); }; document.querySelector('#whole').click();"
    names = browser.run(f"new Promise((done) => {{ {keep} requestAnimationFrame(() => requestAnimationFrame(() => done(kept))); }})")
    over = [(a, b) for a, b in combinations(names, 2) if abs(a[1] - b[1]) < 10 and a[0] < b[0] + b[2] and b[0] < a[0] + a[2]]
    assert (len(names) > 40, over) == (True, [])


def test_of_three_hundred_nodes_those_that_can_be_read_are_drawn_and_what_is_left_out_is_said(browser: Browser, crowded: Path) -> None:
    browser.open(crowded / "network.html")
    assert "画出" in browser.text("#status")
    assert browser.complaints() == []
