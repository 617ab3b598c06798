"""A file of the corpus is in a format that cannot be read.

Says: A file in the corpus folder is not in a format that is read: text, web page, PDF, Word file or email.

Matters: It is not part of the corpus, whatever it says. The check counts it as not measured and does not end
with 0.

Problems: Pictures and lists beside the reports are what they are: ignore the rule for them, by
`per-path-ignores`, and they count as nothing.

Example: `corpus/figures.xls: not read, another format`.

References: docs/corpus.md; `verify explain N109`.
"""

from collections.abc import Iterator

from verify.lint.diagnostic import Remark, Severity
from verify.lint.material import Reading
from verify.lint.rule import RuleOf


def _look(reading: Reading) -> Iterator[Remark]:
    yield from reading.remarks("N109", "N121")


RULE = RuleOf(
    id="C112",
    name="other-format",
    severity=Severity.NOTE,
    fix="save it as text, or move it out of the corpus",
    docstring=__doc__,
    look=_look,
)
