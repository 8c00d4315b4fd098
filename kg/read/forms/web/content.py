"""Where the article stands in a web page: in the element that systems of Chinese sites put it in, else where trafilatura finds it."""

from __future__ import annotations

import copy
import logging
import re
from functools import cache
from pathlib import Path

import trafilatura
from lxml import etree, html

from kg.read.forms.web.tree import lines

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of pages in which it finds nothing, which we report ourselves
_KNOWN = "containers.txt"
_LAYOUT = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th", "center", "font", "founder-content", "founder-title"))
_HAN = re.compile("[\u3400-\u9fff]")
_FEWEST = 30
"""Chinese characters of an article, at least."""
_NEARLY = 0.9
"""An inner element with this share of the characters of an outer one holds the text more closely."""
_FURNITURE = re.compile(
    r"(?:点击)?(?:上方|下方|左上角|右上角|上面)?[“「]?(?:蓝字|蓝色字).{0,12}|(?:长按|扫描|扫一扫|微信扫|识别).{0,14}(?:二维码|关注).{0,10}|(?:点击|点|戳).{0,6}(?:关注|在看|点赞|分享).{0,16}"
    r"|【?(?:打印|关闭|返回|收藏|放大|缩小).{0,10}】?|分享到?[：:]?.{0,16}|(?:上|下)一[篇条页版][：:]?.{0,40}|字[号体][：:].{0,20}|阅读原文|预览时标签不可点|继续滑动看下一个|微信扫一扫|关注该公众号"
)
"""Lines that a page shows beside any article."""


def paragraphs(tree: html.HtmlElement) -> list[str]:
    """The lines of the article; none if there is no article."""
    known = _known(tree)
    found = lines(known) if known is not None else _main_text(tree)
    told = [line for line in found if not _FURNITURE.fullmatch(line)]
    return told if _han(told) >= _FEWEST else []


@cache
def _containers() -> str:
    """Finds all known elements."""
    listed = Path(__file__).with_name(_KNOWN).read_text(encoding="utf-8").splitlines()
    return " | ".join(line for line in listed if line and not line.startswith("#"))


def _known(tree: html.HtmlElement) -> html.HtmlElement | None:
    """The known element with the most Chinese characters, and of those nearly as full the innermost."""
    best, most = None, 0
    for element in tree.xpath(_containers()):  # in the order of the page: an outer one before what lies in it
        han = _han(lines(element))
        inner = best is not None and any(one is best for one in element.iterancestors()) and han >= _NEARLY * most
        if han > most or inner:
            best, most = element, max(han, most)
    return best if most >= _FEWEST else None


def _han(found: list[str]) -> int:
    return sum(len(_HAN.findall(line)) for line in found)


def _main_text(tree: html.HtmlElement) -> list[str]:
    """As trafilatura finds it. Tables are taken as layout: pages of this country set text in them, and paragraphs in a cell would run together."""
    plain = copy.deepcopy(tree)
    for element in plain.iter(etree.Element):
        if element.tag in _LAYOUT:
            element.tag = "div"
    found = trafilatura.bare_extraction(plain, include_comments=False, with_metadata=False, include_tables=False)
    text = found.get("text") if isinstance(found, dict) else found.text if found else ""
    return [line.strip(" \u3000-") for line in (text or "").splitlines() if line.strip(" \u3000-")]
