"""How people speak up at a sitting, beside giving a speech: 道出心里话, 致祭文, 抛出问题, 表了决心, 现身说法; and who else does so in somebody's clause."""

from __future__ import annotations

import re

_OUT = "(?:讲|说|道|谈|畅谈|吐露?|倾诉|诉|倒|抒发|表达|发表|表露|流露)(?:出|了|起|下|一下|几句|自己的?)*"
_MIND = "心里话|心声|感[想受言慨悟]|想法|看法|见解|苦衷|苦水|心愿|愿望|谢意|敬意|决心|打算|演说|致辞|声明|宣言|献词|祝词"
_PAPERS = "祭文|公祭文|祝文|颂词|悼词|献词|倡议书?|贺词|感谢信|公开信|决心书|承诺书|挑战书|应战书|请战书"
SPEAKS_UP = (
    rf"{_OUT}[^，。；的]{{0,8}}?(?:{_MIND})(?=，|。|；|：|$)"
    rf"|(?:致|[恭敬]读|恭诵)(?:了)?[^，。；]{{0,10}}?(?:{_PAPERS})(?=，|。|；|：|$)|发(?:出|起)(?:了)?[^，。；]{{0,14}}倡议"
    r"|(?<![合工操动著制运当])[作做](?:了)?[^，。；]{0,8}演说|致(?:了)?[^，。；]{0,4}谢[词辞]|致谢(?=，|。|；|：|$)"
    r"|代表[^，。；]{2,16}?(?:致谢|表达了?[^，。；]{0,8}(?:感谢|谢意|敬意|祝贺|欢迎)|表(?:了|下)?决心|立下|承诺|宣誓|答谢|道谢)"
    r"|现身说法|以案(?:说法|释法|促[改治])|表(?:了|下)?决心|立下(?:了)?[^，。；]{0,4}军令状|[抛列摆](?:出|了)+[^，。；]{0,14}?(?:问题|难题|困惑|疑问)|提(?:了|出)[^，。；的]{0,8}(?:问题|疑问|困惑|难题)"
    r"|(?<![受得收到了的])反映(?:了|说)?(?=[^，。；的]{2,}(?:，|。|；|$)|：|“)(?![^，。；]{0,6}的)|算(?:了|起|过)[^，。；]{0,10}账"
    r"|(?:一一|逐[条项个一]|当场|现场|悉数)(?:作了?|进行了?|给予)?(?:答复|解答|作答|回答)"
    r"|侃侃而谈|娓娓(?:道来|而谈)|直抒胸臆|滔滔不绝|慷慨陈词|据理力争|快人快语|一语道破|(?:接着|补充|插话|附和|打趣|抢先|如是|点题|接过话头|接过话茬)(?:说|道|讲)?(?=：|“|，“)|道(?=：|，?“)|吁请|恳请"
)
"""What somebody says there who gives no speech."""
_SOME = (
    "(?:[一两三几多数]位[^，。；]{0,10}|大家|有人|不少人|(?:与会|参会|在场|到会|在座)[^，。；]{0,8}?|[^，。；并代向对与和同为给听请带领组织率要由经在的Ⓟ]{0,12}?(?:(?:代表|委员)们?|[^，。；Ⓟ]们|党员|人员|负责人|干部|群众|职工|专家|学者|嘉宾|师生"
    "|学员|老人|村民|居民|企业家|企业|部门|单位|乡镇|街道|小组))"
)
_OTHERS = re.compile(rf"[，；]{_SOME}[^，。；与和同向对为给请让要Ⓟ]{{0,10}}$")


def of_others(before: str) -> bool:
    """Whether the last of several clauses before a verb has others than its subject for its own: 主持会议，老党员站起来第一个|表态."""
    return before.find("，") > 0 and _OTHERS.search(before) is not None


_EACH_SAYS = re.compile("(?:则|也|还|代表[^，。；]{2,8})*(?:建议|希望|认为|提出|表示|呼吁|反映|盼望|担心|说)(?![的了]{1,2}的)[^，。；的]{3,}(?:，|；|。)")


def in_turn(before: str, here: str) -> bool:
    """Whether two people each say something, one after the other: 甲建议增设座椅，|乙希望延长时间."""
    return before.endswith("，") and _EACH_SAYS.fullmatch(before) is not None and _EACH_SAYS.match(here) is not None


_BUSINESS = re.compile("(?:传达|学习)(?!了)")


def is_business(predicate: str, at: int) -> bool:
    """Whether what a chair is said to do at an offset is the business of his meeting: 主持召开会议，|传达学习某精神."""
    return _BUSINESS.match(predicate, at) is not None and predicate[:at].endswith(("，", "、", "学习", "和"))
