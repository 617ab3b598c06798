"""Recognising the article under test among the reports, so that it does not corroborate itself."""

from collections.abc import Iterable, Iterator

from verify.documents import Document, first_words
from verify.lexicon import canonical
from verify.text import Notice, words


def own_reports(article: Document, reports: Iterable[Document]) -> tuple[str, ...]:
    """The paths of the reports whose text is the article's own, word for word.

    Only the body counts: a different headline, date line or front matter makes no other text. The same text
    printed by another outlet is a report of its own, not a copy of the file.
    """
    opening, own = first_words(article), tuple(_words(article))
    return tuple(
        report.path
        for report in reports
        if first_words(report) == opening
        and not _of_another(article, report)
        and tuple(_words(report)) == own
    )


def set_aside(path: str, own: tuple[str, ...]) -> tuple[Notice, ...]:
    """N302: the article is itself in the corpus; that report was not asked about it."""
    return tuple(
        Notice(
            "N302", f"the text of {report} is the article's own; it was set aside, and is no evidence", path
        )
        for report in own
    )


def _of_another(article: Document, report: Document) -> bool:
    """Whether the two are known to be from different outlets."""
    both = bool(article.outlet and report.outlet)
    return both and canonical(article.outlet) != canonical(report.outlet)


def _words(document: Document) -> Iterator[str]:
    for span in document.body():
        yield from (word for word, _, _ in words(span.of(document.text)))
