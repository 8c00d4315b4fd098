"""What people do with those whom they meet: they talk, shake hands, agree on something, spend a feast together."""

from __future__ import annotations

import re

AMONG = (
    r"(?:等[^，。；]{0,12}?|[^，。；：Ⓟ]{0,6}?(?:[村居农牧渔]民|群众|乡亲|老人|老?党员|老师|教师|职工|员工|工人|师生|学生|官兵|民警|战士|老兵|模范|教授|院士|学者|专家"
    r"|企业家|嘉宾|客[商人]|负责人|干部|员|户)(?:们|代表)?)?"
)
"""与甲、乙等|村民交谈: what they are among."""
_ADVERBS = r"(?:一起|一道|一同|同志|老人|亲切|友好|深入|充分|热情|热烈|坦诚|倾心|简短|现场|当面|面对面|一一|逐条|逐项|促膝|详细|仔细|再次|共同|又|也)*"
TALKS = re.compile(
    rf"^(?:、[^，。；：Ⓟ]{{2,16}}(?:人员|代表|师生|职工|群众|同志|Ⓗ)|(?:、[\u4e00-\u9fff]{{2,3}}){{1,3}})?{AMONG}{_ADVERBS}(?:(?:(?:就|围绕)[^，。；]{{2,24}}|围坐[^，。；]{{0,6}}){_ADVERBS}){{0,2}}"
    rf"(?:(?:进行|开展|展开|召开|举行|作)了?(?:[^，。；：Ⓟ]{{0,12}}的)?{_ADVERBS})?(?:了|着)?"
    r"(?:围坐(?:一堂|在?一起|在[^，。；]{1,8})(?=，|。|$)|交流|交谈|攀谈|座谈|会谈|恳谈|磋商|洽商|协商|商讨|商议|商谈|商量|洽谈|畅谈|叙谈|长谈|谈心|谈话|交心|寒暄|讨论|研讨|探讨|研究|对接|会面|会晤|见面|碰[头面]|核对|对账|盘点"
    r"|握手|拉起?(?:了)?家常|[话聊唠]|算起|算了?一?笔?|谈|沟通|边走边[谈聊看]|边看边[谈聊]|合影|共[进商话叙谋度]|互[动换赠道]|互相|交换(?:了)?(?:意见|看法|想法|名片|礼|纪念)|达成|连线|视频|通(?:了)?(?:电)?话"
    r"|接触|结对|结成|认亲|询问|打听|了解|请教|问(?!题)|道|打招呼|送上|致以|致敬|送去|表示(?:慰问|祝贺|感谢|问候|敬意)|拜年|祝|过节|拉话|唠嗑|拉呱|一路走|一路看|并肩|面对面坐|席地|坐在一起|坐到一起|同[吃坐住桌]|碰杯|比划|劳动|用餐|就餐)"
)
"""与某某（、某某）|就用工亲切交谈, |进行了深入的探讨, |互换了意见."""
_SHARES = re.compile(
    "(?:与|同|和|为|给|向)[^，。；Ⓟ]{0,12}(?:师生|学生|同学|学子|学员|新生|职工|员工|工人|读者|听众|观众|青年|官兵|战士|党员|会员|家长|学弟|校友)们?[^，。；Ⓟ]{0,6}(?:分享|讲述|畅谈|讲)了?"
    "[^，。；]{0,24}(?:经历|故事|经验|感悟|历程|心得|体会|人生|往事|事迹)"
)
"""走进某校，与同学们分享创作经历: who talks of himself to those who listen."""
_ON_A_ROUND = re.compile("调研|看望|慰问|检查|考察|视察|走访|听")


def shares(predicate: str) -> re.Match[str] | None:
    """Where somebody who came for nothing else talks of himself to listeners."""
    match = _SHARES.search(predicate)
    return None if match is None or _ON_A_ROUND.search(predicate, 0, match.start()) else match


_PARTIES_SIGN = re.compile("(?P<for>代表(?:了)?)?[^，。；代表]{0,8}[双三四两各]方$")
"""校企双方签约: the parties sign, and not who is named before; 代表校企双方签约 he does it for them."""


def parties(before: str) -> bool:
    """Whether what stands before a signing names the parties that sign, and nobody who does it for them."""
    match = _PARTIES_SIGN.search(before.rpartition("，")[2])
    return match is not None and not match["for"]
