"""Whatever was built before, a build gives what a fresh one gives, byte for byte, and reads no page twice."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.pipeline import BuildRequest, BuildResult, build
from kg.read import ReadOptions, parse_place

Pages = Callable[..., Path]
PLACE = ReadOptions(place=parse_place("岚江省/澄州市/云江县"))
HEAD = "云江日报\n2023年3月{day}日 星期二\n\n"
STORIES = (
    "林若川走访企业\n本报讯（记者 闻晓舟）昨日，县长林若川走访岚江竹韵纸业有限公司。副县长韩雪陪同。\n",
    "全县春耕推进会召开\n本报讯 昨日，全县春耕推进会召开。县长林若川主持会议。\n",
    "县政府召开常务会议\n本报讯 昨日，县政府召开常务会议。县长林若川主持并讲话，副县长韩雪、简知非出席。\n",
    "韩雪调研云岭镇\n本报讯 3月9日，副县长韩雪到云岭镇调研。\n",
    "县领导会见客商\n本报讯 昨日，县委书记陆景行会见岚江恒澜新材料股份有限公司董事长向北辰。\n",
    "任前公示\n本报讯 3月8日，县人大常委会召开会议，任命简知非为云江县副县长。\n",
)
TEXTS = tuple(HEAD.format(day=number + 10) + story for number, story in enumerate(STORIES))


def built(root: Path, output: Path, *, cache: bool = True) -> BuildResult:
    return build(BuildRequest(paths=(root,), output=output, settings=PLACE, cache=cache))


def published(output: Path) -> dict[str, bytes]:
    files = (path for path in output.rglob("*") if path.is_file())
    return {name: path.read_bytes() for path in files if not (name := path.relative_to(output).as_posix()).startswith(".kg/")}


def everything(output: Path) -> dict[str, bytes]:
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


@pytest.mark.parametrize("seed", range(2))
def test_any_sequence_of_additions_changes_and_removals_gives_a_fresh_build(pages: Pages, tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    root = pages({"first.txt": TEXTS[0]})
    fresh_reads: list[int] = []
    for number in range(4):
        before = {path.name: path.read_text(encoding="utf-8") for path in root.iterdir()}
        for name in dice.sample("abcdef", 3):
            if dice.random() < 0.6:
                (root / f"{name}.txt").write_text(dice.choice(TEXTS), encoding="utf-8")
            else:
                (root / f"{name}.txt").unlink(missing_ok=True)
        after = {path.name: path.read_text(encoding="utf-8") for path in root.iterdir()}
        found = built(root, tmp_path / "out")
        assert found.fresh == len(after.items() - (before.items() if number else set()))
        built(root, tmp_path / f"fresh{number}")
        assert everything(tmp_path / "out") == everything(tmp_path / f"fresh{number}")
        fresh_reads.append(found.fresh)
    assert sum(fresh_reads[1:]) > 0


def test_with_and_without_cache_the_same_is_published(pages: Pages, tmp_path: Path) -> None:
    root = pages({f"{number}.txt": text for number, text in enumerate(TEXTS)})
    built(root, tmp_path / "with")
    assert built(root, tmp_path / "with").fresh == 0
    built(root, tmp_path / "without", cache=False)
    assert published(tmp_path / "with") == published(tmp_path / "without")
    assert not (tmp_path / "without" / ".kg" / "pages").exists()


def test_other_settings_are_another_reading(pages: Pages, tmp_path: Path) -> None:
    root = pages({"a.txt": TEXTS[0]})
    built(root, tmp_path / "out")
    other = BuildRequest(paths=(root,), output=tmp_path / "out", settings=ReadOptions(place=parse_place("岚江省/澄州市/望海县")))
    assert build(other).fresh == 1


def test_a_build_that_was_stopped_goes_on_where_it_was(pages: Pages, tmp_path: Path) -> None:
    root = pages({f"{number}.txt": text for number, text in enumerate(TEXTS)})

    def stopping(what: str, done: int, total: int) -> None:
        if (what, done) == ("extracting", 4):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(BuildRequest(paths=(root,), output=tmp_path / "out", settings=PLACE), stopping)
    assert built(root, tmp_path / "out").fresh == len(TEXTS) - 4
