"""A Spark standalone cluster of a master and workers on this machine, for tests and measurements."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

CHECKOUT = Path(__file__).parents[2]
CLUSTER = "org.apache.spark.deploy"
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""For a Java that lives half a minute."""


@dataclass(frozen=True)
class Cluster:
    """The cluster, and what a command needs in its environment to use it."""

    master: str
    environment: dict[str, str]
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def kill_a_worker(self) -> None:
        """With everything that it does, at once."""
        os.killpg(self.workers[0].pid, signal.SIGKILL)
        self.workers[0].wait()


def installed() -> Path | None:
    """Where Spark is, if it is installed."""
    found = find_spec("pyspark")
    return Path(found.origin).parent if found and found.origin else None


@contextmanager
def standalone(spark: Path, folder: Path, workers: int = 2) -> Iterator[Cluster]:
    """A master and workers with a core each, as long as the block lasts."""
    settings = folder / "conf"
    settings.mkdir()
    (settings / "spark-defaults.conf").write_text(
        f"spark.executor.extraJavaOptions {QUICK}\nspark.driver.extraJavaOptions {QUICK}\nspark.executor.memory 512m\n"
    )
    own = {
        "SPARK_LOCAL_DIRS": str(folder / "local"),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_CONF_DIR": str(settings),
        "SPARK_DAEMON_MEMORY": "256m",
        "SPARK_DAEMON_JAVA_OPTS": QUICK,
    }
    environment = {**os.environ, **own, "PYTHONPATH": str(CHECKOUT)}
    (port, page), begin = _free_ports(2), [str(spark / "bin" / "spark-class")]
    found = Cluster(f"spark://127.0.0.1:{port}", environment)
    with ExitStack() as running:
        master = [*begin, f"{CLUSTER}.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(page)]
        running.enter_context(_running(master, environment, folder / "master.log"))
        for number in range(workers):
            worker = [*begin, f"{CLUSTER}.worker.Worker", "--host", "127.0.0.1", "--webui-port", "0", "--work-dir", str(folder / f"worker{number}")]
            told = [*worker, "--cores", "1", "--memory", "512m", found.master]
            found.workers.append(running.enter_context(_running(told, environment, folder / f"worker{number}.log")))
        _wait_for_workers(page, workers, folder / "master.log")
        yield found


@contextmanager
def _running(command: list[str], environment: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process with a group of its own, which ends with the block."""
    with log.open("wb") as said:
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True)
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _free_ports(count: int) -> list[int]:
    with ExitStack() as open_ones:
        sockets = [open_ones.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


def _wait_for_workers(page: int, count: int, log: Path) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            with urlopen(f"http://127.0.0.1:{page}/json/", timeout=5) as answer:
                if json.load(answer)["aliveworkers"] == count:
                    return
        except (URLError, OSError):
            pass  # it is starting
        time.sleep(0.2)
    raise TimeoutError(f"the cluster did not start: {log.read_text(errors='replace')[-2000:]}")
