import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.facets.golden_cases import cases
from verify.facets import Context, Facet, FacetKind
from verify.facets.quotation import QuotedWords, compare, find, part
from verify.text import Span

_MARKED = st.text(st.sampled_from('“”„«»"\n ,،abc كتب'), max_size=60)


@pytest.mark.parametrize(("written", "quoted"), cases("quotations"))
def test_words_between_marks_are_quoted(written: str, quoted: str) -> None:
    found = find(written.replace("¶", "\n"), Context())
    assert [facet.text for facet in found] == [part for part in quoted.split("|") if part]


@pytest.mark.parametrize(("left", "right", "answer"), cases("quotation_pairs"))
def test_two_quotations_are_held_against_each_other_word_for_word(left: str, right: str, answer: str) -> None:
    assert compare(_quoted(left), _quoted(right)).agreement == answer
    assert compare(_quoted(right), _quoted(left)).agreement == answer


@given(_MARKED, st.integers(0, 60), st.integers(0, 60))
def test_a_part_of_a_quotation_is_a_slice_of_it(text: str, one: int, other: int) -> None:
    within = Span(min(one, other), max(one, other))
    for facet in find(text, Context()):
        assert facet.text == text[facet.start : facet.end]
        assert "\n" not in facet.text
        cut = part(facet, within)
        if cut is not None:
            assert cut.text == text[cut.start : cut.end]
            assert within.contains(cut.span)
            assert facet.span.contains(cut.span)


def _quoted(words: str) -> Facet:
    return Facet(FacetKind.QUOTATION, 0, len(words), words, QuotedWords(words))
