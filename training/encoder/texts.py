"""The rows that may train a shipped model: their sources, licences and weights.

A source without a licence, or with one that forbids commercial use, is absent here and so never read.
"""

import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PARALLEL = {
    "un_conflict": 2, "un_devset": 2, "un_sdg": 2, "tico19": 2, "pud": 2, "xquad_para": 2, "xquad_q": 2,
    "umbrella": 1, "tatoeba_opus": 1, "tatoeba_manythings": 1, "tatoeba_test21": 1,
}  # fmt: skip
"""Parallel sources and the relative frequency of their rows; formal text is drawn more often.

Flickr captions are left out: their licence allows research only.
"""

ENGLISH = ("snli_dev", "cad_nli", "conjnli", "cannot", "help", "monotonicity", "fragments")
"""Sources of English sentences for the teacher only: MIT, Apache-2.0 or CC BY-SA."""

NAMES = frozenset({"google", "wikidata"})
"""A name is used if one of these collections has it: Apache-2.0 and CC0."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An English text and its Arabic translation; ``arabic`` is empty for English alone.

    Attributes:
        english: The text that the teacher encodes.
        arabic: Its translation.
        source: The source of the row.
        weight: The relative frequency of the row.
    """

    english: str
    arabic: str
    source: str
    weight: int


def parallel(data: Path) -> list[Pair]:
    """Sentence pairs of the licensed sources."""
    rows = (line.split("\t") for line in _lines(data / "parallel_ar_en.tsv.xz"))
    pairs = (Pair(en, ar, source, PARALLEL[source]) for source, en, ar in rows if source in PARALLEL)
    return _unique(pairs)


def lexicon(data: Path) -> list[Pair]:
    """Dictionary pairs: Arabic WordNet joined to Open English WordNet."""
    rows = (line.split("\t") for line in _lines(data / "lexicon_ar_en.tsv.xz"))
    return _unique(Pair(en, ar, "lexicon", 1) for en, ar in rows)


def names(data: Path) -> list[Pair]:
    """Personal names in two scripts, from the collections that state a licence."""
    rows = (line.split("\t") for line in _lines(data / "names_ar_en.tsv.xz"))
    return _unique(Pair(en, ar, "names", 1) for source, en, ar in rows if NAMES & set(source.split("+")))


def english(data: Path) -> list[Pair]:
    """English sentences without an Arabic translation."""
    rows = (json.loads(line) for line in _lines(data / "nli_en.jsonl.xz", heading=False))
    licensed = (row for row in rows if row["source"] in ENGLISH)
    return _unique(
        Pair(text, "", row["source"], 1) for row in licensed for text in (row["premise"], row["hypothesis"])
    )


def _unique(pairs: Iterator[Pair]) -> list[Pair]:
    return list({(pair.english, pair.arabic): pair for pair in pairs}.values())


def _lines(path: Path, *, heading: bool = True) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        if heading:
            next(file)
        for line in file:
            yield line.rstrip("\n")
