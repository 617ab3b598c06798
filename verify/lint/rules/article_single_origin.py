"""All that asserts a claim of the article has it from one origin.

Says: Reports assert the claim, but all of them and the article have it from one source as far as their texts
tell.

Matters: However many outlets carry it, it stands or falls with that source.

Problems: A report that names no source may have one of its own.

Example: three sites and the article each credit one newspaper.

References: `verify explain single-origin`.
"""

from collections.abc import Iterator

from verify.judge import Relation, Status
from verify.lint.diagnostic import Remark, Severity
from verify.lint.judged import Judged
from verify.lint.rule import RuleOf


def _look(judged: Judged) -> Iterator[Remark]:
    yield from judged.remarks(
        Status.SINGLE_ORIGIN,
        "all that assert this claim have it from one origin",
        Relation.SUPPORTS,
        Relation.REFINES,
    )


RULE = RuleOf(
    id="C304",
    name="article-single-origin",
    severity=Severity.NOTE,
    fix="name the source in the text, or find another",
    docstring=__doc__,
    articles=True,
    look=_look,
)
