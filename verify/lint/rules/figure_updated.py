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

from verify.facets import Agreement, FacetKind
from verify.judge import Relation
from verify.lint.crossed import Crossed
from verify.lint.crossing import Pair
from verify.lint.diagnostic import Remark, Severity
from verify.lint.differing import by_passage, differing
from verify.lint.rule import RuleOf


def _look(crossed: Crossed) -> Iterator[Remark]:
    least = crossed.reading.settings.thresholds.conflict
    newer = (pair for pair in crossed.pairs(Relation.UPDATES) if pair.score >= least and _figure(pair))
    for row, pairs in by_passage(newer, later=False).items():
        yield differing(crossed, pairs, at=row, verb="is updated by")


def _figure(pair: Pair) -> bool:
    return any(
        reason.agreement is Agreement.DIFFERS and reason.kind in {FacetKind.NUMBER, FacetKind.DATE}
        for reason in pair.reasons
    )


RULE = RuleOf(
    id="C209",
    name="figure-updated",
    severity=Severity.NOTE,
    fix="quote the later value, with its date",
    docstring=__doc__,
    look=_look,
)
