"""Where 和 stands between two names: 甲和乙出席; 甲和艾力·某某."""

from __future__ import annotations

from kg import lexicon, places, words
from kg.recognise import sounds
from kg.recognise.follows import WORD_AFTER, after

_AND = frozenset("和与及")


def two(first: str) -> bool:
    """Whether what stands before a dot is one name and the beginning of another: 甲和|阿依古丽·某某."""
    if first[:1] not in lexicon.word_set("surnames"):
        return False
    return any(first[size : size + 1] in _AND and sounds.may_begin(first[size + 1 : size + 3]) for size in (2, 3))


def with_another(text: str, at: int) -> bool:
    """Whether 和 or the like joins another name that nothing else can be: 甲|和王伟民出席."""
    if text[at : at + 1] not in _AND:
        return False
    if sounds.may_begin(text[at + 1 : at + 3]) and sounds.DOTTED.match(text, at + 1):
        return True
    if text[at + 1 : at + 2] not in lexicon.word_set("surnames"):
        return False
    return any(at + size < len(text) and _must_be(text[at + 1 : at + 1 + size], text, at + 1 + size) for size in (3, 2))


def _must_be(name: str, text: str, end: int) -> bool:
    """Whether a string with a surname first is a name and no word, with something behind it that follows names."""
    if not lexicon.word_set("given_names").issuperset(name[1:]) or after(text, end) < WORD_AFTER or words.is_common_word(name):
        return False
    return name not in lexicon.word_set("not_names") and name not in places.names() and not (len(name) == 2 and words.known_word(name))
