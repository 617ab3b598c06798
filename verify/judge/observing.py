"""Observing all passages found for an article's claims: measured by words, and read where that may help."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from verify.claims import Claim
from verify.corpus import Hit
from verify.documents import Document
from verify.judge.bench import Bench, Measured
from verify.judge.copy_edit import edits
from verify.judge.dispute import denies, of_the_denial
from verify.judge.means import Means
from verify.judge.observed import Observed
from verify.judge.pairs import answer, asked
from verify.judge.standing import standing
from verify.models import Answer, Asked, Progress, Reading

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
    readings = _readings(article, claims, near, means, progress)
    by_words = _best((_place(one), one.resemblance) for some in near for one in some)
    by_reader = _best(
        (_sentence(one), 1 - reading.relations.related)
        for some, read in zip(near, readings, strict=True)
        for one, reading in zip(some, read, strict=True)
    )
    return tuple(
        tuple(
            Observed(
                measured=one,
                reading=reading,
                of_denial=denies(claim),
                standing=standing(claim, one.hit.passage.claim),
                rests=bench.rests(claim, one),
                edits=edits(claim, one.hit.passage.claim),
                clash=bench.clash(claim, one),
                lead=1 - reading.relations.related - by_reader[_sentence(one)],
                words_lead=one.resemblance - by_words[_place(one)],
                unmatched=bench.unmatched(claim, one),
            )
            for one, reading in zip(some, read, strict=True)
        )
        for claim, some, read in zip(claims, near, readings, strict=True)
    )


def _readings(
    article: Document,
    claims: Sequence[Claim],
    near: Sequence[Sequence[Measured]],
    means: Means,
    progress: Progress | None,
) -> list[list[Reading]]:
    """The reader's answers; two clauses of one sentence are read once."""
    pairs: list[list[tuple[Asked, Answer]]] = [
        [(asked(claim, article), answer(one.hit.passage, article)) for one in some]
        for claim, some in zip(claims, near, strict=True)
    ]
    different = list(dict.fromkeys(pair for row in pairs for pair in row))
    read = dict(zip(different, means.reader.read(different, progress=progress), strict=True))
    told = [[read[pair] for pair in row] for row in pairs]
    for number, claim in enumerate(claims):
        if denies(claim):
            passages = (one.hit.passage.claim for one in near[number])
            told[number] = list(map(of_the_denial, told[number], passages))
    return told


def _best(values: Iterable[tuple[_Key, float]]) -> dict[_Key, float]:
    found: dict[_Key, float] = defaultdict(float)
    for key, value in values:
        found[key] = max(found[key], value)
    return found


def _place(one: Measured) -> _Key:
    return one.hit.passage.report.path, one.hit.passage.claim.start


def _sentence(one: Measured) -> _Key:
    return one.hit.passage.report.path, one.hit.passage.claim.sentence.start
