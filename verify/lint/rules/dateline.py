"""The date that a report's own text gives is not the one stated about it.

Says: The text's dateline or its line "Published:" names a day that is further from the stated date than a
newsroom takes to publish.

Matters: One of the two is wrong, and every relative date of the report is counted from the stated one.

Problems: A dateline names the day of writing, which may be a day or two before that of publication: the
setting `dateline-days` says how many are granted. A dateline without a year is taken to be of the year that
fits best.

Example: `published: 2024-03-16` over a text that opens with "MUSCAT, March 3 (Reuters) -".

References: none.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from verify.documents import BlockKind, Document
from verify.facets import Context
from verify.facets import date as dates
from verify.facets.date_value import Anchor, DateValue
from verify.lint.diagnostic import Remark, Severity, Spot
from verify.lint.material import Reading
from verify.lint.rule import RuleOf
from verify.text import Span

# "MUSCAT, March 3 (Reuters) -", «عمّان في 14 تشرين الثاني (السنديان) –»: place and date up to a dash.
_OPENING = re.compile(r"\s*[^\n.:؛،!?؟]{2,40}(?:[,،][^\n.:؛!?؟]{0,40})?(?:\([^()\n]{2,40}\))?\s*[-–—:](?=\s)")
_YEAR = 365.25
_LONGEST = 200


def _look(reading: Reading) -> Iterator[Remark]:
    granted = reading.settings.thresholds.dateline_days
    for document in reading.documents:
        if document.published is None or "published" not in document.stated:
            continue
        for place, begin, end in _days(document):
            if _apart(document.published, begin, end) > granted:
                spot = Spot(document.path, place, text=place.of(document.text))
                stated = document.published.isoformat()
                yield Remark(
                    spot, f"the text is dated {_shown(begin, end)}, the front matter {stated}", stated
                )
                break


def _days(document: Document) -> Iterator[tuple[Span, date, date]]:
    """The days that date lines and the opening of the text name."""
    for stretch in _datelines(document):
        text = stretch.of(document.text)
        for facet in dates.find(text, Context(published=document.published, language=document.language)):
            value = facet.value
            if isinstance(value, DateValue) and value.anchor is Anchor.WRITTEN and value.stated:
                begin, end = value.stated
                if end - begin <= timedelta(days=1):
                    yield facet.span.shifted(stretch.start), begin, end


def _datelines(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        if block.kind is BlockKind.DATELINE and block.span.end - block.span.start <= _LONGEST:
            yield block.span
    body = document.body()
    opening = _OPENING.match(document.text, body[0].start, body[0].end) if body else None
    if opening:
        yield Span(*opening.span())


def _apart(stated: date, begin: date, end: date) -> int:
    """Days between; a year more or less may be the reading's, where the text gives none."""
    days = max((begin - stated).days, (stated - end).days, 0)
    return min(days, abs(round(days - _YEAR))) if days > 300 else days  # noqa: PLR2004 - nearly a year


def _shown(begin: date, end: date) -> str:
    return begin.isoformat() if begin == end else f"{begin.isoformat()} to {end.isoformat()}"


RULE = RuleOf(
    id="C104",
    name="dateline",
    severity=Severity.WARNING,
    fix="correct the stated date, or the text's",
    docstring=__doc__,
    look=_look,
)
