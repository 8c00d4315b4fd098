"""Pages to articles: what is told apart, what is joined, and that nothing moves."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pages import articles, bodies, headline, writers

HEAD = "云江日报\n2023年3月14日 星期二\n\n"
FIRST = "昨日，县长林若川到石桥镇调研春耕工作，副县长竺青陪同。"
SECOND = "林若川先后来到石桥村、大湾村，向种粮大户了解农资供应情况，要求有关部门做好服务。"


def one(text: str) -> list[str]:
    found = articles(text)
    assert len(found) == 1
    return bodies(found[0])


def test_headline_and_body_are_told_apart() -> None:
    found = articles(HEAD + f"林若川调研春耕工作\n{FIRST}\n")[0]
    assert (headline(found), bodies(found)) == ("林若川调研春耕工作", [FIRST])


def test_the_smaller_line_above_a_headline_is_its_kicker() -> None:
    found = articles(HEAD + f"林若川在石桥镇调研时强调\n不误农时抓好春耕\n本报讯 {FIRST}\n")[0]
    assert (found.slice(found.kicker), headline(found)) == ("林若川在石桥镇调研时强调", "不误农时抓好春耕")


def test_a_line_of_who_attended_below_a_headline_does_not_replace_it() -> None:
    found = articles(HEAD + f"全县春耕推进会召开\n林若川讲话 竺青主持\n本报讯 {FIRST}\n")[0]
    assert headline(found) == "全县春耕推进会召开"


def test_two_articles_on_a_page_are_two() -> None:
    found = articles(HEAD + f"林若川调研春耕工作\n本报讯 {FIRST}\n\n全县防汛会议召开\n本报讯 昨日，全县防汛会议召开。\n")
    assert [headline(article) for article in found] == ["林若川调研春耕工作", "全县防汛会议召开"]


def test_articles_are_numbered_in_reading_order() -> None:
    found = articles(HEAD + f"林若川调研春耕工作\n本报讯 {FIRST}\n\n全县防汛会议召开\n本报讯 昨日，全县防汛会议召开。\n")
    assert [article.number for article in found] == [1, 2]


@pytest.mark.parametrize("text", ["", "\n\n \n", "云江日报\n2023年3月14日 星期二\n新闻热线 6621188\n"])
def test_a_page_without_news_has_no_article(text: str) -> None:
    assert articles(text) == ()


@pytest.mark.parametrize("width", [9, 12, 17, 23, 31])
def test_a_paragraph_wrapped_at_a_fixed_width_is_one(width: int) -> None:
    wrapped = "\n".join(re.findall(f".{{1,{width}}}", FIRST + SECOND))
    assert one(HEAD + f"林若川调研春耕工作\n\n{wrapped}\n") == [FIRST, SECOND]


@pytest.mark.parametrize("width", [12, 17, 23])
def test_a_wrapped_paragraph_below_a_dateline_is_one(width: int) -> None:
    wrapped = "\n".join(re.findall(f".{{1,{width}}}", "本报讯（记者 闻晓舟）" + FIRST + SECOND))
    assert one(HEAD + f"林若川调研春耕工作\n\n{wrapped}\n") == [FIRST, SECOND]


def test_a_paragraph_whose_first_line_has_no_comma_is_no_headline_inside_a_wrapped_column() -> None:
    paragraphs = [FIRST, SECOND, "云江橙光电子材料有限公司设有全县唯一的桥梁缆索疲劳试验室。林若川询问了用电。", "竺青说，春耕不能等。"]
    wrapped = "\n".join(line for paragraph in paragraphs for line in re.findall(".{1,17}", paragraph))
    assert "".join(paragraphs[1:]) in "".join(one(HEAD + f"林若川调研春耕工作\n本报记者 闻晓舟\n{wrapped}\n"))


def test_indented_paragraphs_stay_apart() -> None:
    found = articles(HEAD + f"林若川调研春耕工作\n　　{FIRST}\n　　{SECOND}\n")[0]
    assert [sentence.paragraph for sentence in found.sentences if sentence.kind == "body"] == [1, 2]


def _columns(left: str, right: str, width: int) -> str:
    lines = [re.findall(f".{{1,{width}}}", text) for text in (left, right)]
    rows = max(map(len, lines))
    padded = [[*column, *[""] * (rows - len(column))] for column in lines]
    return "\n".join((a + "\u3000" * (width - len(a)) + "\u3000" * 3 + b).rstrip("\u3000") for a, b in zip(*padded, strict=True))


@pytest.mark.parametrize(
    "end", ["各乡镇负责人在各自会场参加了会议。", pytest.param("各乡镇主要负责人在各自会场参加了会议。", id="a stop alone on the last line")]
)
def test_two_columns_side_by_side_are_read_one_after_the_other(end: str) -> None:
    left = FIRST + SECOND
    right = "3月12日，全县防汛会议召开，县委书记禤明远出席会议并讲话，强调要压实责任。" + end
    found = articles(HEAD + _columns(left, right, 14) + "\n")
    told = "".join(sentence for article in found for sentence in bodies(article))
    assert told == left + right


def test_traditional_characters_are_read_as_simplified_ones_at_the_same_place() -> None:
    text = HEAD + "縣長葉雲龍調研春耕工作\n昨日，縣長葉雲龍來到石橋鎮調研春耕備耕工作，縣領導鍾麗華參加。\n"
    found = articles(text)[0]
    at = found.text.chars.index("钟丽华")
    assert text[found.text.offsets[at] : found.text.offsets[at] + 3] == "鍾麗華"


def test_simplified_pages_keep_characters_that_look_traditional() -> None:
    assert "乾县" in one(HEAD + "乾县考察团到云江\n昨日，乾县考察团到云江县考察春耕工作，副县长竺青陪同考察。\n")[0]


def test_full_width_digits_become_half_width() -> None:
    assert one(HEAD + "林若川调研春耕工作\n３月１３日，县长林若川到石桥镇调研。\n") == ["3月13日，县长林若川到石桥镇调研。"]


def test_doubled_commas_are_one() -> None:
    assert one(HEAD + "林若川调研春耕工作\n3月13日，，县长林若川、、竺青到石桥镇调研。。\n")[0].startswith("3月13日，县长林若川、竺青到石桥镇调研。")


def test_reading_aids_in_brackets_are_left_out() -> None:
    assert one(HEAD + "林若川调研春耕工作\n3月13日，县长禤(xuān)明远到石桥镇调研。\n") == ["3月13日，县长禤明远到石桥镇调研。"]


def test_a_turn_to_another_page_is_left_out() -> None:
    assert one(HEAD + f"林若川调研春耕工作\n{FIRST}（下转第二版）\n") == [FIRST]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("本报记者 闻晓舟", [("reporter", "闻晓舟")]),
        ("记者 闻晓舟 通讯员 程立", [("reporter", "闻晓舟"), ("correspondent", "程立")]),
        ("■云江日报首席记者 闻晓舟", [("reporter", "闻晓舟")]),
        ("本报记者 闻晓舟 孙丽", [("reporter", "闻晓舟"), ("reporter", "孙丽")]),
        ("融媒体记者 闻晓舟 文/图", [("reporter", "闻晓舟")]),
        ("□ 见习记者　闻晓舟", [("reporter", "闻晓舟")]),
        ("■本报记者闻晓舟 通讯员程立", [("reporter", "闻晓舟"), ("correspondent", "程立")]),
        ("记者闻晓舟通讯员程立", [("reporter", "闻晓舟"), ("correspondent", "程立")]),
        ("记者 闻晓舟 / 文", [("reporter", "闻晓舟")]),
        ("文/图 记者 闻晓舟", [("reporter", "闻晓舟")]),
        ("本报记者 闻晓舟/文 程立/图", [("reporter", "闻晓舟"), ("reporter", "程立")]),
        ("记者｜闻晓舟", [("reporter", "闻晓舟")]),
        ("作者：闻晓舟", [("correspondent", "闻晓舟")]),
        ("通讯员 程立、孙丽", [("correspondent", "程立"), ("correspondent", "孙丽")]),
    ],
)
def test_a_byline_on_its_own_line_names_its_writers(byline: str, expected: list[tuple[str, str]]) -> None:
    found = articles(HEAD + f"林若川调研春耕工作\n{byline}\n{FIRST}\n")[0]
    assert (writers(found), bodies(found)) == (expected, [FIRST])


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("本报讯（记者 闻晓舟）", [("reporter", "闻晓舟")]),
        ("闻晓舟、程立报道：", [("correspondent", "闻晓舟"), ("correspondent", "程立")]),
        ("本报讯 （记者 闻晓舟 通讯员 程立）", [("reporter", "闻晓舟"), ("correspondent", "程立")]),
        ("本报讯 （记者闻晓舟 通讯员程立）", [("reporter", "闻晓舟"), ("correspondent", "程立")]),
        ("（通讯员程立 记者闻晓舟）", [("correspondent", "程立"), ("reporter", "闻晓舟")]),
        ("本报讯（全媒体记者 闻晓舟 / 文 孙丽 / 图）", [("reporter", "闻晓舟"), ("reporter", "孙丽")]),
        ("本报讯 记者 闻晓舟 通讯员 程立 ", [("reporter", "闻晓舟"), ("correspondent", "程立")]),
        ("本报讯（闻晓舟）", [("correspondent", "闻晓舟")]),
        ("云江县融媒体中心3月13日讯（记者 闻晓舟）", [("reporter", "闻晓舟")]),
        ("据本报记者闻晓舟报道，", [("reporter", "闻晓舟")]),
        ("云江新闻网讯（记者 闻晓舟）", [("reporter", "闻晓舟")]),
        ("（记者 闻晓舟）", [("reporter", "闻晓舟")]),
        ("本报讯(通讯员 程立)", [("correspondent", "程立")]),
        ("□记者闻晓舟报道 本报讯 ", [("reporter", "闻晓舟")]),
        ("本报云江讯（首席记者 闻晓舟）", [("reporter", "闻晓舟")]),
        ("云江日报全媒体讯（记者 闻晓舟）", [("reporter", "闻晓舟")]),
        ("本报讯 记者闻晓舟报道 ", [("reporter", "闻晓舟")]),
        ("本报讯 记者闻晓舟报道：", [("reporter", "闻晓舟")]),
        ("本报讯 记者 闻晓舟 努尔兰报道：", [("reporter", "闻晓舟"), ("reporter", "努尔兰")]),
        ("云江日报讯（记者 闻晓舟 通迅员 程立）", [("reporter", "闻晓舟"), ("correspondent", "程立")]),
    ],
)
def test_a_byline_at_the_head_of_a_body_names_its_writers_and_is_left_out(opening: str, expected: list[tuple[str, str]]) -> None:
    found = articles(HEAD + f"林若川调研春耕工作\n{opening}{FIRST}\n")[0]
    assert (writers(found), bodies(found)) == (expected, [FIRST])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("记 者：闻晓舟", [("reporter", "闻晓舟")]),
        ("云江日报·云江客户端记者 闻晓舟 程立", [("reporter", "闻晓舟"), ("reporter", "程立")]),
        ("云江网记者 闻晓舟 杭州报道", [("reporter", "闻晓舟")]),
        ("2023-03-14 09:26   www.yunjiang.example   记者 闻晓舟", [("reporter", "闻晓舟")]),
        ("文字：闻晓舟 通讯员 程立", [("correspondent", "程立")]),
        ("时间：2023-03-14 09:26 来源：云江日报 作者：管理员", []),
    ],
)
def test_a_line_below_the_headline_names_the_writers_and_nobody_else(line: str, expected: list[tuple[str, str]]) -> None:
    assert writers(articles(HEAD + f"林若川调研春耕工作\n{line}\n\n{FIRST}\n")[0]) == expected


def test_who_took_the_picture_of_a_paragraph_did_not_write_the_report() -> None:
    long = "林若川在田间与种粮大户一一交谈，询问种子、化肥、农机准备得怎么样，" * 3
    text = f"林若川调研春耕工作\n{FIRST}\n{long}叮嘱大家抓住农时。（记者 文小舟/摄）\n"
    assert writers(articles(HEAD + text)[0]) == []


DATELINES = ["本报讯 ", "云江日报讯 ", "本台讯 ", "本报3月13日讯 ", "[云江日报讯] ", "央视网消息（新闻联播）：", "新华社澄州3月13日电 "]


@pytest.mark.parametrize("dateline", [*DATELINES, "云江融媒讯 ", "本网讯 ", "融媒讯：", "【本报讯】"])
def test_a_dateline_is_left_out(dateline: str) -> None:
    assert one(HEAD + f"林若川调研春耕工作\n{dateline}{FIRST}\n") == [FIRST]


@pytest.mark.parametrize(
    "end",
    [
        "（闻晓舟）",
        "记者 闻晓舟",
        "本报记者闻晓舟 通讯员程立",
        "（融媒记者闻晓舟 通讯员程立）",
        "（责任编辑：闻晓舟）",
        "编辑：闻晓舟 审核：程立",
        "（文/图 闻晓舟）",
        "（全媒体记者闻晓舟，通讯员程立）",
        "（记者 闻晓舟） |",
    ],
)
def test_credits_at_the_end_of_a_body_are_left_out(end: str) -> None:
    assert one(HEAD + f"林若川调研春耕工作\n{FIRST}{end}\n") == [FIRST]


@pytest.mark.parametrize("caption", ["图为林若川在田间察看。记者 闻晓舟 摄", "林若川（右二）在石桥村 闻晓舟 摄", "本报记者 闻晓舟 摄"])
def test_a_caption_is_no_body(caption: str) -> None:
    assert one(HEAD + f"林若川调研春耕工作\n{FIRST}\n{caption}\n") == [FIRST]


FURNITURE = ["首页 > 新闻中心 > 云江要闻", "上一篇：全县防汛会议召开", "版权所有：云江县融媒体中心", "浏览次数：216", "广告热线 6621189"]


@pytest.mark.parametrize("line", [*FURNITURE, "发布时间：2023-03-14 来源：云江发布"])
def test_site_furniture_is_no_body(line: str) -> None:
    assert one(HEAD + f"林若川调研春耕工作\n{FIRST}\n{line}\n") == [FIRST]


# ---- nothing moves ----------------------------------------------------------------------------------------------------

LINES = st.sampled_from(
    [
        "云江日报", "2023年3月14日 星期二", "林若川调研春耕工作", "本报记者 闻晓舟", f"本报讯（记者 闻晓舟）{FIRST}", FIRST, SECOND, f"　　{SECOND}", "",
        "  ", "３月１３日，，县长林若川，，主持会议。。", "縣長葉雲龍來到石橋鎮調研，鍾麗華參加。", "县领导张　三、李 四参加（下转第二版）", "“好！”他说。",
        "图为现场。记者 闻晓舟 摄", "新闻热线 6621188", "全县人才工作会议召开        全县信访工作会议召开", "（责任编辑：程立）", "禤(xuān)明远\u200b",
        "# 标题",
    ]
)  # fmt: skip
PAGES = st.lists(LINES, min_size=1, max_size=14).map("\n".join)
QUICK = settings(max_examples=60, deadline=None)


def _alike(clean: str, printed: str) -> bool:
    """Whether a clean character is the printed one, but for width, script and sort of punctuation."""
    if clean in "\n " or clean == printed or unicodedata.normalize("NFKC", printed) == unicodedata.normalize("NFKC", clean):
        return True
    both_signs = not clean.isalnum() and not printed.isalnum()
    return both_signs or ("\u3400" <= clean <= "\u9fff" and "\u3400" <= printed <= "\u9fff" and any("\u3400" <= c <= "\u9fff" for c in printed))


@given(PAGES)
@QUICK
def test_every_clean_character_stands_for_the_one_at_its_offset(text: str) -> None:
    for article in articles(text):
        wrong = [(c, text[o]) for c, o in zip(article.text.chars, article.text.offsets, strict=True) if not _alike(c, text[o])]
        assert wrong == []


@given(PAGES)
@QUICK
def test_no_two_articles_take_the_same_character(text: str) -> None:
    taken = [o for article in articles(text) for c, o in zip(article.text.chars, article.text.offsets, strict=True) if c != "\n"]
    assert len(taken) == len(set(taken))


@given(PAGES)
@QUICK
def test_sentences_follow_one_another_and_none_overlaps_another(text: str) -> None:
    for article in articles(text):
        spans = [sentence.span for sentence in article.sentences]
        assert all(a.end <= b.start for a, b in pairwise(spans))


@given(PAGES)
@QUICK
def test_sentences_leave_out_nothing_but_white_space(text: str) -> None:
    for article in articles(text):
        told = {i for sentence in article.sentences for i in range(sentence.span.start, sentence.span.end)}
        assert "".join(char for i, char in enumerate(article.text.chars) if i not in told).strip() == ""


@given(PAGES)
@QUICK
def test_within_a_sentence_the_offsets_rise(text: str) -> None:
    for article in articles(text):
        for sentence in article.sentences:
            offsets = article.text.offsets[sentence.span.start : sentence.span.end]
            assert list(offsets) == sorted(set(offsets))


@given(st.text(alphabet="县长林若川到石桥镇调研，。、；：“”（） \n3月日", max_size=120))
@QUICK
def test_no_text_breaks_it_and_no_offset_lies_outside(text: str) -> None:
    assert all(0 <= offset < len(text) for article in articles(text) for offset in article.text.offsets)


def test_a_short_headline_is_not_the_first_line_of_a_short_body() -> None:
    found = articles(HEAD + "林若川调研春耕工作\n会议由县长林若川主持。\n")[0]
    assert (headline(found), bodies(found)) == ("林若川调研春耕工作", ["会议由县长林若川主持。"])


def test_a_headline_as_long_as_the_lines_of_its_report_is_not_joined_to_them() -> None:
    found = articles(HEAD + "全县春耕备耕工作会议召开\n昨日，全县春耕备耕会议\n召开，县长林若川讲话。\n")[0]
    assert (headline(found), bodies(found)) == ("全县春耕备耕工作会议召开", ["昨日，全县春耕备耕会议召开，县长林若川讲话。"])


def test_a_word_cut_at_the_end_of_a_line_makes_it_no_headline() -> None:
    assert one("会议要求各乡镇切实加强组织领\n导，确保春耕工作落实到位。\n") == ["会议要求各乡镇切实加强组织领导，确保春耕工作落实到位。"]


def test_columns_under_headlines_are_two_articles() -> None:
    left = "3月13日，全县人才工作会议召开。县委书记禤明远讲话，副书记竺青主持会议，县委组织部部长庄敬通报情况。"
    right = "3月12日，全县信访工作会议召开。县长林若川讲话，副县长佘秋月主持会议，县信访局局长程立通报了情况。"
    found = articles("全县人才工作会议召开          全县信访工作会议召开\n" + _columns(left, right, 12) + "\n")
    assert [(headline(article), "".join(bodies(article))) for article in found] == [("全县人才工作会议召开", left), ("全县信访工作会议召开", right)]


def test_a_page_in_half_width_signs_has_sentences() -> None:
    assert one("全县防汛会议召开\n3月13日,全县防汛会议召开.县长林若川讲话,县领导竺青,佘秋月参加.\n") == [
        "3月13日，全县防汛会议召开。",
        "县长林若川讲话，县领导竺青、佘秋月参加。",
    ]


def test_a_report_without_a_stop_at_its_end_is_body() -> None:
    assert one(HEAD + "全县防汛会议召开\n3月13日，全县防汛会议召开，县长林若川讲话，副县长竺青主持\n")[0].startswith("3月13日，全县")


def test_a_report_with_white_space_for_all_signs_has_commas() -> None:
    assert one("3月13日 县长林若川 主持召开县政府常务会议 学习有关文件 县领导竺青 佘秋月 高原参加\n") == [
        "3月13日，县长林若川主持召开县政府常务会议，学习有关文件，县领导竺青、佘秋月、高原参加"
    ]


@given(st.lists(st.sampled_from([FIRST, SECOND, "会议由县长林若川主持，县领导高原、竺青、佘秋月参加会议。"]), min_size=1, max_size=5))
@QUICK
def test_the_body_of_a_plain_article_is_lost_nowhere(sentences: list[str]) -> None:
    found = articles(HEAD + "林若川调研春耕工作\n" + "".join(sentences) + "\n")
    assume(len(found) == 1)
    assert bodies(found[0]) == sentences


def test_the_figures_of_a_day_set_apart_are_one_number() -> None:
    found = articles("云 江 日 报\n2 0 2 3年3月1 4日 星期二\n\n全县审计会议召开\n本报讯 3月1 2日，全县审计会议召开。\n")[0]
    assert (str(found.issue.issued), bodies(found)) == ("2023-03-14", ["3月12日，全县审计会议召开。"])


def test_a_time_beside_a_day_keeps_its_distance() -> None:
    assert one(HEAD + "林若川调研\n\n2023-03-14 3月13日，县长林若川到石桥镇调研。\n")[0].startswith("3月13日")


def test_a_dateline_alone_on_its_line_begins_the_report() -> None:
    found = articles(HEAD + "全县审计会议召开\n\n  本报讯(通讯员 段波 记者 景南)\n昨日下午,全县审计工作会议在\n县宾馆召开。副县长竺青主持会议。\n")[0]
    assert (headline(found), writers(found)) == ("全县审计会议召开", [("correspondent", "段波"), ("reporter", "景南")])


def test_a_dateline_cut_by_a_narrow_column_is_whole_again() -> None:
    found = articles(HEAD + "全县审计会议召开\n\n  本报讯(记者 段波 景\n南)昨日下午,全县审计工作会议在\n县宾馆召开。副县长竺青主持会议。\n")[0]
    assert writers(found) == [("reporter", "段波"), ("reporter", "景南")]


def test_a_report_below_a_short_headline_of_its_own_is_an_article() -> None:
    found = articles(HEAD + "林若川调研春耕生产工作\n3月13日，县长林若川到石桥镇调研。\n\n书香润心田 名家进校园\n3月12日，县一中举行讲座。\n")
    assert [headline(article) for article in found] == ["林若川调研春耕生产工作", "书香润心田 名家进校园"]


def test_a_subheading_of_a_feature_begins_no_article() -> None:
    found = articles(HEAD + "大湾村的春天\n\n大湾村地处山区，土地贫瘠。\n\n家家有了新产业\n\n3月12日，记者走进村民家中。\n")
    assert len(found) == 1


def test_fields_of_a_web_page_on_the_line_of_the_headline_are_no_part_of_it() -> None:
    found = articles("云江开发区 | 园区动态\n一季度项目集中签约仪式举行 发布时间:2023-03-13 来源:党政办公室 浏览:31次\n\n昨日，开发区举行签约仪式。\n")[0]
    assert (headline(found), str(found.issue.issued)) == ("一季度项目集中签约仪式举行", "2023-03-13")


def test_the_writers_at_the_head_of_a_page_wrote_its_first_article() -> None:
    found = articles("云江融媒 2023-03-14 17:42 发布 | 记者 段波 景南 | 编辑 白石\n\n林若川走访重点企业\n\n昨日，县长林若川走访企业。\n")[0]
    assert (headline(found), [name for _, name in writers(found)]) == ("林若川走访重点企业", ["段波", "景南"])


def test_the_line_of_what_a_meeting_dealt_with_is_no_headline() -> None:
    found = articles(HEAD + "县委常委会召开会议\n研究部署春耕生产工作\n\n本报讯 昨日，县委常委会召开会议。\n")[0]
    assert headline(found) == "县委常委会召开会议"


CONTENTS = "【内容提要】\n一、林若川调研春耕\n二、全县审计会议召开\n三、村里来了戏班子\n"
ITEMS = "【口播】昨日，县长林若川调研春耕生产。\n\n【口播】昨日，全县审计会议召开。\n\n【口播】今天，演员们登台了。\n\n【口播】感谢收看。\n"


def test_headlines_of_a_broadcast_go_to_its_items_in_turn() -> None:
    found = articles("云江新闻 播出稿\n2023年3月14日\n" + CONTENTS + ITEMS)
    assert [headline(article) for article in found][:3] == ["林若川调研春耕", "全县审计会议召开", "村里来了戏班子"]
