"""What somebody of an enterprise is in charge of, and the parts of one: 财务总监, 公司人力资源部经理."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from kg.model import Body, Title
from kg.recognise.owners import Owner

_BUSINESS = re.compile(
    "(?P<firm>.{2,}(?:公司|集团|厂|银行|合作社|酒店)|[一-龥]{2,}行)?(?P<part>(?:财务|食品安全|药品安全|工程质量|安全生产|风险|信贷|授信|零售|对公|国际业务|人力资源|人事|行政|技术|工艺|生产|质量|品质|安全|市场|销售|营销|外贸|品牌|运营|采购|供应链|物流|研发|工程|项目|法务|战略|投资|信息"
    "|艺术|设计|创意|产品|业务|客户|渠道|内控|审计|风控|合规|安环|环保|设备|仓储|后勤|商务|公关|媒体|策划|编辑|数字化|信息化|基建|资产|能源|法律|管理|资本|软件|硬件|化学|电气|机械|种植|养殖|加工|餐饮|客房|前厅|演艺|景区|旅游){1,3})"
)
"""财务总监, 销售经理: what somebody of an enterprise is in charge of, no enterprise."""
_HOUSES = frozenset({"company", "department", "institution", "association"})
"""What may have a 总监: firms, and what is not told to be one."""
_IN_CHARGE = ("总监", "经理", "主管", "总裁", "顾问", "总工", "工程师", "助理")
_IN_FIRM = re.compile("^(?:集团公司|总公司|公司|集团|企业|本公司|我公司|我司)(?!公司$)(?=[一-龥]{2,8}$)")
"""公司人力资源|总监: a part of the enterprise named before."""


class Firm(Struct, frozen=True):
    """The enterprise that a title without one may mean: whose page it is, or the one named last."""

    owner: Owner
    company: str | None

    @property
    def named(self) -> Body | None:
        """The one named last."""
        return Body(self.company, "company") if self.company else None


def inside(title: Title, head: str, chained: Body | None, firm: Firm) -> Title | None:
    """A title that says of what in an enterprise somebody is in charge: 某某有限公司财务|总监, 公司人力资源部|经理."""
    name = title.body.name if title.body else ""
    charge = _BUSINESS.fullmatch(name) if head.endswith(_IN_CHARGE) else None
    if charge:
        own = Body(charge["firm"], "company") if charge["firm"] else None
        return replace(
            title,
            title=charge["part"] + title.title,
            body=own or (chained if chained and chained.kind in _HOUSES else firm.named or firm.owner.body),
        )
    part = _IN_FIRM.match(name)
    whose = (firm.owner.meant_by(part[0], firm.company) or firm.named) if part else None
    if part and (whose or head.endswith("顾问")):
        unit = name[part.end() :]  # 企业纪委|书记 is read as 纪委书记 already
        return replace(title, title=title.title if title.title.startswith(unit) else unit + title.title, body=whose)
    return None
