"""The paper's own meeting behind one of a higher level: 会后，我县立即召开会议."""

from __future__ import annotations

import re

from kg.extract import eventnames
from kg.extract.deeds import EventName
from kg.extract.draft import Sign
from kg.extract.rule import Rule
from kg.extract.story import Story

OWN = re.compile(
    r"(?:会议?(?:结束)?后|随后|紧接着)，?(?P<host>我[省市区县州旗镇乡]|[^，。；ⓅⒽⓉ]{1,5}[市县区州旗](?:委)?)?(?:立即|随即|迅速|马上|当即|紧接着|接着|也|又|就|组织)*(?:套开|续开|接续召开|接着召开|召开|举行)(?:了)?$"
)
"""会后，我县立即召开会议: behind a meeting of a higher level the paper's own."""


def open_own(story: Story, name: EventName, host: str, rule: Rule) -> None:
    """The paper's own meeting becomes the one that is spoken of."""
    event = story.open("meeting", Sign(rule, name.span))
    event.when = story.main.when if story.main else event.when
    event.call(f"{host}{name.name}" if eventnames.generic(name.name) else name.name)
    story.main = story.current = event
