"""What a headline says behind a title that is nobody's name: 县长|田间问春耕, 局长|秋收一线送服务, where the body gives the title's holder another name."""

from __future__ import annotations

from kg import lexicon, words
from kg.recognise.names import may_be
from kg.recognise.reading import Reading
from kg.recognise.untitled import usual


def taken_back(sentences: list[Reading]) -> set[str]:
    """Takes from the headlines those whom no body of an article names and nothing shows to be people, and gives what was taken for their names.

    The body names another holder of the title, or what stands there is a word that the body does not print.
    """
    nobody: set[str] = set()
    bodies: dict[int, list[Reading]] = {}
    for part in sentences:
        if part.sentence.kind == "body":
            bodies.setdefault(id(part.article), []).append(part)
    for part in sentences:
        if part.sentence.kind == "body" or not part.people:
            continue
        below = bodies.get(id(part.article), [])
        body = "".join(one.article.slice(one.sentence.span) for one in below)
        named = {mention.name for one in below for mention in one.people}
        held = {title.printed[-2:] for one in below for mention in one.people for title in mention.titles}
        for mention in [m for m in part.people if m.titles and m.span.start < m.name_span.start and m.name not in named]:
            others = any(title.printed[-2:] in held for title in mention.titles)
            if (others and _doubtful(mention.name)) or (words.known_word(mention.name) and mention.name not in body):
                part.people.remove(mention)
                nobody.add(mention.name)
    return nobody


def _doubtful(name: str) -> bool:
    """Whether what was taken for a name may as well be words: it is one, begins with one of every sentence, or is made of characters of no names."""
    return words.known_word(name) or name[0] in lexicon.word_set("shy_surnames") or not (may_be(name) and usual(name[1:]))
