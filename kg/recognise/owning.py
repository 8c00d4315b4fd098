"""Titles that the house gives whose own page a text stands on: 副校长某某 on that of a school, 会长某某 on that of a society."""

from __future__ import annotations

import re

AT_OURS = re.compile("[到来在赴临]我(?:[院校司厂馆所]|协会|商会|学会|联合会|促进会)|来[院校]")
"""到我校: what is told happens at the house itself."""
OF_OWNER = re.compile("(?:常务)?副?(?:院长|校长|董事长|总经理|总裁|厂长|所长)|(?:党委|党总支|党支部)(?:副?书记|委员)")
"""Who bears such a title without more on the page of a house holds it there."""
_OF_SOCIETY = re.compile("(?:常务|执行|名誉)?副?(?:会长|理事长)")
_SOCIETY = re.compile("(?:协会|商会|学会|联合会|促进会|同乡会|总会)$")


def gives(owner: str, title: str) -> bool:
    """Whether a title is one that the owner of a page has to give."""
    return bool(OF_OWNER.fullmatch(title) or (_SOCIETY.search(owner) and _OF_SOCIETY.fullmatch(title)))
