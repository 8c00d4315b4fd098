"""Pages made for telephones: stanzas, lines below pictures."""

from __future__ import annotations

from pages import articles, bodies, headline

TITLE = "竹海里的婚礼，云江太会了！"
STANZA = "3月12日\n正值花朝佳节\n空气里满是花香\n来到云江竹海\n这里停着两辆花车"
REPORT = "云江县在竹海公园举办集体婚礼，县委书记林若川致辞。"
MORE = "新人们宣读了誓词，在亲友的见证下礼成。"


def test_stanzas_and_lines_below_pictures_are_text_of_one_report() -> None:
    pictures = "县长竺青为新人颁发证书\n\n让我们大家一起\n在这里见证\n幸福的时刻"
    [article] = articles(f"{TITLE}\n云江县融媒体中心\n\n{STANZA}\n\n{REPORT}\n\n{pictures}\n\n{MORE}\n\n记者：米良\n")
    assert headline(article) == TITLE
    assert bodies(article) == [STANZA.replace("\n", ""), REPORT, "县长竺青为新人颁发证书", "让我们大家一起在这里见证幸福的时刻", MORE]


def test_a_page_that_begins_with_a_stanza_has_no_other_title() -> None:
    text = f"{STANZA}\n\n{REPORT}\n\n{MORE}\n"
    assert all(REPORT in bodies(article) for article in articles(text))


def test_titles_in_a_list_and_a_headline_of_three_lines_are_no_stanzas() -> None:
    titles = "县委理论学习中心组举行今年第二次专题学习会\n全县春季农业生产现场推进会在青禾乡召开\n云江县宏泰机械厂新厂区建成投产\n石桥镇大湾村用上了自来水"
    text = f"{titles}\n\n县长林若川到石桥镇调研\n3月12日，县长林若川到石桥镇调研。\n"
    assert headline(articles(text)[-1]) == "县长林若川到石桥镇调研"
    text = f"林若川在石桥镇调研时强调\n把春耕抓早抓好\n竺青陪同\n\n3月12日，{REPORT}\n\n{MORE}\n"
    assert headline(articles(text)[0]) != "3月12日"
    assert len(articles(text)) == 1


def test_paragraphs_whose_first_lines_are_all_cut_at_one_width() -> None:
    text = (
        f"{TITLE}\n\n昨日，县委书记林若川到石桥镇调研\n垃圾分类工作，要求以更大决心抓好落实。\n\n走进大湾村，只见古樟树郁郁葱葱，\n三口古井清澈见底。\n\n"
        "云江竹韵环保有限公司承担着全县的\n垃圾处置工作。林若川听取了情况介绍。\n\n随后，林若川来到岚江国际会展中心\n，察看了设施。\n"
    )
    [article] = articles(text)
    assert "云江竹韵环保有限公司承担着全县的垃圾处置工作。" in bodies(article)
