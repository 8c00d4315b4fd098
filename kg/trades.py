"""What the names of firms show of themselves by their trade."""

from __future__ import annotations

import re

from kg import lexicon


@lexicon.derived
def half_a_firm() -> re.Pattern[str]:
    """东山和|盛农业有限公司: what a 和 inside a name leaves of it, since a firm has more of a name than one character before its trade."""
    trades = lexicon.alternation(word for word in lexicon.words("company_trades") if len(word) > 1)
    return re.compile(f"(?![省市区县镇乡我该])[\u3400-\u9fff]{trades}{{1,3}}(?:股份|集团)?(?:有限|责任|总)*公司")
