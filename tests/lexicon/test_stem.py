from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon.stem import stem
from verify.text import words

GOLDEN = Path(__file__).parent / "golden"


def rows(name: str) -> list[list[str]]:
    lines = (GOLDEN / name).read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line.strip() and not line.startswith("#")]


def stems(row: list[str]) -> set[str]:
    return {stem(word) for written in row for word, _, _ in words(written)}


@pytest.mark.parametrize("row", rows("different_words.txt"), ids=" ".join)
def test_different_words_stay_apart(row: list[str]) -> None:
    assert len(stems(row)) == len(row)


@pytest.mark.parametrize("row", rows("one_word.txt"), ids=" ".join)
def test_forms_of_one_word_meet(row: list[str]) -> None:
    assert len(stems(row)) == 1


@given(st.text())
def test_any_text_has_stems_that_are_not_empty(text: str) -> None:
    assert all(stem(word) for word, _, _ in words(text) if word)
