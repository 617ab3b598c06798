"""The input of the relation reader: a claim and a passage, in their sentences or alone."""

from bisect import bisect_left
from functools import lru_cache

from verify.claims import Claim
from verify.corpus import Passage
from verify.documents import Document, sentences
from verify.models import Answer, Asked
from verify.text import Span


def in_context(claim: Claim, passage: Passage, article: Document) -> tuple[Asked, Answer]:
    """``claim`` in its sentence in ``article``; the passage's sentence, the one before it, the headline."""
    report, around, sentence = passage.report, claim.sentence, passage.claim.sentence
    asked = Asked(around.of(article.text), claim.start - around.start, claim.end - around.start)
    said = Answer(
        sentence=sentence.of(report.text),
        before=_before(report, sentence),
        title=report.title,
        days=days_after(article, report),
    )
    return asked, said


def alone(claim: Claim, passage: Passage, article: Document) -> tuple[Asked, Answer]:
    """The two statements without the rest of their sentences; of the context only headline and days."""
    report = passage.report
    said = Answer(passage.claim.text, title=report.title, days=days_after(article, report))
    return Asked(claim.text, 0, len(claim.text)), said


def days_after(article: Document, report: Document) -> int | None:
    """How many days after ``article`` the report was published; ``None`` if either day is unknown."""
    if article.published is None or report.published is None:
        return None
    return (report.published - article.published).days


def _before(report: Document, sentence: Span) -> str:
    spans = _body(report)
    number = bisect_left(spans, sentence.start, key=lambda span: span.start)
    return spans[number - 1].of(report.text) if 0 < number <= len(spans) else ""


@lru_cache(maxsize=256)
def _body(report: Document) -> tuple[Span, ...]:
    return tuple(span for block in report.body() for span in sentences(report.text, block))
