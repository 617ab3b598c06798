"""What introduces the content after an Arabic verb: أن with its clitics, a colon, a quotation mark."""

from collections.abc import Sequence
from typing import NamedTuple

from verify.claims.arabic import preposed_subject
from verify.claims.grammar.cues import CueWord, cue_words, verb
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.tokens import COMMA, QUOTE, STOP, Token
from verify.claims.grammar.word_roles import openers, role

# In tokens. A complement further away belongs to another verb.
_REACH = 26
# After these, أن does not introduce a complement: غير أن, من دون أن, قبل أن, لا بد أن.
# These cue classes take أن, so a bare إن after them means "if".
_TAKES_ANNA = frozenset({"warn", "directive", "commit"})
_SHORTEST_QUOTATION = 4
"""Words; a shorter quotation is a name."""
_ASIDE = 10
"""Tokens of an aside on the speaker."""
_TANWEEN = "\u064b"


class Complement(NamedTuple):
    """A complement clause.

    Attributes:
        opener: The token that introduces it.
        end: The token after everything between the verb and the opener.
        content: The first character of the content.
    """

    opener: int
    end: int
    content: int


def complement(scene: Scene, at: int, word: CueWord) -> Complement | None:
    """The complement of the verb or participle at token ``at``; ``None`` if there is none."""
    tokens, quotation = scene.tokens, None
    for place in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        token = tokens[place]
        if token.mark:
            if token.form == STOP:
                break
            if token.form == ":":
                return _opened(scene, place)
            if token.form == QUOTE and quotation is None and _quotes(tokens, place):
                quotation = place
        elif token.quoted:
            continue
        elif _opens(scene, place, word):
            if token.form.startswith("وان") and _within_that(tokens, at):
                break
            return _opened(scene, place)
        elif place > at + 1 and (_takes_over(scene, place) or (word.takes("tell") and _told_of(token.form))):
            break
    return None if quotation is None else _opened(scene, quotation)


def _opens(scene: Scene, place: int, word: CueWord) -> bool:
    """Whether the word at ``place`` introduces the complement: أن and its variants, and ألا, "that not"."""
    form = scene.tokens[place].form
    if form not in openers():
        return form == "الا" and scene.raw(place).startswith("أ")
    if scene.tokens[place - 1].form in role("no-complement") or form.startswith("فان"):
        return False
    return not (scene.raw(place) == "إن" and word.cls in _TAKES_ANNA)


def _told_of(form: str) -> bool:
    """Whether the verb tells an addressee of a thing, whose أن it is: «أبلغته بعدم وجود دليل يثبت أن»."""
    return form == "بما" or (form.startswith("ب") and form[1:] in role("announced"))


def _within_that(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb at ``at`` is in another's content, which goes on with وأن: «إنها خلصت …، وأن»."""
    opened = (place for place in range(at - 1, 0, -1) if tokens[place].form in openers())
    return any(tokens[place - 1].form not in role("no-complement") for place in opened)


def _takes_over(scene: Scene, place: int) -> bool:
    """Whether the verb at ``place`` takes the following content as its own."""
    token, before = scene.tokens[place], scene.tokens[place - 1]
    if token.form == "نقلا":
        return False
    found = verb(token.form, cue_words())
    if found is None or not found.takes("clause") or found.takes("weak"):
        return False
    if found.grammar == "participle":
        return (before.mark and before.form == COMMA) or surely_adds(scene, place)
    if found.grammar != "verb-first" or before.form in role("relative"):
        return False
    if preposed_subject.told_of(scene.tokens, place) is not None:
        return True
    joined = token.form[0] in "وف" and len(token.form) > 3  # noqa: PLR2004 - و and a verb
    after_comma = before.mark and before.form == COMMA
    joined = joined or before.form in role("while")
    return joined or before.form in openers() or (after_comma and not _on_the_source(scene.tokens, place))


def surely_adds(scene: Scene, at: int) -> bool:
    """Whether the participle at ``at`` reports without a comma before it, since content follows at once.

    «مؤكدا أن», «مشيرا إلى أن»; but «كان مؤكدا أن» means that something was certain.
    """
    tokens = scene.tokens
    stative = role("link") | role("becomes") | role("negative")
    accusative = tokens[at].form.endswith("ا") or _TANWEEN in scene.raw(at)
    if not at or not accusative or tokens[at - 1].form in stative:
        return False
    following = tokens[at + 1 : at + 3]
    if len(following) > 1 and following[0].form in role("before-that"):
        following = following[1:]
    return bool(following) and following[0].form in openers()


def _on_the_source(tokens: Sequence[Token], place: int) -> bool:
    """Whether the clause from ``place`` on is an aside about the speaker: «مصدر، نقلت عنه الوكالة، أن»."""
    comma = next((at for at in range(place, min(len(tokens), place + _ASIDE)) if tokens[at].mark), 0)
    closed = comma and tokens[comma].form == COMMA and comma + 1 < len(tokens)
    return bool(closed) and tokens[comma + 1].form in openers()


def _quotes(tokens: Sequence[Token], place: int) -> bool:
    """Whether the quotation mark at ``place`` opens a quotation and not a name."""
    length = 0
    if place + 1 >= len(tokens) or not tokens[place + 1].quoted:
        return False
    for token in tokens[place + 1 : place + 1 + 2 * _SHORTEST_QUOTATION]:
        if token.mark and token.form == QUOTE:
            break
        length += not token.mark
    return length >= _SHORTEST_QUOTATION


def _opened(scene: Scene, opener: int) -> Complement:
    tokens = scene.tokens
    token = tokens[opener]
    bare_that = not token.mark and token.form in {"ان", "بان", "وان", "فان"}
    begin = opener + 1 if bare_that or token.form == ":" else opener
    if token.form == QUOTE and tokens[opener - 1].form in role("governs-quotation"):
        begin -= 1  # without «عدم» a quotation would say the opposite
    end = opener
    if not token.mark and tokens[opener - 1].form in role("before-that"):
        end -= 1
    return Complement(opener, end, scene.end(begin))
