"""An article as the row of a table."""

from __future__ import annotations

import json
from typing import Any

from webpages import HEADLINE, PARAGRAPHS

TEXT = "\n".join(PARAGRAPHS)
ROW = {"标题": HEADLINE, "正文": TEXT, "日期": "2023-03-14", "报纸": "云江日报", "版次": "1", "作者": "闻晓舟", "网址": "https://yunjiang.example/1"}
ENGLISH = dict(zip(("title", "content", "pubdate", "source", "page", "author", "url"), ROW.values(), strict=True))
WRITTEN = f"云江日报\n2023年3月14日\n第1版\n\n{HEADLINE}\n\n{TEXT}\n"


def as_csv(*rows: dict[str, str], delimiter: str = ",") -> str:
    quoted = [[f'"{cell}"' for cell in cells] for cells in (list(rows[0]), *(list(row.values()) for row in rows))]
    return "\n".join(delimiter.join(cells) for cells in quoted) + "\n"


def as_json(*rows: dict[str, Any]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
