"""What the command line says, in the reader's language: English as written in the code, Chinese by `kg/locale/zh.tsv`.

Most sentences are made where the fault is found, with names and numbers in them, so the catalogue holds sentences with gaps, and a sentence said is
looked up by its form. `gettext` translates texts that are looked up before the gaps are filled, which would tie every part of the program to it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_VARIABLES = ("KG_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""The first that is set decides."""
_LONGEST = 4000
"""Nothing longer is a sentence of ours."""


def language(environment: Mapping[str, str] = os.environ) -> str:
    """`zh` or `en`, by KG_LANG, LC_ALL, LC_MESSAGES or LANG."""
    told = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "zh" if told.lower().startswith("zh") else "en"


def said(text: str) -> str:
    """A sentence as the reader wants it; one that the catalogue lacks as it is, and so what stands in its gaps."""
    return text if language() == "en" or len(text) > _LONGEST else _translated(text)


def _translated(text: str) -> str:
    whole, forms = catalogue()
    if text in whole:
        return whole[text]
    for form, there in forms:
        gaps = _gaps(form, text)
        if gaps is not None:
            return there.format(*(_translated(gap) if " " in gap and len(gap) < len(text) else gap for gap in gaps))
    return text


def _gaps(form: tuple[str, ...], text: str) -> list[str] | None:
    """What stands between the parts of a form, each gap as short as it can be; None if the text is not of the form.

    In one pass: an expression of many gaps would try them all.
    """
    first, *middle, last = form
    end = len(text) - len(last)
    if not (text.startswith(first) and text.endswith(last) and len(first) <= end):
        return None
    gaps, at = [], len(first)
    for part in middle:
        found = text.find(part, at, end)
        if found < 0:
            return None
        gaps.append(text[at:found])
        at = found + len(part)
    return [*gaps, text[at:end]]


@cache
def catalogue() -> tuple[dict[str, str], tuple[tuple[tuple[str, ...], str], ...]]:
    """Sentences without gaps, and forms, cut where their gaps are, those with most text of their own first."""
    lines = files("kg.locale").joinpath("zh.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
    whole = {english: there for english, there in pairs if "{}" not in english}
    gapped = sorted(((english, there) for english, there in pairs if "{}" in english), key=lambda pair: (-len(pair[0].replace("{}", "")), pair[0]))
    return whole, tuple((tuple(english.split("{}")), there) for english, there in gapped)
