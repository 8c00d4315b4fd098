"""Pages that a machine folded at a fixed width."""

from __future__ import annotations

import pytest

from kg.segment import segment
from tests.segment.pages import page

PAGE = """林若川调研岚江竹韵纸业和云江县宏泰机械厂
发布日期:2023-03-14 10:20 来源:云江县融媒体中心
3月13日下午,县长林若川先后来到岚江竹韵纸业有限公司、云江县宏泰机械厂、石桥村党群服务中心,走访企业和村民,了解生产情况。
在岚江竹韵纸业有限公司,林若川听取了公司负责人的介绍,询问企业还有哪些困难。他说,有关部门要多到车间去。
副县长竺青、县政府办公室主任高原参加调研,石桥镇党委书记米良陪同。"""


def folded(text: str, width: int) -> str:
    return "\n".join(line[at : at + width] for line in text.splitlines() for at in range(0, len(line), width))


@pytest.mark.parametrize("width", [10, 13, 17, 22, 31, 40])
def test_a_folded_page_is_read_as_it_was(width: int) -> None:
    (whole,), (cut,) = segment(page(PAGE)), segment(page(folded(PAGE, width)))
    assert cut.text.chars == whole.text.chars
    assert cut.slice(cut.headline) == whole.slice(whole.headline)
    assert cut.issue.issued == whole.issue.issued


def test_what_is_quoted_is_the_folded_text() -> None:
    printed = folded(PAGE, 17)
    (article,) = segment(page(printed))
    first = next(sentence for sentence in article.sentences if sentence.kind == "body")
    span = article.raw_span(first.span)
    assert printed[span.start : span.end].replace("\n", "").startswith("3月13日下午,县长林若川")
    assert "\n" in printed[span.start : span.end]


def test_lines_of_one_length_that_end_where_words_do_are_no_fold() -> None:
    listed = "云江召开春季农业生产会议\n石桥镇开展安全生产检查\n" * 4
    assert len(segment(page(listed + "\n3月13日,县长林若川主持召开会议。")))  # nothing is joined into one line
    texts = [article.slice(article.headline) for article in segment(page(listed + "\n3月13日,县长林若川主持召开会议。"))]
    assert all(len(text) < 40 for text in texts)
