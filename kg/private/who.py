"""Who is private: named without an office, called by what he is in everyday life, or doing nothing that needs an office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from kg import words
from kg.claims import AttendanceClaim, Claim, TenureClaim
from kg.facts import Facts, Person
from kg.model import Article, Mention, Page
from kg.private import called
from kg.private.veils import Names
from kg.recognise import recognise

_PUBLIC_ROLES = frozenset(("chair", "speaker", "announcer", "lead", "accompanying", "host", "signatory", "attendee"))
"""Who has one of them and is called nothing else is there by his office, printed or not."""


def ordinary(facts: Facts, pages: Sequence[Page]) -> tuple[frozenset[str], dict[str, Names]]:
    """The keys of private people, and by source file the names to take out and those that must stand."""
    people = _People(facts)
    private = {person.key for person in facts.people if people.is_private(person)}
    names = _Namings(people, private).by_page(pages)
    return frozenset(person.key for person in facts.people if person.key in private and not people.stands(person, names)), names


class _People:
    """What the facts say of people, by person."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.articles = {article.key: article for article in facts.articles}
        self.where = facts.named_in

    @cached_property
    def seated(self) -> frozenset[str]:
        """Who holds or held a post, is given one, or writes."""
        facts = self.facts
        holders = chain((one.holder for one in facts.tenures), (one.holder for one in facts.appointments), (one.person for one in facts.bylines))
        return frozenset(holders)

    @cached_property
    def roles(self) -> dict[str, set[str]]:
        """What each took part as."""
        found: dict[str, set[str]] = defaultdict(set)
        for one in self.facts.attendances:
            found[one.participant].update(one.roles)
        return found

    @cached_property
    def titles(self) -> dict[tuple[str, str], list[str]]:
        """By article and name the titles that make no post."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for claim in self.facts.claims:
            if isinstance(claim, TenureClaim):
                found[claim.article, claim.holder.name].append(claim.title)
        return found

    def is_private(self, person: Person) -> bool:
        """An office decides, then what he is called where he is named, then his roles."""
        if person.key in self.seated:
            return False
        kinds = set(self._called(person))
        if called.OFFICE in kinds:
            return False
        return called.EVERYDAY in kinds or not self.roles[person.key] & _PUBLIC_ROLES

    def _called(self, person: Person) -> Iterator[str]:
        for article in self.where[person.key]:
            for name in person.names:
                yield from map(called.kind_of, self.titles.get((article, name), ()))
                yield from called.beside(name, self.articles[article].text.chars)

    def stands(self, person: Person, names: dict[str, Names]) -> bool:
        """Whether an official of his name is on a page with him: then nobody can tell the two apart, and the name stands."""
        files = {self.articles[article].page.source_file for article in self.where[person.key]}
        return any(not names[file].public.isdisjoint(person.names) for file in files if file in names)


class _Namings:
    """Every name of a page as that of somebody private or of somebody who stands."""

    def __init__(self, people: _People, private: Iterable[str]) -> None:
        self._people = people
        self._private = frozenset(private)
        self._on_page: dict[str, list[Article]] = defaultdict(list)
        for article in people.facts.articles:
            self._on_page[article.page.source_file].append(article)
        self._of_page: dict[str, list[Person]] = defaultdict(list)
        for person in people.facts.people:
            for file in sorted({people.articles[article].page.source_file for article in people.where[person.key]}):
                self._of_page[file].append(person)
        self._of_bodies = "\n".join(name for body in people.facts.organisations for name in body.names)
        self._printed = _printed(people.facts.claims)

    def by_page(self, pages: Sequence[Page]) -> dict[str, Names]:
        """The names of every page; one that nobody calls by an office anywhere is that of somebody private."""
        mentioned = {page.source_file: self._mentions(page) for page in pages}
        officials = frozenset(name for page in mentioned.values() for article, mention in page if _has_office(mention) for name in _forms(article, mention))
        seated = frozenset(name for person in self._people.facts.people if person.key not in self._private for name in self._names(person))
        return {page.source_file: self._page(page, mentioned[page.source_file], officials | seated) for page in pages}

    def _page(self, page: Page, mentions: list[tuple[Article, Mention]], known: frozenset[str]) -> Names:
        here = self._of_page[page.source_file]
        private = {name for person in here if person.key in self._private for name in self._names(person)}
        public = {name for person in here if person.key not in self._private for name in self._names(person)}
        for article, mention in mentions:
            forms = _forms(article, mention)
            if _has_office(mention):
                public.update(forms)
            elif called.EVERYDAY in called.of(mention, article.text.chars) or self._is_nobody_known(article, mention, known):
                private.update(forms)
        private.update(called.everyday_names(page.text), *(called.everyday_names(article.text.chars) for article in self._on_page[page.source_file]))
        return Names(frozenset(private | called.given_names(private - public)), frozenset(public))

    def _is_nobody_known(self, article: Article, mention: Mention, known: frozenset[str]) -> bool:
        """Whether nothing says that it is the name of an official, or no name of a person at all."""
        if mention.name in self._of_bodies or words.is_common_word(mention.name) or called.in_office(mention, article.text.chars):
            return False
        return known.isdisjoint(_forms(article, mention))

    def _mentions(self, page: Page) -> list[tuple[Article, Mention]]:
        read = recognise(tuple(self._on_page[page.source_file]))
        return [(one.article, mention) for one in read for mention in one.mentions if mention.kind == "person"]

    def _names(self, person: Person) -> frozenset[str]:
        return frozenset(chain(person.names, *(self._printed.get(name, ()) for name in person.names)))


def _has_office(mention: Mention) -> bool:
    return any(title.counted or called.kind_of(title.title) == called.OFFICE for title in mention.titles)


def _forms(article: Article, mention: Mention) -> set[str]:
    """The name as read and as the page prints it."""
    return {mention.name, article.printed(mention.name_span)}


def _printed(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """By name the forms that pages print."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        agent = claim.who if isinstance(claim, AttendanceClaim) else claim.holder if isinstance(claim, TenureClaim) else None
        if agent and agent.printed:
            found[agent.name].add(agent.printed)
    return found
