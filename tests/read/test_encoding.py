from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.read.encoding import NotTextError, decode, known_encoding

SENTENCE = "昨日，县委副书记、县长林若川主持召开全县春耕备耕工作推进会。"
TRADITIONAL = "雲江日報訊：縣長林若川主持召開全縣春耕備耕工作推進會，副縣長參加會議並講話。"


@pytest.mark.parametrize("text", [SENTENCE, TRADITIONAL, "林若川调研", SENTENCE * 300])
def test_gb18030_is_told_from_utf8(text: str) -> None:
    assert decode(text.encode("gb18030")).text == text
    assert decode(text.encode("gb18030")).encoding == "gb18030"
    assert decode(text.encode("utf-8")).encoding == "utf-8"


@pytest.mark.parametrize(("codec", "encoding"), [("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("utf-32", "utf-32")])
def test_a_leading_byte_mark_names_the_encoding_and_is_dropped(codec: str, encoding: str) -> None:
    decoded = decode(SENTENCE.encode(codec))
    assert (decoded.text, decoded.encoding) == (SENTENCE, encoding)


def test_line_ends_stay_as_they_are() -> None:
    assert decode("一\r\n二\r三\n".encode()).text == "一\r\n二\r三\n"


@given(st.text(min_size=1))
def test_any_text_in_utf8_is_read_back_as_it_was(text: str) -> None:
    assume(text.strip() and "\0" not in text and not text.startswith("\ufeff"))
    assert decode(text.encode("utf-8")).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "The file is empty."),
        (" \r\n\u3000".encode(), "nothing but white space"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary file"),
        (b"".join(char.encode()[:2] for char in SENTENCE), r"neither UTF-8 nor GB18030: byte \d+ of \d+ is broken"),
        (b"\xff".join(char.encode() for char in SENTENCE), "neither UTF-8 nor GB18030: byte 4 of"),
        (b"\xff".join(char.encode("gb18030") for char in SENTENCE), "neither UTF-8 nor GB18030"),
        (SENTENCE.encode("gb18030")[1:], "neither UTF-8 nor GB18030"),
        (TRADITIONAL.encode("big5"), "looks like Big5.*--encoding big5"),
    ],
)
def test_what_is_no_readable_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(NotTextError, match=reason):
        decode(data)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_few_broken_bytes_are_named_and_the_rest_is_read(encoding: str) -> None:
    before, after = SENTENCE.encode(encoding), (SENTENCE * 3).encode(encoding)
    decoded = decode(before + b"\xff" + after)
    assert (decoded.text, decoded.encoding) == (f"{SENTENCE}\ufffd{SENTENCE * 3}", encoding)
    assert decoded.remark == f"Bytes that could not be read, of {len(before) + 1 + len(after)}: {len(before) + 1}; the rest was read."


def test_a_page_cut_in_its_last_character_is_read_up_to_it() -> None:
    decoded = decode("林若川调研".encode()[:-1])
    assert (decoded.text, decoded.remark) == ("林若川调\ufffd", "Bytes that could not be read, of 14: 13 to 14; the rest was read.")


def test_a_text_without_fault_has_no_remark() -> None:
    assert decode(SENTENCE.encode()).remark is None


def test_what_a_page_names_as_its_encoding_is_obeyed_unless_it_is_utf8() -> None:
    assert decode(TRADITIONAL.encode("big5"), declared="big5").text == TRADITIONAL
    assert decode(TRADITIONAL.encode(), declared="big5").text == TRADITIONAL


def test_a_forced_encoding_is_obeyed() -> None:
    assert decode(TRADITIONAL.encode("big5"), "big5").text == TRADITIONAL


def test_a_forced_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(NotTextError, match="cannot be read as utf-8, the encoding it was said to have: byte 1 "):
        decode(SENTENCE.encode("gb18030"), "utf-8")


@pytest.mark.parametrize(("name", "known"), [("GBK", "gb18030"), ("gb2312", "gb18030"), ("UTF8", "utf-8"), ("utf-8-sig", "utf-8"), ("Big5", "big5")])
def test_an_encoding_may_be_named_in_any_usual_way(name: str, known: str) -> None:
    assert known_encoding(name, "--encoding") == known


@pytest.mark.parametrize("name", ["gb99999", "rot13", "base64"])
def test_what_is_no_encoding_of_text_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match=f"--encoding names the encoding '{name}', which does not exist"):
        known_encoding(name, "--encoding")
