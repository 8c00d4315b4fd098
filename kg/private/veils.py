"""What stands for a name: its surname and 某 for every other character, or 某 for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg import lexicon

_SOMEBODY = "某"


@dataclass(frozen=True, slots=True)
class Names:
    """The names on one page: those to take out, and those that must stand."""

    private: frozenset[str] = frozenset()
    public: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Veil:
    """Takes names out of a text; what it puts there is as long as what it takes."""

    pattern: re.Pattern[str] | None
    stands_for: Mapping[str, str]

    def over(self, text: str) -> str:
        """The text without the names."""
        return self.pattern.sub(lambda match: self.stands_for[match[0]], text) if self.pattern else text


class Veils:
    """The veil of each page, and of several together. A name that belongs to an official on the page stands."""

    def __init__(self, pages: Mapping[str, Names], *, whole: bool) -> None:
        self._pages = pages
        self._whole = whole
        self._made: dict[tuple[str, ...], Veil] = {}

    def of(self, articles: Iterable[str]) -> Veil:
        """The veil for what these articles (by key, or by source file) say together."""
        files = tuple(sorted({article.partition("\x1f")[0] for article in articles}))
        if files not in self._made:
            self._made[files] = self._veil([self._pages[file] for file in files if file in self._pages])
        return self._made[files]

    def _veil(self, pages: list[Names]) -> Veil:
        private = {name for page in pages for name in page.private - page.public}
        if not private:
            return Veil(None, {})
        public = {name for page in pages for name in page.public} - private
        stands_for = {name: name for name in public} | {name: initials(name, whole=self._whole) for name in private}
        return Veil(re.compile("|".join(re.escape(name) for name in sorted(stands_for, key=lambda name: (-len(name), name)))), stands_for)


def initials(name: str, *, whole: bool = False) -> str:
    """王小明 as 王某某, 欧阳小明 as 欧阳某某, 艾力·依明 as 艾某·某某; `whole`: nothing of it."""
    shown = 0 if whole else 2 if name[:2] in lexicon.word_set("compound_surnames") and len(name) > 2 else 1
    return name[:shown] + "".join(char if char in "·. " else _SOMEBODY for char in name[shown:])
