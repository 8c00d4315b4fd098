"""A sentence as the rules see it: every mention one sign, lists of people one sign.

    Ⓟ people (one or a list)   Ⓗ a title without a name   Ⓣ a time   《…》 kept as Ⓑ, as Ⓓ what decides something and is read out

So a rule can be a plain regular expression that reads like the sentence: `由Ⓟ主持`. Each sign and character knows where it came from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.extract import outings, parted
from kg.extract.encoded import Encoded, Group
from kg.model import Mention, Recognised, Sentence, Span
from kg.sought import Ending, led

_SIGNS = {"person": "Ⓟ", "holder": "Ⓗ", "time": "Ⓣ", "body": "Ⓞ"}
_TAIL = (
    r"(?:\((?:[^()]{1,8}|[^()。；：ⓅⓉⒽ]{9,24}|[A-Za-z][A-Za-z .'·-]{1,40})\))?(?:同志|先生|女士|同学|博士|教授|法师|大和尚|长老|上人|道长|居士"
    r"|代表(?=、来自|依次|先后|分别|也?发言))?"
    r"(?:等组成的[^，。；：Ⓟ]{0,10}?[团组队])?(?:等(?:\d+[余多]?人|[一二两三四五六七八九十]+(?:位|名)?[^，。；Ⓟ]{0,8}?Ⓗ|(?:(?!当选|接待|会见|看望|慰问|迎接)[^，。；：Ⓟ]){0,10}?(?:Ⓗ|领导|同志|"
    r"嘉宾|来宾|贵宾|一行)|人(?![员士民大力才社事物文均口]))?|[一二两三四五六七八九十]+位[^，。；Ⓟ]{0,6}?Ⓗ)?(?:一行(?:[\d一二三四五六七八九十]+[余多]?人|人(?!员|数))?)?(?:同志)?"
)
_UNNAMED = (
    r"(?:(?:、|，(?=以及|相关|有关|各|县直|市直|区直|Ⓗ(?:及|和|等|参加|出席|陪同|一同|随同|列席|参会|共同)|[^，。；：Ⓟ“”]{0,30}(?:负责人|负责同志|人员|干部|代表|Ⓗ)，(?:分别|先后|一同|一起|实地)*(?:走访|慰问|看望|调研|检查|来到|前往|深入|到|赴|出席|参加|陪同))|和|及|以及|与)(?:(?:(?!当选)[^，。；：Ⓟ“”]){0,24}?)(?:负责人|负责同志|有关同志|"
    rf"人员|干部|代表|人士|职工|全体[^，。；Ⓟ]{{0,8}}?(?:成员|Ⓗ)|Ⓗ)(?:(?:及|和|以及|、)[^，。；：Ⓟ]{{1,20}}?)?(?=出席|参加|列席|参会|{outings.ALONG}|{outings.TOGETHER}|前往|来到|深入|走访|。|，|；|$|等))?"
)
_HONOURS = (
    r"[^，。；：、ⓅⓉⒽ“”]{2,16}(?:院士|委员|专家|教授|[管理]+员|获得者|会员)(?:、[^，。；：、ⓅⓉⒽ“”]{2,24}(?:中心|院|所|部|室|会|局|系|校|学|公司|集团))*、"
)
"""，某某院士、某某医学中心、|某某实验室主任乙: what somebody is besides stands before his title."""
_UNREAD_CHAR = (
    "(?!主持|致辞|讲话|发言|介绍|汇报|指出|说出|讲出|强调|表示|宣[布读]|代表|陪同|参[加观]|出席|会见|看望|慰问|走访|考察|调研|检查|视察|听取|来自|和|与|同|跟|及|等|其|座谈|会谈|洽谈|交流|会面|见面|会晤|商谈|磋商|对接|签[约署订字]|举行|进行|开展|共[同商话谋叙]|一[起同道]|亲切|深入|交谈|握手|合影|[客来嘉]宾|客[人商])"
    "[^，。；：、ⓅⓉⒽ“”的了在对就将向到由是并说着过给为被把让请有]"
)
_UNREAD = f"(?:{_UNREAD_CHAR}){{2,16}}"
"""What stands in a list of people and could not be read, or only its end: 甲、首席质检官某丙、乙; 甲、中国(澄州)两江学院院长乙."""
BEFORE_SOME = r"(?:(?:在家|到会|与会|参会|其他|其余|部分)的?|(?:[省市区县州旗](?:委|人大|人大常委会|政府|政协)、){1,4})"
"""在家的|县领导, 县委、|县政府领导: whose leaders they are is said in several words."""
_JOINS = (
    r"(?<=[Ⓟ等])(?=Ⓟ)",  # 甲|乙; 甲等|县领导乙
    r"、和(?=Ⓟ)",  # 甲、和|乙
    r"(?:和|及|与|携|偕)其?(?:夫人|丈夫|妻子)(?=Ⓟ)",  # 甲及夫人|乙
    rf"(?:和|及|以及|与){_UNREAD}，(?=Ⓟ)",  # 甲和某某，|乙, the one behind 和 unread
    # 甲，两三个未读的字|乙:
    r"，(?!由|在|与|同|和|及|经|向|对|会|其|随后|仪式|座谈|特邀|邀请|接|陪|并|还|也|以|请|把|被|后|再|又)[^，。；：、ⓅⓉⒽ“”的了在是为说指强要到来会带陪主参出]{2,4}(?=Ⓟ)",
    r"[、，]《[^《》]{1,24}》[^，。；：、ⓅⓉⒽ“”]{0,4}(?=Ⓟ)",  # 甲、《某报》主编|乙
    rf"[、，]?(?:以及|及|和|还有)?{BEFORE_SOME}(?=Ⓟ)",  # 甲，在家的|县领导乙; 甲，以及县委、|县政府领导乙
    r"、Ⓗ(?=Ⓟ)",  # 甲、局长|乙
    r"，Ⓗ、[^，。；：、ⓅⓉⒽ“”]{0,4}(?=Ⓟ)",  # 甲，校友代表、著名|作家乙
    r"[、，](?:曾经?担?|原)任[^，。；：、ⓅⓉⒽ]{0,8}Ⓗ(?:、Ⓗ)*的(?=Ⓟ)",  # 甲、曾任局长的|乙
    r"，Ⓗ(?:[、，]Ⓗ)*，(?=Ⓟ)",  # 甲，局长，|乙
    r"，[^，。；：、ⓅⓉⒽ“”]{2,12}，以及(?=Ⓟ)",  # 甲，有关单位，以及|乙
    r"(?:以?外|之外)，(?:还|尚|另)?有(?=Ⓟ)",  # 除了甲以外，还有|乙
    r"(?:和|及|以及|与)Ⓗ(?=Ⓟ)",  # 甲和局长|乙
    r"(?:为|任|担任)Ⓗ[、，](?=Ⓟ(?:为|任|担任)Ⓗ的)",  # 甲任组长、|乙任副组长的
    r"(?:率领?|带领)由(?=Ⓟ(?:[、，和及]?Ⓟ)*[^，。；Ⓟ]{0,12}组成的)",  # 甲带领由|乙、丙组成的
    r"携(?=Ⓟ(?:[、，和]?Ⓟ)*等?[^，。；]{0,8}(?:接待|迎接|欢迎|会见|出席))",  # 甲携|乙出席
    r"、(?:来自[^，。；：、Ⓟ“”]{2,16}的(?=Ⓟ)|“[^“”]{1,8}”(?=Ⓟ))?",  # 甲、来自某地的|乙; 甲、“某某奖”|乙
    # 甲，以及|乙; 甲，某局|乙:
    r"(?<!一行)，(?:以及|还有|尚有|另有|和|我(?=Ⓟ)|[^，。；：、Ⓟ“”]{0,6}专家组(?:成员)?(?=Ⓟ)|[^，。；：、ⓅⓉⒽ“”]{2,12}(?:[局委办厅]|学校|街道)(?=Ⓟ))?",
    r"(?:和|及|以及|暨)(?:“[^“”]{1,8}”(?=Ⓟ))?",  # 甲和|乙; 甲和“某某奖”|乙
    rf"，(?:Ⓗ|{_HONOURS})(?=Ⓟ)",  # 甲，局长|乙; 甲，某某院士、|乙
    # 甲，与|乙共同出席:
    r"，(?:与|同|和)(?=Ⓟ(?:[、，和]Ⓟ)*(?:，?(?:共同|一起|一同|见证|出席|参加|签)|[及和、][^，。；Ⓟ]{2,40}?(?:人|代表|职工|群众|Ⓗ)(?:共同|一起|一同)?(?:出席|参加)))",
    r"(?:与|同)(?=Ⓟ(?:[、和]Ⓟ)+共同(?:出席|参加|主持|见证|观看|启动|为|会见)|Ⓟ(?:共同|一起|一同|分别|带队|率队|先后|出席|参加|为))",  # 甲与|乙共同主持
    # 甲与|乙到某校开展宣讲; not 甲与乙举行会谈:
    r"(?:与|同)(?=Ⓟ(?:(?:于?Ⓣ)?(?:[在到][^，。；Ⓟ]{2,20}?)?(?:举行|举办|开展)(?:了)?(?![^，。；]{0,8}(?:[会座洽面商]谈|会[见晤]|交流|对话|磋商|见面|谈话|签))))",
    # 甲、种粮大户|乙:
    r"(?:、|和|以及)[^，。；：、ⓅⓉⒽ“”]{1,12}?(?:户|民|人|员|工|师|范|兵|生|者|模|属|医|友|商|亲|年|手|贤|侨|农|匠|哥|姐|嫂|星|童|干|众|象|者|代表|的|[妇女妹翁婆])(?=Ⓟ)",
    r"、[^，。；：、ⓅⓉⒽ“”]{8,30}的[^，。；：、ⓅⓉⒽ“”]{0,8}(?=Ⓟ)",  # 甲、多年照顾老人的某某|乙
    r"(?:和|、)[^，。；：、Ⓟ]{2,12}(?:会|社|局|委|院|公司|集团)、",  # 甲和某某公司、|乙
    # 甲和被巡察单位代表、|乙:
    rf"(?:、|和|及|以及|与)[被受获]?(?:{_UNREAD_CHAR}){{2,18}}?(?:代表|负责(?:人|同志)|Ⓗ)、(?=Ⓟ)",
    r"(?:和|及|以及|与)Ⓗ、(?=Ⓟ)",  # 甲和先进集体代表、|乙
    rf"、{_UNREAD}(?:、(?=Ⓟ)|(?=Ⓟ))",  # 甲、没有读出的某某、|乙
)
"""What stands between two people of a list, by what it reads; | marks where the next begins."""
_AND = led(rf"(?:{'|'.join(_JOINS)})Ⓟ(?!(?:同志)?的?(?:生前|亲属|家属|遗体)){_TAIL}").pattern
"""What joins one more to a list of people."""
_LIST = re.compile(f"Ⓟ{_TAIL}(?:{_AND})*{_UNNAMED}")
_COLLECTIVE = re.compile("领导|负责人|负责同志|同志|代表|专家|企业家")
_BOOK = re.compile(r"《[^《》]*》")
_READ_OUT = Ending("(?:宣读|宣布|公布)了?(?:[^，。；]{0,40}(?:和|及|、))?$")
_DECREE = Ending(
    "(?:决定|命令|[奖通]令|批复|任命书?|任命状|(?:任[职免命]|表[彰扬]|命名|授予|奖励|嘉奖|获奖|成立|先进|优秀)[^《》]*(?:通知|通报|文件|名单|公告|意见))》$"
)
"""宣读了《关于表彰某某的决定》: what is read out decides something."""
_FOLDED = {"Ⓟ": _LIST, "《": _BOOK}
_FIRST = re.compile("[Ⓟ《]")
"""What is folded into one sign, by the character it begins with."""


_MARK = re.compile(r"\s*(?:(?P<turn>[▲△●○◆◇■□★☆▶►]|【(?:口播|导语)】|(?:又|另)(?:讯|电)\s)|【[^【】]{1,6}】)+\s*")
"""What stands before a sentence and is no part of it: the mark of a new item in a column of short news, of a part of a broadcast."""


def encode(recognised: Recognised, sentence: Sentence) -> Encoded:
    """The sentence with its mentions as signs and its lists of people folded."""
    article, (low, high) = recognised.article, (sentence.span.start, sentence.span.end)
    mark = _MARK.match(article.text.chars, low, high)
    begin = mark.end() if mark and mark.end() < high else low
    encoded = Encoded(article, sentence, turns=bool(mark and mark["turn"]))
    behind = _signed(encoded, Span(begin, high), _within(recognised, sentence.span, article.text.chars))
    _fold(encoded, behind)
    return encoded


def _within(recognised: Recognised, span: Span, chars: str) -> list[Mention]:
    """The mentions of a span that become signs, in order; of two that begin together the last."""
    signs = {m.span.start: m for m in recognised.among(span) if m.span.end <= span.end and not _stays_text(m, chars)}
    return [m for m in signs.values() if not _sends(m, signs, chars)]


_SENDS = re.compile("(?:的|(?=委托|授权|委派))(?P<who>(?:全权|授权|委托|委派|个人|私人|机要)?(?:代表|代理人|秘书|助理|特使|翻译))(?=[\u3400-\u9fff])")


def _sends(mention: Mention, signs: Mapping[int, Mention], chars: str) -> bool:
    """Whether another came for somebody: 副会长甲的|代表乙."""
    sends = _SENDS.match(chars, mention.span.end) if mention.kind == "person" else None
    return sends is not None and any(at in signs and signs[at].kind == "person" for at in (sends.start("who"), sends.end()))


def _stays_text(mention: Mention, chars: str) -> bool:
    if mention.kind == "holder":
        return _anybody(mention) or _half_a_word(mention, chars)
    return mention.kind == "person" and _sent_by(mention)


def _sent_by(mention: Mention) -> bool:
    """某某主席特别代表、国务院副总理某某: the head of a state for whom another came."""
    before = mention.span.start == mention.name_span.start and mention.span.end > mention.name_span.end
    return before and bool(mention.titles) and bool(_ENVOY.fullmatch(mention.titles[-1].title))


_ENVOY = re.compile("(?:国家)?(?:主席|总统|总理|首相|国王|总书记|元首)?(?:特别代表|特使|私人代表|全权代表)")


def _half_a_word(mention: Mention, chars: str) -> bool:
    """A title that is no more than the end of a place and the beginning of a word: 澄州市|长途汽车站."""
    last = mention.span.end
    return chars[last - 1] == "长" and chars[last : last + 1] in _LONG


_LONG = frozenset("途期江城沙春远效短三")
"""长途, 长期, 长江 ..."""


def _signed(out: Encoded, span: Span, mentions: list[Mention]) -> dict[int, Mention]:
    """Writes the sentence with its mentions as signs, the lists not folded yet; the mention behind each sign, by its offset."""
    chars, behind = out.article.text.chars, dict[int, Mention]()
    signs: list[str] = []
    at = span.start
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        signs += chars[at:start], _SIGNS[mention.kind]
        out.starts += range(at, start + 1)
        behind[len(out.starts) - 1] = mention
        at = end
    signs.append(chars[at : span.end])
    out.starts += range(at, span.end + 1)
    out.text = "".join(signs)
    return behind


def _anybody(mention: Mention) -> bool:
    """Whether a title is a word for people in general (居民, 党员), which stays text."""
    return bool(mention.titles) and not any(title.counted or _COLLECTIVE.search(title.title) for title in mention.titles)


def _fold(out: Encoded, behind: dict[int, Mention]) -> None:
    """Folds lists of people and titles of books into one sign each."""
    text, at = out.text, 0
    signs: list[str] = []
    gone: list[tuple[int, int]] = []
    for first in _FIRST.finditer(text) if "Ⓟ" in text or "《" in text else ():
        match = _FOLDED[first[0]].match(text, first.start()) if first.start() >= at else None
        if match is None:
            continue
        if first[0] == "Ⓟ":
            ends = parted.end_of_the_first(text, match, behind)
            match = (ends and _LIST.match(text, first.start(), ends)) or match
            out.groups[first.start() - sum(size for _, size in gone)] = _group(behind, match)
        start, end = match.span()
        signs += text[at:start], "Ⓟ" if first[0] == "Ⓟ" else "Ⓓ" if _READ_OUT.search(text[max(0, start - 48) : start]) and _DECREE.search(match[0]) else "Ⓑ"
        if end - start > 1:
            gone.append((start, end - start - 1))
        at = end
    out.text = "".join((*signs, text[at:])) if signs else text
    for start, size in reversed(gone):
        del out.starts[start + 1 : start + 1 + size]
    _keep(out, behind, gone)


def _group(behind: dict[int, Mention], match: re.Match[str]) -> Group:
    inside = [behind[i] for i in range(*match.span()) if i in behind]
    return Group(tuple([one for one in inside if one.kind == "person"]), "等" in match[0], match[0])


def _keep(out: Encoded, behind: dict[int, Mention], gone: list[tuple[int, int]]) -> None:
    """The titles and times outside what was folded, by where their signs stand now."""
    for at, mention in behind.items():
        if mention.kind == "person" or (gone and any(start <= at <= start + size for start, size in gone)):
            continue
        now = at - sum([size for start, size in gone if start < at])
        if mention.kind == "holder":
            out.holders[now] = mention
        else:
            out.times[now] = mention
