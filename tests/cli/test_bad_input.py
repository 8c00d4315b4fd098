"""What a person can do wrong: one clear sentence, the right exit code, nothing good lost, no traceback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Kg = Callable[..., Any]
Pages = Callable[..., Path]

PAGE = "云江日报\n2023年3月14日 星期二\n\n全县春耕备耕工作推进会召开\n本报讯 昨日，全县春耕备耕工作推进会召开。县长林若川主持会议并讲话。\n"
BROKEN = b"\xff".join(char.encode() for char in "昨日县长林若川到石桥镇调研春耕")
"""A byte that fits nowhere between all characters."""
SAVE_IT = "save it as UTF-8 or name its encoding with --encoding"


def sentence(err: str) -> str:
    """The one line on stderr."""
    lines = err.strip().splitlines()
    assert len(lines) == 1, err
    return lines[0]


@pytest.mark.parametrize(
    ("files", "code", "said"),
    [
        ({}, 3, "nothing to read in {}: it holds no file that is read ("),
        ({"a.txt": b""}, 3, "nothing could be read in {}: a.txt: The file is empty."),
        ({"a.txt": b"\x89PNG\0\0\1"}, 3, "nothing could be read in {}: a.txt: It is a binary file (it holds NUL bytes), not text: if it is a page, {SAVE_IT}."),
        ({"a.txt": BROKEN}, 3, "nothing could be read in {}: a.txt: It is neither UTF-8 nor GB18030: byte 4 of 59 is broken: {SAVE_IT}."),
        ({"a.xls": b"table"}, 3, "nothing could be read in {}: a.xls: Files of the kind .xls are not read: save the table as CSV in UTF-8."),
        ({"a.txt": PAGE, "newspaper.toml": "newspapr = 1"}, 2, "{}/newspaper.toml has an unknown key newspapr: did you mean newspaper?"),
    ],
)
def test_a_folder_that_gives_nothing_is_told_in_one_sentence(kg: Kg, pages: Pages, tmp_path: Path, files: dict[str, str | bytes], code: int, said: str) -> None:
    folder = pages(files)
    result = kg("build", folder, "-o", tmp_path / "out")
    assert result.code == code
    assert sentence(result.err).startswith("kg: " + said.replace("{SAVE_IT}", SAVE_IT).format(folder))


def test_a_missing_path_is_named_with_the_remedy(kg: Kg, tmp_path: Path) -> None:
    result = kg("build", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert (result.code, sentence(result.err)) == (2, f"kg: {tmp_path}/nowhere does not exist: give a file or a folder of pages")


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--place", "云江"), "cannot tell what '云江' is in the place"),
        (("--date", "14.3.2023"), "--date is '14.3.2023', not a day: write it like 2023-03-14"),
        (("--encoding", "gb99999"), "--encoding names the encoding 'gb99999', which does not exist"),
    ],
)
def test_a_wrong_option_is_named_with_the_remedy(kg: Kg, pages: Pages, tmp_path: Path, option: tuple[str, str], said: str) -> None:
    result = kg("build", pages({"a.txt": PAGE}), "-o", tmp_path / "out", *option)
    assert result.code == 2
    assert said in sentence(result.err)


def test_one_bad_file_is_listed_and_the_rest_is_built(kg: Kg, pages: Pages, tmp_path: Path) -> None:
    folder = pages({"a.txt": PAGE, "empty.txt": b"", "photo.txt": b"\0\0"})
    result = kg("build", folder, "-o", tmp_path / "out", "--place", "云江县")
    assert result.code == 0
    assert "left out: empty.txt: The file is empty." in result.out
    report = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert "empty.txt" in report
    assert "photo.txt" in report


def test_a_page_without_articles_is_no_error_and_stands_in_the_report(kg: Kg, pages: Pages, tmp_path: Path) -> None:
    folder = pages({"a.txt": PAGE, "blank.txt": "1\n"})
    assert kg("build", folder, "-o", tmp_path / "out", "--place", "云江县").code == 0
    assert "blank.txt" in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("below", ["", "/deeper"])
def test_a_file_in_the_place_of_the_output_folder_is_told(kg: Kg, pages: Pages, tmp_path: Path, below: str) -> None:
    (tmp_path / "taken").write_text("a file, not a folder", encoding="utf-8")
    result = kg("build", pages({"a.txt": PAGE}), "-o", f"{tmp_path}/taken{below}")
    assert (result.code, sentence(result.err)) == (4, f"kg: {tmp_path}/taken is a file, not a folder: name a folder with -o")
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "a file, not a folder"


def test_a_build_that_fails_leaves_the_old_output_as_it_was(kg: Kg, pages: Pages, tmp_path: Path) -> None:
    assert kg("build", pages({"a.txt": PAGE}), "-o", tmp_path / "out", "--quiet").code == 0
    before = {path: path.read_bytes() for path in sorted((tmp_path / "out").rglob("*")) if path.is_file()}
    assert kg("build", pages({"a.txt": b""}), "-o", tmp_path / "out").code == 3
    assert {path: path.read_bytes() for path in sorted((tmp_path / "out").rglob("*")) if path.is_file()} == before


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (("SELECT ?p WHERE { ?p a kg:Person",), "the query has a syntax error at line 1"),
        (("company-visitor",), "there is no ready question 'company-visitor': did you mean company-visitors?"),
        (("person-diary",), "the question person-diary needs a value for person: add --param person="),
        (("person-diary", "-p", "person"), "--param person has no value: write it like --param person=..."),
        (("person-diary", "-p", "persn=林若川"), "the question person-diary has no parameter persn: it takes person, [from], [to]"),
        (("coverage", "-f", "xls"), "there is no format 'xls': choose one of table, csv, json, ttl"),
        (("coverage", "-f", "ttl"), "the question coverage gives a table, not triples"),
        (("DELETE WHERE { ?s ?p ?o }",), "DELETE would change the graph"),
        (("nowhere.rq",), "there is no file nowhere.rq"),
        (("person-diary", "-p", "person=林若水"), "林若川"),
    ],
)
def test_a_question_that_cannot_be_asked_is_told_with_the_remedy(kg: Kg, output: Path, question: tuple[str, ...], said: str) -> None:
    result = kg("ask", *question, "--graph", output)
    assert result.code == 2
    assert said in sentence(result.err)


def test_an_unknown_name_is_answered_with_the_nearest(kg: Kg, output: Path) -> None:
    result = kg("show", "林若水", "--graph", output)
    assert result.code == 2
    assert "林若川" in sentence(result.err)


@pytest.mark.parametrize("command", [("ask", "coverage"), ("show", "林若川"), ("check",), ("score", "gold")])
def test_a_missing_graph_is_named(kg: Kg, pages: Pages, tmp_path: Path, command: tuple[str, ...]) -> None:
    gold = pages({"a.yaml": "page: a.txt\n"}, folder="gold")
    result = kg(*(gold if word == "gold" else word for word in command), "--graph", tmp_path / "nowhere")
    assert result.code == 2
    assert "there is no graph at" in sentence(result.err)


def test_a_graph_that_is_not_turtle_is_named(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("this is no graph", encoding="utf-8")
    result = kg("ask", "coverage", "--graph", tmp_path)
    assert result.code == 2
    assert "graph.ttl is not well-formed RDF" in sentence(result.err)


def published(output: Path) -> dict[Path, bytes]:
    """All files but those that the next build goes on from."""
    return {path: path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file() and ".kg" not in path.parts}


def test_an_interrupted_build_says_so_and_leaves_the_old_output_as_it_was(kg: Kg, pages: Pages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kg("build", pages({"a.txt": PAGE}), "-o", tmp_path / "out", "--quiet").code == 0
    before = published(tmp_path / "out")

    def interrupted(*anything: object, **more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.publish.pages.write_pages", interrupted)
    result = kg("build", pages({"a.txt": PAGE.replace("林若川", "简知非")}), "-o", tmp_path / "out")
    assert (result.code, sentence(result.err)) == (130, f"kg: interrupted: {tmp_path}/out is as it was")
    assert published(tmp_path / "out") == before


def test_a_page_in_which_nothing_is_found_is_named(kg: Kg, pages: Pages, tmp_path: Path) -> None:
    result = kg("build", pages({"a.txt": "你好"}), "-o", tmp_path / "out")
    assert result.code == 0
    assert "no article was found in a.txt: " in result.out
    assert "nothing found" in result.out.splitlines()
    assert "`a.txt`" in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


def test_a_build_that_found_something_does_not_say_that_it_found_nothing(kg: Kg, pages: Pages, tmp_path: Path) -> None:
    result = kg("build", pages({"a.txt": PAGE}), "-o", tmp_path / "out")
    assert "nothing found" not in result.out
    assert "no article was found" not in result.out


@pytest.mark.parametrize("output", ["pages/output", "pages/2023/deep", "pages"])
def test_a_second_build_does_not_read_what_the_first_one_wrote(kg: Kg, pages: Pages, tmp_path: Path, output: str) -> None:
    folder = pages({"a.txt": PAGE})
    first, second = (kg("build", folder, "-o", tmp_path / output) for _ in range(2))
    told = [[line for line in run.out.splitlines() if "read anew" not in line] for run in (first, second)]
    assert (second.code, told[1]) == (0, told[0])
    assert "was not read" in (tmp_path / output / "report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("place", "said"), [("火星市", "kg: 火星市 of --place stands in no list of administrative divisions"), ("浙江省杭州市", "")])
def test_a_place_that_no_list_knows_is_pointed_out_and_the_build_goes_on(kg: Kg, pages: Pages, tmp_path: Path, place: str, said: str) -> None:
    result = kg("build", pages({"a.txt": PAGE}), "-o", tmp_path / "out", "--place", place)
    assert result.code == 0
    assert result.err.startswith(said)
    assert len(result.err.splitlines()) == bool(said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("show",), "Missing argument 'NAME'"),
        (("build",), "Missing argument 'PATH...'"),
        (("build", "--nope"), "--nope"),
        (("nosuch",), "nosuch"),
        (("show", ""), "the name is empty"),
        (("explain", " "), "the name is empty"),
    ],
)
def test_a_wrong_command_line_is_told_in_one_sentence(kg: Kg, line: tuple[str, ...], said: str) -> None:
    result = kg(*line)
    assert result.code == 2
    assert said in sentence(result.err)


def test_pages_that_all_lie_in_the_output_folder_are_not_read_and_this_is_told(kg: Kg, pages: Pages, tmp_path: Path) -> None:
    folder = pages({"in/a.txt": PAGE})
    result = kg("build", folder, "-o", folder / "in")
    assert result.code == 3
    assert sentence(result.err).startswith(f"kg: nothing to read in {folder}: it holds no file that is read (")
    assert sentence(result.err).endswith(f" beside the output in {folder}/in")
