"""What a visit is called: who did what, 某某督导项目建设, where the text gives it no name of its own."""

from __future__ import annotations

import re

from kg.extract import modality, outings
from kg.extract.encoded import Encoded
from kg.extract.unit import Unit

_CONSOLES = re.compile(
    r"(?:(?:集中|开展|进行|逐一|亲切|春节|节前|专程)*(?:走访慰问|看望慰问|慰问走访|走访看望|慰问(?![品金信物])|看望|拜年|送温暖|送清凉))(?:了|活动)?(?P<whom>[^，。；：“”ⓅⒽⓉ]{0,24})"
)
_GIVES = re.compile("慰问[品金物]|送(?:去|上|来)[^，。；]{0,12}(?:祝福|问候|关怀|温暖)")
_OF_SOMETHING = re.compile(
    r"对(?P<what>[^，。；：Ⓟ]{2,24}?)(?:进行|开展)(?:了)?(?P<deed>(?:实地|现场|专题|突击|专项|明察)*(?:检查|督查|督导|调研|考察|视察|巡查|暗访)(?:指导)?)"
)
_CARRIED_OUT = re.compile(r"开展(?:了)?(?P<deed>[^，。；：ⓅⓉ]{2,16}?(?:检查|督查|督导|调研|考察|视察|巡查|暗访|走访|夜查)(?:工作|活动)?)(?=[，。；]|$)")
_DEED = re.compile(
    r"(?P<deed>(?:突击|现场|实地|专题|带队|开展|明查)*(?:督导检查|检查督导|检查指导|调研指导|调研督导|督查督办|巡查督导|检查|调研|考察|督导|督查|督办|视察|巡查|暗访|突查|抽查|现场办公|走访|观摩|踏勘))(?P<what>(?![组团员会])了?[^，。；：“”ⓅⓉ]{2,24})"
)
_LOOKS = re.compile(r"(?:察看|查看|了解|检视|看)(?P<what>了?[^，。；：“”ⓅⓉ]{2,24})")
_ESCORTED = re.compile(r"(?:一行)?(?:在Ⓟ[^，。；Ⓟ]{0,12}?(?:陪同|带领|引导)下|由Ⓟ[^，。；Ⓟ]{0,6}?陪同)，?")
_OF_TIME = re.compile("Ⓣ|于(?=Ⓣ)")
_LONG = 18
"""A name with more characters than this behind its leads is called by its deed alone first."""


def of(encoded: Encoded, unit: Unit, at: int) -> list[str]:
    """The names of a visit that a subject makes, the best first; `at`: where in its predicate the visit is told."""
    who = "、".join(unit.group.names)
    stop = re.compile(r"[，。；：]").search(unit.after, at)
    end = stop.start() if stop else len(unit.after)
    escorted = outings.beside(unit.after) or _ESCORTED.match(unit.after)
    full = _printed(encoded, unit, escorted.end() if escorted and escorted.end() < end else 0, end)
    short = [who + deed for deed in _deeds(encoded, unit)] if len(full) > _LONG or re.search("[，、]", full) else []
    party = [f"{unit.group.names[0]}一行{full}"] if len(unit.group.names) > 1 and "一行" in unit.group.text else []
    return [*short, who + full, *party, *([who + full.partition("、")[0]] if "、" in full and not short else [])]


def _deeds(encoded: Encoded, unit: Unit) -> list[str]:
    """What a predicate says was done, in few words."""
    told = modality.unsaid(unit.after).partition("。")[0]
    consoled = _CONSOLES.search(told)
    if consoled and not _denied(told, consoled):
        whom = consoled["whom"].lstrip("了")
        return [_printed(encoded, unit, consoled.start(), consoled.start("whom")) + whom, "走访慰问"] if _plain(whom) else ["走访慰问"]
    something = _OF_SOMETHING.search(told)
    if something:
        return [something["deed"] + something["what"]]
    carried_out = _CARRIED_OUT.search(told)
    if carried_out:
        return [f"开展{carried_out['deed']}"]
    for match in (*_DEED.finditer(told), *_LOOKS.finditer(told)):
        if _plain(match["what"].lstrip("了"), matter=True) and not _denied(told, match):
            return [re.sub("(?<=[察查看研导问访])了(?!解)", "", match[0], count=1)]
    return ["走访慰问"] if _GIVES.search(told) else []


def _denied(told: str, match: re.Match[str]) -> bool:
    return bool(modality.reason(told[: match.start()]) or modality.is_duty(told[: match.start()]))


def _plain(text: str, *, matter: bool = False) -> bool:
    """Whether an object can stand in a name: no list of sites or people, nobody's name."""
    if not text or "Ⓗ" in text:
        return False
    return (
        len(text) <= (24 if matter else 12)
        and (matter or "、" not in text)
        and not re.search("(?:公司|村|镇|乡|社区|街道|厂|学校|医院|小学|中学)(?:[、和]|$)|等地|等处", text)
    )


def _printed(encoded: Encoded, unit: Unit, low: int, high: int) -> str:
    """The characters of a piece of the predicate, times left out."""
    start = unit.at + 1
    stop = min(start + high, len(encoded.text))
    return "".join(encoded.original(i, i + 1) for i in range(start + low, stop) if not _OF_TIME.match(encoded.text, i))
