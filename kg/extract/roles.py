"""In which role somebody took part: what his predicate says, in which kind of event."""

from __future__ import annotations

import re
from dataclasses import replace

from kg import lexicon
from kg.extract import modality, outings, saying
from kg.extract.others import of_another
from kg.extract.rule import Rule, table
from kg.sought import Seldom, Table

_SITTING = frozenset({"meeting", "ceremony", "talk", "award", "appointment"})
_FIELD = frozenset({"visit"})
_HEARD = re.compile(r"听(?:取[^，。；并]{0,60}|(?:了|汇报|完|情况)?[^，。；并]{0,24})$")

_THERE = (
    "听会|植下|[栽种]植了?|栽[种下]|培土|填坑|铲土|率先垂范|挥[动锹]|佩戴|献上|献(?=[^，。；]{0,6}(?:锦旗|哈达|礼物|礼))|披(?:上|红)|戴(?:上|大红花|红花)|送上[^，。；]{0,8}祝福|投票|投下|投出|监票|监督|督导|指导|坐镇|作陪|就坐|坐在|握手|回应|座谈(?!会)|集体谈话|受聘(?=，|。|$)|接受(?=[^，。；]{0,8}(?:聘书|询问|质询|测评|表彰|颁奖|奖牌|证书|捐赠|授旗|授牌))|受表彰|递交|领誓|(?<!征集)签名|鸣(?:枪|锣|笛|钟|炮)|击鼓|擂鼓|开球|敲(?:响|钟|锣|开)|点睛|点火|点燃"
    "|摇旗|挥旗|发令|开镰|开秤|开犁|启幕|推动拉杆|触摸|点亮|注入|揭开|揭下|揭晓|放飞|放流|助跑|领跑|领走|同台|助阵|致敬|敬酒|切(?:开)?蛋糕|朗读|合唱|演唱|表演|献唱|助兴|观礼|行[^，。；]{1,4}礼(?=。|，|；|$)|敬茶|奉茶|巡馆|巡展|参拜|上香|敬香|行礼|献礼|(?:与|同|和)[^，。；]{1,50}?(?:举行|召开|进行|开展|交接|交换|互换|互赠|共商|共话|共谋|共叙)"
)
"""What only somebody does who is at a sitting."""
_SPEECHES = (
    "检讨|小结|导学|解释|补充|提示|研判|分析|剖析|查摆|演示|讲评|评讲|述评|评述|宣导|指示|承诺|阐述|阐释|陈述|答辩|开场白|致意|祝福|评价|号召"
    "|批评|询问|提问|检视|述责|述廉|培训|诠释|评议|回顾|展望|意见"
)
"""What somebody makes who speaks at a sitting: 作检讨, 作风险提示."""
_SPEAKS_SO = (
    "讲授|传授|做客|讲学|答疑解惑|上了?[一两]?[堂节次][^，。；]{0,10}课|进行(?:了)?[^，。；]{0,12}(?:解答|培训|讲解|示范|教学)|现场(?:示范|教学)|手把手|提问|追问|发问|询问|插话|应询|讲评|训话|献策|献计|献言|建言|剖析|点题|主讲|开讲|训勉|答疑|释疑|阐述|阐释|发表(?:了)?[^，。；]{0,16}(?:意见|看法|见解|观点|感言|感想|讲话)|提(?:出|交)(?:了)?[^，。；]{0,10}(?:议题|议案|提案|倡议|诉求|问题)"
    "|进行(?:了)?[^，。；]{0,12}(?:剖析|阐述|阐释|讲评|答辩|陈述|授课|演示|提问|询问|发布|路演|辅导)|开展(?:了)?[^，。；]{0,6}批评|分享(?:了)?(?=[^，。；]{0,20}(?:经验|经历|历程|人生|往事|事迹|心得|体会|故事|感悟|感受|做法|成果|案例|收获))"
    "|分析(?:了)?[^，。；]{0,16}(?:形势|情况|问题)(?=，|。|；|并|$)|讲(?:述)?[^，。；]{0,8}故事|(?:一一|现场|逐一)(?:答复|解答|作答)|(?:开展|举办|带来|主讲|开设)(?:了)?[^，。；]{0,20}讲座|安排(?=，|。|；|$)"
)
"""What somebody does who speaks there."""
RULES = (
    Rule(
        "role-chair",
        "“主持”会议或仪式的人是主持人。",
        r"主持(?!人|词|下|建|[^，。；]{0,10}(?<!会)工作(?:。|，|、|；|$))|(?<!选)(?:担任|任|当)(?:了)?(?:本次|此次)?(?:大会|会议|活动|仪式|晚会)?(?:执行主席|主席(?=，|。|；|$)|主持人)",
        "chair",
    ),
    Rule(
        "role-announcer",
        "“宣布”开工、开幕、成立或决定的人是宣布人。",
        r"宣布(?!就职|破产)|一声(?:令下|“[^”]{1,16}”(?:号|口|命|指)?令(?:下|响)|“[^”]{0,12}(?:开工|开始|出发|启动|开赛|开幕|发车|[起启]航|开船|下水|奠基|宣布)[^”]{0,8}”)|下达(?=[^，。；]{0,10}(?:令|指令)(?:，|。|；|$))|发[出布][^，。；]{0,10}(?:令|指令)(?=，|。|；|$)|宣读(?:了)?[^，。；]{0,30}?(?:Ⓓ|决定|命令|授勋令|嘉奖令|通令|批复|任命|任职|任免(?!职?的议案|议案)|(?:表彰|表扬|嘉奖|奖励|获奖|先进|优秀)[^，。；]{0,8}(?:通报|文件|名单))",
        "announcer",
        frozenset({"ceremony", "meeting", "other"}),
    ),
    Rule(
        "role-speech",
        "讲话、致辞、发言、作报告的人是讲话人。",
        r"讲话(?!精神|强调)|(?<!开幕)(?<!欢迎)致(?:热情洋溢的)?(?:欢迎|开幕|闭幕|贺|答谢|欢送|悼|祝|颁奖|主|祝酒|感谢)?(?:辞|词)|发(?:了)?言|讲了话|讲(?:了)?[^，。；]{0,6}(?:点|条|个方面)?(?:的)?(?:意见|要求|体会)(?=，|。|；|$)|演讲|(?<!听)宣讲(?!活动|会|团|仪式|队)|开展(?:了)?[^，。；]{0,24}宣讲(?:活动)?(?=，|。|；|$)|(?:举行|举办|开展)(?:了)?[^，。；]{0,16}(?:讲座|授课|党课|[法思][治政]课|公开课)(?=，|。|；|$)|(?:讲(?:授)?|上)(?:了)?(?:一堂|一节)?[^，。；]{0,12}(?:思政课|公开课|第一课)|讲(?:了)?(?:一堂|一节)?[^，。；]{0,12}党课|授课|讲课|(?<![带率])领学(?!院|校|生|会|员|子)|[作做](?:了)?题为(?:(?:“[^“”]{1,60}”|Ⓑ)[、和及与]?)+的?[^，。；]{0,8}(?:讲座|报告|演讲|发言)|讲学(?![金生会])|(?:应邀|莅临|[来到赴])[^，。；听]{2,20}讲座(?=，|。|；|$)|[作做](?:了)?(?:关于|以)[^，。；]{2,40}?的?(?:专题|辅导|学术|主题)+(?:报告|讲座|辅导)|作(?:了)?(?:个人|班子|带头)?对照检查|打开(?:了)?话匣子|做(?:了)?[^，。；]{0,20}(?:党课|辅导|讲座)|(?<![合工操动著制运当])作[^，。；]{0,16}(?:报告|廉政谈话|讲话|演讲|总结|动员|点评|发言|说明|表态|辅导|讲解|交流|讲座)|进行(?:了)?(?:大会|会议|最后|全面)?(?:总结|点评|动员)(?=讲话|发言|，|。|；|$)",
        "speaker",
    ),
    Rule(
        "role-arranges",
        "在会上作部署、作安排的人是讲话人；走访途中作部署不算。",
        r"(?<![合工操动著制运当])[作做](?:了|出)?[^，。；]{0,16}(?:部署|安排)|进行(?:了)?(?:全面|具体|详细|再次|专题|认真|周密|统一|动员|工作|再)*(?:部署|安排)(?!会)",
        "speaker",
        _SITTING,
    ),
    Rule(
        "role-does-as-speaker",
        "在会上作检讨、作提示、作分析、提问、应询、献策的人是讲话人。",
        rf"(?<![合工操动著制运当])[作做](?:了|出)?[^，。；]{{0,16}}?(?:{_SPEECHES})(?=，|。|；|$|并)|(?<![的等听受了])(?:{_SPEAKS_SO})"
        r"|交流(?:了)?(?=[^，。；]{0,30}(?:做法|经验|体会|心得|工作情况))",
        "speaker",
        _SITTING,
    ),
    Rule("role-speaks-up", "在会上道出心声、反映问题、致祭文、表决心的人是讲话人。", saying.SPEAKS_UP, "speaker", _SITTING, 0.85),
    Rule("role-proposes", "提出意见、建议的人是讲话人，走访的带队人除外。", r"提(?:(?:了|出)(?!的)|(?=[几两三些意建]))[^，。；]{0,10}(?:建议|意见)", "speaker"),
    Rule("role-report", "在场“汇报”工作的人是讲话人。", r"(?<!叫停)(?<!叫停了)(?<!打断)(?<!打断了)汇报(?!会|座谈|材料|工作时)", "speaker"),
    Rule(
        "role-explains",
        "在会上介绍、通报、表态、推介的人是讲话人。",
        r"(?:介绍|提(?:了|出)[^，。；]{0,10}(?:建议|意见)|致以[^，。；]{0,14}(?:问候|祝贺|祝福)|宣读(?:了)?[^，。；]{0,30}?议案|进行(?:了)?[^，。；]{0,10}(?:说明|解读)|(?<!表彰)(?<!表扬)(?<!嘉奖)(?<!奖励)(?<!表彰的)通报|表态|推介(?!会|活动|大会|专场|周|月)|解读|点评|讲述|安排(?:了)?(?:全[市县区州省旗][^，。；]{0,14}|近期|当前|下步|下一步|下一阶段|相关|有关|具体|重点)*工作(?!组|人员)|传达(?!学习|贯彻)|宣讲(?!活动|会|团|仪式|队)|讲解|回顾(?!展|片)|布置|缅怀|追忆|安排部署|(?<!研究)部署|答问|回答(?:了)?[^，。；]{0,10}(?:提问|问题)|答(?:中外)?记者问|(?<![合工操动著制运当])[作做](?:了|出)?[^，。；]{0,8}(?:答复|回应|解答|分享)|(?<![合工操动著制运当])[作做](?:了)?(?:题为)?Ⓑ(?=，|。|；|$)|各抒己见|(?:交流|分享)了[^，。；]{2,30}(?:做法|经验|体会|感悟|故事|经历|心得|感受|历程)|(?:总结|展望|概括)了(?=[^，。；]{3,})|(?:总结|回顾|安排|部署)(?:了)?(?:[12]\d{3}年|今年|去年|[上下]半年|[一二三四]季度|前一?阶段|下一?[步阶])[^，。；]{0,10}(?:工作|情况|任务))",
        "speaker",
        _SITTING,
    ),
    Rule(
        "role-says",
        "报道把他放在会上，并转述他的话。",
        r"(?<!接受采访)提(?:出|了)(?:了)?(?:具体|明确|工作|几点)?要求|(?<!接受采访)(?<!握手，)(?:强调|指出|要求|表示|提出|认为|说|谈到|勉励|希望|寄语)(?!(?:沉痛|深切|亲切|诚挚)*的?(?:哀悼|悼念|慰问))(?=，|：|“|$|[^，。；]{4,}|满意|感谢|支持|祝贺)|(?:充分|高度)?肯定了(?=[^，。；]{4,})|(?<![听提的条意见出和与及])(?:建议|呼吁)(?=，|：|“|$)|(?<![约会洽座交访商])谈(?:了|体会|感受)"
        r"|^[对向][^，。；]{2,40}?表示了?[^，。；]{0,8}(?:感谢|谢意|欢迎|祝贺|敬意)|(?:赞扬|称赞|赞许|评价|表扬|褒扬)了(?=[^，。；]{3,})|(?:给予|予以)(?:了)?(?:高度|充分|极高)?的?(?:评价|肯定|赞扬)"
        r"|(?<![的受到了与和])(?:号召|倡议|倡导|叮嘱|嘱咐|嘱托|提醒|鼓励|激励|鼓舞|感谢|承诺|坦言|期望|期待|祝愿|点赞|直言)(?=，|：|“|$|[^，。；]{3,})|(?:为|向|给)[^，。；Ⓟ]{1,12}(?:点赞|致谢|致敬|道贺|祝福|鼓劲|打气)",
        "speaker",
        _SITTING,
        0.85,
    ),
    Rule(
        "role-welcome",
        "致欢迎辞、对来宾的到来表示欢迎的人是东道主。",
        r"致(?:了)?(?:热情洋溢的)?欢迎(?:辞|词)|(?:作|发表)(?:了)?[^，。；]{0,6}欢迎(?:辞|词)|(?:对|向)[^，。；]{0,24}(?:到来|莅临|到访|来访|光临)[^，。；]{0,6}表示[^，。；]{0,8}欢迎",
        "host",
        _SITTING,
    ),
    Rule(
        "role-receives-there",
        "在会议或仪式上接待来宾的人是东道主。",
        r"(?<!接受)(?<!得到)(?:热情|亲切)?接待(?:了)?(?=[^，。；]{0,30}(?:一行|Ⓗ|代表|嘉宾|客人|来宾))|^(?:同志)?(?:和夫人)?(?:到[^，。；Ⓟ]{1,12}|在[^，。；Ⓟ]{1,12}|走?上前|热情|亲切|亲自)*(?:迎接|迎候)(?=。|，|；|$)",
        "host",
        _SITTING,
    ),
    Rule(
        "role-talks-with-guests",
        "与来访的一行人座谈、会谈的人是接待方。",
        r"(?:与|同|和)(?:其|他们|她们?|他(?=一行|进行|举行|座谈|会谈|交流|洽谈)|(?:来访|来宾|前来)?(?:的)?(?:客人|客商|来宾|嘉宾|宾客|[^，。；ⓅⓉ]{0,10}(?:考察|代表|访问|参访|调研|党政|参观|学习|交流)团))(?:们|一行|成员)*[^，。；Ⓟ]{0,24}?"
        r"(?:座谈|会谈|会面|见面|会晤|洽谈|商谈|面谈|磋商|交流|交谈|对接|沟通|交换(?:了)?意见|共[商话谋叙]|召开|举行)",
        "host",
        _FIELD,
    ),
    Rule(
        "role-host",
        "在当地接待、迎接来访者的人是接待方。",
        r"(?:感谢|欢迎)[^，。；]{0,14}(?:到访|来访|莅临|到来|光临)"
        r"|接待|接受(?:了)?(?:捐赠|赠送|赠予|物资)|代表[^，。；]{2,10}接[受收]|(?:热情)?迎接(?!党的|[^，。；]{0,16}(?:大会|召开|[春国]?节|挑战|检查|验收|考验|高峰))|迎候|恭候|款待|为[^，。；]{0,12}(?:接风|洗尘|饯行)|表示(?:热烈|诚挚)?(?:的)?欢迎|(?:热烈)?欢迎(?:了)?(?=。|，|$|[^，。；]{0,12}一行|(?:各位|远道而来的)?(?:客人|来宾|嘉宾|考察团|代表团|访问团))",
        "host",
        _FIELD,
    ),
    Rule(
        "role-sign",
        "签字、签约的人是签署人。",
        r"(?<!见证)(?<!出席)(?<!主持)(?<!参加)签(?:字|约(?!项目|推进|规模|总?额|金额|现场|情况|成果|工作|大会|企业|单位|各方|双方|环节|率)|署|订|下(?:了)?(?=[^，。；]{0,12}(?:协议|合同|订单|备忘录|意向书|责任[书状]|合作)))(?!的(?!是)|(?:[、暨和及][^，。；、]{1,6})?(?:仪式|活动|会))",
        "signatory",
        frozenset({"ceremony", "meeting"}),
    ),
    Rule(
        "role-honoured-there",
        "在会上获奖、受表彰的人是获奖者。",
        r"荣获|获评|获授|获颁|获奖(?![\u4e00-\u9fff])|(?:分别|双双|分|共|均|一举)?(?<![为给向对])(?:获得(?!者|感)|获(?!奖|得|悉)|夺得|夺|摘得|摘取|斩获|捧回|捧得|赢得|拿下)(?:了)?[^，。；：]{0,30}?(?:[金银铜]牌|[金银铜]奖|奖项|[一二三特]等奖|优[秀胜]奖|大奖|奖(?=。|，|、|$)|冠军|亚军|季军|第[一二三]名|称号|桂冠)|接受[^，。；：]{0,20}?表彰|接过(?:证书|奖牌|奖杯|奖金|牌匾)|获此(?:荣誉|殊荣)|受到表彰(?!的)|被授予|领奖|代表(?:受|获)到?(?:表彰|表扬|奖)",
        "honoree",
        _SITTING | {"other"},
    ),
    Rule("role-explains-to-guests", "会见、会谈时介绍情况的人也在场。", r"介绍|通报|讲解|推介(?!会)", "attendee", frozenset({"reception"}), 0.8),
    Rule("role-guest", "代表来访一方致意的人是客人。", r"代表(?:考察团|代表团|企业家?|团队|来访)", "met", frozenset({"reception"})),
    Rule(
        "role-companion",
        "调研中“陪同”“参加”“同行”的人是陪同人员。",
        rf"(?:{outings.ALONG})(?!下)|随(?:第[一二三四五六七八九\d]+)?小?组(?!长)|{outings.BESIDE_THEM}|跟随|{outings.TOGETHER}|(?:协同|配合|共同|联合|携手)(?:{outings.DEEDS}|察看|查看)|参加|出席|列席|参与|到场|在场|在座",
        "accompanying",
        _FIELD,
    ),
    Rule(
        "role-attendee",
        "“出席”“参加”会议或活动的人是参加者。",
        rf"^(?:等|同志|Ⓣ，?|[在于][^，。；Ⓟ]{{2,24}}?|分别|联合|共同|专门|专题|紧急|连夜|及时|组织|召集[^，。；Ⓟ]{{2,16}}?){{0,3}}(?:召开|举行|召集)(?:了)?[^，。；Ⓟ]{{0,40}}?(?:会|仪式|论坛)|出席|参加|参会|列席|与会|到会|到场|见证|参与|陪同|共同|{outings.TOGETHER}|揭牌|揭幕|培土|奠基|剪彩|启动|按下|推杆|点亮|授牌|授匾|题词|颁奖|听取|观看|收听收看|观摩|(?:来|赶)到(?:活动|会议|仪式|比赛|赛事|竞赛|典礼)?(?:现场|会场)|(?:赶?到)(?:现场|会)(?:巡视|视察|指导|观看|慰问|祝贺|看望)|(?:亲临|莅临)(?:活动|会议|仪式)?(?:现场|会场|指导)|共聚|畅所欲言|交流|相聚|齐聚|欢聚|聆听|旁听|(?:乘车)?抵达[^，。；]{{0,10}}(?:会场|现场|正门|广场|大厅|礼堂)|步入(?:会场|大厅)|检阅(?=仪仗|三军|部队)|就座|在座|同坐|陪坐|祝贺|监誓|领誓|宣誓|诵读|朗诵|举(?:起)?右(?:手|拳)|走上(?:舞台|主席台|讲台|宣誓台)|上台|登台|捐款|捐赠|捐出|送别|送行|壮行|吊唁|默哀|敬献|献花|鞠躬|祭扫|剪彩|授旗|合影|见面|植树|宣读|颁发|赠送|领取|交[到给][^，。；]{{0,20}}手[中里上]|推杆|夜话|对话|边[吃喝走看品][^，。；边]{{0,2}}边[聊谈议]|担任[^，。；]{{0,6}}(?:评委|裁判长?|解说|嘉宾|监票人|计票人|监誓人|证婚人|总领队)|共度|展示了|演示了|通报(?:了)?(?=[^，。；]{(4,)})|传达了|种下|种树|栽树|栽下|铲土|浇水|扶苗|{_THERE}",
        "attendee",
        _SITTING | {"reception", "other"},
        0.85,
    ),
)
"""Tried in this order on the predicate of each subject; all that fire hold together."""

WORDS = (
    Rule("word-chair", "词表中的动词：做这件事的人是主持人。", r"", "chair", _SITTING),
    Rule("word-announcer", "词表中的动词：做这件事的人是宣布人。", r"", "announcer", frozenset({"ceremony", "meeting"})),
    Rule("word-speaker", "词表中的动词：做这件事的人是讲话人。", r"", "speaker"),
    Rule("word-host", "词表中的动词：做这件事的人是接待方。", r"", "host", _FIELD),
    Rule("word-signatory", "词表中的动词：做这件事的人是签署人。", r"", "signatory", frozenset({"ceremony", "meeting"})),
    Rule("word-honoree", "词表中的动词：做这件事的人是获奖者。", r"", "honoree", _SITTING),
    Rule("word-companion", "词表中的动词：做这件事的人是陪同人员。", r"", "accompanying", _FIELD),
    Rule("word-attendee", "词表中的动词：做这件事的人是参加者。", r"", "attendee", _SITTING | {"reception", "other"}),
)
"""For the verbs of the word list `verbs`, which a user may extend; the pattern of each is made of them."""

PRESENT = Rule("role-present", "“会上”“仪式上”“现场”的叙述里以某人为主语：他在场。", r"", "attendee", _SITTING, 0.8)
_AT_IT = re.compile("(?:^|[，；])(?:(?:[\u4e00-\u9fff]{0,4}(?:会|会议|仪式|活动|典礼|大会))上|会议?(?:中|期间)|活动现场|(?:仪式|活动|会议|签约|揭牌)现场)，")


_HE_AT_IT = re.compile("(?:也|还|又|先后|分别|一同|共同)*在(?:[\u4e00-\u9fff]{0,4}(?:晚会|演出|会议|大会|仪式|活动|典礼)(?:上|现场)|会上|台上|现场)")


def present(text: str, at: int, kind: str) -> bool:
    """Whether what a sentence tells of its subject at an offset is told as happening at the sitting itself: 会上，某某回顾了去年的得失."""
    told = _AT_IT.match(text)
    beside = _HE_AT_IT.match(text, at + 1)
    return kind in _SITTING and (beside is not None or (told is not None and told.end() <= at and not text.startswith(("的", "等人被"), at + 1)))


LISTED = (
    Rule("listed-chair", "“主持……的是某人”：他是主持人。", r"主持", "chair"),
    Rule("listed-sign", "“签字的是某人”：他是签署人。", r"(?:签字|签约|签署)(?!(?:[、暨和及][^，。；、]{1,6})?(?:仪式|活动|会))", "signatory"),
    Rule("listed-speaker", "“发言的有某人”：他是讲话人。", r"发言|致辞|讲话|主讲|授课|作报告|工作报告|演讲|宣讲|点评|推介|分享", "speaker"),
    Rule("listed-announcer", "“宣布……的是某人”：他是宣布人。", r"宣布", "announcer"),
    Rule("listed-host", "“接待的有某人”：他是接待方。", r"接待|欢迎|迎[接候]|等候", "host", frozenset({"visit", "reception"})),
    Rule(
        "listed-guest",
        "会见的来宾名单：“来访的代表有某人”，他是客人。",
        r"(?<!会见的)(?:(?:代表|客人|来宾|嘉宾|团员)(?:们)?|来访一方|客方|[组团]成员)(?:一方|方面)?(?:还|也|尚)?(?:有|包括)",
        "met",
        frozenset({"reception"}),
    ),
    Rule(
        "listed-met",
        "“一起接受慰问的有某人”：名单里的人是被看望的人。",
        r"(?:接受|受到|得到)(?:了)?(?:[^，。；Ⓟ]{0,6})?(?:慰问|看望|走访|探望)的|被(?:慰问|看望|走访)的",
        "met",
        frozenset({"visit"}),
    ),
    Rule("listed-companion", "“陪同的有某人”：名单里的人是陪同人员。", r".", "accompanying", _FIELD),
    Rule("listed-attendee", "“参加的有某人”：名单里的人是参加者。", r".", "attendee"),
)


_INTERVIEWED = re.compile("接受(?:了)?[^，。；]{0,12}采访")
_ARRANGES = re.compile("安排|部署")
"""What a chair does by chairing."""


@lexicon.derived
def _words() -> tuple[Rule, ...]:
    verbs = {rule.states: [word for word, what in lexicon.rows("verbs") if what == rule.states] for rule in WORDS}
    return tuple(replace(rule, pattern=lexicon.alternation(verbs[rule.states])) for rule in WORDS if verbs[rule.states])


@lexicon.derived
def _table() -> Table[Rule]:
    return table((*RULES, *_words()))


@lexicon.recent(1024)
def fired(predicate: str, kind: str, *, lead: bool = False) -> tuple[tuple[Rule, int], ...]:
    """The rules that a predicate fires in a kind of event, each with where it fired; `lead`: its subject leads the visit, and advises who is visited."""
    found: list[tuple[Rule, int]] = []
    for rule in _table().alive(predicate):
        if rule.kinds and kind not in rule.kinds:
            continue
        for match in rule.regex.finditer(predicate):
            before = predicate[: match.start()]
            if of_another(rule, predicate, match):
                continue
            others = _of_others(before) or (rule.states == "speaker" and saying.of_others(before))
            if not (modality.reason(before) or _heard(rule, before) or others or _INTERVIEWED.search(before)):
                found.append((rule, match.start()))
                break
    if lead:
        found = [(rule, at) for rule, at in found if rule.id not in {"role-proposes", "role-talks-with-guests"}]
    if any(rule.states == "chair" for rule, _ in found):
        found = [(rule, at) for rule, at in found if rule.id not in {"role-explains", "role-does-as-speaker"} or not _by_chairing(predicate, at)]
    if any(rule.states == "host" for rule, _ in found) and kind == "visit":
        found = [(rule, at) for rule, at in found if rule.states != "accompanying"]
    if any(rule.states not in {"attendee", "accompanying"} for rule, _ in found):
        found = [(rule, at) for rule, at in found if rule.states != "attendee"]
    return tuple(found)


def _by_chairing(predicate: str, at: int) -> bool:
    """Whether a chair does by chairing what is told of him at an offset."""
    return bool(_ARRANGES.match(predicate, at)) or saying.is_business(predicate, at)


_CLAUSES = re.compile("[，。；]")


_RECEIVED = re.compile("(?:受到|得到|受)(?:了)?[^，。；]*(?:，[^，。；]*)*$|感谢[^，。；]*$")


def _heard(rule: Rule, before: str) -> bool:
    """听取汇报, 听介绍: somebody else reports; 受到某某迎接: somebody else receives him."""
    if rule.id == "role-host" and _RECEIVED.search(before):
        return True
    return rule.id in {"role-report", "role-explains", "role-speech"} and bool(_HEARD.search(_CLAUSES.split(before)[-1]))


_ASKS_OTHERS = Seldom(r"(?:邀请|组织(?!部|工委|委员|办|处|科|人事)|号召|动员|引导|鼓励|呼吁|欢迎|(?<!工作)安排|支持|吸引|希望|期待|请)[^，。；]{1,14}$")


def _of_others(before: str) -> bool:
    """A verb inside somebody else's matters: 邀请企业家参加, 组织干部参加."""
    return bool(_ASKS_OTHERS.search(_CLAUSES.split(before)[-1]))


def listed(before: str, kind: str) -> Rule:
    """The rule of a listing by its lead-in."""
    lead = _CLAUSES.split(before)[-1]
    return next(rule for rule in LISTED if (not rule.kinds or kind in rule.kinds) and rule.regex.search(lead))
