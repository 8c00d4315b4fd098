"""Persons with their titles, and titles without a person, on all the articles of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg import lexicon, places, words
from kg.dates import TIME
from kg.model import Article, Jurisdiction, Mention, Sentence, Span, Title
from kg.recognise import acquaintances, names
from kg.recognise.named import NamedBodies
from kg.recognise.names import Candidate, Namer
from kg.recognise.scope import Scope, carries
from kg.recognise.spans import disjoint, overlaps
from kg.recognise.titles import Boundaries, FoundTitle, chains, companies, find

_NEXT = re.compile(r"、|和|及|以及|与")
_CLAUSE = re.compile(
    r"(?:^|(?<=[，。；：“\n]))(?:由|经|随后|其间|期间|会上|会后|会前|最后|同时)?|(?<=[由与同为])|(?<=会见)(?!时|前|后|了)|(?<=会见了)|(?<=陪同)|(?<=看望)|(?<=慰问)|(?<=任命)|(?<=免去)|(?<=接受)|(?<=聘任)|(?<=授予)|(?<=选举)|(?<=提名)|(?<=的)(?=[\u4e00-\u9fff]{2,3}(?:说|表示))|(?<=[席任记长员]的)"
)
_ONE = r"(?:[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+|[\u3400-\u9fff]{2,4})"
_RUN = re.compile(rf"(?:^|(?<=[，。；：“\n有是为由与和同]))({_ONE}(?:、{_ONE})*)、")
_ITEM, _ITEMS = re.compile(_ONE), re.compile(rf"(?:{_ONE}、)+")
_DOTTED_BEFORE = re.compile(r"[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,6})+$")
_NAMED_BY = re.compile("(?:任命|免去|接受|聘任|授予|选举|提名|会见|看望|慰问)了?$")
_BY_ITSELF = re.compile("(?:一同|一起|全程)?(?:参加|陪同|主持|出席|随行)(?:调研|考察|会议|会见|活动)?。")
_LEADERS = re.compile("等?(?:省|市|县|区|州|旗)?领导(?!班子|小组|干部)")
_CHAIRS = re.compile("主持|主讲|接任|致辞|致欢迎|宣读|监誓|作(?:报告|说明|动员|辅导)")
_HEAD_OF_STATE = re.compile("总统|总理|首相|议长|国王")
_COMPANY_AFTER = re.compile(r"(?:村|路|街|镇|乡|桥|公司|集团|广场|大厦|家渠|水库|小区|庄|屯|纪念馆|故居|精神|奖|杯)")


@dataclass(slots=True)
class _Sentence:
    """One sentence while it is being read."""

    article: Article
    sentence: Sentence
    times: list[Span]
    titles: list[FoundTitle]
    companies: list[tuple[int, str]] = field(default_factory=list)
    people: list[Mention] = field(default_factory=list)
    holders: list[Mention] = field(default_factory=list)


class PageReader:
    """Reads all articles of one page: names learned in strong contexts are found in weak ones."""

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self.named: dict[int, NamedBodies] = {}
        own = {stem for article in articles for stem in _stems(article.issue.place)}
        self.namer = Namer("\n".join(article.text.chars for article in articles), tuple(sorted(own)))
        self.known: set[str] = set()
        self.sentences = [self._prepare(article, sentence) for article in articles for sentence in article.sentences]
        for part in self.sentences:
            self._titled(part)
        for part in self.sentences:
            self._lists(part)
            self._subjects(part)
            self.known.update(found.name for found in acquaintances.find(part.article.text.chars, part.sentence.span, self.namer))

    def mentions(self, article: Article) -> tuple[Mention, ...]:
        """All mentions of an article in order."""
        found: list[Mention] = []
        for part in self.sentences:
            if part.article is article:
                bare = self._bare(part)
                taken = [m.name_span for m in bare]
                holders = [h for h in part.holders if not any(h.span.start < t.end and t.start < h.span.end for t in taken)]
                times = [Mention("time", span, article.slice(span), span) for span in part.times]
                found += disjoint([*part.people, *bare, *holders, *times])
        return tuple(sorted(found, key=lambda m: m.span.start))

    def _prepare(self, article: Article, sentence: Sentence) -> _Sentence:
        text, span = article.text.chars, sentence.span
        times = [Span(*m.span()) for m in TIME.finditer(text, span.start, span.end)]
        boundaries = Boundaries(text, span, times)
        self.named.setdefault(id(article), NamedBodies()).note(text, span, boundaries)
        return _Sentence(article, sentence, times, find(text, span, boundaries), companies(text, span, boundaries))

    # ---- titles and the names after them

    def _titled(self, part: _Sentence) -> None:
        text, end = part.article.text.chars, part.sentence.span.end
        scope = Scope(part.article.slice(part.sentence.span), self._company_before(part), self.named[id(part.article)])
        for chain in chains(text, part.titles):
            scope.company = next((name for at, name in reversed(part.companies) if at <= chain[0].span.start), scope.company)
            before = self._named_before(part, chain[0])
            if before and self._add_after_name(part, chain, before, scope):
                continue
            titles = tuple(scope.read(title, i > 0) for i, title in enumerate(chain))
            at = chain[-1].span.end
            limit = min([end, *(t.start for t in part.times if t.start >= at), *(t.span.start for t in part.titles if t.span.start > at)])
            first = self.namer.best(text, at, max(limit, at), titled=titles[-1].counted)
            enough = names.ENOUGH_TITLED if titles[-1].counted else names.ENOUGH + 0.9
            listed = self._listed(text, at, max(limit, at))
            if len(listed) > len(self._followed(part, first) if first and first.score >= enough else ()):
                shared = tuple(title for title in titles if carries(title))
                part.people.append(self._person(listed[0], chain[0].span.start, titles))
                part.people += [self._person(item, item.span.start, shared) for item in listed[1:]]
                self._carried(part, listed[-1], titles)
                continue
            if first is None or first.score < enough or self._no_name(text, first):
                part.holders.append(Mention("holder", Span(chain[0].span.start, at), titles[-1].title, chain[-1].head, titles))
                continue
            part.people.append(self._person(first, chain[0].span.start, titles))
            self._carried(part, first, titles)

    def _company_before(self, part: _Sentence) -> str | None:
        """The enterprise that the article named last before a sentence, two sentences back at most."""
        at = self.sentences.index(part)
        before = [p for p in self.sentences[max(0, at - 2) : at] if p.article is part.article and p.sentence.kind == "body"]
        return next((name for p in reversed(before) for _, name in reversed(p.companies)), None)

    def _person(self, candidate: Candidate, start: int, titles: tuple[Title, ...]) -> Mention:
        self.known.add(candidate.name)
        return Mention("person", Span(start, candidate.span.end), candidate.name, candidate.span, titles)

    @staticmethod
    def _no_name(text: str, candidate: Candidate) -> bool:
        return bool(_COMPANY_AFTER.match(text, candidate.span.end)) and candidate.score < names.ENOUGH + 3

    def _listed(self, text: str, at: int, limit: int) -> list[Candidate]:
        """A list of names right after a title, where one or the other is also a word or a place, but the list as a whole is one of people."""
        match = _ITEMS.match(text, at, limit)
        last = self.namer.best(text, match.end(), limit, titled=True) if match else None
        if not match or not last or last.score < names.ENOUGH or self._no_name(text, last):
            return []
        found = [Candidate(Span(m.start(), m.end()), m[0], 0.0) for m in _ITEM.finditer(text, at, match.end())] + [last]
        sure = sum(self._whole(item.name) for item in found)
        return found if sure * 2 >= len(found) and all(names.may_be(item.name) or names.unlisted(item.name) for item in found) else []

    def _followed(self, part: _Sentence, first: Candidate) -> list[Candidate]:
        """The name after a title and those that follow it in a list: 副主席甲、乙、丙."""
        text, end = part.article.text.chars, part.sentence.span.end
        starts = {title.span.start for title in part.titles}
        found = [first]
        at = first.span.end
        while (link := _NEXT.match(text, at, end)) and link.end() not in starts:
            limit = min([end, *(start for start in starts if start > link.end())])
            following = self.namer.best(text, link.end(), limit, titled=link[0] == "、")
            if not following or following.score < names.ENOUGH or (link[0] != "、" and following.score < names.ENOUGH + 1):
                break
            found.append(following)
            at = following.span.end
        return found

    def _carried(self, part: _Sentence, first: Candidate, titles: tuple[Title, ...]) -> None:
        """The names that follow the first one share the titles that several can hold."""
        shared = tuple(title for title in titles if carries(title))
        part.people += [self._person(item, item.span.start, shared) for item in self._followed(part, first)[1:]]

    # ---- titles after the name

    def _named_before(self, part: _Sentence, title: FoundTitle) -> Candidate | None:
        """The name that stands where the name of a body would: 王某某区长, 鱼主任."""
        before = title.printed.before.lstrip("和与同")
        if (
            len(before) > 1
            and _HEAD_OF_STATE.search(title.printed.head)
            and before not in lexicon.word_set("countries")
            and all(c in lexicon.word_set("transliteration") for c in before)
        ):
            return Candidate(Span(title.head.start - len(before), title.head.start), before, 9.0)
        dotted = _DOTTED_BEFORE.search(part.article.text.chars, part.sentence.span.start, title.head.start) if before else None
        if dotted and all(piece and names.spelled(piece) for piece in dotted[0].split("·")):
            return Candidate(Span(dotted.start(), dotted.end()), dotted[0], 9.0)
        if not 1 <= len(before) <= 4 or before in places.names():
            return None
        if before.startswith(self.namer.places) or (len(before) == 1 and before not in lexicon.word_set("surnames")):
            return None
        if len(before) == 1:
            return Candidate(Span(title.span.start, title.span.start + 1), before, 0.0) if before not in "省市区县州旗镇乡" else None
        if before in lexicon.word_set("countries"):
            return None
        if before in self.known:
            return Candidate(Span(title.span.start, title.span.start + len(before)), before, 4.0)
        if before[-1] in "省市区县州旗镇乡村委局部会厅院所办公司团校社站处科河湖江山港" or words.is_common_word(before):
            return None
        candidate = self.namer.best(part.article.text.chars, title.span.start, title.head.start)
        return candidate if candidate and candidate.name == before and candidate.score >= names.ENOUGH else None

    def _add_after_name(self, part: _Sentence, chain: list[FoundTitle], name: Candidate, scope: Scope) -> bool:
        """A name with its title behind it, unless another name follows the title."""
        text = part.article.text.chars
        at = chain[0].span.end
        following = self.namer.best(text, at, part.sentence.span.end)
        if len(name.name) == 1:
            if following and following.score >= names.ENOUGH + 2 and names.after(text, at) < names.CHAR_AFTER:
                return False
            part.holders.append(Mention("holder", chain[0].span, name.name + chain[0].printed.head, chain[0].span))
            return True
        if name.score < 9 and name.name not in self.known and following and following.score >= names.ENOUGH:
            return False
        bare = FoundTitle(chain[0].head, chain[0].head, type(chain[0].printed)("", chain[0].printed.head))
        titles = (scope.read(bare, False),)
        self.known.add(name.name)
        part.people.append(Mention("person", Span(name.span.start, at), name.name, name.span, titles))
        return True

    # ---- names without titles

    def _lists(self, part: _Sentence) -> None:
        """Lists of nothing but names: 甲、乙、丙出席. Names that are also words (高明, 安宁) stand in good company there.

        In a long list one may look like none at all.
        """
        text, span = part.article.text.chars, part.sentence.span
        for match in _RUN.finditer(text, span.start, span.end):
            items = match[1].split("、")
            last = self.namer.best(text, match.end(), span.end)
            found = [*items, last.name] if last else items
            sure = sum(self._whole(item) for item in found)
            if (
                last
                and last.score >= names.ENOUGH + names.COMMON_WORD
                and (sure * 2 >= len(found) or _LEADERS.match(text, last.span.end))
                and sum(not names.may_be(item) for item in found) <= len(found) // 6
                and not self._no_name(text, last)
            ):
                self.known.update(found)

    def _whole(self, item: str) -> bool:
        """Whether a string by itself looks like a personal name and like nothing else."""
        if "·" in item:
            return names.spelled(item)
        if item in self.known:
            return True
        return names.may_be(item) and item not in places.names() and not words.is_common_word(item) and item not in lexicon.word_set("not_names")

    def _subjects(self, part: _Sentence) -> None:
        """Names at the head of a clause, followed by a verb of reports: 某某某参加."""
        text, span = part.article.text.chars, part.sentence.span
        for match in _CLAUSE.finditer(text, span.start, span.end):
            at = match.end()
            if at >= span.end or any(t.start <= at < t.end for t in part.times):
                continue
            candidate = self.namer.best(text, at, span.end)
            named = candidate and candidate.score >= names.ENOUGH and _NAMED_BY.search(text, max(span.start, at - 3), at) and self._whole(candidate.name)
            if candidate and not overlaps(candidate.span, [t.head for t in part.titles]) and (named or self._is_subject(text, candidate, span.start)):
                self.known.add(candidate.name)

    def _is_subject(self, text: str, candidate: Candidate, start: int) -> bool:
        name = candidate.name
        if name in self.known:
            return True
        by_itself = len(name) > 1 and _BY_ITSELF.match(text, candidate.span.end) and candidate.span.start == start and names.may_be(name)
        if by_itself:
            return True
        called = names.takes_office(text, candidate.span.end) or (text[candidate.span.start - 1] == "由" and _CHAIRS.match(text, candidate.span.end))
        whole = self._whole(name) or (called and names.may_be(name))
        if self._no_name(text, candidate) or not whole or any(name.startswith(w) for w in lexicon.words("not_names")):
            return False
        follows = names.after(text, candidate.span.end)
        if name[0] in names.FUNCTION_SURNAMES or name[-1] in "省市区县州旗镇乡村委局部会厅院所办团校社站处科河湖江山港路桥库园厂":
            return False
        if not text[candidate.span.end : candidate.span.end + 1].strip("，。；：、！？”\n") or follows < names.CHAR_AFTER:
            return False
        if called:
            return True
        if len(name) > (4 if name[:2] in lexicon.word_set("compound_surnames") else 3) or any(
            name[:size] in places.names() for size in range(2, len(name) + 1)
        ):
            return False
        return follows == names.WORD_AFTER or (len(name) == 3 and self.namer.support(name) >= names.SEEN_AGAIN)

    @staticmethod
    def _stands_out(text: str, at: Span, start: int) -> bool:
        """Whether a known name that is also a word stands where only a name does: after a mark, before a mark or a verb of reports."""
        before = at.start == start or text[at.start - 1] in "，。；：、“\n和与同及由"
        return before and names.after(text, at.end) >= names.WORD_AFTER

    def _bare(self, part: _Sentence) -> list[Mention]:
        """Known names that stand in a sentence without a title."""
        if not self.known:
            return []
        text, span = part.article.text.chars, part.sentence.span
        taken = [m.name_span for m in part.people]
        found = []
        for match in re.finditer(lexicon.alternation(self.known), text[span.start : span.end]):
            at = Span(span.start + match.start(), span.start + match.end())
            if any(t.start < at.end and at.start < t.end for t in taken) or _COMPANY_AFTER.match(text, at.end):
                continue
            if words.is_common_word(match[0]) and not self._stands_out(text, at, span.start):
                continue
            found.append(Mention("person", at, match[0], at))
        return found


def _stems(place: Jurisdiction) -> Iterator[str]:
    """The paper's own place names without their endings: no person begins with them."""
    for name in (place.province, place.city, place.district, place.zone):
        if name and len(name) > 2:
            yield re.sub("(?:省|市|县|区|州|旗|新区|自治区|自治州|自治县)$", "", name)
