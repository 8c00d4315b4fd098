"""Word lists of a user's own (`kg build --lexicon FILE`), which extend those of `ontology/lexicon/`.

A plain text file is called like the list it extends (`title_heads.txt`) and looks like it. A TOML file extends any number of lists:
`title_heads = ["库长"]`, and for lists of two columns a table, `[departments]` with `"粮储站" = "institution"`.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from kg import lexicon
from kg.errors import UsageError
from kg.lexicon import Row

_EXPRESSIONS = frozenset({"furniture", "not_news"})
"""Lists of regular expressions."""
_KINDS = frozenset({"departments", "event_endings", "not_news", "occasions", "organs", "verbs"})
"""Lists whose second column is one of a few kinds."""
_SIZES = {"surnames": 1, "compound_surnames": 2}
_NO_WORD = re.compile(r"[，。；：！？、]")
_AT = re.compile(r"at line (\d+)")


def read_word_files(files: Iterable[Path]) -> dict[str, tuple[Row, ...]]:
    """List -> the rows that the files add to it, in their order.

    Errors: UsageError with file and line if a file cannot be read, a list is unknown, or an entry does not fit its list.
    """
    added: dict[str, list[Row]] = defaultdict(list)
    for file in files:
        for name, row in _rows(file):
            added[name].append(row)
    return {name: tuple(dict.fromkeys(rows)) for name, rows in added.items()}


def _rows(file: Path) -> Iterator[tuple[str, Row]]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the word list {file} cannot be read: give a file of UTF-8 text ({error})") from error
    found = list(_of_toml(text, file) if file.suffix == ".toml" else _of_text(text, file))
    if not found:
        raise UsageError(f"the word list {file} holds no word: write at least one, or leave it out")
    for line, name, row in found:
        yield name, _fitting(name, row, f"{file}, line {line}")


def _of_text(text: str, file: Path) -> Iterator[tuple[int, str, Row]]:
    _known(file.stem, f"the name of the word list {file}")
    yield from ((line, file.stem, row) for line, row in lexicon.entries(text))


def _of_toml(text: str, file: Path) -> Iterator[tuple[int, str, Row]]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))  # without a line it speaks of the end
        line = at[1] if at else len(text.splitlines())
        raise UsageError(f'{file}, line {line}: this is not TOML ({error}): write lists like title_heads = ["库长"]') from error
    for name, words in table.items():
        _known(name, f"{file}, line {_line(text, name)}")
        for row in _entries(words, f"{file}, line {_line(text, name)}: {name}"):
            yield _line(text, row[0], name), name, row


def _entries(words: object, where: str) -> Iterator[Row]:
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        yield from ((word,) for word in words)
    elif isinstance(words, Mapping) and all(isinstance(kind, str) for kind in words.values()):
        yield from words.items()
    else:
        raise UsageError(f'{where} is no list of words: write it like ["库长", "闸长"], or with a kind each like "粮储站" = "institution"')


def _line(text: str, word: str, below: str = "") -> int:
    """The line on which a word of a TOML file stands, from 1: the first one at or below that of another word."""
    lines = text.splitlines()
    start = _line(text, below) - 1 if below else 0
    return next((number for number, line in enumerate(lines[start:], start + 1) if word in line), start + 1)


def _known(name: str, where: str) -> None:
    if name not in lexicon.names():
        near = get_close_matches(name, lexicon.names(), 1)
        raise UsageError(f"{where}: there is no word list {name!r}: {f'did you mean {near[0]}?' if near else 'choose ' + ', '.join(lexicon.names())}")


def _fitting(name: str, row: Row, where: str) -> Row:
    """The row, if it can be one of the list."""
    known = lexicon.rows(name)
    if name in _EXPRESSIONS:
        _check_expression(row[0], where)
    else:
        _check_words(name, row[0].split(), where)
    kinds = sorted({other[1] for other in known if len(other) > 1})
    if name in _KINDS and "".join(row[1:2]) not in kinds:
        raise UsageError(f"{where}: {row[0]} needs its kind, one of {', '.join(kinds)}")
    if len(row) not in {len(other) for other in known}:
        raise UsageError(f"{where}: {row[0]} has {len(row)} columns, and an entry of {name} has {len(known[0])}")
    return row


def _check_words(name: str, words: list[str], where: str) -> None:
    size = _SIZES.get(name)
    for word in words or [""]:
        if not word or _NO_WORD.search(word):
            raise UsageError(f"{where}: {word!r} is no word: leave out marks")
        if size and len(word) != size:
            raise UsageError(f"{where}: {word} is not of {size} character{'s' * (size > 1)}, as every entry of {name} is")


def _check_expression(text: str, where: str) -> None:
    try:
        re.compile(text)
    except re.error as error:
        raise UsageError(f"{where}: {text!r} is no regular expression: {error}") from error
