"""What an earlier title of a sentence says about the body of a later one: 望海市委书记…，市委副书记、市长…"""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg import lexicon
from kg.model import Body, Title
from kg.recognise import inhouse, visited
from kg.recognise.abroad import in_charge, of_a_state
from kg.recognise.bodies import PART_OF_HOUSE, of_no_body, read
from kg.recognise.levels import level_of
from kg.recognise.named import NamedBodies
from kg.recognise.owners import COMPANY_WORDS, GROUP_WORDS, ORGAN_ALONE, Owner, of_nobody
from kg.recognise.printed import FoundTitle
from kg.recognise.setting import AT_OURS, MINISTRY, NO_DISTRICT, RECEIVES, guests_came, held_by_another, of_its_party, set_in, spoken_of
from kg.sought import Ending

_VILLAGE = re.compile("(?:随后|之后|，)*在([\u4e00-\u9fff]{2,12}(?:村|社区))，")
_TAKEN = Ending(
    "(?:当选|连任)为?(?:新一届|首任|首届)?$|(?:[推改]?选举?|推举)(?:为(?:新一届|首任|首届)?|(?:产生)?了?(?:新一届|首任|首届))$|选为$|(?:选举|推选|推举|补选|增补|续聘|聘请?任?)(?:产生)?[\u3400-\u9fff·、]{2,60}为$|聘任?为$"
)
_OF_MEMBERS = re.compile("(?:会长|理事长|秘书长|监事长|理事|监事|常委|执委)$")
_OF_BOARD = re.compile("董事|监事|经理|总监|财务负责人|总[一-龥]{2,3}师$")
_OF_ZONE = re.compile("(?:新?区|园区|开发区|高新区)?(?:党工委|工委|管委会|管理委员会|办事处)|(?:镇|乡|街道)?(?:党委|党政办|人大)")

_OF_COMPANY = re.compile("董事|经理|总裁|首席执行官|厂长|矿长|行长|创始人|董事局|总工程师|合伙人|掌门人|店长")

_OF_LAST = re.compile(
    "^政法委书记$|调研员$|巡视员$|主任科员$|护士长$|主任医师$|党组成员$|党委委员$|秘书长$|总[一-龥]{2,3}师$|总工$|督察长$|督察专员$|政委$|政治委员$|[教指]导员$|参谋长$|政治[处部]主任$|武装部长$|委员$"
)
"""Who stands after a titled person with such a title belongs to the same body."""
_HOSTS = frozenset({"company", "place", "school", "institution", "zone", "department", "association", "congress", "cppcc", "court", "procuratorate", "office"})
_LEVELLESS = frozenset({"discipline", "supervision", "party", "government", "congress", "cppcc"})
"""Organs that each level has: 纪委书记 behind 县委常委 is that of the county."""
_HOUSES_OF_LAW = frozenset({"court", "procuratorate"})
_MEMBERS_ARE = re.compile("(?:[他她]们(?:分别)?是|(?:组成人员|成员|具体)?名单(?:如下|为)?|组成人员(?:如下|为|是))[：:]?")
_ADMINISTERED = frozenset({"省", "市", "区", "县", "州", "旗", "盟"})
_ASSEMBLY = frozenset({"congress", "cppcc"})
_SMALL = frozenset({"镇", "乡", "村", "街道"})
_PARTY = re.compile("^(?:民盟|民革|民建|民进|农工党|农工|致公党|致公|九三学社|台盟)(?=[\u4e00-\u9fff]{2})")
"""民盟某某县总支主委、县教育局副局长: the county is meant, and no party."""
_DEPUTY = re.compile("^(?:常务)?副")


class Scope:
    """The bodies and places named so far in one sentence."""

    def __init__(self, sentence: str, company: str | None = None, named: NamedBodies | None = None, owner: str | None = None) -> None:
        self.named = named or NamedBodies()
        self.company = company
        """The enterprise named last before the sentence or in it."""
        self.company_here = False
        self._sentence = sentence
        self.start, self.text = 0, ""
        """Where the sentence begins in the text of the article, and that text."""
        self.taken: Title | None = None
        """The last title of the sentence that somebody was elected to."""
        self.owner = Owner(owner)
        """The company, school or hospital whose own page it is."""
        self.last: Title | None = None
        self._read_to = 0
        """How far the sentence has been read: where its last title ends."""
        self._titles: list[Title] = []
        """Those of the sentence so far."""
        self.earlier: Title | None = None
        """The last title of the sentences before."""
        self.places = set_in(sentence)
        """By the word for a level (县) the place that it means."""
        self.zone: str | None = None
        village = _VILLAGE.match(sentence)
        self._village = Body(village[1], "place", village[1], level_of(village[1])) if village else None
        """Where the sentence is set: 在某村，党支部书记某某…"""

    def read(self, found: FoundTitle, chained: bool) -> Title:
        """The title with its body; `chained`: it follows another title of the same person."""
        self.places |= spoken_of(found.printed.before, self.text, found.span.start)
        title = self._of_level(self._meant(self._of_state(read(found.printed), found), found), chained)
        body, taken = title.body, bool(_TAKEN.search(self._before(found)))
        if body is None:
            body = self._not_printed(title, found, chained, taken)
            title = replace(title, body=body)
        elif (
            chained
            and body.kind == "department"
            and body.place is None
            and body.level is None
            and not MINISTRY.fullmatch(body.name)
            and self.last
            and self.last.body
            and self.last.body.kind == "place"
        ):
            title = replace(title, title=found.printed.whole, body=self.last.body)
        elif (
            body.level
            and body.place is None
            and self.places.get(body.level)
            and not self._at_home(body.level, found)
            and not self._left(title, body.level, found)
        ):
            title = replace(title, body=self._placed(body))
        elif body.place is None and _OF_ZONE.fullmatch(body.name) and self.zone:
            title = replace(title, body=replace(body, place=self.zone))
        elif body.place and body.kind == "place":
            self.zone = body.place
            if not NO_DISTRICT.search(body.place):
                self.places[body.level or ""] = body.place
        elif body.place and body.level:
            self.places |= dict.fromkeys((body.level, body.level[-1]), _PARTY.sub("", body.place))  # 自治州: 州 means it as well
        title = of_nobody(title, found.printed.whole)
        self.last, self._read_to = title, found.span.end - self.start
        self._titles.append(title)
        self.taken = title if taken and body else self.taken
        return title

    def _not_printed(self, title: Title, found: FoundTitle, chained: bool, taken: bool) -> Body | None:
        """The body of a title that prints none."""
        if of_no_body(title.title):
            return None
        body = self._own_house(title, found, chained) or (self._by_election(title, found) if taken else None)
        since = self._before(found)[self._read_to :]
        guest = not chained and (RECEIVES.search(since) or AT_OURS.search(since))
        gone_to = None if chained else visited.house(title.title, self.text, found.span.start)
        if body is None and gone_to and gone_to.end >= self.start + self._read_to and not guest and not self.owner.has(title.title):
            return gone_to.body
        inherited = None if guest else (None if chained else self._club(title)) or self._inherited(title, chained)
        inherited = None if inherited and inherited.kind == "company" and title.title.endswith("校长") else inherited  # 公司董事长甲、校长乙
        body = body or inherited or self.named.of_head(title.title, found.span.start)
        if body is None and _OF_COMPANY.search(title.title):
            body = visited.firm(title.title, self._sentence, self.company)
        body = self.owner.body if body is None and self.owner.has(title.title) else body
        return body or (gone_to.body if gone_to else None) or self.named.holders.of(title.title)

    def _at_home(self, level: str, found: FoundTitle) -> bool:
        """Whether the sentence came back to the paper's own place: 某某县委书记来我县考察，县长某某陪同."""
        before = self._before(found)
        home = max(before.rfind(f"我{level}"), before.rfind(f"本{level}"))
        return home > before.rfind(self.places[level])

    def _left(self, title: Title, level: str, found: FoundTitle) -> bool:
        """Whether the sentence goes over from a place to the paper's own: 甲市市委常委某某，市委书记某某."""
        ours = held_by_another(title.title, level, self.places[level], self.text[: self.start], self.text[found.span.end : found.span.end + 2])
        self.places |= {level: ""} if ours else {}
        return ours

    def _of_state(self, title: Title, found: FoundTitle) -> Title:
        """某国国王甲、首相乙、气候与能源大臣丙: ministers of the state named before."""
        state = self.last.body if self.last and self.last.body and self.last.body.kind == "foreign" else None
        if state is None or not (in_charge(title) or (title.body is None and of_a_state(title.title))):
            return title
        return title if title.body and title.body.name in lexicon.word_set("countries") else replace(title, title=found.printed.whole, body=state)

    def _before(self, found: FoundTitle) -> str:
        """The sentence up to a title."""
        return self._sentence[: max(0, found.span.start - self.start)]

    def _by_election(self, title: Title, found: FoundTitle) -> Body | None:
        """甲当选某某协会会长，乙当选副会长; 某某商会成立，某公司董事长丙当选会长: the association, not what the elected one is besides."""
        house = self.named.elects(found.span.start)
        if title.title.endswith(("主席", "主委")):
            return self.named.assembly(title.title) or (self.taken.body if self.taken else house or self.named.meant("会", found.span.start))
        if not _OF_MEMBERS.search(title.title):
            return house if house and house.kind == "company" and _OF_BOARD.search(title.title) else None
        return self.taken.body if self.taken else house or self.named.of_head(title.title, found.span.start)

    def _own_house(self, title: Title, found: FoundTitle, chained: bool) -> Body | None:
        """副校长某某 on the page of a school, the first title of its sentence or behind 到我校."""
        if chained or not self.owner.has(title.title):
            return None
        here = self.last is None and not self.company_here and (self.owner.is_club or self.named.of_head(title.title, found.span.start, 60) is None)
        ours = AT_OURS.search(self._before(found)) or (self._no_house_told(title) and guests_came(self.text, self.start, found.span.start))
        return self.owner.body if here or ours else None

    def _of_an_office(self) -> bool:
        """Whether the title before is one of an office: a guest of the house whose page it is."""
        return self.last is not None and self.last.body is not None and self.last.body.kind == "department"

    def _no_house_told(self, title: Title) -> bool:
        """Whether the sentence has named no house yet that may have such a head: 市卫健委副主任甲致辞，院长乙汇报."""
        return self.last is None or (self._of_an_office() and title.title.endswith(("院长", "校长", "园长", "董事长", "总经理")))

    def _meant(self, title: Title, found: FoundTitle) -> Title:
        """公司党委书记, 镇党委书记, 村委会主任, 工会主席: the body named before that a generic word or an organ by itself means."""
        body, before = title.body, found.printed.before
        if body is None:
            return title
        ours = self.owner.meant_by(body.name, self.company)
        if ours:
            return replace(title, body=ours)
        inside = inhouse.inside(title, found.printed.head, self.last.body if self.last else None, inhouse.Firm(self.owner, self.company))
        if inside:
            return inside
        generic = body.name.removeprefix("该").removeprefix("本")
        if generic in COMPANY_WORDS:
            other = generic in GROUP_WORDS and "集团" not in (self.company or "")  # 某某股份公司…，集团公司副总经理甲
            firm = self._group() if other else Body(self.company, "company") if self.company else None
            return replace(title, body=firm) if firm else title
        if PART_OF_HOUSE.fullmatch(before) and self.last and self.last.body and self.last.body.kind in _HOUSES_OF_LAW:
            return replace(title, title=found.printed.whole, body=self.last.body)
        if generic == "纪委" and self.last and self.last.body and self.last.body.kind in {"company", "institution", "school"}:
            return replace(title, title=found.printed.whole, body=self.last.body)
        if generic in ORGAN_ALONE and before == body.name:
            before_it = self.last or (self.earlier if generic == "党组" else None)
            last = before_it.body or next((told.body for told in reversed(self._titles) if told.body), self.owner.body) if before_it else None
            told = self.last is not None and not (self._of_an_office() and guests_came(self.text, self.start, found.span.start))
            if self.owner.name and (not told or AT_OURS.search(self._before(found))) and not self.company_here:
                last = self.owner.body
            gone_to = None if self.owner.name else visited.house(found.printed.head, self.text, found.span.start)
            last = gone_to.body if gone_to and (self.last is None or gone_to.end >= self.start + self._read_to) else last
            last = of_its_party(self._titles, generic, last) or last or self._village
            outer = last if last and last.kind in _HOSTS else Body(self.company, "company") if self.company else None
            outer = self.named.meant(ORGAN_ALONE[generic], found.span.start) if ORGAN_ALONE[generic] else outer or self.named.holders.of("")
            return replace(title, title=found.printed.whole, body=outer) if outer else title
        if body.place is None and body.level in _SMALL and body.level not in self.places:
            meant = self.named.meant(body.level, found.span.start)
            return replace(title, body=replace(body, place=meant.place)) if meant else title
        meant = self.named.meant(generic, found.span.start) or (visited.meant(generic, self.text, found.span.start) if before == body.name else None)
        return replace(title, title=found.printed.whole if generic == "寺管会" else title.title, body=meant) if meant else title

    def _group(self) -> Body | None:
        """The group of firms that an earlier title calls so: 集团公司总经理甲带队。集团副总经理乙陪同."""
        told = (one.body for one in (*reversed(self._titles), self.earlier) if one)
        return next((body for body in told if body and body.name in GROUP_WORDS), None)

    def _of_level(self, title: Title, chained: bool) -> Title:
        """县委常委、纪委书记: an organ without its level has that of the title before."""
        body = title.body
        told = next((one for one in reversed(self._titles) if one.body), self.last) or (self.earlier if body and body.kind in _ASSEMBLY else None)
        before = told.body if told else None
        bare = body is not None and body.kind in _LEVELLESS | {"department"} and not body.level and not body.place
        named = body is not None and (body.name[0] in _ADMINISTERED or body.name.startswith(("全", "国")))
        if body is None or before is None or not bare or named or before.level not in _ADMINISTERED or not (chained or before.kind in _LEVELLESS):
            return title
        if body.kind == "department" and not (chained and before.kind in _LEVELLESS and len(body.name) < 5):
            return title
        return replace(title, body=replace(body, name=body.name if body.name == "行署" else before.level + body.name, level=before.level, place=before.place))

    def _of_earlier(self, title: Title) -> Body | None:
        """The body of a title that is the first of its sentence: 他们是：主任甲，副主任乙 tells the members of the committee named before.

        副主任甲、乙 at the head of a sentence, behind one about 市人大常委会主任丙, 副校长乙 behind 某某大学校长甲: what the one heads the other does too.
        """
        if _MEMBERS_ARE.match(self._sentence):
            return self.named.committee(self.start)
        before = self.earlier
        same = _DEPUTY.sub("", title.title)
        if before and before.body and before.body.kind in _ASSEMBLY and (before.title.endswith(same) or same == "秘书长"):
            return before.body
        deputy = before is not None and (same != title.title or same == "秘书长") and not (self.owner.name and self.owner.has(title.title))
        if before and before.body and deputy and (before.title.endswith(same) or (same == "秘书长" and before.body.kind == "association")):
            return before.body
        return self.named.assembly(title.title)

    def _placed(self, body: Body) -> Body:
        place = self.places[body.level or ""]
        return replace(body, place=place)

    def _club(self, title: Title) -> Body | None:
        """The association whose members are told, each with his own firm: 某会副会长、甲厂厂长某某，常委、乙厂厂长某某."""
        firm = self.last is not None and self.last.body is not None and self.last.body.kind == "company"
        told = reversed(self._titles) if firm and _OF_MEMBERS.search(title.title) else ()
        return next((one.body for one in told if one.body and one.body.kind == "association"), None)

    def _headed(self, title: Title, same: str) -> Body | None:
        """The body whose head was told earlier in the sentence: 镇党委书记甲，镇长乙，副书记丙; 某会会长、原县人大常委会主任甲，副会长乙."""
        if same == "书记":
            return next((told.body for told in reversed(self._titles) if told.title.endswith("书记")), None)
        return next((told.body for told in reversed(self._titles) if told.body and told.title == same), None) if same != title.title else None

    def _inherited(self, title: Title, chained: bool) -> Body | None:
        before = self.last
        if before is None:
            return self._of_earlier(title)
        if before.body is None:
            return None
        if chained and before.title == "院士" and not title.title.endswith(("院长", "主席", "委员")):
            return self.named.of_head(title.title, self.start)  # 中国科学院院士、|校长: of a school
        if chained:
            unknown = before.body.name in ORGAN_ALONE and self.named.of_head(title.title, self.start)
            return unknown or before.body
        again = next((t.body for t in reversed(self._titles) if t.title == title.title and t.body), None)
        if again and _OF_LAST.search(title.title):  # 市外办党组成员甲、某会副会长乙，党组成员丙
            return again
        same = _DEPUTY.sub("", title.title)
        organ = any(title.title.startswith(organ) for organ in lexicon.words("organs"))
        headed = None if before.title.endswith(same) else self._headed(title, same)
        if headed:
            return headed
        if before.title.endswith(same) or (organ and before.body.kind in {"company", "place", "school", "institution", "zone"}):
            return before.body
        if _OF_LAST.search(title.title) and not (title.title == "委员" and before.body.kind in {"department", "government", "court"}):
            return before.body
        if title.title.endswith("长"):  # 区教育局局长甲、教工委书记乙、副局长丙
            headed = next((told.body for told in reversed(self._titles) if told.body and told.body.name[-1] == title.title[-2:-1]), None)
            if headed:
                return headed
        return before.body if before.body.kind in {"company", "association", "school"} else None
