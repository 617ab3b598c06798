"""Whether two voices speak, or may speak, for one institution, however each text describes them.

An institution is called by what it is ("the ministry"), what it is for ("of health") and whose it is ("of
Lebanon"), and a text leaves out what its readers know. Two descriptions may be of one where a word goes
together of what says *which* it is; where a text tells no more than *what* it is, and between languages,
which do not name everything alike, one of those will do. Of a person the text tells for whom he or she speaks
where it brings in the name; where it tells nothing, it may be any.
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
"""How far a word must be the counterpart of another to mean the same."""
TOGETHER = 1
"""Days between two reports up to which they may carry one statement."""
_AROUND = 60
"""Characters on either side of a person's name in which a text says who that is."""


class _Described(NamedTuple):
    """How a text describes a voice.

    Attributes:
        what: The words that say what it is.
        which: Those that say which.
        withheld: Whether the text withholds who it is.
    """

    what: tuple[str, ...]
    which: tuple[str, ...]
    withheld: bool = False


def may_be_one(left: Witness, right: Witness) -> bool:
    """Whether the original voices of two witnesses may speak for one institution."""
    ours, theirs = _described(left), _described(right)
    if any(one.withheld and not one.which for one in (ours, theirs)):
        return True  # "two officials" may be anybody's
    across = left.document.language is not right.document.language
    if ours.which and theirs.which and not across:
        return _go_together(ours.which, theirs.which)
    if ours.what and theirs.what:
        return _go_together((*ours.what, *ours.which), (*theirs.what, *theirs.which))
    return True


def is_one(left: Witness, right: Witness) -> bool:
    """Whether all that one text tells of which institution speaks stands in the other."""
    fewer, more = sorted((_described(left).which, _described(right).which), key=len)
    if not fewer or not (_is_called(left.original) and _is_called(right.original)):
        return False
    return bool((_match(fewer, more).max(axis=1) >= COUNTERPART).all())


def in_one_statement(left: Witness, right: Witness) -> bool:
    """Whether the two may carry one statement: what was said to all, and was reported within a day."""
    days = [witness.document.published for witness in (left, right)]
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > TOGETHER:
        return False
    return any(map(_said_to_all, (left, right)))


def _go_together(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    match = _match(ours, theirs)
    return bool(match.size) and bool((match >= COUNTERPART).any())


def _is_called(voice: Voice | None) -> bool:
    """Whether it is called by more than a pronoun."""
    return voice is not None and bool(carrying(voice.canonical))


def _said_to_all(witness: Witness) -> bool:
    announced = word_list("public_words", "announced")
    return any(
        word in announced or any(noun.is_("issued") for noun in readings(word))
        for word, _, _ in words(witness.sentence)
    )


def _described(witness: Witness) -> _Described:
    voice = witness.original
    if voice is None or not _is_called(voice):
        return _Described((), ())
    own = {word for word, _, _ in carrying(voice.canonical)} if _is_personal(voice) else set()
    found = [word for word, _, _ in carrying(_description(voice, witness.document.text)) if word not in own]
    what = tuple(word for word in found if readings(word))
    return _Described(what, tuple(word for word in found if not readings(word)), voice.anonymous)


def _is_personal(voice: Voice) -> bool:
    """Whether it is called by a personal name, which does not say for whom it speaks."""
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
