"""Who is at home where the visitors come: of a visited company, school or village, and explains there."""

from __future__ import annotations

import re

from kg.extract import crowds, greeters, hostfirms, objects, outings, sites
from kg.extract.draft import Draft
from kg.extract.encoded import Encoded
from kg.extract.rule import Rule
from kg.extract.story import Story
from kg.extract.unit import Unit

_BUILDS = re.compile("项目经理|总?监理")  # his firm works there, the site is another's
_OF_A_FIRM = re.compile(r"(?:厂长|矿长|董事长|总经理|经理|总裁|校长|园长|站长|场长|馆长|村主任|创始人|技术员)$")
_LOCAL = frozenset({"company", "school", "institution", "village", "place", "association", "office"})
_EXPLAINS = re.compile(
    r"(?:[^，。；]{0,10}?(?:向|为|给|对|告诉)[^，。；]{1,12}?)?(?:分别|逐一|边走边|详细|现场|在现场|在一旁|一边|边|细致|一一|简要|随即|当场|热情地?)*"
    r"(?:介绍|讲解|演示|讲述|迎(?!接挑战)|告诉|汇报|(?:就[^，。；]{2,30}?)?(?:作了?|进行了?)[^，。；]{0,8}(?:汇报|介绍|讲解)|讲(?:了|起|到|授)(?![话价])(?=[^，。；]{2,}))"
)
_ACCORDING = re.compile("据$")
_REPORTER = re.compile("记者")
_HEARS = re.compile("听")


def received(story: Story, encoded: Encoded, unit: Unit, event: Draft, said: tuple[str, list[Rule]]) -> list[Rule]:
    """Somebody of a visited company, school, village who explains there receives the visitors; his company is a stop.

    `said`: what is said of him, and what it makes of him otherwise.
    """
    predicate, rules = said
    if charge := crowds.charge(encoded, unit, event):
        return [charge]
    bodies = [title.body for m in unit.group.members for title in m.titles if title.body and not _BUILDS.match(title.title)]
    stops = [stop.site.name for stop in event.stops if stop.site.kind != "place"]
    at_home = any(sites.same(body.name, stop) for body in bodies for stop in stops)
    of_the_firm = not bodies and any(_OF_A_FIRM.search(title.title) for m in unit.group.members for title in m.titles)
    here = (at_home or objects.RECEIVES.regex.search(predicate)) and not outings.is_companion(predicate) and not _HEARS.search(predicate[:12])
    if objects.lay(unit, predicate) and not set(unit.group.names) & event.leads:
        return [objects.MET]
    told = _EXPLAINS.match(greeters.main_words(predicate))
    if _ACCORDING.search(unit.before) or _REPORTER.search(predicate[:12]) or set(unit.group.names) & event.leads:
        return rules
    if not here and greeters.greets(story, encoded, unit, event):
        return [greeters.GREETS]
    at_work = here and (of_the_firm or told or any(body.kind in _LOCAL for body in bodies))
    if at_work or any(rule.states == "host" for rule in rules):
        hostfirms.explained(story, encoded, event, unit.group.members)
    if not at_work:
        return rules
    return [objects.RECEIVES, *[rule for rule in rules if rule.states not in {"accompanying", "host"}]]
