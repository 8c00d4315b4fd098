"""Chinese or English: what the reader chose, or what the browser asks for."""

from __future__ import annotations

from starlette.requests import Request

LANGUAGES = ("zh", "en")
COOKIE = "language"


def language_of(request: Request) -> str:
    """The language chosen with `?lang=`, remembered from before, or first in the browser's list; Chinese if none of them says."""
    for chosen in (request.query_params.get("lang"), request.cookies.get(COOKIE)):
        if chosen in LANGUAGES:
            return chosen
    return _accepted(request.headers.get("accept-language", ""))


def _accepted(header: str) -> str:
    wishes: list[tuple[float, int, str]] = []
    for place, part in enumerate(header.split(",")):
        name, _, weight = part.partition(";q=")
        language = name.strip().lower().split("-")[0]
        if language in LANGUAGES:
            wishes.append((-_number(weight), place, language))
    return min(wishes)[2] if wishes else LANGUAGES[0]


def _number(weight: str) -> float:
    text = weight.strip()
    return float(text) if text.replace(".", "", 1).isdigit() else 1.0
