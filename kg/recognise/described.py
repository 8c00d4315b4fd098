"""Names with a dot where what stands before or behind them tells that somebody is meant: 客商|某某·某某, 慰问了|某某·某某, 某某·某某|主任."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg import lexicon
from kg.model import Span
from kg.recognise import sounds

_DOTTED = "(?P<name>[\u3400-\u9fff]{%d,%d}(?:[·-][\u3400-\u9fff]{1,10})+)"
_DESCRIBED = re.compile(f"(?:[客侨外]商|客人|[商友人家员师生者侨手士民授裔表]){_DOTTED % (2, 8)}")
"""A name with a dot behind what somebody is: 英国客商|某某·某某."""
_GONE_TO = re.compile(f"(?:来到|走进|看望|慰问|走访|探望|会见|接见)(?:慰问|走访|看望)?了?{_DOTTED % (1, 10)}")
"""慰问了|某某·某某等3户群众."""
_SEES = re.compile("[^·]{0,4}?(?:看望|慰问|走访|探望|会见|接见|来到|走进)(?:慰问|走访|看望)?了?(?=[^·]{2})")
_JOINS = frozenset("、和与及")
_BEFORE = re.compile(r"[\u3400-\u9fff]{1,6}(?:[·-][\u3400-\u9fff]{1,6})+$")
_NUMBERED = re.compile("[两二三四五六七八九十][户名位个]$")
"""某某·某某|两户|困难群众."""


@lexicon.derived
def _folk() -> re.Pattern[str]:
    """What ordinary people are called before their names: 走进|贫困户|某某·某某家."""
    return re.compile(lexicon.any_of("private_people", "lay_people"))


def dotted(text: str, span: Span) -> Iterator[str]:
    """The names with a dot behind what somebody is, or behind a verb of seeing people, and those joined to them."""
    for form in (_DESCRIBED, _GONE_TO):
        for match in form.finditer(text, span.start, span.end):
            verb = _SEES.match(text, match.start("name"))
            at = verb.end() if verb else match.start("name")
            folk = _folk().match(text, at)
            at = folk.end() if folk else at
            while found := sounds.DOTTED.match(text, at, span.end):
                end = sounds.dotted_end(text, found)
                if not sounds.spelled(text[at:end]):
                    break
                yield text[at:end]
                if text[end : end + 1] not in _JOINS:
                    break
                at = end + 1


def before(text: str, low: int, at: int) -> str:
    """The name with a dot that ends at an offset, where a title follows; empty where none does, or a number stands between."""
    match = _BEFORE.search(text, low, at)
    if match is None:
        return ""
    own = match[0][_begins(sounds.DOT.split(match[0])[0]) :]
    return "" if _NUMBERED.search(own) or not all(piece and sounds.spelled(piece) for piece in sounds.DOT.split(own)) else own


def _begins(piece: str) -> int:
    """How many characters of the first part of a name with a dot are still the body before it: 某某组织|罗杰·某某."""
    last = max((at for at, char in enumerate(piece) if char not in lexicon.word_set("transliteration")), default=-1)
    return last + 1 if last + 1 < len(piece) else 0
