"""Text that remembers where every character came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import MappedText, join, raw, runs

PIECES = st.lists(st.text(alphabet="云江 县\n，。", max_size=6), max_size=5)


def test_a_text_with_too_few_offsets_is_refused() -> None:
    with pytest.raises(ValueError, match="2 characters but 1 offsets"):
        MappedText("云江", (0,))


def test_a_slice_keeps_the_places_of_its_characters() -> None:
    assert raw("云江日报", 10)[1:3] == MappedText("江日", (11, 12))


def test_two_texts_one_after_the_other_keep_their_places() -> None:
    assert raw("云江", 5) + raw("报", 0) == MappedText("云江报", (5, 6, 0))


def test_strip_takes_white_space_off_both_ends_only() -> None:
    assert raw(" \u3000张 三\n").strip() == MappedText("张 三", (2, 3, 4))


def test_a_text_of_nothing_but_white_space_strips_to_nothing() -> None:
    assert len(raw(" \u3000\n").strip()) == 0


def test_characters_that_are_dropped_take_their_places_with_them() -> None:
    assert raw("张 三").without(lambda index: index == 1) == MappedText("张三", (0, 2))


def test_glue_bears_the_place_of_the_character_before_it() -> None:
    assert join([raw("云江", 3), raw("石桥", 9)], "\n") == MappedText("云江\n石桥", (3, 4, 4, 9, 10))


def test_empty_parts_get_no_glue() -> None:
    assert join([raw(""), raw("云"), raw("", 4), raw("江", 7)], "|").chars == "云|江"


@given(PIECES)
def test_joining_loses_nothing_and_moves_nothing(pieces: list[str]) -> None:
    page = "".join(pieces)
    starts = [len("".join(pieces[:i])) for i in range(len(pieces))]
    assert join(raw(piece, start) for piece, start in zip(pieces, starts, strict=True)) == raw(page)


@given(st.text(alphabet="云江 县\n，。", max_size=30))
def test_stripping_twice_is_stripping_once(text: str) -> None:
    once = raw(text).strip()
    assert once.strip() == once
    assert once.chars == text.strip()


@given(st.text(max_size=30), st.sets(st.integers(0, 29)))
def test_what_is_kept_still_stands_at_its_offset(text: str, dropped: set[int]) -> None:
    kept = raw(text).without(dropped.__contains__)
    assert [text[offset] for offset in kept.offsets] == list(kept.chars)
    assert len(kept) == len(text) - len([index for index in dropped if index < len(text)])


@pytest.mark.parametrize("offsets", [(), (7,), (3, 4, 5), (3, 4, 4, 5, 9), (9, 8, 7)])
def test_runs_are_the_offsets_they_were_made_of(offsets: tuple[int, ...]) -> None:
    made = runs(offsets)
    assert (tuple(made), len(made), made[1:3]) == (offsets, len(offsets), offsets[1:3])
    assert [made[at] for at in range(-len(offsets), len(offsets))] == [*offsets, *offsets]
    text = "云" * len(offsets)
    assert MappedText(text, made).reach() == MappedText(text, offsets).reach() == (min(offsets, default=0), max(offsets, default=-1) + 1)


def test_an_offset_beyond_the_runs_is_an_error() -> None:
    with pytest.raises(IndexError):
        runs((3, 4))[2]
