"""Deeds that are statements, in English: denied it, pledged to, put it at, called it a mistake."""

from collections.abc import Sequence

from verify.claims import capital_phrase
from verify.claims.cues import CueWord
from verify.claims.phrase_word import role
from verify.claims.reading import Scene
from verify.claims.speaker import Speaker
from verify.claims.tokens import Token
from verify.claims.voice import VoiceKind

_PUBLISHED = frozenset({VoiceKind.OUTLET, VoiceKind.AGENCY, VoiceKind.DOCUMENT})
_REACH = 26
_CLOSE = 8
_CALLED = 4
_LONGEST_QUOTE = 18


def stated(scene: Scene, at: int, word: CueWord, speaker: Speaker | None = None) -> bool:
    """Whether the verb at token ``at`` has an object that makes it a statement."""
    rest = scene.tokens[at + 1 : at + _REACH]
    if len(rest) > 2 and rest[0].form in role("place") and rest[1].form in role("time"):  # noqa: PLR2004
        # "Announced on Friday the arrest".
        rest = rest[2:]
    if not rest or rest[0].mark:
        return False
    published = word.takes("named") and speaker is not None and published_by(speaker)
    quoted = word.takes("quote") and any(token.quoted for token in rest[:_LONGEST_QUOTE])
    # Who "confirmed 40 cases" has counted, not spoken.
    acted = word.takes("act") and rest[0].form not in role("place") and not _figure(rest[0])
    return published or quoted or acted or _completed(scene, rest, word)


def published_by(speaker: Speaker) -> bool:
    """Whether a speaker is an outlet or a document."""
    return speaker.kind in _PUBLISHED or speaker.issued


def _completed(scene: Scene, rest: Sequence[Token], word: CueWord) -> bool:
    """Whether the object, or what follows it, is such that only speech can have it."""
    near = _unbroken(rest)
    first, words = near[0].form, {token.form for token in near}
    return (
        (word.takes("to") and "to" in words and first not in role("negative"))
        or (word.takes("at") and _put_at(rest))
        # "Called for the ball" asks a team-mate, "called for the release of prisoners" the world.
        or (word.takes("for") and first == "for" and len(near) >= _CALLED < len(rest))
        or (word.takes("on") and first == "on" and "to" in words)
        or (word.takes("whether") and first in role("question"))
        or (word.takes("name") and _called(scene, near))
        or (word.takes("charge") and bool(words & role("charge")))
        or (word.takes("stance") and bool(words & (role("stance") | role("charge"))))
    )


def _unbroken(rest: Sequence[Token]) -> Sequence[Token]:
    """The first words of ``rest``, up to a mark."""
    end = next((at for at, token in enumerate(rest[:_CLOSE]) if token.mark), _CLOSE)
    return rest[:end]


def _called(scene: Scene, near: Sequence[Token]) -> bool:
    """Whether an object and a name for it follow: "called the vote a mistake", not "called her a cab"."""
    for place, token in enumerate(near[1:-1], 1):
        if token.form in role("place"):
            return False
        if token.form in {"a", "an"}:
            after = near[place + 1].form
            thing = near[0].form in role("determiner") or capital_phrase.capital(scene.text, near[0])
            return (thing or near[0].form in {"it", "this", "him", "them"}) and after not in role("again")
    return False


def _put_at(rest: Sequence[Token]) -> bool:
    """Whether a figure follows: "put the toll at nine"."""
    figure = next((place for place, token in enumerate(rest[:_CLOSE]) if token.form == "at"), len(rest))
    return any(_figure(token) for token in rest[figure + 1 :][:4])


def _figure(token: Token) -> bool:
    return token.form[:1].isdigit() or token.form in role("figure")
