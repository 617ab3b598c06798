"""Speakers named by a label: `WALLACE: …` in a transcript, `Doe: …` in an interview, `"…" — Jane Doe`."""

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from verify.claims.english import speaker_phrase
from verify.claims.grammar.reading import Reading, Scene, Side
from verify.claims.grammar.speaker import Speaker
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.tokens import DASH, QUOTE
from verify.claims.grammar.word_roles import role
from verify.claims.voice import Cue, VoiceKind
from verify.text import Span

_LONGEST = 5
"""Tokens of a name."""
_TURN = re.compile(r"^[\"“]?([A-Z][A-Z.'’ -]*[A-Z]):", re.MULTILINE)
_ANSWER = re.compile(r"^([A-Z][\w.'’-]*+(?: [A-Z][\w.'’-]*+){0,2}):", re.MULTILINE)
_TURNS = 2
"""Turns that each of two people has in an interview."""


def read(scene: Scene) -> Reading | None:
    """The attribution made by a label at the start of a sentence, or by a signature after a quotation."""
    return _signature(scene) or _turn(scene)


def goes_on(text: str, start: int, at: int) -> bool:
    """Whether a turn continues beyond its first paragraph: in a transcript, until the next turn.

    Args:
        text: The document's text.
        start: Where the document's body begins.
        at: Where the next paragraph begins.
    """
    opening = _TURN.match(text, start)
    return opening is not None and _transcribed(text, Span(*opening.span(1))) and bool(_TURN.search(text, at))


def _signature(scene: Scene) -> Reading | None:
    """A name after a quotation and a dash, up to the end."""
    tokens = scene.tokens
    at = next((place for place in range(len(tokens)) if tokens[place].form == DASH), len(tokens))
    if not 0 < len(tokens) - at - 1 <= _LONGEST or any(token.mark for token in tokens[at + 1 :]):
        return None
    whole = tokens[0].form == QUOTE and at > 1 and tokens[at - 1].form == QUOTE
    if not (whole or (at == 0 and scene.after_quotation)):
        return None
    speaker = _named(scene, at + 1, len(tokens))
    if speaker is None:
        return None
    start = tokens[at].start
    return Reading(_mark(scene, at), Span(start, scene.span.end), speaker, Side.BEFORE)


def _turn(scene: Scene) -> Reading | None:
    """A name and a colon, followed by a quotation, or by a turn in a transcript."""
    tokens = scene.tokens
    first = 1 if tokens and tokens[0].form == QUOTE else 0
    at = next((place for place in range(first, min(len(tokens), first + _LONGEST)) if tokens[place].mark), 0)
    if at <= first or tokens[at].form != ":" or at + 1 >= len(tokens):
        return None
    quoted = not first and tokens[at + 1].form == QUOTE
    label = Span(tokens[first].start, tokens[at].start)
    asked = not quoted and _interviewed(scene.text, label)
    turn = not quoted and (asked or _transcribed(scene.text, label))
    speaker = _asked(scene, first, at) if asked else _named(scene, first, at) if quoted or turn else None
    if speaker is None:
        return None
    begin = tokens[0].start
    return Reading(_mark(scene, at), Span(begin, scene.end(at + 1)), speaker, Side.AFTER, turn=turn)


def _asked(scene: Scene, start: int, end: int) -> Speaker | None:
    """The person who answers, or the outlet that asks: in an interview no full name belongs to it."""
    speaker = speaker_phrase.speaker(scene.text, scene.tokens[start:end])
    if speaker is None or not speaker.proper or _surname(scene.text, scene.tokens[end - 1].form):
        return speaker
    return replace(speaker, kind=VoiceKind.OUTLET)


def _interviewed(text: str, label: Span) -> bool:
    """Whether the label takes turns with another, in small letters, in an interview."""
    opens = not label.start or text[label.start - 1] == "\n"
    return opens and not label.of(text).isupper() and label.of(text) in _talkers(text)


@lru_cache(maxsize=4)
def _talkers(text: str) -> frozenset[str]:
    """The two labels of an interview, one of them a person named in full; else none."""
    turns = Counter(_ANSWER.findall(text))
    several = frozenset(name for name, count in turns.items() if count >= _TURNS)
    two = len(several) == 2  # noqa: PLR2004 - one asks, one answers
    return several if two and any(_surname(text, name.split()[-1]) for name in several) else frozenset()


def _named(scene: Scene, start: int, end: int) -> Speaker | None:
    """The person or body, if the tokens consist only of a name."""
    found = scene.tokens[start:end]
    if not all(speaker_phrase.capital(scene.text, one) or one.form in role("particle") for one in found):
        return None
    if any(one.form in role("inside") for one in found[:1]):
        return None  # "IN TEXAS: the quarantine is over"
    speaker = speaker_phrase.speaker(scene.text, found)
    alone = len(found) == 1 and not _surname(scene.text, found[0].form)
    # "Lunch: "soup""
    return (
        None if speaker is None or not speaker.proper or (alone and not readings(speaker.head)) else speaker
    )


def _mark(scene: Scene, at: int) -> Cue:
    token = scene.tokens[at]
    return Cue(scene.text[token.start : token.end], token.start, token.end)


def _transcribed(text: str, label: Span) -> bool:
    """Whether the text is a transcript in which this name takes turns: not a dateline, not WATCH."""
    name, turns = label.of(text), _TURN.findall(text)
    if not name.isupper() or len(turns) < 2:  # noqa: PLR2004 - two people talk
        return False
    # First name and surname, and one of them speaks again: a transcript that names its speakers nowhere else.
    named = [one for one in turns if " " in one]
    again = " " in name and len(set(named)) > 1 and len(named) > len(set(named))
    return again or _surname(text, name.split()[-1])


def _surname(text: str, word: str) -> bool:
    """Whether the text gives the full name of someone with this surname."""
    return re.search(rf"\b[A-Z][\w.]* {re.escape(word.title())}\b", text) is not None
