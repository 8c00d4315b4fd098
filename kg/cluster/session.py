"""A connection to an Apache Spark cluster, with a sentence for everything that can be missing."""

from __future__ import annotations

import os
import re
import shutil
import socket
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING
from urllib.parse import urlsplit

from kg.errors import ClusterError

if TYPE_CHECKING:
    from pyspark import SparkContext

REACHED = 10.0
"""Seconds within which a master has to answer."""
_MASTER = re.compile(r"spark://[^\s,]+:\d+(?:,[^\s,]+:\d+)*|local(?:\[(?:\d+|\*)(?:,\d+)?\])?|yarn|k8s://\S+")
_TELLING = re.compile(r'Cannot run program "[^"]*"|^(?:\w+\.)*\w*(?:Error|Exception)\b.*: .*$', re.MULTILINE)
"""In a report of Spark: what a machine lacks to begin with, else the error of Python or Java that ended a task."""
_LOOPBACK = ("127.0.0.1", "localhost")
_SETTINGS = {
    "spark.ui.enabled": "false",  # its page answers to every machine around
    "spark.ui.showConsoleProgress": "false",  # we show our own
    "spark.driver.maxResultSize": "0",  # everything that is read comes here
}


@contextmanager
def connected(master: str) -> Iterator[SparkContext]:
    """A context of the cluster behind a master, closed when the block ends.

    Settings of Spark come from `spark-defaults.conf` and from PYSPARK_SUBMIT_ARGS, which win over ours.

    Errors: ClusterError if PySpark or Java is not installed, the master is none or does not answer, or Spark does not start.
    """
    _check(master)
    with TemporaryFile() as said:
        context = _started(master, said)
        context.setLogLevel("OFF")
        try:
            yield context
        finally:
            context.cancelAllJobs()
            context.stop()


def _check(master: str) -> None:
    if not _MASTER.fullmatch(master):
        raise ClusterError(f"{master} is no Spark master: write it like spark://HOST:7077, yarn, k8s://HOST:PORT or local[2]")
    try:
        import pyspark  # noqa: F401, PLC0415  # 450 MB, only for those who have a cluster
    except ImportError as error:
        raise ClusterError("the engine spark needs the package pyspark, which is not installed: pip install 'newskg[spark]'") from error
    home = os.environ.get("JAVA_HOME")
    if not (shutil.which("java", path=str(Path(home) / "bin")) if home else shutil.which("java")):
        where = f"in JAVA_HOME ({home})" if home else "on the PATH"
        raise ClusterError(f"the engine spark needs Java, and there is none {where}: install a Java 17 runtime (Debian: openjdk-17-jre-headless)")
    if master.startswith("spark://"):
        _reach(master)


def _reach(master: str) -> None:
    """Errors: ClusterError if none of the hosts takes a connection; Spark itself would ask for a minute and more."""
    for host in master.removeprefix("spark://").split(","):
        told = urlsplit(f"//{host}")
        try:
            with socket.create_connection((told.hostname or "", told.port or 0), REACHED):
                return
        except OSError as error:
            last = error
    raise ClusterError(f"the Spark master {master} cannot be reached ({last.strerror or last}): is it running, and is this its address?") from last


def _started(master: str, said: IO[bytes]) -> SparkContext:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the Python of every machine: the same path as here, if nothing else is told
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about parts of PySpark that are not used here
        from py4j.protocol import Py4JError  # noqa: PLC0415  # as above
        from pyspark import SparkConf, SparkContext  # noqa: PLC0415
        from pyspark.errors import PySparkException  # noqa: PLC0415
        from pyspark.java_gateway import launch_gateway  # noqa: PLC0415

        conf = SparkConf(loadDefaults=False).setAll(_settings(master))
        try:
            gateway = SparkContext._gateway or launch_gateway(conf, {"stdout": said, "stderr": said})  # one Java for all connections
            return SparkContext(master, gateway=gateway)
        except (PySparkException, Py4JError, OSError) as error:
            raise ClusterError(f"Spark did not start ({_last(said) or why(error)}): check Java (17 or newer), the master and spark-defaults.conf") from error


def _settings(master: str) -> list[tuple[str, str]]:
    found = {"spark.master": master, "spark.app.name": "newskg", **_SETTINGS}
    if master.startswith("local") or urlsplit(master).hostname in _LOOPBACK:
        found |= dict.fromkeys(("spark.driver.host", "spark.driver.bindAddress"), "127.0.0.1")
    return list(found.items())


def _last(said: IO[bytes]) -> str:
    """The line in which Java says what is wrong, if it does."""
    said.seek(0)
    lines = said.read().decode("utf-8", "replace").splitlines()
    return next((line.strip() for line in lines if re.search(r"Exception|Error|ERROR|JAVA_HOME", line)), "")


def why(error: Exception) -> str:
    """What is wrong, in the words of Spark: of its long reports the line that tells."""
    report = str(error)
    if told := _TELLING.search(report):
        return told[0].strip()
    return next((line.strip() for line in report.splitlines() if line.strip()), type(error).__name__)
