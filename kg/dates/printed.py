"""How times are printed: one regular expression, its groups the kinds of time."""

from __future__ import annotations

import re

from kg.dates.feasts import FEAST
from kg.patterns import ahead
from kg.sought import led

OLD = r"[〇○零一二三四五六七八九十廿卅]"
_CLOCK = r"(?:\d{1,2}(?:[时点](?:\d{1,2}分|半|整)?|[：:]\d\d)(?:许|左右)?)?"
_DAYPART = rf"(?:凌晨|清晨|早晨|一早|早上|上午|中午|下午|傍晚|晚上|晚间|当晚|夜间|深夜|晚|夜|早)?{_CLOCK}"
_NO_DAY = r"(?!元|常|报|游|均|益|程|照|用|产|志|光)"
_OTHER_CALENDAR = r"(?<!藏历)(?<!农历)(?<!阴历)(?<!回历)(?<!傣历)(?<!彝历)(?<!佛历)"
_DAY = rf"(?<![\d.月])\d{{1,2}}(?:[日曰]{_NO_DAY}|号(?=凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上?，|晚上))"
_GLUED = rf"(?<![\d.第时达共近约满过超计续])(?:(?:[1-9]|1[0-2])(?:[12]\d|3[01])|1[0-2][1-9])日{_NO_DAY}"
"""927日: the sign 月 was lost on the way; only a near issue shows that it is a day at all."""
_ONES = "[一二三四五六七八九]"
_OLD_NUMBER = "[一二三四五六七八九十廿卅]{1,3}"
_OLD_DAY = (
    rf"(?<!{OLD})(?<!月)(?:(?:[二三]?十{_ONES}?|廿{_ONES}?|卅一?)日(?![谈后内之间]){_NO_DAY}"
    rf"|{_ONES}日(?=上午|下午|晚上|清晨|凌晨|中午|，|$|[、至到和]{_OLD_NUMBER}日))"
)
_MONTH_DAY = rf"(?:(?:(?<!\d)\d{{1,2}}|(?<![公纪单多美欧日百千万亿\d])元)月\d{{1,2}}[日号曰]|{_OTHER_CALENDAR}(?<!{OLD}){OLD}{{1,2}}月{OLD}{{1,3}}[日号])"
_OWN_YEAR = r"[去今前]年"
_YEAR = rf"(?:(?:19|20)\d\d年|(?<![\d历时近约满达共])[012]\d年(?=\d{{1,2}}月\d{{1,2}}日)|{OLD}{{4}}年|{_OWN_YEAR})"
_OWN_MONTH = r"(?:本月|上个?月|当月)"
_DIGITS = r"(?<![\d.])(?:19|20)\d\d(?P<sep>[-./])\d{1,2}(?P=sep)\d{1,2}(?![\d.]|[-/]\d)"
_DATED = rf"(?:{_YEAR}?{_MONTH_DAY}|{_OWN_MONTH}(?:\d{{1,2}}[日曰]|{_OLD_NUMBER}日){_NO_DAY}|{_DAY}|{_GLUED}|{_OLD_DAY})"
_TO = r"(?:至|到|-|—|－|～|~|、|和)"
_CUT = (
    rf"(?:(?:(?<!\d)\d{{1,2}}|(?<![公纪单多美欧日百千万亿\d])元)月\d{{1,2}}|(?<![\d.、月])\d{{1,2}}(?=[、～~—至])(?!.{{1,6}}日(?:内|左右|龄|之间)))"
    rf"(?=(?:、\d{{1,2}})*(?:至|到|-|—|－|～|~|、|和)\d{{1,2}}日{_NO_DAY})"
)
"""3月8-10日, 13、14日: the first day lacks its 日."""
_ON = r"(?:\((?:(?:星期|周)[一二三四五六日天]|昨[天日]|今[天日]|前天|农历[^()]{2,10})\))?"
_NOT_THEN = r"(?!以来|之前|以前|前(?!往|去|后)|之后|以后|起至今|至今)"
_PART = r"(?:[上中下]旬|年?[初底末]|中(?=，))"
_STATED = r"(?:[今昨](?=\(\d{1,2}\)日)|今天|今[日曰]|今晨|今晚|昨天|昨[日曰]|昨晚|前天|近日|日前)"
_WAYS = (
    rf"(?P<this>{_STATED})\((?P<paren>{_MONTH_DAY}|{_DAY}|\d{{1,2}}(?=\)日))\)日?{_DAYPART}",
    rf"(?P<digits>{_DIGITS})",
    rf"(?P<from>{_DATED}|{_YEAR}?{_CUT}){_ON}{_DAYPART}(?:(?P<list>(?:、\d{{1,2}}(?=[、和]))*){_TO}(?P<to>{_YEAR}?{_MONTH_DAY}|{_DAY}|{_OLD_DAY}){_ON}{_DAYPART}"
    rf"|起(?P<span>连续|为期)(?P<days>[两一二三四五六七八九十\d]+)天)?{_NOT_THEN}",
    rf"(?P<feast>{_YEAR}?{FEAST}){_DAYPART}",
    rf"(?P<relative>今天|今[日曰]|今晨|今早|今晚|昨天|昨[日曰]|昨晨|昨晚|昨夜|昨(?=上午|下午|早|夜|召开|举行|举办|在|赴|到|从|，|$)|前天|前日|前晚|大前天){_DAYPART}",
    rf"(?P<weekday>(?:上个?|本|这个?)(?:周|星期|礼拜)[一二三四五六日天]|(?<![每隔逢单双个上下本这\u4e00-\u9fff])(?:周|星期|礼拜)[一二三四五六日天](?=上午|下午|晚|，|$)){_DAYPART}",
    rf"(?P<month>(?:(?:{_YEAR}|{_OWN_MONTH})(?:\d{{1,2}}月(?:份)?)?|(?<!\d)\d{{1,2}}月(?:份)?){_PART}|{_YEAR}\d{{1,2}}月(?:份)?|今年以来|[去前]年)",
    r"(?P<loose>(?<![\u4e00-\u9fff])近(?:[两三几四五]|十)[日天]|[前近]几[日天]|上个?周末|刚过去的周末|本周末?|(?<![个每])周末(?=，|上午|下午|$)|连日来|近日|近期|(?<![\d上])日前|近来|近几日|连日|这几天|上个?月|上个?周|本月|(?<![\d月])[上中下]旬"
    r"|节前|节后|节日期间|年[初底](?=，|$)|月[初底](?=，|$)|前不久|不久前)",
)
_BEGINS = "|".join(ahead(re.compile(way)) for way in ("当地时间", *_WAYS))
"""What stands where a time begins, each way by its own first characters: looked at before any way is tried, since most numbers and days are none."""
TIME = led(rf"(?<!截至)(?<!截止)(?<!截止到)(?={_BEGINS})(?:当地时间)?(?:{'|'.join(_WAYS)})")
