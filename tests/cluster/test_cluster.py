"""A cluster gives what one machine gives, to the last byte, whatever happens to its machines."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from kg.pipeline import BuildRequest, build
from kg.resolve.blocks import LARGE

from .standalone import CHECKOUT, Cluster

WEB = """<html><body><article><h1>县长调研农业</h1><p>2023年3月15日</p>
<p>本报讯 昨日，云江县县长林若川到石桥村调研，察看早稻育秧情况，听取村民意见。</p>
<p>林若川要求，各镇要抓住农时，备足种子和肥料，帮助农户解决困难。</p></article></body></html>"""
PAGES: dict[str, str | bytes] = {
    "a.txt": "云江日报\n2023年3月14日 星期二\n\n水库工作会议召开\n本报讯 昨日，水库工作会议召开。县长林若川主持会议，库闸使闻晓舟出席会议。\n",
    "below/b.html": WEB,
    "empty.txt": b"",
    "many.jsonl": "".join(
        json.dumps({"title": f"县长走访{word}企业", "text": f"本报讯 3月25日，县长林若川走访云江县{word}机械有限公司。", "date": "2023-03-25"}) + "\n"
        for word in "金木水火土天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁"
    ),
    "newspaper.toml": '[place]\nprovince = "东原省"\ncity = "望海市"\ndistrict = "云江县"\n',
    "rows.jsonl": "".join(
        json.dumps({"title": f"林若川走访企业{day}", "text": f"本报讯 3月{day}日，县长林若川走访岚江竹韵纸业有限公司。", "date": f"2023-03-{day}"}) + "\n"
        for day in (20, 21, 22)
    ),
}
WORDS = 'title_heads = ["库闸使"]\n'
FOLLOWED = """
import sys
from pathlib import Path
from kg.pipeline import BuildRequest, build

build(BuildRequest(paths=(Path(sys.argv[1]),), output=Path(sys.argv[2]), master=sys.argv[3]), lambda *told: print(*told, flush=True))
"""


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "lock"}


def test_pages_of_all_forms_give_what_this_machine_gives(cluster: Cluster, pages: Callable[..., Path], tmp_path: Path) -> None:
    folder = pages(PAGES)
    words = tmp_path / "own.toml"
    words.write_text(WORDS, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "build", str(folder), "--lexicon", str(words), "--quiet", "--parts", "3", "-o"]
    here = subprocess.run([*command, str(tmp_path / "here")], env=cluster.environment, check=True, capture_output=True)
    there = [*command, str(tmp_path / "there"), "--engine", "spark", "--master", cluster.master]
    told = subprocess.run(there, env=cluster.environment, check=True, capture_output=True)
    found = files(tmp_path / "there")
    assert PAGES["many.jsonl"].count("\n") >= LARGE  # of one day: the cluster compares them
    assert found == files(tmp_path / "here")
    assert "库闸使".encode() in found["graph.ttl"]
    assert {"graph-parts/nq/part-00002.nq", "graph-parts/parquet/part-00002.parquet"} <= found.keys()
    assert (told.stdout, told.stderr) == (here.stdout, here.stderr)


def test_a_worker_that_is_killed_in_the_middle_changes_nothing(cluster: Cluster, tmp_path: Path) -> None:
    corpus = CHECKOUT / "corpus"
    command = [sys.executable, "-c", FOLLOWED, str(corpus), str(tmp_path / "there"), cluster.master]
    killed = ""
    with subprocess.Popen(command, env=cluster.environment, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        for line in run.stdout:
            if line.startswith("extracting") and not killed:
                cluster.kill_a_worker()
                killed = line
    _, done, total = killed.split()
    build(BuildRequest(paths=(corpus,), output=tmp_path / "here"))
    assert run.returncode == 0
    assert int(done) < int(total) / 2
    assert files(tmp_path / "there") == files(tmp_path / "here")
