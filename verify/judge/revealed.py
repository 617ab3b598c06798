"""Credit for having reported the news first: "as Al-Falaj first reported", «كانت الأفق أول من كشف».

This is credit and not a source: the citing outlet may have reported everything anew.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.claims import CueClass
from verify.claims.grammar.cues import cue_phrases
from verify.judge.witness import Witness, own_name
from verify.lexicon import find_outlets
from verify.text import bare, words


class Credit(NamedTuple):
    """A witness that credits an outlet with the first report.

    Attributes:
        witness: Its number.
        outlet: The credited outlet.
        source: The number of a witness from that outlet; ``None`` if there is none.
    """

    witness: int
    outlet: str
    source: int | None


def credits_given(witnesses: Sequence[Witness]) -> Iterator[Credit]:
    """The credits for a first report in the witnesses' sentences with the claim."""
    for number, witness in enumerate(witnesses):
        if not _reveals(witness.sentence):
            continue
        sources = [n for n, other in enumerate(witnesses) if n != number and _is_named(other, witness)]
        if sources:
            yield from (Credit(number, witnesses[n].document.outlet, n) for n in sources)
        else:
            named = dict.fromkeys(match.value.name for match in find_outlets(witness.sentence))
            yield from (Credit(number, name, None) for name in named if name != witness.document.outlet)


def _reveals(sentence: str) -> bool:
    found = [word for word, _, _ in words(sentence)]
    return any(
        phrase.cls is CueClass.FIRST_REVEALER and tuple(found[at : at + len(phrase.words)]) == phrase.words
        for at, word in enumerate(found)
        for phrase in cue_phrases().get(word, ())
    )


def _is_named(source: Witness, by: Witness) -> bool:
    """Whether another outlet's sentence names the outlet of ``source``."""
    name, own = own_name(source.document.outlet).split(), own_name(by.document.outlet).split()
    found = [bare(word) for word, _, _ in words(by.sentence)]
    if not name or name == own:
        return False
    return any(found[at : at + len(name)] == name for at in range(len(found) - len(name) + 1))
