"""A line of a text is suspiciously long.

Says: A line has more characters than the setting `longest-line`.

Matters: An article has paragraphs. A line of this length is a page scraped into one piece, encoded data, or
text that someone wants nobody to look at; sentences and datelines are found less well in it.

Problems: Some sites put a whole article into one paragraph.

Example: a line of 60,000 characters of base64.

References: docs/ci.md, on thresholds.
"""

from collections.abc import Iterator

from verify.lint.diagnostic import Remark, Severity, Spot
from verify.lint.material import Reading
from verify.lint.rule import RuleOf
from verify.text import Span

_SHOWN = 60
"""Characters of the line that are shown."""


def _look(reading: Reading) -> Iterator[Remark]:
    most = reading.settings.thresholds.longest_line
    for document in reading.documents:
        start = 0
        for line in document.text.split("\n"):
            if len(line) > most:
                place = Span(start, start + len(line))
                head = line.strip()[:_SHOWN]
                text = f"a line of {len(line)} characters; {most} is the most that is expected"
                yield Remark(Spot(document.path, place, text=head), text, head)
            start += len(line) + 1


RULE = RuleOf(
    id="C110",
    name="long-line",
    severity=Severity.NOTE,
    fix="break it into paragraphs, or take out what is no article",
    docstring=__doc__,
    articles=True,
    look=_look,
)
