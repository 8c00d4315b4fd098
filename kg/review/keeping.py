"""Writing decisions to their file: checked against those that stand there, whole or not at all, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.decisions import Anchor, Decision, parse, with_lines
from kg.errors import UsageError
from kg.publish.whole import write_whole


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a decision: the file and line in which it stands."""

    decision: Decision
    where: str
    new: bool
    """False where the same had been decided before."""


def keep(decisions: Sequence[Decision], file: Path, beside: Iterable[Path] = ()) -> tuple[Kept, ...]:
    """Adds the decisions to the file, if they contradict none in it or in the files beside it.

    Errors: UsageError if they do, naming the line, or if a file is not as it has to be; OutputError if it cannot be written.
    """
    text = _text(file)
    known = [*parse(text, str(file)), *(one for other in beside if other.resolve() != file.resolve() for one in parse(_text(other), str(other)))]
    kept, fresh = [], list[Decision]()
    for decision in decisions:
        old = next((one for one in known if _pair(one) == _pair(decision)), None)
        if old and old.verdict == decision.verdict:
            kept.append(Kept(decision, old.where, new=False))
            continue
        if old and {old.verdict, decision.verdict} == {"same", "not same"}:
            raise UsageError(f"{old.where}: these passages are decided to be {old.verdict}: remove or change that line, then decide again")
        fresh.append(decision)
    if fresh:
        longer = with_lines(text, fresh)
        lines = parse(longer, str(file))[-len(fresh) :]
        write_whole(file, longer.encode())
        kept += [Kept(decision, line.where, new=True) for decision, line in zip(fresh, lines, strict=True)]
    return tuple(kept)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read ({error}): save it as CSV in UTF-8") from error


def _pair(decision: Decision) -> tuple[str, frozenset[Anchor | None]]:
    """What is decided on; a question left open is no answer."""
    return ("unsure" if decision.verdict == "unsure" else decision.kind), frozenset((decision.one, decision.other))
