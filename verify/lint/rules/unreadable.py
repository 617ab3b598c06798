"""A report cannot be read, or only by guessing.

Says: A file of the corpus is empty, is no text, is in an encoding that cannot be told or had to be guessed,
or is larger than what is read; it is a pipe, a socket or a device; or a folder could not be opened.

Matters: What is not read is not in the corpus. Every other rule, and every answer of `verify claims`, is
silent about it, and the silence looks like "nothing found".

Problems: A guessed encoding is right more often than not; the remark asks for UTF-8 all the same, because a
letter that was read wrongly changes names and numbers.

Example: `reports/17.md: not read: this is not text but binary data`.

References: `verify explain N101`, `N108` and `N118`.
"""

from collections.abc import Iterator

from verify.lint.diagnostic import Remark, Severity
from verify.lint.material import Reading
from verify.lint.rule import RuleOf


def _look(reading: Reading) -> Iterator[Remark]:
    yield from reading.remarks("N101", "N108", "N118")


RULE = RuleOf(
    id="C101",
    name="unreadable",
    severity=Severity.ERROR,
    fix="save the report as UTF-8 text, or take it out of the corpus",
    docstring=__doc__,
    articles=True,
    look=_look,
)
