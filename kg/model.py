"""The records that pass from stage to stage.

Three levels never mix: a mention is what is printed, a claim (`kg.claims`) is what one rule read in one passage, a fact (`kg.facts`) is
what the graph states after resolution. All records are frozen; a stage returns new ones. Those that are made by the thousand for a page
are structs of msgspec, which come into being in a fifth of the time of a dataclass (`msgspec.structs.replace` changes them).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from kg.text import MappedText, Runs


class Span(Struct, frozen=True, gc=False):
    """Half-open interval of characters: of a page's raw text or of an article's clean text, as the field that holds it says."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether another span lies within this one."""
        return self.start <= other.start and other.end <= self.end


# ---- read -------------------------------------------------------------------------------------------------------------


class Jurisdiction(Struct, frozen=True):
    """The places that 省 市 区 县 mean when no name stands before them; full names (浙江省, 杭州市, 钱塘区, 钱塘新区)."""

    province: str | None = None
    city: str | None = None
    district: str | None = None
    """The district, county, banner or county-level city below `city`."""
    zone: str | None = None
    """A development zone or new area (新区, 开发区) that the paper also covers."""

    def __bool__(self) -> bool:
        return any((self.province, self.city, self.district, self.zone))


@dataclass(frozen=True, slots=True)
class PageSettings:
    """What a `newspaper.toml` or the options of `kg build` say of a page that the page itself may lack."""

    newspaper: str | None = None
    place: Jurisdiction = Jurisdiction()
    issued: date | None = None
    encoding: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    """What the columns of a table of articles are called, by what they hold (`kg.read.forms.columns`)."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as read. `text` is never changed afterwards; every offset in the graph counts code points of it."""

    source_file: str
    """The path below the PATH given (POSIX), or the name of a file given alone; `#` and a number or a name behind it where a file holds several pages."""
    text: str
    encoding: str
    size: int
    """Bytes it was read from."""
    sha256: str
    """Of `text` encoded as UTF-8."""
    settings: PageSettings = PageSettings()
    form: str = "text"
    """text: `text` is what the file holds. html, pdf, docx, row (of a table), packed: `text` was taken from it, and is saved beside the graph."""
    url: str | None = None
    """Where it stands on the web, if it says so."""
    remarks: tuple[str, ...] = ()
    """What of it could not be read, each in one clear sentence."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that was left out, with the reason in one clear sentence."""

    source_file: str
    reason: str


# ---- segment ----------------------------------------------------------------------------------------------------------


class Issue(Struct, frozen=True):
    """What the masthead, the settings and the text say of the newspaper issue."""

    newspaper: str | None = None
    issued: date | None = None
    year: int | None = None
    """The year, where only that can be known; equal to `issued.year` otherwise."""
    place: Jurisdiction = Jurisdiction()
    page_number: str | None = None
    owner: str | None = None
    """The company, school or hospital whose own web page it is."""
    settlement: str | None = None
    """The town, township or street whose own page it is: 镇党委书记 is of it."""


@dataclass(frozen=True, slots=True)
class Byline:
    """One writer of an article."""

    name: str
    kind: str
    """`reporter` or `correspondent`."""
    printed: str


class Sentence(Struct, frozen=True):
    """A sentence of the body, or a headline line as a whole."""

    span: Span
    """In the article's clean text."""
    kind: str
    """`headline`, `kicker` or `body`."""
    paragraph: int


@dataclass(frozen=True, slots=True)
class Repair:
    """Something mended in an article's text before it was read."""

    kind: str
    """wraps spaces doubled reading strewn markup columns full-width traditional punctuation"""
    times: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news article. `text` holds kicker, headline and body in reading order, one paragraph a line, simplified characters,
    half-width digits, joined lines; `text.offsets` leads every character back to the raw page."""

    page: Page
    number: int
    """1, 2, ... in reading order on the page."""
    issue: Issue
    text: MappedText
    headline: Span | None
    kicker: Span | None
    bylines: tuple[Byline, ...]
    sentences: Sequence[Sentence]
    repairs: tuple[Repair, ...] = ()
    told: date | None = None
    """The day of its dateline (本报3月13日讯), if it has one."""
    same_day: When | None = None
    """The day of the item above it on the page, if it begins with that (又讯 同日下午)."""

    @property
    def clock(self) -> Issue:
        """The issue, with the day from which 今天 and 昨天 are counted: that of the dateline where there is one."""
        return replace(self.issue, issued=self.told, year=self.told.year) if self.told else self.issue

    @property
    def key(self) -> str:
        """Unique among all pages: source file, unit separator, number."""
        return f"{self.page.source_file}\x1f{self.number}"

    def slice(self, span: Span | None) -> str:
        """Clean text of a span."""
        return self.text.chars[span.start : span.end] if span else ""

    def raw_span(self, span: Span) -> Span:
        """The raw offsets that a span of the clean text came from."""
        start, end = self.text.offsets[span.start], self.text.offsets[span.end - 1] + 1
        return Span(start, end) if start < end else Span(*self.text[span.start : span.end].reach())  # pieces that the page prints in another order

    def printed(self, span: Span) -> str:
        """The characters of a span as the page prints them, without what the page broke into it (white space, another column)."""
        raw, offsets = self.page.text, self.text.offsets
        begin = offsets.together(span.start, span.end) if isinstance(offsets, Runs) else None
        return "".join(map(raw.__getitem__, offsets[span.start : span.end])) if begin is None else raw[begin : begin + len(span)]


# ---- recognise: mentions ----------------------------------------------------------------------------------------------


class Title(Struct, frozen=True):
    """One title as printed before or after a name."""

    title: str
    """Without the proper name of the place or body: 区委书记, 副市长, 董事长."""
    printed: str
    body: Body | None
    kind: str = "regular"
    """regular, acting or former"""
    counted: bool = True
    """False for forms of address and collective words (同志, 区领导)."""


class Mention(Struct, frozen=True):
    """A piece of an article's clean text that names something."""

    kind: str
    """`person`, `holder` (a title without a name), `time` or `body`."""
    span: Span
    """With the titles."""
    name: str
    """Simplified, without white space; the last title for a holder, the text for a time."""
    name_span: Span
    titles: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """An article and everything named in it."""

    article: Article
    mentions: tuple[Mention, ...]
    """In order of place, none overlapping another."""
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [mention.span.start for mention in self.mentions])

    def among(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that begin in a span, in order."""
        first = bisect_left(self._starts, span.start)
        return self.mentions[first : bisect_left(self._starts, span.end, first)]


# ---- what claims speak of --------------------------------------------------------------------------------------------------


class When(Struct, frozen=True):
    """A time as far as the text fixes it. All None: unknown."""

    start: date | None = None
    """The day, if certain to the day."""
    end: date | None = None
    """Last day, if it took several."""
    earliest: date | None = None
    latest: date | None = None
    month_day: str | None = None
    """`--MM-DD` or `---DD` (xsd:gMonthDay / xsd:gDay), where the year cannot be known; then start and bounds are None."""
    end_month_day: str | None = None
    basis: str | None = None
    """`explicit`, `relative` or `bounded`."""

    def told(self) -> When:
        """As the graph tells it: the day if it is certain, bounds where a year is known, month and day where it is not."""
        if self.month_day and not self.start:
            return When(month_day=self.month_day, end_month_day=self.end_month_day)
        earliest, latest = (self.start, self.end or self.start) if self.start else (self.earliest, self.latest or self.end)
        last = self.end if self.start and self.end != self.start else None
        return When(self.start, last, earliest, latest, basis=self.basis if earliest or latest else None)


class Agent(Struct, frozen=True):
    """A participant as named: a person, or a body or company that took part as such."""

    kind: str
    """`person`, `body`, `company`, or `holder` (a title without a name; `name` is then the title)."""
    name: str
    """Simplified characters, no white space."""
    printed: str


class Body(Struct, frozen=True):
    """The body a title belongs to, as far as the article says."""

    name: str
    """As printed or carried over a list: 区委, 市水务局, 东原新区党工委, 竹韵纸业有限公司."""
    kind: str
    """party, government, congress, cppcc, discipline, supervision, court, procuratorate, zone, department, office, association, company, school,
    village, military, foreign, central, place, other."""
    place: str | None = None
    """The proper place name that the text gives (望海市, 望溪, 东原新区); None: the paper's own."""
    level: str | None = None
    """省 市 区 县 州 旗 镇 乡 街道 村 社区 新区 国 自治区, where the printed title shows one."""
