"""Saved web pages: the article alone, with headline, day, paper and writers from what the page says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.model import Page
from kg.read.encoding import decode
from kg.read.forms.printed import as_text, clean
from kg.read.limits import CannotReadError
from kg.read.original import Original

NO_ARTICLE = "No article was found in the web page: it may be a list of articles, or its text may come by a script when it is opened."


def read_web(original: Original) -> Iterator[Page]:
    """The page. Errors: CannotReadError if the bytes are no text or hold no article; OSError."""
    yield page_of(original, original.whole())


def read_archive(original: Original) -> Iterator[Page]:
    """The page of a web archive (MHTML), which browsers save as one file. Errors: as `read_web`."""
    from email import message_from_bytes, policy  # noqa: PLC0415  # only archives need it

    message = message_from_bytes(original.whole(), policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            data = part.get_payload(decode=True)
            if isinstance(data, bytes) and data:
                yield page_of(original, data, part.get_content_charset())
                return
    raise CannotReadError("No web page was found in the archive.")


def page_of(original: Original, data: bytes, charset: str | None = None) -> Page:
    """The page of the bytes of a web page. Errors: CannotReadError."""
    from kg.read.forms.web.about import about  # noqa: PLC0415  # lxml is loaded for web pages alone
    from kg.read.forms.web.content import paragraphs  # noqa: PLC0415  # the same
    from kg.read.forms.web.tree import declared_encoding, parsed  # noqa: PLC0415  # the same

    decoded = decode(data, original.settings.encoding, declared_encoding(data, charset))
    tree = parsed(decoded.text)
    known = about(tree)
    body = paragraphs(tree)
    if not body:
        raise CannotReadError(NO_ARTICLE)
    text = clean(as_text(replace(known.printed, paragraphs=body)))
    return original.page(text, decoded.encoding, len(data), form="html", url=known.url, remarks=(decoded.remark,) if decoded.remark else ())
