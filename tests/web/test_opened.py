"""The explorer as a reader meets it: opened in a real browser, searched, clicked, written in."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from browser import Browser
from explorers import Explorer, exploring

from kg import vocab
from kg.web.settings import Settings

ID = "/id/"
PREFIXES = "\n".join(f"@prefix {name}: <{iri}> ." for name, iri in vocab.PREFIXES.items())
PERSON = "person/shen-ruo-lan-6e38359d69812bf2"
HOSTILE = "</script><script>document.title='caught'</script><img src=x onerror=document.title='caught'>\u202e\"'=1+1"
PAGES = (
    "/",
    "/search?q=yun",
    f"/id/{PERSON}",
    "/id/company/yun-jiang-zhu-yun-zhi-ye-you-xian-gong-si-ee2ca1879a286c5b",
    "/id/place/yun-jiang-xian-a171f120fd3db847",
    "/id/body/yun-jiang-xian-ren-min-zheng-fu-9e3996cf7ce5c7de",
    f"/id/{PERSON}?plot=calendar",
    f"/id/{PERSON}?plot=heatmap",
    "/plots",
    "/plots?chart=calendar",
    f"/events?of={PERSON}",
    "/questions",
    "/questions/busiest-officials",
    f"/questions/person-diary?person={quote('沈若澜')}",
    "/query",
    f"/query?query={quote('SELECT * WHERE { ?who kg:attended ?event }')}",
    "/downloads",
    "/api",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Explorer]:
    """One official, one company, one sentence; everything that is printed is hostile."""
    text = json.dumps(HOSTILE, ensure_ascii=False)
    at = "<https://w3id.org/newskg/id/"
    says = f"kg:evidence {at}article/q#char=0,3>"
    graph = f"""{PREFIXES}
    {at}person/a> a kg:Person ; rdfs:label {text}@zh ; kg:name {text} ; kg:attended {at}event/x> ; kg:visited {at}company/c> ; kg:heldPost {at}post/p> .
    {at}company/c> a kg:Company, kg:Organisation ; rdfs:label {text}@zh ; kg:name {text} .
    {at}post/p> a kg:Post ; rdfs:label {text}@zh ; kg:title {text} ; kg:postIn {at}company/c> .
    {at}tenure/t> a kg:Tenure ; kg:holder {at}person/a> ; kg:post {at}post/p> ; kg:tenureKind tenure-kind:regular ; {says} ;
      kg:firstObserved "2023-01-01"^^xsd:date ; kg:lastObserved "2023-03-01"^^xsd:date ; kg:confidence 0.9 .
    {at}event/x> a kg:Event, kg:Visit ; rdfs:label {text}@zh ; kg:name {text} ; kg:eventType event-type:visit ; kg:theme {text} ;
      kg:date "2023-03-01"^^xsd:date ;
      {says} .
    {at}attendance/h> a kg:Attendance ; kg:participant {at}person/a> ; kg:event {at}event/x> ; kg:role role:lead ; kg:confidence 0.9 ; {says} .
    {at}stop/s> a kg:Stop ; kg:visit {at}event/x> ; kg:site {at}company/c> ; kg:order 1 ; kg:confidence 0.9 ; {says} .
    {at}claim/k> a kg:Claim ; kg:supports {at}attendance/h> ; kg:rule {text} ; rdfs:comment {text}@zh ; kg:basis basis:stated ; kg:confidence 0.9 ;
      kg:titleAsPrinted {text} ; {says} .
    {at}article/q#char=0,3> a kg:Passage ; kg:quote {text} ; kg:inArticle {at}article/q> ; kg:start 0 ; kg:end 3 .
    {at}article/q> a kg:Article ; kg:headline {text} ; kg:kicker {text} ; kg:sourceFile {text} ; kg:newspaper {at}newspaper/n> ;
      kg:issued "2023-03-02"^^xsd:date .
    {at}newspaper/n> a kg:Newspaper ; rdfs:label {text}@zh ; kg:name {text} ."""
    path = tmp_path_factory.mktemp("hostile") / "graph.ttl"
    path.write_text(graph, encoding="utf-8")
    with exploring(Settings(path, port=0)) as one:
        yield one


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_without_complaint_and_asks_nobody_else(browser: Browser, explorer: Explorer, path: str) -> None:
    browser.open(explorer.address + path)
    foreign = [address for address in browser.requests() if not address.startswith((explorer.address, "data:"))]
    assert (browser.complaints(), foreign) == ([], [])


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_fits_the_window(browser: Browser, explorer: Explorer, path: str, width: int) -> None:
    browser.open(explorer.address + path, width=width, height=800)
    assert browser.run("document.documentElement.scrollWidth") == width


def test_a_name_typed_in_pinyin_is_suggested_and_opened_from_the_keyboard(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/?lang=zh")
    browser.type("shenruol")
    browser.until("document.querySelector('[role=option]')")
    assert browser.text("[role=option] .name") == "沈若澜"
    browser.press("ArrowDown")
    browser.follow("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true}))")
    assert browser.text("h1") == "沈若澜"


def test_the_search_works_as_a_plain_form(explorer: Explorer) -> None:
    assert "沈若澜" in explorer.ask(f"/search?q={quote('若澜')}").text


def test_all_of_a_kind_are_listed_the_most_told_of_first(explorer: Explorer) -> None:
    people = len(json.loads(explorer.sparql("SELECT ?who WHERE { ?who a kg:Person }").text)["results"]["bindings"])
    assert explorer.ask("/search?kind=person").text.count('class="entry"') == min(people, 30)


def test_the_questions_are_narrowed_while_one_types(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/questions?lang=en")
    every = len(browser.texts(".questions li"))
    browser.click("[data-sift]")
    browser.type("succession")
    browser.run("document.querySelector('[data-sift]').value = 'chance'; document.querySelector('[data-sift]').dispatchEvent(new Event('input'))")
    assert (every, len(browser.texts(".questions li:not([hidden])"))) == (33, 1)


def test_the_columns_of_an_answer_are_named_in_the_language_of_the_reader(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/questions/busiest-officials?lang=zh")
    assert browser.texts(".answer thead th")[:2] == ["姓名", "活动数"]


def test_a_search_with_one_hit_goes_to_it(explorer: Explorer) -> None:
    reply = explorer.ask("/search?q=zhuyunzhiye&lang=zh")
    assert (reply.status, "/company/" in reply.headers.get("location", "")) == (303, True)


def test_a_person_has_posts_appearances_visits_companions_with_their_sentences(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/id/{PERSON}?lang=en")
    sections = browser.texts("main section h2")
    assert [title.split(" (")[0] for title in sections][:4] == ["Posts", "Appearances", "Visits", "Companions"]
    browser.click("#appearances details summary")
    assert "沈若澜" in browser.texts("#appearances blockquote mark")


def test_a_person_has_a_timeline_whose_marks_lead_to_events(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/id/{PERSON}?lang=en")
    browser.follow("document.querySelector('#plot a.type-meeting').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    assert browser.text("h1") == "全县经济工作会议"


def test_a_square_of_the_heat_map_leads_to_the_visits_and_their_sentences(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/plots?lang=en")
    visits = int(browser.run("document.querySelector('#plot .cell text').textContent"))
    browser.follow("document.querySelector('#plot .cell').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    assert (len(browser.texts("article.report h3")), browser.texts("article.report blockquote mark") != []) == (visits, True)


def test_every_square_of_a_heat_map_leads_to_as_many_events_as_it_says(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/id/{PERSON}?plot=heatmap")
    squares = browser.run(
        "[...document.querySelectorAll('#plot .cell')].map((one) => [one.getAttribute('href'), Number(one.querySelector('text').textContent)])"
    )
    assert squares
    assert [explorer.ask(href).text.count("<h3>") for href, _ in squares] == [count for _, count in squares]


def test_a_day_of_the_calendar_leads_to_its_events(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/plots?chart=calendar&lang=en")
    day = browser.run("document.querySelector('#plot .cell title').textContent").partition(":")[0]
    browser.follow("document.querySelector('#plot .cell').dispatchEvent(new MouseEvent('click', {bubbles: true}))")
    assert day in browser.text("main")


def test_a_plot_is_narrowed_to_a_name_and_a_period(explorer: Explorer) -> None:
    whole, narrowed = (explorer.ask(f"/plots?chart=timeline&of={quote('沈若澜')}{period}").text.count('class="mark') for period in ("", "&to=2023-03-06"))
    assert 0 < narrowed < whole


def test_a_plot_of_nobody_says_so(explorer: Explorer) -> None:
    assert "Nothing is called" in explorer.ask(f"/plots?of={quote('查无此人')}&lang=en").text


def test_events_of_two_are_those_both_had_a_part_in(explorer: Explorer) -> None:
    beside = f"?other a kg:Person ; kg:attended ?event . <https://w3id.org/newskg/id/{PERSON}> kg:attended ?event . FILTER(!CONTAINS(STR(?other), '{PERSON}'))"
    query = f"SELECT ?other (COUNT(?event) AS ?times) {{ {beside} }} GROUP BY ?other ORDER BY DESC(?times) LIMIT 1"
    row = json.loads(explorer.sparql(query).text)["results"]["bindings"][0]
    shown = explorer.ask(f"/events?of={PERSON}&with={row['other']['value'].partition('/id/')[2]}").text
    assert shown.count("<h3>") == int(row["times"]["value"])


def test_a_neighbour_in_the_small_network_is_a_link(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/id/{PERSON}")
    assert browser.run("document.querySelectorAll('.ego a[href^=\"/id/\"]').length") > 2


def test_a_name_that_was_replaced_leads_to_the_newer(explorer: Explorer) -> None:
    old = json.loads(explorer.sparql("SELECT ?old WHERE { ?old dcterms:isReplacedBy ?new }").text)["results"]["bindings"][0]["old"]["value"]
    assert explorer.ask(ID + old.partition("/id/")[2]).status == 307


def test_an_event_shows_its_article_with_the_evidence_marked(browser: Browser, with_pages: Explorer) -> None:
    event = with_pages.site.snapshot.index.find("林若川调研澄湖精工", kind="event").entries[0]
    browser.open(with_pages.address + with_pages.site.snapshot.addresses.of(event.iri))
    assert "县长林若川到东原省澄湖精工股份有限公司调研" in browser.text(".report .text .strong")
    assert "林若川" in browser.texts(".report .text mark")


def test_an_article_shows_its_page_and_what_was_read_in_it(browser: Browser, with_pages: Explorer) -> None:
    article = with_pages.site.snapshot.index.find("林若川调研澄湖精工", kind="article").entries[0]
    browser.open(with_pages.address + with_pages.site.snapshot.addresses.of(article.iri))
    assert "农历癸卯年" in browser.text(".text")
    assert any("林若川" in reading for reading in browser.texts(".readings li"))


def test_a_page_that_has_changed_is_not_shown_as_the_source(built: Path, tmp_path: Path) -> None:
    (tmp_path / "20230314-1.txt").write_text("另一版", encoding="utf-8")
    with exploring(Settings(built / "output", port=0, pages=(tmp_path,))) as other:
        article = other.site.snapshot.index.find("林若川调研澄湖精工", kind="article").entries[0]
        shown = other.ask(other.site.snapshot.addresses.of(article.iri), accept_language="en").text
    assert ("no longer the same" in shown, "另一版" in shown, "<blockquote>" in shown) == (True, False, True)


def test_a_question_is_a_form_and_its_answer_can_be_taken_away(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/questions/person-diary?lang=en")
    browser.click("main input[name=person]")
    browser.type("沈若澜")
    browser.follow("document.querySelector('main form').requestSubmit()")
    assert any("全县经济工作会议" in row for row in browser.texts(".answer tbody tr"))
    assert browser.texts(".files a") == ["CSV", "JSON"]


@pytest.mark.parametrize(("form", "kind"), [("csv", "text/csv; charset=utf-8"), ("json", "application/json")])
def test_an_answer_comes_as_a_file(explorer: Explorer, form: str, kind: str) -> None:
    reply = explorer.ask(f"/questions/person-diary?person={quote('沈若澜')}&format={form}")
    assert (reply.headers["content-type"], "全县经济工作会议" in reply.text) == (kind, True)
    assert reply.headers["content-disposition"] == f'attachment; filename="person-diary.{form}"'


def test_triples_come_as_turtle(explorer: Explorer) -> None:
    reply = explorer.ask(f"/query?query={quote('CONSTRUCT WHERE { ?who kg:visited ?where }')}&format=ttl")
    assert (reply.status, "kg:visited" in reply.text) == (200, True)


def test_a_name_nobody_bears_is_answered_with_the_nearest(explorer: Explorer) -> None:
    reply = explorer.ask(f"/questions/person-diary?person={quote('沈若兰')}")
    assert (reply.status, "沈若澜" in reply.text) == (400, True)


def test_a_query_is_coloured_while_it_is_written_and_asked_from_the_keyboard(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/query?lang=en")
    browser.run("document.querySelector('#query').focus(); document.querySelector('#query').select()")
    browser.type("SELECT ?name WHERE { ?p rdfs:label ?name } LIMIT 3")
    assert browser.texts(".writing pre .word") == ["SELECT", "WHERE", "LIMIT"]
    press = "new KeyboardEvent('keydown', {key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true})"
    browser.follow(f"document.querySelector('#query').dispatchEvent({press})")
    assert len(browser.texts(".answer tbody tr")) == 3


def test_a_term_begun_is_completed(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/query?lang=en")
    browser.run("document.querySelector('#query').focus(); document.querySelector('#query').value = ''")
    browser.type("SELECT * WHERE { ?who kg:attend")
    browser.until("document.querySelector('#completions [role=option]')")
    assert browser.text("#completions [role=option] code") == "kg:attended"
    browser.press("Tab")
    assert browser.run("document.querySelector('#query').value") == "SELECT * WHERE { ?who kg:attended"


def test_a_name_begun_in_a_string_is_completed(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/query?lang=en")
    browser.run("document.querySelector('#query').focus(); document.querySelector('#query').value = ''")
    browser.type('SELECT * WHERE { ?who kg:name "沈若')
    browser.until("document.querySelector('#completions [role=option]')")
    assert "沈若澜" in browser.texts("#completions [role=option] code")


def test_a_mistake_in_a_query_is_said_with_its_place(explorer: Explorer) -> None:
    reply = explorer.ask(f"/query?query={quote('SELECT * WHERE { ?s ?p }')}")
    assert (reply.status, "line 1" in reply.text) == (400, True)


@pytest.mark.parametrize(
    ("header", "language"), [("en-GB,en;q=0.9", "en"), ("zh-TW,en;q=0.5", "zh-Hans"), ("fr", "zh-Hans"), ("fr,en;q=0.3,zh;q=0.2", "en"), ("", "zh-Hans")]
)
def test_the_language_is_that_of_the_reader(explorer: Explorer, header: str, language: str) -> None:
    assert f'<html lang="{language}">' in explorer.ask("/", accept_language=header).text


def test_a_page_that_is_kept_is_kept_for_each_language(explorer: Explorer) -> None:
    first, again, other = (explorer.ask(f"/id/{PERSON}", accept_language=language) for language in ("en", "en", "zh"))
    assert (first.text == again.text, first.headers["content-type"] == again.headers["content-type"]) == (True, True)
    assert ("Appearances" in again.text, "Appearances" in other.text, "出席的活动" in other.text) == (True, False, True)


def test_a_language_once_chosen_stays(browser: Browser, explorer: Explorer) -> None:
    browser.open(f"{explorer.address}/?lang=en")
    browser.open(f"{explorer.address}/questions")
    assert browser.text("h1") == "Ready questions"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=script",
        *(f"/id/{path}" for path in ("person/a", "company/c", "event/x", "article/q", "post/p", "attendance/h", "newspaper/n")),
        "/plots",
        "/plots?of=person/a",
        "/events?of=person/a&with=company/c",
    ],
)
def test_hostile_names_stay_text(browser: Browser, hostile: Explorer, path: str) -> None:
    browser.open(hostile.address + path)
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert "<img src=x" in browser.run("document.querySelector('main').textContent")
    assert ("caught" in browser.run("document.title"), browser.run("document.images.length"), browser.complaints()) == (
        "<script>" in browser.run("document.title"),
        0,
        [],
    )


def test_a_hostile_name_stays_text_among_the_suggestions(browser: Browser, hostile: Explorer) -> None:
    browser.open(f"{hostile.address}/query")
    browser.open(f"{hostile.address}/")
    browser.type("script")
    browser.until("document.querySelector('[role=option]')")
    assert (browser.text("[role=option] .name")[:9], browser.run("document.images.length"), browser.complaints()) == ("</script>", 0, [])


def test_a_hostile_name_stays_text_in_json(hostile: Explorer) -> None:
    reply = hostile.ask("/api/search?q=script")
    assert (reply.headers["content-type"], json.loads(reply.text)["results"][0]["label"]) == ("application/json", HOSTILE)


def test_a_formula_stays_text_in_a_file_for_spreadsheets(hostile: Explorer) -> None:
    query = 'SELECT ("=HYPERLINK(1)" AS ?a) ("@x" AS ?b) (-1 AS ?c) WHERE {}'
    assert hostile.ask(f"/query?query={quote(query)}&format=csv").text.splitlines()[1] == "'=HYPERLINK(1),'@x,-1"


def test_in_the_dark_the_ground_is_dark(browser: Browser, explorer: Explorer) -> None:
    browser.open(explorer.address, dark=True)
    red, green, blue = map(int, browser.run("getComputedStyle(document.body).backgroundColor").strip("rgb()").split(","))
    assert red + green + blue < 120


def test_an_empty_graph_opens_and_says_so(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("", encoding="utf-8")
    with exploring(Settings(tmp_path, port=0)) as empty:
        browser.open(f"{empty.address}/?lang=en")
        assert ("empty" in browser.text(".empty"), browser.complaints()) == (True, [])


def test_a_graph_that_is_built_anew_is_shown_without_a_restart(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(f"{PREFIXES} <https://w3id.org/newskg/id/person/new> a kg:Person ; rdfs:label '旧名'@zh .", encoding="utf-8")
    with exploring(Settings(graph, port=0)) as one:
        assert "旧名" in one.ask("/id/person/new").text
        graph.write_text(f"{PREFIXES} <https://w3id.org/newskg/id/person/new> a kg:Person ; rdfs:label '新来人'@zh .", encoding="utf-8")
        deadline = time.monotonic() + 20
        while "新来人" not in one.ask(f"/api/search?q={quote('新来人')}").text and time.monotonic() < deadline:
            time.sleep(0.05)
        assert one.ask("/search?q=xinlairen").headers["location"] == "/id/person/new"
        assert "新来人" in one.ask("/id/person/new").text
        assert "新来人" in one.sparql("SELECT ?name WHERE { ?p rdfs:label ?name }").text


def test_the_files_of_the_build_can_be_taken_away(with_pages: Explorer) -> None:
    assert "/files/tables/visits.csv" in with_pages.ask("/downloads").text
    reply = with_pages.ask("/files/graph.ttl")
    assert (reply.status, reply.headers["content-type"], "林若川" in reply.text) == (200, "text/turtle; charset=utf-8", True)


def test_a_network_page_opens_within_a_cage_of_its_own(browser: Browser, with_pages: Explorer) -> None:
    browser.open(f"{with_pages.address}/files/network.html")
    assert (browser.run("origin"), browser.complaints()) == ("null", [])
    assert browser.run("document.querySelectorAll('#mynetwork canvas').length") == 1
