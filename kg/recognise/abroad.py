"""Titles of those who govern in foreign states: 某国首相, 某国商务大臣."""

from __future__ import annotations

import re

from kg import lexicon
from kg.model import Body, Title
from kg.sought import led

_OF_A_STATE = re.compile("总统|首相|国王|总理|外长|王后|王储|亲王|女王|大臣|国务卿|防长|财长|资政")
_IN_CHARGE = re.compile("大臣$|部长$|牵头人$|协调人$")
_WHOLE_BODY = re.compile("[部院会党局署厅委]$")
"""The name of a ministry, which is a body of its own: 某国外交部|部长."""


def of_a_state(head: str) -> bool:
    """Whether the last word of a title is that of who reigns or governs in a foreign state."""
    return bool(_OF_A_STATE.search(head))


@lexicon.derived
def _countries() -> re.Pattern[str]:
    return re.compile(f"(?!中国){lexicon.any_of('countries')}")


@lexicon.derived
def _state_last() -> re.Pattern[str]:
    return re.compile(f"(?:{lexicon.any_of('countries')})$")


def state_before(text: str, start: int, head: re.Match[str]) -> int:
    """Where the state of its head begins in what was read as a body: 某某向|某国|首相 has a sentence before it."""
    state = _state_last().search(text, start, head.start()) if of_a_state(head[0]) else None
    return start if state is None or text[start : state.start()] in {"原", "前", "时任", "现任"} else state.start()


def minister(before: str, head: str) -> Title | None:
    """某国|商务|大臣: a minister of a foreign state, what he is in charge of being part of the title; None where no state is named."""
    if before in lexicon.word_set("countries") and before != "中国":
        return Title(head, "", Body(before, "foreign", before))
    country = _countries().match(before) if _IN_CHARGE.search(head) else None
    rest = before[country.end() :] if country else ""
    if country is None or _WHOLE_BODY.search(rest):
        return None
    return Title(rest + head, "", Body(country[0], "foreign", country[0]))


def in_charge(title: Title) -> bool:
    """Whether a title is that of a minister whose ministry is told by what it does alone: 贸易与工业|部长."""
    body = title.body
    alone = body is not None and body.kind in {"place", "foreign"} and not body.level and not _WHOLE_BODY.search(body.name)
    return alone and bool(_IN_CHARGE.search(title.title))


_ABROAD = re.compile("驻[华沪穗蓉渝]|大使|领事|公使|参赞|知事|总统(?!计)|首相|国王|女王|议长|酋长|外长|国务卿|外交大臣")


@lexicon.recent(1024)
def of_foreigner(printed: str) -> bool:
    """Whether a foreigner may bear titles: they name a state, or an office that only states have."""
    return bool(_ABROAD.search(printed) or _other_country().search(printed))


@lexicon.derived
def _other_country() -> re.Pattern[str]:
    return led(lexicon.alternation(word for word in lexicon.words("countries") if word != "中国"))
