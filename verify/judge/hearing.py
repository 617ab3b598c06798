"""An article compared with a corpus: its claims, the passages near each, and the findings."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from verify.claims import extract
from verify.corpus import Corpus
from verify.documents import Document
from verify.judge.finding import Finding
from verify.judge.judgement import judge
from verify.judge.means import Means
from verify.judge.origins import Printed
from verify.judge.own_report import own_reports, set_aside
from verify.judge.reach import cut_short
from verify.judge.reprint import COPY
from verify.judge.rerank import candidates, rerank
from verify.models import Progress
from verify.text import CannotRunError, Notice

LONGEST_ARTICLE = 400_000
"""Characters: the claims of a book, kept in memory together with their passages."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The answer of the corpus on an article.

    Attributes:
        findings: One per claim.
        faults: Notices on what could not be extracted from the article.
        notices: Notices on reports that are the article itself, and on claims for which more passages exist
            than were judged.
    """

    findings: tuple[Finding, ...]
    faults: tuple[Notice, ...]
    notices: tuple[Notice, ...]


def hear(  # noqa: PLR0913 - what is asked of a corpus, each named by the caller
    article: Document,
    corpus: Corpus,
    means: Means,
    *,
    nearest: int,
    since: date | None = None,
    until: date | None = None,
    progress: Progress | None = None,
) -> Heard:
    """Extract the claims of ``article`` and judge each against the passages of ``corpus`` most like it.

    Args:
        article: The article whose claims are judged.
        corpus: The corpus they are compared with.
        means: The resources for comparing statements.
        nearest: How many passages are judged for a claim.
        since: Leave out reports published before this day.
        until: Leave out reports published after this day.
        progress: Called as pairs are read.

    Raises:
        CannotRunError: The article is longer than ``LONGEST_ARTICLE``.
    """
    if len(article.text) > LONGEST_ARTICLE:
        raise CannotRunError(
            f"{len(article.text)} characters; {LONGEST_ARTICLE} is the most that can be checked",
            where=article.path,
            remedy="split it",
        )
    claims, faults = extract(article, means.chains)
    own = own_reports(article, corpus.opening_like(article))
    near = corpus.search(claims, article, k=candidates(nearest), since=since, until=until, without=own)
    hits = rerank(article, claims, near, means, most=nearest)
    findings = judge(article, claims, hits, replace(means, printed=_printed(corpus)), progress=progress)
    told = (*set_aside(article.path, own), *cut_short(article.path, findings, hits, nearest=nearest))
    return Heard(findings, tuple(faults), told)


def _printed(corpus: Corpus) -> Printed:
    """The reports with much of a text; kept, since each claim asks about the same few documents."""
    return lru_cache(maxsize=256)(lambda document: corpus.sharing(document, COPY))
