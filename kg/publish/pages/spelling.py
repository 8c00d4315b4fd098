"""Names in pinyin, as somebody types them who looks for one."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product

from pypinyin import Style, pinyin

_MOST = 12
"""Readings of one name; a long name of many readings is left with the first of them."""


@lru_cache(maxsize=4096)
def spellings(name: str) -> tuple[str, ...]:
    """The name in pinyin, whole and by initials, in every reading of its characters: somebody whose name holds 长 is found by zhang and by chang.

    Who is drawn in one page is mostly drawn in the others too.
    """
    readings = islice(product(*pinyin(name, style=Style.NORMAL, heteronym=True)), _MOST)
    forms = {form: None for syllables in readings for form in ("".join(syllables), "".join(syllable[:1] for syllable in syllables))}
    return tuple(form.lower().replace("ü", "v") for form in forms)
