"""Any amount of pages like those of the corpus: its own pages with other people, companies, places and days, the same for the same number.

python bench/copies.py --megabytes 10 -o FOLDER
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from kg import lexicon
from kg.model import Page
from kg.read import ReadOptions, read

ROOT = Path(__file__).parents[1]
SOURCES = (ROOT / "corpus" / "yunjiang", ROOT / "tests" / "pages")
YEARS = 4
"""So many copies of a page have the same people and places, each some years later."""
WEEKS = 364
"""Days by which a year is moved, so that days of the week stay true."""

GIVEN = "伟强磊军洋勇艳杰娟涛超霞刚英华兰斌宇浩凯健俊帆雪荣妹云莲真环凤洁琳素鑫峰旭彬志鹏飞波晨辉岚屹崧璟翀赟燊铖昉恺翊煊沐槿珂骁瀚澍昀祎"
STEMS = "泽隆晟恒嘉铭瀚宸锐澜昱拓衡岳祺骏腾汇坤翔璞谷睿霖峻博禾曜启"
PLACES = "岚溪沅澄汐淮洛沂漳浔澧湄泾渌淇涞漪泓湛滦"
_DAY = re.compile(r"(?:(\d{4})年)?(?<![\d年])(\d{1,2})月(\d{1,2})日|(\d{4})年(\d{1,2})月(\d{1,2})日")
Gold = dict[str, Any]
"""A gold page as YAML gives it."""
_LEGAL = re.compile("(?:股份|有限|责任|集团|公司|厂)+$")


@dataclass(frozen=True, slots=True)
class Original:
    """A page of ours and the names in it that are exchanged."""

    path: str
    text: str
    issued: date | None
    people: tuple[str, ...]
    stems: tuple[str, ...]


def originals() -> tuple[Original, ...]:
    """The pages that the copies are made of, with the names that their gold pages tell."""
    found = []
    for source in SOURCES:
        pages = [page for page in read([source], ReadOptions(), ROOT / "output") if isinstance(page, Page)]
        texts = {Path(page.source_file).name: page for page in pages}
        for file in sorted(source.rglob("*.yaml")):
            gold = yaml.safe_load(file.read_text(encoding="utf-8"))
            page = texts[gold["page"]]
            issued = gold.get("date")
            day = issued if isinstance(issued, date) else None
            path = f"{source.relative_to(ROOT).as_posix()}/{page.source_file}"
            found.append(Original(path, page.text, day, _people(gold), _stems(gold)))
        settings = sorted(source.rglob("newspaper.toml"))
        found += [Original(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"), None, (), ()) for path in settings]
    return tuple(found)


def _people(gold: Gold) -> tuple[str, ...]:
    names = {one["person"] for event in gold.get("events") or () for one in event.get("participants") or ()}
    names |= {post["person"] for post in gold.get("posts") or ()}
    names |= {name for article in gold.get("articles") or () for name in article.get("reporters") or ()}
    return tuple(sorted(name for name in names if re.fullmatch("[\u4e00-\u9fff]{2,3}", name)))


def _stems(gold: Gold) -> tuple[str, ...]:
    """The two characters of a company's name that tell it from others, as far as they stand first."""
    stops = [stop for event in gold.get("events") or () for stop in event.get("stops") or () if stop.get("kind") == "company"]
    names = {_LEGAL.sub("", stop["name"]) for stop in stops}
    return tuple(sorted({name[:2] for name in names if re.match("[\u4e00-\u9fff]{4}", name)} - set(lexicon.words("company_trades"))))


def copies(pages: tuple[Original, ...]) -> Iterator[tuple[str, str]]:
    """Path and text of one page after the other, without end."""
    number = 0
    while True:
        rng = random.Random(number // YEARS)  # noqa: S311 - other names, no secrets
        change = _names(pages, rng)
        pattern = re.compile(lexicon.alternation(change))
        for page in pages:
            renamed = _exchanged(page.text, pattern, change)
            yield f"{number:04}/{page.path}", _later(renamed, timedelta(WEEKS * (number % YEARS)), page.issued)
        number += 1


def _exchanged(text: str, pattern: re.Pattern[str], change: dict[str, str]) -> str:
    return pattern.sub(lambda match: change[match[0]], text)


def _names(pages: tuple[Original, ...], rng: random.Random) -> dict[str, str]:
    surnames = lexicon.words("surnames")[20:320]
    change = {}
    for name in sorted({name for page in pages for name in page.people}):
        change[name] = rng.choice(surnames) + "".join(rng.sample(GIVEN, len(name) - 1))
    for stem in sorted({stem for page in pages for stem in page.stems}):
        change.setdefault(stem, "".join(rng.sample(STEMS, 2)))
    for place in ("云江", "澄州", "岚江"):
        change[place] = "".join(rng.sample(PLACES, 2))
    return change


def _later(text: str, by: timedelta, issued: date | None) -> str:
    def moved(match: re.Match[str]) -> str:
        year = match[1] or match[4]
        month, day = int(match[2] or match[5]), int(match[3] or match[6])
        known = int(year) if year else issued.year if issued else 2023
        try:
            then = date(known, month, day) + by
        except ValueError:
            return match[0]
        return (f"{then.year}年" if year else "") + f"{then.month}月{then.day}日"

    return _DAY.sub(moved, text)


def write(folder: Path, megabytes: float) -> int:
    """Writes pages until they hold so many megabytes of text; gives the number of bytes."""
    written = 0
    for path, text in copies(originals()):
        if written >= megabytes * 1e6:
            break
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        written += len(text.encode())
    return written


def main() -> None:
    """Writes pages from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1.0, help="how much text")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the folder to write to")
    options = parser.parse_args()
    print(f"{write(options.output, options.megabytes) / 1e6:.2f} MB of text in {options.output}")


if __name__ == "__main__":
    main()
