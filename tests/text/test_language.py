"""Which languages a text is read in, and what is remembered apart for them."""

import pytest

from verify.text import LANGUAGES, Language, detect, fold, read_in, reading, remembered, words
from verify.text.language import together


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_read_with_one_of_every_other_script(language: Language) -> None:
    scripts = [one.script for one in together(language)]
    assert language in together(language)
    assert sorted(scripts) == sorted({one.script for one in LANGUAGES})


def test_without_a_language_the_first_of_every_script_is_read() -> None:
    assert read_in() == together(Language.UNKNOWN) == together(Language.ARABIC)


def test_a_code_is_its_language() -> None:
    assert [Language(str(language)) for language in Language] == list(Language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_script_is_that_of_the_language_that_is_read(language: Language) -> None:
    with reading(language):
        assert detect("report" if language.script == "Latin" else "تقرير") is language
        assert detect("1200") is Language.UNKNOWN


def test_what_is_remembered_is_remembered_apart() -> None:
    made: list[tuple[Language, ...]] = []

    @remembered()
    def ask(_word: str) -> int:
        made.append(read_in())
        return len(made)

    first = {}
    for language in LANGUAGES:
        with reading(language):
            first[read_in()] = ask("a")
    for language in LANGUAGES:
        with reading(language):
            assert ask("a") == first[read_in()]
    assert made == list(first)


def test_reading_ends_with_its_block() -> None:
    with pytest.raises(LookupError), reading(LANGUAGES[-1]):
        raise LookupError
    assert read_in() == together(Language.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("L'eau n’est pas là aujourd'hui.", ["l'", "eau", "n'", "est", "pas", "la", "aujourd'hui"]),
        ("qu'aujourd'hui", ["qu'", "aujourd'hui"]),
        ("l' eau d'", ["l'", "eau", "d'"]),
        ("O'Brien t", ["o'brien", "t"]),
    ],
)
def test_what_french_elides_is_a_word_of_its_own(text: str, forms: list[str]) -> None:
    with reading(Language.FRENCH):
        assert [form for form, _, _ in words(text)] == forms
        assert all(fold(text[start:end]) == form for form, start, end in words(text))
    assert [form for form, _, _ in words("it's l'eau")] == ["it's", "l'eau"]
