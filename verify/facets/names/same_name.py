"""Whether two personal names, in whatever script and spelling, are one person's.

Words are laid side by side as in nomenklatura's name matching: known given names decide by table (Hassan is
not Hussein, though their consonants are the same), the rest by how alike they sound.
"""

from collections import defaultdict
from functools import partial
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from verify.facets.names.skeleton import likeness, skeleton
from verify.lexicon import read_table, word_list
from verify.text import arabic_letters, fold, remembered, words

_set = partial(word_list, "name_words")

ALIKE, UNLIKE = 0.7, 0.55
GIVEN_APART = 0.4
_MOST_WORDS = 8
_SHORTEST_WITH_ARTICLE = 5


class Pair(NamedTuple):
    """A word of one name and the word of the other it was laid beside, and how alike they are (0 to 1)."""

    left: str
    right: str
    alike: float


def same_name(left: str, right: str) -> float:
    """How likely the two name one person, 0 to 1; the shorter may be part of the longer (a surname alone)."""
    pairs = aligned(left, right)
    if not pairs:
        return 0.0
    weights = [max(len(skeleton(pair.left)), len(skeleton(pair.right)), 1) for pair in pairs]
    mean = sum(w * pair.alike for w, pair in zip(weights, pairs, strict=True)) / sum(weights)
    worst = min(pair.alike for pair in pairs)
    return min(mean, worst + 0.2)  # one word that clashes is not made good by others that agree


def aligned(left: str, right: str) -> tuple[Pair, ...]:
    """Each word of the shorter name beside a word of the longer one, in the order that makes them most alike.

    Names keep their order, so the pairs never cross.
    """
    one, other = name_words(left), name_words(right)
    if len(one) <= len(other):
        return _best(one, other)
    return tuple(Pair(b, a, alike) for a, b, alike in _best(other, one))


@remembered(1 << 14)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart: no particles, no article, عبد joined to what follows."""
    folded = [
        word[2:] if name[start : start + 2] == "ال" and _cuttable(word) else word
        for word, start, _ in words(name)
        if word
    ][: 2 * _MOST_WORDS]
    kept: list[str] = []
    servant = ""
    for word in folded:
        if word in _set("servants"):
            servant = "عبد" if _is_arabic(word) else "abd"
        elif servant:
            kept.append(servant + word)
            servant = ""
        elif word not in _set("particles"):
            kept.append(word)
    return tuple(kept[:_MOST_WORDS]) or tuple(folded[:1])


def alike(left: str, right: str) -> float:
    """How alike two words of names are, 0 to 1."""
    if left == right:
        return 1.0
    rows = _given().get(_key(left)), _given().get(_key(right))
    if rows[0] and rows[1]:
        return 1.0 if rows[0] & rows[1] else min(GIVEN_APART, likeness(left, right))
    if _is_arabic(left) is not _is_arabic(right):
        return likeness(left, right)
    # Within a script vowels count, too: John is not Jane.
    return (likeness(left, right) + Levenshtein.normalized_similarity(left, right)) / 2


@remembered(1 << 14)
def is_given(word: str, *, everyday: bool = True) -> bool:
    """Whether ``word`` is a known given name, in either script.

    Args:
        word: The word, or the words of a name such as Abd al-Rahman.
        everyday: Whether names count that are everyday words, too (كريم, Mark).
    """
    key = _key("".join(_joined(word)))
    return key in _given() and (everyday or key not in _everyday())


def _best(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[Pair, ...]:
    """The order-keeping pairing of greatest sum, by dynamic programming over both names."""
    table: list[list[tuple[float, tuple[Pair, ...]]]] = [[(0.0, ())] * (len(long) + 1)]
    for i, word in enumerate(short, 1):
        row: list[tuple[float, tuple[Pair, ...]]] = [(float("-inf"), ())]
        for j, other in enumerate(long, 1):
            score, pairs = table[i - 1][j - 1]
            match = alike(word, other)
            row.append(max(row[j - 1], (score + match, (*pairs, Pair(word, other, match))), key=_first))
        table.append(row)
    return table[-1][-1][1]


def _first(entry: tuple[float, tuple[Pair, ...]]) -> float:
    return entry[0]


def _cuttable(word: str) -> bool:
    """Whether the article may be cut from a folded word: السوداني, not a given name, nor what is shorter."""
    return len(word) >= _SHORTEST_WITH_ARTICLE and _key(word) not in _given()


def _is_arabic(word: str) -> bool:
    return any(letter >= "\u0600" for letter in word)


def _key(word: str) -> str:
    return word.replace(" ", "").replace("-", "").replace("'", "")


@remembered()
def _given() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = defaultdict(set)
    for row, (arabic, latin) in enumerate(read_table("person_names")):
        for spelling in (arabic, *latin.split("|")):
            table[_key(fold(spelling.removeprefix("?")))].add(row)
            table[_key("".join(_joined(spelling)))].add(row)
    return {name: frozenset(rows) for name, rows in table.items()}


@remembered()
def _everyday() -> frozenset[str]:
    spellings = (s for arabic, latin in read_table("person_names") for s in (arabic, *latin.split("|")))
    return frozenset(_key("".join(_joined(s))) for s in spellings if s.startswith("?"))


def _joined(spelling: str) -> list[str]:
    """As :func:`name_words` would give it: عبد الله is one word there."""
    if spelling.isalpha():  # one word, as nearly always
        return [fold(spelling)]
    folded = [word for word, _, _ in words(spelling)]
    if len(folded) > 1 and folded[0] in _set("servants"):
        return ["عبد" if arabic_letters(folded[0]) else "abd", folded[-1].removeprefix("ال")]
    return folded
