"""Feeds made-up input to everything that reads something from outside, and writes down what it stumbles over.

    python bench/fuzz.py [TARGET ...] --seconds 60 [--seed 1] [--keep FOLDER]

Guided by what an input reaches where atheris is installed (`pip install 'newskg[fuzz]'`), by chance elsewhere (or with --chance).
Each target runs in a process of its own for so many seconds. Findings lie in FOLDER, one file each, beside what was worth keeping for the next run.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib
import io
import os
import pkgutil
import random
import subprocess
import sys
import time
import traceback
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fuzzing import Target

LONGEST = 20_000
"""Bytes of an input."""
SLOW = 5.0
"""Seconds of processor time beyond which an input of that length is a finding."""

WATCHED = ("read", "segment", "recognise", "extract", "resolve", "assemble", "work", "line", "decisions", "wordfiles", "messages", "lexicon", "text", "dates")
"""The parts of kg whose steps guide the choice of inputs."""


class Watched:
    """A target with a count of inputs, and its findings, each fault kept once."""

    def __init__(self, name: str, target: Target, keep: Path) -> None:
        self.name, self.inputs, self.slowest = name, 0, 0.0
        self._feed, self._keep = target.feed, keep
        self._known: set[str] = set()

    def __call__(self, data: bytes) -> None:
        """Feeds one input and looks what comes of it."""
        self.inputs += 1
        began = time.process_time()
        try:
            self._feed(data)
        except (Exception, RecursionError) as error:  # noqa: BLE001  # whatever it is, it is what we look for
            self._found(data, f"{type(error).__name__} {_where(error.__traceback__)}", traceback.format_exc())
        took = time.process_time() - began
        self.slowest = max(self.slowest, took)
        if took > SLOW:
            self._found(data, "slow", f"{took:.1f} s for {len(data)} bytes\n")

    def _found(self, data: bytes, fault: str, told: str) -> None:
        if fault in self._known:
            return
        self._known.add(fault)
        file = self._keep / f"{self.name.replace(' ', '-')}-{hashlib.sha256(data).hexdigest()[:12]}.finding"
        file.write_bytes(data)
        print(f"FOUND in {self.name}: {fault}\n{told}\nthe input: {file}", flush=True)

    def told(self) -> str:
        """One line on the run."""
        spent = time.process_time()
        return f"{self.name}: {self.inputs} inputs, {len(self._known)} findings, the slowest {self.slowest:.2f} s, {spent:.0f} s of the processor"


def _where(at: TracebackType | None) -> str:
    while at and at.tb_next:
        at = at.tb_next
    return f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else ""


def _load_kg() -> None:
    import kg  # noqa: PLC0415  # while atheris watches imports

    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        if module.name.split(".")[1] in WATCHED:
            importlib.import_module(module.name)


def _guided(name: str, options: argparse.Namespace) -> None:
    """Runs one target under atheris, which ends the process."""
    import atheris  # noqa: PLC0415  # an extra

    with atheris.instrument_imports(include=["kg"]), contextlib.redirect_stderr(io.StringIO()):  # it names every module
        _load_kg()
    from fuzzing import targets  # noqa: PLC0415  # after kg has been loaded and watched

    target = targets()[name]
    corpus = options.keep / name.replace(" ", "-")
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (corpus / f"seed-{number}").write_bytes(seed)
    watched = Watched(name, target, options.keep)
    ends = time.monotonic() + options.seconds

    def feed(data: bytes) -> None:
        watched(data)
        if time.monotonic() > ends:
            print(watched.told(), flush=True)
            os._exit(0)  # an exception would be a finding of atheris, and its own end keeps an exit code for itself

    settings = (f"-seed={options.seed}", f"-max_len={LONGEST}", "-timeout=120", "-rss_limit_mb=4096", "-verbosity=0", f"-max_total_time={options.seconds + 60}")
    atheris.Setup([sys.argv[0], *settings, str(corpus)], feed)
    atheris.Fuzz()


def _by_chance(name: str, options: argparse.Namespace) -> None:
    from fuzzing import changed, targets  # noqa: PLC0415  # as above

    target = targets()[name]
    watched, rnd = Watched(name, target, options.keep), random.Random(f"{options.seed} {name}")  # noqa: S311  # the same inputs for the same number
    pool = [*target.seeds]
    ends = time.monotonic() + options.seconds
    while time.monotonic() < ends:
        watched(changed(rnd.choice(pool), rnd, target.seeds)[:LONGEST])
    print(watched.told())


def main() -> None:
    """Runs the targets named, or all, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("/tmp/kg-fuzz"))  # noqa: S108  # findings of one's own runs
    parser.add_argument("--chance", action="store_true", help="without atheris")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.keep.mkdir(parents=True, exist_ok=True)
    run = _by_chance if options.chance or not find_spec("atheris") else _guided
    if options.here:
        run(options.targets[0], options)
        return
    if not options.targets:
        from fuzzing import targets  # noqa: PLC0415  # loads kg, which a guided run must not have done before

        options.targets = list(targets())
    for name in options.targets:
        kept = [sys.executable, __file__, name, "--here", f"--seconds={options.seconds}", f"--seed={options.seed}", f"--keep={options.keep}"]
        subprocess.run([*kept, "--chance"] if options.chance else kept, check=False)


if __name__ == "__main__":
    main()
