"""What two sides sign where they met, when no ceremony was told of: 会上，甲局局长某某和乙局局长某某代表双方签订了协议."""

from __future__ import annotations

from kg.extract import modality
from kg.extract.deeds import EventName
from kg.extract.encode import Encoded
from kg.extract.story import Story
from kg.sought import Seldom

_SIGN = Seldom(
    "Ⓟ(?:先后|共同|分别|现场)*代表(?:双方|各自|两[地校院家省市县区村企]|校[企地]|[银政村院]企|校院|会企)[^，。；Ⓟ]{0,10}?"
    "(?P<name>签(?:署|订|定|约|字|下)了?[^，。；Ⓟ]{0,40})"
)


def told(story: Story, encoded: Encoded) -> list[EventName]:
    """The signing that a sentence tells of by who signed for the two sides."""
    match = _SIGN.search(encoded.text)
    if match is None or any(event.type in {"ceremony", "meeting"} for event in story.recent) or modality.reason(encoded.text[: match.start()]):
        return []
    start, end = match.span("name")
    return [EventName("双方" + encoded.original(start, end), "ceremony", encoded.span(start, end), start, "held")]
