"""The shape of the code, read from the code: who imports whom, and how long things are."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
STAGES = ("read", "segment", "recognise", "extract", "resolve", "assemble", "publish")
FLOOR = {
    *("kg", "model", "text", "dates", "lexicon", "errors", "vocab", "resources", "places", "homes", "facts", "claims", "words", "decisions"),
    *("reasons", "texts", "patterns", "sought", "trades", "provinces"),
}
FRONT = {"api", "pipeline", "cli", "__main__"}
VAGUE = {"utils", "util", "helpers", "helper", "manager", "processor", "data", "info", "common", "misc"}

MODULES = sorted(path.relative_to(CHECKOUT) for path in (CHECKOUT / "kg").rglob("*.py"))
STAGE_MODULES = [path for path in MODULES if path.parts[1].removesuffix(".py").split("_")[0] in STAGES]
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40


def tree(module: Path) -> ast.Module:
    return ast.parse((CHECKOUT / module).read_text(encoding="utf-8"))


def imported(module: Path) -> set[str]:
    """The parts of `kg` that a module imports, by their first name below it."""
    names: set[str] = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module == "kg":
            names |= {f"kg.{alias.name}" for alias in node.names if alias.name != "__version__"}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.split(".")[1] if "." in name else "kg" for name in names if name.split(".")[0] == "kg"}


def stage(module: Path) -> str:
    return module.parts[1].removesuffix(".py").split("_")[0]


@pytest.mark.parametrize("module", STAGE_MODULES, ids=str)
def test_a_stage_imports_only_the_floor_and_itself(module: Path) -> None:
    beyond = {name for name in imported(module) if name not in FLOOR and name.split("_")[0] != stage(module)}
    # pages and tables are made of answers of the graph, which the store gives
    assert beyond - ({"store"} if stage(module) == "publish" else set()) == set()


@pytest.mark.parametrize("module", [path for path in MODULES if path.stem in FLOOR and len(path.parts) == 2], ids=str)
def test_the_floor_imports_only_the_floor(module: Path) -> None:
    assert imported(module) - FLOOR == set()


@pytest.mark.parametrize(
    "module", [path for path in MODULES if path.stem not in ("api", "pipeline", "cli", "__main__") and not path.stem.startswith("cli_")], ids=str
)
def test_only_the_command_line_imports_the_pipeline_and_nothing_the_command_line(module: Path) -> None:
    assert imported(module) & {"pipeline", "cli"} == set()


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_stays_short(module: Path) -> None:
    assert len((CHECKOUT / module).read_text(encoding="utf-8").splitlines()) < LONGEST_MODULE


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_its_functions_stay_short(module: Path) -> None:
    functions = [node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION]
    assert long == []


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_its_name_says_what_it_holds(module: Path) -> None:
    assert not {part.removesuffix(".py") for part in module.parts} & VAGUE


def test_every_test_stands_where_its_module_stands() -> None:
    subjects = {path.relative_to("kg").parent for path in MODULES}
    folders = {path.relative_to(CHECKOUT / "tests").parent for path in (CHECKOUT / "tests").rglob("test_*.py")}
    apart = {
        Path("cli"),
        Path("check"),
        Path("ontology"),
        Path("corpus"),
        Path("assemble"),
        Path("pipeline"),
        Path("bench"),
        Path("docs"),
        Path("expressions"),
    }  # a single module, or no module at all
    assert folders - subjects - apart == set()
