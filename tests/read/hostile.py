"""Bad input of many kinds, made by rule from a number, so that a fault can be made again."""

from __future__ import annotations

import gzip
import io
import random
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "forms"))
sys.path.insert(0, str(Path(__file__).parent / "forms" / "web"))
sys.path.insert(0, str(Path(__file__).parent / "forms" / "pdf"))
from printing import Press
from rowtables import ROW, as_csv, as_json
from webpages import PARAGRAPHS, PLAIN

Kind = Callable[[random.Random], bytes | str]


def noise(rnd: random.Random, size: int) -> bytes:
    return bytes(rnd.randrange(256) for _ in range(size))


def cut(content: bytes, rnd: random.Random) -> bytes:
    return content[: rnd.randrange(len(content) // 4, len(content) * 3 // 4)]


def archive(files: dict[str, bytes | str], locked: bool = False) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    data = bytearray(out.getvalue())
    if locked:
        for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            data[data.index(mark) + place] |= 1
    return bytes(data)


def press(draw: Callable[[Press], None]) -> bytes:
    page = Press()
    draw(page)
    return page.printed()


def entities(rnd: random.Random) -> bytes:
    grown = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": f'<!DOCTYPE d [<!ENTITY e0 "x{rnd.random()}">{grown}]><d>&e9;</d>'})


def falling(page: Press) -> None:
    for number, paragraph in enumerate(PARAGRAPHS[:3]):
        page.falling(700 - 40 * number, 60, paragraph)


KINDS: dict[str, tuple[str, Kind]] = {
    "empty": (".txt", lambda rnd: b""),
    "blank": (".txt", lambda rnd: " \u3000\r\n" * rnd.randrange(1, 99)),
    "binary": (".txt", lambda rnd: b"\0" + noise(rnd, 300)),
    "noise": (".txt", lambda rnd: noise(rnd, 400)),
    "mangled": (".txt", lambda rnd: b"\xff".join(char.encode() for char in PLAIN)),
    "big5": (".txt", lambda rnd: ("縣長林若川主持召開春耕備耕工作推進會，副縣長參加會議並講話。" * rnd.randrange(3, 9)).encode("big5")),
    "controls": (".txt", lambda rnd: "".join(chr(rnd.randrange(1, 32)) for _ in range(300))),
    "long-line": (".txt", lambda rnd: "县长、" * rnd.randrange(1_000, 2_000)),
    "brackets": (".txt", lambda rnd: "（【《“" * rnd.randrange(300, 900)),
    "marks": (".txt", lambda rnd: "\u202e\u200b\ufeff\u2028" * rnd.randrange(50, 99) + "云"),
    "no-news": (".txt", lambda rnd: f"{rnd.random()}\n" * 20),
    "deep": (".html", lambda rnd: "<div>" * rnd.randrange(5_000, 9_000) + "县长"),
    "list": (".html", lambda rnd: "".join(f"<li><a href={n}>第{n}条</a>" for n in range(rnd.randrange(5, 50)))),
    "script": (".html", lambda rnd: f"<script>var text = {rnd.random()} + '{PLAIN}'</script>"),
    "not-html": (".html", lambda rnd: b"\x89PNG" + noise(rnd, 200)),
    "half-characters": (".html", lambda rnd: "&#xD800;&#0;&#x110000;" * 50),
    "attributes": (".html", lambda rnd: "<p " + " ".join(f"a{n}={n}" for n in range(5_000)) + ">"),
    "no-pdf": (".pdf", lambda rnd: b"%PDF-1.7\n" + noise(rnd, 200)),
    "cut-pdf": (".pdf", lambda rnd: cut(press(lambda page: page.picture()), rnd)),
    "scan": (".pdf", lambda rnd: press(lambda page: page.picture())),
    "falling": (".pdf", lambda rnd: press(falling)),
    "no-docx": (".docx", lambda rnd: noise(rnd, 300)),
    "no-word": (".docx", lambda rnd: archive({"a.txt": PLAIN})),
    "grown-word": (".docx", entities),
    "old-word": (".docx", lambda rnd: b"\xd0\xcf\x11\xe0" + noise(rnd, 300)),
    "no-zip": (".zip", lambda rnd: b"PK\x03\x04" + noise(rnd, 300)),
    "cut-zip": (".zip", lambda rnd: cut(archive({"a.txt": PLAIN}), rnd)),
    "way-out": (".zip", lambda rnd: archive({f"{'../' * rnd.randrange(1, 9)}etc/passwd.txt": PLAIN})),
    "locked": (".zip", lambda rnd: archive({"a.txt": PLAIN}, locked=True)),
    "nested": (".zip", lambda rnd: archive({"a.zip": archive({"a.txt": PLAIN})})),
    "hollow": (".zip", lambda rnd: archive({})),
    "cut-gz": (".txt.gz", lambda rnd: cut(gzip.compress(PLAIN.encode()), rnd)),
    "no-gz": (".txt.gz", lambda rnd: noise(rnd, 100)),
    "no-json": (".jsonl", lambda rnd: cut(as_json(ROW).encode(), rnd)),
    "deep-json": (".jsonl", lambda rnd: "[" * rnd.randrange(20_000, 90_000)),
    "other-json": (".jsonl", lambda rnd: f'{{"value": {rnd.random()}}}\n'),
    "other-table": (".csv", lambda rnd: f"name,value\n甲,{rnd.random()}\n"),
    "open-quote": (".csv", lambda rnd: as_csv(ROW).replace('",', ",", 1) + as_csv(ROW)),
    "no-table": (".csv", lambda rnd: b"\0" + noise(rnd, 300)),
    "no-parquet": (".parquet", lambda rnd: b"PAR1" + noise(rnd, 300) + b"PAR1"),
    "no-archive": (".mhtml", lambda rnd: f"Subject: {rnd.random()}\n\nnothing"),
    "unknown": (".xyz", lambda rnd: PLAIN),
}
"""What makes it, and the suffix of its file."""


def written(folder: Path, each: int) -> list[str]:
    """Writes so many files of each kind into a folder and gives their names."""
    names = []
    for kind, (suffix, make) in KINDS.items():
        for number in range(each):
            content = make(random.Random(f"{kind} {number}"))
            names.append(f"{kind}-{number:02}{suffix}")
            (folder / names[-1]).write_bytes(content if isinstance(content, bytes) else content.encode())
    return names
