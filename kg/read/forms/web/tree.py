"""The tree of a web page, and its blocks as lines."""

from __future__ import annotations

import re

from lxml import etree, html

from kg.read.encoding import named_encoding
from kg.read.limits import CannotReadError

_DECLARED = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']?([\w.:-]+)|<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 8192
"""A page names its encoding within so many bytes."""
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_UNSEEN = frozenset((
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "canvas", "video", "audio", "applet", "map",
    "select", "option", "button", "textarea", "input", "rt", "rp", "nav", "aside", "menu", "dialog",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "title", "ul",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "founder-content", "founder-title",
))  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_WRAPPED = re.compile(r"(?<=[\u3400-\u9fff，。、；：])[ \t\n]*\n[ \t\n]*(?=[\u3400-\u9fff，。、；：])")
_BLANK = re.compile(r"[ \t\n\r\f\u00a0]+")


def declared_encoding(data: bytes, charset: str | None = None) -> str | None:
    """The encoding that a page names in its head, or `charset`; None if it names none that exists."""
    found = _DECLARED.search(data[:_HEAD])
    name = charset or ((found[1] or found[2]).decode("ascii") if found else None)
    return named_encoding(name) if name else None


def parsed(text: str) -> html.HtmlElement:
    """The tree. Errors: CannotReadError if there is none."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False)
    plain = _CONTROL.sub("", _PROLOGUE.sub("", text)).encode("utf-8", "replace")
    try:
        return html.document_fromstring(plain, parser=parser)
    except etree.LxmlError as error:
        raise CannotReadError("It holds no web page.") from error


def fragment_lines(text: str) -> list[str]:
    """The lines of a piece of HTML. Errors: CannotReadError if it is none."""
    return lines(parsed(f"<div>{text}</div>"))


def lines(element: html.HtmlElement) -> list[str]:
    """What an element shows, one block a line; scripts, forms and what is hidden are not shown."""
    parts: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event in ("comment", "pi"):
            parts.append(node.tail or "")
        elif event == "start" and _unseen(node, element):
            walk.skip_subtree()
        elif event == "start":
            parts += [_edge(node), node.text or ""]
        else:
            parts.append(_edge(node) or ("\x00" if node.tag == "br" else ""))
            if node is not element:
                parts.append(node.tail or "")
    shown = (_BLANK.sub(" ", _WRAPPED.sub("", line)).strip(" \u3000\u200b\ufeff") for line in "".join(parts).split("\x00"))
    return [line for line in shown if line]


def _unseen(node: html.HtmlElement, top: html.HtmlElement) -> bool:
    if node is top:
        return False
    return node.tag in _UNSEEN or bool(_HIDDEN.search(node.get("style") or "")) or node.get("hidden") is not None


def _edge(node: html.HtmlElement) -> str:
    return "\x00" if node.tag in _BLOCKS else ""
