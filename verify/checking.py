"""The course of `verify check`: from a corpus, or articles and a corpus, to the rules' diagnostics."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import verify
from verify.corpus import Corpus, Progress, digest_of, index_directory, open_corpus, readings_directory
from verify.documents import Document, Look, look, read
from verify.judge import hear, means
from verify.lint.baseline import NO_BASELINE, Baseline
from verify.lint.checked import Checked
from verify.lint.corroborated import Origins, corroborated
from verify.lint.crossed import Crossed
from verify.lint.crossing import cross
from verify.lint.diagnostic import Diagnostic, Remark, Unmeasured
from verify.lint.engine import Seen, Sieve, Sifted, run, sift
from verify.lint.judged import Judged
from verify.lint.kept_index import look_at
from verify.lint.kept_remarks import Compared, KeptRemark, keep, key, recall
from verify.lint.material import Reading
from verify.lint.placing import Placing
from verify.lint.rule import Rule, RuleOf
from verify.lint.rules import ARTICLES, COMPARING, KEPT, ORIGINS, OTHER_FORMAT, READING, RULES, UNREAD
from verify.lint.settings import Settings
from verify.models import LoadedEncoder, load, load_chain_reader, remembering_chains
from verify.opened import opened
from verify.postgresql import Address, is_address
from verify.text import CannotRunError, Notice

M = TypeVar("M")

_NOT_TAKEN_OUT = frozenset({"N201", "N202"})
# Notices on documents from which no claim was taken: languages without rules, the rest of long documents.
_NOT_READ = frozenset({"N108", "N118"})
# Notices on files named like reports, and on folders.
_OTHER_FORMAT = "N109"
_OF_THE_INDEX = frozenset({"N401", "N402", "N403", "N404"})
_COMPARING_RULES, _ARTICLE_RULES = "C2", "C3"


@dataclass(frozen=True, slots=True)
class Request:
    """What a call asks for.

    Attributes:
        settings: The editor's settings, with the call's own options applied.
        today: The day on which the check runs.
        model: A sentence-transformers name or path; ``None`` is the encoder shipped with this package.
        baseline: The accepted diagnostics, which are not reported again.
        unchanged: Unchanged files, relative to where the command runs; diagnostics on these alone are left
            out.
        cache: Where indexes are kept; ``None`` is the user's cache directory.
        nearest: How many passages are judged for a claim of an article.
    """

    settings: Settings
    today: date
    model: str | None = None
    baseline: Baseline = NO_BASELINE
    unchanged: frozenset[str] = frozenset()
    cache: Path | None = None
    nearest: int = 20


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer, and what a new baseline would contain.

    Attributes:
        checked: What is shown.
        diagnostics: All diagnostics, those of the baseline included.
        compared: The result of comparing the reports; empty where no comparing rule ran.
        notices: Notices on the index, and on claims for which more passages exist than were judged.
    """

    checked: Checked
    diagnostics: tuple[Diagnostic, ...]
    compared: Compared
    notices: tuple[Notice, ...] = ()


def check_corpus(path: str, request: Request, *, progress: Progress | None = None) -> Answer:
    """Run the rules on a corpus.

    Args:
        path: A folder of reports or a ``.jsonl``.
        request: What the call asks for.
        progress: Called as indexing and comparing proceed.

    Raises:
        CannotRunError: The corpus, the model or the index cannot be used.
    """
    _refuse_address(path)
    met = look(path)
    documents, unread = met.documents, met.notices
    reading = Reading(documents, unread, request.settings, request.today)
    rules = _running(request, (*READING, *KEPT, *COMPARING, *ORIGINS), of="a corpus")
    placing = Placing(path, documents)
    seen = [*run(_chosen(READING, rules), reading), *_unread(unread, rules, request.settings)]
    compared = Compared()
    notices: tuple[Notice, ...] = ()
    if request.settings.index and _chosen(KEPT, rules):
        kept = look_at(request.settings.index, documents, load(request.model))
        seen += run(_chosen(KEPT, rules), kept)
    if any(rule in rules for rule in (*COMPARING, *ORIGINS)):
        encoder = load(request.model)
        subjects = _subjects(documents, request, placing)
        compared, notices = _compare(met, reading, encoder, request, subjects, progress)
        seen += _recalled(compared, rules)
        origins = Origins(documents, request.baseline.corroborated, frozenset(compared.corroborated))
        seen += run(_chosen(ORIGINS, rules), origins)
    sifted = sift(seen, Sieve.of(request.settings, documents, request.unchanged), placing)
    answer = _checked(path, rules, sifted, request, documents=len(documents))
    return Answer(answer, sifted.diagnostics, compared, notices)


def _refuse_address(path: str) -> None:
    if is_address(path):
        raise CannotRunError(
            "the rules of a corpus look at the files of its reports",
            where=Address.of(path).shown,
            remedy="name their folder, or articles to be held against this corpus",
        )


def check_articles(articles: Iterable[str], request: Request, *, progress: Progress | None = None) -> Answer:
    """Run the rules on articles, and on what a corpus says of their claims.

    Args:
        articles: Paths of the articles.
        request: What the call asks for; its settings name the corpus.
        progress: Called as a rebuild of the index proceeds.

    Raises:
        CannotRunError: An article, the corpus, the model or the index cannot be used.
    """
    documents = tuple(read(path) for path in articles)
    rules = _running(request, [rule for rule in RULES if rule.articles], of="an article")
    seen = list(run(_chosen(READING, rules), Reading(documents, (), request.settings, request.today)))
    encoder = load(request.model)
    with opened(request.settings.corpus, encoder, progress=progress, cache_dir=request.cache) as corpus:
        return _against(corpus, documents, rules, seen, request)


def _against(
    corpus: Corpus,
    documents: Sequence[Document],
    rules: Sequence[Rule],
    seen: list[Seen],
    request: Request,
) -> Answer:
    """Run the rules that compare articles with ``corpus``; ``seen`` holds findings on articles alone."""
    judging = _chosen(ARTICLES, rules)
    kept = readings_directory(request.cache)
    by = means(corpus.index.background, kept=kept, chains=remembering_chains(load_chain_reader(), kept))
    notices = list(corpus.notices)
    seen += _unread(corpus.notices, judging, request.settings)
    seen += _not_taken_out(corpus.notices, judging)
    for document in documents:
        heard = hear(document, corpus, by, nearest=request.nearest)
        seen += run(judging, Judged(document, heard.findings))
        seen += _not_taken_out(heard.faults, judging)
        notices += heard.notices
    beside = Placing(corpus.path, corpus.reports)
    sieve = Sieve.of(request.settings, documents, request.unchanged)
    sifted = sift(seen, sieve, Placing("", documents, beside=beside))
    subject = ", ".join(document.path for document in documents)
    checked = _checked(subject, rules, sifted, request, documents=len(documents))
    return Answer(checked, sifted.diagnostics, Compared(), tuple(notices))


def _chosen(rules: Iterable[RuleOf[M]], selected: Sequence[Rule]) -> list[RuleOf[M]]:
    return [rule for rule in rules if rule in selected]


def _running(request: Request, rules: Iterable[Rule], *, of: str) -> list[Rule]:
    """Those of ``rules`` that are selected and have material to look at.

    Raises:
        CannotRunError: There are none: the lack of findings would be taken for an answer.
    """
    idle: set[Rule] = set()
    if not request.settings.index:
        idle |= {*KEPT}
    if request.baseline is NO_BASELINE:
        idle |= {*ORIGINS}
    chosen = {rule for rule in rules if request.settings.runs(rule.id)} - idle
    if not chosen:
        raise CannotRunError(
            f"no rule that looks at {of} is left",
            where="'select' and 'ignore'",
            remedy="select others (C111 needs the setting 'index', C207 a baseline)",
        )
    return [rule for rule in RULES if rule in chosen]


def _compare(
    met: Look,
    reading: Reading,
    encoder: LoadedEncoder,
    request: Request,
    subjects: frozenset[int] | None,
    progress: Progress | None,
) -> tuple[Compared, tuple[Notice, ...]]:
    """The result of comparing the reports: recalled where nothing has changed, and kept if it is complete."""
    folder = index_directory(met.path, encoder, request.cache)
    name = key(
        digest_of((one.path, one.sha256) for one in reading.documents),
        encoder.sha256,
        reading.settings.thresholds,
    )
    kept = recall(folder, name)
    if kept is not None:
        return kept, ()
    corpus = open_corpus(met.path, encoder, progress=progress, cache_dir=request.cache, met=met)
    most = reading.settings.thresholds.neighbours
    crossings = tuple(cross(corpus, most=most, subjects=subjects, progress=progress))
    crossed = Crossed(reading, corpus, crossings)
    compared = Compared(
        tuple(
            KeptRemark(rule.id, remark)
            for rule, remark in run(COMPARING, crossed)
            if isinstance(remark, Remark)
        ),
        corroborated(crossed),
        tuple(_gaps(corpus.notices, _COMPARING_RULES)),
    )
    if subjects is None:
        keep(folder, name, compared)
    return compared, tuple(notice for notice in corpus.notices if notice.id in _OF_THE_INDEX)


def _subjects(documents: Sequence[Document], request: Request, placing: Placing) -> frozenset[int] | None:
    """Numbers of the reports that changed; all of them where a baseline records what was corroborated."""
    if not request.unchanged or request.baseline.corroborated:
        return None
    return frozenset(
        number for number, one in enumerate(documents) if placing.reached(one.path) not in request.unchanged
    )


def _recalled(compared: Compared, rules: Sequence[Rule]) -> Iterator[Seen]:
    by_id = {rule.id: rule for rule in rules}
    for one in compared.seen:
        if one.rule in by_id:
            yield by_id[one.rule], one.remark
    comparing = [rule for rule in rules if rule.id.startswith(_COMPARING_RULES)]
    yield from ((rule, gap) for gap in compared.gaps for rule in comparing)


def _unread(notices: Iterable[Notice], rules: Sequence[Rule], settings: Settings) -> Iterator[Seen]:
    """Findings on files of a corpus that were not read, from the rules on unread files.

    Only the editor knows whether a file of another format is a report. It counts as one until C112 is
    ignored, altogether or for this file.
    """
    blind = [rule for rule in rules if rule not in UNREAD]
    reports = not settings.ignores(OTHER_FORMAT.id)
    for notice in notices:
        if notice.id in _NOT_READ and blind:
            gap = Unmeasured(_kind(blind), notice.path, notice.text)
            yield from ((rule, gap) for rule in blind)
        elif notice.id == _OTHER_FORMAT and reports and rules:
            yield OTHER_FORMAT, Unmeasured(_kind(rules), notice.path, notice.text)


def _kind(rules: Sequence[Rule]) -> str:
    """The beginning that the ids of ``rules`` share: ``C`` for all of them."""
    first, last = min(rule.id for rule in rules), max(rule.id for rule in rules)
    return next(first[:size] for size in range(len(first), -1, -1) if last.startswith(first[:size]))


def _not_taken_out(notices: Iterable[Notice], rules: Sequence[Rule]) -> Iterator[Seen]:
    """Findings on documents that were read but gave no claim."""
    for gap in _gaps(notices, _ARTICLE_RULES):
        yield from ((rule, gap) for rule in rules)


def _gaps(notices: Iterable[Notice], rules: str) -> Iterator[Unmeasured]:
    """What ``rules``, named by the beginning of their ids, could not look at."""
    return (Unmeasured(rules, notice.path, notice.text) for notice in notices if notice.id in _NOT_TAKEN_OUT)


def _checked(
    subject: str, rules: Sequence[Rule], sifted: Sifted, request: Request, *, documents: int
) -> Checked:
    known = request.baseline.known
    new = tuple(one for one in sifted.diagnostics if one.fingerprint not in known)
    return Checked(
        subject=subject,
        documents=documents,
        version=verify.__version__,
        rules=tuple(rules),
        diagnostics=new,
        unmeasured=sifted.unmeasured,
        ignored=sifted.ignored,
        known=len(sifted.diagnostics) - len(new),
        fail_on=request.settings.fail_on,
    )
