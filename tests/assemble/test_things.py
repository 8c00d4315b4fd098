"""Labels of posts."""

import pytest

from kg.assemble.things import joined


@pytest.mark.parametrize(
    ("body", "title", "label"),
    [
        ("望溪县委", "县委书记", "望溪县委书记"),
        ("望溪县政府", "县长", "望溪县长"),
        ("望溪县政府", "党组书记", "望溪县政府党组书记"),
        ("望溪县人民医院", "院长", "望溪县人民医院院长"),
        ("望溪县法院", "县人民法院院长", "望溪县法院院长"),
        ("望溪县水利局", "局长", "望溪县水利局局长"),
    ],
)
def test_the_label_of_a_post_reads_as_papers_print_it(body: str, title: str, label: str) -> None:
    assert joined(body, title) == label
