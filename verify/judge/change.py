"""Whether a later report gives a newer value of something that changes, so that it is no conflict."""

from datetime import date
from functools import cache, lru_cache

from verify.claims import Claim
from verify.corpus import Passage
from verify.documents import Document
from verify.facets import Facet, FacetKind
from verify.judge.details import Detail
from verify.lexicon import Phrases, read_table

_TIME_ZONE = 1
"""Days by which two places may differ about today."""
ONE_STORY = 90
"""Days for which a story is told: a report older than the article by more is of another event."""


def newer(article: Document, passage: Passage, detail: Detail) -> bool:
    """Whether the passage tells how ``detail`` stands now, the article having told how it stood.

    The report must be later, and either say so in its sentence ("has risen to", "put off", «أرجئ») or give a
    higher count of what only grows, such as the dead of one event.
    """
    return later(passage.report, article) and (changes(passage) or _grown(detail.left, detail.right))


def overtaken(article: Document, passage: Passage, detail: Detail) -> bool:
    """Whether the article is the later of the two and has the higher count of what only grows."""
    return later(article, passage.report) and _grown(detail.right, detail.left)


def another_time(article: Document, passage: Passage) -> bool:
    """Whether the report is so much older than the article that it tells of an earlier event of the kind.

    Events of one kind repeat: last year's verdict, quake or signing has the same words and other details.
    """
    ours, theirs = article.published, passage.report.published
    return ours is not None and theirs is not None and (ours - theirs).days > ONE_STORY


def after_the_other(claim: Claim, article: Document, passage: Passage) -> bool:
    """Whether the later of the two tells of a day after the earlier one was published.

    What the earlier one told had happened by then: it is another strike, vote or count.
    """
    ours, theirs = article.published, passage.report.published
    if ours is None or theirs is None or ours == theirs:
        return False
    told = claim if ours > theirs else passage.claim
    begins = (facet.value.as_json().get("begin") for facet in told.facets if facet.kind is FacetKind.DATE)
    days = [date.fromisoformat(begin) for begin in begins if isinstance(begin, str)]
    return any((day - min(ours, theirs)).days > _TIME_ZONE for day in days)


def changes(passage: Passage) -> bool:
    """Whether the passage's sentence has a word of change."""
    return changes_in(passage.claim.sentence.of(passage.report.text))


@lru_cache(maxsize=4096)
def changes_in(sentence: str) -> bool:
    """Whether ``sentence`` has a word that says that a value or a stage is newer than one before."""
    return next(_words_of_change().find(sentence), None) is not None


def later(one: Document, other: Document) -> bool:
    """Whether ``one`` was published after ``other``, both days being known."""
    return one.published is not None and other.published is not None and one.published > other.published


def _grown(before: Facet, after: Facet) -> bool:
    if before.kind is not FacetKind.NUMBER:
        return False
    old, new = before.value.as_json(), after.value.as_json()
    if old.get("counted") not in _growing():
        return False
    low, high = new.get("low"), old.get("high") or old.get("low")
    return isinstance(low, int | float) and isinstance(high, int | float) and low > high


@cache
def _growing() -> frozenset[object]:
    return frozenset(row[0] for row in read_table("growing"))


@cache
def _words_of_change() -> Phrases[str]:
    return Phrases((row[0], row[1]) for row in read_table("changes"))
