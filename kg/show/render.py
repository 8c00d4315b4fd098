"""Profiles, choices and explanations for a terminal."""

from __future__ import annotations

from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kg.show.explain import Explanation, Reason
from kg.show.find import Choice
from kg.show.joins import Join
from kg.show.profile import Profile, Section
from kg.store.labels import term_labels

_MOST_LINES = 6


def render(shown: Profile | Choice | Explanation) -> RenderableType:
    """What `show` or `explain` gave, to be printed by rich."""
    if isinstance(shown, Profile):
        return _profile(shown)
    if isinstance(shown, Choice):
        return _choice(shown)
    return _explanation(shown)


def _profile(profile: Profile) -> RenderableType:
    head = Text.assemble((profile.label, "bold"), f"  {profile.kind}")
    also = [name for name in profile.names if name != profile.label]
    lines: list[RenderableType] = [head]
    if also:
        lines.append(Text(f"又作 also printed: {'、'.join(also)}"))
    lines.append(Text(profile.iri, style="dim"))
    if not profile.sections:
        lines.append(Text("图中没有更多记载。 The graph says no more."))
    return Group(*lines, *(_section(section) for section in profile.sections))


def _section(section: Section) -> RenderableType:
    table = Table(header_style="bold")
    rows = section.rows
    for n, column in enumerate(section.columns):
        numeric = all(row[n].replace(".", "", 1).isdigit() for row in rows if row[n])
        table.add_column(Text(column), overflow="fold", justify="right" if numeric and any(row[n] for row in rows) else "left")
    for row in rows:
        table.add_row(*(Text(_shortened(value)) for value in row))
    return Group(Text(""), Text(f"{section.zh}  {section.en}", style="bold"), table)


def _shortened(value: str) -> str:
    """A long list in one cell as its beginning, its length and its end."""
    lines = value.split("\n")
    if len(lines) <= _MOST_LINES:
        return value
    return "\n".join([*lines[:3], f"……（共 {len(lines)} 项）", lines[-1]])


def _choice(choice: Choice) -> RenderableType:
    table = Table("名称", "类别", "区别", "IRI", header_style="bold")
    for candidate in choice.candidates:
        table.add_row(Text(candidate.label), Text(term_labels()[candidate.type]), Text("；".join(candidate.hints)), Text(candidate.iri, overflow="fold"))
    text = f"有 {len(choice.candidates)} 个“{choice.name}”，请用其中一个的 IRI 再问。 Several bear this name: ask again with the IRI of one."
    return Group(Text(text), table)


def _explanation(explanation: Explanation) -> RenderableType:
    lines: list[RenderableType] = [Text(explanation.label, style="bold"), Text(explanation.iri, style="dim")]
    if explanation.replaces:
        lines.append(Text(f"取代了 replaces {explanation.replaces}", style="dim"))
    for fact, reasons in groupby(explanation.reasons, key=lambda reason: (reason.fact, reason.about)):
        if fact[0] != explanation.iri:
            lines += [Text(""), Text(fact[1], style="bold"), Text(fact[0], style="dim")]
        lines += [Padding(_reason(reason), (1, 0, 0, 2)) for reason in reasons]
    if explanation.joins:
        lines += [Text(""), Text("合并 what was taken for one", style="bold")]
        lines += [Padding(_join(join, named=join.iri != explanation.iri), (1, 0, 0, 2)) for join in explanation.joins]
    return Group(*lines)


def _join(join: Join, *, named: bool) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    more = f"（另有 {join.times - 1} 处同此 and {join.times - 1} more）" if join.times > 1 else ""
    rows = [
        ("何者", join.name if named else ""),
        ("理由", f"{join.reason}{more}"),
        ("权重", join.findings),
        ("并入", f"{join.joined}  {join.quotes[0]}"),
        ("所并", f"{join.to}  {join.quotes[1]}"),
        ("撤销", join.undo),
    ]
    for name, value in rows:
        if value:
            grid.add_row(Text(name, style="bold"), Text(value, overflow="fold"))
    return grid


def _reason(reason: Reason) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    rows = [("原文", reason.quote), ("来源", reason.source), ("文本", reason.text_file), ("标题", reason.headline), ("头衔", reason.title)]
    rows += [("规则", f"{reason.rule}（{reason.basis}，把握 {reason.confidence}）"), ("理由", reason.why)]
    for name, value in rows:
        if value:
            grid.add_row(Text(name, style="bold"), Text(value, overflow="fold"))
    return grid
