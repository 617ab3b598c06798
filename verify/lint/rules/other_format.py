"""A file of the corpus is in no format that is read.

Says: There are files in the corpus' folder that are no `.txt`, `.md`, `.html` or `.htm`.

Matters: They are not part of the corpus, whatever they say.

Problems: Pictures and lists beside the reports are what they are; switch the rule off where they belong.

Example: `not read, another format: interview.pdf`.

References: docs/corpus.md; `verify explain N109`.
"""

from collections.abc import Iterator

from verify.lint.diagnostic import Remark, Severity
from verify.lint.material import Reading
from verify.lint.rule import RuleOf


def _look(reading: Reading) -> Iterator[Remark]:
    yield from reading.remarks("N109")


RULE = RuleOf(
    id="C112",
    name="other-format",
    severity=Severity.NOTE,
    fix="save it as text, or move it out of the corpus",
    docstring=__doc__,
    look=_look,
)
