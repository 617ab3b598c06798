"""Speech acts that are claims, in English: denied it, pledged to, put it at, called it a mistake."""

from collections.abc import Sequence
from itertools import pairwise

from verify.claims.grammar.cues import CueWord
from verify.claims.grammar.reading import Scene
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import known_to_speak, readings
from verify.claims.grammar.tokens import QUOTE, Token
from verify.claims.grammar.word_roles import role
from verify.claims.voice import OUTLETS, VoiceKind

_PUBLISHED = OUTLETS | {VoiceKind.DOCUMENT}
_SPEAKING = frozenset({VoiceKind.PERSON, VoiceKind.COLLECTIVE})
_REACH = 26
"""Tokens after the verb that are read."""
_CLOSE = 8
"""Tokens close to the verb."""
_CALLED = 4
"""Tokens in which an event, a source or a demand is looked for."""
_LONGEST_QUOTE = 18
"""Tokens in which a quotation, or the rest of an object, is looked for."""


def has_object(scene: Scene, at: int, word: CueWord, speaker: Speaker | None = None) -> bool:
    """Whether the verb at token ``at`` has an object that makes it a claim."""
    rest = scene.tokens[at + 1 : at + _REACH]
    if len(rest) > 2 and rest[0].form in role("place") and rest[1].form in role("time"):  # noqa: PLR2004
        # "Announced on Friday the arrest".
        rest = rest[2:]
    if not rest or rest[0].mark:
        return False
    published = word.takes("named") and speaker is not None and published_by(speaker)
    voiced = speaker is None or known_to_speak(speaker)
    quoted = word.takes("quote") and voiced and any(token.quoted for token in rest[:_LONGEST_QUOTE])
    # A speaker who "confirmed 40 cases" has counted, not spoken.
    grounds = word.takes("ground") and speaker is not None and known_to_speak(speaker) and _reason(rest)
    acted = (
        word.takes("act") and rest[0].form not in role("place") and not _figure(rest[0]) and not _dated(rest)
    )
    happened = word.takes("event") and speaker is not None and known_to_speak(speaker) and _happened(rest)
    return published or quoted or acted or grounds or happened or _completed(rest, word)


def _happened(rest: Sequence[Token]) -> bool:
    """Whether an event is reported to the public: "the death of six", not "the loss of it to police"."""
    near = [token.form for token in _unbroken(rest, _LONGEST_QUOTE)]
    told = any(one == "to" and set(near[at + 1 : at + 4]) & role("to-police") for at, one in enumerate(near))
    noun = next((at for at, one in enumerate(near[:_CALLED]) if one in role("event-noun")), None)
    if near and _figure(rest[0]) and any(one in role("casualties") for one in near[:_CLOSE]):
        # "Reported 20 new cases of it".
        return not told
    return noun is not None and not told and (near[noun + 1 : noun + 2] or [""])[0] in role("inside")


def measures(speaker: Speaker) -> bool:
    """Whether a speaker's findings count as claims: a document's, a court's, a researcher's."""
    return published_by(speaker) or speaker.head in role("finder")


def published_by(speaker: Speaker) -> bool:
    """Whether a speaker is an outlet or a document."""
    return speaker.kind in _PUBLISHED or speaker.issued


def _dated(rest: Sequence[Token]) -> bool:
    """Whether only a time follows: "a law expected next month"."""
    return rest[0].form in role("time") and (len(rest) < 3 or rest[2].mark)  # noqa: PLR2004 - next month


def _reason(rest: Sequence[Token]) -> bool:
    """Whether a reason or a source follows: "cited the cost", not "cited the driver for speeding"."""
    near = _unbroken(rest, _CLOSE)
    sources = any(noun.kind in _SPEAKING for token in near[:_CALLED] for noun in readings(token.form))
    return near[0].form not in role("place") and not sources and all(token.form != "for" for token in near)


def _completed(rest: Sequence[Token], word: CueWord) -> bool:
    """Whether the object, or what follows it, is possible only with speech."""
    near = _unbroken(rest, _CLOSE)
    first, words = near[0].form, {token.form for token in near}
    far = _unbroken(rest, _LONGEST_QUOTE)
    return (
        (word.takes("to") and "to" in words and first not in role("negative"))
        or (word.takes("at") and _put_at(rest))
        # "Called for the ball" addresses a team-mate, "called for the release of prisoners" the public.
        or (word.takes("for") and first == "for" and _demanded(near, rest))
        or (word.takes("on") and first == "on" and "to" in words)
        or (word.takes("unto") and first == "to" and any(token.form == "to" for token in far[1:]))
        or (word.takes("whether") and first in role("question"))
        or (word.takes("name") and _called(far))
        or (word.takes("charge") and bool(words & role("charge")))
        or (word.takes("stance") and (bool(words & (role("stance") | role("charge"))) or _faulted(far)))
        or (word.takes("doubted") and bool(words & (role("doubted") | role("charge"))))
        or (word.takes("voiced") and bool(words & role("voiced")))
        or (word.takes("as") and _taken_for(far))
        or (f"+{first}" in word.frames and len(near) > 1)
    )


def _unbroken(rest: Sequence[Token], most: int) -> Sequence[Token]:
    """The first words of ``rest``, at most ``most``, up to a mark."""
    end = next((at for at, token in enumerate(rest[:most]) if token.mark and token.form != QUOTE), most)
    return rest[:end]


def _demanded(near: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether "for" opens a public demand, not a call to a team-mate: it is long, or for a release."""
    return len(near) >= _CALLED < len(rest) or any(token.form in role("demanded") for token in near)


def _called(far: Sequence[Token]) -> bool:
    """Whether an object and its predicate follow: "called the vote a mistake", not "called her a cab"."""
    if not far or far[0].form in role("place") or far[0].form in role("time"):
        return False
    for place, token in enumerate(far[1:], 1):
        before, after = far[place - 1].form, [one.form for one in far[place + 1 : place + 2]]
        if token.form in {"a", "an"} and after:
            return before not in role("place") | role("joint") and after[0] not in role("again")
        if token.form in role("judged") and (not after or after[0] in role("joint") | role("place")):
            return True
    return False


def _faulted(far: Sequence[Token]) -> bool:
    """Whether an act follows: "slammed the board for failing", not "blasted the hills for days"."""
    following = [token.form for token in far if not token.mark]
    return _taken_for(far) or any(
        one == "for" and (after.endswith("ing") or after in role("article")) and at
        for at, (one, after) in enumerate(pairwise(following))
    )


def _taken_for(far: Sequence[Token]) -> bool:
    """Whether "as" and a predicate follow: "hailed the pilot as a hero"."""
    forms = [token.form for token in far]
    return any(
        one == "as" and at and after in {"a", "an", "being", "too", QUOTE}
        for at, (one, after) in enumerate(pairwise(forms))
    )


def _put_at(rest: Sequence[Token]) -> bool:
    """Whether a figure follows: "put the toll at nine"."""
    figure = next((place for place, token in enumerate(rest[:_CLOSE]) if token.form == "at"), len(rest))
    return any(_figure(token) for token in rest[figure + 1 :][:4])


def _figure(token: Token) -> bool:
    return token.form[:1].isdigit() or token.form in role("figure")
