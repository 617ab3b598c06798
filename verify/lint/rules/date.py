"""A report's date is impossible, in the future, unreadable, or missing.

Says: The stated date is not in the calendar, lies after today, or can be read in more than one way; or
neither front matter nor text gives a date.

Matters: "Friday", "last week" and «مطلع العام» are counted from the report's own date, and whether a later
figure updates an earlier one is told by the two dates. A wrong date makes conflicts where there are none.

Problems: "Today" is the day on which the check runs, in the time zone of the machine; a report from further
east may be of tomorrow, and one day is granted. `--today` fixes the day, for checks that must come out the
same later.

Example: `published: 2024-02-31`.

References: ISO 8601; `verify explain N106` and `N107`.
"""

from collections.abc import Iterator
from datetime import timedelta

from verify.lint.diagnostic import Remark, Severity, Spot
from verify.lint.material import Reading
from verify.lint.rule import RuleOf

_TIME_ZONE = timedelta(days=1)


def _look(reading: Reading) -> Iterator[Remark]:
    yield from reading.remarks("N106", "N107", field="published")
    told = {notice.path for notice in reading.told("N106", "N107")}
    for document in reading.documents:
        spot = Spot(document.path, field="published")
        if document.published is None and document.path not in told:
            yield Remark(spot, "no date: neither stated nor found in the text", "missing")
        elif document.published is not None and document.published > reading.today + _TIME_ZONE:
            day = document.published.isoformat()
            yield Remark(spot, f"{day} lies in the future (today is {reading.today.isoformat()})", day)


RULE = RuleOf(
    id="C103",
    name="date",
    severity=Severity.ERROR,
    fix="state the day of publication as 'published: YYYY-MM-DD'",
    docstring=__doc__,
    articles=True,
    look=_look,
)
