"""Parts of a page that bear their names: the items of a broadcast, lists of contents, columns of short news."""

from __future__ import annotations

import re

from kg.text import MappedText

_PART = re.compile(
    r"[△▲●◆■]?\s*[【\[(]\s*(?P<part>口播|导语|导播|主播|播音|主持人?|男|女|正文|解说词?|配音|画外音|旁白|同期声?|采访|出镜|字幕|片头|片尾|内容提要|提要|导视|本期导视|导读|要目)"
    r"\s*\d*\s*[】\])]\s*[：:]?\s*"
)
_OPENING = frozenset({"口播", "导语", "导播", "主播", "播音", "主持", "主持人"})
_CONTENTS = frozenset({"内容提要", "提要", "导视", "本期导视", "导读", "要目"})
_CONTENTS_LINE = re.compile(r"(?:内容|本期|今日|本期内容|今日内容|新闻)?(?:提要|导视|导读|要目)[：:]?")


_COLUMN = re.compile(
    r"[◆●■□▲★※◇○\s]*(?P<name>(?:(?:走基层|基层|一周|今日|本周|图片|乡镇|部门|要闻|时政|综合|工作|县区|社会|经济)[·•\s]?)?"
    r"(?:简讯|短讯|简明新闻|要闻速览|速览|新闻速递|要闻速递|快讯|新闻集锦|集锦|短波|短新闻|新闻简报|一句话新闻|信息快递|新闻快递))[◆●■□▲★※◇○\s]*"
)
_BULLET = re.compile(r"(?:[△▲●◆■○◇☆★※*·]|\d{1,2}[.、])\s*")


def entry(line: MappedText) -> MappedText:
    """A line of a list of contents without the sign before it."""
    bullet = _BULLET.match(line.chars)
    return line[bullet.end() :] if bullet else line


def part(chars: str) -> tuple[int, bool]:
    """How many characters at the head of a line say which part of a script begins, 0 for none; and whether a news item begins with it."""
    match = _PART.match(chars)
    return (match.end(), match["part"] in _OPENING) if match else (0, False)


def is_contents(chars: str) -> bool:
    """Whether a line is the head of a list of contents."""
    match = _PART.match(chars)
    return bool(match and match["part"] in _CONTENTS) or bool(_CONTENTS_LINE.fullmatch(chars.strip("【】[]()<>《》 ")))


def column(chars: str) -> tuple[int, int] | None:
    """Where the name of a column of short news stands in a line that is nothing else: ◆ 简讯 ◆."""
    match = _COLUMN.fullmatch(chars)
    return match.span("name") if match else None
