"""The date that a report's own text gives is not the one stated about it.

Says: The text's dateline or its line "Published:" names a day that is further from the stated date than a
newsroom takes to publish.

Matters: One of the two is wrong, and every relative date of the report is counted from the stated one.

Problems: A dateline names the day of writing, which may be a day or two before that of publication: the
setting `dateline-days` says how many are granted. A dateline without a year is taken to be of the year that
fits best.

Example: `published: 2024-03-16` over a text that opens with "MUSCAT, March 3 (Reuters) -".

References: docs/vocabulary.md, on dates; datelines.json in verify/lexicon.
"""

import re
from collections.abc import Iterator
from datetime import date

from verify.documents import BlockKind, Document
from verify.facets.dates import date as dates
from verify.facets.dates.date_value import DateValue, Granularity
from verify.lint.diagnostic import Remark, Severity, Spot
from verify.lint.material import Reading
from verify.lint.rule import RuleOf
from verify.text import Span

# "MUSCAT, March 3 (Reuters) -", «عمّان في 14 تشرين الثاني (السنديان) –»: place and date up to a dash.
_OPENING = re.compile(r"\s*[^\n.:؛،!?؟]{2,40}(?:[,،][^\n.:؛!?؟]{0,40})?(?:\([^()\n]{2,40}\))?\s*[-–—:](?=\s)")
_DIGIT = re.compile(r"\d")  # "Friday" is a day of the story
_LONGEST = 200
"""Characters."""


def _look(reading: Reading) -> Iterator[Remark]:
    granted = reading.settings.thresholds.dateline_days
    for document in reading.documents:
        stated = document.published
        if stated is None or "published" not in document.stated:
            continue
        for place, days in _days(document):
            if min(_apart(stated, day) for day in days) > granted:
                spot = Spot(document.path, place, text=place.of(document.text))
                text = f"the text is dated {days[0].isoformat()}, the front matter {stated.isoformat()}"
                yield Remark(spot, text, stated.isoformat())
                break


def _days(document: Document) -> Iterator[tuple[Span, tuple[date, ...]]]:
    """The days in date lines and in the opening of the text; two if the year is not given."""
    for stretch in _datelines(document):
        text = stretch.of(document.text)
        for facet in dates.find(text, document.context):
            value = facet.value
            if (
                isinstance(value, DateValue)
                and value.granularity is Granularity.DAY
                and _DIGIT.search(facet.text)
            ):
                read = (value.stated, value.instead)
                days = tuple(interval.begin for interval in read if interval)
                if days:
                    yield facet.span.shifted(stretch.start), days


def _datelines(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        if block.kind is BlockKind.DATELINE and block.span.end - block.span.start <= _LONGEST:
            yield block.span
    body = document.body()
    opening = _OPENING.match(document.text, body[0].start, body[0].end) if body else None
    if opening:
        yield Span(*opening.span())


def _apart(one: date, other: date) -> int:
    return abs((one - other).days)


RULE = RuleOf(
    id="C104",
    name="dateline",
    severity=Severity.WARNING,
    fix="correct the stated date, or the text's",
    docstring=__doc__,
    look=_look,
)
