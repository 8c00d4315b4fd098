"""report.md: what was read, found, merged, left out, and why. No timings: the same facts give the same bytes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.facts import Facts
from kg.model import Article, Unreadable, When
from kg.publish.whole import write_whole

_SHOWN = 20
_REPAIRS = {
    "columns": "并排的栏分开 columns taken apart",
    "doubled": "重复的标点去掉 doubled punctuation dropped",
    "full-width": "全角数字、字母按半角读 full-width digits and letters read as half-width",
    "strewn": "夹在文字中的乱码去掉 stray signs dropped",
    "markup": "排版标记去掉 markup dropped",
    "punctuation": "缺少的标点补上 missing punctuation supplied",
    "reading": "括注的读音去掉 reading aids dropped",
    "spaces": "字间的空白去掉 white space between characters dropped",
    "traditional": "繁体字按简体读 traditional characters read as simplified",
    "wraps": "断开的行接上 broken lines joined",
}
"""What was mended in a text before it was read."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One line of the table of newspapers."""

    name: str
    pages: int
    articles: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a thing was done for a reason, with an example."""

    kind: str
    reason: str
    times: int
    example: str


@dataclass(frozen=True, slots=True)
class Source:
    """What was read, and what was not."""

    files: tuple[str, ...]
    """The source files of all pages that were read, those without articles among them."""
    unreadable: tuple[Unreadable, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
    """Files of which something could not be read, and what."""
    output: str | None = None
    """Where below a path the output folder lies, which is not read."""
    words: str = ""
    """The digest of the word lists."""
    word_files: tuple[str, ...] = ()
    """The names of the user's own."""


def write_report(facts: Facts, path: str | Path, source: Source) -> Path:
    """Writes the report. Errors: OutputError if the file cannot be written."""
    return write_whole(path, report(facts, source).encode("utf-8"))


def report(facts: Facts, source: Source) -> str:
    """The report as Markdown, in Chinese and English."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415  # only a build needs it

    # Markdown, not HTML: cells are escaped by the filter below
    environment = Environment(loader=PackageLoader("kg.publish", "."), undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    environment.filters["cell"] = _cell
    environment.filters["listed"] = _listed
    environment.filters["named"] = _named
    told = {article.page.source_file for article in facts.articles}
    return environment.get_template("report.md.j2").render(
        facts=facts,
        pages=len(source.files),
        papers=_papers(facts.articles),
        undated=sorted({article.page.source_file for article in facts.articles if not article.issue.issued}),
        empty=sorted(set(source.files) - told),
        unreadable=sorted(source.unreadable, key=lambda one: one.source_file),
        remarks=source.remarks,
        output=source.output,
        words=source.words[:16],
        word_files=source.word_files,
        found=_found(facts),
        dates=_dates(event.when for event in facts.events),
        merges=_merges(facts),
        mended=_mended(facts.articles),
        left_out=_left_out(facts),
        decisions=facts.outcomes,
    )


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"`{name}`" for name in names[:_SHOWN])
    return shown + (" …" if len(names) > _SHOWN else "")


def _named(names: Sequence[str]) -> str:
    """Every one of them: nothing is left out in silence."""
    return ", ".join(f"`{name}`" for name in names)


def _papers(articles: Iterable[Article]) -> list[Paper]:
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[article.issue.newspaper or "不详 unknown"].append(article)
    return [_paper(name, groups[name]) for name in sorted(groups)]


def _paper(name: str, articles: list[Article]) -> Paper:
    issued = sorted(article.issue.issued.isoformat() for article in articles if article.issue.issued)
    files = {article.page.source_file for article in articles}
    return Paper(name, len(files), len(articles), issued[0] if issued else "", issued[-1] if issued else "")


def _found(facts: Facts) -> list[tuple[str, int]]:
    kinds = Counter(organisation.kind for organisation in facts.organisations)
    types = Counter(event.type for event in facts.events)
    return [
        ("人物 people", len(facts.people)),
        ("公共机构 public bodies", kinds["public"]),
        ("企业 companies", kinds["company"]),
        ("其他机构 other organisations", kinds["organisation"]),
        ("地点 places", len(facts.places)),
        ("职务 posts", len(facts.posts)),
        ("任职 tenures", len(facts.tenures)),
        ("活动 events", len(facts.events)),
        *((f"其中 of these: {kind}", types[kind]) for kind in sorted(types)),
        ("出席 attendances", len(facts.attendances)),
        ("走访各站 stops", len(facts.stops)),
        ("任免 appointments", len(facts.appointments)),
        ("获奖 awards", len(facts.awards)),
        ("陈述 claims", len(facts.claims)),
    ]


def _dates(times: Iterable[When]) -> list[tuple[str, int]]:
    names = ("确定到日 certain to the day", "只知月日 year unknown", "只知范围 bounded", "不详 unknown")
    found = Counter(_sure(when) for when in times)
    return [(name, found[number]) for number, name in enumerate(names)]


def _sure(when: When) -> int:
    return 0 if when.start else 1 if when.month_day else 2 if when.earliest or when.latest else 3


def _merges(facts: Facts) -> list[Tally]:
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for merge in facts.merges:
        same = merge.label == merge.joined
        groups[merge.kind, merge.reason].append(merge.label if same else f"{merge.joined} → {merge.label}")
    return [Tally(kind, reason, len(found), found[0]) for (kind, reason), found in sorted(groups.items())]


def _mended(articles: Iterable[Article]) -> list[Tally]:
    """What was mended in the texts: how often, in how many articles, with the file of one of them."""
    groups: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for article in articles:
        for repair in article.repairs:
            groups[repair.kind].append((repair.times, article.page.source_file))
    return [Tally(_REPAIRS[kind], str(len(found)), sum(times for times, _ in found), found[0][1]) for kind, found in sorted(groups.items())]


def _left_out(facts: Facts) -> list[Tally]:
    groups: dict[str, list[str]] = defaultdict(list)
    for entry in facts.ledger:
        groups[entry.reason].append(f"{entry.about}：{entry.why}" if entry.about else entry.why)
    return [Tally("", reason, len(found), found[0]) for reason, found in sorted(groups.items())]
