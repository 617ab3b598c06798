"""Units of measure beside a number: "74 mm", "C$1.2 billion", «41 بالمئة», «يومين»."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.facets.numerals.race import of_a_race
from verify.facets.numerals.token import Token, TokenKind
from verify.facets.numerals.word_runs import Run, WordRuns
from verify.lexicon import read_json, read_table, word_list
from verify.text import Language, remembered

_DUALS = ("ان", "ين")


class Unit(NamedTuple):
    """A unit: its name, what it measures, and its value in the base unit of that dimension."""

    name: str
    dimension: str
    factor: float


def unit_after(pieces: Sequence[Token], at: int) -> Run[Unit] | None:
    """The unit that begins at piece ``at``, perhaps after hyphens: "34-year-old", "35-per-cent"."""
    if of_a_race(pieces, at):
        return Run(at, at + 1, _known()["metre"])
    start = at + _over_of(pieces, at)
    while start < len(pieces) and pieces[start].form == "-" and pieces[start].glued:
        start += 1
    if start < len(pieces) and pieces[start].form in _adverbs():
        start += 1  # «بالمئة تقريبا» stands after; "30 Celsius degrees" does not occur
    found = _units().at(pieces, start)
    if found is None or (start > at and not pieces[start].glued and pieces[at].form == "-"):
        return None
    if (
        found.last - found.first == len(pieces[found.first].form) == 1
        and pieces[found.first].form.isalpha()
        and not _abbreviated(pieces, found)
    ):
        return None
    return found


def _over_of(pieces: Sequence[Token], at: int) -> int:
    """The place after « de » that joins a large number in words to its unit: « 3 millions (de) dollars »."""
    if not 0 < at < len(pieces) or pieces[at - 1].kind is not TokenKind.WORD:
        return 0
    return int(pieces[at].form in word_list("number_words", "before_unit"))


def _abbreviated(pieces: Sequence[Token], found: Run[Unit]) -> bool:
    """Whether a single letter is a unit here: "5g", "40C", if it cannot belong to the next word."""
    following = pieces[found.last].form if found.last < len(pieces) else ""
    return pieces[found.first].glued and following != "'"


def unit_before(pieces: Sequence[Token], at: int) -> Run[Unit] | None:
    """The currency sign right before piece ``at``: "$", "US$", "EUR"."""
    found = _units().before(pieces, at)
    if found is None or found.value.dimension in _MEASURED:
        return None
    if any(not piece.glued for piece in pieces[found.first + 1 : found.last]):
        found = _units().at(pieces, found.last - 1)  # "a $2 million bond" is no Australian dollar
        if found is None or found.last != at:
            return None
    sign = pieces[found.last - 1].form
    return found if not sign.isalpha() or (sign.isascii() and len(sign) in {2, 3}) else None  # "Rs", "USD"


def dual_units() -> frozenset[str]:
    """All duals of units."""
    return frozenset(_dual_units())


def dual_unit(form: str) -> Unit | None:
    """The unit of which ``form`` is the dual: «يومين», «ساعتان»."""
    return _dual_units().get(form)


@remembered()
def year() -> Unit:
    """The unit of ages."""
    return _known()["year"]


@remembered()
def _known() -> dict[str, Unit]:
    rows = read_table("dimensions")
    return {name: Unit(name, dimension, float(factor or 1)) for name, dimension, factor in rows}


@remembered()
def _units() -> WordRuns[Unit]:
    return WordRuns(_written())


def _written() -> Iterator[tuple[str, Unit]]:
    for name, forms in read_table("units"):
        unit = _known()[name]
        for form in forms.split("|"):
            yield form, unit
            if form and not form.isascii() and " " not in form:
                yield form + "ا", unit
                yield "ال" + form, unit
            if form == "ساعة":
                yield "ساعه", unit
    for name, arabic in read_table("units", Language.ARABIC):
        unit = _known()[name]
        first, _, rest = arabic.partition("|")[0].partition(" ")
        if rest and not rest.startswith(("في", "على", "ب")):
            yield f"{first}ا {rest}ا", unit
        if rest:
            yield f"{first}ا {rest}", unit


@remembered()
def _dual_units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for name, arabic in read_table("units", Language.ARABIC):
        for form in arabic.split("|"):
            if form and " " not in form and form[0] != "%" and form not in _abbreviated_units():
                for dual in duals(form):
                    table.setdefault(dual, _known()[name])
    return {form: unit for form, unit in table.items() if form not in not_duals()}


def not_duals() -> frozenset[str]:
    """Words with the ending of a dual that are none: «ميلان» is a city, «معارضين» are opponents."""
    return word_list("quantifiers", "not_duals")


@remembered()
def _abbreviated_units() -> frozenset[str]:
    """Abbreviated units, which have no dual: «كمين» is an ambush, not two «كم»."""
    return frozenset(read_json("quantifiers")["abbreviated_units"])


def duals(singular: str) -> Iterator[str]:
    """The folded duals of an Arabic noun: مدينة gives مدينتان and مدينتين."""
    stem = singular[:-1] + "ت" if singular.endswith(("ة", "ه")) else singular
    for ending in _DUALS:
        yield (
            stem.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ئ", "ي").replace("ؤ", "و")
            + ending
        )


@remembered()
def _adverbs() -> frozenset[str]:
    return frozenset({"نحو"})


_MEASURED = frozenset(
    {
        "time",
        "length",
        "mass",
        "area",
        "volume",
        "speed",
        "temperature",
        "temperature in Fahrenheit",
        "magnitude",
        "power",
        "points of share",
        "share",
        "times",
    }
)
