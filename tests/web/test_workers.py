"""Processes that answer: one that nobody waits for any more ends by itself."""

from __future__ import annotations

import multiprocessing
import signal
import sys

import pytest
from explorers import SMALL

from kg.web.workers import Job, _work

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no timers that end a process")
def test_a_query_that_nobody_waits_for_ends_by_itself() -> None:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there, SMALL), daemon=True)
    process.start()
    there.close()
    assert here.poll(120)
    here.recv()
    here.send((Job(ENDLESS), 0.1))
    process.join(120)
    here.close()
    assert process.exitcode == -signal.SIGALRM
