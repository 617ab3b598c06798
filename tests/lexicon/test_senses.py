from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.facets.golden_cases import cases
from verify.lexicon import read_table, senses, tables, without_clitics
from verify.text import LANGUAGES, Language, bare, detect, fold, words

_ONE_DEED = {"contest"}
"""One side's defeat is the other's victory: who did it to whom tells them apart, not the word."""


@pytest.mark.parametrize(("english", "arabic", "answer"), cases("senses", folder=Path(__file__).parent))
def test_words_of_two_languages_can_mean_one_thing(english: str, arabic: str, answer: str) -> None:
    both = senses(fold(english)) & senses(bare(fold(arabic)))
    assert bool(both) == (answer == "yes")


def test_every_row_has_single_words_of_either_language() -> None:
    for english, arabic in read_table("senses"):
        for forms, language in ((english, Language.ENGLISH), (arabic, Language.ARABIC)):
            for form in forms.split("|"):
                assert len(words(form)) == 1
                assert detect(form) is language


def test_the_two_ends_of_a_matter_share_no_sense() -> None:
    ends = {
        (matter, end, language): forms.split("|")
        for language, rows in tables("opposites")
        for matter, end, forms in rows
    }
    for (matter, end, language), forms in ends.items():
        if end != "+" or matter in _ONE_DEED:
            continue
        others = [ends.get((matter, "-", other), []) for other in LANGUAGES if other is not language]
        for form in forms:
            for other in chain.from_iterable(others):
                assert not senses(bare(fold(form))) & senses(bare(fold(other))), (form, other)


@given(st.text())
def test_any_word_has_senses_or_none(word: str) -> None:
    assert senses(fold(word)) == senses(fold(word))
    assert word.endswith(without_clitics(word))
