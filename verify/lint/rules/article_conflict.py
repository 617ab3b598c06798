"""A report of the corpus conflicts with a claim of the article.

Says: At least one report states what cannot be so together with the claim.

Matters: This is what to clear up before the article goes out.

Problems: As for the status 'conflicting': two figures may count different things without saying so.

Example: an article writes "nearly eight months", a report "ten months".

References: `verify explain conflicting`.
"""

from collections.abc import Iterator

from verify.judge import Relation, Status
from verify.lint.diagnostic import Remark, Severity
from verify.lint.judged import Judged
from verify.lint.rule import RuleOf


def _look(judged: Judged) -> Iterator[Remark]:
    yield from judged.remarks(Status.CONFLICTING, "a report conflicts with this claim", Relation.CONFLICTS)


RULE = RuleOf(
    id="C301",
    name="article-conflict",
    severity=Severity.ERROR,
    fix="read the report; correct the claim, or say that accounts differ",
    docstring=__doc__,
    articles=True,
    look=_look,
)
