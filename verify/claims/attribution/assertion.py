"""Spans of a sentence: whether a span asserts something, and where it ends without punctuation."""

from collections.abc import Sequence
from itertools import pairwise

from verify.claims.attribution.grammars import grammar_of
from verify.claims.grammar import edges
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.tokens import QUOTE, Token
from verify.claims.grammar.verb_forms import Form, verbs
from verify.claims.grammar.word_roles import adverb, role
from verify.claims.voice import Chain
from verify.text import Language, Span, arabic_letters

# Shorter spans are "however" and "on Monday", or, within another's content, "he added".
_FEWEST_WORDS = 3
_FEWEST_INNER = 2
"""Words of a span within another's content, or of any span."""
_LONG = 8
"""Words up to which an adverbial span asserts nothing."""
_LOOK = 60
"""Tokens that are looked at."""
# Words that may end a span although they open subordinate clauses elsewhere.
_MAY_END = frozenset({"to", "where", "which", "who", "before", "after", "since", "though"})


def asserts(scene: Scene, part: Span, *, inner: bool) -> bool:
    """Whether a span before an attribution asserts something; within another's content, two words suffice."""
    tokens = scene.between(*part, most=_LOOK)
    found = [token for token in tokens if not token.mark]
    if inner or len(found) < _FEWEST_WORDS:
        return inner and len(found) >= _FEWEST_INNER
    form = found[0].form
    if form in role("asked") and found[1].form in role("question") | {"about", "by"}:
        return False
    if not arabic_letters(form):
        return grammar_of(form).finite(scene.text, found)
    bare = form[1:] if form[0] in "وف" and len(form) > _FEWEST_INNER else form
    adverbial = {form, bare} & (role("adjunct") | role("inside") | role("time") | role("opening"))
    return not adverbial or (len(found) > _LONG and (any(one.mark for one in tokens[:-1]) or _finite(found)))


def _finite(found: Sequence[Token]) -> bool:
    """Whether an Arabic span that opens with an adverbial has a verb outside of relative clauses."""
    known = verbs(Language.ARABIC)
    return any(
        known.read(token.form) is Form.FINITE and before.form not in role("arabic-relative")
        for before, token in pairwise(found)
    )


def manner(scene: Scene, part: Span) -> bool:
    """Whether a span after an attribution only gives the manner or place of saying: "with a sigh"."""
    found = [token for token in scene.between(*part, most=_LOOK) if not token.mark]
    if not 1 < len(found) <= _LONG or not (found[0].form in role("manner") or adverb(found[0].form)):
        return False
    telling = role("finite") | role("figure") | role("relative")
    return not any(one.form in telling or one.form[:1].isdigit() or one.quoted for one in found)


def trim(scene: Scene, part: Span) -> Span | None:
    """``part`` without surrounding punctuation and conjunctions; ``None`` if under two words are left."""
    inside = list(scene.between(*part))
    start, end = 0, len(inside)
    whole = _balanced(inside)
    while start < end and inside[start].mark and not (inside[start].form == QUOTE and whole):
        if edges.opens(inside[start:end]):
            break
        whole ^= inside[start].form == QUOTE
        start += 1
    while end > start and _loose(inside[end - 1], whole=whole) and not edges.closes(inside[start:end]):
        whole ^= inside[end - 1].form == QUOTE
        end -= 1
    if sum(not token.mark for token in inside[start:end]) < _FEWEST_INNER:
        return None
    text = scene.text
    # A cut falls at the first word of the next span; the sign on that word comes before it.
    begin = edges.first(text, inside[start].start, scene.span.start)
    return Span(begin, edges.last(text, inside[end - 1].end, part.end))


def without_comment(scene: Scene, part: Span, chain: Chain) -> list[tuple[Span, Chain]]:
    """``part`` cut before وهو, "which is": the rest is the reporter's comment on the speaker's words."""
    if len(chain) > 2:  # noqa: PLR2004 - only where another voice reports
        tokens = scene.between(*part)
        for at, token in enumerate(tokens[1:], 1):
            if token.form in role("comment") and tokens[at - 1].mark:
                return [(Span(part.start, token.start), chain), (Span(token.start, part.end), chain[:-1])]
    return [(part, chain)]


def _loose(token: Token, *, whole: bool) -> bool:
    if token.mark:
        return not (token.form == QUOTE and whole)
    if token.quoted and token.form in _MAY_END:
        return False  # "the votes they need to go after"
    return token.form in role("joint") or token.form in role("subordinate") - _MAY_END


def _balanced(inside: Sequence[Token]) -> bool:
    return sum(token.form == QUOTE and token.mark for token in inside) % 2 == 0
