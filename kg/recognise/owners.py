"""What belongs to the company, school, hospital or association whose own page a page is: 我院, 公司党委, 副校长某某."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from kg import lexicon
from kg.model import Body, Title

_WHOSEVER = frozenset(("党委", "党总支", "党支部", "党组", "工会", "纪委", "团委"))
"""The committee of a house that nothing names."""
ORGAN_ALONE = {
    "村党支部": "村",
    "村支部": "村",
    "村党总支": "村",
    "村党委": "村",
    "村": "村",
    "社区党委": "社区",
    "党委": "",
    "党总支": "",
    "总支": "",
    "党支部": "",
    "支部": "",
    "党组": "",
    "工会": "",
    "团委": "",
    "村委会": "村",
    "居委会": "社区",
}
"""An organ by itself, and the ending of the body that it is of."""
COMPANY_WORDS = frozenset({"公司", "集团", "集团公司", "企业", "总公司", "行", "厂", "矿", "店", "企"})
GROUP_WORDS = frozenset({"集团", "集团公司", "总公司"})
_HOUSES = frozenset({"院", "校", "学校", "医院", "学院", "大学", "所", "馆", "中心"})
_OF_HOUSE = re.compile("(?:常务)?副?(?:院长|校长|董事长|总经理|总裁|厂长|所长)|(?:党委|党总支|党支部)?副书记|(?:党委|党总支|党支部)(?:书记|委员)")
"""Who bears such a title without more on the page of a house holds it there."""
_OF_CLUB = re.compile("(?:常务|执行|轮值|名誉)?副?会长|副?秘书长")
_FIRM = re.compile("(?:公司|集团|厂|银行|合作社)$")


class Owner(Struct, frozen=True):
    """Whose page a page is, if it is one's own."""

    name: str | None

    @property
    def body(self) -> Body | None:
        """It as a body."""
        if self.name is None:
            return None
        return Body(self.name, "company" if self.is_firm else "association" if self.is_club else "institution")

    @property
    def is_firm(self) -> bool:
        """Whether it is a firm, by its full name or by a short one that is no other house's."""
        name = self.name or ""
        return bool(_FIRM.search(name)) or bool(name and not self.is_club and not name.endswith(tuple(lexicon.word_set("institution_endings"))))

    @property
    def is_club(self) -> bool:
        """Whether it is an association: its head is a 会长."""
        return bool(self.name and self.name.endswith("会"))

    def has(self, title: str) -> bool:
        """Whether a title without more is held there."""
        return self.name is not None and bool(_OF_HOUSE.fullmatch(title) or (self.is_club and _OF_CLUB.fullmatch(title)))

    def meant_by(self, word: str, company: str | None) -> Body | None:
        """The owner, where 我院, 校 or 公司 means it; `company`: the one spoken of last."""
        if self.name is None:
            return None
        bare = word.removeprefix("我").removeprefix("本")
        if bare in GROUP_WORDS and "集团" in self.name:  # a works of the group may have been named since
            return self.body
        firm = self.is_firm
        ours = bare in COMPANY_WORDS | {"司", "厂"} and firm and (bare != word or company in (None, self.name))
        return self.body if ours or (not firm and bare in _HOUSES) else None


def of_nobody(title: Title, whole: str) -> Title:
    """党委书记 of a house that nothing names has no body; `whole`: the title as printed."""
    return replace(title, title=whole, body=None) if title.body and title.body.name in _WHOSEVER else title
