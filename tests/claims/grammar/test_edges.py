"""The signs and brackets that belong to the first and the last word of a stretch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.claims.grammar import edges
from verify.claims.grammar.tokens import tokens
from verify.text import Span


@pytest.mark.parametrize(
    ("text", "word", "whole"),
    [
        ("by 12, it said", "12", "12"),
        ("a tax on 40 % signs", "40", "40 %"),
        ("5 $10 notes", "5", "5"),
        ("in total: 40", "40", "40"),
        ("pre-war", "war", "war"),
        ("A+ ", "A", "A"),
        ("up 12%.", "12", "12%"),
        ("about 40 €.", "40", "40 €"),
        ("fell to -5 today", "5", "-5"),
        ("some $40 million", "40", "$40"),
        ("at 6 p.m.", "p.m", "p.m."),
        ("زاد 12٪.", "12", "12٪"),
    ],
)
def test_signs(text: str, word: str, whole: str) -> None:
    start = text.index(word)
    begin, end = edges.first(text, start, 0), edges.last(text, start + len(word), len(text))
    assert text[begin:end] == whole


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [("(CNN", False, False), ("(CNN) a", True, False), ("a (b)", False, True), ("b) c)", False, False)],
)
def test_brackets(text: str, opens: bool, closes: bool) -> None:  # noqa: FBT001 - a table
    inside = tokens(text, Span(0, len(text)))
    assert (edges.opens(inside), edges.closes(inside)) == (opens, closes)


@given(st.text(alphabet="a5%$€.( )-م٪", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_an_edge_never_leaves_its_bounds(text: str, one: int, other: int) -> None:
    start, end = min(one, len(text)), min(other, len(text))
    assert 0 <= edges.first(text, start, 0) <= start
    assert end <= edges.last(text, end, len(text)) <= len(text)
