"""Reports that speak to an article as a whole, and what that says of their passages.

A claim alone is short, and its words stand in reports of other matters, too. A report that is near to many
claims of the article is about its story: of two passages that are equally near to one claim, the one in that
report is meant (benchmarks/retrieval.py shows what that is worth).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from verify.corpus.fusion import CHANNELS, Fused, best_first, by_rank

_NAME = "report"


def with_reports(
    found: Sequence[Sequence[Fused]], owners: Mapping[int, int] | Sequence[int]
) -> tuple[tuple[Fused, ...], ...]:
    """The same rows for each claim, those of reports that are near to many of the claims moved up.

    Args:
        found: For each claim of one article the rows that the other channels found, best first.
        owners: The report of each row.
    """
    scores: dict[int, float] = defaultdict(float)
    for rows in found:
        for rank, report in enumerate(dict.fromkeys(owners[one.row] for one in rows), 1):
            scores[report] += by_rank(rank)
    ranks = {report: rank for rank, report in enumerate(sorted(scores, key=lambda r: (-scores[r], r)), 1)}
    return tuple(
        tuple(sorted((_raised(one, ranks[owners[one.row]]) for one in rows), key=best_first))
        for rows in found
    )


def _raised(one: Fused, rank: int) -> Fused:
    score = one.score + CHANNELS[_NAME].weight * by_rank(rank)
    return Fused(one.row, score, (*one.channels, (_NAME, rank)))
