"""The whole course from an article to the answer."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

import verify
from verify.claims import extract, no_claim, source_lines
from verify.corpus import Corpus, Hit, Measured, Progress, measure, open_corpus, readings_directory
from verify.documents import Document, read
from verify.documents.metadata import is_unicode
from verify.judge import hear, means
from verify.judge.stated import NOTHING_STATED, Stated
from verify.judge.stated_file import read_stated, refuse_unknown
from verify.models import Encoder, load, load_chain_reader, remembering_chains
from verify.opened import opened
from verify.postgresql import Address, Way, index_store, open_store
from verify.report import Chains, CorpusFacts, EngineFacts, Report
from verify.text import CannotRunError, Language, Notice


@dataclass(frozen=True, slots=True)
class Settings:
    """What the reader may choose.

    Attributes:
        corpus: A folder of reports or a ``.jsonl``, or the address at which a corpus is shared.
        model: A sentence-transformers name or path; ``None`` is the encoder shipped with this package.
        judge: Another relation reader: a folder, or the name of a cross-encoder; ``None`` is the shipped one.
        since: Leave out reports published before this day.
        until: Leave out reports published after this day.
        nearest: How many passages are judged for a claim.
        origins: A file in which a person states which documents share an origin; ``None`` if there is none.
        fast: Whether rules alone find the chains.
        cache: Where indexes are kept; ``None`` is the user's cache directory.
    """

    corpus: str = "corpus"
    model: str | None = None
    judge: str | None = None
    since: date | None = None
    until: date | None = None
    nearest: int = 20
    origins: Path | None = None
    fast: bool = False
    cache: Path | None = None


def check_claims(
    article: str | Document,
    settings: Settings,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
) -> Report:
    """Compare every claim of ``article`` with the corpus.

    Args:
        article: A path, ``-`` for ``stdin``, or a document already read.
        settings: What the reader chose.
        stdin: What ``-`` stands for.
        progress: Called as a rebuild of the index, and then the reading of pairs, proceeds.

    Raises:
        CannotRunError: The article, the corpus, the model, the index or the file of origins cannot be used,
            or ``since`` is after ``until``.
    """
    _no_empty_time(settings)
    stated = read_stated(settings.origins) if settings.origins else NOTHING_STATED
    document = article if isinstance(article, Document) else read(article, stdin=stdin)
    encoder = load(settings.model)
    with opened(settings.corpus, encoder, progress=progress, cache_dir=settings.cache) as corpus:
        return _held_against(document, corpus, settings, stated, progress)


def _held_against(
    document: Document, corpus: Corpus, settings: Settings, stated: Stated, progress: Progress | None
) -> Report:
    """The findings of ``corpus`` on a document's claims."""
    if settings.origins:
        paths = {document.path, *corpus.paths()}
        refuse_unknown(stated, paths, where=settings.origins)
    kept = readings_directory(settings.cache)
    heard = hear(
        document,
        corpus,
        means(
            corpus.index.background,
            settings.judge,
            kept=kept,
            stated=stated,
            chains=None if settings.fast else remembering_chains(load_chain_reader(), kept),
        ),
        nearest=settings.nearest,
        since=settings.since,
        until=settings.until,
        progress=progress,
    )
    return Report(
        article=document,
        corpus=_facts(settings, corpus),
        engine=engine(corpus.encoder),
        findings=heard.findings,
        notices=(
            *document.notices,
            *heard.faults,
            *_nothing(document, heard.findings),
            *corpus.notices,
            *heard.notices,
        ),
        stated=str(settings.origins or ""),
    )


def _no_empty_time(settings: Settings) -> None:
    since, until = settings.since, settings.until
    if since and until and since > until:
        raise CannotRunError(
            f"{since} is after --until {until}, so that no report would be asked",
            where="--since",
            remedy="give an earlier day, or a later --until",
        )


def _facts(settings: Settings, corpus: Corpus) -> CorpusFacts:
    return CorpusFacts(
        path=corpus.path,
        reports=len(corpus.reports),
        passages=len(corpus.passages),
        digest=corpus.digest,
        asked=corpus.asked(settings.since, settings.until),
        since=settings.since,
        until=settings.until,
    )


def engine(encoder: Encoder) -> EngineFacts:
    """The version of this package and the encoder that gave an answer."""
    return EngineFacts(version=verify.__version__, encoder=encoder.name, encoder_sha256=encoder.sha256)


def chains(article: str | Document, *, fast: bool = False, stdin: BinaryIO | None = None) -> Chains:
    """Who stands behind each statement of ``article``, read by itself, without a corpus.

    Args:
        article: A path, ``-`` for ``stdin``, or a document already read.
        fast: Whether rules alone find the chains.
        stdin: What ``-`` stands for.

    Raises:
        CannotRunError: The article cannot be used.
    """
    document = article if isinstance(article, Document) else read(article, stdin=stdin)
    reader = None if fast else remembering_chains(load_chain_reader(), readings_directory())
    statements, faults = extract(document, reader)
    told = (*document.notices, *faults, *_nothing(document, statements))
    return Chains(document, statements, source_lines(document), told)


def _nothing(document: Document, found: Sequence[object]) -> tuple[Notice, ...]:
    """A notice that nothing was found; none for a language without rules, which has a notice of its own."""
    return () if found or document.language is Language.UNKNOWN else (no_claim(document.path),)


def refresh(
    corpus: str,
    model: str | None,
    *,
    rebuild: bool,
    checksum: bool = False,
    kept: Path | None = None,
    progress: Progress | None = None,
) -> Corpus:
    """Bring the index of ``corpus`` up to date and keep it, in the folder ``kept`` or in the user's cache.

    Args:
        corpus: A folder of reports, a ``.zip`` or a ``.jsonl``.
        model: A sentence-transformers name or path; ``None`` is the encoder shipped with this package.
        rebuild: Whether to start from nothing.
        checksum: Whether to read even files whose size and times have not changed.
        kept: Where the index is kept.
        progress: Called after each report.

    Raises:
        CannotRunError: The corpus or the model cannot be used.
    """
    return open_corpus(
        corpus, load(model), progress=progress, rebuild=rebuild, checksum=checksum, directory=kept
    )


@contextmanager
def refresh_shared(
    corpus: str,
    store: str,
    model: str | None,
    *,
    rebuild: bool,
    others: bool = False,
    progress: Progress | None = None,
) -> Iterator[Corpus]:
    """Make a shared corpus hold what ``corpus`` holds, and open it.

    Args:
        corpus: A folder of reports, a ``.zip`` or a ``.jsonl``.
        store: The address of the shared corpus.
        model: A sentence-transformers name or path; ``None`` is the encoder shipped with this package.
        rebuild: Whether to start from nothing.
        others: Whether to keep reports that ``corpus`` lacks.
        progress: Called with the number of reports stored so far.

    Raises:
        CannotRunError: The corpus, the address or the model cannot be used.
    """
    address, encoder = Address.of(store), load(model)
    index_store(corpus, address, encoder, way=Way(rebuild=rebuild, others=others), progress=progress)
    with open_store(address, encoder) as shared:
        yield shared


def measure_index(corpus: Corpus) -> Measured:
    """Facts on the index of ``corpus``, and how much of what is there its search finds."""
    return measure(corpus)


def find(
    text: str, corpus: str, model: str | None, *, nearest: int, progress: Progress | None = None
) -> tuple[tuple[Hit, ...], tuple[Notice, ...]]:
    """The passages of ``corpus`` nearest to ``text``, best first, and notices.

    Raises:
        CannotRunError: The corpus or the model cannot be used, or the text holds no word or is not Unicode.
    """
    if not is_unicode(text):
        raise CannotRunError("the text is not valid UTF-8", where="search", remedy="write it in UTF-8")
    with opened(corpus, load(model), progress=progress) as found:
        return found.search_text(text, k=nearest), found.notices
