"""What holds of dates and quantities in any text."""

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from verify.facets import Context, Facet
from verify.facets.dates import date as dates
from verify.facets.numbers import number as numbers
from verify.facets.numerals.levelled import level

PIECES = (
    *(
        "10",
        "2024",
        "يناير",
        "كانون",
        "الثاني",
        "January",
        "Friday",
        "الجمعة",
        "قبل",
        "منذ",
        "أيام",
        "مئة",
        "وعشرون",
        "three",
        "and",
        "a",
        "half",
        "million",
        "%",
        "$",
        "من",
        "إلى",
        "-",
        "/",
        ":",
        ",",
        "،",
        ".",
        "٣",
        "١٫٥",
        "الساعة",
        "والنصف",
        "فجرا",
        "at",
        "p.m.",
        "last",
        "next",
        "week",
        "ago",
        "the",
        "of",
        "قتلى",
        "killed",
        "about",
        "أكثر",
        "شخصين",
        "0/0",
        "31/02/2024",
        "²",
        "½",
        "9999999999999999999999999999999999",
        "ّ",
        "\u202b",
    ),
    "\n",
    " ",
)
RUNS = st.lists(st.sampled_from(PIECES))
TEXT = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join), st.lists(st.sampled_from(PIECES)).map("".join)
)
DAY = st.one_of(st.none(), st.dates(), st.just(date(1, 1, 1)), st.just(date(9999, 12, 31)))


def _found(text: str, published: date | None) -> tuple[tuple[Facet, ...], ...]:
    context = Context(published=published)
    return dates.find(text, context), numbers.find(text, context)


@settings(deadline=None)
@given(TEXT, DAY)
def test_a_facet_is_the_slice_it_says_and_facets_do_not_overlap(text: str, published: date | None) -> None:
    for facets in _found(text, published):
        assert all(text[facet.start : facet.end] == facet.text != "" for facet in facets)
        assert all(one.end <= other.start for one, other in pairwise(facets))


@settings(deadline=None)
@given(TEXT, TEXT, DAY)
def test_comparison_is_symmetric_and_a_facet_never_differs_from_itself(
    left: str, right: str, published: date | None
) -> None:
    for ours, theirs, compare in zip(
        _found(left, published), _found(right, published), (dates.compare, numbers.compare), strict=True
    ):
        for one in ours:
            assert compare(one, one).agreement.value != "differs"
            for other in theirs:
                assert compare(one, other).agreement is compare(other, one).agreement


@settings(deadline=None)
@given(TEXT)
def test_finding_twice_gives_the_same(text: str) -> None:
    assert _found(text, date(2024, 3, 16)) == _found(text, date(2024, 3, 16))


@settings(deadline=None)
@given(st.text())
def test_levelled_text_knows_its_places(text: str) -> None:
    levelled = level(text)
    assert len(levelled.lower) == len(levelled.cased)
    places = levelled.places or tuple(range(len(text) + 1))
    assert len(places) == len(levelled.lower) + 1
    for at in range(len(levelled.lower)):
        assert levelled.span(at, at + 1).of(text)
