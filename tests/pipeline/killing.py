"""Builds that are killed: `killing.py FOLDER KILLS` prints what was wrong afterwards, nothing if nothing was.

A build is killed by the system (SIGKILL) in a process split off from this one, in which all is loaded: at the Nth time that it opens, links, renames or
removes a file, or after a while. Then it is built again. The points are the same every time.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from kg import line, read
from kg.model import Page
from kg.pipeline import BuildRequest, build
from kg.read import ReadOptions, parse_place

EVENTS = frozenset(("open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir"))
SETTINGS = ReadOptions(place=parse_place("岚江省/澄州市/云江县"))
HEAD = "云江日报\n2023年3月14日 星期二\n\n"
STORIES = (
    "林若川走访企业\n本报讯（记者 闻晓舟）昨日，县长林若川走访岚江竹韵纸业有限公司。副县长韩雪陪同。\n",
    "全县春耕推进会召开\n本报讯 昨日，全县春耕推进会召开。县长林若川主持会议。\n",
    "县领导会见客商\n本报讯 昨日，县委书记陆景行会见岚江恒澜新材料股份有限公司董事长向北辰。\n",
)
Files = dict[str, bytes]


def files(output: Path) -> Files:
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def published(output: Path) -> Files:
    return {name: content for name, content in files(output).items() if not name.startswith(".kg/")}


def request(pages: Path, output: Path) -> BuildRequest:
    return BuildRequest(paths=(pages,), output=output, settings=SETTINGS)


def apart(pages: Path, output: Path, *, at: int = 0, after: float = 0.0, count: Path | None = None) -> None:
    """A build in a process split off, killed at the so-manyth event or after so many seconds, if so told."""
    child = os.fork()
    if not child:
        seen = 0

        def hear(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal seen
            if event in EVENTS and any(isinstance(one, str) and str(output) in one for one in arguments):
                seen += 1
                if seen == at:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hear)
        build(request(pages, output))
        if count:
            total = seen  # before this file is an event too
            count.write_text(str(total))
        os._exit(0)
    if after:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def main(folder: Path, kills: int) -> list[str]:
    """What was wrong."""
    dice = random.Random(kills)
    sets = []
    for name, stories in (("a", STORIES[:2]), ("b", STORIES[1:])):
        (folder / name).mkdir()
        for number, story in enumerate(stories):
            (folder / name / f"{number}.txt").write_text(HEAD + story, encoding="utf-8")
        begin = time.monotonic()
        apart(folder / name, folder / f"whole-{name}", count=folder / "events")
        sets.append((folder / name, folder / f"whole-{name}", time.monotonic() - begin))
    events = int((folder / "events").read_text())
    output, wrong = folder / "out", []
    for number in range(kills):
        (before, whole_before, _), (pages, whole, takes) = sets[number % 2], sets[1 - number % 2]
        if not number:
            apart(before, output)
        if number % 3:
            at = {"at": dice.randint(1, events) if number % 3 == 1 else events - dice.randint(0, 60)}
            apart(pages, output, **at)
        else:
            at = {"after": dice.uniform(0.0, takes)}
            apart(pages, output, **at)
        older, newer = published(whole_before), published(whole)
        wrong += [f"{number} {at}: {name} is no whole file" for name, content in published(output).items() if content not in (older.get(name), newer.get(name))]
        wrong += [f"{number} {at}: {name} is missing" for name in older.keys() & newer.keys() - published(output).keys()]
        apart(pages, output)
        wrong += [f"{number} {at}: {name} differs afterwards" for name in sorted(files(output).items() ^ files(whole).items())]
    return wrong


if __name__ == "__main__":
    for page in read.read([Path(__file__).parents[2] / "corpus" / "yunjiang" / "2023"]):
        if isinstance(page, Page):
            line.said_in(page)  # all is loaded before anything is split off
            break
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2])), ensure_ascii=False))
