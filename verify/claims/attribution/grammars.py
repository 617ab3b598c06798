"""The grammars of the languages, one a line."""

from collections.abc import Mapping

from verify.claims import arabic, english, french
from verify.claims.grammar.clause_grammar import ClauseGrammar
from verify.text import Language, arabic_letters, read_in

GRAMMARS: Mapping[Language, ClauseGrammar] = {
    Language.ARABIC: arabic.GRAMMAR,
    Language.ENGLISH: english.GRAMMAR,
    Language.FRENCH: french.GRAMMAR,
}


def grammars() -> tuple[ClauseGrammar, ...]:
    """The grammars of the languages in use."""
    return tuple(GRAMMARS[language] for language in read_in())


def grammar_of(form: str) -> ClauseGrammar:
    """The grammar of the language in use that has the script of a word."""
    script = Language.ARABIC.script if arabic_letters(form) else Language.ENGLISH.script
    return next(GRAMMARS[language] for language in read_in() if language.script == script)
