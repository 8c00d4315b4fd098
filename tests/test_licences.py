"""What newskg needs to run can be passed on with it: no library under a licence that would bind the whole."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TEST_ONLY = {"consumers", "docs", "fuzz", "test", "dev"}
RUN_TIME = [*PROJECT["dependencies"], *(line for extra, lines in PROJECT["optional-dependencies"].items() if extra not in TEST_ONLY for line in lines)]
BINDING = re.compile(r"\bA?L?GPL|GNU|Affero|General Public|Lesser|EUPL|\bSSPL|\bBUSL|Commons Clause|Non-?Commercial|\bNC\b", re.IGNORECASE)
MEMBER = re.compile(r"License :: (?:OSI Approved :: )?(.+)")


def wanted(requirements: Iterable[str], extra: str = "") -> Iterator[Requirement]:
    for requirement in map(Requirement, requirements):
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            yield requirement


def installed(requirements: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """By name of a library the licences it may be had under, of all that is needed, however far down; what is not installed here is left out."""
    found: dict[str, tuple[str, ...]] = {}
    waiting = list(wanted(requirements))
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        try:
            one = distribution(name)
        except PackageNotFoundError:
            continue
        if name not in found:
            found[name] = licences(one.metadata.get_all("License-Expression"), one.metadata.get_all("Classifier"), one.metadata.get_all("License"))
            waiting += wanted(one.requires or ())
        for extra in requirement.extras:
            waiting += (more for more in wanted(one.requires or (), extra) if canonicalize_name(more.name) not in found)
    return found


def licences(expressions: list[str] | None, classifiers: list[str] | None, texts: list[str] | None) -> tuple[str, ...]:
    """The choices a library leaves. An expression says it best; several classifiers are a choice too; a free text is taken by its first line."""
    if expressions:
        return tuple(expressions[0].split(" OR "))
    text = (texts or [""])[0].strip().partition("\n")[0]
    if " OR " in text:
        return tuple(text.split(" OR "))
    members = [match[1] for line in classifiers or () if (match := MEMBER.fullmatch(line)) and match[1] != "OSI Approved"]
    return tuple(members) or ((text,) if text not in ("", "UNKNOWN") else ())


def refused(choices: tuple[str, ...]) -> bool:
    return not any(choice and not BINDING.search(choice) for choice in choices)


def test_no_library_at_run_time_is_under_a_licence_that_binds_the_whole() -> None:
    found = installed(RUN_TIME)
    assert len(found) >= len(PROJECT["dependencies"])
    assert {name: choices for name, choices in found.items() if refused(choices)} == {}


@pytest.mark.parametrize(
    "choices",
    [
        licences(["GPL-3.0-only"], None, None),
        licences(["MIT AND LGPL-2.1-or-later"], None, None),
        licences(None, ["License :: OSI Approved :: GNU Affero General Public License v3"], ["AGPL"]),
        licences(None, None, ["GNU GPL v2\n\nlong text"]),
        licences(None, ["Programming Language :: Python"], ["UNKNOWN"]),
        licences(None, None, None),
    ],
)
def test_a_binding_licence_and_none_at_all_are_refused(choices: tuple[str, ...]) -> None:
    assert refused(choices)


@pytest.mark.parametrize(
    "choices",
    [
        licences(["MIT OR Apache-2.0"], None, None),
        licences(None, None, ["MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later"]),
        licences(None, ["License :: OSI Approved :: BSD License"], ["a text that says more"]),
        licences(None, ["License :: OSI Approved"], ["W3C-20150513"]),
    ],
)
def test_a_choice_with_one_that_does_not_bind_is_taken(choices: tuple[str, ...]) -> None:
    assert not refused(choices)
