"""A party is reported as denying a claim of the article.

Says: No report conflicts with the claim, but one reports a denial.

Matters: A denial belongs beside the claim that it denies.

Problems: As for the status 'denied': a party may deny a part of it only.

Example: an article says that two governments talked; a ministry rejects that in a report.

References: `verify explain denied`.
"""

from collections.abc import Iterator

from verify.judge import Relation, Status
from verify.lint.diagnostic import Remark, Severity
from verify.lint.judged import Judged
from verify.lint.rule import RuleOf


def _look(judged: Judged) -> Iterator[Remark]:
    yield from judged.remarks(Status.DENIED, "a report has a denial of this claim", Relation.DENIES)


RULE = RuleOf(
    id="C302",
    name="article-denied",
    severity=Severity.ERROR,
    fix="name the denial beside the claim",
    docstring=__doc__,
    articles=True,
    look=_look,
)
