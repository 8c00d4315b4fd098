"""What a name in a list of sites is, seen among the others: a firm among firms, a site among sites."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from kg.extract.kinds import by_last, is_trade
from kg.extract.plausible import also_matter, of_a_matter, proper
from kg.extract.sitename import Site
from kg.words import all_words, known_word

_FIRM_ONLY = re.compile(
    "(?:[药茶乳酒种纸铝铜鞋塑瓷锂硅米面糖盐果菌禽钛镁锌锡钨锰磁管泵阀帽袜皮竹木蜡胶漆置实肉]业|粮油|重工|重汽|股份|控股|精工|轴承|特钢|水泥|智造)$"
)
"""Trades that only the names of firms end with; 农业 and 制造 also end common phrases."""
_WORKS_IN = re.compile("[\u4e00-\u9fff]{2,12}(?:开发区|高新区|经开区|园区|新区|新城|[镇乡村])[\u4e00-\u9fff]{4,20}(?<!环境)(?<!队伍)(?<!文化)(?<!制度)建设$")


class Among(Struct, frozen=True):
    """The company that a name is in whose ending says nothing: what else is listed, and how the list begins and ends."""

    company: bool
    """The text calls them companies."""
    sort: bool
    """The list ends with what they are: 三个楼盘."""
    shown: tuple[str | None, ...]
    """What each name of the list shows of its kind by its ending."""
    anything: bool
    """Names whose ending says nothing count too."""
    looked: bool
    """It is the object of a verb of looking, which common things may be too."""
    deed: bool
    """What was done there stands behind the list."""

    def works(self, name: str) -> bool:
        """Whether a name is that of works in a zone or village, among sites: 石桥开发区|冷链基础设施建设."""
        return any(self.shown) and not self.looked and bool(_WORKS_IN.match(name))

    def by_trade(self, site: Site) -> Site:
        """A name that ends in a trade as well as in the sign of a place is a firm among firms: 近山电路."""
        firm = site.kind == "place" and is_trade(site.name) and len(self.shown) > 1 and "company" in self.shown
        return replace(site, kind="company") if firm else site

    def guessed(self, site: Site) -> list[Site]:
        """The site with the kind that the others suggest; none if it may be no site at all."""
        name, plain = site.name, known_word(site.name) or all_words(site.name)
        firm = (
            is_trade(name)
            and len(name) >= 4
            and not known_word(name)
            and bool(_FIRM_ONLY.search(name) or not all_words(name) or (proper(name) and not also_matter(name)))
        )
        known = [kind for kind in self.shown if kind is not None]
        among = len(self.shown) > 1 and "company" in known and not (self.looked and plain and not (is_trade(name) or proper(name)))  # 看了餐厅、篮球等
        sites = self._among_sites(name, len(known))
        gone_to = self.deed and not plain and proper(name)  # 深入鹰嘴岩|实地察看
        if not (sites or self.anything or gone_to or self.company or self.sort or firm or among) or (
            self.looked and not self.company and not among and also_matter(name)
        ):
            return []
        if self.looked and self.sort and plain and not proper(name):
            return []  # 参观了综合保障、装备研制等项目
        house = by_last(name) == "institution" and not self.company  # 版画艺术馆 among firms is none
        listed = (self.company or among or is_trade(name)) and not house
        longest = 16 if self.sort or (self.deed and self.anything and not plain) else 14 if sites else 8 if known or not (plain or self.looked) else 5
        if not listed and not house and len(name) > longest:
            return []
        if listed:
            return [replace(site, kind="company")]
        if house and among:
            return [replace(site, kind="institution")]
        return [replace(site, kind="place" if self.sort else "doubtful" if plain and not (sites and proper(name)) else by_last(name) or "unknown")]

    def _among_sites(self, name: str, known: int) -> bool:
        """Whether what stands in a list of which the most are sites is one too, unless it is called by common words and was looked at."""
        if self.looked and (not proper(name) or of_a_matter(name) or also_matter(name)):
            return False
        return len(self.shown) > 1 and known * 2 >= len(self.shown)
