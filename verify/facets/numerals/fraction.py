"""Fractions: "half a million", «ثلثي»; and «خمس», five before a counted noun, a fifth before a whole."""

from collections.abc import Sequence

from verify.facets.numerals.number_words import listed, next_word, ordinals, word_at
from verify.facets.numerals.numeral_value import Numeral
from verify.facets.numerals.sum_of_words import Sum
from verify.facets.numerals.token import Token, TokenKind
from verify.lexicon import read_json
from verify.lexicon.quantity_words import vowelled_words
from verify.text import fold, remembered

# Endings of wholes only, since three to ten count plurals: «خمس الساعة», «خمس الناخبين».
_OF_A_WHOLE = ("ه", "ون", "ين")
_FIRST_TEN = 20
"""The least multiple of ten with fifths after it."""


def part_of_one(pieces: Sequence[Token], at: int) -> Numeral | None:
    """A fraction such as "half a million", «نصف مليون», «ثلثي»; "a third of", not "the third quarter"."""
    start = at
    if pieces[at].form in listed("articles") and at + 1 < len(pieces):
        at += 1
    word = word_at(pieces, at)
    if word is None or word.part not in {"fraction", "dual_fraction"}:
        return _named_part(pieces, start)
    end = at + 1
    if end < len(pieces) and pieces[end].form == "of":  # "a quarter of a million"
        end += 1
    scaled = word_at(pieces, end)
    if scaled is not None and scaled.part == "article":
        end += 1
        scaled = word_at(pieces, end)
    if scaled is not None and scaled.part in {"scale", "dozen"}:
        return Numeral(start, end + 1, word.value * scaled.value)
    following = pieces[at + 1].form if at + 1 < len(pieces) else ""
    partitive = start < at and (following in listed("of") or pieces[at].form == "quarter")
    if not partitive and pieces[at].form not in listed("alone") | _by_vowel():
        return None
    if (
        following in listed("not_part_of")
        or following in ordinals()
        or (at and pieces[at - 1].form in ordinals())
    ):
        return None
    return Numeral(start, at + 1, word.value, fraction=True)


def _named_part(pieces: Sequence[Token], at: int) -> Numeral | None:
    """«خمس السكان», «خمس العشرين»; not «خمس سنوات», «الدول الخمس», «الساعة خمس»."""
    part = _parts().get(pieces[at].form)
    if part is None or pieces[at].article or at + 1 >= len(pieces):
        return None
    if at and (pieces[at - 1].form in listed("before_hours") or word_at(pieces, at - 1) is not None):
        return None
    following = pieces[at + 1]
    scaled = word_at(pieces, at + 1)
    if scaled is not None:
        whole = following.article and scaled.part in {"ten", "hundred", "scale"}
        return (
            Numeral(at, at + 2, part * scaled.value)
            if whole and following.form not in listed("plurals")
            else None
        )
    if following.kind is not TokenKind.WORD:
        return None
    return Numeral(at, at + 1, part, fraction=True) if _is_whole(following) else None


def _is_whole(piece: Token) -> bool:
    """Whether what follows is one thing, or the plural of a masculine noun, before which five is «خمسة»."""
    form = piece.form.removeprefix("ال")
    if form in listed("wholes"):
        return True
    definite = piece.article or form != piece.form
    return definite and form.endswith(_OF_A_WHOLE) and form not in listed("not_wholes")


def parts_after_ten(pieces: Sequence[Token], at: int, so_far: Sum) -> tuple[float, int] | None:
    """The value and end of «ثلاثة وعشرون خمسا», 23 fifths: nothing else follows a ten without «و»."""
    word, gap = next_word(pieces, at)
    if word is None or gap != at or so_far.last != "ten" or so_far.value < _FIRST_TEN or not word.arabic:
        return None
    part = _parts().get(pieces[gap].form)
    after = pieces[gap + 1] if gap + 1 < len(pieces) else None
    if part is None or (after is not None and after.kind is TokenKind.WORD and after.form != "من"):
        return None
    return so_far.value * part, gap + 1


@remembered()
def _by_vowel() -> frozenset[str]:
    return frozenset(vowelled_words().values())


@remembered()
def _parts() -> dict[str, float]:
    table = read_json("number_words")["unit_or_part"]
    return {fold(form): 1 / float(under) for under, forms in table.items() for form in forms}
