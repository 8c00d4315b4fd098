"""An article whose parts are known, written down as a page prints it: paper, day, headline, writers, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_PAPER = re.compile(r"[\u3400-\u9fff]{2,12}(?:报|新闻|时讯|通讯|资讯|新闻联播)")
_DAY = re.compile(r"((?:19|20)\d\d)\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)|((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_NUMBER = re.compile(r"第?\s*([A-Za-z]?\d{1,3})\s*版?")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What is known of an article; empty where it is not."""

    headline: str = ""
    kicker: str = ""
    deck: str = ""
    paper: str = ""
    """The paper, or whoever put it out."""
    origin: str = ""
    """Where it says it was taken from."""
    day: date | None = None
    page_number: str = ""
    writers: str = ""
    paragraphs: Sequence[str] = ()


def as_text(article: Printed) -> str:
    """The page: head, headline, writers, one paragraph a line. What the paragraphs print themselves is not put before them again."""
    body = [text for paragraph in article.paragraphs if (text := one_line(paragraph))]
    titles = [line for part in (article.kicker, article.headline, article.deck) if (line := one_line(part))]
    opening = {bare(line) for line in body[:3]}
    while body and bare(body[0]) in {bare(title) for title in titles}:
        del body[0]
    head = [line for line in _head(article) if bare(line) not in opening]
    parts = (head, [*titles, *_signed(article.writers, body)], body)
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _head(article: Printed) -> list[str]:
    named = [name for name in (one_line(article.paper), one_line(article.origin)) if name]
    named.sort(key=lambda name: not _PAPER.fullmatch(name))
    day = article.day
    return [
        *named[:1],
        *((f"{day.year}年{day.month}月{day.day}日",) if day else ()),
        *((_numbered(article.page_number),) if article.page_number.strip() else ()),
        *(f"发布单位：{name}" for name in named[1:2] if name != named[0]),
    ]


def _numbered(number: str) -> str:
    """01, A1, 第1版, 01版：要闻 as a page prints it."""
    number = one_line(number)
    match = _NUMBER.match(number)
    return f"第{match[1]}版{number[match.end() :]}" if match else number


def _signed(writers: str, body: Sequence[str]) -> list[str]:
    """The line of the writers, if the text names none."""
    named = [name for name in re.split(r"[\s,，、;；/|]+", writers.strip()) if re.fullmatch(r"[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{1,8})?", name)]
    told = any(re.search("记者|通讯员|作者", line[:40] + line[-40:]) for line in (*body[:3], *body[-2:]))
    if told or not writers.strip():
        return []
    if re.search("记者|通讯员", writers):
        return [one_line(writers)]
    return [f"作者：{' '.join(named)}"] if named else []


def bare(text: str) -> str:
    """A line for comparing: without white space."""
    return _SPACE.sub("", text)


def one_line(text: str) -> str:
    """Without line ends and without white space at both ends; runs of white space as one blank."""
    return _SPACE.sub(" ", clean(text)).strip()


def clean(text: str) -> str:
    """Without control characters, with plain line ends; half a character (a lone surrogate) is U+FFFD."""
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", _LINE_END.sub("\n", text)))


def day_of(text: str) -> date | None:
    """The first day that a field names: 2023-03-14 08:30, 2023年3月14日, 20230314."""
    for match in _DAY.finditer(text):
        year, month, day = (int(part) for part in (match.groups()[:3] if match[1] else match.groups()[3:]))
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return None


def web_address(text: str) -> str | None:
    """An absolute address of the web, without what no address may hold; None if it is none."""
    address = text.strip()
    return address if re.fullmatch(r"https?://[!#-;=?-\[\]_a-z~]{3,1000}", address) else None
