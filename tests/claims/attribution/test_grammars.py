"""Every language with rules has a room that reads who speaks."""

from verify.claims.attribution.grammars import GRAMMARS, grammar_of, grammars
from verify.text import LANGUAGES, reading


def test_every_language_has_a_grammar() -> None:
    assert set(GRAMMARS) == set(LANGUAGES)


def test_a_word_is_read_by_the_language_of_its_script_that_is_read() -> None:
    for language in LANGUAGES:
        with reading(language):
            assert GRAMMARS[language] in grammars()
            assert grammar_of("قال" if language.script == "Arabic" else "said") is GRAMMARS[language]
