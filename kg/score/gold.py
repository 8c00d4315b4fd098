"""Gold files: one YAML file a page, in the form that `docs/gold.md` describes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from kg.errors import UsageError
from kg.score.names import normal
from kg.score.records import GoldEvent, GoldPage, Post

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same result, ten times as fast where it was compiled in


def gold_pages(folders: Sequence[Path]) -> dict[str, GoldPage]:
    """Page file name -> gold, of all `.yaml` files in and below the folders.

    Errors: UsageError if a folder is missing or holds none, or a file is not in the form of a gold file.
    """
    pages: dict[str, GoldPage] = {}
    for folder in folders:
        files = [folder] if folder.is_file() else sorted(folder.rglob("*.yaml"))
        if not files:
            raise UsageError(f"{folder} holds no gold file: give a folder of .yaml files, one a page")
        for file in files:
            page = replace(_page(_Entry(_loaded(file), str(file))), folder=_folder(file))
            pages[page.name] = page
    return pages


@dataclass(frozen=True, slots=True)
class _Entry:
    """A table of a gold file, read with errors that name the place."""

    table: Mapping[str, object]
    where: str

    def _error(self, key: str, wanted: str) -> UsageError:
        return UsageError(f"{self.where}: {key} is {self.table.get(key)!r}, not {wanted}")

    def text(self, key: str) -> str:
        value = self.table.get(key)
        if not isinstance(value, str):
            raise self._error(key, "a text")
        return normal(value)

    def maybe(self, key: str) -> str:
        return normal(str(self.table[key])) if self.table.get(key) else ""

    def plain(self, key: str, default: str = "") -> str:
        return str(self.table.get(key) or default)

    def number(self, key: str, default: int) -> int:
        value = self.table.get(key, default)
        if not isinstance(value, int):
            raise self._error(key, "a number")
        return value

    def words(self, key: str) -> list[str]:
        value = self.table.get(key) or []
        if isinstance(value, str) or not isinstance(value, Sequence):
            raise self._error(key, "a list")
        return [str(word) for word in value]

    def names(self, key: str) -> list[str]:
        return [normal(word) for word in self.words(key)]

    def entries(self, key: str) -> list[_Entry]:
        value = self.table.get(key) or []
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self._error(key, "a list of tables")
        return [_Entry(entry, f"{self.where}, {key} {number}") for number, entry in enumerate(value, 1)]


def _loaded(file: Path) -> Mapping[str, object]:
    try:
        table = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - both loaders are the safe one
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UsageError(f"{file} cannot be read as a gold file: {' '.join(str(error).split())}") from error
    if not isinstance(table, dict) or not isinstance(table.get("page"), str):
        raise UsageError(f"{file} is not a gold file: it does not name its page")
    return table


def _page(entry: _Entry) -> GoldPage:
    articles, posts = entry.entries("articles"), entry.entries("posts")
    counted = [article for article in articles if not article.table.get("optional")]
    uncounted = [article for article in articles if article.table.get("optional")]
    sure = [post for post in posts if not post.table.get("optional")]
    return GoldPage(
        name=entry.plain("page"),
        events=tuple(_event(event) for event in entry.entries("events")),
        posts=frozenset(_post(post) for post in sure),
        title_aliases=_title_aliases(sure),
        body_aliases=_body_aliases(sure),
        optional_posts=frozenset(_post(post)[:2] for post in posts if post.table.get("optional")),
        reporters=frozenset(name for article in counted for name in article.names("reporters")),
        optional_reporters=frozenset(name for article in uncounted for name in article.names("reporters"))
        | frozenset(name for article in articles for name in article.names("correspondents")),
        headlines=tuple(article.maybe("headline") for article in articles if article.maybe("headline")),
        ignored=frozenset(entry.names("ignore_persons")),
        newspaper=entry.plain("newspaper"),
    )


def _folder(file: Path) -> str:
    folder = file.resolve().parent
    return folder.parent.name if folder.name == "gold" else folder.name


def _post(entry: _Entry) -> Post:
    return entry.text("person"), entry.text("title"), entry.maybe("of")


def _title_aliases(posts: Sequence[_Entry]) -> dict[tuple[str, str], frozenset[str]]:
    title_of: dict[tuple[str, str], str] = {}
    for post in posts:
        person, title, _ = _post(post)
        for alias in (*post.names("aliases"), *post.names("title_aliases")):
            title_of[person, alias] = title
    aliases: dict[tuple[str, str], frozenset[str]] = {}
    for (person, alias), title in title_of.items():
        aliases[person, title] = aliases.get((person, title), frozenset()) | {alias}
    return aliases


def _body_aliases(posts: Sequence[_Entry]) -> dict[Post, frozenset[str]]:
    bodies: dict[Post, frozenset[str]] = {}
    for entry in posts:
        post = _post(entry)
        bodies[post] = bodies.get(post, frozenset({post[2]})) | frozenset(entry.names("of_aliases"))
    return bodies


def _event(entry: _Entry) -> GoldEvent:
    participants, stops = entry.entries("participants"), entry.entries("stops")
    day = entry.plain("date") or (f"--{month_day}" if (month_day := entry.plain("month_day")) else None)
    return GoldEvent(
        key=entry.plain("id"),
        names=tuple(entry.names("names")),
        type=entry.plain("type", "other"),
        start=day,
        people={one.text("person"): frozenset(one.words("roles") or ["attendee"]) for one in participants},
        bodies=frozenset(entry.names("organisations")),
        stops={one.text("name"): _kinds(one) for one in stops},
        optional=bool(entry.table.get("optional")),
        pieces=entry.number("may_split_into", 1),
        stops_by_nobody=bool(entry.table.get("stops_by")),
        optional_people=frozenset(entry.names("optional_participants")),
        optional_bodies=frozenset(entry.names("optional_organisations")),
        optional_stops=frozenset(entry.names("optional_stops")),
        visit_optional=frozenset(entry.names("visit_optional")),
        person_aliases={alias: one.text("person") for one in participants for alias in one.names("aliases")},
        stop_aliases={alias: one.text("name") for one in stops for alias in (one.text("name"), *one.names("aliases"))},
    )


def _kinds(stop: _Entry) -> frozenset[str]:
    kind = stop.table.get("kind", "place")
    return frozenset({kind} if isinstance(kind, str) else stop.words("kind"))
