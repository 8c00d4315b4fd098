"""Whom a visitor has before him: what he does with people of the place by word, by hand and by what he gives or takes."""

from __future__ import annotations

import re

from kg.extract import modality
from kg.extract.draft import Draft
from kg.extract.unit import Unit
from kg.sought import Ending, Seldom

_ASKS = "问[起到候]|问了?问|[询追]问|打听|请教|求教|叮[嘱咛]|嘱[咐托]|告[诉诫知]|提醒|[勉鼓激]励|开导|劝[慰说导]|[安宽抚]慰|安抚|夸[奖赞起]|招呼|回[答应]|答复"
_PRAISES = "[称夸]赞|赞[扬许]|表扬|祝贺|恭[喜贺]|祝福|感谢"
_MEETS = "迎?面?遇[到见上]|碰[到见上]|偶遇|撞见|见(?:到|了|过)|找(?:到|来)|[叫喊]来|[叫喊拦]住|接待|接访|约[见访]|(?:视频|电话|现场)?连线|拨通|打通"
_TOUCHES = (
    "(?:[拉握拽牵挽搀扶拍搂抱围]|搀扶)(?:着|住|起|过|了|紧|了拍)|紧[紧握拉]+|拍拍|轻抚|抚摸"
    "|(?:望|看|盯|对|面对|陪|帮|跟|挨|靠|围|朝|冲)着|面[向对]|走(?:到|近|向)|[来凑]到|(?:[坐站蹲守候围俯倚]|围坐|并排坐)在"
)
_HANDS = "接过|拿[过起]|端起|[递送交塞捧转捐赠献发留带寄]给|[递送交塞捧]到"
_HEARS = "听着|[倾聆]听着?"
_PLAINLY = "(?<![访顾慰采学质疑提反])问|[帮陪替劝夸听]"
"""Verbs of one character: right before whom they govern."""
_WITH = "[对跟向与和同为给]"
"""With whom he speaks, or for whom he does something."""
FACES = f"(?:{_ASKS}|{_PRAISES}|{_MEETS}|{_TOUCHES}|{_HANDS}|{_HEARS})(?:了)?"
"""What a visitor does whose object is somebody: 问起, 拉着, 接过, 视频连线."""

LAY: Seldom = Seldom(
    r"(?:[女男]?[^人职员]工|[^人党会委议官]员|主播|会计|出纳|保姆|园丁|水手|知青|八路|英雄|哨兵|民兵|协警|保安|门卫|妇女|患者|病人|考生|新生|状元|房东|摊贩|旅客|乘客|乡亲|归侨|侨眷|侨胞|台胞|军属|烈属|外教|骨干|标兵|突击手|网红|达人|的哥|家庭|对象|儿童|子女|母亲|父亲|(?<!人)民|[\u4e00-\u9fff]农|农户|住户|户主|主人|群众|老乡|乡亲|[女男民]工|孤儿|孤老|老人|大爷|大娘|大妈|奶奶|爷爷|职工|工人|员工|养殖户|种植户|大户|经营户|贫困户|低保户|脱贫户|困难户|搬迁户|监测户|"
    r"党员|商户|店主|摊主|老板|业主|租户|市民|游客|顾客|学生|家长|考生|教师|老师|护士|医生|值班员|监测员|巡查员|巡护员|讲解员|驾驶员|护林员|保洁员|环卫工|司机|值班长|班长|组长|民警|战士|老兵|退役军人|烈属|军属|家属|技术员|农机手|快递员|传承人|致富带头人|创业者|返乡青年|青年|代表|(?:务工|返乡|施工|养护|保洁|护理|参建|抢修)人员|[工手匠农嫂倌贩娘户]|(?<!民)主|[村主助导]播|监理|媳妇|老大|伴|[大阿小老][姐哥姨叔伯婶妹爷奶嫂娘妈]|[男女]孩|朋友|[^记笔学作]者"
    r"|(?<![责言持头选系请伙始办法门纪理表])人|[乡村校牙兽军队法]医|[^会]商|[^总程]师|[老新哨炮]兵|[工病战队网牌]友)$"
)
"""What people without office are called, by its end."""
IS_OBJECT: Ending = Ending(
    f"(?:{_PLAINLY})$|(?:{_PLAINLY})[^，。；：Ⓟ“”、的]{{0,6}}[户民农人员工师众兵者属医友长商手匠嫂姐哥爷奶娘妈叔姨妇伴倌贩主]$|(?:{FACES}|{_WITH})(?:[^，。；：Ⓟ“”、]{{0,14}}?的老?|老)?$|{FACES}[^，。；：Ⓟ“”]{{0,24}}[户民农人员工师众兵者属医友长商手匠嫂姐哥爷奶娘妈叔姨妇伴倌贩主童孩娃象播监理生机大士安头警官迷星]$"
)
"""What stands before somebody whom a visitor asks, holds, gives something."""
PART_OF_WORD: Ending = Ending(f"(?:{FACES}|{_WITH})[^，。；：Ⓟ“”、的]{{1,2}}$")
"""与叉|车工某某: of a word for what he is the list of titles holds but the end."""
_BEHIND_VERB = Ending(f"(?:{FACES}|{_PLAINLY})[^，。；：Ⓟ向对让请要把将被]{{0,24}}$")
_AT_HAND = Ending(f"(?:{_PLAINLY}|{_ASKS}|{_MEETS}|{_TOUCHES}|{_HANDS})(?:了)?(?:[^，。；：Ⓟ“”、]{{0,14}}?的)?$")
"""Whoever is touched, met with, given something is there, whatever his post."""
_TO = Ending(f"{_WITH}[^，。；：Ⓟ]{{0,24}}$")
_TOLD = re.compile(
    "(?:等[^，。；：]{0,10}?)?(?:老人|夫妇|同志|大爷|大娘)?(?:[^，。；：的、]{0,8}?(?:地|着))?(?:又|再次|反复|连声|一再|笑着|当面|轻声|大声)*(?:说(?!的|明)|道|讲(?!话)|叮[嘱咛]|嘱[咐托]|念叨|表示(?!的)|承诺|伸出|竖起|点(?:点|了点)头|送[上去来]|打[去来了](?:了)?[^，。；]{0,4}电话|鞠躬|敬礼|挥手)"
)
"""对某某|动情地说, 为某某|送上慰问金."""
_ONCE = re.compile("[去前当那往]年|年前|从前|以前|过去|上次|上回|曾")
_SAID_BY_ANOTHER = re.compile("[^，。；：]{0,14}(?:介绍|回忆|告诉[^，。；：]{0,4}|讲述|汇报|说)[，：]")
"""某某介绍，|去年他帮村民…: told, and not done there."""
_BESIDE = re.compile("(?:等[^，。；：]{0,8}?)?(?:老人|夫妇|大爷|大娘)?的?(?:身[旁边前后]|面前|跟前|床[前边头]|手[中里上]|肩[膀头]?|旁边|一旁|左右)")
_NO_OFFICE = re.compile("村|社区|支部|公司|集团|厂")
_OFFICE = re.compile("(?:[省市区县州旗镇乡局部厅秘书]长|主席|常委|专员|调研员)$")
_OFFICIAL = frozenset({"party", "government", "congress", "cppcc", "discipline", "supervision", "court", "procuratorate", "department", "zone"})


def _of_office(unit: Unit) -> bool:
    """Whether one of some people holds an office of a government or the like, so that he may have come along."""
    titles = [title for member in unit.group.members for title in member.titles]
    return any((title.body and title.body.kind in _OFFICIAL and not _NO_OFFICE.search(title.printed)) or _OFFICE.search(title.title) for title in titles)


def of_no_office(unit: Unit, clause: str) -> bool:
    """Whether some people are printed with words for people without office alone, as their titles or before their names."""
    titles = [title.title for member in unit.group.members for title in member.titles]
    return bool(LAY.search(clause)) or (bool(titles) and all(LAY.search(title) for title in titles))


def faced(unit: Unit, event: Draft, clause: str, *, lay: bool) -> bool:
    """Whether a visitor has somebody before him who did not come along: he asks, holds, tells him something, sits beside him."""
    if set(unit.group.names) & set(event.people) or modality.is_duty(clause) or _ONCE.search(clause) or _SAID_BY_ANOTHER.match(unit.before):
        return False
    told = bool(_TO.search(clause) and _TOLD.match(unit.after))
    if lay:
        return told or bool(_BEHIND_VERB.search(clause))
    return not _of_office(unit) and (told or bool(_AT_HAND.search(clause)) or bool(_BESIDE.match(unit.after) and _BEHIND_VERB.search(clause)))
