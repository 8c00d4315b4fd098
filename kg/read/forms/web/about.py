"""What a web page says of the article it shows: headline, day, paper, writers, address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from lxml import html

from kg.read.forms.printed import Printed, bare, day_of, one_line, web_address

_PROPERTY = re.compile(r"<(\w{2,20})>(.{0,500}?)</\1>", re.DOTALL)
_TITLES = ("articletitle", "og:title", "twitter:title", "title")
_DAYS = ("pubdate", "publishdate", "article:published_time", "og:release_date", "datepublished", "publish_date", "dc.date", "date", "weibo:article:create_at")
_SITES = ("sitename", "og:site_name", "application-name")
_HOSTS = ("微信公众平台", "微信公众号", "公众号", "微信")
"""Names of a platform, which put out nothing themselves."""
_SUFFIX = re.compile(r"\s*(?:[-_|｜–—]|--)\s*")  # the dashes that titles are joined with
_DAY = r"((?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?)"
_SHOWN_DAY = re.compile(rf"(?:发布|发表|更新|刊发|创建|稿件|时间|日期|来源)[^\n]{{0,30}}?{_DAY}|^\s*{_DAY}(?=\s|$)", re.MULTILINE)
_POSTED = re.compile(r"(?:var|let)\s+ct\s*=\s*[\"'](\d{9,10})[\"']|createTime\s*=\s*[\"']([^\"']{8,30})[\"']")
_CHINA = timezone(timedelta(hours=8))
_ORIGIN = re.compile(r"(?:信息|稿件|文章|新闻)?(?:来源|稿源)[：:]\s*([^\s|｜，。；：:]{2,24})")
_WRITER = re.compile(r"(?:作者|记者)[：:]\s*([\u3400-\u9fff]{2,4}(?:[ 、\u3000][\u3400-\u9fff]{2,4}){0,3})(?=[\s|]|$)")
_SHOWN = 4000
"""Characters of the page in which it may say where the article is from."""


@dataclass(frozen=True, slots=True)
class About:
    """The article without its text, and its address."""

    printed: Printed
    url: str | None


def about(tree: html.HtmlElement) -> About:
    """What the page says of its article."""
    said = {**_meta(tree), **_properties(tree)}
    shown = _shown(tree)
    site = one_line(said.get("sitename", "") or said.get("og:site_name", ""))
    account = _text(tree, "//*[@id='js_name']")
    owner = account or (site if site not in _HOSTS else "")
    origin = _origin(said, shown)
    printed = Printed(
        headline=_headline(tree, said, owner),
        kicker=one_line(said.get("introtitle", "")),
        deck=one_line(said.get("subtitle", "")),
        paper=origin or owner,
        origin=owner if origin else "",
        day=_day(tree, said, shown),
        page_number=one_line(said.get("nodename", "")),
        writers=_writers(said, shown),
    )
    return About(printed, _address(tree, said))


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    """The fields of its head, by name in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").strip().lower()
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name, content)
    return found


def _properties(tree: html.HtmlElement) -> dict[str, str]:
    """The properties that electronic editions put into a comment."""
    for comment in tree.iter(html.etree.Comment):
        text = comment.text or ""
        if text.lstrip().startswith("enpproperty"):
            found = {name.lower(): one_line(re.sub("<[^>]{0,200}>", "", value)) for name, value in _PROPERTY.findall(text)}
            return {name: value for name, value in found.items() if value and value != "null"}
    return {}


def _text(tree: html.HtmlElement, path: str) -> str:
    return next((text for element in tree.xpath(path) if (text := one_line(element.text_content()))), "")


def _shown(tree: html.HtmlElement) -> str:
    """The beginning of what the page shows, in which it tells day and origin."""
    from kg.read.forms.web.tree import lines  # noqa: PLC0415  # only where needed

    body = tree.find("body")
    return "\n".join(lines(body if body is not None else tree))[:_SHOWN]


def _headline(tree: html.HtmlElement, said: Mapping[str, str], owner: str) -> str:
    """What the page declares; else its first heading; else its title without the name of the site."""
    if "articleid" in said and said.get("title"):
        return said["title"]
    if said.get("articletitle"):
        return one_line(said["articletitle"])
    title = _text(tree, "//head/title")
    heads = [text for path in ("//*[@id='activity-name']", "//founder-title", "//h1", "//h2") if len(text := _text(tree, path)) >= 5 and text != owner]
    declared = one_line(said.get("og:title", "") or said.get("twitter:title", ""))
    if declared:
        return next((head for head in heads if bare(head) and bare(declared).startswith(bare(head))), _first_part(declared))
    return next((head for head in heads if bare(head) in bare(title)), heads[0] if heads and not title else _first_part(title) or (heads[0] if heads else ""))


def _first_part(title: str) -> str:
    """A title without the columns and the site behind it."""
    parts = [part for part in _SUFFIX.split(title) if part]
    return parts[0] if parts and len(parts[0]) >= 5 else title


def _day(tree: html.HtmlElement, said: Mapping[str, str], shown: str) -> date | None:
    fields: Iterable[str] = (
        *(said[name] for name in (("date",) if "articleid" in said else _DAYS) if name in said),
        _text(tree, "//*[@id='publish_time'] | //*[@id='pubtime'] | //*[@id='pubtime_baidu'] | //*[@itemprop='datePublished']"),
        *(element.get("datetime") or "" for element in tree.iter("time")),
        *(match[1] or match[2] for match in _SHOWN_DAY.finditer(shown)),
    )
    return next((day for field in fields if (day := day_of(field))), None) or _day_of_post(tree)


def _day_of_post(tree: html.HtmlElement) -> date | None:
    """The day of an account's post that was saved without running its scripts: they hold its time, in seconds or as text."""
    if not tree.xpath("//*[@id='js_content']"):
        return None
    found = next((match for script in tree.iter("script") if (match := _POSTED.search(script.text or ""))), None)
    if found is None:
        return None
    return datetime.fromtimestamp(int(found[1]), _CHINA).date() if found[1] else day_of(found[2])


def _origin(said: Mapping[str, str], shown: str) -> str:
    """The paper it is from, as the fields or the line under the headline say."""
    declared = one_line(said.get("contentsource", "") or said.get("sourcename", "") or said.get("source", ""))
    printed = _ORIGIN.search(shown)
    return declared or (printed[1] if printed else "")


def _writers(said: Mapping[str, str], shown: str) -> str:
    declared = one_line(said.get("author", "") or said.get("article:author", ""))
    printed = _WRITER.search(shown)
    return declared or (printed[1] if printed else "")


def _address(tree: html.HtmlElement, said: Mapping[str, str]) -> str | None:
    links = (link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((address for field in (*links, said.get("og:url", ""), said.get("url", "")) if (address := web_address(field))), None)
