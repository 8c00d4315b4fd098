"""What many tests share: a small folder of pages and the files beside the checkout."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("newskg", deadline=None)  # the first example pays for what is read once, and machines are slow
settings.load_profile("newskg")
CHECKOUT = Path(__file__).parents[1]
os.environ["KG_LANG"] = "en"  # whatever the machine speaks

PAGE = """云江日报
2023年3月14日 星期二

全县春耕备耕工作推进会召开
本报讯（记者 闻晓舟）昨日，全县春耕备耕工作推进会召开。县委副书记、县长林若川主持会议并讲话。
"""


@pytest.fixture
def checkout() -> Path:
    """The folder that holds `kg/`, `ontology/` and `tests/`."""
    return CHECKOUT


@pytest.fixture
def pages(tmp_path: Path) -> Callable[..., Path]:
    """Writes files below a folder of their own and gives the folder: `pages({"a.txt": "text", "b.txt": b"bytes"})`."""

    def write(files: dict[str, str | bytes], folder: str = "pages") -> Path:
        root = tmp_path / folder
        root.mkdir(exist_ok=True)
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return root

    return write
