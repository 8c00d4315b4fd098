"""The word lists, as the code and a reader see them."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from kg import lexicon
from kg.errors import KgError
from kg.resources import ontology_file

LISTS = sorted(path.stem for path in ontology_file("lexicon").glob("*.txt"))
EXPRESSIONS = ("furniture", "not_news")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_begins_with_what_it_holds(name: str) -> None:
    assert ontology_file("lexicon", f"{name}.txt").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("name", LISTS)
def test_a_list_holds_words(name: str) -> None:
    assert lexicon.words(name)


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_every_line_of_a_list_of_expressions_is_one(name: str) -> None:
    assert [re.compile(row[0]) for row in lexicon.rows(name)]


@pytest.mark.parametrize("name", sorted({*LISTS} - {*EXPRESSIONS}))
def test_the_words_of_a_list_hold_no_full_width_comma_or_stop(name: str) -> None:
    assert [word for word in lexicon.words(name) if re.search("[，。；]", word)] == []


@pytest.mark.parametrize("name", sorted({*LISTS} - {*EXPRESSIONS, "lookalikes"}))
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    lines = [line for line in ontology_file("lexicon", f"{name}.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    words = [word for line in lines for word in (line.split("\t")[:1] if "\t" in line else line.split())]
    assert sorted(word for word, times in Counter(words).items() if times > 1) == []


def test_what_is_an_event_by_its_ending_is_no_occasion_besides() -> None:
    assert {row[0] for row in lexicon.rows("occasions")} & {row[0] for row in lexicon.rows("event_endings")} == set()


def test_a_list_that_is_not_there_is_named_with_a_remedy() -> None:
    with pytest.raises(KgError, match=r"no_such_list\.txt is missing .* install"):
        lexicon.rows("no_such_list")


def test_the_longest_of_two_words_that_begin_alike_is_found() -> None:
    assert re.match(lexicon.alternation(["书记", "书记员"]), "书记员到场")[0] == "书记员"  # type: ignore[index]  # it matches


def test_a_tree_of_many_branches_finds_what_the_plain_alternatives_do() -> None:
    words = [char + end for char in map(chr, range(0x4E00, 0x4E00 + 150)) for end in ("", "员", "员长")]
    plain = "|".join(sorted(words, key=len, reverse=True))
    text = "".join(words[::-1]) + "员长" + "".join(words[::7])
    assert re.findall(lexicon.alternation(words), text) == re.findall(plain, text)


def test_a_word_with_signs_of_expressions_is_taken_as_it_stands() -> None:
    assert re.fullmatch(lexicon.alternation(["刚果(布)"]), "刚果(布)")


def test_added_words_count_while_they_are_added() -> None:
    with lexicon.extended({"title_heads": (("驿丞",),)}):
        assert "驿丞" in lexicon.words("title_heads")
        assert "驿丞" in lexicon.any_of("title_heads")
        longer = lexicon.digest()
    assert "驿丞" not in lexicon.words("title_heads")
    assert longer != lexicon.digest()


def test_a_verb_may_stand_after_a_name() -> None:
    with lexicon.extended({"verbs": (("巡湾", "visit"),)}):
        assert "巡湾" in lexicon.words("after_name")


def _remembered(module: ast.Module) -> dict[str, tuple[list[str], set[str]]]:
    """The functions of a module: what they are decorated with, and every name they read."""
    functions = [node for node in module.body if isinstance(node, ast.FunctionDef)]
    return {
        node.name: ([ast.unparse(one) for one in node.decorator_list], {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}) for node in functions
    }


@pytest.mark.parametrize("module", sorted(Path(lexicon.__file__).parent.rglob("*.py")), ids=lambda path: path.stem)
def test_what_is_remembered_of_word_lists_is_forgotten_with_them(module: Path) -> None:
    """Such a function is decorated with `lexicon.derived`, not with `cache`."""
    functions = _remembered(ast.parse(module.read_text(encoding="utf-8")))
    of_words = {name for name, (decorators, reads) in functions.items() if "lexicon" in reads or "lexicon.derived" in decorators}
    stale = [name for name, (decorators, reads) in functions.items() if any("cache" in one for one in decorators) and ({name} | reads) & of_words]
    assert stale == []


def test_a_word_printed_twice_counts_once() -> None:
    assert len(lexicon.words("surnames")) == len(lexicon.word_set("surnames"))


@pytest.mark.parametrize("surname", ["禤", "佘", "厍", "仉", "逯", "褟", "苌", "漆", "檀", "亓", "铁"])
def test_a_rare_surname_is_known(surname: str) -> None:
    assert surname in lexicon.word_set("surnames")


@pytest.mark.parametrize("surname", ["欧阳", "尉迟", "诸葛", "第五", "漆雕", "独孤", "钟离", "端木", "公冶"])
def test_a_compound_surname_is_known(surname: str) -> None:
    assert surname in lexicon.word_set("compound_surnames")
