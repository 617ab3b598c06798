"""Lines, columns and paragraphs are put together by where marks stand, told here without a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.documents.pdf.columns import in_order
from verify.documents.pdf.lines import lines
from verify.documents.pdf.mark import Line, Mark
from verify.documents.pdf.paragraphs import joined, paragraphs
from verify.documents.pdf.running import without_running
from verify.text.bidi import displayed

WIDTH = 6.0


def seen(text: str, *, left: float = 72.0, base: float = 700.0, from_right: bool = False) -> list[Mark]:
    """A line as a page has it: each letter where it is seen."""
    shown = displayed(text, "R" if from_right else "L")
    return [
        Mark(letter, left + WIDTH * at, left + WIDTH * (at + 1), base, 11.0)
        for at, letter in enumerate(shown)
    ]


def line(text: str, base: float, *, left: float = 72.0, right: float = 520.0, size: float = 11.0) -> Line:
    return Line(text, left, right, base, size, rightward=True)


TYPED = [
    "قالت الهيئة إن 11 رافعة ستخضع للفحص",
    "بلغت الخسائر 12.5 مليون درهم أي 3% من القيمة",
    "وفق القانون 12-90 الصادر في 14/3/2024",
    "قالت «أمرنا بالفحص» (وأضافت) أن",
    "باسم Delta Cranes 7 BV، على طلب",
    "طائرة Boeing 737-800 تابعة",
    "يوم ١٤ مارس ٢٠٢٤",
]


@pytest.mark.parametrize("typed", TYPED)
def test_a_line_of_arabic_is_what_was_typed(typed: str) -> None:
    before = seen("قالت هيئة الميناء يوم الاثنين", base=714.0, from_right=True)
    _, found = lines([*before, *seen(typed, from_right=True)])
    assert found.text == typed
    assert not found.rightward


@given(st.text(alphabet="abc de", min_size=1, max_size=40).filter(str.strip))
def test_a_line_of_latin_is_what_was_typed(typed: str) -> None:
    assert " ".join(one.text for one in lines(seen(typed))).split() == typed.split()


@given(st.text(alphabet="ابتجد وي", min_size=1, max_size=40).filter(str.strip))
def test_words_of_arabic_come_out_in_their_order(typed: str) -> None:
    found = [one.text for one in lines(seen(typed, from_right=True))]
    assert " ".join(reversed(found)).split() == typed.split()


def test_a_ligature_is_taken_apart_in_the_order_of_reading() -> None:
    marks = seen("ثالث", from_right=True)
    whole = [marks[0], marks[1]._replace(text="لا", right=marks[2].right), marks[3]]
    assert lines(whole)[0].text == "ثلاث"


def test_figures_raised_a_little_stand_on_the_line() -> None:
    marks = [*seen("area in m"), *seen("2", left=72 + 9 * WIDTH, base=704.0)]
    assert [one.text for one in lines(marks)] == ["area in m2"]


def test_words_set_wide_apart_are_one_line_and_cells_are_not() -> None:
    wide = [*seen("it was"), *seen("set", left=125), *seen("wide", left=160)]
    below = seen("and the next line has words", base=686.0)
    assert [one.text for one in lines([*wide, *below])] == ["it was set wide", "and the next line has words"]
    table = [
        mark
        for row, base in ((("North one", "1987"), 700.0), (("South two", "1991"), 686.0))
        for cell, left in zip(row, (72.0, 200.0), strict=True)
        for mark in seen(cell, left=left, base=base)
    ]
    assert [one.text for one in lines(table)] == ["North one", "1987", "South two", "1991"]


PROSE = "a line of prose that fills its column"


def test_columns_are_read_one_after_the_other_and_tables_row_by_row() -> None:
    left = [line(f"{PROSE} {number}", 700 - 14 * number, right=280) for number in range(4)]
    right = [line(f"{PROSE} right {number}", 700 - 14 * number, left=310) for number in range(4)]
    both = [one for pair in zip(left, right, strict=True) for one in pair]
    heading, below = line("A headline that goes across", 740), line("What is said below both of them", 600)
    order = [one for stretch in in_order([heading, *both, below]) for one in stretch.lines]
    assert order == [heading, *left, *right, below]
    cells = [
        line(text, 700 - 14 * row, left=place, right=place + 40)
        for row in range(4)
        for text, place in (("crane", 72.0), ("1987", 300.0))
    ]
    (table,) = in_order(cells)
    assert [one.text for one in paragraphs(table)] == ["crane | 1987"] * 4


def test_a_line_is_wrapped_where_its_next_word_had_no_room() -> None:
    wrapped = [line("It was said on Monday that the", 700), line("crane would be inspected.", 686, right=300)]
    (stretch,) = in_order(wrapped)
    (whole,) = paragraphs(stretch)
    assert whole.text == "It was said on Monday that the crane would be inspected."
    address = [line("Ministry of Transport", 700, right=200), line("Press office", 686, right=140),
               line("A long line of the letter that goes all the way", 650)]  # fmt: skip
    assert [one.text for stretch in in_order(address) for one in paragraphs(stretch)] == [
        "Ministry of Transport",
        "Press office",
        "A long line of the letter that goes all the way",
    ]


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("an inves\u2010", "tigation", "an investigation"),
        ("an inves-", "tigation", "an investigation"),
        ("the Anglo-", "French talks", "the Anglo- French talks"),
        ("from 5 -", "10 days", "from 5 - 10 days"),
        ("one", "two", "one two"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_one_again(before: str, after: str, whole: str) -> None:
    assert joined(before, after) == whole


def page(number: int, *, foot: str) -> list[Line]:
    body = [line(f"What page {'abc'[number - 1]} says in its line {one}", 700 - 14 * one) for one in range(8)]
    return [line("Ministry of Transport", 800), *body, line(foot, 40)]


def test_running_heads_and_numbers_of_pages_are_left_out_and_nothing_else() -> None:
    pages = [page(number, foot=f"Page {number} of 3") for number in (1, 2, 3)]
    assert [len(one) for one in without_running(pages)] == [8, 8, 8]


KEPT = ["The toll rose to 12 on Monday", "Published 4 March 2024", "12"]


@pytest.mark.parametrize("foot", KEPT)
def test_a_last_line_that_says_something_stays(foot: str) -> None:
    (found,) = without_running([page(1, foot=foot)])
    assert [one.text for one in found][-1] == foot
    assert found[0].text == "Ministry of Transport"  # the head of one page runs over none
