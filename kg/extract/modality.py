"""What is said and yet did not happen: plans, negations, duties, habits, hearsay, speech."""

from __future__ import annotations

import re

_SPOKEN = re.compile(
    r"(?:强调|指出|表示|认为|说|提出|叮嘱|谈到|称|坦言|介绍说|寄语|讲到|写道)(?=，|：|“)|(?:要求|希望|勉励|鼓励|呼吁|号召|建议|要(?=[^，。]{0,2}(?:坚持|深入|全面|加快|切实|以|把|进一步)))"
)
_NEGATED = re.compile(
    r"(?:未能?|没有|没能?|无法|并未|不再)[^，。；]{0,6}$|(?:因故|因事|因病|因公)[^，。；]{0,10}$|因(?:临时|参加|出席|另有|有|公|病)[^，。；]{0,10}$|请假[^，。；]{0,4}$|(?:原定|原计划|本来?要)[^，。；]{0,12}$"
)
_PLANNED = re.compile(r"(?:将(?:于|在|会|率|赴|出席|参加|前往)?|拟(?:于)?|即将|计划|定于|预计|准备|打算|有望|下(?:一步(?!工作)|个月|周|月))[^，。；]{0,14}$")
_DUTY = re.compile(r"(?:要|应(?![急邀用对])|须|必须|需|请|应当|务必|不得|希望|要求)[^，。；]{0,8}$")
_HABIT = re.compile(r"(?:每(?:年|月|周|季度|天|逢)|经常|定期|一直以来|多年来|常年|往往|总是)[^，。；]{0,16}$")
_HISTORY = re.compile(r"(?:早在|曾(?:于|经|在)?|此前|当年|那一?年|历史上|(?:19|20)\d\d年以来|去年|前年|多年前)[^，。；]{0,20}$")
_ABSENT = re.compile(r"未(?:能)?(?:到[会场]|出席|参加|成行|前来|赶到)|没有(?:到[会场]|出席|参加)|请假|缺席|因故(?:未|没)")
_CALLED_OFF = re.compile(r"推迟|延期|取消|改期|暂停举办|停办|未能?如期")
_REASONS = (("negated", _NEGATED), ("future", _PLANNED), ("habit", _HABIT))


def unsaid(predicate: str) -> str:
    """The predicate up to where somebody's words begin."""
    match = _SPOKEN.search(predicate)
    return predicate[: match.end()] if match else predicate


def reason(before: str) -> str | None:
    """Why what follows `before` (the text of its clause up to the verb) is not asserted, or None."""
    clause = re.split("[，。；：]", before)[-1]
    return next((name for name, pattern in _REASONS if pattern.search(clause)), None)


def absent(predicate: str) -> bool:
    """Whether a predicate says that its subject was not there."""
    return bool(_ABSENT.search(re.split("[。；]", predicate)[0]))


def is_history(text: str) -> bool:
    """Whether a clause looks back to earlier days."""
    return bool(_HISTORY.search(text))


def is_duty(before: str) -> bool:
    """Whether a verb after `before` says what ought to be done."""
    return bool(_DUTY.search(re.split("[，。；：]", before)[-1]))


def called_off(text: str) -> bool:
    """Whether a sentence says that something planned was put off or dropped."""
    return bool(_CALLED_OFF.search(text))
