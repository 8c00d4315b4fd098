"""What one graph says that another does not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode, Store

from kg import vocab
from kg.diff.entries import FACTS, KINDS, THINGS, Entry, entries, replaced
from kg.diff.identity import Same, same_things
from kg.errors import UsageError
from kg.show.find import candidate
from kg.store import text_of

CHANGES = ("added", "gone", "changed", "joined", "split")


@dataclass(frozen=True, slots=True)
class Source:
    """The sentence a fact rests on, and where it stands."""

    quote: str = ""
    newspaper: str = ""
    issued: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `joined`: several things of the old graph are one in the new; `split`: one is several."""

    kind: str
    change: str
    title: str
    old: str
    new: str
    node: str
    source: Source = Source()


@dataclass(frozen=True, slots=True)
class Difference:
    """All differences of the kinds asked for, and how many entries of each kind each graph holds."""

    changes: tuple[Change, ...]
    sizes: dict[str, tuple[int, int]]

    def count(self, kind: str, change: str) -> int:
        """How many differences of a kind are of one sort."""
        return sum(one.kind == kind and one.change == change for one in self.changes)


def compare(old: Store, new: Store, *, kinds: Sequence[str] = KINDS, min_confidence: float = 0.5) -> Difference:
    """The differences, by kind, sorted.

    Errors: UsageError for an unknown kind.
    """
    if unknown := next((kind for kind in kinds if kind not in KINDS), None):
        raise UsageError(f"there is no kind {unknown!r} to compare: choose among {', '.join(KINDS)}")
    before, after = ({kind: entries(store, kind, min_confidence) for kind in KINDS} for store in (old, new))
    twice = _borne_twice(before["people"]) | _borne_twice(after["people"])
    before, after = (_hinted(store, side, twice) for store, side in ((old, before), (new, after)))
    moved = [*replaced(old), *replaced(new)]
    same: Same = {}
    for kind in THINGS:
        same |= same_things(moved, before[kind], after[kind])
    found: list[Change] = []
    for kind in (kind for kind in KINDS if kind in kinds):
        differences = _things if kind in THINGS else _facts
        found += [_sourced(one, old if one.change == "gone" else new) for one in differences(kind, before[kind], after[kind], same)]
    return Difference(tuple(found), {kind: (len(before[kind]), len(after[kind])) for kind in KINDS if kind in kinds})


def _borne_twice(people: Iterable[Entry]) -> set[str]:
    """Names of several people of one graph."""
    return {name for name, times in Counter(entry.title for entry in people).items() if times > 1}


def _hinted(store: Store, side: Mapping[str, tuple[Entry, ...]], twice: set[str]) -> dict[str, tuple[Entry, ...]]:
    """All entries of a graph; those that name somebody with namesakes say which one, by a post of his or whatever else is known."""
    some = [entry.node for entry in side["people"] if entry.title in twice]
    hints = {iri: found.hints[0] for iri in some if (found := candidate(store, iri)) and found.hints}

    def hinted(entry: Entry) -> Entry:
        told = tuple(hints.get(end, "") for end in entry.ends)
        return replace(entry, hints=told) if any(told) else entry

    return {kind: tuple(map(hinted, entries)) for kind, entries in side.items()}


def _grouped(some: Iterable[Entry], same: Same) -> dict[tuple[str, ...], list[Entry]]:
    groups: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in some:
        groups[tuple(same.get(end, end) for end in entry.ends)].append(entry)
    return groups


def _things(kind: str, old: Sequence[Entry], new: Sequence[Entry], same: Same) -> Iterator[Change]:
    before, after = _grouped(old, same), _grouped(new, same)
    for key in sorted(before.keys() | after.keys(), key=lambda key: _order(before.get(key) or after[key])):
        ours, theirs = before.get(key, []), after.get(key, [])
        if len(ours) > len(theirs) > 0:
            yield _several(kind, "joined", ours, theirs)
        elif len(theirs) > len(ours) > 0:
            yield _several(kind, "split", ours, theirs)
        else:
            yield from _paired(kind, ours, theirs)


def _facts(kind: str, old: Sequence[Entry], new: Sequence[Entry], same: Same) -> Iterator[Change]:
    before, after = _grouped(old, same), _grouped(new, same)
    for key in sorted(before.keys() | after.keys(), key=lambda key: _order(before.get(key) or after[key])):
        yield from _paired(kind, before.get(key, []), after.get(key, []))


def _order(some: Sequence[Entry]) -> tuple[str, ...]:
    return (*some[0].names, *some[0].ends)


def _paired(kind: str, old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[Change]:
    """What is equal in both falls away; of the rest, first stands against first."""
    ours, theirs = _unequal(kind, old, new), _unequal(kind, new, old)
    for one, other in zip(ours, theirs, strict=False):
        yield Change(kind, "changed", other.title, *_told(one, other), other.node)
    for one in ours[len(theirs) :]:
        yield Change(kind, "gone", one.title, _values(one), "", one.node)
    for other in theirs[len(ours) :]:
        yield Change(kind, "added", other.title, "", _values(other), other.node)


def _unequal(kind: str, here: Sequence[Entry], there: Sequence[Entry]) -> list[Entry]:
    """Facts are equal if they say the same of the same things, things if they bear the same name too."""
    left = Counter(_said(kind, entry) for entry in there)
    rest = []
    for entry in here:
        if left[_said(kind, entry)]:
            left[_said(kind, entry)] -= 1
        else:
            rest.append(entry)
    return rest


def _said(kind: str, entry: Entry) -> tuple[object, ...]:
    return entry.values if kind in FACTS else (entry.names, entry.values)


def _told(one: Entry, other: Entry) -> tuple[str, str]:
    """Only what differs, and the names if they do."""
    ours, theirs = dict(one.values), dict(other.values)
    names = [name for name in dict.fromkeys((*ours, *theirs)) if ours.get(name) != theirs.get(name)]
    told = [[f"{name} {values.get(name, '–')}" for name in names] for values in (ours, theirs)]
    if one.names != other.names:
        told = [[entry.title, *parts] for entry, parts in zip((one, other), told, strict=True)]
    return "; ".join(told[0]), "; ".join(told[1])


def _values(entry: Entry) -> str:
    return "; ".join(f"{name} {value}" for name, value in entry.values)


def _several(kind: str, change: str, old: Sequence[Entry], new: Sequence[Entry]) -> Change:
    def told(some: Sequence[Entry]) -> str:
        return " + ".join(f"{entry.title} ({entry.node.rsplit('/', 1)[-1]})" for entry in some)

    return Change(kind, change, new[0].title, told(old), told(new), new[0].node)


def _sourced(one: Change, store: Store) -> Change:
    """With the first sentence of the first paper that states it; things of no evidence of their own have none."""
    passages = [_first(store, text_of(quad.object)) for quad in store.quads_for_pattern(NamedNode(one.node), NamedNode(vocab.EVIDENCE), None, None)]
    if not passages:
        return one
    source = min(passages, key=lambda source: (source.issued or "9", source.file, source.quote))
    return Change(one.kind, one.change, one.title, one.old, one.new, one.node, source)


def _first(store: Store, passage: str) -> Source:
    article = _value(store, passage, vocab.IN_ARTICLE)
    paper = _value(store, article, vocab.NEWSPAPER) if article else ""
    label = _value(store, paper, vocab.PREF_LABEL) or _value(store, paper, vocab.RDFS_LABEL) if paper else ""
    told = {name: _value(store, article, iri) for name, iri in (("issued", vocab.ISSUED), ("file", vocab.SOURCE_FILE)) if article}
    return Source(quote=" ".join(_value(store, passage, vocab.QUOTE).split()), newspaper=label, **told)


def _value(store: Store, subject: str, predicate: str) -> str:
    return min((text_of(quad.object) for quad in store.quads_for_pattern(NamedNode(subject), NamedNode(predicate), None, None)), default="")
