"""What a sentence speaks of and does not state: kept in the ledger with its reason, never in the graph."""

from __future__ import annotations

import re

from kg.extract import eventnames, modality, visits
from kg.extract.backdrop import backdrop
from kg.extract.encoded import Encoded
from kg.extract.modality import DELEGATED, LETTER, SPEECH
from kg.extract.mood import Mood
from kg.extract.story import Story
from kg.extract.unit import Unit
from kg.extract.units import carried, units
from kg.sought import Seldom, led

_GOES = (
    r"调研(?!报告|组|提纲)|考察(?!团|组)|走访(?!组)|视察|检查(?!组|站|院|官)|督查(?!组)|督导(?!组)|巡查|暗访|看望|慰问(?![品金信电物])|带队|率队|率团|率(?=[^，。；]{0,12}(?:团|队|组))"
    r"|深入(?=[^，。；]{0,16}(?:[村镇乡厂校户]|企业|街道|社区|公司|一线|基层))|来到|走进|前往|赶赴|赶到|抵达|(?<!全力以)赴|(?<![收达得感受迟签报直遇见看])到(?!期|底|达|了|此|位|\d)|去了|上门|接访"
)
_GOING = led(_GOES)
_DEED = led(
    rf"{_GOES}|主持|出席|参加|参会|到会|到场|讲话(?!精神)|致辞|发言|作报告|会见|会谈|陪同|签约|签署|宣布|揭牌|剪彩|颁奖|授牌|召开|举行|收看|收听|观看|贺信|贺电|致信|致电|任命(?!的)|当选|出任|接任"
)
_NAMED_ONLY = Mood(
    "mentioned",
    "报道只提到他的讲话、指示或思想，没有说他到场。",
    re.compile(
        r"^(?:总书记|同志)*(?:(?:的|关于|在[^，。；Ⓟ]{0,30}?的)[^，。；Ⓟ]{0,30}?(?:讲话|精神|指示|思想|论述|批示|要求|贺信|回信|重要文章)|为核心|新时代)"
    ),
)
_CALLED_OFF = Mood("negated", "报道说它推迟、取消，没有举行。", re.compile(""))
_ABSENT = Mood("negated", "报道说他未到场。", re.compile(""))
_SOMEBODY = Seldom(
    r"(?:[^，。；：ⓅⒽ的]{0,6}?领导(?:干部|班子)?|Ⓗ)(?=要|应|须|必须|每|带头|定期|经常|将|拟|深入|到|走)|各级|各部门|各乡镇|各[^，。；]{1,4}(?:负责人|负责同志)"
    r"|主要负责(?:人|同志)|党员干部"
)
_HINT = led(
    r"[未没无请应要须需拟将曾每常信电]|原[定计]|本[应该来]|即|定于|预计|准备|打算|计划|有望|争|择|不[日再得是]|届时|缺席|因|推迟|延期|取消|改期|暂停|停办|[多两三四五六七八九十0-9]次|总|往往|年|早在|历史|惯例"
    r"|说|称|强调|指出|表示|认为|提出|叮嘱|嘱|谈到|坦言|寄语|讲|写道|规定|道，|回忆|透露|告诉|希望|勉励|鼓励|呼吁|号召|建议|盼|务必|批示|委托|总书记|为核心|新时代|下[个周月一]"
)
"""Some word without which nothing is said in any of these ways."""
_NOT_EVEN_POSTS = frozenset({"hearsay", "fiction"})
_OF_THE_SPEAKER = frozenset({"future", "habit", "history", "negated"})


def elsewhere(story: Story, encoded: Encoded, number: int) -> bool:
    """Notes all that a sentence of the body does not state; True if it states nothing at all, so that nothing else is read in it."""
    whole = backdrop(encoded, number) if encoded.sentence.kind == "body" else None
    framed = modality.frame(encoded.text)
    if whole is None and framed and framed[0] == 0:
        whole = framed[1]
    if whole is None:
        whole = _of_unreal_people(story, encoded)
    if whole:
        story.unstated.add(encoded.sentence.span)
        story.rumoured += [encoded.sentence.span] if whole.name in _NOT_EVEN_POSTS else []
        _note_whole(story, encoded, whole)
        return True
    if framed or _HINT.search(encoded.text):
        _note_units(story, encoded, framed)
        _note_events(story, encoded, framed)
    return False


def _of_unreal_people(story: Story, encoded: Encoded) -> Mood | None:
    """Whether a sentence goes on about people whom only history, hearsay or fiction has named so far."""
    if encoded.times or not (encoded.groups and story.unreal):
        return None
    moods = [story.unreal.get(name) for group in encoded.groups.values() for name in group.names]
    return moods[0] if moods and all(moods) else None


def _note_whole(story: Story, encoded: Encoded, mood: Mood) -> None:
    names = _names(encoded)
    real = {name for event in story.events for name in event.people}
    if mood.name in {"history", "hearsay", "fiction", "condition", "drill"}:
        story.unreal |= {name: mood for name in names if name not in real and name not in story.unreal}
    about = "、".join([*names, *(name.name for name in eventnames.find(encoded))])
    titled = mood.name in _NOT_EVEN_POSTS and any(mention.titles for group in encoded.groups.values() for mention in group.members)
    if (titled or _DEED.search(encoded.text)) and (about or encoded.holders):
        story.note(mood, encoded, about or _first_holder(encoded))


def _names(encoded: Encoded) -> list[str]:
    return list(dict.fromkeys(name for at in sorted(encoded.groups) for name in encoded.groups[at].names))


def _first_holder(encoded: Encoded) -> str:
    return encoded.holders[min(encoded.holders)].name


def _note_units(story: Story, encoded: Encoded, framed: tuple[int, Mood] | None) -> None:
    people = units(encoded)
    for unit in people or carried(encoded, story.subject):
        names = "、".join(unit.group.names)
        if unit.kind == "object":
            _note_mentioned(story, encoded, names, unit.after)
            continue
        mood = _of_predicate(encoded, unit, framed)
        if mood:
            story.note(mood, encoded, names)
    _note_nobody(story, encoded, framed)


def _note_mentioned(story: Story, encoded: Encoded, names: str, after: str) -> None:
    """Somebody of whom only words or thoughts are spoken of, once an article."""
    if _NAMED_ONLY.pattern.match(after) and names not in story.mentioned:
        story.mentioned.add(names)
        story.note(_NAMED_ONLY, encoded, names)


def _of_predicate(encoded: Encoded, unit: Unit, framed: tuple[int, Mood] | None) -> Mood | None:
    """The mood of the first deed of a predicate that is not stated. A speaker is held to his own plans only, not to what he asks of others."""
    if modality.absent(modality.unsaid(unit.after)):
        return _ABSENT
    if modality.from_afar(unit.after):
        return LETTER
    if DELEGATED.pattern.fullmatch(unit.after):
        return DELEGATED
    said = len(modality.unsaid(encoded.text))
    speaks = unit.at < said < len(encoded.text) and not (framed and framed[0] <= said)
    for deed in _DEED.finditer(unit.after):
        at = unit.at + 1 + deed.start()
        mood = _mood_at(encoded, at, framed)
        if mood and not (speaks and at >= said and mood.name not in _OF_THE_SPEAKER):
            return mood
    return None


def _mood_at(encoded: Encoded, at: int, framed: tuple[int, Mood] | None) -> Mood | None:
    if framed and at >= framed[0]:
        return framed[1]
    before, said = encoded.text[:at], len(modality.unsaid(encoded.text))
    mood = modality.mood(before) or modality.duty(before)
    if mood is None and at >= said:
        return modality.duty(re.sub("[，；]", "", encoded.text[max(said - 2, at - 20) : at]), 20) or SPEECH
    return mood


def _note_nobody(story: Story, encoded: Encoded, framed: tuple[int, Mood] | None) -> None:
    """Duties and plans of people without names: 各级领导干部要深入某镇走访."""
    for deed in _GOING.finditer(encoded.text) if _SOMEBODY.search(encoded.text) else ():
        before = encoded.text[: deed.start()]
        last = next((match for match in reversed([*_SOMEBODY.finditer(before)]) if "Ⓟ" not in before[match.end() :]), None)
        who = "" if last is None else encoded.holders[last.start()].name if last[0] == "Ⓗ" and last.start() in encoded.holders else last[0]
        mood = _mood_at(encoded, deed.start(), framed) if who else None
        if mood and (mood.name != "speech" or visits.stops(encoded, deed.start(), len(encoded.text))):
            story.note(mood, encoded, who)
            return


def _note_events(story: Story, encoded: Encoded, framed: tuple[int, Mood] | None) -> None:
    off = modality.called_off(encoded.text)
    for name in eventnames.find(encoded):
        if eventnames.generic(name.name):
            continue
        mood = _CALLED_OFF if off else modality.future() if name.future else _mood_at(encoded, name.at, framed)
        if mood and not (mood.name == "negated" and name.how == "held" and not off):
            story.note(mood, encoded, name.name)
