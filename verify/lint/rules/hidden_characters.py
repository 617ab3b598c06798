"""A text carries characters that a screen obeys or a reader cannot see.

Says: There are terminal escapes or other control characters, overrides or isolates of writing direction, or
invisible characters where no script needs them.

Matters: Such a text looks other than it is: words can be hidden, put in another order, or written over what
stands on the screen. Whoever copies from it carries that along.

Problems: Joiners and direction marks are ordinary in Arabic script and are not meant. A byte order mark in
the middle of a text is a sign of files glued together, not of malice.

Example: `paid <U+202E>000,01<U+202C> dollars`, which a screen shows as "paid 10,000 dollars".

References: Unicode Technical Report 36; Boucher and Anderson, "Trojan Source" (2021); `verify explain N115`
to `N117`.
"""

from collections.abc import Iterator

from verify.lint.diagnostic import Remark, Severity
from verify.lint.material import Reading
from verify.lint.rule import RuleOf


def _look(reading: Reading) -> Iterator[Remark]:
    yield from reading.remarks("N115", "N116", "N117")


RULE = RuleOf(
    id="C108",
    name="hidden-characters",
    severity=Severity.ERROR,
    fix="remove the characters, or the report",
    docstring=__doc__,
    articles=True,
    look=_look,
)
