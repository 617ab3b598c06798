"""The patterns of dates in all languages, as regular expressions over time symbols, with their builders.

The letters are those of ``date_words.json`` and :mod:`verify.facets.dates.date_symbols`. Group names say
which symbol a builder uses. At one place the longest pattern wins; of two equally long ones the earlier.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from verify.facets.dates import calendar_dates, counted_dates, week_dates
from verify.facets.dates.date_setting import Found, Setting
from verify.facets.dates.date_value import DateValue

Reader = Callable[[Found, Setting], DateValue | None]

# "of 2024", «من عام 2024», ", 2024"; "of last year", «من العام الماضي», "this year".
_YEAR = r"(?:[,fR@/-]{0,2}y?(?P<y>[YJ])|[,fR@]{0,2}t?(?:(?P<ys>[LCX])y|y(?P<yz>[LCX])))"
_MONTH = r"m?(?P<mo>[Mu])(?:\.(?=[NtY,f]))?(?:[/(][Mu]\)?)?"
_IN_MONTH = rf"(?:{_MONTH}(?:{_YEAR})?|(?P<s>[LCX])m|m(?P<sp>[LCX])|(?P<um>m)(?![NO]))"
_GROUP = re.compile(r"\(\?P<\w+>")
_BEFORE_WEAK = r"(?:(?<=[fHQE@])|(?<=E-))"


class Shape(NamedTuple):
    """A pattern of dates, and its builder."""

    read: Reader
    pattern: re.Pattern[str]


class Shapes(NamedTuple):
    """Patterns of dates, and one regular expression that shows at once whether any of them occurs."""

    each: tuple[Shape, ...]
    some: re.Pattern[str]


def _shapes(*each: Shape) -> Shapes:
    plain = (_GROUP.sub("(?:", shape.pattern.pattern) for shape in each)
    return Shapes(each, re.compile("|".join(f"(?:{pattern})" for pattern in plain)))


def _shape(read: Reader, pattern: str) -> Shape:
    return Shape(read, re.compile(pattern))


#: Patterns that name a stretch of time by themselves.
PERIODS = _shapes(
    _shape(calendar_dates.in_figures, r"(?:d?(?P<w>[Ww])[,f]{0,2})?(?P<iso>I)"),
    _shape(
        calendar_dates.day_month,
        rf"(?:(?:T,?)?d?(?P<w>[Ww])[,.]?[fd(]{{0,2}})?d?t?(?P<d>[NO])[-.,/@R]{{0,2}}{_MONTH}(?:,?{_YEAR})?"
        r"(?:\((?P<w2>[Ww])\))?",
    ),
    _shape(calendar_dates.short_year, r"(?P<d>N)-(?P<mo>[Mu])-(?P<y>[Nn])(?!-)"),
    _shape(
        calendar_dates.month_day,
        rf"(?:(?:T,?)?d?(?P<w>[Ww])[,.]{{0,2}})?(?P<mo>[Mu])\.?t?(?P<d>[NO])(?!n|[/-]N)(?:,?{_YEAR}|,?(?P<w2>[Ww]))?",
    ),
    _shape(calendar_dates.day_and_month_in_figures, r"(?:d?W[,f]?|(?<=[fd])|^)(?P<dm>j)(?![oNn])"),
    _shape(calendar_dates.padded, r"(?<![sh])(?P<dm>j)(?![oNn])"),
    _shape(calendar_dates.with_hyphen, r"(?<=[fd])(?P<d>N)-(?P<m>N)(?=[.,|)\"]|$)"),
    _shape(calendar_dates.month_year, rf"{_MONTH},?{_YEAR}"),
    _shape(calendar_dates.month_shift, r"(?P<s>[LCX])m?(?P<mo>[Mu])|m?(?P<mp>[Mu])(?P<sp>[LCX])(?!y)"),
    _shape(calendar_dates.month, rf"m?(?P<mo>M)|(?:{_BEFORE_WEAK}|m)(?P<mp>u)(?!o)|^(?P<mq>u)$"),
    _shape(calendar_dates.months_of_year, rf"(?P<mo>[Mu])-(?P<mo2>[Mu])(?![NOt])(?:,?{_YEAR})?"),
    _shape(calendar_dates.year, r"t?y[fRm]?(?P<y>[YJn])(?![/%])(?P<ah>~)?"),
    _shape(calendar_dates.bare_year, r"(?P<y>Y)"),
    _shape(calendar_dates.year_in_words, r"(?<=f)(?P<y>J)(?=[.,|)\"]|$)"),
    _shape(counted_dates.year_shift, r"(?:(?P<s>[LCX])y|y(?P<sp>[LCX]))"),
    _shape(counted_dates.unit_shift, r"[tC]?(?P<s>[LCXr])(?P<n>[NnVa])?(?P<u>[dkmyzcvhq])"),
    _shape(counted_dates.unit_shift, r"(?P<n>[NnV])?(?P<u>[dkmyzcvhq])(?P<n2>N)?(?P<s>[LCXb])"),
    _shape(calendar_dates.day_of_shift, r"t?(?P<d>[NO])[@fR]?t?(?:(?P<s>[LCX])m|m(?P<sp>[LCX]))"),
    _shape(calendar_dates.season, rf"t?(?P<q>S)(?:{_YEAR})"),
    _shape(calendar_dates.season_shift, r"(?P<s>[LCX])(?P<q>S)|(?P<qp>S)(?P<sp>[LCX])|(?<=[f@])t?(?P<qq>S)"),
    _shape(
        calendar_dates.quarter,
        rf"t?(?:(?P<o>O)q|q(?P<op>[NO])|q(?P<fin>b)|(?P<fin2>b)q)(?:{_YEAR})?|(?P<y2>Y)q(?P<o2>N)",
    ),
    _shape(calendar_dates.half, rf"t?(?:(?P<o>O)g|g(?P<op>O))[,fR@]?{_YEAR}"),
    _shape(week_dates.weekend, r"t?(?P<u>v)(?![NnOLCX]|@[Mu])"),
    _shape(week_dates.day_alone, r"(?P<day>d)(?P<d>[NO])(?![NnMuhPKs&U/%:.,-]*[NMudkmyhnP])"),
    _shape(calendar_dates.decade, r"(?<!!)t?z?(?P<x>x)(?!!)"),
    _shape(calendar_dates.decade, r"(?P<x>x)c(?P<s>[LC])"),
    _shape(calendar_dates.century, r"(?:t?(?P<o>O)-?c|c(?P<op>[ON]))(?P<ah>~)?"),
    _shape(week_dates.weekday_shift, r"(?P<s>[LCX])d?(?P<w>[Ww])|d?(?P<wp>W)(?P<sp>[LCX])"),
    _shape(week_dates.weekday_of_week, r"d?(?P<w>[Ww])[@fR]?t?(?:(?P<s>[LCX])k|k(?P<sp>[LCX]))"),
    _shape(week_dates.weekday_of_week, r"(?:(?P<s>[LCX])k|k(?P<sp>[LCX]))[,'f]?d?(?P<w>[Ww])"),
    _shape(week_dates.weekday_of_this_month, r"d?(?P<w>W)(?P<o>O)(?![fRA@BoNnMuKP%:'-])"),
    _shape(week_dates.counted_weekdays, r"p?(?P<n>[Na])(?P<w>[Ww])(?P<g>G)"),
    _shape(
        week_dates.weekday_number, r"d?(?P<w>[Ww])(?P<in>[,f])?t?(?P<d>N(?!o)|O)(?![NnMuhPKs/%:-]|[fR]?t?P)"
    ),
    _shape(week_dates.weekday, r"d?(?P<w>W)"),
    _shape(week_dates.weekday, r"(?<=[f])(?P<w>w)(?![o])|^(?P<wp>w)\.?$"),
    _shape(week_dates.nth_weekday, rf"d?(?P<w>[Ww])(?P<o>[OLb])[@fR]{{1,2}}t?{_IN_MONTH}"),
    _shape(week_dates.nth_day, rf"t?(?:(?P<o>[OLl])d|[dT](?P<op>[OLb]))[@fR]{{1,2}}t?{_IN_MONTH}"),
    _shape(week_dates.nth_last, rf"t?(?P<n>O)(?:-?U-)?L(?P<u>[dk])[@fR]{{1,2}}t?{_IN_MONTH}"),
    _shape(week_dates.nth_last, rf"t?(?P<n>O)(?:-?U-)?L(?P<u>[dk])(?:{_YEAR})"),
    _shape(week_dates.nth_weekday, rf"t?(?P<o>[OLl])d?(?P<w>[Ww])[@fR]{{1,2}}t?{_IN_MONTH}"),
    _shape(week_dates.nth_week, rf"t?(?:(?P<o>[OLl])k|k(?P<op>[OLb]))[@fR]{{1,2}}t?{_IN_MONTH}"),
    _shape(week_dates.nth_week, rf"t?(?:(?P<o>[OL])k|k(?P<op>[OLb]))(?:{_YEAR})"),
    _shape(
        calendar_dates.days_of_month,
        rf"R?t?(?P<d>[NO])(?:[U&-])t?(?P<d2>[NO])[@R,fR]{{0,2}}{_MONTH}(?:,?{_YEAR})?",
    ),
    _shape(calendar_dates.days_of_month, rf"R?(?P<mo>[Mu])\.?t?(?P<d>[NO])[U&-]t?(?P<d2>[NO])(?:{_YEAR})?"),
    _shape(
        calendar_dates.days_of_month,
        r"R?t?(?P<d>[NO])(?:[U&-])t?(?P<d2>[NO])[@fR]?t?(?:(?P<s>[LCX])m|m(?P<sp>[LCX]))",
    ),
    _shape(calendar_dates.span_of_years, r"(?:R|y)?y?(?P<y>Y)[U/&-]y?(?P<y2>[YJ]|N)"),
    _shape(calendar_dates.span_in_words, r"(?:R|y)y?(?P<y>J)[U&-]y?(?P<y2>J)(?=[.,|)\"]|$)"),
    _shape(counted_dates.today, r"d?(?P<t>T)(?P<c>C)?"),
    _shape(counted_dates.day_of_something, r"(?P<t>T)(?P<n>[ONnY])"),
    _shape(counted_dates.today, r"(?P<t>T),?d?W"),
    _shape(counted_dates.today, r"d?W,?d?(?P<t>T)"),
)

#: Patterns that count from the document's date or from another date in the text.
COUNTED = _shapes(
    _shape(
        counted_dates.compound,
        r"(?:(?P<b>[AB])p?)?(?P<n>[Na])?(?P<u>[ymk])&(?P<n2>N)(?P<u2>[mkd])(?P<g>G)?(?![RAB@])",
    ),
    _shape(counted_dates.ago, r"(?:A|(?P<h>H))[pf]?R?(?P<n>[NnVga])?(?P<u>[dkmyzch])(?P<half>&g)?"),
    _shape(counted_dates.ago, r"p?t?(?P<n>[NnaV])-?(?P<half>&ag)?(?P<u>[dkmyzch])(?:p|&p)?(?P<g>G)"),
    _shape(counted_dates.ago, r"(?P<n>a)?(?P<u>[dkmyzch])(?P<g>G)"),
    _shape(
        counted_dates.ahead, r"(?P<b>[Bfi])p?(?P<n>[NnaV])(?P<u>[dkmyzch])(?!N?[LCXb])(?:(?=(?P<q>[RAB@]))|)"
    ),
    _shape(counted_dates.ahead, r"(?P<b>[Bi])(?P<u>[dkmyzch])(?:(?=(?P<q>[RAB@]))|)"),
    _shape(counted_dates.then, r"(?P<h>H)(?P<t>D)"),
    _shape(counted_dates.then, r"t(?P<x>[XL])(?P<u>d)|[Td](?P<xs>[XL])"),
    _shape(counted_dates.rest, r"(?P<e>e)t?C?(?P<u>[kmy])C?(?![LXMuYJNn])"),
    _shape(counted_dates.rest, r"(?P<e>G)C(?P<u>[kmy])"),
    _shape(counted_dates.since_event, r"H(?:t)?(?P<e>[E<])"),
)

#: "early", «مطلع» and the like, with what may precede the stretch of which they select a part.
EDGE = re.compile(r"t?(?:(?P<e>E)[-@fR]?|(?P<ee><)@)t?(?=[^o])")
#: A unit alone, which is a date only with an edge: "the start of the year".
UNIT = re.compile(r"t?(?P<u>[ymkzcdq])(?![NnO])")
#: What makes a point in time the beginning, the end or the bound of a stretch.
RELATION = re.compile(r"(?P<r>[HUQAB])[fR]?t?")
#: Times of day, before the day, after it, or alone.
CLOCK = re.compile(
    r"[fpR]{0,2}s?p?(?:(?P<k>K)[fR]?t?(?P<p>P)?|(?<=s)(?P<n>[NOnYj])(?P<m>[&%][NOnqg])?(?:h)?[fR]?t?(?P<q>P)?s?"
    r"|(?P<z>[NnY])(?=[(,f]?Z)|(?P<n2>[NO])(?P<m2>[&%][NOnqg])?s?f?t?(?P<q2>P))(?:\(Z\)|[(,f]?Z)?"
)
#: "a quarter past three", "20 minutes to two".
PAST = re.compile(r"f?p?(?P<m>a?q|g|Nh?)(?P<way>[LGUQ])(?P<n>[NP])(?P<q>f?t?P)?Z?")
PART = re.compile(r"[fR]?t?(?P<p>P)")
#: What joins the two ends of a range.
TO = re.compile(r",?[U-]t?|&t?")
