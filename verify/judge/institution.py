"""Whether two voices speak, or may speak, for one institution, however each text describes them.

An institution is described by its kind ("the ministry"), its field ("of health") and its country ("of
Lebanon"), and a text omits what its readers know. Two descriptions may be of one institution if they share a
word that says *which* one it is. If a text says only *what* it is, or if the two languages differ, since they
do not name everything alike, any shared word suffices. The text introduces a person with the institution he
or she speaks for; if it does not, any institution is possible.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from verify.claims import Voice, VoiceKind
from verify.claims.grammar.speaker_noun import readings
from verify.judge.account import bag
from verify.judge.alignment import Matrix, counterparts
from verify.judge.witness import Witness
from verify.lexicon import carrying, word_list
from verify.text import words

COUNTERPART = 0.6
"""Match from which two words mean the same."""
TOGETHER = 1
"""Days between two reports that may report one statement."""
_AROUND = 60
"""Characters on either side of a person's name in which the person is described."""


class _Described(NamedTuple):
    """The description of a voice in a text.

    Attributes:
        what: The words for its kind.
        which: The words that identify it.
        withheld: Whether the text withholds its identity.
    """

    what: tuple[str, ...]
    which: tuple[str, ...]
    withheld: bool = False


def may_be_one(left: Witness, right: Witness) -> bool:
    """Whether the original voices of two witnesses may speak for one institution."""
    ours, theirs = _described(left), _described(right)
    if any(one.withheld and not one.which for one in (ours, theirs)):
        return True  # "two officials" may belong to any institution
    across = left.document.language is not right.document.language
    if ours.which and theirs.which and not across:
        return go_together(ours.which, theirs.which)
    if ours.what and theirs.what:
        return go_together((*ours.what, *ours.which), (*theirs.what, *theirs.which))
    return True


def is_one(left: Witness, right: Witness) -> bool:
    """Whether everything by which one text identifies the institution is in the other."""
    fewer, more = sorted((_described(left).which, _described(right).which), key=len)
    if not fewer or not (_is_called(left.original) and _is_called(right.original)):
        return False
    return bool((_match(fewer, more).max(axis=1) >= COUNTERPART).all())


def in_one_statement(left: Witness, right: Witness) -> bool:
    """Whether the two may report one statement, made to the public and reported within a day."""
    days = [witness.document.published for witness in (left, right)]
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > TOGETHER:
        return False
    return any(map(_said_to_all, (left, right)))


def go_together(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a word of one description means the same as a word of the other."""
    match = _match(ours, theirs)
    return bool(match.size) and bool((match >= COUNTERPART).any())


def _is_called(voice: Voice | None) -> bool:
    """Whether its name is more than a pronoun."""
    return voice is not None and bool(carrying(voice.canonical))


def _said_to_all(witness: Witness) -> bool:
    announced = word_list("public_words", "announced")
    return any(
        word in announced or any(noun.is_("issued") for noun in readings(word))
        for word, _, _ in words(witness.sentence)
    )


def _described(witness: Witness) -> _Described:
    """How its text describes the original voice of a witness."""
    voice = witness.original
    if voice is None or not _is_called(voice):
        return _Described((), ())
    own = {word for word, _, _ in carrying(voice.canonical)} if _is_personal(voice) else set()
    found = [word for word, _, _ in carrying(_description(voice, witness.document.text)) if word not in own]
    what = tuple(word for word in found if readings(word))
    return _Described(what, tuple(word for word in found if not readings(word)), voice.anonymous)


def _is_personal(voice: Voice) -> bool:
    """Whether its name is a personal one, which does not show the institution."""
    person = voice.kind is VoiceKind.PERSON and not voice.anonymous
    return person and not any(readings(word) for word, _, _ in words(voice.name))


def _description(voice: Voice, text: str) -> str:
    if not _is_personal(voice):
        phrase = voice.phrase.of(text) if voice.phrase else ""
        return max(phrase, voice.name, key=len)
    at = text.find(voice.name)
    return text[max(0, at - _AROUND) : at + len(voice.name) + _AROUND] if at >= 0 else ""


def _match(ours: Sequence[str], theirs: Sequence[str]) -> Matrix:
    return _matched(tuple(ours), tuple(theirs))


@lru_cache(maxsize=1 << 12)
def _matched(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Matrix:
    return counterparts(bag(" ".join(ours)), bag(" ".join(theirs)))
