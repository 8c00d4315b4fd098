"""How long resolution takes: `python bench/resolve.py [MENTIONS]` (100,000 by default) makes up a tenth of that and all of it, and resolves both.

The made-up world: counties with their papers, leaders, bureaus, towns and companies, cities above them, namesakes in every tenth county, half of the events
told by two papers. Ten times the mentions are ten times the counties and issues, as a larger archive has them. Each size runs in a process of its own, whose
peak of memory is measured.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta

from kg.claims import AttendanceClaim, Claim, EventClaim, Extraction, StopClaim, TenureClaim
from kg.model import Agent, Article, Body, Issue, Jurisdiction, Page, Span, When
from kg.resolve import resolve
from kg.text import raw

MENTIONS = 100_000
PEOPLE_AT_EVENT = 5
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
GIVEN = "安邦承德尔凡光海宏怀健景开兰明宁鹏启仁思泰文熙延泽志正子远山川林森涛峰岩松柏青云鹤鸣"
PLACES = "东西南北上下新古青白金银石沙江河湖海山溪泉林竹梅"
BUREAUS = ("水务局", "财政局", "教育局", "发改局", "住建局", "卫健局", "民政局", "文旅局")
TEXT = "某县会议\n本报讯 昨日，某县召开会议。\n"
FIRST = date(2021, 1, 4)
SPAN = Span(0, 4)


class County:
    """A county with its paper, people and firms."""

    def __init__(self, number: int, dice: random.Random) -> None:
        stem = PLACES[number % 24] + PLACES[number // 24 % 24] + PLACES[number // 576 % 24]
        self.place = Jurisdiction("岚江省", f"{PLACES[number // 10 % 24]}{PLACES[number // 240 % 24]}州市", f"{stem}县")
        self.city = Jurisdiction("岚江省", self.place.city)
        self.paper = f"{stem}日报"
        self.people = [dice.choice(SURNAMES) + dice.choice(GIVEN) + dice.choice(GIVEN) for _ in range(40)]
        self.firms = [f"{stem}{dice.choice(GIVEN)}{dice.choice(GIVEN)}{trade}有限公司" for trade in ("机械", "食品", "纺织", "科技", "建材")]
        if number % 10 == 0:
            self.people[0] = "王建国"

    def title(self, number: int) -> tuple[str, Body]:
        """The post of one of its people."""
        if number < 2:
            return ("县委书记", Body("县委", "party", None, "县")) if number == 0 else ("县长", Body("县政府", "government", None, "县"))
        if number < 8:
            return "副县长", Body("县政府", "government", None, "县")
        if number < 32:
            return "局长" if number % 3 else "副局长", Body("县" + BUREAUS[number % 8], "department", None, "县")
        return "总经理", Body(self.firms[number % 5], "company")


def extraction(county: County, number: int, dice: random.Random, twin: Extraction | None = None) -> Extraction:
    """One article about one event; `twin`: the event that another paper has told already."""
    issued = FIRST + timedelta(days=number % 1000)
    paper, place = (county.paper, county.place) if twin is None else (f"{county.place.city}报", county.city)
    page = Page(f"{paper}/{number}-{twin is not None}.txt", TEXT, "utf-8", len(TEXT), "0" * 64)
    article = Article(page, 1, Issue(paper, issued, issued.year, place, "1"), raw(TEXT), SPAN, None, (), ())
    given = {"article": article.key, "rule": "bench", "why": "", "confidence": 0.9, "evidence": SPAN}
    if twin:
        claims = [
            type(claim)(**{name: getattr(claim, name) for name in claim.__dataclass_fields__} | given)
            for claim in twin.claims
            if not isinstance(claim, TenureClaim)
        ]
        return Extraction(article, tuple(claims))
    return Extraction(article, tuple(_claims(county, number, dice, given, issued - timedelta(days=1))))


def _claims(county: County, number: int, dice: random.Random, given: dict[str, object], day: date) -> Iterator[Claim]:
    there = sorted(dice.sample(range(40), PEOPLE_AT_EVENT))
    when = When(start=day, earliest=day, latest=day, basis="relative")
    visit = number % 3 == 0
    name = f"{county.people[there[0]]}调研" if visit else f"全县{dice.choice(BUREAUS)}{dice.choice(GIVEN)}{dice.choice(GIVEN)}工作会议"
    yield EventClaim(**given, event="e1", type="visit" if visit else "meeting", names=(name,), when=when)  # type: ignore[arg-type]
    if visit:
        firm = dice.choice(county.firms)
        yield StopClaim(**given, event="e1", site=firm, printed=firm, kind="company", order=1)  # type: ignore[arg-type]
    for order, one in enumerate(there, 1):
        who, (title, body) = Agent("person", county.people[one], county.people[one]), county.title(one)
        roles = (("lead",) if visit else ("speaker",)) if order == 1 else (("accompanying",) if visit else ("attendee",))
        yield AttendanceClaim(**given, event="e1", who=who, roles=roles, order=order)  # type: ignore[arg-type]
        if dice.random() < 0.7:
            yield TenureClaim(**given, holder=who, title=title, body=body, when=when)  # type: ignore[arg-type]


def world(mentions: int) -> Iterator[Extraction]:
    """Articles that name so many people, every second event told twice."""
    dice = random.Random(7)  # noqa: S311  # a world made up, the same each time
    articles = mentions // PEOPLE_AT_EVENT
    counties = [County(number, dice) for number in range(max(4, articles // 100))]
    told = 0
    while told < articles:
        county = counties[told % len(counties)]
        one = extraction(county, told // len(counties) * 3 + told % 7, dice)
        yield one
        told += 1
        if told % 2 and told < articles:
            yield extraction(county, told, dice, one)
            told += 1


def measure(mentions: int) -> None:
    """Prints mentions, events, seconds and megabytes of one size."""
    read = list(world(mentions))
    begin = time.process_time()
    facts = resolve(read)
    seconds = time.process_time() - begin
    named = sum(isinstance(claim, AttendanceClaim) for one in read for claim in one.claims)
    told = sum(isinstance(claim, EventClaim) for one in read for claim in one.claims)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{named} {told} {len(facts.people)} {len(facts.events)} {seconds:.2f} {peak:.0f}\n")


def main(arguments: list[str]) -> None:
    """Measures a tenth and the whole, each in a process of its own."""
    if arguments[:1] == ["--one"]:
        measure(int(arguments[1]))
        return
    whole = int(arguments[0]) if arguments else MENTIONS
    sys.stdout.write("| mentions | events told | people | events | CPU seconds | peak MB |\n| --- | --- | --- | --- | --- | --- |\n")
    seconds = []
    for mentions in (whole // 10, whole):
        ran = subprocess.run([sys.executable, __file__, "--one", str(mentions)], check=True, capture_output=True, text=True)  # this script itself
        sys.stdout.write("| " + " | ".join(ran.stdout.split()) + " |\n")
        seconds.append(float(ran.stdout.split()[4]))
    sys.stdout.write(f"ten times the input took {seconds[1] / seconds[0]:.1f} times as long\n")


if __name__ == "__main__":
    main(sys.argv[1:])
