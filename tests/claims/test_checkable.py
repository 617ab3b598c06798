"""What claims nothing is left out; in doubt a stretch is kept."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import checkable, split
from verify.text import Language, Span

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "golden" / "checkable.tsv").read_text(encoding="utf-8").splitlines()
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
