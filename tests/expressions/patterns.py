"""Every regular expression of the package, and texts made from an expression's own parts that would show it going over the same ground again and again."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import _constants as code  # type: ignore[attr-defined]  # what an expression is made of; Python has no public name for it
from re import _parser as parser  # type: ignore[attr-defined]  # the same
from types import ModuleType

import kg

PACKAGE = Path(kg.__file__).parent
METHODS = frozenset(("match", "search", "fullmatch", "finditer", "findall", "sub", "subn", "split"))
REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
LIKELY = "人1a 、，。“（\n县长"
"""Characters tried first for a class, so that neighbouring classes get the same one and compete for it."""
STAND_IN = "林若川"
"""Stands for what is put into an expression only when it is used."""


@dataclass(frozen=True, slots=True)
class Used:
    """An expression, where it stands, and the methods called on it."""

    where: str
    pattern: re.Pattern[str]
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attack:
    """A text of any length: something before, a piece again and again, and an end that fits nothing."""

    before: str
    piece: str

    def text(self, size: int) -> str:
        return self.before + (self.piece * (size // len(self.piece) + 1))[:size] + "\0"


# ---- the expressions ---------------------------------------------------------------------------------------------------


def _modules() -> Iterator[ModuleType]:
    """All modules of the package, but for those that need a library of an extra which is not installed here."""
    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        if module.name != "kg.__main__":
            try:
                yield importlib.import_module(module.name)
            except ModuleNotFoundError as missing:
                if (missing.name or "kg").startswith("kg"):
                    raise


@cache
def _trees() -> dict[Path, ast.Module]:
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def _calls() -> dict[tuple[str, str], set[str]]:
    """By file and name the methods of expressions called on that name, or on what a function of that name gives."""
    found: dict[tuple[str, str], set[str]] = {}
    for path, tree in _trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in METHODS:
                value = node.value.func if isinstance(node.value, ast.Call) else node.value
                name = value.id if isinstance(value, ast.Name) else value.attr if isinstance(value, ast.Attribute) else ""
                found.setdefault((str(path), name), set()).add(node.attr)
    return found


def _held(value: object, seen: set[int]) -> Iterator[re.Pattern[str]]:
    """The expressions in a value: itself, in its elements, in its fields."""
    if isinstance(value, re.Pattern):
        yield value
    elif id(value) not in seen:
        seen.add(id(value))
        inner: Sequence[object] = ()
        if isinstance(value, tuple | list | set | frozenset):
            inner = [*value]
        elif isinstance(value, dict):
            inner = [*value.keys(), *value.values()]
        elif dataclasses.is_dataclass(value) and not isinstance(value, type):
            inner = [getattr(value, field.name) for field in dataclasses.fields(value)]
        for one in inner:
            yield from _held(one, seen)


def _made(value: object, module: ModuleType) -> object:
    """What a function of the module makes of word lists once and for all; anything else as it is."""
    own = hasattr(value, "cache_clear") and getattr(value, "__module__", "") == module.__name__
    if own and not inspect.signature(value).parameters:  # type: ignore[arg-type]  # a cached function
        made = value()  # type: ignore[operator]  # the same
        return made if isinstance(made, re.Pattern | tuple | list | dict) else None
    return value


def _in_calls() -> Iterator[Used]:
    """Those written where they are used: re.search("...", text)."""
    for path, tree in _trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
                written = _written(node.args[0], node.func.attr) if node.func.value.id == "re" and node.args else None
                if written is not None:
                    yield Used(f"{path.relative_to(PACKAGE)}:{node.lineno}", re.compile(written), (node.func.attr,))


def _written(node: ast.expr, method: str) -> str | None:
    if isinstance(node, ast.JoinedStr) and method != "compile":  # what is compiled of parts is held somewhere, the parts in it
        parts = [part.value if isinstance(part, ast.Constant) else STAND_IN for part in node.values]
        return "".join(map(str, parts))
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def patterns() -> list[Used]:
    """All of them, each once."""
    calls, seen = _calls(), set[int]()
    found: dict[tuple[str, int], Used] = {}
    for module in _modules():
        for name, value in sorted(vars(module).items()):
            for pattern in _held(_made(value, module), seen):
                if isinstance(pattern.pattern, str):
                    methods = tuple(sorted(calls.get((str(module.__file__), name), ()))) if isinstance(_made(value, module), re.Pattern) else ()
                    found.setdefault((pattern.pattern, pattern.flags), Used(f"{module.__name__}.{name}", pattern, methods or ("search",)))
    for used in _in_calls():
        found.setdefault((used.pattern.pattern, used.pattern.flags), used)
    return list(found.values())


# ---- the texts -----------------------------------------------------------------------------------------------------------


def attacks(used: Used) -> list[Attack]:
    """For everything that may be repeated: it, behind what stands before it; and that together, again and again."""
    tree = parser.parse(used.pattern.pattern, used.pattern.flags)
    repeated = list(dict.fromkeys(_repeated(tree, "")))
    pieces = [("", piece) for _, piece in repeated]
    whole = [("", before + piece) for before, piece in repeated]
    return [Attack(*one) for one in dict.fromkeys([*pieces, *repeated, *whole])] if repeated else []


def _repeated(elements: Sequence[tuple[object, object]], before: str) -> Iterator[tuple[str, str]]:
    """What may stand nine times and more, with a text for all before it."""
    for kind, value in elements:
        if kind in REPEATS and value[1] > 8 and (piece := _sample(value[2])):  # type: ignore[index]  # least, most, what
            yield before, piece
        for part in _parts(kind, value):
            yield from _repeated(part, before)
        before += _one(kind, value)


def _parts(kind: object, value: object) -> Sequence[Sequence[tuple[object, object]]]:
    if kind in REPEATS:
        return [value[2]]  # type: ignore[index]  # least, most, what
    if kind is code.SUBPATTERN:
        return [value[3]]  # type: ignore[index]  # number, flags on, flags off, what
    if kind is code.ATOMIC_GROUP:
        return [value]  # type: ignore[list-item]  # what
    if kind is code.BRANCH:
        return value[1]  # type: ignore[index]  # nothing, the branches
    return [value[1]] if kind in (code.ASSERT, code.ASSERT_NOT) else []  # type: ignore[index]  # direction, what


def _sample(elements: Sequence[tuple[object, object]]) -> str:
    return "".join(_one(kind, value) for kind, value in elements)


def _one(kind: object, value: object) -> str:
    """A text that an element fits."""
    if kind in REPEATS:
        return _sample(value[2]) * max(1, value[0])  # type: ignore[index]  # least, most, what
    if kind in (code.SUBPATTERN, code.ATOMIC_GROUP, code.BRANCH):
        return _sample(_parts(kind, value)[0])
    if kind is code.LITERAL:
        return chr(value)  # type: ignore[arg-type]  # a character
    if kind in (code.IN, code.NOT_LITERAL, code.ANY):
        return _of_class(kind, value)
    return ""


def _of_class(kind: object, value: object) -> str:
    if kind is not code.IN:
        return next(char for char in LIKELY if kind is code.ANY or ord(char) != value)
    first = next((item for item in value if item[0] in (code.LITERAL, code.RANGE)), None)  # type: ignore[attr-defined]  # its items
    own = chr(first[1] if first[0] is code.LITERAL else first[1][0]) if first else "a"
    return next((char for char in (*LIKELY, own) if _fits(ord(char), value)), "")  # type: ignore[arg-type]  # its items


def _fits(char: int, items: Sequence[tuple[object, object]]) -> bool:
    among = False
    for kind, value in items:
        if kind is code.CATEGORY:
            among |= re.fullmatch(_CATEGORIES[value], chr(char)) is not None
        elif kind is not code.NEGATE:
            low, high = (value, value) if kind is code.LITERAL else value  # type: ignore[misc]  # a character or two
            among |= low <= char <= high
    return among != (items[0][0] is code.NEGATE)


_CATEGORIES = {
    code.CATEGORY_DIGIT: r"\d",
    code.CATEGORY_NOT_DIGIT: r"\D",
    code.CATEGORY_SPACE: r"\s",
    code.CATEGORY_NOT_SPACE: r"\S",
    code.CATEGORY_WORD: r"\w",
    code.CATEGORY_NOT_WORD: r"\W",
}
