"""What a user is told when something cannot be done: the sentence, and the same in Chinese."""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kg import errors, messages
from kg.messages import catalogue, language, said

KG = Path(messages.__file__).parent
HAN = re.compile("[\u4e00-\u9fff]")
Kg = Callable[..., Any]

SHOWN = [
    (("build", "nowhere"), "nowhere does not exist: give a file or a folder of pages", "nowhere 不存在：请给出版面文件或文件夹"),
    (("build", ".", "--date", "soon"), "--date is 'soon', not a day: write it like 2023-03-14", "--date 是 'soon'，不是日期：请写成 2023-03-14"),
    (
        ("build", ".", "--encoding", "klingon"),
        "--encoding names the encoding 'klingon', which does not exist: use utf-8 or gb18030",
        "--encoding 写的编码 'klingon' 不存在：请用 utf-8 或 gb18030",
    ),
    (("build", ".", "--private", "hide"), "private is 'hide': choose one of keep, initials, omit", "private 不能是 'hide'：可选 keep, initials, omit"),
    (
        ("build", ".", "--lexicon", "none.txt"),
        None,
        None,
    ),
    (
        ("build", ".", "--decisions", "none.csv"),
        "none.csv does not exist: `kg merge`, `kg split` and `kg retract` write it, or leave --decisions out",
        "none.csv 不存在：kg merge、kg split、kg retract 会写它；或去掉 --decisions",
    ),
    (
        ("ask", "coverage", "-f", "xml", "-g", "G"),
        "there is no format 'xml': choose one of table, csv, json, ttl",
        "没有 'xml' 这种格式：可选 table, csv, json, ttl",
    ),
    (("ask", "coverag", "-g", "G"), "there is no ready question 'coverag': did you mean coverage?", "没有名为 'coverag' 的现成问题：是不是 coverage？"),
    (
        ("ask", "person-diary", "-p", "person", "-g", "G"),
        "--param person has no value: write it like --param person=...",
        "--param person 没有值：请写成 --param person=...",
    ),
    (("ask", "none.rq", "-g", "G"), "there is no file none.rq: check the path, or name a ready question (`kg ask` lists them)", None),
    (("ask", "person-diary", "-p", "person=乌有", "-g", "G"), "nothing in the graph is called '乌有': check how the papers print it", None),
    (
        ("ask", "SELECT * { SERVICE <http://x/> {} }", "-g", "G"),
        "the query calls another server with SERVICE, which is not allowed here: take the SERVICE part out",
        None,
    ),
    (
        ("ask", "DELETE WHERE { ?a ?b ?c }", "-g", "G"),
        "DELETE would change the graph, and queries here only read it: use SELECT, ASK, CONSTRUCT or DESCRIBE",
        None,
    ),
    (("show", " "), "the name is empty: give one as printed, like `kg show 林若川`", "名字是空的：请按报上所印写出，例如 `kg show 林若川`"),
    (("show", "林若川", "-g", "nowhere"), "there is no graph at nowhere: build one with `kg build PATH -o nowhere`, or name another with --graph", None),
    (("export", "-f", "xls", "-g", "G"), None, None),
    (("view", "--from", "2024-05-01", "--to", "2024-01-01", "-g", "G"), None, None),
    (("view", "--from", "May", "-g", "G"), None, None),
    (("check", "-g", "nowhere.txt"), None, None),
    (("score", "nowhere", "-g", "G"), None, None),
    (("score", ".", "-g", "G", "--floor", "post=high"), None, None),
    (("review", "--answer", "3", "-g", "G"), None, None),
    (("merge", "乌有", "子虚", "-g", "G"), None, None),
    (("retract", "nowhere.txt", "-g", "G"), None, None),
    (("bild",), None, None),
]


@pytest.mark.parametrize(("command", "english", "chinese"), SHOWN, ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else "")
def test_a_mistake_is_told_in_one_sentence_in_either_language(
    kg: Kg, output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], english: str | None, chinese: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    arguments = [str(output) if part == "G" else part for part in command]
    told = kg(*arguments)
    monkeypatch.setenv("KG_LANG", "zh")
    there = kg(*arguments)
    assert (told.code, there.code) == (2, 2)
    assert told.err.count("\n") == 1
    assert english in (None, told.err.removeprefix("kg: ").strip())
    assert chinese in (None, there.err.removeprefix("kg: ").strip())
    assert there.err != told.err
    assert HAN.search(re.sub(r"'[^']*'", "", there.err))


def forms() -> Iterator[str]:
    """Every sentence that an error is raised with, `{}` for what is told each time."""
    names = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.KgError)}
    for path in sorted(KG.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names and node.args:
                yield from _form(node.args[0])


def _form(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def test_every_error_in_the_code_has_its_chinese_sentence() -> None:
    whole, gapped = catalogue()
    known = {*whole, *("{}".join(form) for form, _ in gapped)}
    found = sorted(set(forms()))
    assert len(found) > 100
    assert [form for form in found if form not in known] == []


def test_a_chinese_sentence_fills_each_gap_once() -> None:
    lines = (KG / "locale" / "zh.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert [pair for pair in pairs if len(pair) != 2] == []
    assert len({english for english, _ in pairs}) == len(pairs)
    for english, chinese in pairs:
        gaps = [f"gap{number}" for number in range(english.count("{}"))]
        assert [gap for gap in gaps if gap not in chinese.format(*gaps)] in ([], ["gap3"])  # a plural ending has no counterpart


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"KG_LANG": "zh", "LC_ALL": "C"}, "zh"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_locale_unless_kg_lang_says_another(environment: dict[str, str], found: str) -> None:
    assert language(environment) == found


def test_names_of_files_are_not_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_LANG", "zh")
    assert said("pages does not exist: give a file or a folder of pages") == "pages 不存在：请给出版面文件或文件夹"
    assert said("a sentence that nobody has translated") == "a sentence that nobody has translated"


def test_a_build_speaks_chinese(kg: Kg, pages: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_LANG", "zh")
    folder = pages({"a.txt": "云江日报\n2023年3月14日 星期二\n\n县长调研农业\n本报讯 昨日，县长林若川到石桥村调研。\n", "b.txt": b""})
    told = kg("build", folder, "-o", tmp_path / "out").out
    assert "参加过活动或担任过职务的" in told
    assert "未读：b.txt：文件是空的。" in told


def test_a_log_has_every_stage_and_what_was_left_out(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    folder = pages({"a.txt": "云江日报\n2023年3月14日\n\n县长调研农业\n本报讯 昨日，县长林若川到石桥村调研。\n", "b.txt": b""})
    told = kg("--log", tmp_path / "logs" / "kg.log", "build", folder, "-o", tmp_path / "out", "--quiet")
    written = (tmp_path / "logs" / "kg.log").read_text(encoding="utf-8")
    assert (told.out, told.err) == ("", "")
    assert [stage for stage in ("reading", "extracting", "resolving", "publishing") if f"INFO {stage}" not in written] == []
    assert "WARNING left out: b.txt: The file is empty." in written


def test_verbose_says_it_on_stderr_and_an_error_leaves_its_way_in_the_log(kg: Kg, output: Path, tmp_path: Path) -> None:
    told = kg("--verbose", "--log", tmp_path / "kg.log", "show", "乌有", "--graph", output)
    assert "kg: kg " in told.err
    assert "Traceback" not in told.err
    assert "Traceback" in (tmp_path / "kg.log").read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_told(kg: Kg, tmp_path: Path) -> None:
    told = kg("--log", tmp_path, "ask")
    assert told.code == 4
    assert "cannot be written" in told.err


def test_a_text_that_begins_like_many_sentences_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_LANG", "zh")
    text = ", line : 's is no such: " * 160  # what gaps stand between, over and over
    began = time.process_time()
    assert said(text) == text
    assert time.process_time() - began < 2


def test_a_gap_is_as_short_as_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue.cache_clear()
    monkeypatch.setenv("KG_LANG", "zh")
    (form, there), *_ = [(form, there) for form, there in catalogue()[1] if len(form) == 3 and "{1}" not in there]
    assert said("甲".join(form[:2]) + form[1] + "乙" + form[2]) == there.format("甲", form[1] + "乙")
