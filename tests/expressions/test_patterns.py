"""No regular expression goes over the same ground again and again: short texts at once, long ones in no more than the square of their length."""

from __future__ import annotations

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from patterns import Attack, Used, attacks, patterns

SHORT, HALF, WHOLE = 200, 1_000, 2_000
"""Characters; `kg.segment.LONGEST_SENTENCE` is the last."""
AT_ONCE, PATIENCE = 0.05, 0.6
"""Seconds of processor time for a short text, and those after which nobody waits any longer."""
WORTH, GROWTH = 0.005, 6.5
"""From so many seconds on the doubled text may take so many times as long: the square takes four times, the cube eight."""
NO_LONGER = {"_LINE": 60, "_CAPTION": 80, "_WEB": 100, "_PIPED": 100, "_FIELDS": 100, "_STAMPED": 140}
"""What `kg.segment.byline` shows its own: no line of more characters."""


class LateError(Exception):
    pass


@contextmanager
def no_longer_than(seconds: float) -> Iterator[None]:
    def late(*_: object) -> None:
        raise LateError

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def took(used: Used, text: str) -> float:
    """Seconds of processor time for one text, as the code uses the expression."""
    began = time.thread_time()
    try:
        with no_longer_than(PATIENCE):
            if "match" in used.methods:
                used.pattern.match(text)
            if "fullmatch" in used.methods:
                used.pattern.fullmatch(text)
            if set(used.methods) - {"match", "fullmatch"}:
                used.pattern.findall(text)
    except LateError:
        return float("inf")
    return time.thread_time() - began


def found(used: Used, attack: Attack) -> str | None:
    """What is wrong, measured twice before it is said."""
    most = NO_LONGER.get(used.where.removeprefix("kg.segment.byline."))
    for size in (20, 40, 80, SHORT):
        text = attack.text(size)[:most]
        if took(used, text) > AT_ONCE and (slow := took(used, text)) > AT_ONCE:
            return f"{used.where}: {slow:.2f} s for {len(text)} characters: {text[:60]!r}"
    if most or took(used, attack.text(HALF)) < WORTH / 8:
        return None
    for _ in range(3):
        half, whole = took(used, attack.text(HALF)), took(used, attack.text(WHOLE))
        if whole < max(WORTH, GROWTH * half):
            return None
    return f"{used.where}: {half:.3f} s for {HALF} characters, {whole:.3f} s for {WHOLE}: {attack!r}"


@pytest.fixture(scope="module")
def used() -> list[Used]:
    return patterns()


def test_no_expression_takes_more_than_the_square_of_a_text_made_to_hold_it_up(used: list[Used]) -> None:
    assert [told for one in used if (told := next(filter(None, (found(one, attack) for attack in attacks(one))), None))] == []


def test_the_expressions_of_rules_word_lists_and_single_calls_are_among_them(used: list[Used]) -> None:
    where = {one.where for one in used}
    assert len(used) > 600
    assert where >= {"kg.extract.modality.FRAMES", "kg.private.called._before", "kg.segment.byline._WEB"}
    assert any(one.startswith("extract/objects.py:") for one in where)


@pytest.mark.parametrize("bad", [r"(?:人+)+。", r"(?:先后|又|先后)*去", r"(?:在[^，]{1,14})*调研", r"^(?:\S+:\d+,?)*$", r"\s*，?\s*、?\s*；?\s*。"])
def test_what_goes_over_the_same_ground_is_found(bad: str) -> None:
    one = Used("here", re.compile(bad), ("search",))
    assert any(found(one, attack) for attack in attacks(one))


@pytest.mark.parametrize("good", [r"(?:人)+。", r"(?:还|又)*去", r"“[^”]*”", r"[^，。]{0,24}调研", r"\d+[年月日]"])
def test_what_does_not_is_not(good: str) -> None:
    one = Used("here", re.compile(good), ("search",))
    assert not any(found(one, attack) for attack in attacks(one))
