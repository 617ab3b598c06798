"""Whether a later report may give a newer value of something that changes, instead of a conflict."""

from collections.abc import Sequence
from functools import lru_cache

from verify.corpus import Passage
from verify.documents import Document
from verify.facets import Agreement, Facet, FacetKind
from verify.judge.details import Detail
from verify.lexicon import Phrases, read_table
from verify.text import remembered

ONE_STORY = 90
"""Days that a story lasts: a report older than the article by more may be about another event."""


def growth(article: Document, report: Document, details: Sequence[Detail]) -> float:
    """1 if a later report has a higher count of what only grows, such as the dead.

    -1 if an earlier report has a lower count, and 0 otherwise.
    """
    differing = [detail for detail in details if detail.comparison.agreement is Agreement.DIFFERS]
    if later(report, article) and any(_grown(detail.left, detail.right) for detail in differing):
        return 1.0
    if later(article, report) and any(_grown(detail.right, detail.left) for detail in differing):
        return -1.0
    return 0.0


def changes(passage: Passage) -> bool:
    """Whether the passage's sentence has a word that expresses change."""
    return changes_in(passage.claim.sentence.of(passage.report.text))


@lru_cache(maxsize=4096)
def changes_in(sentence: str) -> bool:
    """Whether ``sentence`` has a word that marks a value or a stage as newer than an earlier one."""
    return next(_words_of_change().find(sentence), None) is not None


def later(one: Document, other: Document) -> bool:
    """Whether ``one`` was published after ``other``; false if either day is unknown."""
    return one.published is not None and other.published is not None and one.published > other.published


def _grown(before: Facet, after: Facet) -> bool:
    if before.kind is not FacetKind.NUMBER:
        return False
    old, new = before.value.as_json(), after.value.as_json()
    if old.get("counted") not in _growing():
        return False
    low, high = new.get("low"), old.get("high") or old.get("low")
    return isinstance(low, int | float) and isinstance(high, int | float) and low > high


@remembered()
def _growing() -> frozenset[object]:
    return frozenset(row[0] for row in read_table("growing"))


@remembered()
def _words_of_change() -> Phrases[str]:
    return Phrases((row[0], row[0]) for row in read_table("changes"))
