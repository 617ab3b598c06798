"""Where an English noun phrase begins, and whether words form a clause, as far as their forms show."""

from collections.abc import Sequence

from verify.claims.english import speaker_phrase
from verify.claims.grammar.cues import cue_words
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.tokens import COMMA, QUOTE, Token
from verify.claims.grammar.word_roles import adverb, role

_LONGEST = 16
"""Tokens; a noun phrase has at most twice as many."""
_NEAR = 6
"""Tokens of an adverbial."""


def clausal(scene: Scene, start: int, end: int) -> bool:
    """Whether the tokens hold a finite verb, as far as their forms show."""
    for at in range(start, min(end, start + 30)):
        token = scene.tokens[at]
        if token.quoted or token.mark:
            continue
        form = token.form
        if form in role("finite") or form.endswith(("n't", "'re", "'ve", "'ll", "'d")):
            return True
        if at > start and (
            _past_at(scene, at) or (form in cue_words() and form.endswith("s") and _verbal(scene, at))
        ):
            return True
    return False


def names_something(scene: Scene, at: int) -> bool:
    """Whether token ``at`` opens a subject that is recognisable as one: "the", "he", a name."""
    known = role("determiner") | role("pronoun")
    return scene.tokens[at].form in known or speaker_phrase.capital(scene.text, scene.tokens[at])


def past(form: str) -> bool:
    """Whether a folded word looks like an English past tense or participle."""
    return form.endswith("ed") and len(form) > 3  # noqa: PLR2004


def _past_at(scene: Scene, at: int) -> bool:
    """Whether the token is a past tense and not a name: not Ahmed."""
    token = scene.tokens[at]
    return past(token.form) and not speaker_phrase.capital(scene.text, token)


def left_end(scene: Scene, end: int) -> int:
    """The first token of the noun phrase that ends before ``end``."""
    tokens = scene.tokens
    place = end
    while place and end - place <= 2 * _LONGEST:
        token = tokens[place - 1]
        form = token.form
        if token.mark and not (form == QUOTE and place < end and _name_quote(tokens, place - 1)):
            break
        if form == "that" and place > 1 and tokens[place - 2].form in role("inside"):
            place -= 1
            continue
        if form in role("relative"):
            return place if form == "that" else place - 1
        if (
            form in role("subordinate") - {"to"}
            or form in {"but", "so", "while"}
            # "Media reports said": right before the verb it is a noun.
            or (_finite(scene, place - 1) if place == end else _verb_at(scene, place - 1))
        ):
            break
        if form == "and" and not _joins(scene, place - 1):
            break
        place -= 1
    return place


def _name_quote(tokens: Sequence[Token], at: int) -> bool:
    around = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
    return any(token.quoted for token in around) and len(around) > 1 and not tokens[at - 1].mark


def _finite(scene: Scene, at: int) -> bool:
    """Whether token ``at`` makes a clause finite: "may", not May."""
    named = at > 0 and speaker_phrase.capital(scene.text, scene.tokens[at])
    return scene.tokens[at].form in role("finite") and not named


def _verb_at(scene: Scene, at: int) -> bool:
    form = scene.tokens[at].form
    if _finite(scene, at):
        return True
    following = scene.tokens[at + 1].form if at + 1 < len(scene.tokens) else ""
    if following == "by" or scene.text[scene.tokens[at].start].isupper():
        return False
    found = cue_words().get(form)
    return (
        found is not None
        and found.grammar == "subject-first"
        and not found.takes("paper")
        and not found.only_after
        and not found.takes_base(form)
        and _verbal(scene, at)
    )


def _verbal(scene: Scene, at: int) -> bool:
    """Whether a possible noun or adjective is a verb here: not after a determiner or "of"."""
    if not at:
        return False
    before_it = scene.tokens[at - 1]
    return not (before_it.form in role("determiner") or before_it.form in role("inside"))


def _joins(scene: Scene, at: int) -> bool:
    """Whether "and" joins two noun phrases, not two clauses."""
    tokens = scene.tokens
    place = at
    while place and at - place < _LONGEST and not tokens[place - 1].mark:
        form = tokens[place - 1].form
        if (
            form in role("subordinate") - {"to"}
            or _verb_at(scene, place - 1)
            or (place - 1 > 0 and _past_at(scene, place - 1))
        ):
            return False
        place -= 1
    return place < at and (
        place == 0 or not tokens[place - 1].mark or tokens[place - 1].form != COMMA or place == at - 1
    )


def main(scene: Scene, start: int, end: int) -> int | None:
    """``start`` moved past an adverbial before the subject without a comma."""
    tokens = scene.tokens
    if start >= end:
        return None
    if start < end - 1 and _linked(tokens, start, end):
        return end - 1 if tokens[end - 1].form in role("subject-pronoun") else start + 1
    form = tokens[start].form
    if form in {"and", "but"}:
        start += 1
        form = tokens[start].form if start < end else ""
    if form not in role("place") and form not in role("time"):
        return start if start < end else None
    if form == "of":
        return None
    for place in range(end - 1, start, -1):
        token = tokens[place]
        if token.form in {"the", "a", "an", "its", "his", "her", "their"} and tokens[
            place - 1
        ].form not in role("place"):
            return place
        if token.form in role("place") - {"of"} or token.form in role("time") or end - place > _NEAR:
            break
    run = end
    while (
        run - 1 > start
        and speaker_phrase.capital(scene.text, tokens[run - 1])
        and tokens[run - 1].form not in role("time")
    ):
        run -= 1
    return run if run < end and tokens[run - 1].form not in role("place") else None


def _linked(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words open with a conjunct, or are adverbs before a pronoun: "instead Doe", "still she"."""
    *before, last = (token.form for token in tokens[start:end])
    loose = role("conjunct") | role("auxiliary") | role("time")
    alone = last in role("subject-pronoun") and all(form in loose or adverb(form) for form in before)
    return alone or before[0] in role("conjunct")
