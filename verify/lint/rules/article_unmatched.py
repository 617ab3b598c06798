"""No report in the corpus addresses a claim of the article.

Says: Nothing in the corpus asserts, denies, updates or contradicts the claim.

Matters: It says something about the corpus, not about the claim: nobody has checked it against anything.

Problems: A report that says it in very different words may not have been found.

Example: a detail that only the article has.

References: `verify explain unmatched`.
"""

from collections.abc import Iterator

from verify.judge import Status
from verify.lint.diagnostic import Remark, Severity
from verify.lint.judged import Judged
from verify.lint.rule import RuleOf


def _look(judged: Judged) -> Iterator[Remark]:
    yield from judged.remarks(Status.UNMATCHED, "no report in the corpus addresses this claim")


RULE = RuleOf(
    id="C305",
    name="article-unmatched",
    severity=Severity.NOTE,
    fix="add a report that does, or check the claim by hand",
    docstring=__doc__,
    articles=True,
    look=_look,
)
