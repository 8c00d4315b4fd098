"""What a page gave, as bytes and back: for a file of the cache and for the way from one process to another.

MessagePack by msgspec, which checks every type as it reads and can make nothing but the records named here; the page itself is not packed.
"""

from __future__ import annotations

import zlib
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from sys import intern
from typing import TypeVar, cast, overload

import msgspec
from msgspec import structs
from msgspec.msgpack import Decoder, Encoder

from kg.claims import AppointmentClaim, AttendanceClaim, AwardClaim, Claim, EventClaim, Extraction, LedgerEntry, StopClaim, TenureClaim
from kg.model import Article, Byline, Issue, Page, Repair, Sentence, Span
from kg.text import MappedText, Runs, runs

KINDS: tuple[type[Claim], ...] = (EventClaim, AttendanceClaim, StopClaim, TenureClaim, AppointmentClaim, AwardClaim)
"""A claim is packed with its place here."""
_QUICK = 1
"""The level of compression: a fifth of the size at a tenth of the time of the next that is better."""


class BrokenError(ValueError):
    """The bytes are not what a page gave."""


class _Packed(msgspec.Struct, array_like=True, frozen=True):
    """One article with its claims; those of one kind that follow each other are one group."""

    number: int
    issue: Issue
    chars: str
    starts: tuple[int, ...]
    begins: tuple[int, ...]
    headline: Span | None
    kicker: Span | None
    bylines: tuple[Byline, ...]
    sentences: bytes
    """Start, end, kind and paragraph of each."""
    repairs: tuple[Repair, ...]
    claims: tuple[tuple[int, msgspec.Raw], ...]
    ledger: tuple[LedgerEntry, ...]


_ENCODER = Encoder()
_PAGE = Decoder(tuple[_Packed, ...])
_PLACES = Decoder(tuple[tuple[int, int, str, int], ...])
_ALONE = frozenset(("article", "evidence", "order", "list_cut", "counted"))
"""Fields whose values are one record's own, or that take no memory."""
_SHARED = {kind: tuple(name for name in kind.__struct_fields__ if name not in _ALONE) for kind in KINDS}
"""By kind of claim the fields whose values many claims hold."""
Value = TypeVar("Value", bound=Hashable)
_GROUPS = tuple(Decoder(tuple[kind, ...]) for kind in KINDS)  # type: ignore[valid-type]  # each a tuple of records of one kind


class Unread(Sequence[Sentence]):
    """Sentences as they are packed: of all that a page gave they are the most, and only those of its ledger are asked for again."""

    __slots__ = ("_packed",)

    def __init__(self, packed: bytes) -> None:
        self._packed = packed

    def __iter__(self) -> Iterator[Sentence]:
        return (Sentence(Span(start, end), kind, paragraph) for start, end, kind, paragraph in _PLACES.decode(self._packed))

    def __len__(self) -> int:
        return len(_PLACES.decode(self._packed))

    @overload
    def __getitem__(self, at: int) -> Sentence: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Sentence, ...]: ...
    def __getitem__(self, at: int | slice) -> Sentence | tuple[Sentence, ...]:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def pack(extractions: Iterable[Extraction]) -> bytes:
    """What a page gave, as bytes; the same for the same."""
    return zlib.compress(_ENCODER.encode([_packed(extraction) for extraction in extractions]), _QUICK)


def _packed(extraction: Extraction) -> _Packed:
    article = extraction.article
    offsets = runs(article.text.offsets)
    return _Packed(
        number=article.number,
        issue=article.issue,
        chars=article.text.chars,
        starts=offsets.starts,
        begins=offsets.begins,
        headline=article.headline,
        kicker=article.kicker,
        bylines=article.bylines,
        sentences=_ENCODER.encode([(one.span.start, one.span.end, one.kind, one.paragraph) for one in article.sentences]),
        repairs=article.repairs,
        claims=tuple((KINDS.index(kind), _raw(claims)) for kind, claims in groupby(extraction.claims, type)),
        ledger=tuple(replace(entry, article="") for entry in extraction.ledger),
    )


def _raw(claims: Iterable[Claim]) -> msgspec.Raw:
    return msgspec.Raw(_ENCODER.encode([structs.replace(claim, article="") for claim in claims]))


class Unpacker:
    """Bytes to records; a value that many records hold (a rule, a title, a person, a day) is in memory once."""

    def __init__(self) -> None:
        self._once: dict[Hashable, Hashable] = {}
        self._here: dict[tuple[int, int], Span] = {}
        """Of the page that is being unpacked."""
        self._numbers: dict[int, int] = {}

    def unpack(self, page: Page, packed: bytes) -> tuple[Extraction, ...]:
        """What the page gave. Errors: BrokenError if the bytes are anything else."""
        self._here.clear()
        try:
            return tuple(self._extraction(page, one) for one in _PAGE.decode(zlib.decompress(packed)))
        except (zlib.error, msgspec.MsgspecError, ValueError, IndexError) as error:
            raise BrokenError(str(error)) from error

    def _extraction(self, page: Page, packed: _Packed) -> Extraction:
        once, number = self._shared, self._number
        offsets = Runs(tuple(map(number, packed.starts)), tuple(map(number, packed.begins)), len(packed.chars))
        text = MappedText(packed.chars, offsets)
        said = Unread(packed.sentences)
        article = Article(page, packed.number, once(packed.issue), text, packed.headline, packed.kicker, once(packed.bylines), said, once(packed.repairs))
        key = intern(article.key)
        claims: list[Claim] = []
        for kind, raw in packed.claims:
            claims += _GROUPS[kind].decode(raw)
        for claim in claims:
            self._complete(claim, key)
        for entry in packed.ledger:
            object.__setattr__(entry, "article", key)
        return Extraction(article, tuple(claims), packed.ledger)

    def _complete(self, claim: Claim, key: str) -> None:
        """A claim that nobody has seen yet gets its article, and the values that others hold too."""
        put = structs.force_setattr  # the record is frozen for all others
        put(claim, "article", key)
        put(claim, "evidence", self._place(claim.evidence))
        for name in _SHARED[type(claim)]:
            put(claim, name, self._shared(getattr(claim, name)))

    def _place(self, span: Span) -> Span:
        at = span.start, span.end
        return self._here.get(at) or self._here.setdefault(at, Span(*map(self._number, at)))

    def _number(self, offset: int) -> int:
        """Pages are alike in length: an offset stands in thousands of them."""
        return self._numbers.setdefault(offset, offset)

    def _shared(self, value: Value) -> Value:
        return cast("Value", self._once.setdefault(value, value))
