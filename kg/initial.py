"""A first `newspaper.toml` for a folder of pages, from what they print and what they lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from kg.errors import OutputError, UsageError
from kg.model import Issue, Jurisdiction, Page, Unreadable
from kg.read import nothing_read, read
from kg.read.settings import FILE_NAME
from kg.segment import segment

_LOOKED_AT = 200
"""Pages that are looked at."""
_NAMED = 3
_USUAL = 0.5
"""What this share of the pages prints is taken for all."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A page and what it prints of its issue."""

    page: Page
    issue: Issue


def write(folder: Path) -> Path:
    """Writes the file into the folder. Errors: as `propose`; UsageError if one is there; OutputError if it cannot be written."""
    file = folder / FILE_NAME
    text = propose(folder)
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except FileExistsError as error:
        raise UsageError(f"{file} is there already: change it by hand, or see what a new one would say with --show") from error
    except OSError as error:
        raise OutputError(f"{file} cannot be written ({error.strerror}): check the permissions of the folder") from error
    return file


def propose(folder: Path) -> str:
    """The file for the folder. Errors: UsageError if it is no folder; NothingReadError if it holds no page."""
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder: give the folder that holds the pages")
    found = list(islice(read([folder]), _LOOKED_AT))
    seen = [seen for page in found if isinstance(page, Page) for seen in _looked_at(page)]
    if not any(isinstance(page, Page) for page in found):
        raise nothing_read([folder], [page for page in found if isinstance(page, Unreadable)])
    return "\n".join([*_head(found, seen), *_paper(seen), *_date(seen), *_encoding(found), "", *_place(seen), *_rest(found)]) + "\n"


def _looked_at(page: Page) -> Iterator[_Seen]:
    articles = segment(page)
    if articles:
        yield _Seen(page, articles[0].issue)


def _head(found: Sequence[Page | Unreadable], seen: Sequence[_Seen]) -> list[str]:
    pages = [page for page in found if isinstance(page, Page)]
    more = f" (the first {_LOOKED_AT})" if len(found) == _LOOKED_AT else ""
    return [
        "# Settings for the pages in this folder and the folders below it.",
        "# What a page prints of its paper and date wins over them; a place given here wins over what a page prints.",
        f"# Looked at: {len(pages)} pages{more}, {len(seen)} with articles, {len(found) - len(pages)} that cannot be read.",
        "",
    ]


def _paper(seen: Sequence[_Seen]) -> list[str]:
    named = Counter(one.issue.newspaper for one in seen if one.issue.newspaper)
    lacking = [one.page.source_file for one in seen if not one.issue.newspaper]
    told = f"# The paper. The pages print: {_counted(named)}; {len(lacking)} print none{_named(lacking)}."
    usual = _usual(named, len(seen))
    mark = "" if lacking and usual and len(named) == 1 else "# "
    return [told, f'{mark}newspaper = "{_quoted(usual or "云江日报")}"', ""]


def _date(seen: Sequence[_Seen]) -> list[str]:
    lacking = [one.page.source_file for one in seen if not one.issue.issued]
    told = f"# The day of issue, for pages that tell none: {len(lacking)}{_named(lacking)}."
    return [told, "# date = 2023-03-14", ""]


def _encoding(found: Iterable[Page | Unreadable]) -> list[str]:
    used = Counter(page.encoding for page in found if isinstance(page, Page))
    return [f"# The encoding of all files, where it is told wrongly. Found: {_counted(used)}.", '# encoding = "gb18030"']


def _place(seen: Sequence[_Seen]) -> list[str]:
    """The place of most pages, as lines that hold if most pages print one."""
    places = Counter(one.issue.place for one in seen if one.issue.place)
    usual = _usual(places, len(seen))
    place = usual or Jurisdiction("岚江省", "澄州市", "云江县")
    mark = "" if usual else "# "
    told = "# What 省 市 区 县 mean where no name stands before them." + ("" if usual else " The pages do not tell: fill it in, it decides whom 县长 means.")
    lines = [f'{mark}{level} = "{_quoted(name)}"' for level in place.__struct_fields__ if (name := getattr(place, level))]
    return [told, f"{mark}[place]", *lines, ""]


def _rest(found: Iterable[Page | Unreadable]) -> list[str]:
    tables = any(isinstance(page, Page) and page.form == "row" for page in found)
    columns = ["# What columns of tables of articles are called, where their names are not known.", "# [columns]", '# text = "正文"', '# date = "见报日期"', ""]
    return [
        *(columns if tables else ()),
        "# Other settings for some of the files, by pattern; the first that fits wins.",
        "# [[files]]",
        '# pattern = "2024/*-chengzhou-*.txt"',
        '# newspaper = "澄州日报"',
    ]


Printed = TypeVar("Printed", str, Jurisdiction)


def _usual(counted: Counter[Printed], pages: int) -> Printed | None:
    """What most pages print."""
    best = min(counted, key=lambda one: (-counted[one], str(one)), default=None)
    return best if best is not None and counted[best] >= _USUAL * pages else None


def _counted(counted: Counter[str]) -> str:
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{name} ({times})" for name, times in ranked[:_NAMED]) + (" ..." if len(ranked) > _NAMED else "") or "nothing"


def _named(files: Sequence[str]) -> str:
    return f" (like {', '.join(files[:_NAMED])})" if files else ""


def _quoted(text: str) -> str:
    return text.replace("\\", "").replace('"', "")
