"""A graph of an invented county, as big as asked for: people, firms, villages, meetings and visits, each with its sentence."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg import vocab

_SURNAMES = "云岑白石江林叶苏程顾陆沈"
_GIVEN = ("望舒", "若川", "青禾", "启文", "一舟", "致和", "明远", "知秋", "砚", "听澜", "怀瑾", "景行")
_FIRMS = ("竹韵", "清源", "松石", "云锦", "禾丰", "远帆", "澄湖", "星野", "白鹭", "青岚")
_TRADES = ("纸业", "水务", "机械", "纺织", "食品", "电子")
_VILLAGES = ("石桥", "柳湾", "东坞", "上塘", "古埠", "梅岭", "下洋", "南坪")
_BODIES = ("政府", "党委", "水务局", "教育局", "发改局", "人大", "政协", "农业局", "财政局")
_DUTIES = ("春耕生产", "防汛", "招商引资", "安全生产", "河道整治", "乡村旅游", "校园建设", "数字改革")
_DATE, _DECIMAL, _INTEGER = (NamedNode(vocab.XSD + name) for name in ("date", "decimal", "integer"))


def person_name(number: int) -> str:
    """Distinct for the first 144."""
    return _SURNAMES[number % len(_SURNAMES)] + _GIVEN[number // len(_SURNAMES) % len(_GIVEN)]


def county(people: int, firms: int, villages: int, events: int, *, seed: int = 3) -> Store:
    """The graph. A few people are everywhere, most turn up now and then, as in a real paper."""
    maker = _Maker(random.Random(seed), people, firms, villages)
    store = Store()
    store.extend(maker.quads(events))
    return store


class _Maker:
    def __init__(self, chance: random.Random, people: int, firms: int, villages: int) -> None:
        self.chance = chance
        self.people = [(f"person/p{number}", person_name(number)) for number in range(people)]
        self.firms = [(f"company/c{n}", f"云江{_FIRMS[n % 10]}{_TRADES[n // 10 % 6]}有限公司") for n in range(firms)]
        self.villages = [(f"place/v{n}", f"{_VILLAGES[n % 8]}{'上下前后'[n // 8 % 4]}村") for n in range(villages)]

    def quads(self, events: int) -> Iterator[Quad]:
        yield from self._things()
        for number in range(events):
            yield from self._event(number)

    def _things(self) -> Iterator[Quad]:
        yield from _thing("newspaper/n1", "云江日报", vocab.NEWSPAPER_CLASS)
        for slug, name in self.people:
            yield from _thing(slug, name, vocab.PERSON)
        for slug, name in self.firms:
            yield from _thing(slug, name, vocab.COMPANY, vocab.ORGANISATION)
            yield _quad(slug, vocab.NAME, Literal(name[2:6]))
        for slug, name in self.villages:
            yield from _thing(slug, name, vocab.PLACE)
        for number, (slug, _) in enumerate(self.people):
            body = f"body/b{number % 9}"
            yield from _thing(body, f"云江县{_BODIES[number % 9]}", vocab.PUBLIC_BODY)
            yield from _thing(f"post/{slug[7:]}", f"云江县第{number}科科长", vocab.POST_CLASS)
            yield _quad(f"post/{slug[7:]}", vocab.POST_IN, _id(body))
            yield from _node(f"tenure/{slug[7:]}", vocab.TENURE, {vocab.HOLDER: _id(slug), vocab.POST: _id(f"post/{slug[7:]}")})

    def _some(self, many: list[tuple[str, str]], number: int, skew: float) -> list[tuple[str, str]]:
        picks = [many[min(len(many) - 1, int(len(many) * self.chance.random() ** skew))] for _ in range(number)]
        return list(dict.fromkeys(picks))

    def _event(self, number: int) -> Iterator[Quad]:
        day = date(2023, 1, 2) + timedelta(days=self.chance.randrange(700))
        visit = number % 2 == 0
        present = self._some(self.people, self.chance.choice((2, 3, 4, 6, 9)), 1.9)
        sites = self._some(self.firms + self.villages, self.chance.choice((1, 2, 3)), 1.4) if visit else []
        duty = self.chance.choice(_DUTIES)
        label = f"{present[0][1]}调研{duty}" if visit else f"全县{duty}工作会议"
        slug = f"event/e{number}"
        told = "、".join(name for _, name in present) + ("到" if visit else "出席") + ("、".join(name for _, name in sites) or label)
        sentence = f"{day.month}月{day.day}日，{told}。"
        passage = yield from _passage(number, label, day, sentence)
        yield from _thing(slug, label, vocab.EVENT_CLASS, *((vocab.VISIT_CLASS,) if visit else ()))
        kind = NamedNode(vocab.concept("event-type", "visit" if visit else "meeting"))
        for name, value in {vocab.EVENT_TYPE: kind, vocab.DATE: Literal(day.isoformat(), datatype=_DATE), vocab.EVIDENCE: passage}.items():
            yield _quad(slug, name, value)
        for order, (who, _) in enumerate(present):
            role = ("lead" if visit else "speaker") if order == 0 else ("accompanying" if visit else self.chance.choice(("chair", "attendee", "attendee")))
            node = {vocab.PARTICIPANT: _id(who), vocab.EVENT: _id(slug), vocab.ROLE: NamedNode(vocab.concept("role", role)), vocab.EVIDENCE: passage}
            yield from _node(f"attendance/{number}-{order}", vocab.ATTENDANCE, node)
        for order, (site, _) in enumerate(sites, start=1):
            node = {vocab.VISIT: _id(slug), vocab.SITE: _id(site), vocab.ORDER: Literal(str(order), datatype=_INTEGER), vocab.EVIDENCE: passage}
            yield from _node(f"stop/{number}-{order}", vocab.STOP, node)


def _id(slug: str) -> NamedNode:
    return NamedNode(vocab.ID + slug)


def _quad(slug: str, name: str, value: NamedNode | Literal) -> Quad:
    return Quad(_id(slug), NamedNode(name), value)


def _thing(slug: str, label: str, *classes: str) -> Iterator[Quad]:
    for one in classes:
        yield _quad(slug, vocab.RDF_TYPE, NamedNode(one))
    yield _quad(slug, vocab.PREF_LABEL, Literal(label, language="zh"))
    yield _quad(slug, vocab.NAME, Literal(label))


def _node(slug: str, of_class: str, told: dict[str, NamedNode | Literal]) -> Iterator[Quad]:
    yield _quad(slug, vocab.RDF_TYPE, NamedNode(of_class))
    yield _quad(slug, vocab.CONFIDENCE, Literal("0.9", datatype=_DECIMAL))
    for name, value in told.items():
        yield _quad(slug, name, value)


def _passage(number: int, headline: str, day: date, sentence: str) -> Iterator[Quad]:
    article = f"article/a{number}"
    yield from _thing(article, headline, vocab.ARTICLE)
    yield _quad(article, vocab.HEADLINE, Literal(headline))
    yield _quad(article, vocab.NEWSPAPER, _id("newspaper/n1"))
    yield _quad(article, vocab.ISSUED, Literal((day + timedelta(days=1)).isoformat(), datatype=_DATE))
    yield _quad(article, vocab.SOURCE_FILE, Literal(f"pages/{number:03}.txt"))
    passage = f"{article}#char=0,{len(sentence)}"
    told = {vocab.IN_ARTICLE: _id(article), vocab.QUOTE: Literal(sentence), vocab.START: Literal("0", datatype=_INTEGER)}
    yield _quad(passage, vocab.RDF_TYPE, NamedNode(vocab.PASSAGE))
    for name, value in told.items():
        yield _quad(passage, name, value)
    return _id(passage)
