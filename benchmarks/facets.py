"""How many dates and numbers of public test sets are found with the right value, and how fast.

Run: ``python benchmarks/facets.py [--data FOLDER] [--seed FOLDER] [--misses SET]``. The sets are not part of
this repository; rows whose files are absent are left out. A row counts when all
its expected values are found.
"""

import argparse
import json
import lzma
import re
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from verify.facets import Context, Facet, find_all
from verify.facets.dates import date as dates
from verify.facets.dates.date import DateValue, Granularity
from verify.facets.numbers import number as numbers
from verify.facets.numerals.number_words import figure
from verify.facets.numerals.numeral import numerals
from verify.facets.numerals.token import TokenKind, tokens
from verify.facets.numerals.unit import unit_after
from verify.text import Language

Row = dict[str, Any]
Check = Callable[[Row], bool]
_ONE_DAY = timedelta(days=1)
_JARGON = re.compile(r"\b[BE]O[DMY]\b|\d *h\b|\dh\d|\b(?:gmt|pst|bst|ist)\b|\b[bc]\.?c\b", re.IGNORECASE)
_FEAST = re.compile(
    r"hash|passover|shavuot|ingathering|ramadan|رمضان|navarat|durga|\blent\b|christmas"
    r"|كريسماس|easter|service day",
    re.IGNORECASE,
)
# Not numbers of news prose: powers (2.5^-1), scientific notation (12e-1), network addresses, telephone
# numbers; and dates in figures, which the set reads as three numbers and this package as a date.
_TECHNICAL = re.compile(r"\^|\de[+-]?\d|(?:\d+\.){3}\d|\+\d[\d-]+-\d|\d/\d+/\d{4}", re.IGNORECASE)
_SCALES = {"ألف": 1e3, "مليون": 1e6, "مليار": 1e9}
"""The value of each scale word."""
_DAY_ALONE = re.compile(r"XXXX-XX-\d\d$")
_CLOCK = re.compile(r"\d:\d\d|\d ?[ap]\.?m\b|o'?clock|noon|midnight|الساعة|صباحا|فجرا|مساء", re.IGNORECASE)


def main() -> None:
    """Print a table of figures, or the failing rows of one set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--seed", type=Path, default=Path("../shared/seed"))
    parser.add_argument("--misses", default="")
    options = parser.parse_args()
    print(f"{'set':<44}{'rows':>6}{'right':>7}{'share':>8}")
    for name, file, chosen, check in SETS:
        path = options.data / "dev" / file
        if path.exists():
            _report(name, [row for row in _rows(path) if chosen(row)], check, misses=options.misses == name)
    if (options.seed / "gold.json").exists():
        _seed(options.seed)
    if not options.misses:
        _speed(options.data)


def _report(name: str, rows: list[Row], check: Check, *, misses: bool) -> None:
    right = [check(row) for row in rows]
    print(f"{name:<44}{len(rows):>6}{sum(right):>7}{sum(right) / max(1, len(rows)):>8.1%}")
    if misses:
        for row, ok in zip(rows, right, strict=True):
            if not ok:
                print("   ", _shown(row))


def _shown(row: Row) -> str:
    found = _found(row)
    expected = row.get("results") or row.get("times") or row.get("value")
    return f"{row['text'][:110]!r} expected {expected} found {found}"


def _found(row: Row) -> list[str]:
    if row.get("spec") == "NumberModel":
        return [str(value) for value in _values(row["text"])]
    return [
        f"{f.text} {f.value.as_json()['begin']}..{f.value.as_json()['end']} {_value(f).time}"
        for f in _dates(row)
    ]


def _rows(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _reference(row: Row) -> date | None:
    told = row.get("reference") or row.get("published")
    return date.fromisoformat(told[:10]) if told else None


def _dates(row: Row) -> tuple[Facet, ...]:
    return dates.find(row["text"], Context(published=_reference(row), language=Language.UNKNOWN))


def _value(facet: Facet) -> DateValue:
    if not isinstance(facet.value, DateValue):
        raise TypeError(facet)
    return facet.value


def _values(text: str) -> list[float]:
    return [number.value for number in numerals(text) if not number.ordinal]


def number_model(row: Row) -> bool:
    """The exact numbers of the sentence, but for those with a unit attached, which are left open."""
    expected = [float(result["value"]["value"]) for result in row["results"]]
    found = [value for value in _values(row["text"]) if value in expected or value not in _glued(row["text"])]
    return len(expected) == len(found) and all(
        abs(one - other) <= 1e-9 * max(1, abs(other))
        for one, other in zip(sorted(found), sorted(expected), strict=True)
    )


def _glued(text: str) -> set[float]:
    """The values of figures with a unit or a scale attached: 20 for «20دولار».

    The set splits at blanks and skips them; newspapers write this way, and mean the number. Only the value of
    that figure is left open, and with a scale its thousands.
    """
    pieces, values = tokens(text).pieces, set()
    for at, (piece, word) in enumerate(pairwise(pieces), 1):
        if piece.kind is TokenKind.FIGURE and word.glued and word.kind is TokenKind.WORD:
            worth = 1.0 if unit_after(pieces, at) is not None else _SCALES.get(word.form)
            values |= {(figure(piece.form) or 0.0) * worth} if worth else set()
    return values


def date_parser(row: Row) -> bool:
    """The day, in the past or the future reading of the set."""
    found = {(_value(f).begin, _value(f).end) for f in _dates(row)}
    found |= {(one, one) for f in _dates(row) for one in _value(f).candidates}
    wide = [_value(f).stated for f in _dates(row) if _value(f).slack and _value(f).stated]
    return all(
        bool(found & {(one, one) for one in _days(result["value"], "date")})
        or any(one and one.begin <= day <= one.end for one in wide for day in _days(result["value"], "date"))
        for result in row["results"]
    )


def date_period(row: Row) -> bool:
    """The first and last day; the set gives the day after the last if the end is not itself stated."""
    found = {(_value(f).begin, _value(f).end) for f in _dates(row)}
    for result in row["results"]:
        readings = [_pair(result["value"][which]) for which in ("PastResolution", "FutureResolution")]
        wanted = {
            (begin, end - step) for begin, end in filter(None, readings) for step in (timedelta(0), _ONE_DAY)
        }
        wanted |= {
            (begin, date(end.year, 12, 31))
            for begin, end in filter(None, readings)
            if _both_new_year(begin, end)
        }
        if not found & wanted and not _within_slack(row, wanted):
            return False
    return True


def _within_slack(row: Row, wanted: set[tuple[date, date]]) -> bool:
    """Whether a stretch counted from publication is the same within its own declared slack.

    Of "early" and "late" one end is certain and must be the same: the set divides months in halves where this
    package divides them in thirds, so the other end may be off by its slack.
    """
    return any(
        value.stated is not None
        and max(abs(value.stated.begin - begin), abs(value.stated.end - end)).days <= value.slack
        and (
            value.granularity is not Granularity.VAGUE
            or begin == value.stated.begin
            or end == value.stated.end
        )
        for value in map(_value, _dates(row))
        for begin, end in wanted
    )


def _both_new_year(begin: date, end: date) -> bool:
    """The set ends "2014 to 2018" on 1 January 2018, which leaves the year 2018 out."""
    return begin.timetuple().tm_yday == end.timetuple().tm_yday == 1


def _days(value: Row, key: str) -> set[date]:
    return {
        date.fromisoformat(value[which][key])
        for which in ("PastResolution", "FutureResolution")
        if value[which].get(key)
    }


def _pair(value: Row) -> tuple[date, date] | None:
    return (
        (date.fromisoformat(value["startDate"]), date.fromisoformat(value["endDate"]))
        if value.get("startDate")
        else None
    )


def duckling(row: Row) -> bool:
    """The first moment and, for a stretch, the last; a recurring date may be the previous one."""
    return any(_matches(_value(facet), row) for facet in _dates(row))


def _matches(value: DateValue, row: Row) -> bool:
    times = row["times"]
    if row["grain"] in {"hour", "minute"} and row["kind"] == "time":
        day_told = value.stated is None or _alike(value.stated.begin, date.fromisoformat(times[0][:10]))
        return value.time == times[0][11:16] and day_told
    begin = date.fromisoformat(times[0][:10])
    stated = value.stated
    if stated is None:
        return any(_alike(one, begin) for one in value.candidates)
    if row["kind"] == "interval":
        end = date.fromisoformat(times[1][:10])
        end = end if row["grain"] in {"hour", "minute"} and times[1][11:16] != "00:00" else end - _ONE_DAY
        if max(abs(stated.begin - begin), abs(stated.end - end)).days <= value.slack:
            return True  # calendar months here, and up to publication with us
        return _alike(stated.begin, begin) and abs((stated.end - stated.begin) - (end - begin)) <= _ONE_DAY
    if value.slack and stated.begin <= begin <= stated.end:
        return True  # a month's precision, and 12 November is in it
    return _alike(stated.begin, begin)


def _alike(ours: date, theirs: date) -> bool:
    """The same date or, as news looks back where this set looks ahead, the one a week or year earlier."""
    gap = (theirs - ours).days
    return gap in {0, 7} or (
        (ours.month, ours.day) == (theirs.month, theirs.day) and theirs.year - ours.year == 1
    )


def news_relevant(row: Row) -> bool:
    """Whether news would write it this way.

    Left out: feast days, spans within a day, moments to the second, years BC, hours of another time zone,
    office jargon (EOM), and hours not given by the clock ("in 24 hours", "15h30", "twelve oh three").
    """
    within = row["grain"] in {"hour", "minute", "second"}
    if (
        _JARGON.search(row["text"])
        or _FEAST.search(row["text"])
        or (within and not _CLOCK.search(row["text"]))
    ):
        return False
    return (
        bool(row["times"])
        and row["kind"] in {"time", "interval"}
        and not (row["grain"] == "second" or (within and row["kind"] == "interval"))
    )


def gum(row: Row) -> bool:
    """Whether the annotated words overlap a date that begins when the annotation does."""
    told = _gum_begin(row["value"])
    near = [_value(f) for f in _dates(row) if f.start < row["end"] and row["start"] < f.end]
    ends = {end for value in near if value.stated for end in (value.stated.begin, value.stated.end)}
    wide = any(
        value.slack and value.stated and value.stated.begin <= told <= value.stated.end for value in near
    )
    return wide or bool(ends & {told, _year_end(row["value"], told)})


def _year_end(value: Row, begin: date) -> date:
    """The last day of a year given as the end of a range."""
    return begin.replace(month=12, day=31) if len(str(value.get("when"))) == 4 else begin  # noqa: PLR2004 - YYYY


def _gum_begin(value: Row) -> date:
    told = str(value.get("when") or value.get("from"))[:10]
    parts = [int(part) for part in told.split("-")]
    return date(*[*parts, 1, 1][:3])


def _gum_told(row: Row) -> bool:
    told = str(row["value"].get("when") or row["value"].get("from") or "")
    return told[:4].isdigit()


def _prose_number(row: Row) -> bool:
    """Whether the row asks for numbers of prose: no mathematics, addresses or dates in figures."""
    return row["spec"] == "NumberModel" and not _TECHNICAL.search(row["text"])


def _newsroom_day(row: Row) -> bool:
    """Whether the row is a day as news would write it.

    Left out: a day given by its number only («عدت إلى 27», «في 15»), without month, weekday or «يوم».
    """
    if row["spec"] != "DateParser":
        return False
    bare = all(_DAY_ALONE.match(result["value"]["Timex"]) for result in row["results"])
    return not bare or "يوم" in row["text"]


def _resolved_period(row: Row) -> bool:
    """Whether the set resolves the words to first and last day; for "this summer" it does not."""
    return row["spec"] == "DatePeriodParser" and any(
        result["value"]["PastResolution"].get("startDate") for result in row["results"]
    )


def _spec(name: str) -> Check:
    return lambda row: row["spec"] == name


def _arabic(row: Row) -> bool:
    return row["language"] == "ar" and news_relevant(row)


def _english(row: Row) -> bool:
    return row["language"] == "en" and news_relevant(row)


NUMBERS, DATES, DUCKLING, GUM = (
    f"{name}.jsonl"
    for name in ("numbers_recognizers_ar", "dates_recognizers_ar", "dates_duckling", "dates_gum")
)
SETS: tuple[tuple[str, str, Check, Check], ...] = (
    ("numbers ar (Recognizers NumberModel)", NUMBERS, _prose_number, number_model),
    ("dates ar (Recognizers DateParser)", DATES, _newsroom_day, date_parser),
    ("periods ar (Recognizers DatePeriodParser)", DATES, _resolved_period, date_period),
    ("dates ar (Duckling, news-relevant)", DUCKLING, _arabic, duckling),
    ("dates en (Duckling, news-relevant)", DUCKLING, _english, duckling),
    ("dates en (GUM, year told)", GUM, _gum_told, gum),
)  # fmt: skip


def _seed(folder: Path) -> None:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    text = (folder / "article.txt").read_text(encoding="utf-8")
    context = Context(published=date.fromisoformat(gold["published"]), language=Language.ARABIC)
    for key, found in (("dates", dates.find(text, context)), ("numbers", numbers.find(text, context))):
        told = {
            (d["start"], d["text"]) for claim in gold["claims"] for d in claim[key] if not d.get("inherited")
        }
        hit = [(s, t) for s, t in told if any(f.start < s + len(t) and s < f.end for f in found)]
        print(
            f"{'seed article, ' + key + ' found':<44}{len(told):>6}{len(hit):>7}{len(hit) / len(told):>8.1%}"
        )


def _speed(data: Path) -> None:
    sentences: list[str] = []
    news = data / "train" / "english_news.txt.xz"
    if news.exists():
        with lzma.open(news, "rt", encoding="utf-8") as lines:
            sentences += [line.strip() for _, line in zip(range(2000), lines, strict=False)]
    arabic = data / "dev" / "sentences_ersatz_ar.jsonl"
    if arabic.exists():
        sentences += [row["text"] for row in list(_rows(arabic))[:1600]]
    if not sentences:
        return
    context = Context(published=date(2024, 3, 16))
    for title, finders in (("dates and numbers", (dates.find, numbers.find)), ("all facets", (find_all,))):
        for find in finders:
            find("Nine people, said Jane Doe of the Port Authority, left Basra on 5 May.", context)
        began = time.process_time()
        for sentence in sentences:
            for find in finders:
                find(sentence, context)
        took = time.process_time() - began
        print(f"{title}: {len(sentences) / took:,.0f} sentences a second on one core")


if __name__ == "__main__":
    main()
