"""A piece of work in a process of its own. The work is `eval`, so that it can do whatever it likes to its process."""

from __future__ import annotations

import os
from functools import partial
from multiprocessing import active_children

import pytest

from kg.errors import OutputError
from kg.work.apart import apart

PID = "__import__('os').getpid()"
THERE = "__import__('multiprocessing').parent_process()"


def test_the_work_is_done_elsewhere() -> None:
    with apart(partial(eval, PID)) as pid:
        assert pid() != os.getpid()


def test_where_it_does_not_pay_it_is_done_here_when_it_is_asked_for() -> None:
    done: list[int] = []
    with apart(lambda: done.append(1), pays=False) as asked:
        assert not done
        asked()
    assert done


def test_an_error_in_the_work_is_raised_when_it_is_asked_for() -> None:
    with apart(partial(open, "/no/such/file")) as opened, pytest.raises(FileNotFoundError):
        opened()


def test_an_error_with_a_message_for_the_user_keeps_it() -> None:
    with (
        apart(partial(eval, "(_ for _ in ()).throw(__import__('kg.errors').errors.OutputError('no space'))")) as found,
        pytest.raises(OutputError, match="no space"),
    ):
        found()


def test_what_a_process_dies_over_is_done_here() -> None:
    with apart(partial(eval, f"{THERE} and __import__('os')._exit(9) or 5")) as found:
        assert found() == 5


def test_a_process_that_nobody_waits_for_is_gone() -> None:
    before = set(active_children())
    with apart(partial(eval, "__import__('time').sleep(60)")):
        assert set(active_children()) - before
    assert not set(active_children()) - before
