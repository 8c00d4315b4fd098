"""Invented web pages in the manner of those that Chinese papers, governments, media centres and accounts put out, and the same report as plain text."""

# ruff: noqa: E501  # pages are written down as such systems write them

from __future__ import annotations

PAPER = "云江日报"
HEADLINE = "林若川到澄湖精工调研企业生产经营情况"
KICKER = "林若川在调研重点企业时强调"
DAY = "2023年3月14日"
PARAGRAPHS = (
    "本报讯（记者 闻晓舟 通讯员 陶予安）3月13日，县委副书记、县长林若川到东原省澄湖精工股份有限公司调研，副县长简知非陪同。",
    "林若川一行先后走进公司装配车间、研发中心，详细了解企业生产经营、技术改造和用工情况。公司董事长向北辰介绍了有关情况。",
    "当天下午，全县重点项目推进会召开。县委书记宋怀瑾出席会议并讲话，林若川主持会议，县人大常委会主任顾言蹊、县政协主席柏舟出席。",
    "宋怀瑾指出，各乡镇、各部门要把项目建设摆在突出位置，以项目之进促发展之进。",
)
PLAIN = "\n".join([PAPER, f"{DAY} 星期二", "", HEADLINE, "", *PARAGRAPHS, ""])

_LINKS = "".join(
    f'<li><a href="/{n}.html" title="{title}">{title}</a><span>03-{n}</span></li>'
    for n, title in enumerate(("全县安全生产工作会议召开", "简知非检查防汛工作", "我县举行春季招聘会", "县政协召开主席会议", "云岭镇开展植树活动"), 10)
)
_NAVIGATION = '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/zxft">在线访谈</a></li><li><a href="/bsfw">办事服务</a></li></ul></div>'
_FOOTER = """<div class="footer"><p>主办：云江县人民政府办公室 承办：云江县大数据中心</p><p>网站标识码：3399990001 东公网安备 33999902000001号</p>
<p>联系电话：0999-1234567 地址：云江县人民路1号</p><p>技术支持：东原省云江县信息中心 建议使用1024×768分辨率浏览</p></div>"""
_SCRIPT = "<script>var _hmt=_hmt||[];(function(){var s='县长张某某出席会议';document.write('<p>'+s+'</p>')})();</script>"


def _paragraphs(pattern: str, between: str = "\n") -> str:
    return between.join(pattern.format(text) for text in PARAGRAPHS)


def government() -> str:
    """A county government's site: the meta fields that such sites must carry, indented paragraphs in a table."""
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{HEADLINE}_今日要闻_云江县人民政府</title>
<meta name="SiteName" content="云江县人民政府"><meta name="SiteDomain" content="www.yunjiang.example"><meta name="ColumnName" content="今日要闻">
<meta name="ColumnType" content="工作动态"><meta name="ArticleTitle" content="{HEADLINE}"><meta name="PubDate" content="2023-03-14 08:30:12">
<meta name="ContentSource" content="{PAPER}"><meta name="Author" content=""><meta name="Url" content="http://www.yunjiang.example/art/2023/3/14/art_1_2.html">
<style>.p{{font-size:14px}}</style></head><body>{_NAVIGATION}
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xw">新闻中心</a> &gt; 今日要闻</div>
<table width="900"><tr><td><h1 class="title">{HEADLINE}</h1></td></tr>
<tr><td class="info">发布日期：2023-03-14 08:30　信息来源：{PAPER}　浏览次数：<script>document.write(123)</script>　字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</td></tr>
<tr><td><div id="zoom"><!--ZJEG_RSS.content.begin-->{_paragraphs("<p style='text-indent:2em'><span style='font-size:16px'>　　{}</span></p>")}<!--ZJEG_RSS.content.end--></div></td></tr></table>
<div class="print"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></div>
<div class="related"><h3>相关文章</h3><ul>{_LINKS}</ul></div>{_FOOTER}{_SCRIPT}</body></html>"""


def media_centre() -> str:
    """A county media centre: HTML 5, no meta beside the Open Graph, lines broken by <br>, sidebars."""
    return f"""<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{HEADLINE} - 云江新闻网</title>
<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="云江新闻网">
<meta property="article:published_time" content="2023-03-14T08:30:12+08:00"><link rel="canonical" href="https://news.yunjiang.example/a/123.html"></head>
<body><header><nav><a href="/">首页</a><a href="/yw">要闻</a><a href="/xz">乡镇</a><a href="/video">视频</a></nav></header>
<main><div class="crumb">您的位置：首页 &gt; 要闻</div><article><h1>{HEADLINE}</h1>
<div class="meta"><span>2023-03-14 08:30</span> <span>来源：{PAPER}</span> <span>编辑：白露</span> <span>阅读：456</span></div>
<div class="content">{_paragraphs("　　{}", "<br/><br/>")}<br><br><img src="a.jpg" alt="现场"></div>
<div class="share">分享到：<a>微信</a><a>微博</a></div><p class="editor">责任编辑：白露</p></article>
<aside><h3>热点推荐</h3><ul>{_LINKS}</ul></aside></main><footer>{_FOOTER}</footer>{_SCRIPT}</body></html>"""


def e_paper() -> str:
    """An article of a party paper's electronic edition, with its properties in a comment."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{PAPER}</title></head><body>
<!--enpproperty <articleid>12345</articleid><date>2023-03-14 00:00:00.0</date><author>闻晓舟 陶予安</author><title>{HEADLINE}</title><keyword></keyword><subtitle></subtitle><introtitle>{KICKER}</introtitle><siteid>1</siteid><nodeid>2</nodeid><nodename>01版：要闻</nodename><doctitle>{HEADLINE}</doctitle><sourcename>{PAPER}</sourcename>/enpproperty-->
<table><tr><td><a href="../../2023-03/14/node_1.htm">第01版：要闻</a></td><td><a>上一版</a> <a>下一版</a></td><td>{DAY} 星期二</td></tr></table>
<div class="list"><b>标题导航</b><ul>{_LINKS}</ul></div>
<table><tr><td class="yinti">{KICKER}</td></tr><tr><td class="bt1"><founder-title><p>{HEADLINE}</p></founder-title></td></tr></table>
<div id="ozoom" style="ZOOM: 100%"><founder-content><!--enpcontent-->{_paragraphs("<P>　　{}</P>")}<!--/enpcontent--></founder-content></div>
<div class="next"><a>上一篇</a> <a>下一篇</a> <a>放大</a> <a>缩小</a> <a>默认</a></div>
<div class="foot">{PAPER}社版权所有 未经许可不得转载</div>{_SCRIPT}</body></html>"""


def account() -> str:
    """A post of a public account, saved from the browser: sections and spans, styles everywhere, the hint to follow above and below."""
    spans = _paragraphs('<section style="line-height:1.75em;"><span style="font-size:17px;letter-spacing:1px;">{}</span></section><section><br></section>')
    return f"""<!DOCTYPE html><html class=""><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="{HEADLINE}"><meta property="og:url" content="http://mp.account.example/s/abc"><meta property="og:site_name" content="微信公众平台">
<meta property="og:type" content="article"><meta name="author" content=""><meta property="twitter:title" content="{HEADLINE}"></head>
<body id="activity-detail"><div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content"><div id="img-content">
<h1 class="rich_media_title" id="activity-name">
{HEADLINE}
</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">云江融媒</span>
<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">{PAPER}</a></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text">2023-03-14 19:02</em> <em id="js_ip_wording">东原</em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden;">
<section style="text-align:center"><strong>点击上方蓝字关注我们</strong></section>{spans}
<p style="text-align:center;"><img data-src="https://img.example/640" style="display:none"></p></div></div></div></div></div>
<div id="js_pc_qr_code">微信扫一扫<br>关注该公众号</div><div id="js_tags">预览时标签不可点</div>
<script nonce="1">var ct = "1678791720"; var msg_title = '{HEADLINE}';</script>{_SCRIPT}</body></html>"""


FORMS = {"government": government, "media centre": media_centre, "e-paper": e_paper, "account": account}
