"""The input of the relation reader: a claim in its sentence, and a report's sentence with its context."""

from bisect import bisect_left
from functools import lru_cache

from verify.claims import Claim
from verify.corpus import Passage
from verify.documents import Document, sentences
from verify.models import Answer, Asked
from verify.text import Span


def asked(claim: Claim, document: Document) -> Asked:
    """``claim`` in its sentence in ``document``."""
    around = claim.sentence
    return Asked(around.of(document.text), claim.start - around.start, claim.end - around.start)


def answer(passage: Passage, article: Document) -> Answer:
    """The sentence of ``passage``, the one before it, the report's headline, the days since ``article``."""
    report, sentence = passage.report, passage.claim.sentence
    return Answer(
        sentence=sentence.of(report.text),
        before=_before(report, sentence),
        title=report.title,
        days=days_after(article, report),
    )


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
