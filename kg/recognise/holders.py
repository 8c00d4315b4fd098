"""The house that an article says held something: whose 局长 or 总经理 is told without it further down."""

from __future__ import annotations

import re

from kg.model import Body, Span
from kg.recognise.bodies import read
from kg.recognise.boundaries import Boundaries
from kg.recognise.printed import Printed
from kg.sought import Sought, led

_HOLDS = led(
    "(?:(?<=[\u4e00-\u9fff]{3})局|公司|集团|[分支]行|(?<=[\u4e00-\u9fff]{3})[厂矿])(?=(?:党委|党组|工会)?(?:隆重|组织|集中|专题|顺利|成功)*(?:召开|举行|举办))"
)
_SOUGHT = Sought(_HOLDS)
_HEADS = {
    "局": re.compile("(?:党[组委])?(?:常务)?副?(?:局长|书记)|党[组委](?:成员|委员)|纪[检委].{0,3}[组书][长记]|总(?:工程师|会计师|经济师)"),
    "": re.compile(
        "(?:党委|党总支|党支部)?(?:常务|执行)?副?(?:董事长|总经理|总裁|经理|行长|厂长|矿长|书记)|党委委员|监事(?:会主席|长)?|总(?:工程师|会计师|经济师)|工会主席|(?:财务|技术|营销|运营)总监"
    ),
}
"""Who heads an office, and an enterprise."""
_ANY = re.compile("(?:各|全|有关|相关|两家|多家|上述|该|我|本|总|子|分)(?:局|公司|集团|行)$")


class Holders:
    """The houses of one article that held something."""

    def __init__(self) -> None:
        self._names: set[str] = set()

    def note(self, text: str, span: Span, boundaries: Boundaries) -> None:
        """Take up those that a sentence names."""
        for match in _HOLDS.finditer(text, span.start, span.end) if _SOUGHT.may_be_in(text, span.start, span.end) else ():
            name = text[boundaries.body_start(match.start(), span.start) : match.end()]
            if len(name) > 3 and not _ANY.search(name):
                self._names.add(name)

    def of(self, title: str) -> Body | None:
        """The only one, if somebody with such a title is of it; an empty title asks for it alone."""
        name = next(iter(self._names)) if len(self._names) == 1 else ""
        heads = _HEADS.get(name[-1:], _HEADS[""])
        if not name or (title and not heads.fullmatch(title)):
            return None
        return read(Printed(name, "局长")).body if name.endswith("局") else Body(name, "company")
