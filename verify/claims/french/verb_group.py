"""French verb groups, with auxiliaries and pronouns: « a déclaré », « a-t-il ajouté »."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from verify.claims.grammar.reading import Scene
from verify.claims.grammar.tokens import Token
from verify.claims.grammar.verb_forms import CLAUSE_VERBS, verbs
from verify.claims.grammar.word_roles import role
from verify.lexicon import read_table
from verify.text import Language, remembered

_EUPHONIC = "t"
_TO = "à"
"""Its folded form is also that of the verb « a »."""
_ADVERB = "ment"
_PUT_AFTER = re.compile(r"-(?:t-)?(?:il|elle|on)s?\b")


class VerbGroup(NamedTuple):
    """A finite verb.

    Attributes:
        start: The token with which its auxiliaries and pronouns begin.
        end: The token after it and its inverted pronoun.
        pronoun: The token of the inverted subject pronoun, if there is one.
    """

    start: int
    end: int
    pronoun: int | None = None


def before(scene: Scene, at: int) -> VerbGroup | None:
    """The group of the verb at token ``at``; ``None`` if it is not finite, negated or passive."""
    place, pronoun = at, None
    while place and _belongs(scene, place - 1, inverted=pronoun is not None):
        place -= 1
        if _put_after(scene, place):
            pronoun = place
    forms = {token.form for token in scene.tokens[place:at]}
    near = forms | {token.form for token in scene.tokens[max(0, place - 1) : place]}
    if _is_noun(scene, place, at) or near & role("negative") or forms & role("be"):
        return None
    if scene.raw(at).casefold() not in (_participles() if forms & role("having") else _finite()):
        return None
    behind = _behind(scene, at) if pronoun is None else None
    return VerbGroup(place, behind + 1, behind) if behind else VerbGroup(place, at + 1, pronoun)


def _belongs(scene: Scene, at: int, *, inverted: bool) -> bool:
    """Whether token ``at``, right before a verb or its group, belongs to the group."""
    token = scene.tokens[at]
    if token.mark or (at and scene.text[token.start].isupper()):
        return False  # « Est » in a name is no auxiliary
    known = token.form in role("auxiliary") or _adverb(token.form)
    return known or _put_after(scene, at) or (inverted and token.form == _EUPHONIC)


def _is_noun(scene: Scene, start: int, at: int) -> bool:
    """Whether an article precedes the word: « l'annonce », « sa promesse »."""
    before_it = scene.tokens[at - 1] if at else None
    if before_it is None or before_it.mark:
        return False
    return before_it.form in (role("article") if start < at else role("determiner"))


def carries_sentence(text: str, found: Sequence[Token]) -> bool:
    """Whether one of the words is a possible main verb, or is quoted."""
    return any(one.quoted or _finite_verb(text, one) for one in found)


def _finite_verb(text: str, token: Token) -> bool:
    compound = text[token.end : token.end + 1] == "-" and _PUT_AFTER.match(text, token.end) is None
    if compound or text[token.start : token.end].casefold() == _TO:
        return False  # « porte-parole »
    return verbs(Language.FRENCH).read(token.form) in CLAUSE_VERBS


def _put_after(scene: Scene, at: int) -> bool:
    """Whether token ``at`` is a subject pronoun joined to its verb by a hyphen."""
    token = scene.tokens[at]
    return token.form in role("subject-pronoun") and scene.text[token.start - 1 : token.start] == "-"


def _behind(scene: Scene, at: int) -> int | None:
    """The pronoun after the verb: « affirme-t-il », « dit-elle »."""
    tokens = scene.tokens
    place = at + 2 if at + 2 < len(tokens) and tokens[at + 1].form == _EUPHONIC else at + 1
    return place if place < len(tokens) and _put_after(scene, place) else None


def _adverb(form: str) -> bool:
    return form.endswith(_ADVERB) and form not in role("no-adverb")


@remembered()
def _participles() -> frozenset[str]:
    """As written: folding makes « déclaré » and « déclare » the same."""
    return frozenset(form for row in read_table("verbs", Language.FRENCH) for form in row[4].split())


@remembered()
def _finite() -> frozenset[str]:
    return frozenset(
        form for row in read_table("verbs", Language.FRENCH) for cell in row[1:4] for form in cell.split()
    )
