"""What a string and what follows it say for its being a name: small findings; `weighing` says what each weighs."""

from __future__ import annotations

import re

from kg import lexicon, places, words
from kg.recognise.candidate import Try
from kg.recognise.follows import MARK_AFTER, SOME_WORD_AFTER, WORD_AFTER, begins_predicate, governs_nothing, takes_office, word_after

NEVER = frozenset("的了是与及等还也都被把从所很")
SELDOM_LAST = frozenset("为和")
NEVER_LAST = frozenset("已边坐在作因受就对向从将率带到还也由被把并")
SELDOM = frozenset("在和将到来说称对向这那其之带率坐查就")
DOUBTFUL_LAST = frozenset("向同任正为和到在对将由从于来应会当")
"""What may end a given name as well as begin what comes behind it."""
WANTS_AN_OBJECT = frozenset("向任同")
"""What a verb of reports cannot follow: 向|陪同 is the end of a name."""
_GOES = re.compile(r"[到赴在于查](?!访|会)|\d{1,2}日|今|昨")
"""县长|甲乙同|到某地, 某某任|查防火: what a preposition does not stand before."""
_THOSE_WHO = re.compile(
    "(?:参会|与会|来访|到会|在座|在场|出席|参加|参与|受访|走访|陪同|随行)[^，。；]{0,10}?(?:人员|代表|客人|嘉宾|宾客|者|领导|企业|同志|的|师生|群众|家长)"
)
"""王某向|参会人员: the object of a preposition may begin with a verb."""
_TOLD_TO = re.compile(
    "向[^，。；：向]{2,12}?(?<!进行)(?:介绍|汇报|讲解|讲述|通报|反馈|赠送|捐赠|捐献|颁发|颁授|授予|致以|表达|表示|演示|展示|道贺|颁奖|授牌|授旗|送上|送去|致敬|致谢|致辞|致|提出|发放|发出|鞠躬|移交|递交|问好|祝贺)"
)
"""王某向|考察团介绍: what is done to somebody stands behind."""
_GIVES_A_SPEECH = re.compile("(?:欢迎|开幕|闭幕|贺|答谢|欢送|祝酒|悼)?[辞词]|贺信|敬")
SPEAKS = frozenset("说讲称问谈聊")
JOINS = frozenset("和与及同暨")
_SOME_PEOPLE = re.compile(
    r"(?:\d+|[两几三四五六七八九十]+)[余多]?[位名家]|在[家座场校职编岗乡外]的?[^，。；、]{0,6}?(?:领导|代表|人员|[职员]工|学生|群众|企业家|干部|师生|同志|企业|嘉宾|专家)|[随同]行|随同人员|秘书处|工作人员|全体|部分|有关|相关|各[级部单乡镇县市]|其他|其余|机关|[县市区镇乡]直|班子|村[“两]"
)
BEFORE_QUOTES = frozenset("作获评任读唱讲以就对用和与及")
_FOR_WHOM = re.compile("[^，。；]{1,12}?(?:颁|授牌|授旗|授课|上[^，。；]{0,8}课|送|揭牌|揭幕|剪彩|讲|鼓劲|加油|点赞|支招|把脉|佩戴|献|解|带来|提供)")
_CHOSEN = re.compile("选举|任命|聘|推选|推举|补选|增选|增补|决定|改选|换届|；")
TAKES = "担出就接升兼改转调挂到上续获"
"""What stands before 任 in a verb: 竺青担|任局长."""
FORMS_OF_ADDRESS = "女士|先生|小姐|大爷|大妈|大娘|大伯|大叔|大婶|大嫂|大姐|大哥|奶奶|爷爷|阿姨|叔叔|婆婆|老汉|老太|老师|师傅|老板|医生|姓|氏|某|某某|总|董"
_ADDRESSED = re.compile(FORMS_OF_ADDRESS)

FUNCTION_SURNAMES = frozenset("向和于时从对有由为来在全都并就还应等相后经任同能要自不才")

_TELLS = frozenset("谈")
"""听负责人|谈订单: a verb with what is told."""
_PREPOSITIONS = frozenset("向和于从对由为在")
_COMES = frozenset("来要自同归")


def _usual(given: str) -> bool:
    """Whether every character is one of given names."""
    return lexicon.word_set("given_names").issuperset(given)


def is_compound(name: str) -> bool:
    """Whether a string begins with a surname of two characters and holds more."""
    return len(name) > 2 and name[:2] in lexicon.word_set("compound_surnames")


# ---- findings: small and readable, each true or false of a candidate; those of `FINDINGS_OF_LONG` are asked of long ones only


def common_word(one: Try) -> bool:
    """It is a word of the dictionary: 高明, 平安."""
    return words.is_common_word(one.name) and one.name not in lexicon.word_set("not_names")


_OF_SOMEBODY = re.compile(
    "等|一行|同志|出席|参加|参会|列席|陪同|主持|致辞|讲话|发言|带队|率|来到|深入|走进|走访|前往|赴|到|在|就|对|为|向|与|和|说|陪|带领|调研|考察|检查|任|当选|作|先后|分别|首先|专程|受|冒|告诉|接受|亲切|亲自|热情|仔细|认真|详细|高兴|激动|深情|动情|现场|逐一"
)
"""What somebody does rather than what is done so: 副县长|庄严|出席."""
_EVER = re.compile("曾经|终于|陆续|经常|时常|常常|尤其|从来|从此|从而|忽然|居然|单独|连续|那么")
_HOW = frozenset(("ad", "c", "d", "p", "r"))
"""Kinds of words that go on with a predicate."""


def tells_how(one: Try) -> bool:
    """It is an adverb or a verb that goes on with the predicate, and no mark shows its end: 常务副经理|简要|汇报, 县长|曾经|主持."""
    if _EVER.match(one.name):
        return True
    adverb = words.is_common_word(one.name) and words.kind(one.name) in _HOW
    return (adverb or one.name in lexicon.word_set("never_bare_after_titles")) and not _OF_SOMEBODY.match(one.text, one.end)


_SAYS = frozenset({"v", "vn", "vd", "vi", "d", "ad", "p", "c", "r", "t", "m", "f", "u"})
_LEADS_IN = frozenset("要边更还应都")


def says_something(name: str) -> bool:
    """Whether a string is a verb, an adverb or the like of two characters, or such a word with one before it: 提高, 要加强."""
    word = name[1:] if name[0] in _LEADS_IN else name
    return len(word) == 2 and words.kind(word) in _SAYS and words.known_word(word)


def word_of_a_sentence(one: Try) -> bool:
    """It says something, and no mark and no verb of reports shows its end: 局长|提高, 导师|要加强."""
    return says_something(one.name) and not _OF_SOMEBODY.match(one.text, one.end)


def only_looks_like_one(one: Try) -> bool:
    """It stands in the list of words that look like names."""
    return one.name in lexicon.word_set("not_names")


def begins_with_such_a_word(one: Try) -> bool:
    """Its first two characters stand in that list: 任务|重."""
    if one.name[:2] not in lexicon.word_set("not_names"):
        return False
    return not (one.titled and one.follows >= SOME_WORD_AFTER and len(one.name) == 3 and _usual(one.name[1:]))


def common_word_first(one: Try) -> bool:
    """Its first two characters are a word, and no mark and no verb of reports shows its end: 周转|房."""
    if is_compound(one.name) or not words.is_common_word(one.name[:2]):
        return False
    return not _usual(one.name[1:]) or words.kind(one.name[:2]) in {"v", "vn", "a", "ad", "d"}


def report_verb_straddles(one: Try) -> bool:
    """A verb of reports straddles its end: 甲陪|同."""
    return bool(word_after(one.text, one.end - 1))


def predicate_straddles(one: Try) -> bool:
    """Another verb or adverb straddles its end: 王立亲|自带队."""
    return begins_predicate(one.text, one.end - 1) and not report_verb_straddles(one)


def report_verb_first(one: Try) -> bool:
    """A word that follows names begins where it begins: 主任|强调."""
    return bool(word_after(one.text, one.at))


_SHALL = frozenset("要能应须")
"""导师|要加强: surnames that a verb stands behind."""


def reports_in_place_of_a_name(one: Try) -> bool:
    """Behind the surname stands nothing but a verb of reports: 区|召集, 向|出席."""
    shall = one.name[0] in _SHALL and words.kind(one.name[1:]).startswith("v")
    return shall or one.name[1:] in lexicon.word_set("after_name")


def unusual_last(one: Try) -> bool:
    """Its last character is none of given names, and no mark shows its end: 王立夜|查."""
    return one.name[-1] not in lexicon.word_set("given_names")


def gives_a_speech(one: Try) -> bool:
    """Its last character is the verb of a speech: 竺青致|欢迎辞."""
    return one.name[-1] == "致" and bool(_GIVES_A_SPEECH.match(one.text, one.end))


def last_begins_a_phrase(one: Try) -> bool:
    """Its last character is a preposition or adverb that a mark does not follow: 竺青对|此."""
    if one.name[-1] == "同" and _THOSE_WHO.match(one.text, one.end):
        return True
    if one.name[-1] not in NEVER_LAST or one.follows >= MARK_AFTER:
        return False
    if one.name[-1] == "向" and _TOLD_TO.match(one.text, one.end - 1):
        return True
    goes = bool(_GOES.match(one.text, one.end))
    verb = one.follows >= WORD_AFTER and word_after(one.text, one.end) and not _THOSE_WHO.match(one.text, one.end)
    return not (one.name[-1] in WANTS_AN_OBJECT and (goes or bool(verb) or governs_nothing(one.text, one.end - 1)))


def ends_before_a_bare_preposition(one: Try) -> bool:
    """What follows is 同, 向 or 任 without anything it could govern: 姬斌|同到某地."""
    after = one.text[one.end : one.end + 1]
    return after in WANTS_AN_OBJECT and bool(after) and bool(_GOES.match(one.text, one.end + 1))


def last_joins(one: Try) -> bool:
    """Its last character joins it to the title behind, or to people counted: 王立和|县长, 王立和|6位企业家."""
    if one.name[-1] not in JOINS:
        return False
    return (one.joined and not one.text.startswith(("同志", "先生", "女士"), one.end)) or bool(_SOME_PEOPLE.match(one.text, one.end))


def last_rather_joins(one: Try) -> bool:
    """Its last character is 为 or 和 and no word of reports follows: 竺青为|企业; 余大为|为企业 and 余大和|等来到 are names."""
    return (
        one.name[-1] in SELDOM_LAST
        and one.follows < WORD_AFTER
        and one.text[one.end] not in {one.name[-1], "等"}
        and not governs_nothing(one.text, one.end - 1)
    )


def for_whom(one: Try) -> bool:
    """Its last character is 为 and what is done for somebody follows: 竺青为|获奖者颁奖."""
    if one.name[-1] != "为" or one.follows == MARK_AFTER or one.text[one.end] == "为":
        return False
    verb = word_after(one.text, one.end)
    return (verb is None or verb[0].startswith("获")) and bool(_FOR_WHOM.match(one.text, one.end))


def takes_office_itself(one: Try) -> bool:
    """Its last character says that an office is taken: 竺青为|县长, 竺青任|局长."""
    if not takes_office(one.text, one.end - 1):
        return False
    return one.name[-1] == "任" or (one.name[-1] in TAKES and one.text[one.end] == "任") or bool(_CHOSEN.search(one.text, max(0, one.at - 40), one.at))


def half_a_street(one: Try) -> bool:
    """A 街道 is cut in two: 由石庄街|道办事处承办."""
    return one.text.startswith("道", one.end)


def place_straddles(one: Try) -> bool:
    """The name of a place begins with its last character: 免去王平|泰和县局长职务 read as 王平泰|和县."""
    text, last, known = one.text, one.end - 1, places.names()
    if one.titled and one.follows >= MARK_AFTER and text[one.end : one.end + 1] in JOINS:
        return False  # 主任柴民和|县医院院长某某: a title begins behind 和
    return text[last : last + 3] in known or text[last : last + 4] in known or text[last : last + 5] in known


def form_of_address(one: Try) -> bool:
    """A surname with a form of address: 刘|大爷, 李|女士."""
    return bool(_ADDRESSED.fullmatch(one.name, 1)) or (one.name[1] == "总" and one.name[-1] in DOUBTFUL_LAST)  # 王总|向客人介绍


def last_speaks(one: Try) -> bool:
    """Its last character says that somebody speaks: 王立说|，."""
    return one.name[-1] in SPEAKS


def wrote_a_book(one: Try) -> bool:
    """作, 获 or the like before a quotation: 王立作|《…》报告, 王立获|“…”称号."""
    return one.name[-1] in BEFORE_QUOTES and one.text[one.end : one.end + 1] in {"“", "《"}


def function_word_first(one: Try) -> bool:
    """The first character is also a preposition or the like and the rest is a word: 向大家."""
    if one.name[0] not in FUNCTION_SURNAMES | _TELLS or not words.is_common_word(one.name[1:]):
        return False
    return not (one.titled and one.name[0] not in _PREPOSITIONS | _COMES and _usual(one.name[1:]))


def joins_first(one: Try) -> bool:
    """Right after a title it begins with 和, behind which a word begins that it cuts: 行政长官|和|特区政府."""
    if len(one.name) == 3 and one.name[-1] in _OFFICE_LAST:
        return True  # 校长|和党办
    if not one.titled or not words.starts_word(one.text, one.at + 1):
        return False
    return len(words.tagged(one.text[one.at + 1 : one.at + 1 + words.WINDOW])[0][0]) > len(one.name) - 1


_OFFICE_LAST = frozenset("办部处局委室科厅组")
NEVER_A_SURNAME = "区贺高后陆"
_NO_SURNAME = re.compile(
    "区(?:领导|班子|长|委|政|府|直|属|里|内|级|人大|纪委)|贺(?:信|电|词|辞|函|礼|卡)|高(?:质量|水平|标准|效率|站位|起点|品质|规格|频次|科技|技术|层次)|后(?:首|第|又|再|不久)|陆军(?:第|部|某)"
)


_OF_A_DISTRICT = re.compile(
    "区(?:法院|检察|公安|司法|教[育体]|卫[健生计]|水[利务]|住建|人社|税务|市场监|文[旅化体广联]|体育|农[业村]|林业|交[通投]|民[政宗]|财政|发[改展]|科[技协]|工[信会商]|商务|统[计战]|审计|信访|残联|妇联|团委|总工|政协|应急|城管)"
)
"""县市|区法院: what stands behind the district is its house."""


def no_surname(one: Try) -> bool:
    """Its first character is none: 区委办, 贺信, 高质量, 主席|后首次."""
    return bool(_NO_SURNAME.match(one.name) or (one.name[0] == "区" and _OF_A_DISTRICT.match(one.text, one.at)))


def shy_surname(one: Try) -> bool:
    """The surname is a word of every sentence and the rest is one too, or a place: 来|云江, 要|带头."""
    if one.name[0] not in lexicon.word_set("shy_surnames"):
        return False
    rest = one.name[1:]
    return (
        (len(rest) > 1 and words.known_word(rest) and (one.name[0] in WANTS_AN_OBJECT or not _usual(rest)))
        or (words.starts_word(one.text, one.at) and not words.first_kind(one.text, one.at).startswith("nr"))
        or (one.name[0] in _COMES and rest in places.names())
    )
