"""What the findings of a string weigh, and its score as a name by itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kg import lexicon, places
from kg.patterns import begins_with
from kg.recognise import findings, manner
from kg.recognise.candidate import Try
from kg.recognise.findings import FUNCTION_SURNAMES, NEVER, SELDOM
from kg.recognise.follows import MARK_AFTER, WORD_AFTER, words_after

# The candidate by its length.
TWO_LONG, THREE_LONG, FOUR_LONG, LONGER = 0.0, 0.6, -2.5, -3.0
COMPOUND = 1.3
"""A surname of two characters is seldom anything else."""
PRIOR = ({2: TWO_LONG, 3: THREE_LONG, 4: FOUR_LONG, 5: LONGER}, {2: TWO_LONG, 3: COMPOUND, 4: COMPOUND, 5: COMPOUND})
"""What speaks for a string by its length before anything is found, and at best: no finding speaks for one. The second if it begins with such a surname."""

Chars = Callable[[], frozenset[str]]
"""Characters, some of them from word lists."""


def _any_of(chars: Iterable[str]) -> Chars:
    told = frozenset(chars)
    return lambda: told


def _in_list(name: str) -> Chars:
    """The first characters of a list's words."""
    return lambda: frozenset(word[0] for word in lexicon.words(name))


def _of_given_names() -> frozenset[str]:
    return lexicon.word_set("given_names")


def _of_reports() -> frozenset[str]:
    """With what words of reports begin."""
    return begins_with(words_after()[0]) or frozenset()


def _of_places() -> frozenset[str]:
    return frozenset(name[0] for name in places.names())


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is asked of a string, and what it weighs if true. It can be true only of what begins, ends and goes on so; None: however that may be."""

    true_of: Callable[[Try], bool]
    bare: float
    titled: float
    """Right after a title."""
    first: Chars | None = None
    last: Chars | None = None
    but_last: Chars | None = None
    """With what the string does not end."""
    then: Chars | None = None
    """The character behind it."""
    below: float = math.inf
    """What stands behind it shows less than this that a name ends there."""
    long: bool | None = None
    """It has more than two characters; False: it has two."""


def _finding(true_of: Callable[[Try], bool], bare: float, titled: float | None = None, **only: Any) -> Finding:
    return Finding(true_of=true_of, bare=bare, titled=bare if titled is None else titled, **only)


FINDINGS: tuple[Finding, ...] = (
    _finding(findings.common_word, -1.5, -0.4),
    _finding(findings.word_of_a_sentence, -1.0, -1.6, below=WORD_AFTER),
    _finding(findings.tells_how, -3.0, below=MARK_AFTER, long=False),
    _finding(findings.only_looks_like_one, -4.5, -0.9, first=_in_list("not_names")),
    _finding(findings.report_verb_first, -2.0, first=_of_reports),
    _finding(findings.reports_in_place_of_a_name, -2.5, below=MARK_AFTER, long=True),
    _finding(findings.place_straddles, -2.5, last=_of_places),
    _finding(findings.half_a_street, -6.0, last=_any_of("街")),
    _finding(findings.form_of_address, -6.0, last=_any_of([*(form[-1] for form in findings.FORMS_OF_ADDRESS.split("|")), *findings.DOUBTFUL_LAST])),
    _finding(findings.wrote_a_book, -3.0, last=_any_of(findings.BEFORE_QUOTES)),
    _finding(findings.ends_before_a_bare_preposition, -1.5, then=_any_of(findings.WANTS_AN_OBJECT)),
    _finding(findings.joins_first, -3.0, first=_any_of(findings.JOINS)),
    _finding(findings.no_surname, -6.0, first=_any_of(findings.NEVER_A_SURNAME)),
    _finding(findings.shy_surname, -4.0, first=_in_list("shy_surnames")),
    _finding(manner.made_an_adverb, -3.0, then=_any_of("地")),
)
FINDINGS_OF_LONG: tuple[Finding, ...] = (
    _finding(findings.begins_with_such_a_word, -1.5, first=_in_list("not_names")),
    _finding(findings.common_word_first, -1.2, -0.5, below=WORD_AFTER),
    _finding(findings.report_verb_straddles, -2.0, last=_of_reports),
    _finding(findings.predicate_straddles, -0.5, below=MARK_AFTER),
    _finding(findings.unusual_last, -0.7, but_last=_of_given_names, below=MARK_AFTER),
    _finding(findings.last_begins_a_phrase, -2.0, last=_any_of(findings.NEVER_LAST | {"同"})),
    _finding(findings.gives_a_speech, -3.5, last=_any_of("致")),
    _finding(findings.last_joins, -3.0, last=_any_of(findings.JOINS)),
    _finding(findings.for_whom, -2.5, last=_any_of("为")),
    _finding(findings.takes_office_itself, -3.0, last=_any_of(f"为任{findings.TAKES}")),
    _finding(findings.last_rather_joins, -0.9, last=_any_of(findings.SELDOM_LAST)),
    _finding(findings.last_speaks, -2.5, last=_any_of(findings.SPEAKS)),
    _finding(findings.function_word_first, -1.2, first=_any_of(FUNCTION_SURNAMES)),
    _finding(manner.preposition_and_object, -3.0, first=_any_of(manner.PREPOSITIONS)),
    _finding(manner.while_it_was_done, -3.0, last=_any_of("时")),
    _finding(manner.at_his_home, -3.5, last=_any_of("家")),
    _finding(manner.as_asked, -3.0, last=_any_of("应")),
    _finding(manner.gives_a_report, -3.0, last=_any_of("作做")),
    _finding(manner.in_a_manner, -4.0, last=_any_of("地")),
)
"""What is asked of more than two characters only."""
NEVER_INSIDE, SELDOM_INSIDE = -4.0, -1.0
"""For each character that hardly any given name has."""
_HARDLY = NEVER | SELDOM


def hopeless(size: int, follows: float, *, compound: bool) -> bool:
    """Whether a string cannot be a name with a surname first: four characters or more that no mark and no verb of reports ends."""
    return size > 3 and follows < WORD_AFTER and not compound


_ADVERBS = frozenset("也还")


def _inside(one: Try) -> float:
    """What a given name weighs that holds what hardly any does."""
    given = one.name[1:]
    if one.titled and given[0] == "从" and len(given) == 2 and one.follows >= WORD_AFTER and given[1] in lexicon.word_set("given_names"):
        return SELDOM_INSIDE  # 总经理|胡从明|主持
    if one.titled and given[-1] in _ADVERBS and len(given) == 2 and one.follows >= MARK_AFTER:
        return SELDOM_INSIDE  # 副县长|米良也，…: before a mark no adverb stands
    return NEVER_INSIDE * sum(char in NEVER for char in given) + (0.5 if one.titled else 1) * SELDOM_INSIDE * sum(char in SELDOM for char in given)


Asked = tuple[Callable[[Try], bool], float, float]


class _Questions:
    """Findings by the characters with which a string begins and ends and by what follows it: of most strings most of them cannot be true."""

    def __init__(self, listed: Sequence[Finding]) -> None:
        self._asked: tuple[Asked, ...] = tuple((finding.true_of, finding.bare, finding.titled) for finding in listed)
        self._first = self._bits([finding.first() if finding.first else None for finding in listed])
        self._last = self._bits([finding.last() if finding.last else None for finding in listed])
        self._but_last = self._bits([finding.but_last() if finding.but_last else frozenset() for finding in listed])
        self._then = self._bits([finding.then() if finding.then else None for finding in listed])
        self._limits = [finding.below for finding in listed]
        self._below: dict[float, int] = {}
        """By what follows a string the bits of those that may be true in spite of it."""
        self._picked: dict[int, tuple[Asked, ...]] = {}

    @staticmethod
    def _bits(sets: list[frozenset[str] | None]) -> tuple[int, dict[str, int]]:
        """A bit for each that holds any character, and for every character named a bit for each that holds it."""
        always = sum(1 << number for number, chars in enumerate(sets) if chars is None)
        bits: dict[str, int] = {}
        for number, chars in enumerate(sets):
            for char in chars or ():
                bits[char] = bits.get(char, always) | 1 << number
        return always, bits

    def of(self, one: Try) -> tuple[Asked, ...]:
        """What is to be asked of a string, with the bare and the titled weight of each."""
        begin, end, behind = one.name[0], one.name[-1], one.text[one.end : one.end + 1]
        (begun, first), (ended, last), (_, none), (gone_on, then) = self._first, self._last, self._but_last, self._then
        below = self._below.get(one.follows)
        if below is None:
            below = self._below[one.follows] = sum(1 << number for number, limit in enumerate(self._limits) if one.follows < limit)
        mask = first.get(begin, begun) & last.get(end, ended) & ~none.get(end, 0) & then.get(behind, gone_on) & below
        picked = self._picked.get(mask)
        if picked is None:
            picked = self._picked[mask] = tuple(asked for number, asked in enumerate(self._asked) if mask >> number & 1)
        return picked


@lexicon.derived
def _questions() -> tuple[_Questions, _Questions]:
    """What is asked of two characters, and of more."""
    short, long = [one for one in FINDINGS if not one.long], [one for one in FINDINGS if one.long is not False]
    return _Questions(short), _Questions([*long, *FINDINGS_OF_LONG])


def weigh(one: Try, first: float, enough: float) -> float:
    """What the candidate by itself (`first`: at best) and what follows it say for its being a name; below `enough` it does not matter by how much."""
    score = first + one.follows + (0.0 if _HARDLY.isdisjoint(one.name[1:]) else _inside(one))
    for true_of, bare, titled in _questions()[len(one.name) > 2].of(one):
        if score < enough:
            break
        if true_of(one):
            score += titled if one.titled else bare
    return score
