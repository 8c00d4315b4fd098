"""Where the clauses of a sentence begin, so that a name may stand there without a title."""

from __future__ import annotations

import re

from kg.model import Span
from kg.sought import behind

_LEAD_IN = re.compile("(?:由|经|随后|其间|期间|会上|会后|会前|最后|同时)?")
_CLAUSE = behind(
    rf"(?<=[，。；：“\n ]){_LEAD_IN.pattern}|(?<=[由与同为])|(?<=会见)(?!时|前|后|了)"
    r"|(?<=会见了)|(?<=陪同)|(?<=看望)|(?<=慰问)(?![金品信物团])"
    r"|(?<=任命)|(?<=任命：)|(?<=免去)|(?<=免去：)|(?<=撤销)|(?<=罢免)|(?<=聘请)|(?<=接替)|(?<=决定)(?=[\u4e00-\u9fff]{2,4}为)|(?<=接受)|(?<=聘任)|(?<=授予)|(?<=选举)|(?<=补选)|(?<=增补)|(?<=推选)|(?<=提名)|(?<=的)(?=[\u4e00-\u9fff]{2,3}(?:说|表示|获得|荣获|夺得|摘得|被授予|被评为))|(?<=[席任记长员]的)"
)


def heads(text: str, span: Span) -> list[int]:
    """Where clauses of a sentence begin, behind what leads in."""
    first = _LEAD_IN.match(text, 0, span.end) if span.start == 0 else None
    found = [first.end()] if first else []
    found += [match.end() for match in _CLAUSE.finditer(text, max(span.start - 1, 0), span.end)]
    return [at for at in dict.fromkeys(found) if span.start <= at < span.end]
