"""What a number counts: the noun beside it, as an id shared by all languages if the table has it."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from verify.facets.numerals.bounds import bound_before
from verify.facets.numerals.number_words import is_number_word
from verify.facets.numerals.numeral_value import Numeral
from verify.facets.numerals.token import Token, TokenKind
from verify.facets.numerals.unit import duals, not_duals
from verify.facets.numerals.word_runs import Run, WordRuns
from verify.lexicon import read_json, read_table, word_list
from verify.text import Language, bare, fold, read_in, remembered

_listed = partial(word_list, "quantifiers")

_WORDS_AFTER_ENGLISH, _WORDS_AFTER_ARABIC = 4, 1
"""Words after a number in which its noun is looked for."""
_NEAR, _AFTER, _TOPIC, _BEHIND = 7, 6, 5, 3
"""Tokens: before a number for a state, after it for a state, around it for a topic, before it for a
plural."""
_SHORTEST_STEM = 3
"""Letters."""
_ENDINGS = ("ات", "ون", "ين", "ان", "يه", "ه", "ا")
_CLAUSE_ENDS = frozenset(".!?;:\n")
_BREAKS = _CLAUSE_ENDS | {",", "،", "و", "and", "but"}


class Counted(NamedTuple):
    """What is counted.

    Attributes:
        concept: An id of the table, else a stem; empty if nothing is found.
        known: Whether it is such an id.
        person: Whether people are counted.
        last: The index after the noun; where it was looked for, if none was found.
        noun: The id of the noun itself, where ``concept`` says what happened to it.
    """

    concept: str
    known: bool
    person: bool
    last: int
    noun: str = ""


_NOTHING = ""
_CASES = "infected"
_FATES_OF_CASES = frozenset({"killed", "recovered", "quarantined", "vaccinated"})


def part_of(pieces: Sequence[Token], at: int) -> bool:
    """Whether what precedes piece ``at`` makes the number a total whose parts were given: «من أصل»."""
    found = _partitives().before(pieces, at)
    return found is not None and found.last - found.first > 1


def noun_after(pieces: Sequence[Token], at: int) -> Counted:
    """The noun counted by a number before piece ``at``."""
    start = _over_partitive(pieces, at)
    arabic = start < len(pieces) and not pieces[start].form.isascii()
    best: Counted | None = None
    first_word = -1
    here = start
    for _ in range(_WORDS_AFTER_ARABIC if arabic else _WORDS_AFTER_ENGLISH):
        if here >= len(pieces) or not _continues(pieces, here, start):
            break
        found = _at(pieces, here)
        if found is not None:
            best = Counted(found.value[0], known=True, person=found.value[1], last=found.last)
        elif arabic and _states().at(pieces, here) is not None:
            break  # «قتل العشرات وأصيب المئات»
        elif best is not None:
            break  # in "school buildings" the last noun is meant, in "voters stayed home" the first
        if first_word < 0 and pieces[here].form not in _adjectives():
            first_word = here
        here = found.last if found is not None else here + 1
    if best is not None:
        return best
    if first_word >= 0 and (arabic or pieces[first_word].form.endswith("s")):  # "seven backed it": no noun
        return Counted(stem(pieces[first_word].form), known=False, person=False, last=first_word + 1)
    return Counted(_NOTHING, known=False, person=False, last=at)


def known_at(pieces: Sequence[Token], at: int) -> Counted | None:
    """The known noun that begins at piece ``at``."""
    found = _at(pieces, at)
    return Counted(found.value[0], known=True, person=found.value[1], last=found.last) if found else None


def of_plural(pieces: Sequence[Token], at: int) -> Counted | None:
    """The noun of which piece ``at`` is the English singular, if the table has only the plural."""
    found = _english_singulars().get(pieces[at].form)
    return Counted(found[0], known=True, person=found[1], last=at + 1) if found is not None else None


@remembered()
def _english_singulars() -> dict[str, tuple[str, bool]]:
    return {
        stem(form): (concept, person)
        for concept, person, forms in _plain_rows()
        for form in forms.split("|")
        if form.endswith("s") and " " not in form
    }


def singular_at(pieces: Sequence[Token], at: int) -> Counted | None:
    """The known Arabic noun at piece ``at``, if it is one singular word without the article."""
    if at >= len(pieces) or pieces[at].article or pieces[at].form.isascii():
        return None
    form, found = pieces[at].form, known_at(pieces, at)
    masculine = form.removesuffix("ه")  # «طفلة», but no «قادة»
    if form not in _singulars() and masculine not in _singulars():
        return None
    return found if not form.endswith(("ون", "ين", "ات")) else None


def noun_before(pieces: Sequence[Token], at: int, *, reach: int) -> Counted:
    """The known noun shortly before piece ``at``, as in «أعضاء اللجنة السبعة», «شخص واحد»."""
    for here in range(at - 1, max(-1, at - 1 - reach), -1):
        if pieces[here].kind is not TokenKind.WORD or pieces[here].form in _BREAKS:
            break
        found = _at(pieces, here)
        if found is not None:
            return Counted(found.value[0], known=True, person=found.value[1], last=at)
    return Counted(_NOTHING, known=False, person=False, last=at)


def state(pieces: Sequence[Token], first: int, last: int, numbers: frozenset[int]) -> str:
    """What happened to those counted by the number in pieces ``[first, last)``: "killed"; empty if unknown.

    The nearest word decides; a word after "and" belongs to the next number.
    """
    nearest, answer = _NEAR + 1, _NOTHING
    for here in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if pieces[here].form in _CLAUSE_ENDS or here in numbers:
            break
        found = _states().at(pieces, here)
        if found is not None:
            nearest, answer = first - here, found.value
            break
    for here in range(last, min(len(pieces), last + _AFTER)):
        if pieces[here].form in _BREAKS or here in numbers or here - last + 1 >= nearest:
            break
        found = _states().at(pieces, here)
        if found is not None:  # «وإصابة» belongs to the next number
            return answer if pieces[here].form.startswith("و") else found.value
    return answer


def fate_of_cases(pieces: Sequence[Token], first: int, concept: str) -> str:
    """What happened to the sick counted by the number at piece ``first``, right before: «توفيت 20 حالة»."""
    if concept != _CASES:
        return _NOTHING
    blurred = bound_before(pieces, first)
    at = blurred.first if blurred is not None else first
    if at and pieces[at - 1].form in _listed("of_them"):
        at -= 1
    found = _states().before(pieces, at)
    return found.value if found is not None and found.value in _FATES_OF_CASES else _NOTHING


def topic(pieces: Sequence[Token], first: int, last: int, dimension: str) -> str:
    """What a measure in pieces ``[first, last)`` measures: "age", "depth"; empty if unknown."""
    words = _topics().get(dimension if dimension in _topics() else "money", {})
    for here in range(first, last):
        if pieces[here].form in words:
            return words[pieces[here].form]
    for distance in range(_TOPIC):
        for here in (last + distance, first - 1 - distance):
            if 0 <= here < len(pieces) and pieces[here].form in words:
                low, high = sorted((here, first if here < first else last))
                if not any(piece.form in _BREAKS or piece.form in "()" for piece in pieces[low:high]):
                    return words[pieces[here].form]
    return _NOTHING


def is_state(concept: str) -> bool:
    """Whether ``concept`` itself says what happened to people: the dead, the injured."""
    return any(concept == row[0] for row in read_table("states_counted"))


def dual_nouns() -> frozenset[str]:
    """All Arabic duals of nouns in the table."""
    return frozenset(_dual_nouns())


def dual_noun(form: str) -> Counted | None:
    """The noun of which an Arabic word is the dual: «مسؤولان», «وفدين»."""
    found = _dual_nouns().get(form)
    return Counted(found[0], known=True, person=found[1], last=0) if found is not None else None


def stem(word: str) -> str:
    """A word without the article and the most common endings, to match its other forms in one language."""
    word = bare(fold(word))
    if word.isascii():
        for ending, kept in (("ies", "y"), ("es", ""), ("s", "")):
            if (
                word.endswith(ending)
                and not word.endswith("ss")
                and len(word) - len(ending) >= _SHORTEST_STEM
            ):
                return word[: -len(ending)] + kept
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def _at(pieces: Sequence[Token], here: int) -> Run[tuple[str, bool]] | None:
    return _nouns().at(pieces, here)


def _over_partitive(pieces: Sequence[Token], at: int) -> int:
    """The place after "of the", «من أصل» and a total in figures: 12 of the 23 seats."""
    start = at
    while start < len(pieces) and pieces[start].form in _articles():
        start += 1
    found = _partitives().at(pieces, start)
    start = found.last if found is not None else start
    while start < len(pieces) and (pieces[start].form in _articles() or pieces[start].form == "-"):
        start += 1
    if found is not None and start < len(pieces) and is_number_word(pieces[start]):
        start += 1
    return start


def _continues(pieces: Sequence[Token], here: int, start: int) -> bool:
    piece = pieces[here]
    if piece.form == "-" and here > start:
        return True
    return piece.kind is TokenKind.WORD and piece.form not in _stops()


def is_place_in_row(pieces: Sequence[Token], number: Numeral) -> bool:
    """Whether figures with an article are an ordinal: «الجلسة الـ15»; not «الدول الـ27», «هؤلاء الـ99»."""
    before = pieces[number.first - 1] if number.first else None
    if before is None or before.kind is not TokenKind.WORD or before.form in _stops() | _articles():
        return False
    after = pieces[number.last] if number.last < len(pieces) else None
    indefinite = after is not None and not after.article and not after.form.startswith(("ال", "لل"))
    counts = indefinite and noun_after(pieces, number.last).known
    return not counts and not _plural_before(pieces, number.first)


def _plural_before(pieces: Sequence[Token], at: int) -> bool:
    """Whether a known plural noun closely precedes piece ``at``: «دول الاتحاد الـ27»."""
    return any(
        _at(pieces, here) is not None and not _is_singular(pieces[here].form.removeprefix("ال"))
        for here in range(max(0, at - _BEHIND), at)
    )


def _is_singular(form: str) -> bool:
    return form in _singulars() or form.endswith("ه")


def parents_before(pieces: Sequence[Token], at: int) -> bool:
    """Whether piece ``at`` counts a person's children: "a mother of three", «أم لثلاثة»."""
    return _parents().before(pieces, at) is not None


@remembered()
def _parents() -> WordRuns[bool]:
    return WordRuns((form, True) for form in read_json("quantifiers")["parents"])


def _rows(language: Language) -> Iterator[tuple[str, bool, str]]:
    """The nouns of a language: concept, whether it is for persons, forms."""
    persons = {concept for concept, kind in read_table("concepts") if kind == "person"}
    for concept, forms in read_table("counted", language):
        yield concept, concept in persons, forms


def _plain_rows() -> Iterator[tuple[str, bool, str]]:
    """The nouns of the languages in use that write no clitics onto nouns."""
    for language in read_in():
        if language is not Language.ARABIC:
            yield from _rows(language)


@remembered()
def _singulars() -> frozenset[str]:
    return frozenset(fold(arabic.partition("|")[0]) for _, _, arabic in _rows(Language.ARABIC))


@remembered()
def _nouns() -> WordRuns[tuple[str, bool]]:
    return WordRuns(_written())


def _written() -> Iterator[tuple[str, tuple[str, bool]]]:
    for concept, person, forms in _plain_rows():
        for form in forms.split("|"):
            yield form, (concept, person)
    for concept, person, arabic in _rows(Language.ARABIC):
        value = (concept, person)
        for plural in arabic.split("|")[1:]:
            yield from ((form, value) for form in _possessed(plural))
        for form in arabic.split("|"):
            yield form, value
            if form and " " not in form:
                yield form + "ا", value
                yield "ال" + form, value
                yield "لل" + form, value


def _possessed(plural: str) -> Iterator[str]:
    """A plural with a possessive pronoun, as in «ثلاثة من أفرادها», «من موظفيه», «من أعضائهم»."""
    if " " in plural or not plural or plural.endswith(("ة", "ى", "ا")):
        return
    stems: tuple[str, ...] = (plural,)
    if plural.endswith(("ون", "ين")):
        stems = (plural[:-2] + "ي",)
    elif plural.endswith("اء"):
        stems = tuple(plural[:-1] + hamza for hamza in "ءئؤ")
    yield from (stem + pronoun for stem in stems for pronoun in ("ها", "ه", "هم"))


@remembered()
def _dual_nouns() -> dict[str, tuple[str, bool]]:
    """Duals in «ان» of all nouns, in «ين» only of nouns whose plural is not written the same way."""
    table: dict[str, tuple[str, bool]] = {}
    for concept, person, arabic in _rows(Language.ARABIC):
        forms = arabic.split("|")
        listed = {fold(form) for form in forms}
        for singular in forms:
            for dual in duals(singular):
                if singular and " " not in singular and _singular(singular, listed) and dual not in listed:
                    table.setdefault(fold(dual), (concept, person))
    return {form: value for form, value in table.items() if form not in not_duals()}


def _singular(form: str, listed: set[str]) -> bool:
    """Whether a form has a dual in «ين»: not if a sound masculine plural is listed, nor if it is a plural."""
    return not form.endswith(("ات", "ون", "ين", "اء", "ى")) and fold(form) == next(
        (one for one in listed if one == fold(form)), ""
    )


@remembered()
def _states() -> WordRuns[str]:
    return WordRuns(
        (written, concept)
        for concept, forms in read_table("states_counted")
        for form in forms.split("|")
        for written in ((form,) if form.isascii() else (form, "و" + form, "ف" + form))
    )


@remembered()
def _topics() -> dict[str, dict[str, str]]:
    """Topics by dimension, then by word."""
    table: dict[str, dict[str, str]] = {}
    dimensions = {row[0]: row[1] for row in read_table("topics")}
    for topic, forms in read_table("measured"):
        for form in forms.split("|"):
            table.setdefault(dimensions[topic], {})[fold(form)] = topic
    return table


@remembered()
def _partitives() -> WordRuns[bool]:
    return WordRuns((form, True) for form in read_json("quantifiers")["partitives"])


def _stops() -> frozenset[str]:
    return _listed("stops")


def _adjectives() -> frozenset[str]:
    return _listed("adjectives")


def _articles() -> frozenset[str]:
    return _listed("articles")
