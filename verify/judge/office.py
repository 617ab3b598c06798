"""Whether a person called by an office in one text is the person named in another.

One report has "the migration minister", another a name that it introduces as the migration minister's. They
are one person if the office stands at the name and both texts say of what it is. If not, they may still be
one: a text does not tell every office of a person.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from verify.claims import Voice, VoiceKind
from verify.claims.grammar.speaker_noun import readings
from verify.claims.grammar.word_roles import role
from verify.judge.institution import go_together
from verify.judge.witness import Witness, one_speaker
from verify.lexicon import carrying, word_list
from verify.text import Span, words

_APPOSED = re.compile(r"\s?[,،(]\s?([^.,;:!?()\"«»“”،؛؟\n—–]{1,80})")
"""What a text says of a person between the marks after the name."""


class Holder(NamedTuple):
    """Two witnesses by number: one calls a person by an office, the other names who may hold it.

    Attributes:
        called: The first.
        named: The second.
        certain: Whether the person certainly holds it.
    """

    called: int
    named: int
    certain: bool


class _Office(NamedTuple):
    """The words for an office, and those that say of what it is."""

    what: tuple[str, ...]
    which: tuple[str, ...]


def holders(numbered: Iterable[tuple[int, Witness]]) -> Iterator[Holder]:
    """For each witness that calls a person by an office, who holds it; never two of different names.

    Where nobody certainly does, one who is named may, so that the two count as one at least: whoever surely
    asserts the claim, and among these the first by path, whatever the order.
    """
    every = list(numbered)
    named = [(number, one) for number, one in every if _person(one.original) and not is_office(one.original)]
    for called, witness in every:
        if not is_office(witness.original) or not named:
            continue
        certain = [(number, one) for number, one in named if holds(witness, one)]
        if certain and _one_name([one for _, one in certain]):
            yield from (Holder(called, number, certain=True) for number, _ in certain)
        else:
            number, _ = min(certain or named, key=lambda pair: (not pair[1].sure, pair[1].path))
            yield Holder(called, number, certain=False)


def holds(called: Witness, named: Witness) -> bool:
    """Whether the office that ``called`` gives a person, and its field, stand at the name in ``named``."""
    if called.original is None:
        return False
    ours = _office(called.original.canonical)
    return ours is not None and any(
        go_together(ours.what, theirs.what) and go_together(ours.which, theirs.which)
        for theirs in map(_office, _introductions(named))
        if theirs is not None
    )


def is_office(voice: Voice | None) -> bool:
    """Whether a voice is one person whom the text calls by an office, and not by a name."""
    if voice is None or not _person(voice):
        return False
    (first, *_), *_ = found = words(voice.canonical)
    letter = voice.canonical[:1]
    if letter.isupper() and first not in role("article") | role("determiner"):
        return False
    cased = letter.upper() != letter.lower()
    return any(_is_title(word) for word, _, _ in found) if cased else _is_title(first)


def _person(voice: Voice | None) -> bool:
    """Whether a voice is one person whom the text does not hide."""
    if voice is None or voice.kind is not VoiceKind.PERSON or voice.anonymous:
        return False
    return bool(carrying(voice.canonical))


def _office(phrase: str) -> _Office | None:
    """The office in a phrase; ``None`` for one that is no longer held, or by a deputy."""
    found = [word for word, _, _ in carrying(phrase)]
    if word_list("public_words", "not_in_office") & {word for word, _, _ in words(phrase)}:
        return None
    what = tuple(word for word in found if _is_title(word))
    return _Office(what, tuple(word for word in found if word not in what))


def _is_title(word: str) -> bool:
    return any(noun.is_("title") and not noun.is_("honorific") for noun in readings(word))


def _introductions(witness: Witness) -> Iterator[str]:
    """What stands at the name of a witness's person: the phrase with the name, the apposition after it."""
    voice, text = witness.original, witness.document.text
    if voice is None:
        return
    found = re.search(rf"(?<!\w){re.escape(voice.name)}(?!\w)", text)
    places = [Span(*found.span())] if found else []
    for place in [*places, *([voice.phrase] if voice.phrase else [])]:
        apposed = _APPOSED.match(text, place.end)
        yield place.of(text).replace(voice.name, " ")
        if apposed:
            yield apposed.group(1)


def _one_name(witnesses: list[Witness]) -> bool:
    """Whether all witnesses name one person."""
    names = [one.original.canonical for one in witnesses if one.original is not None]
    return all(one_speaker(names[0], name) for name in names)
