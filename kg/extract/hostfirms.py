"""Firms that are stops because their own people showed the visitors round: 在某公司董事长某某陪同下，参观了车间."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract import kinds, scenes, visits
from kg.extract.draft import Draft, Sign
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.sitename import Site
from kg.extract.story import Story
from kg.model import Mention, Span
from kg.sought import Seldom

HOST_FIRM = Rule("stop-of-host", "走访中该企业的负责人在现场介绍、汇报、陪同参观：该企业是到访地点。", r"", "stop", confidence=0.75)
ITS_HALL = Rule("stop-its-hall", "走访中与某企业的人交谈，并参观“其”展厅、车间：该企业是到访地点。", r"", "stop", confidence=0.8)
RULES = (HOST_FIRM, ITS_HALL)
_WORKS_THERE = re.compile("项目经理|总?监理")
"""His firm builds what is there, the site is another's."""
_BRANCH = re.compile("(?:研发|销售|营销|生产|技术|市场|工程|物流|运营|服务|第|[一二三四五六七八九十\\d]){1,4}(?:分公司|子公司|公司|分厂|厂)")
"""A part of a firm by what it does: 研发分公司."""
_SHORTEST = 4
"""So many characters a firm's name has at least, and so many the builder's, with which that of the firm begins."""
_HALL = "(?:展厅|展馆|车间|生产线|厂区|厂房|实验室|生产现场|产品展示)"
_HALL_SEEN = Seldom(
    rf"(?:参观|察看|查看|考察|走进|观看|看)了?(?:其|该公司|该企业|这家企业|企业|公司)的?[^，。；]{{0,8}}?(?:{_HALL}|基地)"
    rf"|(?:参观|察看|查看|考察|走进|走到|来到|观看|看)了?(?:智能|自动化?|数字化?|生产|产品|企业|公司)*{_HALL}"
)
_THEIRS = re.compile("其|该|这家")
_UNNAMED_TELLS = Seldom(
    r"(?:^|[，；])(?P<told>Ⓗ)(?:[^，。；：Ⓟ]{0,8}?(?:向|为|给|对)[^，。；：]{1,12}?)?(?:详细|现场|简要|逐一|一一|分别|作了?|进行了?|关于|[^，。；Ⓟ]{0,6}?情况)*(?:介绍|汇报|讲解)"
    r"|听取?了?(?P<heard>Ⓗ)(?:所作的?|的|关于|对|就)?[^，。；：Ⓟ]{0,12}?(?:介绍|汇报|讲解)"
)
"""某公司负责人向来访者介绍了情况, 听取某公司负责人的汇报: he has no name, his firm has."""
_WORKS = re.compile("项目|工程|施工|工期|进度|规划|征[地迁拆]|建设情况|招标")
"""Of what whoever builds somewhere else tells."""


def explained(story: Story, encoded: Encoded, event: Draft, people: Iterable[Mention]) -> None:
    """Makes the firms of whoever explains to the visitors on the spot stops, unless these were last seen at a site of another's."""
    if _elsewhere(story, encoded, event):
        return
    for mention in people:
        for name in _firms(mention):
            if len(name) >= _SHORTEST and story.article.slice(mention.span)[:2] in name and not _builds(story, name):
                _visit(encoded, event, mention, name, HOST_FIRM)


def heard(story: Story, encoded: Encoded, event: Draft, people: Iterable[Mention]) -> None:
    """The same of those whom visitors hear, where the sentence does not say itself where they are."""
    if not visits.stops(encoded, 0, len(encoded.text)):
        explained(story, encoded, event, people)


def told(story: Story, encoded: Encoded, event: Draft, spoken: int) -> None:
    """Makes the firm of somebody without a name who explains to the visitors a stop: 某公司负责人向客人介绍了情况."""
    for match in () if _WORKS.search(encoded.text) else _UNNAMED_TELLS.finditer(encoded.text[:spoken]):
        holder = encoded.holders.get(max(match.start("told"), match.start("heard")))
        heard(story, encoded, event, [holder] if holder else ())


def shown(encoded: Encoded, event: Draft, spoken: int, *, placed: bool) -> None:
    """Makes firms stops whose people a sentence names before it tells that the visitors saw a hall or a workshop.

    `placed`: the sentence itself says where they are; then only 其展厅 is the firm's.
    """
    match = _HALL_SEEN.search(encoded.text[:spoken])
    before = [encoded.groups[at].members for at in sorted(encoded.groups, reverse=True) if match and at < match.start()]
    if match and _THEIRS.search(match[0]):
        theirs = before[:1]
    else:
        theirs = [] if placed else [people for people in before if all(_comes_up(encoded, event, one) for one in people)]
    for people in theirs:
        for mention in people:
            for name in _firms(mention):
                _visit(encoded, event, mention, name, ITS_HALL)


def _comes_up(encoded: Encoded, event: Draft, mention: Mention) -> bool:
    """Whether a sentence brings up the head of a firm who did not travel along before."""
    part = event.people.get(mention.name)
    new = part is not None and "lead" not in part.roles and all(encoded.sentence.span.covers(sign.span) for sign in part.roles.values())
    return new and any(scenes.HEADS_HOUSE.search(title.title) for title in mention.titles)


def _firms(mention: Mention) -> Iterator[str]:
    """The companies that somebody's titles name."""
    for title in mention.titles:
        body = title.body
        named = body is not None and body.kind == "company" and kinds.kind_of(body.name) == "company" and not _BRANCH.fullmatch(body.name)
        if body and named and not _WORKS_THERE.match(title.title):
            yield body.name


def _visit(encoded: Encoded, event: Draft, mention: Mention, firm: str, rule: Rule) -> None:
    at = mention.span.start
    event.visit(Site(firm, "company", Span(at, at + len(firm))), Sign(rule, encoded.sentence.span))


_BUILT = re.compile("(?:承建|承接|施工|总承包|监理)的")
_BUILDS = re.compile(f"(?P<firm>[\u4e00-\u9fff]{{2,20}}?(?:公司|集团|局))(?:负责)?{_BUILT.pattern}")


def _builds(story: Story, firm: str) -> bool:
    """Whether a firm builds what the visitors came to see: 考察了某某集团承建的办公楼; it is not at home there."""
    text = story.article.text.chars
    builders = [match["firm"] for match in _BUILDS.finditer(text)] if _BUILT.search(text) else []
    return any(builder.endswith(firm[:size]) for builder in builders for size in range(_SHORTEST, len(firm) + 1))


_BUILT_THERE = re.compile("(?:施工现场|建设现场|工地|桥|隧道|工程|标段|公路|铁路|高速|水库|大?坝|航道|安置点)$")
"""What a firm builds for others: the head who explains there is not at home."""
_AT_SCENE = re.compile("在(?P<where>[^，。；：ⓅⓉⒽ]{2,20})，Ⓟ")
_OF_A_HOUSE = re.compile("公司|集团|企业|厂|店|矿|院|校|馆|车间|展|生产线|仓库|基地|园|现场|会|室|中心")
"""在坝区，某公司经理某某介绍: a part of the land is no house of a firm."""


def _elsewhere(story: Story, encoded: Encoded, event: Draft) -> bool:
    """Whether the visitors were last seen at a site, no company, of the same paragraph: a firm whose manager then explains works there."""
    told = visits.stops(encoded, 0, len(encoded.text))
    if told:
        return all(site.kind == "place" and _BUILT_THERE.search(site.name) for site, _ in told)
    scene = _AT_SCENE.match(encoded.text)
    if scene and not _OF_A_HOUSE.search(scene["where"]):
        return True
    last = next((stop for stop in reversed(event.stops) if stop.sign.rule is not HOST_FIRM), None)
    if last is None or last.site.kind == "company":
        return False
    paragraphs = {s.paragraph for s in story.article.sentences if s.span.covers(last.sign.span)}
    return encoded.sentence.paragraph in paragraphs
