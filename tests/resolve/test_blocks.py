"""Large blocks are compared elsewhere with the result of comparing them here."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from handmade import COUNTY_GOVERNMENT, COUNTY_PARTY, DAY, FAR, QINGYUAN, WANGXI, Report, on, read

from kg.decisions import Anchor, Decision
from kg.model import Body, Jurisdiction
from kg.resolve import resolve
from kg.resolve.blocks import LARGE, Compared, pairs
from kg.resolve.likeness import compare
from kg.resolve.posts import Held
from kg.resolve.profiles import Profile, Sighting
from kg.resolve.sources import in_order

PLACES = (WANGXI, QINGYUAN, FAR, Jurisdiction("海陵省", "东屏市", "柳岸县"))


class Elsewhere:
    """Another machine: what is sent to it and what it answers goes as bytes."""

    def __init__(self) -> None:
        self.sizes: list[int] = []
        self.sent = 0

    def __call__(self, work: Callable[[Any], Any], blocks: Iterable[Any]) -> Iterator[Any]:
        for block in blocks:
            self.sizes.append(len(block))
            sent = pickle.dumps((work, block))
            self.sent += len(sent)
            there, told = pickle.loads(sent)  # our own bytes
            yield pickle.loads(pickle.dumps(there(told)))  # the same


def reports(count: int, page: str = "") -> list[Report]:
    """One name in so many papers and posts, and as many reports of one day in one county, some of them of one event."""
    firms = [Body(f"望溪县{number}号机械有限公司", "company") for number in range(count)]
    found = []
    for number in range(count):
        paper = Report(f"p{number}.txt", place=PLACES[number % 4], issued=date(2020, 1, 1) + timedelta(days=97 * number), paper=f"{number}报", also=page)
        body = (COUNTY_PARTY, COUNTY_GOVERNMENT, None)[number % 3]
        found.append(paper.holds("王建国", ("县委书记", "县长", "总经理")[number % 3], body or firms[number]).by(*["王建国"][: number % 7 == 0]))
        event = Report(f"e{number}.txt", paper=f"{number}报", also=page).event(
            f"第{number // 2}次春耕会", type="visit" if number % 5 == 0 else "meeting", when=on(DAY)
        )
        found.append(event.attends("王建国", "speaker").attends(f"周望{number // 2}").stop(f"望溪县{number // 3}号机械有限公司"))
    return found


def test_people_and_events_are_those_of_comparing_them_here() -> None:
    elsewhere = Elsewhere()
    told = read(*reports(2 * LARGE))
    assert resolve(told, (), elsewhere) == resolve(told)
    assert len(elsewhere.sizes) >= 2
    assert min(elsewhere.sizes) >= LARGE


def test_decisions_of_people_win_there_too() -> None:
    told = read(*reports(2 * LARGE))
    joined = Decision("same", Anchor("王建国", "p1.txt"), Anchor("王建国", "p2.txt"), "person")
    parted = Decision("not same", Anchor("", "e2.txt"), Anchor("", "e3.txt"), "event")
    facts = resolve(told, (joined, parted), Elsewhere())
    assert facts == resolve(told, (joined, parted))
    assert facts != resolve(told)


def test_a_small_block_stays_here() -> None:
    elsewhere = Elsewhere()
    resolve(read(*reports(LARGE // 2 - 1)), (), elsewhere)
    assert elsewhere.sizes == []


def test_pages_do_not_go_along() -> None:
    short, long = Elsewhere(), Elsewhere()
    resolve(read(*reports(2 * LARGE)), (), short)
    resolve(read(*reports(2 * LARGE, "望溪县的春天来得早。" * 500)), (), long)
    assert long.sent < short.sent + 1_000


def test_it_does_not_matter_who_of_a_pair_is_named_first() -> None:
    """What was compared once holds for both orders (`Compared`)."""
    profiles = list(_profiles())
    found = {compare(one, other) for one, other in combinations(profiles, 2)}
    assert len({finding.name for told in found for finding in told}) >= 10
    assert all(compare(one, other) == compare(other, one) for one, other in combinations(profiles, 2))
    compared = Compared.of(profiles, pairs(compare, profiles))
    assert all(compared(other, one) == compare(one, other) for one, other in combinations(profiles, 2))


def _profiles() -> Iterator[Profile]:
    """One name in all sorts of posts, places, papers and times."""
    posts = (
        Held("a", "县委书记", "云江省/清源市/望溪县委", "party", "secretary", "云江省/清源市/望溪县"),
        Held("b", "县长", "云江省/清源市/望溪县政府", "government", "government-head", "云江省/清源市/望溪县"),
        Held("c", "区长", "海陵省/东屏市/石桥区政府", "government", "government-head", "海陵省/东屏市/石桥区"),
        Held("d", "董事长", "宏泰公司", "company", "chair", "", brand="宏泰"),
        Held("e", "董事长", "星澜公司", "company", "chair", "", brand="星澜"),
        Held("f", "县委书记", None, "party", "secretary", ""),
        Held("g", "镇长", "青禾镇", "place", "government-head", "云江省/清源市/青禾镇"),
        Held("h", "部长", "某部", "central", "bureau-head", ""),
    )
    for number, (source, _) in enumerate(in_order(read(*reports(24)))):
        held = frozenset(post for at, post in enumerate(posts) if (number + 1) >> at % 3 & 1 and at % 4 == number % 4)
        yield Profile.of([Sighting("王建国", source, held, reporter=number % 11 == 0)], tuple(reversed(source.chain)), frozenset())
