"""What the report tells."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from handmade import Report, read

from kg.facts import Facts
from kg.model import Repair, Unreadable, When
from kg.publish.report import Source, report, write_report
from kg.resolve import resolve

READ = Source(("a.txt", "b.txt"))


def facts() -> Facts:
    first = Report("a.txt").event().attends("林若川", "lead").left_out("future", "防汛会|演练")
    return resolve(read(first, Report("b.txt", issued=date(2023, 4, 2)).event("防汛会", when=When()).attends("林若川")))


def test_it_counts_papers_files_and_articles() -> None:
    text = report(facts(), READ)
    assert "2 files, 2 articles" in text
    assert "| 望溪日报 | 2 | 2 | 2023-03-14 | 2023-04-02 |" in text


def test_it_names_files_without_an_article_and_files_that_could_not_be_read() -> None:
    text = report(facts(), Source(("a.txt", "b.txt", "c.txt"), (Unreadable("d.txt", "it is empty"),)))
    assert "Files without an article: 1. `c.txt`" in text
    assert "- `d.txt`: it is empty" in text


def test_it_says_how_sure_the_dates_are() -> None:
    assert "确定到日 certain to the day 1" in report(facts(), READ)


def test_it_says_what_was_merged_and_why() -> None:
    assert "| person | 同一地区的报纸，均未印职务 | 1 | 林若川 |" in report(facts(), READ)


def test_it_says_what_was_left_out_and_keeps_its_tables_whole() -> None:
    assert "| future | 1 | 防汛会\\|演练：测试用 |" in report(facts(), READ)


def test_an_empty_build_is_told_as_such() -> None:
    assert report(Facts(), Source(())).count("Nothing.") == 2


def test_it_is_written_as_utf_8(tmp_path: Path) -> None:
    assert write_report(facts(), tmp_path / "report.md", READ).read_text(encoding="utf-8").startswith("# 构建报告")


def test_it_says_that_nothing_was_found() -> None:
    text = report(Facts(), Source(("a.txt",)))
    assert "Files without an article: 1. `a.txt`" in text
    assert "Nothing found." in text


def test_it_says_that_the_output_folder_was_not_read() -> None:
    assert "lies among the pages and was not read: `output/`" in report(facts(), Source(("a.txt",), output="output/"))


def test_it_says_what_was_mended() -> None:
    built = facts()
    mended = replace(built, articles=tuple(replace(article, repairs=(Repair("traditional", 3),)) for article in built.articles))
    assert "traditional characters read as simplified | 2 | 6 | `a.txt` |" in report(mended, READ)
