"""Correcting a graph on the command line: decide, build again, see it; and every way to go wrong is one sentence."""

from __future__ import annotations

import csv
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Kg = Callable[..., Any]
MEETING = """云江日报
{day} 星期二

{name}召开
本报讯（记者 闻晓舟）昨日，{name}召开。县长林若川主持会议，{who}出席会议。
"""
VISIT = """云江日报
2023年5月16日 星期二

林若川走访企业
本报讯 昨日，县长林若川走访{company}。
"""
PLACE = "东原省望海市云江县"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    for file, day, name, who in (
        ("a.txt", "2023年3月14日", "全县春耕推进会", "副县长何守正"),
        ("b.txt", "2023年4月11日", "全县防汛工作会", "何守正"),
        ("c.txt", "2023年6月13日", "全县教育工作会", "副县长何守止"),
    ):
        (pages / file).write_text(MEETING.format(day=day, name=name, who=who), encoding="utf-8")
    (pages / "d.txt").write_text(VISIT.format(company="云杉食品有限公司"), encoding="utf-8")
    return tmp_path


@pytest.fixture
def built(kg: Kg, folder: Path) -> Path:
    assert kg("build", folder / "pages", "-o", folder / "out", "--place", PLACE, "--quiet").code == 0
    return folder


def people(kg: Kg, folder: Path) -> list[str]:
    query = (
        "SELECT ?name (COUNT(DISTINCT ?event) AS ?times) WHERE { ?p kg:attended ?event ; a kg:Person ; rdfs:label ?name } "
        "GROUP BY ?p ?name ORDER BY ?name ?times"
    )
    return kg("ask", query, "-g", folder / "out", "-f", "csv").out.splitlines()[1:]


def decided(folder: Path) -> list[dict[str, str]]:
    with (folder / "pages" / "decisions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_merge_joins_at_the_next_build_and_says_who_and_why(kg: Kg, built: Path) -> None:
    assert people(kg, built) == ["何守止,1", "何守正,2", "林若川,4"]
    told = kg("merge", "何守正", "何守止", "-g", built / "out", "--who", "闻晓舟", "--why", "排印之误", "--build")
    assert told.code == 0, told.err
    assert "decisions.csv, line 2: same: 何守正 (a.txt:" in told.out
    assert people(kg, built) == ["何守正,3", "林若川,4"]
    (line,) = decided(built)
    assert (line["decision"], line["kind"], line["name"], line["other_name"], line["who"], line["why"]) == (
        "same",
        "person",
        "何守正",
        "何守止",
        "闻晓舟",
        "排印之误",
    )
    assert "人工决定：闻晓舟" in (built / "out" / "tables" / "merges.csv").read_text(encoding="utf-8")


def test_an_address_that_gave_way_still_leads_on(kg: Kg, built: Path) -> None:
    query = 'SELECT ?p WHERE { ?p kg:name "何守止" ; a kg:Person }'
    iri = kg("ask", query, "-g", built / "out", "-f", "csv").out.split()[1]
    kg("merge", "何守正", "何守止", "-g", built / "out", "--build")
    shown = kg("show", iri, "-g", built / "out")
    assert (shown.code, "何守正" in shown.out) == (0, True)


def test_split_takes_one_page_out(kg: Kg, built: Path) -> None:
    assert kg("split", "何守正", "b.txt", "-g", built / "out", "--build").code == 0
    assert people(kg, built) == ["何守止,1", "何守正,1", "何守正,1", "林若川,4"]


def test_the_undo_of_a_merge_undoes_it(kg: Kg, built: Path) -> None:
    with (built / "out" / "tables" / "merges.csv").open(encoding="utf-8", newline="") as file:
        undo = next(row["undo"] for row in csv.DictReader(file) if row["joined"] == "何守正")
    assert kg(*shlex.split(undo)[1:], "-g", built / "out", "--build").code == 0
    assert people(kg, built).count("何守正,1") == 2


def test_retract_states_nothing_on_the_word_of_a_page(kg: Kg, built: Path) -> None:
    told = kg("retract", "c.txt", "-g", built / "out", "--why", "旧闻", "--build")
    assert (told.code, people(kg, built)) == (0, ["何守正,2", "林若川,3"])
    assert "人工撤回" in (built / "out" / "ledger.csv").read_text(encoding="utf-8")


def test_retract_of_a_passage_leaves_the_rest_of_the_page(kg: Kg, built: Path) -> None:
    text = (built / "pages" / "c.txt").read_text(encoding="utf-8")
    start = text.index("副县长何守止")
    sentence = text.index("县长林若川主持")
    assert kg("retract", f"c.txt:{start}-{start + 3}", "-g", built / "out", "--build").code == 0
    assert sentence < start  # both stand in one sentence, which goes as a whole
    assert "何守止,1" not in people(kg, built)


def test_without_build_it_says_how_to_build(kg: Kg, built: Path) -> None:
    told = kg("merge", "何守正", "何守止", "-g", built / "out")
    assert "build again to see it: kg build " in told.out
    assert people(kg, built) == ["何守止,1", "何守正,2", "林若川,4"]
    assert kg("build", built / "pages", "-o", built / "out", "--place", PLACE).code == 0
    assert people(kg, built) == ["何守正,3", "林若川,4"]


def test_a_decision_whose_page_is_gone_is_told_and_kept(kg: Kg, built: Path) -> None:
    kg("merge", "何守正", "何守止", "-g", built / "out")
    (built / "pages" / "c.txt").unlink()
    told = kg("build", built / "pages", "-o", built / "out", "--place", PLACE)
    assert "a decision could not be obeyed: " in told.out
    assert "line 2: c.txt was not read (it stays in the file)" in " ".join(told.out.split())
    assert len(decided(built)) == 1
    assert "没能照办 not obeyed: c.txt was not read" in (built / "out" / "report.md").read_text(encoding="utf-8")


def test_review_lists_questions_and_takes_answers(kg: Kg, built: Path) -> None:
    listed = kg("review", "-g", built / "out")
    assert (listed.code, "姓名只差一字" in listed.out, "open questions" in listed.out) == (0, True, True)
    number = next(line.split()[0] for line in listed.out.splitlines() if "person" in line)
    told = kg("review", "-g", built / "out", "--answer", f"{number}=same", "--build")
    assert told.code == 0, told.err
    assert people(kg, built) == ["何守正,3", "林若川,4"]
    assert "姓名只差一字" not in kg("review", "-g", built / "out").out


def test_an_answered_question_is_gone_before_the_next_build(kg: Kg, built: Path) -> None:
    kg("review", "-g", built / "out", "--answer", "1=unsure")
    assert "  1  " not in kg("review", "-g", built / "out").out


def test_saying_it_twice_writes_it_once(kg: Kg, built: Path) -> None:
    kg("merge", "何守正", "何守止", "-g", built / "out")
    assert "stood there already" in kg("merge", "何守正", "何守止", "-g", built / "out").out
    assert len(decided(built)) == 1


def test_a_file_can_be_named(kg: Kg, built: Path) -> None:
    mine = built / "mine.csv"
    assert kg("merge", "何守正", "何守止", "-g", built / "out", "--decisions", mine).code == 0
    assert kg("build", built / "pages", "-o", built / "out", "--place", PLACE, "--decisions", mine, "--quiet").code == 0
    assert people(kg, built) == ["何守正,3", "林若川,4"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("merge", "何守正", "何守正"), "何守正 and 何守正 are one already"),
        (("merge", "何守正", "云杉食品有限公司"), "何守正 is of the kind person and 云杉食品有限公司 of the kind organisation"),
        (("merge", "何守正", "何守"), "nothing in the graph is called '何守': did you mean"),
        (("split", "何守止", "c.txt"), "these are all the passages of 何守止"),
        (("split", "何守正", "c.txt"), "何守正 is not printed in c.txt: its passages are a.txt:"),
        (("retract", "x.txt"), "no page of the graph is called x.txt"),
        (("retract", "a.txt:0-2"), "no fact comes from a.txt:0-2"),
        (("review", "--answer", "99=same"), "there is no open question 99"),
        (("review", "--answer", "1"), "--answer 1 is no answer: write it like --answer 3=same"),
        (("review", "--answer", "1=perhaps"), "'perhaps' is no answer: say same, not same or unsure"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_is_one_sentence(kg: Kg, built: Path, arguments: tuple[str, ...], error: str) -> None:
    told = kg(*arguments, "-g", built / "out")
    assert (told.code, error in told.err) == (2, True), told.err
    assert not (built / "pages" / "decisions.csv").exists()


def test_a_decision_against_another_is_refused_with_its_line(kg: Kg, built: Path) -> None:
    kg("review", "-g", built / "out", "--answer", "1=same")
    (line,) = decided(built)
    file = built / "pages" / "decisions.csv"
    file.write_text(file.read_text(encoding="utf-8") + file.read_text(encoding="utf-8").splitlines()[1].replace("same", "not same", 1) + "\n", encoding="utf-8")
    told = kg("build", built / "pages", "-o", built / "out", "--place", PLACE)
    assert (told.code, "line 3: not same contradicts" in told.err, "line 2: same: remove or change one of the lines" in told.err) == (2, True, True), told.err
    assert line["decision"] == "same"


def test_a_graph_without_its_record_needs_a_named_file(kg: Kg, built: Path) -> None:
    (built / "out" / "build.json").unlink()
    told = kg("merge", "何守正", "何守止", "-g", built / "out")
    assert (told.code, "name the file of decisions with --decisions, or build again" in told.err) == (2, True)
