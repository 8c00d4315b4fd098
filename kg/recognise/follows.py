"""What may stand directly after a personal name, and how much that says for the name ending there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg import lexicon, places, words
from kg.sought import Openers

MARK_AFTER, WORD_AFTER, ASPECT_AFTER, SOME_WORD_AFTER, CHAR_AFTER = 3.0, 2.5, 2.0, 1.2, 1.3
VERB_AFTER = 0.8
"""A verb of one character that the word list does not hold: enough behind a title alone."""

NEWLY = "正式|已|再次|继续|全票|高票|同时|成功|光荣"
"""How an office is taken."""
_COUNTED = re.compile(
    r"[两三四五六七八九十][两三四五六七八九十\d]*(?:位|名|人|户)|两家(?![人企公单乡的])|等(?=颁[奖发]|(?:[四五几六]套|四大)(?:班子|家)|党政|[^，。；]{0,6}(?:代表|负责人|企业家|专家|委员|干部|成员|老党员|困难|群众|[村居农牧渔]民|乡亲|老人|老师|教师|职工|员工|工人|师生|学生|官兵|民警|战士|老兵|模范|先进|教授|院士|学者|嘉宾|客[商人])|\d|领导|出席|参加|陪同|为|人|同志|省|市|县|区|州|镇|先后|一同|一起|，|。|在|分别|列席|自治)|因(?:公|事|故|病|临时|出差)"
)
_AS = re.compile(
    r"以[^，。；]{2,24}身份|为(?:团长|组长|队长|首|代表)的|所[作做讲提]的?|边[^，。；边]{1,8}边"
    r"|先(?=[作讲介汇发通就带到去向])|做(?=[^，。；]{0,10}(?:汇报|报告|发言|介绍|讲话|讲解|演讲|分享|点评|交流|总结|说明|动员|表态|授课|讲座|宣讲|客))|携(?=手|[^，。；]{1,24}(?:走访|慰问|看望|前往|来到|赴|到|出席|参加|调研|考察|接待|启动|亮相|向|签|拜))|用(?:[^，。；的]{1,4}[语话](?![言音题])|[一两三四五六几][^，。；]{1,8}[词话句字]|(?:自己|亲身|真实|生动|通俗|流利|大量|详实|朴实|形象|具体|鲜活)|[^，。；]{1,10}(?:语言|方式|事例|案例|故事|数据|实例))|才(?:[^，。；]{0,4}(?:赶|小跑|匆忙|急忙)|知道|发现|想起|放心)|家(?=[，。；、里中的与坐])|时(?=，)"
)
_ASPECT = re.compile(r"[\u4e00-\u9fff](?:着(?!力|重|手|眼)|了(?!解)|过(?![程去来]))|[拉算说谈讲聊问提忙唱]起(?!点)")
"""One verb with 着, 了, 过, 起: 拉着, 看了, 算起."""
_ASPECTS = frozenset("着了过起")
_MOVES = frozenset(
    "穿戴披换系挂端捧递送献呈摆亮打喊唱说道讲提指列点找拿掏取交举抬扛背抱扶搀牵拉推敲摇踏迈走站坐蹲跪围挤凑写题签画倒盛夹切插栽铲浇填搬装翻揭剪撕贴播放接传当做"
)
_WHITHER = re.compile(
    "上(?![海午级面报司述])|下(?![午级面属一])|出(?![席任访台])|起(?![草诉点])|开(?![展始幕会发])|回(?![应答顾复])|进(?![行一修])|来(?![自到访宾])"
)
"""端起, 走进, 穿上, 递来: a verb and where to."""
_THERE = re.compile(
    r"[于在](?=\d{1,2}[月日]|\d{4}年)|在[^，。；：、]{1,20}?(?:举行|举办|开展|参加|出席|主持|收听|收看|参会|讲话|发言|陪同|列席|致辞|指出|强调|表示|宣布|夺|获|荣获|斩获|摘|取得|勇夺)"
    r"|(?:在|到|赴|来|莅|深入|前往)[^，。；：]{1,16}?(?:调研|考察|检查|走访|视察|会见|慰问|看望|督导|督查|指导|参观|学习|参加|出席|访问|洽谈|对接|交流|座谈|会谈|签约|授课|讲学|宣讲|做客|采风|演出|比赛|投资|任职)"
)
_TOLD = re.compile(r"\((?:[男女]|[\u4e00-\u9fff]{1,4}族)[^()]{0,12}\)")
ORDINAL = re.compile("[一二三四五六七八九十]{1,3}世(?![纪界家代])")
"""阿尔冯|六世: which king of that name."""
_GOVERNS = frozenset("任向同为对将从于和与及也还")
_OBJECTLESS = re.compile(
    "[任向同为对将从于也还](?:[，。；！？]|等(?:[，。；]|参加|陪同|出席|列席|领导|同志))|[向同任][已曾也均]|[向任](?:[和与](?!会)|带领|率领|主持|致辞)|[和与同及][与及暨]|[和与及]等"
    "|和(?:在(?![家座场校职编岗外京乡村逃押册建省市县区企任野朝辖当地线][^，。；]{0,4}(?:的|领导|企业|代表|人员|员|工|生|部门|单位|常委|群众|干部|同志|嘉宾|专家))|对(?![口方外手象接岸面策台应])|从(?![事业教军政众])|以(?![及色往后前外])|把(?!关)|率[队团]|主持)"
)
"""A word that governs nothing, or joins where another word does: 易某向等。丁某向已离开; 县长丁某向和…; 丁某向|来宁海; 副县长山出|任。"""
_GOES_TO = frozenset("来到赴")
_MARKS = "，。；：、！？…—\n \u3000“”‘’()《》【】|/"


def ends_of(name: str, page: str) -> Iterator[int]:
    """Where a string ends wherever it stands on a page, none inside another."""
    at = page.find(name)
    while at >= 0:
        yield at + len(name)
        at = page.find(name, at + len(name))


@lexicon.derived
def words_after() -> tuple[re.Pattern[str], frozenset[str]]:
    """The words of two or more characters that follow names, as an expression, and those of one."""
    several = [word for word in lexicon.words("after_name") if len(word) > 1]
    first = "".join(map(re.escape, sorted({word[0] for word in several})))  # looked at first: it is asked of places where hardly ever one stands
    return re.compile(f"(?=[{first}]){lexicon.alternation(several)}"), frozenset(word for word in lexicon.words("after_name") if len(word) == 1)


@lexicon.derived
def _office() -> re.Pattern[str]:
    """任 + up to thirty characters + a title."""
    given_up = "(?:同志)?的[^，。；：]{2,30}职务"
    change = (
        "被(?:任命|聘任|聘请|聘|选|推选|推举|选举|增选|增补|补选|委任|提拔|提名)为|[受获]聘(?:为|担任|任)?|不再担任|不再兼任|(?:当选|连任)为?|(?:任|为|担任|[兼出挂调转改试升接就续继获上到]任|晋升为|蝉联|履新)(?!同|与|到|在)"
        "|现任|代理|走马上任|(?:因[^，。；]{1,12})?(?:请求辞去|辞去|卸任|离任|不再担任|被免去)"
    )
    return re.compile(rf"(?:同志)?(?:{NEWLY})*(?:{change})[^，。；：、！？]{{0,30}}?{lexicon.any_of('title_heads')}|{given_up}")


@lexicon.derived
def title_after() -> re.Pattern[str]:
    """A title with its modifiers and without a body."""
    return re.compile(f"(?:{lexicon.any_of('title_modifiers')}){{0,2}}{lexicon.any_of('title_heads', 'title_courtesies')}")


@lexicon.derived
def _ends_a_name() -> Openers:
    """What shows by itself that a name ends before it: asked of every place where a name could end."""
    heads = (*lexicon.words("title_heads"), *lexicon.words("title_courtesies"))
    with_modifiers = re.compile(f"{lexicon.any_of('title_modifiers')}{{1,2}}{lexicon.alternation(heads)}")
    return Openers(_COUNTED, _AS, _THERE, ORDINAL, _office(), with_modifiers, *_by_first(heads).values(), *_several().values())


def _by_first(listed: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """An expression for the words that begin with each character: none is asked of a place where they cannot stand."""
    words: dict[str, list[str]] = {}
    for word in listed:
        words.setdefault(word[0], []).append(word)
    return {char: re.compile(lexicon.alternation(some)) for char, some in words.items()}


@lexicon.derived
def _several() -> dict[str, re.Pattern[str]]:
    """The words of two or more characters that follow names, by the first."""
    return _by_first(word for word in lexicon.words("after_name") if len(word) > 1)


def word_after(text: str, at: int) -> re.Match[str] | None:
    """The word of two or more characters at an offset, if it is one that follows names."""
    words = _several().get(text[at : at + 1])
    return words.match(text, at) if words else None


def behind_bracket(text: str, at: int) -> int:
    """Behind what brackets tell of a person at an offset: (女), (女，回族); the offset itself where none stands there."""
    told = _TOLD.match(text, at)
    return told.end() if told else at


def takes_office(text: str, at: int) -> bool:
    """Whether what stands at an offset says that somebody takes or leaves an office: 任|为|当选|不再担任 + a title in the same breath."""
    return bool(_office().match(text, at))


def begins_predicate(text: str, at: int) -> bool:
    """Whether a verb or adverb of two or more characters begins at an offset, as a segmenter sees it."""
    return words.first_kind(text, at) in {"v", "d", "vn", "ad", "p", "c", "l", "i", "r", "f"}


def governs_nothing(text: str, at: int) -> bool:
    """Whether the preposition or verb at an offset has nothing to govern behind it."""
    return text[at] in _GOVERNS and (bool(_OBJECTLESS.match(text, at)) or (text[at] == "向" and _goes_to_a_place(text, at + 1)))


def _goes_to_a_place(text: str, at: int) -> bool:
    """来, 到 or 赴 with a place of the official list behind it."""
    return text[at : at + 1] in _GOES_TO and any(text[at + 1 : at + 1 + size] in places.names() for size in (2, 3, 4))


_PREDICATES = frozenset("vpdc")
_WHOLE = 3
"""No name with a surname of one character is longer."""


@lexicon.recent(16384)
def behind_titled(text: str, at: int, size: int) -> float:
    """How well what stands at an offset may follow a name of some size that a title is before: any verb, preposition or adverb may.

    None with which names end may do so behind a name of two characters.
    """
    found, char = after(text, at), text[at : at + 1]
    if found or char in _GOVERNS or (size < _WHOLE and char in lexicon.word_set("given_names")):
        return found
    if text[at - 1] in words_after()[1] or words.known_word(text[at - 1 : at + 1]):
        return found  # 高原听|会, 高原经|常: the verb has begun before
    return VERB_AFTER if words.kind(char)[:1] in _PREDICATES else found


@lexicon.recent(16384)
def after(text: str, at: int) -> float:
    """How well what stands at an offset may follow a name."""
    char = text[at : at + 1]
    if char in _MARKS:
        return MARK_AFTER
    if not "\u3400" <= char <= "\u9fff":
        return WORD_AFTER
    if char in _GOVERNS and governs_nothing(text, at):
        return 0.0
    if _ends_a_name().match(text, at) or (char in _GOES_TO and _goes_to_a_place(text, at)):
        return WORD_AFTER
    if text[at + 1 : at + 2] in _ASPECTS and _ASPECT.match(text, at) and not words.known_word(text[at - 1 : at + 1]):
        return ASPECT_AFTER
    if char in _MOVES and _WHITHER.match(text, at + 1) and not words.known_word(text[at - 1 : at + 1]):
        return ASPECT_AFTER
    if char in words_after()[1]:
        return CHAR_AFTER
    return SOME_WORD_AFTER if words.starts_word(text, at) else 0.0
