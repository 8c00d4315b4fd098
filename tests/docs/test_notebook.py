"""docs/first-table.ipynb runs, and gives what stands in it."""

from __future__ import annotations

from types import ModuleType

import pytest


@pytest.mark.filterwarnings("ignore")  # of the kernel and its libraries, on their own account
def test_every_cell_of_the_notebook_runs_and_gives_what_kind_of_thing_stands_below_it(refresh: ModuleType) -> None:
    before = refresh.nbformat.read(refresh.NOTEBOOK, as_version=4)
    after = refresh.executed(refresh.NOTEBOOK)  # raises where a cell fails
    kinds = [[sorted(output.get("data", {"text": ""})) for output in cell.get("outputs", ())] for cell in after["cells"]]
    assert kinds == [[sorted(output.get("data", {"text": ""})) for output in cell.get("outputs", ())] for cell in before["cells"]]
    assert ["image/png", "text/plain"] in [kind for cell in kinds for kind in cell]
