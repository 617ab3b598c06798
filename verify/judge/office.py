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


class Person(NamedTuple):
    """A witness that has its statement from one person whom its text does not hide.

    Attributes:
        number: Its number.
        witness: The witness.
        voice: The person.
    """

    number: int
    witness: Witness
    voice: Voice


class Holder(NamedTuple):
    """A person who is called by an office, one who is named, and whether the latter certainly holds it."""

    called: Person
    named: Person
    certain: bool


class _Office(NamedTuple):
    """The words for an office, and those that say of what it is."""

    what: tuple[str, ...]
    which: tuple[str, ...]


def holders(numbered: Iterable[tuple[int, Witness]]) -> Iterator[Holder]:
    """For each person who is called by an office, who holds it; never two of different names.

    Where nobody certainly does, one who is named may, so that the two count as one at least: whoever surely
    asserts the claim, and among these the first by path, whatever the order.
    """
    persons = list(_persons(numbered))
    named = [one for one in persons if not _by_office(one.voice)]
    for called in persons:
        if not _by_office(called.voice) or not named:
            continue
        certain = [one for one in named if _holds(called, one)]
        if certain and all(one_speaker(certain[0].voice.canonical, one.voice.canonical) for one in certain):
            yield from (Holder(called, one, certain=True) for one in certain)
        else:
            first = min(certain or named, key=lambda one: (not one.witness.sure, one.witness.path))
            yield Holder(called, first, certain=False)


def _persons(numbered: Iterable[tuple[int, Witness]]) -> Iterator[Person]:
    for number, witness in numbered:
        voice = witness.original
        if voice is None or voice.kind is not VoiceKind.PERSON or voice.anonymous:
            continue
        if carrying(voice.canonical):
            yield Person(number, witness, voice)


def _by_office(voice: Voice) -> bool:
    """Whether the text calls a person by an office, and not by a name."""
    (first, *_), *_ = found = words(voice.canonical)
    letter = voice.canonical[:1]
    if letter.isupper() and first not in role("article") | role("determiner"):
        return False
    cased = letter.upper() != letter.lower()
    return any(_is_title(word) for word, _, _ in found) if cased else _is_title(first)


def _holds(called: Person, named: Person) -> bool:
    """Whether the office by which one is called, and its field, stand at the name of the other."""
    ours = _office(called.voice.canonical)
    return ours is not None and any(
        go_together(ours.what, theirs.what) and go_together(ours.which, theirs.which)
        for theirs in map(_office, _introductions(named))
        if theirs is not None
    )


def _office(phrase: str) -> _Office | None:
    """The office in a phrase; ``None`` for one that is no longer held, or by a deputy."""
    if word_list("name_words", "not_in_office") & {word for word, _, _ in words(phrase)}:
        return None
    found = [word for word, _, _ in carrying(phrase)]
    what = tuple(word for word in found if _is_title(word))
    return _Office(what, tuple(word for word in found if word not in what))


def _is_title(word: str) -> bool:
    return any(noun.is_("title") and not noun.is_("honorific") for noun in readings(word))


def _introductions(person: Person) -> Iterator[str]:
    """What stands at a person's name: in the phrase that names it, and in the apposition after it."""
    name, phrase, text = person.voice.name, person.voice.phrase, person.witness.document.text
    first = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    if phrase is not None:
        yield phrase.of(text).replace(name, " ")
    for place in (phrase, first and Span(*first.span())):
        apposed = _APPOSED.match(text, place.end) if place else None
        if apposed:
            yield apposed.group(1)
