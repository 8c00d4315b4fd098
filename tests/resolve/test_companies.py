"""Which names of companies mean one company."""

from handmade import FAR, Report, read

from kg.facts import Facts
from kg.model import Agent
from kg.resolve import resolve


def company(name: str) -> Agent:
    return Agent("company", name, name)


def labels(facts: Facts) -> list[str]:
    return sorted(one.label for one in facts.organisations)


def told(*articles: tuple[str, ...]) -> Facts:
    reports = []
    for number, names in enumerate(articles):
        report = Report(f"{number}.txt").event()
        for name in names:
            report.attends(company(name))
        reports.append(report)
    return resolve(read(*reports))


def test_a_short_name_is_the_only_full_name_of_its_article_that_begins_so() -> None:
    facts = told(("云杉科技(清源)有限公司", "云杉科技"))
    assert labels(facts) == ["云杉科技(清源)有限公司"]
    assert facts.organisations[0].names == ("云杉科技", "云杉科技(清源)有限公司")


def test_full_width_brackets_make_no_other_company() -> None:
    assert labels(told(("云杉科技（清源）有限公司",), ("云杉科技(清源)有限公司",))) == ["云杉科技(清源)有限公司"]


def test_a_short_name_leads_to_the_full_one_of_another_article_of_the_region() -> None:
    assert labels(told(("浙江云杉新材料有限公司",), ("云杉新材料",))) == ["浙江云杉新材料有限公司"]


def test_a_short_name_in_a_far_paper_is_another_company() -> None:
    far = Report("b.txt", place=FAR, paper="东屏日报").event().attends(company("云杉科技"))
    assert labels(resolve(read(Report("a.txt").event().attends(company("云杉科技有限公司")), far))) == ["云杉科技", "云杉科技有限公司"]


def test_a_parent_is_not_its_subsidiary() -> None:
    assert labels(told(("云杉集团", "云杉集团新材料有限公司"))) == ["云杉集团", "云杉集团新材料有限公司"]


def test_a_short_name_that_two_full_names_share_is_not_given_to_either() -> None:
    assert labels(told(("云杉科技有限公司", "云杉食品有限公司", "云杉"))) == ["云杉", "云杉科技有限公司", "云杉食品有限公司"]


def test_a_site_known_as_a_company_elsewhere_is_the_company() -> None:
    facts = resolve(read(Report("a.txt").event().attends(company("竹韵纸业")), Report("b.txt").event(type="visit").stop("竹韵纸业", "place")))
    assert [(one.label, one.kind) for one in facts.organisations] == [("竹韵纸业", "company")]
    assert facts.places == ()


def test_another_printed_form_of_a_stop_is_the_same_company() -> None:
    facts = resolve(read(Report("a.txt").event(type="visit").stop("竹韵纸业有限公司", aliases=("竹韵",)).attends(company("竹韵"), "host")))
    assert labels(facts) == ["竹韵纸业有限公司"]


def test_every_merge_of_names_says_why() -> None:
    (merge,) = told(("云杉科技(清源)有限公司", "云杉科技")).merges
    assert (merge.kind, merge.joined, merge.label, merge.reason) == ("company", "云杉科技", "云杉科技(清源)有限公司", "同一篇报道中的全称与简称")


def asked(*articles: tuple[str, ...]) -> list[set[str]]:
    return [{question.one.name, question.other.name} for question in told(*articles).questions if question.kind == "organisation"]


def test_full_names_that_look_alike_are_two_and_a_question() -> None:
    names = ("清源宏泰机械有限公司", "清源宏秦机械有限公司")
    assert labels(told(names[:1], names[1:])) == sorted(names)
    assert asked(names[:1], names[1:]) == [set(names)]


def test_a_name_misread_once_and_right_again_and_again_is_one() -> None:
    right, wrong = ("清源宏泰机械有限公司",), ("清源宏秦机械有限公司",)
    assert labels(told(right, right, wrong, right)) == list(right)


def test_two_legal_forms_behind_one_name_are_a_question() -> None:
    assert asked(("清源橡胶有限公司",), ("清源橡胶股份有限公司",)) == [{"清源橡胶有限公司", "清源橡胶股份有限公司"}]


def test_a_firm_of_the_county_is_known_by_its_level_and_an_abbreviation() -> None:
    assert labels(told(("望溪县城市建设投资集团有限公司",), ("县城投集团",))) == ["望溪县城市建设投资集团有限公司"]


def test_the_abbreviation_of_one_county_is_not_the_firm_of_another() -> None:
    assert labels(told(("石桥县城市建设投资集团有限公司",), ("县城投集团",))) == ["望溪县城投集团", "石桥县城市建设投资集团有限公司"]


def test_the_workshop_of_a_company_is_the_company() -> None:
    facts = resolve(read(Report("a.txt").event(type="visit").stop("清源宏泰机械有限公司东区车间", "place")))
    assert labels(facts) == ["清源宏泰机械有限公司"]
