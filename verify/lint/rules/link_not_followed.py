"""A link in the corpus leads to what is read by another name, or in a circle.

Says: A link leads back to a folder that it lies in, or to a report or a folder that has a name of its own in
the corpus, or that another link has led to before. What it leads to is read once, by that other name.

Matters: Nothing is missing. But a report that you look for under the link's name is found under the other one
only, and a corpus that is copied with its links turned into files has every such report twice.

Problems: A link that was made on purpose, `latest` for the newest folder, is told like any other.

Example: `reports/latest: not followed: it leads to 2024-03, which is read by that name`.

References: docs/corpus.md; `verify explain N119`.
"""

from collections.abc import Iterator

from verify.lint.diagnostic import Remark, Severity
from verify.lint.material import Reading
from verify.lint.rule import RuleOf


def _look(reading: Reading) -> Iterator[Remark]:
    yield from reading.remarks("N119")


RULE = RuleOf(
    id="C113",
    name="link-not-followed",
    severity=Severity.NOTE,
    fix="take the link out of the corpus, or let it be",
    docstring=__doc__,
    look=_look,
)
