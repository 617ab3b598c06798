"""The writer's own "it is worth noting that" before a claim, which asserts nothing: «يشار إلى أنه»."""

from verify.claims.grammar.word_roles import openers, role
from verify.lexicon import Phrases, read_json
from verify.text import Language, Span, remembered, words

_LONGEST = 80
"""Characters in which the formula and its "that" are looked for."""


def past_formula(text: str, content: Span, language: Language) -> Span:
    """``content`` without an opening formula, whose verb is not the claim's.

    A "that" with a pronoun written onto it stays, since the pronoun belongs to the claim: «أنه».
    """
    piece = content.of(text)[:_LONGEST]
    found = words(piece)
    match = next(_formulas(language).find(piece), None)
    if match is None or match.start != found[0][1]:
        return content
    after = [(form, start, end) for form, start, end in found if start >= match.end]
    if len(after) < 2 or after[0][0] not in openers():  # noqa: PLR2004 - "that" and a word of the claim
        return content
    begin = after[1][1] if after[0][0] in role("that") else after[0][1]
    return Span(content.start + begin, content.end)


@remembered()
def _formulas(language: Language) -> Phrases[None]:
    phrases = read_json("clause_words", language).get("formula", ())
    return Phrases((phrase, None) for phrase in phrases)
