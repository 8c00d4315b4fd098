"""What stands beside the code in a release agrees with it."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from kg import __version__

CITATION = "CITATION.cff"
WANTED = {"cff-version", "message", "title", "authors"}  # what the format itself asks for


def test_the_version_is_semantic() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?", __version__)


def test_the_changelog_tells_of_this_version(checkout: Path) -> None:
    assert f"\n## {__version__}\n" in (checkout / "CHANGELOG.md").read_text(encoding="utf-8")


def test_it_can_be_cited_as_what_it_is(checkout: Path) -> None:
    told = yaml.safe_load((checkout / CITATION).read_text(encoding="utf-8"))
    assert told.keys() >= WANTED
    assert (str(told["version"]), told["license"]) == (__version__, "Apache-2.0")


def test_its_types_are_for_others_too(checkout: Path) -> None:
    assert (checkout / "kg" / "py.typed").is_file()
