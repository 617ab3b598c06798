"""Two reports of the corpus cannot both be right.

Says: Two reports speak of the same thing and differ in a detail while the rest agrees: another number of the
same things, another day, place or person, or the opposite outcome.

Matters: Whoever relies on one of them should know of the other. The rule does not say which is right.

Problems: The two may count different things or speak of two events without saying so; read both. A later
value of what only grows is an update (C209), no conflict.

Example: "halted for two weeks" in one report, "halted for two months" in another.

References: `verify explain conflicts`; docs/measurements.md has precision and recall on labelled reports.
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

_SURE = 0.7
"""Probability that a pair needs if only a negation differs, within one language."""


def _look(crossed: Crossed) -> Iterator[Remark]:
    least = crossed.reading.settings.thresholds.conflict
    sure = (
        pair
        for pair in crossed.pairs(Relation.CONFLICTS)
        if pair.score >= least and not _entangled(crossed, pair)
    )
    for row, pairs in by_passage(sure, later=True).items():
        yield differing(crossed, pairs, at=row, verb="differs from")


def _entangled(crossed: Crossed, pair: Pair) -> bool:
    """Whether only a negation differs, and it is not certain what it negates.

    The negated thing is identified by the similarity of two words. Across two languages this was always wrong
    in the labelled reports, and within one where the two passages are not much alike.
    """
    kinds = {reason.kind for reason in wording.differing(pair.reasons)}
    left, right = (crossed.passage(row).claim.language for row in (pair.row, pair.other))
    return kinds <= {FacetKind.POLARITY} and (left is not right or pair.score < _SURE)


RULE = RuleOf(
    id="C205",
    name="conflict",
    severity=Severity.WARNING,
    fix="read both reports; correct the one that is wrong, or note in the baseline that they differ",
    docstring=__doc__,
    look=_look,
)
