"""What claims nothing is left out; in doubt a stretch is kept."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import checkable, split
from verify.text import Language, Span

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parents[1] / "golden" / "checkable.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("code", "expected", "sentence"), ROWS)
def test_golden(code: str, expected: str, sentence: str) -> None:
    language = Language(code)
    pieces = split(sentence, Span(0, len(sentence)), language)
    assert any(checkable(sentence, piece, language) for piece in pieces) == (expected == "yes")


@given(st.text(max_size=200), st.sampled_from(Language), st.data())
@settings(deadline=None)
def test_any_stretch_has_an_answer(text: str, language: Language, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    claim = Span(start, data.draw(st.integers(start, len(text))))
    assert checkable(text, claim, language) in {True, False}


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("blaming the flood", False),
        ("citing a report", False),
        ("leaving two sons", True),
        ("burying nine men", True),
    ],
)
def test_a_deed_without_a_subject_says_something_where_it_counts(deed: str, said: bool) -> None:  # noqa: FBT001
    text = f"The bridge in Leeds closed on Monday, {deed}."
    start = text.index(deed)
    assert checkable(text, Span(start, start + len(deed)), Language.ENGLISH) is said


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.ENGLISH, "Wages, bread and shark fins"),
        (Language.ENGLISH, "Gender and school identity"),
        (Language.ENGLISH, "14 March 2031"),
        (Language.ARABIC, "الأخبار المحلية والعربية والدولية"),
        (Language.ARABIC, "5 آذار 2031 16:03"),
        (Language.ENGLISH, "34°C"),
        (Language.ENGLISH, "2-104"),
        (Language.ARABIC, "34 درجة"),
        (Language.ENGLISH, "The charges that the court heard include:"),
        (Language.ARABIC, "وتضم القائمة الأسماء التالية:"),
        (Language.ARABIC, "زلزال يضرب مدينة ساحلية"),
    ],
)
def test_a_heading_a_day_and_what_announces_a_list_say_nothing(language: Language, line: str) -> None:
    text = f"The bridge shut on Monday.\n\n{line}\n\nThe mayor resigned on Monday."
    start = text.index(line)
    assert not checkable(text, Span(start, start + len(line.rstrip(":"))), language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.ENGLISH, "Wages, bread and shark fins will rise"),
        (Language.ENGLISH, "Three dead, nine hurt in the fire"),
        (Language.ENGLISH, "12 dead in Velden"),
        (Language.ENGLISH, "34°C."),
        (Language.ARABIC, "12 قتيلا في الميناء مساء الأحد"),
        (Language.ENGLISH, "On 14 March 2031 the bridge was shut"),
        (Language.ARABIC, "ارتفعت الأسعار والأجور في المدينة"),
        (Language.ARABIC, "الطريق مغلق."),
        (Language.ARABIC, "زلزال يضرب مدينة ساحلية."),
        (Language.ARABIC, "يستمر العمل في المدينة"),
        (Language.ENGLISH, "The charges include: theft"),
    ],
)
def test_a_line_that_says_something_stays(language: Language, line: str) -> None:
    text = f"The bridge shut on Monday.\n\n{line}\n\nThe mayor resigned on Monday."
    start = text.index(line)
    assert checkable(text, Span(start, start + len(line.rstrip("."))), language)


def test_a_text_of_one_line_is_no_heading() -> None:
    text = "Wages, bread and shark fins"
    assert checkable(text, Span(0, len(text)), Language.ENGLISH)


def test_what_somebody_bade_stays() -> None:
    said = "Keep your windows shut"
    for text in (f'"{said}," police said.', f"Police said: {said}.", f'"{said}."'):
        start = text.index(said)
        assert checkable(text, Span(start, start + len(said)), Language.ENGLISH)
