"""Whether a verb of saying depends on a condition, a purpose or an awaited event: nothing is said."""

from collections.abc import Mapping, Sequence

from verify.claims.grammar.clause_words import after_phrase, clause_words
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.tokens import QUOTE, Token
from verify.claims.grammar.verb_forms import present
from verify.claims.grammar.word_roles import openers
from verify.text import Language

_REACH = 14
"""Tokens before the verb in which the condition is looked for."""


def is_hypothetical(scene: Scene, at: int) -> bool:
    """Whether the Arabic verb at token ``at`` is hypothetical: إذا أعلنت صنعاء هدنة, ريثما تعلن اللجنة.

    A condition ends at a punctuation mark, at the start of another clause, or at the ف of its consequence.
    """
    tokens, lists = scene.tokens, clause_words(Language.ARABIC)
    if tokens[at].form.startswith("ف"):
        return False
    waits = present(tokens[at].form)
    for place in range(at - 1, max(-1, at - _REACH), -1):
        token = tokens[place]
        if token.mark and token.form != QUOTE:
            return False
        after = _past(tokens, place, lists.condition)
        if after is None and place == at - 1:
            near = lists.condition_before_present if waits else lists.condition_before_verb
            after = _past(tokens, place, near)
        if after is None and place == at - 2:
            after = _past(tokens, place, lists.condition_before_verb)
        if after is not None and after <= at:
            return True
        if not token.mark and token.form in openers() and place and not _leans(tokens, place):
            return False
    return False


def _leans(tokens: Sequence[Token], place: int) -> bool:
    """Whether a condition opens right before أن at ``place``: بشرط أن, في حال أن."""
    lists = clause_words(Language.ARABIC)
    return any(
        _past(tokens, begin, phrases) == place
        for phrases in (lists.condition, lists.condition_before_verb)
        for begin in (place - 1, place - 2)
        if begin >= 0
    )


def _past(tokens: Sequence[Token], at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> int | None:
    def form(place: int) -> str:
        return tokens[place].form if place < len(tokens) else ""

    return after_phrase(form, at, phrases)
