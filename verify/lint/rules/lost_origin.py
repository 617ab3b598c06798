"""A claim has lost its only independent origin since the baseline.

Says: When the baseline was written, reports of two or more independent origins asserted the claim; now all
that assert it have it from one.

Matters: A report was removed or changed, and what had been corroborated no longer is. Texts that rest on it
should be looked at again.

Problems: A change in the wording of a report can hide that it says the same. Without a baseline that knows
origins (`--write-baseline`) there is nothing to compare with, and the rule does not run.

Example: a second paper's own report is deleted from the corpus, two reprints of the first remain.

References: docs/ci.md, 'baseline'.
"""

from collections.abc import Iterator

from verify.lint.corroborated import Origins
from verify.lint.diagnostic import Remark, Severity, Spot
from verify.lint.rule import RuleOf
from verify.text import Span, fold


def _look(origins: Origins) -> Iterator[Remark]:
    texts = {document.path: document.text for document in origins.documents}
    for one in origins.before:
        start = texts.get(one.path, "").find(one.text)
        if start < 0 or one in origins.now:
            continue  # a claim that the report no longer makes has not lost an origin
        spot = Spot(one.path, Span(start, start + len(one.text)), text=one.text)
        text = "independent origins asserted this when the baseline was written; now all have it from one"
        yield Remark(spot, text, fold(one.text))


RULE = RuleOf(
    id="C207",
    name="lost-origin",
    severity=Severity.WARNING,
    fix="restore the report that is gone, or find another; then write the baseline anew",
    docstring=__doc__,
    whole=True,
    look=_look,
)
