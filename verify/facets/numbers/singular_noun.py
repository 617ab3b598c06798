"""One, expressed by a noun in the singular: "a soldier was killed", «غرق بحار»; plurals and duals differ.

News is full of singular nouns that count nothing ("an official said"), so one is read only if something
happened to it or it is an event, and the clause says no more about it.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from verify.facets.numbers.coordinated_count import closes
from verify.facets.numerals.counted_noun import Counted, is_state, known_at, of_plural, singular_at, state
from verify.facets.numerals.number_words import ordinals
from verify.facets.numerals.token import Token, TokenKind
from verify.facets.numerals.word_runs import WordRuns
from verify.lexicon import read_json, word_list
from verify.text import remembered

_listed = partial(word_list, "quantifiers")

_MOST_ADJECTIVES = 2
"""Adjectives between "a" and its noun."""
_RELATIONAL = ("ي", "يه")


class Sole(NamedTuple):
    """One of what ``noun`` names, pieces ``[first, last)``; ``counted`` is the noun, or its fate."""

    first: int
    last: int
    noun: str
    counted: str


def soles(pieces: Sequence[Token], forms: frozenset[str]) -> Iterator[Sole]:
    """All of them, in order."""
    if not forms.isdisjoint(_articles()):
        for at, piece in enumerate(pieces):
            if piece.form in _articles() and piece.kind is TokenKind.WORD:
                yield from _english(pieces, at)
    if not forms.isdisjoint(_verbs("befalls").firsts):
        for at in range(1, len(pieces)):
            yield from _arabic(pieces, at)


def _english(pieces: Sequence[Token], at: int) -> Iterator[Sole]:
    """What happens to a noun after "a": "a bus was hit", "hit a bus" and no more, "a bus overturned"."""
    noun = _noun_after(pieces, at + 1)
    if noun is None or _is_possessive(pieces[noun.last - 1]):
        return
    subject = not at or pieces[at - 1].form not in _listed("before_objects")
    befallen = subject and _after().at(pieces, noun.last) is not None
    if befallen or (_verbs("befalls_before").before(pieces, at) and closes(pieces, noun.last)):
        yield _sole(pieces, at, noun)


def _noun_after(pieces: Sequence[Token], at: int) -> Counted | None:
    """The last known noun of a sequence at piece ``at`` or after adjectives: "a cargo ship" is a ship."""
    noun: Counted | None = None
    for _ in range(_MOST_ADJECTIVES + 1):
        if at >= len(pieces):
            break
        found = known_at(pieces, at) or of_plural(pieces, at)
        if found is None and (noun is not None or not _is_adjective(pieces[at])):
            break
        noun = found or noun
        at = found.last if found is not None else at + 1
    return noun


def _arabic(pieces: Sequence[Token], at: int) -> Iterator[Sole]:
    """A singular noun right after a verb, and its adjectives: «قتل جندي تركي في»."""
    noun = singular_at(pieces, at) if _verbs("befalls").before(pieces, at) else None
    if noun is None or pieces[at].form in _listed("not_befallen"):  # «تفجير موجه عن بعد»: no «موجة»
        return
    last = noun.last
    while last < len(pieces) and _is_relational(pieces[last]):
        last += 1
    if closes(pieces, last) or _tells_more(pieces, last):
        yield _sole(pieces, at, noun)


def _tells_more(pieces: Sequence[Token], at: int) -> bool:
    """Whether the event continues, or another begins: «بجروح», «وإصابة»."""
    if pieces[at].form in _listed("befalls_closing"):
        return True
    return pieces[at].form.startswith("و") and _verbs("befalls").at(pieces, at) is not None


def _sole(pieces: Sequence[Token], first: int, noun: Counted) -> Sole:
    counts_fate = noun.person and not is_state(noun.concept)
    befell = state(pieces, first, noun.last, frozenset()) if counts_fate else ""
    return Sole(first, noun.last, noun.concept, befell or noun.concept)


def _is_adjective(piece: Token) -> bool:
    """Whether a word can stand between "a" and its noun; "a third bus" is not the only one."""
    word = piece.kind is TokenKind.WORD and piece.form.isascii()
    return word and piece.form not in _listed("stops") and piece.form not in ordinals()


def _is_possessive(piece: Token) -> bool:
    return piece.end - piece.start != len(piece.form)


def _is_relational(piece: Token) -> bool:
    """Whether a word can be a nisba adjective such as «تركي», beside a noun without the article."""
    definite = piece.article or piece.form.startswith("ال")
    return piece.form.endswith(_RELATIONAL) and not definite and piece.form not in _listed("stops")


@remembered()
def _articles() -> frozenset[str]:
    return frozenset(read_json("number_words")["articles"])


@remembered()
def _verbs(which: str) -> WordRuns[bool]:
    return WordRuns((form, True) for form in read_json("quantifiers")[which])


@remembered()
def _after() -> WordRuns[bool]:
    """Verbs after a subject: "collapsed", and "was" with each participle, as in "was hit"."""
    table = read_json("quantifiers")
    passive = (f"{aid} {verb}" for aid in table["befalls_aids"] for verb in table["befalls_passive"])
    return WordRuns((form, True) for form in (*table["befalls_after"], *passive))
