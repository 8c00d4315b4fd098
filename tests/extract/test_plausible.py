"""What a piece of the object of a visiting verb may name."""

from __future__ import annotations

from kg.extract.plausible import plausible, somebody


def test_somebodys_home_is_no_site() -> None:
    assert somebody("王老五家")
    assert not plausible("王老五家", shown=False)
