"""People whom a page, having named them in full, calls by their given names: 县长钟小兰…。小兰、衍志同志分别带队."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.model import Span

_HONOUR = "(?:同志(?!们)|副?书记|副?[县市区省州旗镇乡]长|副?主席|副?主任|副?部长)"
_CALLED = re.compile(rf"(?:^|(?<=[，。；：、\n和与及由]))(?P<list>[\u4e00-\u9fff]{{2}}(?:[、和与][\u4e00-\u9fff]{{2,3}})*){_HONOUR}")
_BEHIND = re.compile(f"(?:[、和与][\u4e00-\u9fff]{{2,3}})*{_HONOUR}")
_MARKS = ("", *"，。；：、\n和与及由")
_JOINS = re.compile("[、和与]")
_GIVEN = 2


def givens(page: str) -> frozenset[str]:
    """What may be such a given name."""
    return frozenset(name for match in _CALLED.finditer(page) for name in _JOINS.split(match["list"]) if len(name) == _GIVEN)


def whose(called: frozenset[str], known: Iterable[str]) -> dict[str, str]:
    """Whom such given names mean: the only one of the page who bears it, his surname before it."""
    full: dict[str, list[str]] = {}
    for name in known:
        if name[-_GIVEN:] in called and len(name) == _GIVEN + 1:
            full.setdefault(name[-_GIVEN:], []).append(name)
    return {given: names[0] for given, names in full.items() if len(names) == 1}


def so_called(text: str, at: Span) -> bool:
    """Whether what begins a clause or stands in a list is called 同志 or by an office: 城乡|建设、水利同志 is nobody."""
    return text[max(0, at.start - 1) : at.start] in _MARKS and _BEHIND.match(text, at.end) is not None
