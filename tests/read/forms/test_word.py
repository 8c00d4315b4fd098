"""Word documents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from webpages import HEADLINE, PARAGRAPHS

from kg.model import Page


def document(*, headline: str = HEADLINE, table: bool = False) -> bytes:
    made = docx.Document()
    made.add_heading(headline, level=1)
    for paragraph in PARAGRAPHS[:2]:
        made.add_paragraph(f"　　{paragraph}")
    if table:
        made.add_table(rows=1, cols=1).cell(0, 0).text = PARAGRAPHS[2]
    else:
        made.add_paragraph(PARAGRAPHS[2])
    made.add_paragraph(PARAGRAPHS[3])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("table", [False, True])
def test_headings_paragraphs_and_cells_are_read_in_order(page: Callable[..., Page], table: bool) -> None:
    read = page("a.docx", document(table=table))
    assert read.text == "\n".join([f"# {HEADLINE}", *PARAGRAPHS, ""])
    assert read.form == "docx"


def test_the_same_document_gives_the_same_text(page: Callable[..., Page]) -> None:
    assert page("a.docx", document()).sha256 == page("a.docx", document()).sha256


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "It is no Word document, or a broken one."),
        (document()[:2000], "It is no Word document, or a broken one."),
        (b"\xd0\xcf\x11\xe0 an older form", "It is locked with a password, or a document of an older form: save it as .docx without a password."),
    ],
    ids=["empty", "cut", "older"],
)
def test_what_is_no_document_is_told(reason: Callable[..., str], data: bytes, said: str) -> None:
    assert reason("a.docx", data) == said


def test_a_document_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(reason: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.limits.UNPACKED", 10_000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * 20_000_000)
    assert reason("a.docx", out.getvalue()) == "It unpacks to 19 MB, which no page does."


def test_an_entity_that_grows_is_not_unfolded(found: Callable[..., list[object]]) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "县长">{entities}]><w:document xmlns:w="x"><w:body>&e11;</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document())) as good, zipfile.ZipFile(out, "w") as packed:
        for info in good.infolist():
            packed.writestr(info, bomb if info.filename == "word/document.xml" else good.read(info))
    (one,) = found("a.docx", out.getvalue())
    assert not isinstance(one, Page)


def test_xml_of_another_kind_is_no_document(reason: Callable[..., str]) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document())) as whole, zipfile.ZipFile(made, "w") as changed:
        for name in whole.namelist():
            changed.writestr(name, b"<report>text</report>" if name == "word/document.xml" else whole.read(name))
    assert reason("a.docx", made.getvalue()) == "It is no Word document, or a broken one."
