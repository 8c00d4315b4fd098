"""Persons with their titles, and titles without a person, on all the articles of a page."""

from __future__ import annotations

import re

from msgspec.structs import replace

from kg import lexicon, words
from kg.dates import TIME
from kg.model import Article, Mention, Sentence, Span, Title
from kg.recognise import (
    abroad,
    acquaintances,
    addressed,
    alike,
    apart,
    behind,
    follows,
    framed,
    headnames,
    manner,
    names,
    pupils,
    rows,
    sounds,
    staff,
    summed,
    whose,
)
from kg.recognise.boundaries import Boundaries
from kg.recognise.candidate import Candidate
from kg.recognise.enterprises import companies, named_last
from kg.recognise.levels import stems
from kg.recognise.named import NamedBodies
from kg.recognise.names import Namer
from kg.recognise.printed import FoundTitle
from kg.recognise.reading import Reading
from kg.recognise.scope import Scope
from kg.recognise.spans import disjoint, overlaps
from kg.recognise.titles import AFTER_NAMES, bound, chains, find, settled
from kg.recognise.untitled import Untitled, no_name, usual

_NEXT = re.compile(r"(?:\([^()]{1,8}\)|(?:博士|教授|先生|女士|小姐|律师|医生|医师|法师|居士|老师)(?=、))?(?:、|和|及|以及|与)")
_ONE_OF = re.compile("(?:负责人|代表|干部|家|员|院士|教授|博士|[民干]警)$")
_ON_LOAN = re.compile(
    r"\((?:[^()]{0,14}(?:会长|主席|主任|理事长|部长|局长|书记|校长|院长|经理)|挂职|兼职|主持[^()]{0,8}工作|援[藏疆青]|正[厅处科局]级|副[厅处科局]级|[正副][县市]级)\)"
)
"""副县长(挂职)某某某."""
_ON_DUTY = re.compile("本[月周](?:轮值|值班|当值)")
"""副会长、|本月轮值会长某某: when he is it belongs to his title."""
_HOLDS = re.compile("(?:同志)?(?:被)?(?:任命|选举|聘)?(?:为|任|担任|出任|[还也]?是|系)")


class PageReader:
    """Reads all articles of one page: names learned in strong contexts are found in weak ones."""

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self.named: dict[int, NamedBodies] = {}
        own = {stem for article in articles for stem in stems(article.issue.place)}
        self.namer = Namer("\n".join(article.text.chars for article in articles), tuple(sorted(own)))
        self.untitled = Untitled(self.namer)
        self._earlier: dict[int, Title | None] = {}
        self._carried = -1
        """Where the title begins behind a name that has others before it."""
        self.sentences = [self._prepare(article, sentence) for article in articles for sentence in article.sentences]
        self._places = {id(part): at for at, part in enumerate(self.sentences)}
        for part in self.sentences:
            self._titled(part)
        for part in self.sentences:
            self.untitled.lists(part)
            self.untitled.subjects(part)
            self.untitled.appointed(part)
            self.untitled.known.update(found.name for found in acquaintances.find(part.text, part.span, self.namer))
            part.people += (housed := list(staff.note(part)))
            self.untitled.known.update(mention.name for mention in housed)
        self.untitled.known -= headnames.taken_back(self.sentences)
        self.untitled.forget(" ".join({article.issue.owner or "" for article in articles}))
        for part in self.sentences:
            self._again_behind_names(part)
        summed.take_back(self.sentences)
        alike.posts(self.sentences)
        addressed.note(self.sentences, self.namer.page)

    def mentions(self, article: Article) -> tuple[Mention, ...]:
        """All mentions of an article in order."""
        found: list[Mention] = []
        for part in [part for part in self.sentences if part.article is article]:
            again = self.untitled.again(part)
            times = [Mention("time", span, article.slice(span), span) for span in part.times]
            if not (again or part.people or part.holders):
                found += times
                continue
            taken = [m.name_span for m in again]
            ends = {name.end for name in (*taken, *(m.name_span for m in part.people))}
            holders = [h for h in part.holders if not overlaps(h.span, taken) and not (h.name in behind.OF_PEOPLE and h.span.start in ends)]
            people = summed.up(summed.along([*part.people, *again], part.text), holders, part.text)
            found += disjoint([*people, *(addressed.by_surname(self.sentences, h) for h in holders), *times])
        return tuple(sorted(found, key=lambda m: m.span.start))

    def _prepare(self, article: Article, sentence: Sentence) -> Reading:
        text, span = article.text.chars, sentence.span
        times = [Span(*m.span()) for m in TIME.finditer(text, span.start, span.end) if not _ON_DUTY.match(text, m.start())]
        boundaries = Boundaries(text, span, [*times, *framed.removed(text, span)])
        self.named.setdefault(id(article), NamedBodies(article.issue.settlement)).note(text, span, boundaries)
        titles = find(text, span, boundaries)
        self.namer.note_titles(text, [title.span.start for title in titles])
        return Reading(article, sentence, times, titles, companies(text, span, boundaries))

    # ---- titles and the names after them

    def _titled(self, part: Reading) -> None:
        if not part.titles:
            return
        scope = Scope(part.article.slice(part.span), self._company_before(part), self.named[id(part.article)], part.article.issue.owner)
        scope.start, scope.text = part.span.start, part.article.text.chars
        scope.earlier = self._earlier.get(id(part.article))
        for chain in chains(part.text, part.titles):
            self._chain(part, chain, scope)
        self._earlier[id(part.article)] = scope.last or scope.earlier

    def _chain(self, part: Reading, chain: list[FoundTitle], scope: Scope) -> None:
        """Titles that stand together, and whose they are."""
        chain = behind.freed(part, chain, self.namer)
        here = next((name for at, name in reversed(part.companies) if at <= chain[0].span.start), None)
        scope.company, scope.company_here = here or scope.company, here is not None
        read = self._behind(part, chain, scope)
        if read == len(chain):
            return
        if read:
            self._chain(part, chain[read:], scope)
            return
        titles = settled([scope.read(title, i > 0) for i, title in enumerate(chain)])
        people = rows.with_commas(part, self._people(part, chain, titles), self.untitled.whole)
        if not people:
            self._nobodys(part, chain, titles, scope)
            return
        shared = tuple(title for title in titles if summed.carries(title))
        part.people.append(self._person(people[0], chain[0].span.start, titles))
        part.people += [self._person(item, item.span.start, shared) for item in people[1:]]

    def _nobodys(self, part: Reading, chain: list[FoundTitle], titles: list[Title] | tuple[Title, ...], scope: Scope) -> None:
        """Titles with no name behind them; 县委常委、|宣传部林若川部长: they may be his whose name stands before his last title."""
        end = next((i for i, title in enumerate(chain) if i and behind.glued(part, title, self.untitled)), len(chain))
        told, last, known = summed.before(titles, end), chain[end - 1], len(part.people)
        his = end < len(chain) and part.text[last.span.end] == "、" and all(map(summed.may_be_his, told))
        if his:
            scope.last, self._carried = told[-1], chain[end].span.start
            self._chain(part, chain[end:], scope)
            him = part.people[known] if len(part.people) > known else None
            if him and len(him.name) > 1:
                part.people[known] = replace(him, span=Span(chain[0].span.start, him.span.end), titles=(*told, *him.titles))
                return
        part.holders.append(Mention("holder", Span(chain[0].span.start, last.span.end), told[-1].title, last.head, told))
        if end < len(chain) and not his:
            self._chain(part, chain[end:], scope)

    def _people(self, part: Reading, chain: list[FoundTitle], titles: tuple[Title, ...]) -> list[Candidate]:
        """The names behind the titles: the first, and those that follow it in a list and share the titles that several can hold."""
        text, at = part.text, chain[-1].span.end
        aside = _ON_LOAN.match(text, at)
        at = aside.end() if aside else pupils.behind_class(text, at)
        limit = min(
            [
                part.span.end,
                *(t.start for t in part.times if t.start >= at),
                *(bound(t, at, text[t.span.start - 1]) for t in part.titles if t.span.start > at or (t.span.start == at and t.printed.head in AFTER_NAMES)),
            ]
        )
        first = names.headed(text, chain[0].span.start, at) or self.namer.best(
            text,
            at,
            max(limit, at),
            titled=titles[-1].counted or titles[-1].title.endswith(("负责人", "院士", "专家", "代表")),
            abroad=titles[-1].title != "同志" and abroad.of_foreigner("、".join(title.printed.whole for title in chain)),
        )
        enough = names.ENOUGH_TITLED if titles[-1].counted else names.ENOUGH + self._doubt(titles[-1].title, first)
        enough = names.ENOUGH_TITLED if first and manner.teaches(text, first.span.end) and self.untitled.whole(first.name) else enough
        first = first if first and (titles[-1].counted or self._by_courtesy(first.name)) else None
        if first and not titles[-1].counted and text[first.span.end : first.span.end + 1] == "家":
            return []  # 某某村村民某某家: the village is where somebody went, not his office
        listed = self._listed(text, at, max(limit, at))
        followed = self._followed(part, first) if first and first.score >= enough else []
        longer = [*listed, *self._followed(part, listed[-1])[1:]] if len(listed) > len(followed) else []
        return longer or (followed if first and not no_name(text, first) else [])

    def _doubt(self, word: str, first: Candidate | None) -> float:
        """How much more must speak for a name behind a word for anybody than behind a post."""
        plain = first is not None and len(first.name) == 3 and self.untitled.whole(first.name) and usual(first.name[1:])
        return 0.4 if plain or _ONE_OF.search(word) else 0.9

    def _by_courtesy(self, name: str) -> bool:
        """Whether a string is a name although only a word for anybody (领导, 代表) stands before it."""
        listed = name in lexicon.word_set("not_names") or (name[0] == "和" and words.known_word(name[1:]))  # 出席领导|和嘉宾
        usual = lexicon.word_set("given_names").issuperset(name[1:]) or self.namer.support(name) > names.SEEN_AGAIN
        return name in self.untitled.known or (self.untitled.whole(name) and name[0] != "和") or (usual and not listed)

    def _company_before(self, part: Reading) -> str | None:
        """The enterprise that the article named last before a sentence, two sentences back at most."""
        at = self._places[id(part)]
        before = [p for p in self.sentences[max(0, at - 2) : at] if p.article is part.article and p.sentence.kind == "body"]
        return named_last(before)

    def _person(self, candidate: Candidate, start: int, titles: tuple[Title, ...]) -> Mention:
        self.untitled.known.add(candidate.name)
        return Mention("person", Span(start, candidate.span.end), candidate.name, candidate.span, titles)

    def _listed(self, text: str, at: int, limit: int) -> list[Candidate]:
        """A list of names right after a title, where one or the other is also a word or a place, but the list as a whole is one of people."""
        match = rows.row().match(text, at, limit) if text.find("、", at, limit) >= 0 else None
        last = self.namer.best(text, match.end(), limit, titled=True) if match else None
        if not match or not last or last.score < names.ENOUGH - 1.5 * text.endswith("领导", 0, at) or no_name(text, last):
            return []
        printed = [(m.start(), m[0].split("(")[0]) for m in re.compile(f"{rows.one_name()}(?=、)").finditer(text, at, match.end())]
        found = [*(Candidate(Span(start, start + len(name)), name, 0.0) for start, name in printed), last]
        sure = sum(self.untitled.whole(item.name) for item in found)
        leaders = text.endswith("领导", 0, at) and follows.after(text, last.span.end) >= follows.WORD_AFTER
        leaders = leaders and all(names.may_be(item.name) or names.like_an_area(item.name) for item in found)
        good = leaders or (sure * 2 >= len(found) and all(names.may_be(item.name) or names.unlisted(item.name) for item in found))
        return found if good else []

    def _followed(self, part: Reading, first: Candidate) -> list[Candidate]:
        """The name after a title and those that follow it in a list: 副主席甲、乙、丙."""
        text, end = part.text, part.span.end
        found = [first]
        at = first.span.end
        while link := _NEXT.match(text, at, end):
            starts = {t.head.start if t.printed.head in AFTER_NAMES else t.span.start for t in part.titles}
            if link.end() in starts:
                break
            limit = min([end, *(start for start in starts if start > link.end())])
            following = self.namer.best(text, link.end(), limit, titled=link[0].endswith("、"))
            if not following or following.score < names.ENOUGH or (not link[0].endswith("、") and following.score < names.ENOUGH + 1):
                break
            found.append(following)
            at = following.span.end
        return found

    # ---- titles behind the name

    def _behind(self, part: Reading, chain: list[FoundTitle], scope: Scope) -> int:
        """A name with its titles behind it, unless another name follows the titles; how many titles of the chain are his."""
        before = apart.bracketed(part, chain, self.namer) or apart.beside(part, chain, self.namer)
        if before:
            closed = chain[-1].span.end + (part.text[chain[-1].span.end : chain[-1].span.end + 1] == ")")
            last, aside = scope.last, before.span.end < chain[0].span.start - 1 or apart.told_already(part, before)
            titles = tuple(scope.read(title, i > 0) for i, title in enumerate(chain))
            scope.last = last if aside else scope.last
            self._name_first(part, before, Span(before.span.start, closed), titles)
            return len(chain)
        glued = behind.glued(part, chain[0], self.untitled)
        return int(glued is not None and self._glued(part, chain, glued, scope))

    def _name_first(self, part: Reading, name: Candidate, span: Span, titles: tuple[Title, ...]) -> None:
        known = next((m for m in part.people if m.name_span.end == name.span.end), None)
        if known:  # 县长某某某(县委副书记): both titles are his
            part.people.remove(known)
            part.people.append(replace(known, span=Span(known.span.start, span.end), titles=(*known.titles, *titles)))
            return
        self.untitled.known.add(name.name)
        part.people.append(Mention("person", span, name.name, name.span, titles))

    def _glued(self, part: Reading, chain: list[FoundTitle], name: Candidate, scope: Scope) -> bool:
        at = chain[0].span.end
        following = self.namer.best(part.text, at, part.span.end)
        if sounds.latin(part.text, at, part.span.end):
            return False
        if len(name.name) == 1:
            if following and following.score >= names.ENOUGH + 2 and follows.after(part.text, at) < follows.CHAR_AFTER:
                return False
            part.holders.append(Mention("holder", chain[0].span, name.name + chain[0].printed.head, chain[0].span))
            return True
        joined = part.text.startswith(("代表", "和", "与", "及", "同"), at) and (following is None or following.name not in self.untitled.known)
        if name.score < behind.SURE and name.name not in self.untitled.known and following and following.score >= names.ENOUGH and not joined:
            return False
        begins = name.span.start if chain[0].printed.head in behind.OF_PEOPLE else min(chain[0].span.start, name.span.start)
        low = max((title.span.end for title in part.titles if title.span.end <= begins), default=part.span.start)
        if begins == name.span.start < chain[0].span.start and chain[0].printed.head not in behind.OF_PEOPLE:  # 省水利厅|林若川|处长
            begins = Boundaries(part.text, part.span, part.times).body_start(begins, low)
        begins = name.span.start if name.name in self.untitled.known and not behind.ends_a_body(part.text[begins : name.span.start]) else begins
        begins = whose.of_name(part, low, begins, chain[0].printed.head) if begins == name.span.start else begins
        body = part.text[begins : name.span.start].removesuffix("的")
        own = FoundTitle(chain[0].head, chain[0].head, type(chain[0].printed)(body, chain[0].printed.head))
        again = not body and any(m.name_span == name.span for m in part.people)
        self._name_first(part, name, Span(begins, at), (scope.read(own, again or begins == self._carried or behind.of_one_house(part, begins)),))
        return True

    def _again_behind_names(self, part: Reading) -> None:
        """Reads a sentence once more whose titles began with a name that was not known yet: 凌某|任某某县委书记."""
        if not part.holders:
            return
        taken = [m.name_span for m in self.untitled.again(part)]
        if not any(overlaps(holder.span, taken) for holder in part.holders):
            return
        held = [Span(name.start, verb.end()) for name in taken if (verb := _HOLDS.match(part.text, name.end))]
        part.titles = find(part.text, part.span, Boundaries(part.text, part.span, [*part.times, *held]))
        self.namer.note_titles(part.text, (title.span.start for title in part.titles))
        part.people, part.holders = [], []
        self._titled(part)
