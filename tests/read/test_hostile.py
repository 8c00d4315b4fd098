"""500 bad files of more than 20 kinds beside good ones: each is named, and none is lost beside itself."""

from __future__ import annotations

import io
import random
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from hostile import KINDS, PLAIN, ROW, as_csv, as_json, written
from webpages import government

from kg.model import Page, PageSettings, Unreadable
from kg.pipeline import BuildRequest, build
from kg.read import read
from kg.read.forms import pages_in, why_not
from kg.read.original import Original
from kg.segment import segment

EACH = 12
GOOD = {"good-a.txt": PLAIN, "good-z.html": government(), "good-m.csv": as_csv(ROW)}
UNFORESEEN = "It is broken or not of the form its name says ("


def original(name: str, data: bytes) -> Original:
    return Original(name, name, lambda: io.BytesIO(data), PageSettings())


def test_there_are_500_bad_files_of_20_kinds() -> None:
    assert len(KINDS) >= 20
    assert len(KINDS) * EACH >= 500


def test_every_bad_file_is_named_in_the_report_and_every_good_page_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    names = written(folder, EACH)
    for name, content in GOOD.items():
        (folder / name).write_text(content, encoding="utf-8")
    result = build(BuildRequest(paths=(folder,), output=tmp_path / "out", jobs=1))
    report = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert [name for name in names if f"`{name}" not in report] == []
    assert not {page.source_file for page in result.unreadable} & {"good-a.txt", "good-m.csv#1", "good-z.html"}
    assert not set(result.without_article) & {"good-a.txt", "good-m.csv#1", "good-z.html"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_bad_file_is_told_in_a_sentence_foreseen_for_it(kind: str) -> None:
    suffix, make = KINDS[kind]
    content = make(random.Random(f"{kind} 0"))
    found = list(read_one(f"a{suffix}", content if isinstance(content, bytes) else content.encode()))
    assert found
    assert [one.reason for one in found if isinstance(one, Unreadable) and one.reason.startswith(UNFORESEEN)] == []


def read_one(name: str, data: bytes) -> list[Page | Unreadable]:
    reason = why_not(name)
    return [Unreadable(name, reason)] if reason else list(pages_in(original(name, data)))


SEEDS = {
    "a.txt": PLAIN.encode(),
    "b.txt": PLAIN.encode("gb18030"),
    "a.html": government().encode("gb18030"),
    "a.mhtml": b"Content-Type: text/html\n\n" + government().encode("gb18030"),
    "a.csv": as_csv(ROW, ROW).encode(),
    "a.jsonl": as_json(ROW, ROW).encode(),
    "a.docx": KINDS["no-word"][1](random.Random(1)),
    "a.zip": KINDS["nested"][1](random.Random(1)),
    "a.pdf": KINDS["falling"][1](random.Random(1)),
    "a.txt.gz": KINDS["cut-gz"][1](random.Random(1)),
    "a.parquet": KINDS["no-parquet"][1](random.Random(1)),
}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
@pytest.mark.parametrize("name", SEEDS)
def test_any_change_to_a_file_of_any_form_gives_pages_or_reasons(name: str, data: st.DataObject) -> None:
    seed = SEEDS[name]
    assert isinstance(seed, bytes)
    start = data.draw(st.integers(0, len(seed)))
    end = min(len(seed), start + data.draw(st.integers(0, 200)))
    changed = seed[:start] + data.draw(st.binary(max_size=40)) * data.draw(st.integers(0, 20)) + seed[end:]
    found = read_one(name, changed)
    assert found
    assert {type(one) for one in found} <= {Page, Unreadable}
    for page in found:
        if isinstance(page, Page):
            assert page.text.encode("utf-8")
            segment(page)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(SEEDS)), st.binary(max_size=600))
def test_any_bytes_under_any_suffix_give_pages_or_reasons(name: str, data: bytes) -> None:
    assert {type(one) for one in read_one(name, data)} <= {Page, Unreadable}


def test_the_order_and_the_rest_of_a_folder_do_not_depend_on_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(PLAIN, encoding="utf-8")
    before = list(read([tmp_path]))
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert list(read([tmp_path]))[1:] == before


PATTERNS = (
    *("县长林若川、", "（", "“", "记者 闻晓舟 ", "\n", "# 县长\n", "2023年3月14日", "第1版", "9", "甲　　　乙", "来源：", "云 江 "),
    *("**a", "[a](", "<a ", "△【口播】", "林若川 摄 "),
)


def seconds(pattern: str, size: int, name: str) -> float:
    """Processor time for reading a page of a repeated pattern and finding its articles."""
    body = pattern * (size // len(pattern))
    data = f"云江日报\n2023年3月14日\n\n{body}" if name == "a.txt" else f"<html><body><div id=zoom><p>{body}</p></div></body></html>"
    began = time.process_time()
    for page in read_one(name, data.encode()):
        if isinstance(page, Page):
            segment(page)
    return time.process_time() - began


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_four_times_the_text_takes_not_much_more_than_four_times_as_long(pattern: str, name: str) -> None:
    seconds(pattern, 500, name)
    once, four_times = min(seconds(pattern, 2_000, name) for _ in range(2)), min(seconds(pattern, 8_000, name) for _ in range(2))
    assert four_times < 9 * once + 0.1
