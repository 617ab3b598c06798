"""A later report has a newer value than the article.

Says: A report published after the article updates a value that changes.

Matters: The claim may have been right when it was written, and is not now.

Problems: As for the status 'superseded'.

Example: an article counts 25 wounded, a report of the next day 34.

References: `verify explain superseded`.
"""

from collections.abc import Iterator

from verify.judge import Relation, Status
from verify.lint.diagnostic import Remark, Severity
from verify.lint.judged import Judged
from verify.lint.rule import RuleOf


def _look(judged: Judged) -> Iterator[Remark]:
    yield from judged.remarks(Status.SUPERSEDED, "a later report has a newer value", Relation.UPDATES)


RULE = RuleOf(
    id="C303",
    name="article-superseded",
    severity=Severity.WARNING,
    fix="give the newer value, with its date",
    docstring=__doc__,
    articles=True,
    look=_look,
)
