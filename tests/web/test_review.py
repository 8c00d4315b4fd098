"""Questions of who is who answered with buttons: what is written, and who may write it."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from browser import Browser
from explorers import Explorer, Reply, exploring

from kg.web.settings import Settings

FORM = "application/x-www-form-urlencoded"
QUESTION = """number,kind,taken_for,facts,weight,for,against,name,newspaper,issued,source_file,start,end,quote,iri,\
other_name,other_newspaper,other_issued,other_source_file,other_start,other_end,other_quote,other_iri
1,person,one,3,1.5,同一县 +2,职务不同 -1,林若川,云江日报,2023-03-14,20230314-1.txt,10,20,<b>林若川</b>调研,urn:a,\
林若川,云江日报,2023-03-14,20230314-1.txt,90,99,林若川讲话,urn:b
"""


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """A built graph of one's own, with one open question."""
    shutil.copytree(built, tmp_path / "own")
    (tmp_path / "own" / "output" / "tables" / "questions.csv").write_text(QUESTION, encoding="utf-8")
    return tmp_path / "own"


@pytest.fixture
def own(folder: Path) -> Iterator[Explorer]:
    with exploring(Settings(folder / "output", port=0, who="评阅人")) as one:
        yield one


def sent(explorer: Explorer, **fields: str) -> Reply:
    return explorer.ask("/review/decide", "POST", urlencode(fields).encode(), content_type=FORM)


def decided(folder: Path) -> list[dict[str, str]]:
    return rows(folder / "pages" / "decisions.csv")


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines())) if file.exists() else []


def key(explorer: Explorer) -> str:
    return unescape(explorer.ask("/review").text.partition('name="question" value="')[2].partition('"')[0])


def test_a_question_shows_both_sentences_and_what_speaks_for_and_against(browser: Browser, own: Explorer) -> None:
    browser.open(f"{own.address}/review?lang=en")
    shown = browser.text(".pair")
    assert [told in shown for told in ("<b>林若川</b>调研", "林若川讲话", "同一县 +2", "职务不同 -1", "taken for one")] == [True] * 5


@pytest.mark.parametrize(("number", "verdict"), [(0, "same"), (1, "not same"), (2, "unsure")])
def test_a_button_writes_the_decision_and_the_question_is_gone(browser: Browser, own: Explorer, folder: Path, number: int, verdict: str) -> None:
    browser.open(f"{own.address}/review?lang=en")
    browser.follow(f"document.querySelectorAll('.decide button:not([disabled])')[{number}].click()")
    [line] = decided(folder)
    assert (line["decision"], line["name"], line["source_file"], line["who"]) == (verdict, "林若川", "20230314-1.txt", "评阅人")
    assert ("No question is open" in browser.text("main"), browser.complaints()) == (True, [])


def test_the_reason_given_is_written_too(own: Explorer, folder: Path) -> None:
    sent(own, token=own.site.token, question=key(own), answer="same", why="同日同职")
    assert [line["why"] for line in decided(folder)] == ["同日同职"]


def test_enter_in_the_reason_decides_nothing(browser: Browser, own: Explorer, folder: Path) -> None:
    browser.open(f"{own.address}/review")
    browser.click(".decide input[name=why]")
    browser.press("Enter")
    assert decided(folder) == []


@pytest.mark.parametrize("token", ["", "guessed", "é"])
def test_without_the_mark_of_the_page_nothing_is_written(own: Explorer, folder: Path, token: str) -> None:
    assert sent(own, token=token, question=key(own), answer="same").status == 403
    assert decided(folder) == []


def test_a_form_of_another_server_writes_nothing(own: Explorer, folder: Path) -> None:
    body = urlencode({"token": own.site.token, "question": key(own), "answer": "same"}).encode()
    reply = own.ask("/review/decide", "POST", body, content_type=FORM, origin="https://evil.example", sec_fetch_site="cross-site", sec_fetch_mode="navigate")
    assert (reply.status, decided(folder)) == (403, [])


@pytest.mark.parametrize(("question", "answer"), [("none", "same"), (None, "perhaps")])
def test_what_is_no_question_or_no_answer_is_refused(own: Explorer, folder: Path, question: str | None, answer: str) -> None:
    assert sent(own, token=own.site.token, question=question or key(own), answer=answer).status == 400
    assert decided(folder) == []


def test_a_sighting_is_taken_out_of_a_thing_again(own: Explorer, folder: Path) -> None:
    merge = rows(folder / "output" / "tables" / "merges.csv")[0]
    shown = own.ask("/review/merges", accept_language="en").text
    assert ("What was joined" in shown, merge["name"] in shown) == (True, True)
    place = f"{merge['source_file']}:{merge['start']}-{merge['end']}"
    reply = sent(own, token=own.site.token, iri=merge["iri"], place=place, name=merge["joined"])
    assert (reply.status, {line["decision"] for line in decided(folder)} <= {"not same", "same"}) == (303 if decided(folder) else 400, True)


def test_where_others_can_ask_nobody_decides(folder: Path) -> None:
    with exploring(Settings(folder / "output", port=0, allowed_hosts=("lab.example",))) as shared:
        assert "<button name=" not in shared.ask("/review").text
        assert sent(shared, token=shared.site.token, question="x", answer="same").status == 403


def test_a_graph_without_a_list_of_questions_says_so(explorer: Explorer) -> None:
    assert "questions.csv" in explorer.ask("/review").text
