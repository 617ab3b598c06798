"""Numbers that are labels and not counts: "No. 5", "F16", the scores of matches."""

from collections.abc import Sequence
from functools import partial

from verify.facets.numerals.counted_noun import known_at, noun_after
from verify.facets.numerals.number_words import figure, word_at
from verify.facets.numerals.numeral import Numeral
from verify.facets.numerals.token import Token, TokenKind
from verify.facets.numerals.unit import unit_after, unit_before
from verify.facets.numerals.word_runs import WordRuns
from verify.lexicon import read_json, word_list
from verify.text import remembered

_listed = partial(word_list, "quantifiers")

_MARKS = frozenset({".", "-", "/", "_", "#"})
_WRITTEN_ON = "وفبل"


def is_label(pieces: Sequence[Token], first: int) -> bool:
    """Whether the number is part of a name: "No. 5", "Article 5", "F16", "COVID-19"."""
    if not first:
        return False
    if _names().before(pieces, first + 1) is not None or _is_listing(pieces, first):
        return True
    before = pieces[first - 1]
    if before.form in _MARKS and before.glued and first > 1:
        marked = _after_mark(pieces, first)
        if marked is not None:
            return marked
        before = pieces[first - 2]
    elif _is_after_dash(pieces, first) or (before.kind is TokenKind.WORD and _is_written_on(pieces, first)):
        return True
    return bool(pieces[first].form[0].isdigit()) and (
        _is_word(before) or (before.form in _listed("rounds") and known_at(pieces, first + 1) is None)
    )


def _after_mark(pieces: Sequence[Token], first: int) -> bool | None:
    """Whether a number that a mark joins to a word is a label: "F-16", «إف-16»; ``None`` if still open."""
    word, mark = pieces[first - 2], pieces[first - 1]
    kind = unit_after(pieces, first - 2)
    if kind is not None and kind.value.name == "magnitude":
        return False
    if mark.form == "-" and (_is_word(word) or _is_model(pieces, first) or _is_variant(pieces, first)):
        return True
    if pieces[first].glued and word.kind is TokenKind.WORD and word.form.isascii() and mark.form != ".":
        return pieces[first].kind is TokenKind.FIGURE
    return None if mark.form in {".", "#"} else False


def _is_written_on(pieces: Sequence[Token], first: int) -> bool:
    """Whether the figures follow directly on an English word that is no currency sign: "F16"."""
    tied = pieces[first].glued and pieces[first - 1].form.isascii()
    return tied and unit_before(pieces, first) is None


def _is_after_dash(pieces: Sequence[Token], first: int) -> bool:
    """Whether a label has a free dash («كوفيد – 19»), unlike "the bill – 12 pages"."""
    return first > 1 and pieces[first - 1].form == "-" and _is_word(pieces[first - 2], "labels_with_dash")


def _is_word(piece: Token, listed: str = "labels") -> bool:
    """Whether a number after ``piece`` is a label: «المادة», also with clitics, «بكوفيد»."""
    under = piece.form[1:] if piece.form[:1] in _WRITTEN_ON else piece.form
    return not {piece.form, under}.isdisjoint(_listed(listed))


def _is_model(pieces: Sequence[Token], first: int) -> bool:
    """Whether a hyphen joins the figures to an Arabic word, as never with counts: «إف-16», «سويوز-5»."""
    word, hyphen, figures = pieces[first - 2 : first + 1]
    tied = hyphen.glued and figures.glued and figures.kind is TokenKind.FIGURE
    return tied and word.kind is TokenKind.WORD and not word.form.isascii()


def _is_variant(pieces: Sequence[Token], first: int) -> bool:
    """Whether a hyphen joins the figures to a number that is a label: "A320-200", "Boeing 737-800"."""
    model, _, figures = pieces[first - 2 : first + 1]
    both = model.kind is figures.kind is TokenKind.FIGURE and figures.glued
    return both and is_label(pieces, first - 2)


def _is_listing(pieces: Sequence[Token], first: int) -> bool:
    """Whether the figures are a stock exchange code: "(HK:386)"."""
    opened = first > 2 and pieces[first - 3].form == "("  # noqa: PLR2004 - bracket, exchange, colon
    return opened and pieces[first - 1].form == ":" and pieces[first].glued and pieces[first - 1].glued


def is_score(pieces: Sequence[Token], number: Numeral) -> bool:
    """Whether the number is a score such as "2-1": two small figures with a hyphen and no unit.

    A range ascends, so "a 2-0 victory" is a score whatever follows.
    """
    last = number.last
    for mark, other in ((last, last + 1), (number.first - 1, number.first - 2)):
        if 0 <= mark < len(pieces) and 0 <= other < len(pieces) and pieces[mark].form in {"-", ":"}:
            both = pieces[other].kind is TokenKind.FIGURE and number.figures and pieces[mark].glued
            end = max(last, other + 1)
            scaled = last - number.first > 1 or word_at(pieces, end) is not None  # "3-5 million"
            if scaled or unit_before(pieces, min(number.first, other)) is not None:
                continue
            small = number.figures <= 2 and len(pieces[other].form) <= 2  # noqa: PLR2004 - goals, not people
            if not both or not small:
                continue
            unit = unit_after(pieces, end)
            down = not _goes_up(pieces, number, other)
            if down and (unit is None or unit.value.dimension == "time"):
                return True
            if unit is None and not noun_after(pieces, end).known:
                return True
    return False


def _goes_up(pieces: Sequence[Token], number: Numeral, other: int) -> bool:
    """Whether the greater of the two numbers comes last."""
    beside = figure(pieces[other].form) or 0.0
    return number.value < beside if other > number.first else beside < abs(number.value)


@remembered()
def _names() -> WordRuns[bool]:
    """Names that contain a number: "S&P 500"."""
    return WordRuns((name, True) for name in read_json("quantifiers")["numbered_names"])
