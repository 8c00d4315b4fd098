"""What a command did, step by step: on stderr with `--verbose`, in a file with `--log FILE`."""

from __future__ import annotations

import logging
import shlex
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError, OutputError

if TYPE_CHECKING:
    from kg.pipeline import BuildResult

LOG = logging.getLogger("kg")
STORE = logging.getLogger("kg.store")
"""What it warns of (a store that has to be made again) is always said."""
Progress = Callable[[str, int, int], None]


def begin(verbose: bool, file: Path | None) -> None:
    """Writes from now on where it was asked for; without either nothing is written but what a store warns of.

    Errors: OutputError if the file cannot be written.
    """
    end()
    LOG.propagate = False
    LOG.setLevel(logging.DEBUG)
    if verbose:
        _to(logging.StreamHandler(sys.stderr), "kg: %(message)s", logging.INFO)
    else:
        _to(logging.StreamHandler(sys.stderr), "kg: %(message)s", logging.WARNING, STORE)
    if file:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handler = logging.FileHandler(file, encoding="utf-8")
        except OSError as error:
            raise OutputError(f"{file} cannot be written ({error.strerror}): check the folder, its permissions and the space left") from error
        _to(handler, "%(asctime)s %(levelname)s %(message)s", logging.DEBUG)
    LOG.info("kg %s", shlex.join(sys.argv[1:]))


def end() -> None:
    """Closes what was written to."""
    for log in (LOG, STORE):
        for handler in tuple(log.handlers):
            log.removeHandler(handler)
            handler.close()
    LOG.propagate = True


def _to(handler: logging.Handler, form: str, level: int, log: logging.Logger = LOG) -> None:
    handler.setFormatter(logging.Formatter(form))
    handler.setLevel(level)
    log.addHandler(handler)


def failed(error: KgError) -> None:
    """The sentence that is shown, and in the file the way to it."""
    if LOG.handlers:
        LOG.error("%s", error)
        LOG.debug("exit code %s", error.exit_code, exc_info=error)


def followed(progress: Progress) -> Progress:
    """The same progress, each stage noted when the next begins."""
    stage, counted, begun = "", "", time.monotonic()

    def told(what: str, done: int, total: int) -> None:
        nonlocal stage, counted, begun
        if what != stage:
            LOG.info("%s", what)
            if stage:
                LOG.debug("%s: %s in %.1f s", stage, counted, time.monotonic() - begun)
            stage, begun = what, time.monotonic()
        counted = f"{done} of {total}" if total else str(done or "all")
        progress(what, done, total)

    return told


def closing(result: BuildResult) -> None:
    """What a build read and found, and each page of which something was left out."""
    for page in result.unreadable:
        LOG.warning("left out: %s: %s", page.source_file, page.reason)
    for file, remark in result.remarks:
        LOG.warning("read in part: %s: %s", file, remark)
    for lost in result.lost_decisions:
        LOG.warning("a decision could not be obeyed: %s", lost)
    for file in result.without_article:
        LOG.info("no article was found in %s", file)
    LOG.info("%d pages (%d read anew), %d articles, %d people, %d events, %d triples", *_counts(result))
    LOG.info("written to %s", result.output)


def _counts(result: BuildResult) -> tuple[int, ...]:
    return (result.pages, result.fresh, result.articles, result.people, result.events, result.triples)
