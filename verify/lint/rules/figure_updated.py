"""A figure was updated in a later report.

Says: A later report of the same matter gives a newer value of something that changes: a toll, a date that was
moved, a stage that has passed.

Matters: The earlier report was right when it was published, and is not what to quote now.

Problems: Whether a value is newer or merely another one is read from the words around it and from what is
counted.

Example: 25 wounded on Monday, "the number of wounded has risen to 34" on Tuesday.

References: `verify explain updates`.
"""

from collections.abc import Iterator

from verify.facets import FacetKind
from verify.judge import Relation
from verify.lint import wording
from verify.lint.crossed import Crossed
from verify.lint.crossing import Pair
from verify.lint.diagnostic import Remark, Severity
from verify.lint.differing import by_passage, differing
from verify.lint.rule import RuleOf

_FIGURES = frozenset({FacetKind.NUMBER, FacetKind.DATE})


def _look(crossed: Crossed) -> Iterator[Remark]:
    least = crossed.reading.settings.thresholds.conflict
    newer = (
        pair for pair in crossed.pairs(Relation.UPDATES) if pair.score >= least and _figure(crossed, pair)
    )
    for row, pairs in by_passage(newer, later=False).items():
        yield differing(crossed, pairs, at=row, verb="is updated by")


def _figure(crossed: Crossed, pair: Pair) -> bool:
    """Whether a number or a date differs, or both give a number: "killed 25", "the dead have risen to 34"."""
    if any(reason.kind in _FIGURES for reason in wording.differing(pair.reasons)):
        return True
    claims = (crossed.passage(row).claim for row in (pair.row, pair.other))
    return all(any(facet.kind is FacetKind.NUMBER for facet in claim.facets) for claim in claims)


RULE = RuleOf(
    id="C209",
    name="figure-updated",
    severity=Severity.NOTE,
    fix="quote the later value, with its date",
    docstring=__doc__,
    look=_look,
)
