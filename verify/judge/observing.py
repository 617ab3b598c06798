"""Observing all passages found for an article's claims: measured by words, and read where that may help."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from verify.claims import Claim
from verify.corpus import Hit
from verify.documents import Document
from verify.judge.bench import Bench, Measured
from verify.judge.copy_edit import edits
from verify.judge.details import elsewhere
from verify.judge.dispute import denies
from verify.judge.means import Means
from verify.judge.observed import Observed
from verify.judge.readings import readings
from verify.judge.standing import standing
from verify.models import Progress

_Key = tuple[str, int]


def observe(
    article: Document,
    claims: Sequence[Claim],
    hits: Sequence[Sequence[Hit]],
    means: Means,
    *,
    progress: Progress | None = None,
) -> tuple[tuple[Observed, ...], ...]:
    """For each claim the observations of the passages that may address it, in the order of its hits."""
    bench = Bench(article, claims, means.words)
    near = [
        [one for hit in found if (one := bench.measure(claim, hit)).resemblance >= means.unread]
        for claim, found in zip(claims, hits, strict=True)
    ]
    passages = [[one.hit.passage for one in some] for some in near]
    told = readings(article, list(zip(claims, passages, strict=True)), means.reader, progress)
    by_words = _best((_place(one), one.resemblance) for some in near for one in some)
    by_reader = _best(
        (_sentence(one), 1 - read.in_context.relations.related)
        for some, row in zip(near, told, strict=True)
        for one, read in zip(some, row, strict=True)
    )
    return tuple(
        tuple(
            Observed(
                measured=one,
                reading=read.in_context,
                alone=read.alone,
                of_denial=denies(claim),
                standing=standing(claim, one.hit.passage.claim),
                elsewhere=elsewhere(claim.facets, one.hit.passage.claim.facets, one.details),
                rests=bench.rests(claim, one),
                edits=edits(claim, one.hit.passage.claim),
                clash=bench.clash(claim, one),
                lead=1 - read.in_context.relations.related - by_reader[_sentence(one)],
                words_lead=one.resemblance - by_words[_place(one)],
                unmatched=bench.unmatched(claim, one),
            )
            for one, read in zip(some, row, strict=True)
        )
        for claim, some, row in zip(claims, near, told, strict=True)
    )


def _best(values: Iterable[tuple[_Key, float]]) -> dict[_Key, float]:
    found: dict[_Key, float] = defaultdict(float)
    for key, value in values:
        found[key] = max(found[key], value)
    return found


def _place(one: Measured) -> _Key:
    return one.hit.passage.report.path, one.hit.passage.claim.start


def _sentence(one: Measured) -> _Key:
    return one.hit.passage.report.path, one.hit.passage.claim.sentence.start
