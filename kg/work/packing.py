"""What a page gave, as bytes and back: for a file of the cache and for the way from one process to another.

MessagePack by msgspec, which checks every type as it reads and can make nothing but the records named here; the page itself is not packed.
"""

from __future__ import annotations

import zlib
from collections.abc import Hashable, Iterable
from dataclasses import fields, replace
from itertools import groupby
from typing import TypeVar, cast

import msgspec
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
    sentences: tuple[Sentence, ...]
    repairs: tuple[Repair, ...]
    claims: tuple[tuple[int, msgspec.Raw], ...]
    ledger: tuple[LedgerEntry, ...]


_ENCODER = Encoder()
_PAGE = Decoder(tuple[_Packed, ...])
_ALONE = frozenset(("article", "evidence", "order", "list_cut", "counted"))
"""Fields whose values are one record's own, or that take no memory."""
_SHARED = {kind: tuple(field.name for field in fields(kind) if field.name not in _ALONE) for kind in KINDS}
"""By kind of claim the fields whose values many claims hold."""
Value = TypeVar("Value", bound=Hashable)
_GROUPS = tuple(Decoder(tuple[kind, ...]) for kind in KINDS)  # type: ignore[valid-type]  # each a tuple of records of one kind


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
        sentences=article.sentences,
        repairs=article.repairs,
        claims=tuple((KINDS.index(kind), _raw(claims)) for kind, claims in groupby(extraction.claims, type)),
        ledger=tuple(replace(entry, article="") for entry in extraction.ledger),
    )


def _raw(claims: Iterable[Claim]) -> msgspec.Raw:
    return msgspec.Raw(_ENCODER.encode([replace(claim, article="") for claim in claims]))


class Unpacker:
    """Bytes to records; a value that many records hold (a rule, a title, a person, a day) is in memory once."""

    def __init__(self) -> None:
        self._once: dict[Hashable, Hashable] = {}
        self._here: dict[Span, Span] = {}
        """Of the page that is being unpacked."""

    def unpack(self, page: Page, packed: bytes) -> tuple[Extraction, ...]:
        """What the page gave. Errors: BrokenError if the bytes are anything else."""
        self._here.clear()
        try:
            return tuple(self._extraction(page, one) for one in _PAGE.decode(zlib.decompress(packed)))
        except (zlib.error, msgspec.MsgspecError, ValueError, IndexError) as error:
            raise BrokenError(str(error)) from error

    def _extraction(self, page: Page, packed: _Packed) -> Extraction:
        text = MappedText(packed.chars, Runs(packed.starts, packed.begins, len(packed.chars)))
        once = self._shared
        article = Article(
            page, packed.number, once(packed.issue), text, packed.headline, packed.kicker, once(packed.bylines), packed.sentences, once(packed.repairs)
        )
        key = article.key
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
        put = object.__setattr__  # the record is frozen for all others
        put(claim, "article", key)
        put(claim, "evidence", self._here.setdefault(claim.evidence, claim.evidence))
        for name in _SHARED[type(claim)]:
            put(claim, name, self._shared(getattr(claim, name)))

    def _shared(self, value: Value) -> Value:
        return cast("Value", self._once.setdefault(value, value))
