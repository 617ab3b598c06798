"""The tokens of a text for numbers and dates, with their places."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from verify.facets.numerals.levelled import Levelled, level
from verify.lexicon.quantity_words import is_quantity_word, is_whole_word, vowelled_words
from verify.text import elided, fold, remembered


class TokenKind(StrEnum):
    """The kind of token."""

    WORD = "word"
    FIGURE = "figure"  # 7, 1,200, 3.5
    DATE = "date"  # 2024-01-10, 10/1/2024
    CLOCK = "clock"  # 01:40
    RATIO = "ratio"  # 3/4
    CODE = "code"  # telephone numbers, network addresses, versions, powers
    MARK = "mark"


class Token(NamedTuple):
    """A token; places count characters of the levelled text.

    Attributes:
        form: The token in one spelling, in lower case, without the Arabic article.
        article: Whether the Arabic article, or what the article is written onto, preceded.
        glued: Whether nothing separates it from the previous token.
    """

    form: str
    start: int
    end: int
    kind: TokenKind
    article: bool
    glued: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens, and the forms that occur among them."""

    level: Levelled
    pieces: tuple[Token, ...]
    forms: frozenset[str]


_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)"
    r"|(?P<code>(?!\d{1,3}(?:,\d{3})+-\d{1,3},)\+?\d+(?:[-./:,]\d+){3,}(?![^\W\d_])|\d+\.\d+\.\d{3,}|\+\d[\d-]{6,}|\d+(?:-\d{2,}){2}-\d+"
    r"|(?<![\d.])\d+\.\d+\.\d(?![\d.]*\d)|(?<![^\W_])0x[\da-f]+"
    r"|(?:\d+(?:\.\d+)?)?\^\d+(?: ?[-+] ?\d+(?![\w.]*\w))?)"
    r"|(?P<date>(?<![\d/.-])(?:\d{4}(?P<s>[-/.])\d{1,2}(?P=s)\d{1,2}|\d{1,2}(?P<t>[-/.])\d{1,2}(?P=t)(?:\d{4}|\d{2}))(?![\d/]|[.-]\d)"
    r"|(?<![\d/.,-])(?:(?:19|20)\d\d/(?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}|\d{1,2}[-/.](?:19|20)\d\d)(?![\d/]|[.-]\d))"
    r"|(?P<clock>(?<![\d:.])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))"
    r"|(?P<ratio>(?<![\d/])\d+/\d+(?![\d/]))"
    r"|(?P<figure>\d{1,3}(?:[,،]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d{1,3}(?: \d{3})+(?!\d)|\d+[.,ر]\d+|(?<![\w.])\.\d+|\d+)"
    r"|(?P<mark>[^\s\w]|\n|_)"
)
_KINDS = {kind.value: kind for kind in TokenKind}
# The article written onto figures, «الـ15», with its clitics.
_BEFORE_FIGURES = {"ال": "", "وال": "و", "فال": "ف", "بال": "ب", "كال": "ك", "لل": "ل", "ولل": "ول"}
_U = "\u064f"
_PARTICLES = frozenset({"في", "من"})
# A right-to-left mark moves what it stands beside: «04.<mark>17» is displayed as 17.04.
_DECIMAL = re.compile("(\\d+)([.,\u066b])(\\d+)")
_MARKED = re.compile("[\u200f\u061c][.,\u066b]|[.,\u066b][\u200f\u061c]")
_GROUP = 3
"""Digits between separators of thousands."""


@remembered(32)
def tokens(text: str) -> Tokens:
    """The tokens of ``text`` in order.

    Arabic words are separated from their clitics if the rest is a word for a number or a time: «ولعام» is
    three tokens, «وزير» is one.
    """
    levelled = level(text)
    pieces = _as_seen(text, levelled, _vowelled(text, levelled, tuple(_pieces(levelled.lower))))
    return Tokens(levelled, pieces, frozenset([piece.form for piece in pieces]))


def _vowelled(text: str, levelled: Levelled, pieces: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with a vowel mark that distinguishes words: «ثُمن», an eighth, and «ثمن», a price."""
    if _U not in text:
        return pieces
    kept = []
    for piece in pieces:
        form = vowelled_words().get(piece.form)
        start, end = levelled.span(piece.start, piece.end)
        kept.append(piece._replace(form=form) if form and _U in text[start:end] else piece)
    return tuple(kept)


def _as_seen(text: str, levelled: Levelled, pieces: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with decimals in display order, where a mark beside the point reverses them."""
    if _MARKED.search(text) is None:
        return pieces
    return tuple(
        piece._replace(form=_turned(piece.form))
        if piece.kind is TokenKind.FIGURE and _MARKED.search(text, *levelled.span(piece.start, piece.end))
        else piece
        for piece in pieces
    )


def _turned(form: str) -> str:
    """The number with the parts around its point swapped; timid with «1,200», where a comma may group."""
    match = _DECIMAL.fullmatch(form)
    if match is None or (match[2] == "," and _GROUP in {len(match[1]), len(match[3])}):
        return form
    return match[3] + match[2] + match[1]


def _pieces(lower: str) -> Iterator[Token]:
    end, article, word, parted = -1, False, TokenKind.WORD, elided()
    for match in _TOKEN.finditer(lower):
        if match.start() < end:
            continue
        last, (start, end) = end, match.span()
        glued = start == last
        if match.lastgroup != "word":
            kind = _KINDS[match.lastgroup or "mark"]
            yield Token(match[0], start, end, kind, article=article, glued=glued and not article)
        elif match[0] in _BEFORE_FIGURES and lower[end : end + 1].isdigit():
            if clitic := _BEFORE_FIGURES[match[0]]:
                yield Token(clitic, start, start + len(clitic), word, article=False, glued=glued)
            article = True
            continue
        elif match[0] in parted and lower[end : end + 1] == "'":  # « d' » on its own
            end += 1
            yield Token(lower[start:end], start, end, word, article=False, glued=glued)
        else:
            for form, length, article in _parts(match[0]):
                yield Token(form, start, start + length, word, article, glued)
                start, glued = start + length, not form.endswith("'")  # « d'un » is two words
        article = False


@remembered(1 << 16)
def _parts(word: str) -> tuple[tuple[str, int, bool], ...]:
    """``word`` as ``(form, length, article)``, clitics separated."""
    first, mark, rest = word.partition("'")
    if mark and first in elided():
        return ((first + mark, len(first) + 1, False), *_parts(rest))
    if word.isascii():
        stem = word.removesuffix("'s")
        return ((stem, len(word), False),)
    if (plain := fold(word)).isascii() and len(plain) == len(word):
        return ((plain, len(word), False),)  # « décembre »
    whole = ((word, len(word), False),)
    return whole if is_whole_word(word) else _split(word, is_quantity_word, 2) or whole


def _split(word: str, known: Callable[[str], bool], clitics: int) -> tuple[tuple[str, int, bool], ...]:
    if known(word):
        return ((word, len(word), False),)
    if word.startswith("ال") and known(word[2:]):
        return ((word[2:], len(word), True),)
    if word.startswith("لل") and known(word[2:]):
        return (("ل", 1, False), (word[2:], len(word) - 1, True))
    if clitics == 2 and word[0] in "وف" and word[1:] in _PARTICLES:  # noqa: PLR2004 - conjunctions come first
        return ((word[0], 1, False), (word[1:], len(word) - 1, False))
    if clitics and len(word) > 2 and word[0] in ("وف" if clitics == 2 else "") + "بلك":  # noqa: PLR2004 - as above
        rest = _split(word[1:], known, 1 if word[0] in "وف" else 0)
        return ((word[0], 1, False), *rest) if rest else ()
    return ()
