"""Which area a text speaks of as its own."""

from __future__ import annotations

import pytest

from kg.homes import LONGEST, home, of_level
from kg.model import Jurisdiction


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("德清讯（通讯员 石坚）昨日，县委书记米良到企业调研。", "德清县"),
        ("云上通山报道：3月5日，市督查组来我县督查，副县长米良陪同。", "通山县"),
        ("首页 > 丰都要闻 > 详情\n市里的代表来视察\n县委常委米良参加视察。我县经济发展很快。", "丰都县"),
        ("遂昌县人民政府\n8月2日，县长米良检查防汛工作。", "遂昌县"),
        ("德清县委书记米良到企业调研。县长石坚参加。", "德清县"),
        ("丰城市党政代表团来吉州考察\n吉州讯 丰城市党政代表团在市委书记米良率领下来吉州区考察。区领导石坚陪同。", "吉州区"),
        ("遂昌县考察团一行到德清参观考察。县委常委米良陪同。", "德清县"),
        ("德清县党政代表团分两组，在市政协副主席、县委书记米良带领下，赴遂昌县、安吉县考察。县长石坚陪同。", "德清县"),
        ("县委书记米良带领县党政考察团到遂昌县、安吉县学习。德清县考察团外出学习。", "德清县"),
        ("县领导慰问武警德清中队官兵。县委书记米良一行在德清走访。", "德清县"),
        ("遂昌县党政考察团来我县学习。德清县委书记米良、副县长石坚陪同参观。", "德清县"),
    ],
)
def test_what_a_text_shows_tells_whose_it_is(text: str, area: str) -> None:
    assert home(text).district == area


@pytest.mark.parametrize(
    "text",
    [
        "德清县和遂昌县签了协议。县委书记米良出席。",  # two, and nothing for one of them
        "德清县的茶叶很好。德清县年年办节。",  # nobody says that it is ours
        "县委书记米良赴遂昌县学习。",  # where somebody goes to
        "",
    ],
)
def test_where_nothing_tells_it_stays_unknown(text: str) -> None:
    assert home(text) == Jurisdiction()


def test_a_deputy_is_no_county_of_that_name() -> None:
    """代县长 is an acting head, and 代县 a county."""
    assert home("德清县委副书记、代县长米良，副县长石坚到县医院调研。代县长米良强调安全。代县长米良还说了防火。").district == "德清县"


def test_the_area_lies_within_what_is_known() -> None:
    text = "德清县委书记米良出席。遂昌县长石坚出席。县领导陪同。"
    assert home(text) == Jurisdiction()
    assert home(text, within=Jurisdiction(province="浙江省", city="丽水市")).district == "遂昌县"


def test_guests_who_come_to_a_province_tell_which() -> None:
    division = of_level("省", "客商来皖考察，省委书记米良会见了他们。")
    assert division is not None
    assert division.name == "安徽省"


def test_a_level_alone_means_the_area_that_most_speaks_for() -> None:
    division = of_level("县", "德清县委、德清县政府召开会议。遂昌县的客人旁听。")
    assert division is not None
    assert division.name == "德清县"


def test_no_more_of_a_text_is_looked_at_than_a_page_of_one_place_needs() -> None:
    assert home("县" * LONGEST + "德清讯 县委书记米良出席。德清县委书记米良讲话。") == Jurisdiction()


def test_a_province_is_the_one_in_which_all_that_is_named_lies() -> None:
    told = of_level("省", "副省长米良到德清县调研，又到遂昌县调研。")
    assert told is not None
    assert told.name == "浙江省"
    assert of_level("省", "副省长米良到德清县调研，德清县与通山县签了协议。") is None


def test_a_dateline_tells_the_province_where_its_leaders_alone_are_named() -> None:
    assert home("海南日报三亚11月21日电 省委书记米良、省长石坚会见香港客人。省领导陪同。").province == "海南省"
    assert home("省委书记米良在杭州、萧山区植树。省长石坚在雄安新区、石家庄市植树。").province is None


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("昨日，省委常委、市委书记米良赴鼓楼城区走访。市委书记米良赴晋安区调研。", "福州市"),  # the district lies in his city
        ("市委书记米良率团赴晋安区考察学习。", None),
        ("我市举行讲座。市领导在马鞍山分会场收看。马鞍山党员干部要学习。马鞍山在行动。", "马鞍山市"),
    ],
)
def test_a_city_is_told_by_its_districts_and_by_a_long_name(text: str, city: str | None) -> None:
    assert home(text).city == city


@pytest.mark.parametrize(
    "text",
    [
        "董事长德清平参加会议。会上，德清平发言，德清平还捐了书。县委书记米良致谢。",  # a man's name
        "县委书记米良来到德清街道、德清路，走访德清村。",
        "今年，新建县医院一所，县长米良参加开工仪式。",
    ],
)
def test_what_only_begins_as_a_county_tells_no_county(text: str) -> None:
    assert home(text) == Jurisdiction()


def test_a_city_followed_by_a_word_is_no_other_city() -> None:
    """上海|城市建设 names no 海城市."""
    assert home("上海外滩竣工，市长米良致辞，感谢黄浦区、虹口区。在上海城市建设史上这是大事，为上海发展出力。").city == "上海市"
