"""English subjects with an apposition or a relative clause between commas."""

from collections.abc import Sequence

from verify.claims.english import noun_phrase, speaker_phrase
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.tokens import COMMA, DASH, QUOTE, STOP, Token
from verify.claims.grammar.word_roles import role
from verify.claims.voice import VoiceKind

_LONGEST = 16
"""Tokens of an apposition."""
_NEAR = 6
"""Tokens inside brackets."""


def subject_start(scene: Scene, right: int) -> int | None:
    """The start of a subject whose last apposition or aside ends with the comma at ``right``."""
    aside = _past_aside(scene, right)
    return _past_appositions(scene, right) if aside is None else aside


def _past_appositions(scene: Scene, right: int) -> int | None:
    tail = True
    for _ in range(4):
        left = _segment(scene, right)
        if left >= right:
            return None
        if not _is_tail(scene, left, right):
            break
        if not left or not _mark(scene, left - 1):
            return None
        right, tail = left - 1, False
    else:
        return None
    if left and _mark(scene, left - 1):
        stop = before_bracket(scene.tokens, left - 1)
        earlier = noun_phrase.main(scene, _segment(scene, stop), stop) if stop else None
        if earlier is not None and _pairs(scene, (earlier, stop), (left, right)):
            return earlier
    if tail:
        return None
    inner = noun_phrase.left_end(scene, right)
    return inner if inner < right and not noun_phrase.clausal(scene, inner, right) else None


def _past_aside(scene: Scene, right: int) -> int | None:
    """The start of a subject before a one-word aside: "The minister, however, said"."""
    tokens, left = scene.tokens, _segment(scene, right)
    if (
        right - left != 1
        or tokens[left].form not in role("aside-word")
        or not left
        or not _mark(scene, left - 1)
    ):
        return None
    inner = noun_phrase.left_end(scene, left - 1)
    return inner if inner < left - 1 and not noun_phrase.clausal(scene, inner, left - 1) else None


def before_bracket(tokens: Sequence[Token], end: int) -> int:
    """``end``, or the opening bracket before it: "Mary Jones (D-Ohio) said"."""
    if not end or not (tokens[end - 1].mark and tokens[end - 1].form == ")"):
        return end
    inside = range(end - 2, max(-1, end - 2 - _NEAR), -1)
    return next((at for at in inside if tokens[at].mark and tokens[at].form == "("), 0)


def _segment(scene: Scene, right: int) -> int:
    left = right
    while left and not _closes_segment(scene.tokens, left - 1):
        left -= 1
        if left == right - 1 and scene.tokens[left].form == QUOTE and scene.tokens[left].mark:
            left = _opening(scene.tokens, left)
    while left < right and scene.tokens[left].form in {"and", "but", "while"}:
        left += 1
    return left


def _opening(tokens: Sequence[Token], closing: int) -> int:
    """The mark that opens a title ending at ``closing``: 'the report, titled "Wells", finds'."""
    left = closing
    while left and tokens[left - 1].quoted:
        left -= 1
    return left - 1 if left and left < closing and tokens[left - 1].form == QUOTE else closing


def _closes_segment(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not token.mark:
        return False
    if (
        token.form == QUOTE
        and at + 2 < len(tokens)
        and tokens[at + 1].form == COMMA
        and tokens[at - 1].quoted
    ):
        return _untitled(tokens, at)
    if token.form == QUOTE:
        return at + 1 < len(tokens) and not tokens[at + 1].quoted
    return token.form in {COMMA, DASH, "(", ")", STOP, ":"}


def _untitled(tokens: Sequence[Token], closing: int) -> bool:
    """Whether no preceding word marks a title: "titled", "called"."""
    opening = _opening(tokens, closing)
    return opening == closing or not opening or tokens[opening - 1].form not in role("titled")


def _mark(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    return token.mark and token.form in {COMMA, DASH, "(", ")"}


def _is_tail(scene: Scene, left: int, right: int) -> bool:
    first = scene.tokens[left].form
    partitive = (
        right - left >= len(("one", "of", "whom"))
        and first in role("partitive")
        and scene.tokens[left + 1].form == "of"
        and scene.tokens[left + 2].form == "whom"
    )
    return (
        first in role("relative")
        or first in {"of", "from"}
        or first[:1].isdigit()
        or partitive
        or noun_phrase.past(first)
        or (first.endswith("ing") and len(first) > len("bring"))
    )


def _pairs(scene: Scene, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans are a name and its apposition: "the chairman, Jane Doe"."""
    if one[1] - one[0] > _LONGEST or one[0] >= one[1]:
        return False
    left = speaker_phrase.speaker(scene.text, scene.tokens[one[0] : one[1]])
    right = speaker_phrase.speaker(scene.text, scene.tokens[other[0] : other[1]])
    if left is None or right is None:
        return False
    # "Jane Doe, Democrat of Ohio" is one person, "the Times, the Post" are two newspapers.
    office = left.kind is VoiceKind.PERSON and any(
        token.form in role("inside") for token in scene.tokens[other[0] + 1 : other[1]]
    )
    if left.proper and right.proper and not office:
        return False
    described = scene.tokens[other[0]].form in {"a", "an"} or any(
        token.form in role("relative") for token in scene.tokens[other[0] : other[1]]
    )
    if not left.proper and not right.proper and not described:
        return False
    if scene.tokens[one[0]].form in role("place") or scene.tokens[one[0]].form in role("time"):
        return False
    return not noun_phrase.clausal(scene, one[0], one[1]) and (left.proper or left.head != "")
