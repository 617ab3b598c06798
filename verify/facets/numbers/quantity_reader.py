"""Reading the quantities of a text: each number with its unit, bounds and counted noun."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from verify.facets.facet import Facet, FacetKind
from verify.facets.numbers.age import AGE, age_of, follows_age_word, is_bare_age
from verify.facets.numbers.coordinated_count import Fate, shared
from verify.facets.numbers.number_range import ends
from verify.facets.numbers.numeric_label import is_label, is_score
from verify.facets.numbers.precision import step
from verify.facets.numbers.singular_noun import soles
from verify.facets.numerals.bounds import bound_after, bound_before, over_verb, several_before
from verify.facets.numerals.counted_noun import (
    Counted,
    dual_noun,
    dual_nouns,
    fate_of_cases,
    is_place_in_row,
    is_state,
    noun_after,
    noun_before,
    parents_before,
    part_of,
    state,
    topic,
)
from verify.facets.numerals.noun_sense import sense
from verify.facets.numerals.number_value import Bound, NumberValue
from verify.facets.numerals.number_words import listed
from verify.facets.numerals.numeral import Numeral
from verify.facets.numerals.token import Token, TokenKind, Tokens
from verify.facets.numerals.unit import Unit, dual_unit, dual_units, unit_after, unit_before, year
from verify.facets.numerals.word_runs import WordRuns
from verify.lexicon import read_json, word_list
from verify.text import fold, remembered

_listed = partial(word_list, "quantifiers")

_COUNTING = Unit("", "", 1.0)
_SHARE = Unit("share", "share", 1.0)
_TIMES = Unit("times", "times", 1.0)
_MAGNITUDE = Unit("magnitude", "magnitude", 1.0)
_STRONGEST = 10  # the greatest magnitude of an earthquake
_CHANGE = "change"
_DUAL_ENDINGS = ("ان", "ين")


class QuantityReader:
    """The state of reading one text for quantities."""

    def __init__(self, text: str, found: Tokens, numbers: Sequence[Numeral], dates: Sequence[Facet]) -> None:
        self._text, self._pieces, self._level = text, found.pieces, found.level
        self._forms = found.forms
        self._numbers = {number.first: number for number in numbers}
        self._inside = frozenset(at for number in numbers for at in range(number.first, number.last))
        self._last: Counted | None = None
        self._fate = Fate("", 0)
        self._taken = bytearray(len(text) + 1)
        for facet in dates:
            self._taken[facet.start : facet.end] = b"\x01" * (facet.end - facet.start)

    def facets(self) -> Iterator[Facet]:
        """All quantities, none within another."""
        last = end = 0
        for at in self._telling():
            if at < last:
                continue
            facet, last = self._at(at)
            if facet is not None and facet.start >= end:  # in "5$6" both claim the sign
                end = facet.end
                yield facet

    def soles(self) -> Iterator[Facet]:
        """Single things expressed by a noun in the singular: "a soldier was killed"."""
        for one in soles(self._pieces, self._forms):
            value = NumberValue(
                1,
                1,
                Bound.EXACT,
                *_COUNTING[:2],
                1.0,
                one.counted,
                known=True,
                step=1,
                noun=one.noun,
                sole=True,
            )
            yield self._facet(one.first, one.last, value)

    def _telling(self) -> list[int]:
        """The pieces at which a quantity can begin."""
        firsts, many = _first_words() & self._forms, _many_after() & self._forms
        found = set(self._numbers)
        for at, piece in enumerate(self._pieces) if firsts or many else ():
            if piece.form in firsts:
                found.add(at)
            if piece.form in many and at:
                found.add(at - 1)
        return sorted(found)

    def _at(self, at: int) -> tuple[Facet | None, int]:
        number = self._numbers.get(at)
        if number is not None:
            return self._quantity(number)
        piece = self._pieces[at]
        if piece.kind is not TokenKind.WORD:
            return None, at + 1
        following = self._pieces[at + 1].form if at + 1 < len(self._pieces) else ""
        if piece.form in _change_words():
            return self._change(at)
        if piece.form in _few_firsts() or following in _many_after():
            return self._few(at) or (None, at + 1)
        if piece.form.endswith(_DUAL_ENDINGS) and not piece.article:
            return self._dual(at) or (None, at + 1)
        return None, at + 1

    def _quantity(self, number: Numeral) -> tuple[Facet | None, int]:
        pieces, first, last = self._pieces, number.first, number.last
        if number.ordinal or is_label(pieces, first) or is_score(pieces, number):
            return None, last
        reach = ends(pieces, self._numbers, number)
        ranged, last = reach is not None, reach.last if reach is not None else last
        unit, start, end = self._unit(first, last, number)
        if self._is_date(first, last) and not self._is_length_of_time(unit, last, end):
            return None, last
        counted = self._counted(first, end, unit)
        if self._is_no_count(number, unit, counted):
            return None, last
        if counted.known and unit is _COUNTING:
            self._last = counted
        bound = Bound.RANGE if ranged else Bound.ORDER if number.vague else Bound.EXACT
        start = self._with_sign(number, start, ranged=ranged)
        worth = reach.low if reach is not None else number.value
        blurred, several = bound_before(pieces, start), several_before(pieces, number)
        if blurred is not None:
            start, bound = blurred.first, blurred.value
        elif several is not None:
            start, bound, worth = several.first, Bound.ORDER, 2 * number.value  # "several dozen"
        elif bound is Bound.EXACT and over_verb(pieces, start, self._inside):
            bound = Bound.OVER
        upper = reach.high if reach is not None else worth
        close = end if unit is not _COUNTING or counted.last > last + 1 else counted.last
        after = bound_after(pieces, max(close, end)) or bound_after(pieces, max(counted.last, end))
        if after is not None and bound is Bound.EXACT:
            bound = after.value
        value = NumberValue(
            worth, upper, bound, unit.name, unit.dimension, unit.factor, counted.concept,
            counted.known,
            step(pieces, number),
            counted.noun,
        )  # fmt: skip
        return self._facet(start, max(close, end), value), max(end, last)

    def _unit(self, first: int, last: int, number: Numeral) -> tuple[Unit, int, int]:
        """The unit, and where the number with its unit begins and ends."""
        after, before = unit_after(self._pieces, last), unit_before(self._pieces, first)
        if before is not None:
            return (
                before.value,
                before.first,
                after.last if after is not None and after.value.dimension == before.value.dimension else last,
            )
        found, end = (after.value, after.last) if after is not None else (_COUNTING, last)
        strong = found.dimension in {"", "temperature"} and number.value <= _STRONGEST
        if strong and topic(self._pieces, first, end, "magnitude") == _MAGNITUDE.name:
            return _MAGNITUDE, first, end
        if after is not None:
            return found, first, end
        if number.fraction and 0 < number.value < 1:
            return _SHARE, first, last
        if is_bare_age(self._pieces, self._level, number):
            return year(), first, last
        return _COUNTING, first, last

    def _counted(self, first: int, end: int, unit: Unit) -> Counted:
        pieces = self._pieces
        if unit is not _COUNTING:
            found = self._topic(first, end, unit)
            return Counted(found, known=bool(found), person=False, last=end)
        counted = noun_after(pieces, end)
        counted = counted._replace(concept=sense(counted.concept, pieces, first))
        if parents_before(pieces, first):  # "a mother of two was killed"
            return Counted("child", known=True, person=True, last=counted.last)
        if not counted.known and part_of(pieces, first) and self._last is not None:
            return self._last._replace(last=end)
        if not counted.known and (
            pieces[first].article or pieces[first].form == "واحد" or not counted.concept
        ):
            behind = noun_before(pieces, first, reach=1 if _is_ten(pieces[first]) else 3)
            if behind.known and (behind.person or not state(pieces, first, end, self._inside)):
                counted = behind  # but "the death toll of the mudslide rose to 15" counts no mudslides
        fate = fate_of_cases(pieces, first, counted.concept)
        if fate:
            return counted._replace(concept=fate, noun=counted.concept)
        if (counted.person and not is_state(counted.concept)) or not counted.known:
            befell = state(pieces, first, counted.last, self._inside)
            if not befell and counted.known:
                befell = shared(pieces, self._fate, first, counted.last)
            if befell and (counted.person or not counted.concept):
                self._fate = Fate(befell, counted.last)
                return counted._replace(concept=befell, known=True, noun=counted.concept)
        return counted

    def _topic(self, first: int, end: int, unit: Unit) -> str:
        """What a measure measures; years separated from a name by words or marks are an age."""
        if unit.name != "year":
            return topic(self._pieces, first, end, unit.dimension)
        if follows_age_word(self._pieces, first):
            return AGE
        return topic(self._pieces, first, end, unit.dimension) or age_of(self._pieces, first, end)

    def _with_sign(self, number: Numeral, start: int, *, ranged: bool) -> int:
        """Where the number begins, with its minus sign or the "between" of its range."""
        before = self._pieces[start - 1].form if start else ""
        if (number.value < 0 and before == "-") or (ranged and before in listed("range_from")):
            return start - 1
        return start

    def _is_no_count(self, number: Numeral, unit: Unit, counted: Counted) -> bool:
        """Whether it is the pronoun "one", or an ordinal: «المؤتمر العشرون»."""
        piece = self._pieces[number.first]
        if number.figures:
            return piece.article and unit is _COUNTING and is_place_in_row(self._pieces, number)
        if number.value == 1 and not number.fraction:
            return not self._is_one(number, counted, unit)
        return unit is _COUNTING and piece.article and not counted.known and not number.fraction

    def _is_one(self, number: Numeral, counted: Counted, unit: Unit) -> bool:
        """Whether "one" counts, as in "one member"; not in "no one", "one of them", "one day"."""
        pieces, at = self._pieces, number.first
        before = pieces[at - 1].form if at else ""
        after = pieces[at + 1].form if at + 1 < len(pieces) else ""
        if pieces[at].form not in {"one", "واحد", "واحده"}:
            return False
        known = counted.known or unit is not _COUNTING
        return known and before not in _listed("not_one") and after not in _listed("not_counted_one")

    def _is_length_of_time(self, unit: Unit, last: int, end: int) -> bool:
        """Whether the number counts time: «قبل 18 شهرا»; «في 18 الشهر المقبل» and "Tuesday, 12," are days."""
        return unit.dimension == "time" and end > last and not self._pieces[end - 1].article

    def _is_date(self, first: int, last: int) -> bool:
        start, end = self._level.span(self._pieces[first].start, self._pieces[last - 1].end)
        return any(self._taken[start:end])

    def _dual(self, at: int) -> tuple[Facet | None, int] | None:
        piece = self._pieces[at]
        unit, noun = dual_unit(piece.form), dual_noun(piece.form) or _joined_dual(piece.form)
        if unit is not None:
            value = NumberValue(
                2,
                2,
                Bound.EXACT,
                *unit[:2],
                unit.factor,
                topic(self._pieces, at, at + 1, unit.dimension),
                known=True,
                step=1,
            )
        elif noun is not None:
            befell = (
                state(self._pieces, at, at + 1, self._inside)
                if noun.person and not is_state(noun.concept)
                else ""
            )
            counted = sense(noun.concept, self._pieces, at)
            value = NumberValue(
                2, 2, Bound.EXACT, *_COUNTING[:2], 1.0, befell or counted, known=True, step=1,
                noun=counted,
            )  # fmt: skip
        else:
            return None
        blurred = bound_before(self._pieces, at)
        start = at
        if blurred is not None:
            start = blurred.first
            value = replace(value, bound=blurred.value)
        return self._facet(start, at + 1, value), at + 1

    def _few(self, at: int) -> tuple[Facet | None, int] | None:
        """A vague count: "several attacks", «عدد قليل من الهجمات», «أهداف متعددة»."""
        run = _few_words().at(self._pieces, at)
        if run is not None and not self._is_date(at, run.last) and run.last not in self._inside:
            counted = noun_after(self._pieces, run.last)
            if counted.concept:
                value = NumberValue(2, 2, Bound.FEW, "", "", 1.0, counted.concept, counted.known, 1)
                return self._facet(
                    at, counted.last if counted.last == run.last + 1 else run.last, value
                ), run.last
        after = self._pieces[at + 1].form if at + 1 < len(self._pieces) else ""
        if after in _many_after():
            counted = noun_after(self._pieces, at)
            if counted.known and counted.last == at + 1:
                value = NumberValue(2, 2, Bound.FEW, "", "", 1.0, counted.concept, counted.known, 1)
                return self._facet(at, at + 2, value), at + 2
        return None

    def _change(self, at: int) -> tuple[Facet | None, int]:
        """A multiplication: "doubled", «تضاعفت»."""
        worth = _change_words()[self._pieces[at].form]
        value = NumberValue(worth, worth, Bound.EXACT, *_TIMES[:2], 1.0, _CHANGE, known=True, step=1)
        return self._facet(at, at + 1, value), at + 1

    def _facet(self, first: int, last: int, value: NumberValue) -> Facet:
        start, end = self._level.span(self._pieces[first].start, self._pieces[last - 1].end)
        return Facet(FacetKind.NUMBER, start, end, self._text[start:end], value)


def _is_ten(piece: Token) -> bool:
    """Whether «العشرون» after a noun may be "the twentieth"."""
    return piece.article and piece.form.endswith(("ون", "ين"))


def _joined_dual(form: str) -> Counted | None:
    """The noun of a dual with «و» written onto it: «جندي وشرطيان»."""
    return dual_noun(form[1:]) if form.startswith("و") else None


@remembered()
def _first_words() -> frozenset[str]:
    joined = {"و" + form for form in dual_nouns()}
    return _few_firsts() | _change_words().keys() | dual_units() | dual_nouns() | joined


@remembered()
def _few_words() -> WordRuns[bool]:
    return WordRuns((form, True) for form in read_json("quantifiers")["vague"]["few"])


@remembered()
def _few_firsts() -> frozenset[str]:
    return frozenset(fold(form.split()[0]) for form in read_json("quantifiers")["vague"]["few"])


@remembered()
def _many_after() -> frozenset[str]:
    return frozenset(fold(form) for form in read_json("quantifiers")["vague"]["many_after"])


@remembered()
def _change_words() -> dict[str, float]:
    listed = read_json("quantifiers")["changes"]
    return {fold(form): float(worth) for worth, forms in listed.items() for form in forms}
