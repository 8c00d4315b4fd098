"""How often claims are right, by rule and circumstances: the table that makes confidence what it says.

python bench/confidence.py              # prints it
python bench/confidence.py --write      # writes ontology/confidence.tsv
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import kg.extract
from kg import vocab
from kg.assemble.evidence import article_iris, claim_iri
from kg.assemble.iris import Minter
from kg.claims import Claim, Extraction
from kg.extract import certainty, extract
from kg.extract.rule import Rule
from kg.model import Page
from kg.pipeline import BuildRequest, build
from kg.read import ReadOptions, read
from kg.recognise import recognise
from kg.resolve import resolve
from kg.score.reliability import Judged, judged
from kg.segment import segment, why_not_news

ROOT = Path(__file__).parents[1]
SETS = (ROOT / "corpus", ROOT / "tests" / "pages")
STRENGTH = 6
"""With how many claims each share leans on the one above it."""
LEAST, MOST = 0.02, 0.99
"""No claim is quite sure or quite wrong."""
HEAD = """# How often the claims of a rule were right on corpus/ and tests/pages/, by circumstances (* : all others).
# Written by `python bench/confidence.py --write`.
rule\tcircumstances\tright\twrong\tconfidence
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """One judged claim with the circumstances in which its rule made it."""

    judged: Judged
    where: str


def seen(folder: Path) -> Iterator[Seen]:
    """Every judged claim of the pages of a folder that holds pages and their gold."""
    pages = [page for page in read([folder], ReadOptions(), folder / "output") if isinstance(page, Page)]
    extractions = tuple(extract(one, why_not_news(one.article.text.chars)) for page in pages for one in recognise(segment(page)))
    minter = Minter(vocab.ID)
    articles = article_iris(resolve(extractions), minter)
    where = {claim_iri(claim, articles[claim.article], minter): found for claim, found in _circumstances(extractions)}
    with tempfile.TemporaryDirectory() as work:
        build(BuildRequest(paths=(folder,), output=Path(work)))
        for one in judged([folder], Path(work)):
            yield Seen(one, where[one.claim])


def _circumstances(extractions: Iterable[Extraction]) -> Iterator[tuple[Claim, str]]:
    for extraction in extractions:
        titled = certainty.with_title(extraction.claims)
        for claim in extraction.claims:
            yield claim, certainty.circumstances(claim, titled)


def lines(claims: Iterable[Seen], rules: Mapping[str, float]) -> Iterator[tuple[str, str, int, int, float]]:
    """Rule, circumstances, right, wrong and share, sorted; `rules`: what the author of each rule expected."""
    counts: Counter[tuple[str, str, bool]] = Counter((one.judged.rule, one.where, one.judged.right) for one in claims)
    met = sorted({(rule, where) for rule, where, _ in counts})
    for rule in dict.fromkeys(rule for rule, _ in met):
        here = [where for name, where in met if name == rule]
        right, wrong = (sum(counts[rule, where, verdict] for where in here) for verdict in (True, False))
        of_rule = leaning(right, wrong, rules[rule])
        yield rule, "*", right, wrong, of_rule
        for where in here:
            yield rule, where, counts[rule, where, True], counts[rule, where, False], leaning(counts[rule, where, True], counts[rule, where, False], of_rule)


def leaning(right: int, wrong: int, on: float) -> float:
    """The share of right ones, as if `STRENGTH` more had been met of which the share `on` was right."""
    return min(max((right + STRENGTH * on) / (right + wrong + STRENGTH), LEAST), MOST)


def _rules() -> Iterator[Rule]:
    """Every rule that stands in a module of extraction, alone or in a tuple."""
    for module in pkgutil.iter_modules(kg.extract.__path__):
        for value in vars(importlib.import_module(f"kg.extract.{module.name}")).values():
            yield from (rule for rule in (value if isinstance(value, tuple) else (value,)) if isinstance(rule, Rule))


def expected() -> dict[str, float]:
    """Rule -> what its author expected of it."""
    return {rule.id: rule.confidence for rule in _rules()}


def shares(claims: Iterable[Seen], rules: Mapping[str, float]) -> dict[tuple[str, str], float]:
    """(rule, circumstances) -> share of right ones."""
    return {(rule, where): share for rule, where, _, _, share in lines(claims, rules)}


def table(claims: Iterable[Seen]) -> str:
    """The file."""
    return HEAD + "".join(f"{rule}\t{where}\t{right}\t{wrong}\t{share:.2f}\n" for rule, where, right, wrong, share in lines(claims, expected()))


def main() -> None:
    """Measures and prints or writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write ontology/confidence.tsv")
    options = parser.parse_args()
    text = table([one for folder in SETS for one in seen(folder)])
    if options.write:
        (ROOT / "ontology" / certainty.TABLE).write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
