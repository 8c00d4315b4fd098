"""One function over many items in processes of their own. The function is `eval`, so that an item can do whatever it likes to its process."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from kg.work.processes import Dead, Processes

LEAVE = "__import__('os')._exit(9)"
KILLED = "__import__('os').kill(__import__('os').getpid(), 9)"


def results(*portions: Sequence[str], count: int = 2) -> list[object]:
    processes: Processes[str, object] = Processes(count, gc.collect, eval)
    return list(processes.each(portions))


def test_results_come_in_the_order_of_the_items() -> None:
    slow = "__import__('time').sleep(0.3) or 0"
    assert results([slow, "1"], ["2"], ["3", "4"]) == [0, 1, 2, 3, 4]


def test_the_work_is_done_elsewhere() -> None:
    assert results(["__import__('os').getpid()"]) != [os.getpid()]


@pytest.mark.parametrize("end", [LEAVE, KILLED])
def test_an_item_over_which_a_process_dies_loses_only_itself(end: str) -> None:
    assert results(["1", end, "2"], ["3"], ["4"]) == [1, Dead(), 2, 3, 4]


def test_items_that_die_one_after_the_other_are_each_told() -> None:
    assert results([LEAVE, "1", LEAVE], [LEAVE]) == [Dead(), 1, Dead(), Dead()]


def test_an_error_in_the_work_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        results(["1 / 0"])


def test_nothing_to_do_starts_nothing_and_gives_nothing() -> None:
    assert results() == []


def test_processes_leave_with_the_one_that_started_them() -> None:
    started = (
        "import gc, os\nfrom kg.work.processes import Processes\nif __name__ == '__main__':\n"
        " pid = next(Processes(1, gc.collect, eval).each([[\"__import__('os').getpid()\"]]))\n print(pid, flush=True)\n os.kill(os.getpid(), 9)\n"
    )
    told = subprocess.run([sys.executable, "-c", started], capture_output=True, text=True, check=False).stdout
    gone = "import os, sys, time\nfor _ in range(100):\n try: os.kill(int(sys.argv[1]), 0)\n except OSError: sys.exit(0)\n time.sleep(0.1)\nsys.exit(1)"
    assert subprocess.run([sys.executable, "-c", gone, told.strip()], check=False).returncode == 0
