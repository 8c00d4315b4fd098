"""Pages of every form, from file to graph: the same claims as from plain text, and a text beside the graph for every quote."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from kg.pipeline import BuildRequest, build
from kg.read import ReadOptions, parse_place
from kg.store import open_graph, select
from kg.texts import saved_text

sys.path.insert(0, str(Path(__file__).parents[1] / "read" / "forms" / "web"))
sys.path.insert(0, str(Path(__file__).parents[1] / "read" / "forms" / "pdf"))
from printing import Press
from webpages import FORMS, HEADLINE, PARAGRAPHS, PLAIN

PLACE = "东原省望海市云江县"
CLAIMS = """SELECT DISTINCT ?rule ?title ?quote ?issued ?paper WHERE {
  ?claim kg:rule ?rule ; kg:evidence ?p . ?p kg:quote ?quote ; kg:inArticle ?a OPTIONAL { ?claim kg:titleAsPrinted ?title }
  OPTIONAL { ?a kg:issued ?issued } OPTIONAL { ?a kg:newspaper/rdfs:label ?paper } }"""
PASSAGES = """SELECT ?file ?sha ?start ?end ?quote WHERE { ?p kg:quote ?quote ; kg:start ?start ; kg:end ?end ; kg:inArticle ?a .
  ?a kg:sourceFile ?file ; kg:textSha256 ?sha }"""
Kg = Callable[..., Any]


def claims(output: Path) -> list[tuple[str, ...]]:
    """What was read, as rows that do not say where it stands."""
    return sorted(tuple(row.get(name, "") for name in ("rule", "title", "quote", "issued", "paper")) for row in select(open_graph(output), CLAIMS))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, ...]]:
    folder = tmp_path_factory.mktemp("plain")
    (folder / "a.txt").write_text(PLAIN, encoding="utf-8")
    build(BuildRequest(paths=(folder / "a.txt",), output=folder / "out", settings=ReadOptions(place=parse_place(PLACE))))
    found = claims(folder / "out")
    assert len(found) > 10
    return found


def text_of(output: Path, row: dict[str, str]) -> str:
    """The text that the offsets of a passage count in."""
    found = saved_text(output, row["file"], row["sha"])
    assert found is not None, row["file"]
    return found


@pytest.mark.parametrize("form", FORMS)
def test_a_web_page_gives_the_claims_of_its_text(kg: Kg, pages: Callable[..., Path], tmp_path: Path, plain: list[tuple[str, ...]], form: str) -> None:
    assert kg("build", pages({"a.html": FORMS[form]()}), "-o", tmp_path / "out", "--place", PLACE, "--quiet").code == 0
    assert [row for row in claims(tmp_path / "out") if "在调研重点" not in row[2]] == plain


def test_every_quote_stands_in_the_text_saved_beside_the_graph(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    folder = pages({f"{name}.html": page() for name, page in FORMS.items()})
    assert kg("build", folder, "-o", tmp_path / "out", "--place", PLACE, "--quiet").code == 0
    rows = select(open_graph(tmp_path / "out"), PASSAGES)
    assert {row["file"] for row in rows} == {f"{name}.html" for name in FORMS}
    assert [row for row in rows if text_of(tmp_path / "out", row)[int(row["start"]) : int(row["end"])] != row["quote"]] == []
    with (tmp_path / "out" / "page-texts" / "index.csv").open(encoding="utf-8", newline="") as listed:
        digests = {(tmp_path / "out" / row["file"], row["sha256"]) for row in csv.DictReader(listed)}
    assert len(digests) == len(FORMS)
    assert [file for file, digest in sorted(digests) if hashlib.sha256(file.read_bytes()).hexdigest() != digest] == []


def test_a_text_that_no_page_gives_any_more_is_gone_and_other_files_stay(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    folder = pages({"a.html": FORMS["account"](), "deep/b.html": FORMS["government"](), "c.txt": PLAIN})
    assert kg("build", folder, "-o", tmp_path / "out", "--quiet").code == 0
    (tmp_path / "out" / "page-texts" / "mine.txt").write_text("mine", encoding="utf-8")
    (folder / "deep" / "b.html").unlink()
    assert kg("build", folder, "-o", tmp_path / "out", "--quiet").code == 0
    kept = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out" / "page-texts").rglob("*"))
    assert kept == ["page-texts/a.html.txt", "page-texts/index.csv", "page-texts/mine.txt"]


def test_pages_of_plain_text_leave_no_second_copy(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    assert kg("build", pages({"c.txt": PLAIN}), "-o", tmp_path / "out", "--quiet").code == 0
    assert not (tmp_path / "out" / "page-texts").exists()


def test_an_explanation_leads_to_the_saved_text(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    assert kg("build", pages({"a.html": FORMS["account"]()}), "-o", tmp_path / "out", "--place", PLACE, "--quiet").code == 0
    assert f"{tmp_path}/out/page-texts/a.html.txt" in kg("explain", "林若川", "--graph", tmp_path / "out").out


def test_a_page_with_a_broken_byte_is_read_and_the_report_names_the_byte(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    data = PLAIN.encode("gb18030")
    result = kg("build", pages({"a.txt": data[:200] + b"\xff" + data[200:]}), "-o", tmp_path / "out", "--place", PLACE)
    said = f"Bytes that could not be read, of {len(data) + 1}: 201; the rest was read."
    assert f"read in part: a.txt: {said}" in result.out
    assert f"`a.txt`: {said}" in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


def test_the_output_of_another_build_is_not_read(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    folder = pages({"c.txt": PLAIN})
    assert kg("build", folder, "-o", folder / "earlier", "--quiet").code == 0
    result = kg("build", folder, "-o", tmp_path / "out")
    assert "left out: earlier/: It is the output of a build, not a folder of pages." in result.out


def test_pages_that_lie_beside_the_output_of_an_earlier_build_are_read_again(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    folder = pages({"c.txt": PLAIN})
    assert kg("build", folder, "-o", folder, "--quiet").code == 0
    result = kg("build", folder, "-o", tmp_path / "out")
    assert result.code == 0
    assert "left out 0 files" in " ".join(result.out.split())
    assert (tmp_path / "out" / "graph.ttl").read_bytes() == (folder / "graph.ttl").read_bytes()


@pytest.mark.parametrize(
    ("form", "content"),
    [
        ("csv", "t,body,day,paper\n{title},{body},2023-03-14,云江日报\n"),
        ("jsonl", '{{"t": "{title}", "body": "{body}", "day": "2023-03-14", "paper": "云江日报"}}\n'),
    ],
)
def test_a_table_gives_the_claims_of_its_text(
    kg: Kg, pages: Callable[..., Path], tmp_path: Path, plain: list[tuple[str, ...]], form: str, content: str
) -> None:
    folder = pages({f"a.{form}": content.format(title=HEADLINE, body="\u3000\u3000".join(PARAGRAPHS))})
    told = [word for pair in ("title=t", "text=body", "date=day", "newspaper=paper") for word in ("--column", pair)]
    assert kg("build", folder, "-o", tmp_path / "out", "--place", PLACE, "--quiet", *told).code == 0
    assert claims(tmp_path / "out") == plain
    rows = select(open_graph(tmp_path / "out"), PASSAGES)
    assert [row for row in rows if text_of(tmp_path / "out", row)[int(row["start"]) : int(row["end"])] != row["quote"]] == []


def test_a_pdf_and_a_document_give_the_claims_of_their_text(kg: Kg, pages: Callable[..., Path], tmp_path: Path, plain: list[tuple[str, ...]]) -> None:
    press, made, word = Press(), docx.Document(), io.BytesIO()
    press.line(80, 90, "云江日报", 60)
    press.line(520, 60, "2023年3月14日 星期二")
    press.centred(60, 490, 200, HEADLINE, 24)
    press.columns((60, 290), 230, 9, PARAGRAPHS)
    for paragraph in ("云江日报", "2023年3月14日 星期二", "", HEADLINE, *PARAGRAPHS):
        made.add_paragraph(paragraph)
    made.save(word)
    for name, content in (("a.pdf", press.printed()), ("b.docx", word.getvalue())):
        assert kg("build", pages({name: content}, folder=name[0]), "-o", tmp_path / name / "out", "--place", PLACE, "--quiet").code == 0
        assert claims(tmp_path / name / "out") == plain


def test_standard_input_is_built(kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, plain: list[tuple[str, ...]]) -> None:
    class Piped(io.BytesIO):
        buffer = property(lambda self: self)

    monkeypatch.setattr(sys, "stdin", Piped(PLAIN.encode()))
    assert kg("build", "-", "-o", tmp_path / "out", "--place", PLACE, "--quiet").code == 0
    assert claims(tmp_path / "out") == plain


def test_init_writes_settings_and_says_so(kg: Kg, pages: Callable[..., Path]) -> None:
    folder = pages({"a.txt": PLAIN})
    assert kg("init", folder, "--show").out.startswith("# Settings for the pages")
    assert not (folder / "newspaper.toml").exists()
    assert f"{folder}/newspaper.toml written" in kg("init", folder).out
    assert kg("init", folder).code == 2


def test_the_text_of_a_packed_or_mended_page_is_saved_too(kg: Kg, pages: Callable[..., Path], tmp_path: Path) -> None:
    data = PLAIN.encode()
    folder = pages({"a.txt.gz": gzip.compress(data), "b.txt": data[:200] + b"\xff" + data[200:], "c.txt": data})
    assert kg("build", folder, "-o", tmp_path / "out", "--place", PLACE, "--quiet").code == 0
    saved = {path.name for path in (tmp_path / "out" / "page-texts").glob("*.txt")}
    assert saved == {"a.txt.gz.txt", "b.txt.txt"}
