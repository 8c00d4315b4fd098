"""An invented graph of any size, shaped like those that `kg build` makes: a few busy officials, many who appear once.

python bench/invented_graph.py 1000000 /tmp/million.ttl
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from kg import vocab

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = "安邦承德恩福光海和杰景凯乐明宁启庆仁瑞思泰文熙晓星雅彦一永宇泽哲之志子卓"
SYLLABLES = "云江清溪石桥白塔青山龙泉永和新丰大成金沙东湖西岭南坪北川"
TITLES = ("县委书记", "县长", "副县长", "县委常委", "宣传部部长", "发改局局长", "镇党委书记", "董事长", "主任", "局长")
ROLES = ("lead", "chair", "speaker", "accompanying", "attendee", "host")
HEADS = ("宣传部部长", "发改局局长", "局长")
"""Titles of those who head a department."""
THEMES = ("防汛工作", "营商环境", "项目建设", "乡村振兴", "安全生产", "教育")
TYPES = ("meeting", "visit", "talk", "ceremony", "reception")
FIRST = date(2014, 1, 1)
DAYS = 3652
PER_EVENT = 142
"""Triples that one event brings with it, on the average."""


@cache
def _weights(count: int) -> list[float]:
    """Of the first of many, some hundreds of appearances in ten years; of most, one or two."""
    return list(accumulate(1 / (rank + 20) for rank in range(count)))


class Writer:
    """Makes the triples, in the order of the events."""

    def __init__(self, events: int) -> None:
        self.chance = random.Random(20230314)  # noqa: S311 - it makes the same graph every time
        self.events = events
        self.people = [f"person/h{n}" for n in range(max(20, events * 3 // 4))]
        self.bodies = [f"body/b{n}" for n in range(max(8, events // 60))]
        self.companies = [f"company/c{n}" for n in range(max(5, events // 8))]
        self.places = [f"place/p{n}" for n in range(max(5, events // 15))]
        self.posts = [f"post/o{n}" for n in range(max(10, events // 10))]

    def name(self, length: int = 2) -> str:
        """A name of two or three characters."""
        return self.chance.choice(SURNAMES) + "".join(self.chance.choices(GIVEN, k=length - self.chance.randrange(2)))

    def busy(self, things: list[str]) -> str:
        """The first of them far more often than the last."""
        return self.chance.choices(things, cum_weights=_weights(len(things)))[0]

    def lines(self) -> Iterator[str]:
        """The whole graph as Turtle."""
        yield "\n".join(f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in vocab.PREFIXES.items())
        yield f"@base <{vocab.ID}> ."
        yield from self.things()
        for n in range(self.events):
            yield from self.event(n)

    def things(self) -> Iterator[str]:
        """Whoever and whatever takes part."""
        yield self.named("newspaper/n", "kg:Newspaper", "云溪日报")
        yield self.named("newspaper/m", "kg:Newspaper", "石桥晚报")
        for place in self.places:
            yield self.named(place, "kg:Place", "".join(self.chance.choices(SYLLABLES, k=2)) + "镇")
        for body in self.bodies:
            name = "".join(self.chance.choices(SYLLABLES, k=2)) + self.chance.choice(("县委", "县政府", "发展和改革局", "教育局"))
            yield self.named(body, "kg:PublicBody, kg:Organisation", name, f" ; kg:jurisdiction <{self.busy(self.places)}>")
        for company in self.companies:
            name = "".join(self.chance.choices(SYLLABLES, k=2))
            more = f' ; kg:name "{name}科技" ; kg:locatedIn <{self.busy(self.places)}>'
            yield self.named(company, "kg:Company, kg:Organisation", f"{name}科技有限公司", more)
        for post in self.posts:
            title = self.chance.choice(TITLES)
            label = f'rdfs:label "云溪{title}"@zh ; skos:prefLabel "云溪{title}"@zh'
            head = " ; kg:postRole post-role:bureau-head" if title in HEADS else ""
            body = self.busy(self.companies if title == "董事长" else self.bodies)
            yield f'<{post}> a kg:Post ; {label} ; kg:title "{title}" ; kg:postIn <{body}>{head} .'
        for person in self.people:
            name = self.name()
            yield self.named(person, "kg:Person", name, f' ; kg:name "{name}同志"')

    def named(self, iri: str, kind: str, name: str, more: str = "") -> str:
        """One thing with its name."""
        return f'<{iri}> a {kind} ; rdfs:label "{name}"@zh ; skos:prefLabel "{name}"@zh ; kg:name "{name}"{more} .'

    def event(self, n: int) -> Iterator[str]:
        """One event with its articles, passages, participants and stops."""
        day = FIRST + timedelta(days=n * DAYS // self.events)
        kind = self.chance.choice(TYPES)
        name = f"{self.name()}调研第{n}次" if kind == "visit" else f"第{n}次工作会议"
        articles = [f"article/a{n}x{m}" for m in range(1 + (self.chance.random() < 0.3))]
        for article, paper in zip(articles, "nm", strict=False):
            yield (
                f'<{article}> a kg:Article ; kg:headline "{name}" ; kg:sourceFile "{day.year}/{article[8:]}.txt" ; kg:newspaper <newspaper/{paper}> ; '
                f'kg:issued "{day + timedelta(days=1)}"^^xsd:date ; kg:textSha256 "{n:064x}" .'
            )
        yield (
            f'<event/e{n}> a kg:Event{", kg:Visit" if kind == "visit" else ""} ; rdfs:label "{name}"@zh ; skos:prefLabel "{name}"@zh ; kg:name "{name}" ; '
            f'kg:eventType event-type:{kind} ; kg:date "{day}"^^xsd:date ; kg:earliestDate "{day}"^^xsd:date ; kg:latestDate "{day}"^^xsd:date ; '
            f"kg:dateBasis date-basis:explicit ; kg:atPlace <{self.busy(self.places)}> ; kg:confidence 0.9 ; "
            f"kg:evidence {', '.join(f'<{article}#char=0,30>' for article in articles)} ."
        )
        yield from self.told_beside(n, kind, day, articles[0])
        people = list(dict.fromkeys(self.busy(self.people) for _ in range(self.chance.randrange(2, 9))))
        sites = (
            [self.busy(self.companies if self.chance.random() < 0.7 else self.places) for _ in range(self.chance.randrange(1, 4))] if kind == "visit" else []
        )
        for order, site in enumerate(dict.fromkeys(sites), start=1):
            told = f"kg:confidence 0.9 ; kg:evidence <{articles[0]}#char=0,30>"
            yield f"<stop/s{n}x{order}> a kg:Stop ; kg:visit <event/e{n}> ; kg:site <{site}> ; kg:order {order} ; {told} ."
        for order, person in enumerate(people, start=1):
            yield from self.attendance(n, order, person, articles, sites)
        for article in articles:
            for start in range(0, 30 * (len(people) + 1), 30):
                quote = f'kg:quote "{day.month}月{day.day}日，{name}，有关负责人参加。"'
                place = f"kg:start {start} ; kg:end {start + 30}"
                yield f"<{article}#char={start},{start + 30}> a kg:Passage ; kg:inArticle <{article}> ; {quote} ; {place} ."
        if sites:
            yield "".join(f"<{person}> kg:accompanied <{people[0]}> . " for person in people[1:])
        if self.chance.random() < 0.5:
            yield self.tenure(n, people[0], day, articles[0])

    def told_beside(self, n: int, kind: str, day: date, article: str) -> Iterator[str]:
        """Who called a meeting or what a visit was about; now and then a company that sat there, an award, somebody appointed."""
        told = f"kg:confidence 0.9 ; kg:evidence <{article}#char=0,30>"
        yield f'<event/e{n}> kg:theme "{self.chance.choice(THEMES)}" .' if kind == "visit" else f"<event/e{n}> kg:organiser <{self.busy(self.bodies)}> ."
        if kind != "visit" and self.chance.random() < 0.3:
            company = self.busy(self.companies)
            yield f"<attendance/c{n}> a kg:Attendance ; kg:participant <{company}> ; kg:event <event/e{n}> ; kg:role role:attendee ; {told} ."
            yield f"<{company}> kg:attended <event/e{n}> ."
        if self.chance.random() < 0.03:
            yield f'<award/w{n}> a kg:Award ; kg:recipient <{self.busy(self.people)}> ; kg:awardName "先进工作者" ; kg:date "{day}"^^xsd:date ; {told} .'
        if self.chance.random() < 0.03:
            joined = f"kg:holder <{self.busy(self.people)}> ; kg:post <{self.busy(self.posts)}> ; kg:change change:appointed"
            yield f'<appointment/i{n}> a kg:Appointment ; {joined} ; kg:announced "{day}"^^xsd:date ; {told} .'

    def attendance(self, n: int, order: int, person: str, articles: list[str], sites: list[str]) -> Iterator[str]:
        """One person at one event, as every article tells it."""
        role = ROLES[0] if order == 1 and sites else ROLES[3] if sites else self.chance.choice(ROLES[1:])
        evidence = ", ".join(f"<{article}#char={30 * order},{30 * order + 30}>" for article in articles)
        node = f"<attendance/t{n}x{order}>"
        capacity = f" ; kg:capacity <{self.busy(self.posts)}>" if self.chance.random() < 0.6 else ""
        joined = f"kg:participant <{person}> ; kg:event <event/e{n}>"
        yield f"{node} a kg:Attendance ; {joined} ; kg:role role:{role} ; kg:confidence 0.9 ; kg:evidence {evidence}{capacity} ."
        visited = "".join(f" ; kg:visited <{site}>" for site in sites)
        yield f"<{person}> kg:attended <event/e{n}>{visited} ."
        for m, article in enumerate(articles):
            yield (
                f'<claim/k{n}x{order}x{m}> a kg:Claim ; kg:supports {node} ; kg:rule "attendance-listed" ; rdfs:comment "名单中的人参加"@zh ; '
                f"kg:basis basis:stated ; kg:confidence 0.9 ; kg:evidence <{article}#char={30 * order},{30 * order + 30}> ; "
                f'kg:titleAsPrinted "{self.chance.choice(TITLES)}" ; kg:role role:{role} ; kg:order {order} .'
            )

    def tenure(self, n: int, person: str, day: date, article: str) -> str:
        """A post that the article gives the person."""
        post = self.busy(self.posts)
        last = day + timedelta(days=self.chance.randrange(900))
        return (
            f'<tenure/u{n}> a kg:Tenure ; kg:holder <{person}> ; kg:post <{post}> ; kg:tenureKind tenure-kind:regular ; kg:firstObserved "{day}"^^xsd:date ; '
            f'kg:lastObserved "{last}"^^xsd:date ; kg:confidence 0.9 ; kg:evidence <{article}#char=0,30> . <{person}> kg:heldPost <{post}> .'
        )


def write(triples: int, path: Path) -> None:
    """Writes a graph of about so many triples."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in Writer(triples // PER_EVENT).lines())


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
