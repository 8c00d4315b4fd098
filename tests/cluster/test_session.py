"""Everything that can be missing is told in one sentence before any work is done."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kg.cluster.session import connected, why
from kg.errors import ClusterError

NEEDS = pytest.mark.usefixtures("spark")


def refusal(master: str = "spark://127.0.0.1:1") -> str:
    with pytest.raises(ClusterError) as told, connected(master):
        pass
    return str(told.value)


@pytest.mark.parametrize("master", ["", "10.0.0.1:7077", "spark://10.0.0.1", "sc://10.0.0.1:15002", "http://10.0.0.1:8080", "local[two]"])
def test_what_is_no_master_is_refused(master: str) -> None:
    assert refusal(master).startswith(f"{master} is no Spark master: write it like spark://HOST:7077")


def test_a_missing_pyspark_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    assert refusal() == "the engine spark needs the package pyspark, which is not installed: pip install 'newskg[spark]'"


@NEEDS
def test_a_missing_java_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refusal().startswith("the engine spark needs Java, and there is none on the PATH: install a Java 17 runtime")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert f"none in JAVA_HOME ({tmp_path})" in refusal()


@NEEDS
def test_a_master_that_does_not_answer_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda *_, **__: "java")
    assert refusal() == "the Spark master spark://127.0.0.1:1 cannot be reached (Connection refused): is it running, and is this its address?"


REPORT = """An error occurred while calling z:org.apache.spark.api.python.PythonRDD.collectAndServe.
: org.apache.spark.SparkException: Job aborted due to stage failure: Task 0 in stage 0.0 failed 4 times
  File "task.py", line 3, in work
ModuleNotFoundError: No module named 'kg'
\tat org.apache.spark.api.python.BasePythonRunner
Caused by: java.io.IOException: something else
"""


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (REPORT, "ModuleNotFoundError: No module named 'kg'"),
        ('Job aborted: java.io.IOException: Cannot run program "/opt/kg/bin/python": error=2', 'Cannot run program "/opt/kg/bin/python"'),
        ("\nJob 3 cancelled\n\tat somewhere", "Job 3 cancelled"),
        ("", "ValueError"),
    ],
)
def test_of_a_long_report_the_line_is_told_that_tells(report: str, told: str) -> None:
    assert why(ValueError(report)) == told
