"""Articles and claims made by hand, in few words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from kg.claims import AppointmentClaim, AttendanceClaim, AwardClaim, Claim, EventClaim, Extraction, LedgerEntry, StopClaim, TenureClaim
from kg.model import Agent, Article, Body, Byline, Issue, Jurisdiction, Page, Sentence, Span, When
from kg.text import raw

WANGXI = Jurisdiction("云江省", "清源市", "望溪县")
QINGYUAN = Jurisdiction("云江省", "清源市")
FAR = Jurisdiction("海陵省", "东屏市", "石桥区")
TEXT = "望溪县春耕推进会召开\n本报讯 昨日，全县春耕推进会召开。县委书记林若川出席会议并讲话，县长周望主持会议。\n"
DAY = date(2023, 3, 13)


def on(day: date, basis: str = "relative") -> When:
    return When(start=day, earliest=day, latest=day, basis=basis)


def person(name: str) -> Agent:
    return Agent("person", name, name)


class Report:
    """One article being written: `Report("a.txt").event(...).attends(...)`; `extraction` is what a stage before would have read."""

    def __init__(
        self,
        file: str,
        number: int = 1,
        *,
        place: Jurisdiction = WANGXI,
        issued: date | None = date(2023, 3, 14),
        paper: str | None = "望溪日报",
        also: str = "",
    ) -> None:
        text = f"{file}\n{TEXT}{also}"
        page = Page(file, text, "utf-8", len(text.encode()), hashlib.sha256(text.encode()).hexdigest())
        issue = Issue(paper, issued, issued.year if issued else None, place, "1")
        start = len(file) + 1
        self.article = Article(page, number, issue, raw(text), Span(start, start + 10), None, (), (Sentence(Span(start, start + 10), "headline", 0),))
        self._start, self._claims, self._ledger = start, list[Claim](), list[LedgerEntry]()

    @property
    def extraction(self) -> Extraction:
        return Extraction(self.article, tuple(self._claims), tuple(self._ledger))

    def _claim(self, sort: type[Any], /, **fields: Any) -> Report:
        span = Span(self._start, self._start + 10)
        given = {"article": self.article.key, "rule": "made-by-hand", "why": "测试用", "confidence": 0.9, "evidence": span}
        self._claims.append(sort(**given | fields))
        return self

    def by(self, *reporters: str, kind: str = "reporter") -> Report:
        self.article = replace(self.article, bylines=(*self.article.bylines, *(Byline(name, kind, name) for name in reporters)))
        return self

    def event(self, name: str = "全县春耕推进会", *, key: str = "e1", type: str = "meeting", when: When = on(DAY), **more: Any) -> Report:  # noqa: A002
        return self._claim(EventClaim, event=key, type=type, names=(name,), when=when, **more)

    def attends(self, who: str | Agent, *roles: str, key: str = "e1", **more: Any) -> Report:
        agent = person(who) if isinstance(who, str) else who
        order = 1 + sum(isinstance(claim, AttendanceClaim) for claim in self._claims)
        return self._claim(AttendanceClaim, event=key, who=agent, roles=roles or ("attendee",), order=order, **more)

    def stop(self, site: str, kind: str = "company", *, key: str = "e1", **more: Any) -> Report:
        order = 1 + sum(isinstance(claim, StopClaim) for claim in self._claims)
        return self._claim(StopClaim, event=key, site=site, printed=site, kind=kind, order=order, **more)

    def holds(self, who: str, title: str, body: Body | None, **more: Any) -> Report:
        return self._claim(TenureClaim, holder=person(who), title=title, body=body, **more)

    def appointed(self, who: str, title: str, body: Body | None, change: str = "appointed", **more: Any) -> Report:
        return self._claim(AppointmentClaim, holder=person(who), title=title, body=body, change=change, **more)

    def awarded(self, who: Agent, award: str, **more: Any) -> Report:
        return self._claim(AwardClaim, recipient=who, award=award, **more)

    def left_out(self, reason: str, about: str) -> Report:
        self._ledger.append(LedgerEntry(self.article.key, reason, "测试用", Span(self._start, self._start + 10), about))
        return self


COUNTY_PARTY = Body("县委", "party", None, "县")
COUNTY_GOVERNMENT = Body("县政府", "government", None, "县")


def read(*reports: Report) -> Iterable[Extraction]:
    return [report.extraction for report in reports]
