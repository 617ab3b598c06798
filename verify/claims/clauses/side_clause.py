"""Modal words in a relative or comparative clause, which do not affect the modality of the claim.

"The damage was less than many thought it would be" predicts nothing, and "The errors patients may have
suffered are serious" is not a possibility: the possible thing is only mentioned, and something else is said
about it.
"""

from collections.abc import Sequence

from verify.claims.grammar.clause_words import clause_words
from verify.claims.grammar.verb_forms import CLAUSE_VERBS, Form, verbs
from verify.text import Language

_SAYS = CLAUSE_VERBS | {Form.BASE}
_GROUP = frozenset({"have", "be", "been", "not"})
_LONGEST = 3
"""Words between a modal verb and its main verb."""


def compares(between: Sequence[str], compared: frozenset[str], language: Language) -> bool:
    """Whether a comparative clause is still open: "worse than many thought it would".

    Args:
        between: The words between the claim's verb and the modal word.
        compared: Words that open such a clause; before a figure they do not: "more than 300 may be hurt".
        language: The language whose verbs are looked for.
    """
    at = next((place for place in range(len(between) - 1, -1, -1) if between[place] in compared), -1)
    if at < 1:
        return False
    inside = between[at + 1 :]
    if not inside or inside[0][:1].isdigit() or any(form in clause_words(language).joins for form in inside):
        return False
    return any(verbs(language).read(form) in _SAYS for form in inside)


def on_subject(forms: Sequence[str], at: int, be: frozenset[str], language: Language) -> bool:
    """Whether the verb at ``forms[at]`` ends right before the main verb: "errors they may have made are".

    Args:
        forms: The words of the claim.
        at: The index of the modal verb.
        be: Forms of "be" that can be the main verb.
        language: The language whose verbs are looked for.
    """
    lists = clause_words(language)
    if at < 2 or not be:  # noqa: PLR2004 - a noun, and the subject of the clause on it
        return False
    verb = at + 1
    while verb < min(len(forms), at + 1 + _LONGEST) and (
        forms[verb] in _GROUP or forms[verb] in lists.adverb
    ):
        verb += 1
    return verb + 1 < len(forms) and verbs(language).read(forms[verb]) is not None and forms[verb + 1] in be
