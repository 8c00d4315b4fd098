"""What `bench/fuzz.py` feeds: for everything that reads something from outside, good input to begin with and what must hold of any input."""

from __future__ import annotations

import gzip
import hashlib
import io
import random
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "read"))
import docx
import pyarrow
from hostile import PLAIN, ROW, archive, as_csv, as_json, press
from printing import Press
from pyarrow import parquet
from webpages import FORMS, PARAGRAPHS

from kg import decisions, lexicon
from kg.assemble import assemble
from kg.claims import Extraction
from kg.errors import UsageError
from kg.line import said_in
from kg.messages import _translated
from kg.model import Jurisdiction, Page, PageSettings, Unreadable
from kg.read import forms
from kg.read.limits import CannotReadError
from kg.read.original import Original
from kg.read.settings import FILE_NAME, SettingsFiles
from kg.recognise import recognise
from kg.resolve import resolve
from kg.segment import segment
from kg.wordfiles import read_word_files
from kg.work.packing import BrokenError, Unpacker, pack

ROOT = Path(__file__).parents[1]
Feed = Callable[[bytes], None]
SETTINGS = PageSettings("云江日报", Jurisdiction("东原省", "望海市", "云江县"))


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that reads: what it is given first, and the function that raises if something does not hold."""

    seeds: tuple[bytes, ...]
    feed: Feed


def _page(text: str) -> Page:
    return Page("a.txt", text, "utf-8", len(text), hashlib.sha256(text.encode()).hexdigest(), SETTINGS)


# ---- readers -----------------------------------------------------------------------------------------------------------


def _open(source_file: str, read: Callable[[], object]) -> object:
    """As the reader's own guard, but a fault in our own code is not taken for a broken file."""
    try:
        return read()
    except CannotReadError as error:
        return Unreadable(source_file, str(error))
    except Exception as error:
        at = error.__traceback__
        while at and at.tb_next:
            at = at.tb_next
        if at and Path(at.tb_frame.f_code.co_filename).is_relative_to(ROOT / "kg"):
            raise
        return Unreadable(source_file, f"It is broken ({type(error).__name__}).")


def _read(name: str, data: bytes) -> None:
    """Whatever the bytes are, pages or reasons come out, and the pages can be cut into articles."""
    forms._guarded = _open  # type: ignore[assignment]
    found = list(forms.pages_in(Original(name, name, lambda: io.BytesIO(data), SETTINGS)))
    assert found, "neither a page nor a reason"
    for one in found:
        assert isinstance(one, Page | Unreadable), f"{one!r} is neither a page nor a reason"
        if isinstance(one, Page):
            assert one.text.strip()
            assert hashlib.sha256(one.text.encode()).hexdigest() == one.sha256, "the digest is that of another text"
            _cut(one)


def _cut(page: Page) -> None:
    """Every character of an article stands in its page."""
    for article in segment(page):
        length = len(article.text)
        assert all(0 <= offset < len(page.text) for offset in article.text.offsets), "an offset beside the page"
        assert all(0 <= one.span.start < one.span.end <= length for one in article.sentences), "a sentence beside its article"


def _set(page: Press) -> None:
    page.centred(40, 640, 60, PARAGRAPHS[0][:20], 24)
    page.columns((40, 260, 480), 100, 18, PARAGRAPHS)


def _word() -> bytes:
    made = docx.Document()
    made.add_heading(PARAGRAPHS[0][:20], level=1)
    for paragraph in PARAGRAPHS:
        made.add_paragraph(paragraph)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _word_of(xml: bytes) -> bytes:
    """A document whose text is these bytes."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = (
        f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    rels = f'<Relationships xmlns="{links}"><Relationship Id="r1" Type="{relation}" Target="word/document.xml"/></Relationships>'
    return archive({"[Content_Types].xml": types, "_rels/.rels": rels, "word/document.xml": xml})


def _body() -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lines = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in PARAGRAPHS[:2])
    return f'<w:document xmlns:w="{space}"><w:body>{lines}</w:body></w:document>'.encode()


def _parquet() -> bytes:
    out = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist([ROW, ROW]), out, compression="none")
    return out.getvalue()


def _readers() -> Iterator[tuple[str, Target]]:
    web = tuple(form().encode() for form in FORMS.values())
    seeds: dict[str, tuple[bytes, ...]] = {
        "a.txt": (PLAIN.encode(), PLAIN.encode("gb18030"), PLAIN.encode("utf-16"), PLAIN.encode("big5", "ignore")),
        "a.md": (f"# {PLAIN}\n\n**导语**\n\n* [甲](b)\n".encode(),),
        "a.html": web,
        "a.mhtml": (b"Content-Type: text/html; charset=utf-8\n\n" + web[0], b"Content-Type: multipart/related; boundary=b\n\n--b\n\n" + web[1] + b"\n--b--\n"),
        "a.csv": (as_csv(ROW, ROW).encode(), as_csv(ROW, delimiter=";").encode("gb18030")),
        "a.jsonl": (as_json(ROW, ROW).encode(),),
        "a.docx": (_word(),),
        "a.pdf": (press(_set), press(Press.picture)),
        "a.parquet": (_parquet(),),
        "a.zip": (archive({"a.txt": PLAIN, "b/c.csv": as_csv(ROW)}), archive({"a.txt": PLAIN}, locked=True)),
        "a.txt.gz": (gzip.compress(PLAIN.encode(), mtime=0),),
    }
    for name, good in seeds.items():
        yield name.removeprefix("a."), Target(good, partial(_read, name))
    yield "docx text", Target((_body(),), lambda data: _read("a.docx", _word_of(data)))
    yield "gz text", Target((PLAIN.encode(),), lambda data: _read("a.txt.gz", gzip.compress(data, 1, mtime=0)))


# ---- the line: segment, recognise, extract, and on to the graph -----------------------------------------------------------

_MARKS = "，。、；：？！“”（）()《》· \n\u3000#-—…"
_WRITTEN = (
    *("林若川", "简知非", "宋怀瑾", "顾言蹊", "柏舟", "艾山·买买提", "何守正", "云江县", "望海市", "石桥村", "云岭镇", "澄湖精工股份有限公司", "竹韵纸业"),
    *("县委", "县政府", "县人大常委会", "县政协", "县", "市", "区", "副", "原", "代", "主任", "县长", "书记", "董事长", "同志", "一行", "等", "和", "及", "与"),
    *(
        "3月13日",
        "13日",
        "昨日",
        "当天下午",
        "2023年",
        "本报讯",
        "（记者 闻晓舟）",
        "第二届",
        "全县",
        "会议",
        "座谈会",
        "推进会",
        "仪式",
        "调研",
        "走访",
        "会见",
    ),
    *(
        "主持",
        "出席",
        "参加",
        "陪同",
        "讲话",
        "强调",
        "指出",
        "先后来到",
        "考察了",
        "介绍",
        "分别",
        "还",
        "并",
        "未",
        "将",
        "拟",
        "任命",
        "当选",
        "免去",
        "为",
        "的",
    ),
    *(
        "荣获",
        "称号",
        "签约",
        "在",
        "到",
        "就",
        "由",
        "召开",
        "举行",
        "获悉",
        "代表",
        "局长",
        "在随后召开的",
        "有关",
        "负责人",
        "领导",
        "省",
        "市委常委、",
        "一",
        "三",
    ),
)


@cache
def tokens() -> tuple[str, ...]:
    """256 pieces of news, so that a byte stands for one: signs, words of our own invention, and some of every word list."""
    known = [word for name in ("title_heads", "verbs", "organs", "departments", "event_endings", "company_endings", "place_endings", "not_sites", "and_names")
             for word in lexicon.words(name)]  # fmt: skip
    begun = list(dict.fromkeys((*_MARKS, *_WRITTEN)))
    picked = random.Random(1).sample(known, 400)  # noqa: S311  # the same words each time
    rest = [word for word in picked if word not in begun]
    return tuple((begun + rest)[:256])


def _as_bytes(text: str) -> bytes:
    """The text as numbers of tokens, the longest first; what is none is left out."""
    told, at, pieces = bytearray(), 0, sorted(tokens(), key=len, reverse=True)
    while at < len(text):
        piece = next((one for one in pieces if text.startswith(one, at)), None)
        if piece:
            told.append(tokens().index(piece))
        at += len(piece or "?")
    return bytes(told)


def _line(text: str) -> None:
    """A text is read to its claims, whose evidence stands in it, twice the same; and the claims make a graph."""
    page = _page(text)
    for known in recognise(segment(page)):
        ends = [mention.span.end for mention in known.mentions]
        assert all(end <= after.span.start for end, after in zip(ends, known.mentions[1:], strict=False)), "two mentions overlap"
    said = said_in(page)
    for one in said:
        assert all(0 <= claim.evidence.start < claim.evidence.end <= len(text) for claim in one.claims), "evidence beside the page"
        assert all(claim.why and 0 < claim.confidence <= 1 for claim in one.claims), "a claim without a reason or sureness"
    kept = Unpacker().unpack(page, pack(said))
    assert [one.claims for one in kept] == [one.claims for one in said], "the cache gives other claims"
    assert pack(said_in(page)) == pack(said), "read again, it says something else"
    assemble(resolve(said))


def _spoken(data: bytes) -> None:
    _line("云江日报\n2023年3月14日 星期二\n\n" + "".join(tokens()[byte] for byte in data[:2000]))


def _written(data: bytes) -> None:
    _line(data.decode("utf-8", "ignore")[:4000])


# ---- settings, decisions, word lists, the cache, sentences said ---------------------------------------------------------


def _names(error: UsageError, file: str) -> None:
    assert file in str(error), "the message names no file"


def _settings(data: bytes) -> None:
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        (Path(folder) / FILE_NAME).write_bytes(data)
        try:
            assert isinstance(SettingsFiles().of(Path(folder) / "a.txt"), PageSettings)
        except UsageError as error:
            _names(error, FILE_NAME)


def _decisions(data: bytes) -> None:
    text = data.decode("utf-8", "ignore")
    try:
        told = decisions.parse(text, "d.csv")
    except UsageError as error:
        _names(error, "d.csv")
        return
    again = decisions.parse(decisions.with_lines("", told), "d.csv")
    assert again == told, "what is written is not what was read"


def _words(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        file = Path(folder) / name
        file.write_bytes(data)
        try:
            read_word_files([file])
        except UsageError as error:
            _names(error, name)


def _unpacked(data: bytes) -> None:
    page = _page(PLAIN)
    for packed in (data, zlib.compress(data, 1)):
        try:
            found: tuple[Extraction, ...] = Unpacker().unpack(page, packed)
        except BrokenError:
            continue
        assert all(isinstance(one, Extraction) for one in found)


_COUNTY = """newspaper = "云江日报"\ndate = 2023-03-14\nencoding = "gbk"\n[place]\ncity = "望海市"\n[columns]\ntext = "正文"\n
[[files]]\npattern = "*/2024-*.txt"\ndate = "2024-01-01"\n""".encode()
_DECIDED = decisions.with_lines(
    "",
    (
        decisions.Decision("same", decisions.Anchor("何守正", "a.txt", 3, 12, "县长，\n“"), decisions.Anchor("何守止", "b.txt"), "person"),
        decisions.Decision("retract", decisions.Anchor("", "a.txt")),
    ),
).encode()


def targets() -> dict[str, Target]:
    """All of them by name."""
    said = said_in(_page(PLAIN))
    return dict(_readers()) | {
        "sentences": Target(tuple(_as_bytes(paragraph) for paragraph in (*PARAGRAPHS, PLAIN)), _spoken),
        "text": Target((PLAIN.encode(), "\n".join(PARAGRAPHS).encode()), _written),
        "settings": Target((_COUNTY,), _settings),
        "decisions": Target((_DECIDED,), _decisions),
        "words toml": Target(('title_heads = ["库长"]\n[departments]\n"粮储站" = "institution"\n'.encode(),), partial(_words, "a.toml")),
        "words text": Target(("库长\n# 甲\n粮储长\n".encode(),), partial(_words, "title_heads.txt")),
        "cache": Target((pack(said), zlib.decompress(pack(said))), _unpacked),
        "messages": Target((b"a.toml, line 3: '' is no decision: write one of same",), _say),
    }


def _say(data: bytes) -> None:
    assert isinstance(_translated(data.decode("utf-8", "replace")[:4000]), str)


def changed(data: bytes, rnd: random.Random, others: tuple[bytes, ...] = ()) -> bytes:
    """The same bytes with something cut, put in, doubled, moved, exchanged or taken from another input."""
    new = bytearray(data)
    for _ in range(rnd.randint(1, 4)):
        start = rnd.randint(0, len(new))
        end = min(len(new), start + rnd.choice((0, 1, 2, 8, 40, 200)))
        piece = bytes(new[start:end])
        other = rnd.choice(others or (data,))
        begin = rnd.randint(0, len(other))
        put = rnd.choice(
            (b"", rnd.randbytes(rnd.randint(1, 8)), piece * 2, piece * 30, piece[::-1], other[begin : begin + 100], bytes([rnd.randrange(256)]) * 20)
        )
        new[start : end if rnd.random() < 0.7 else start] = put
    return bytes(new)
