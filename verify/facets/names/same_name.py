"""Whether two personal names, in any script and spelling, are one person's.

Words are aligned as in nomenklatura's name matching: a table decides for known given names (Hassan is not
Hussein, although their consonants are the same), and phonetic likeness for the rest.
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
"""Likeness, 0 to 1, from which two names are one person's, and below which they are not."""
GIVEN_APART = 0.4
"""The most likeness, 0 to 1, of two different known given names."""
SHORTENED = 0.6
"""Likeness of «سيف الدين» and «سيف»: not certainly one name, nor two."""
_MOST_WORDS = 8
"""Words of a name that are compared."""
_JOINT = "+"
"""Between the halves of a name such as نور الدين while names are compared."""
_SHORTEST_WITH_ARTICLE = 5
"""Letters of a word from which the article is cut."""


class Pair(NamedTuple):
    """Two aligned words of two names, and their likeness, 0 to 1."""

    left: str
    right: str
    alike: float


def same_name(left: str, right: str) -> float:
    """The likelihood that both name one person, 0 to 1; the shorter may be part of the longer (a surname)."""
    pairs = aligned(left, right)
    if not pairs:
        return 0.0
    weights = [max(len(skeleton(pair.left)), len(skeleton(pair.right)), 1) for pair in pairs]
    mean = sum(w * pair.alike for w, pair in zip(weights, pairs, strict=True)) / sum(weights)
    worst = min(pair.alike for pair in pairs)
    return min(mean, worst + 0.2)  # a clashing word is not outweighed by others that agree


def aligned(left: str, right: str) -> tuple[Pair, ...]:
    """Each word of the shorter name with a word of the longer, in the alignment of greatest likeness.

    Names keep their order, so alignments never cross.
    """
    one, other = _parts(left), _parts(right)
    if len(one) <= len(other):
        return _best(one, other)
    return tuple(Pair(b, a, alike) for a, b, alike in _best(other, one))


def name_words(name: str) -> tuple[str, ...]:
    """The distinctive words of a name: without particles and the article; عبد is joined to the next word.

    So is الدين to the one before: «نصر الدين» is Nasreddin.
    """
    return tuple(map(_whole, _parts(name)))


@remembered(1 << 14)
def _parts(name: str) -> tuple[str, ...]:
    """What :func:`name_words` gives, with ``_JOINT`` before a joined ending."""
    folded = [
        (word, word[2:] if name[start : start + 2] == "ال" and _cuttable(word) else word)
        for word, start, _ in words(name)
        if word
    ][: 2 * _MOST_WORDS]
    kept: list[str] = []
    servant = before = ""
    for word, cut in folded:
        if cut in _set("servants"):
            servant = "عبد" if _is_arabic(cut) else "abd"
        elif servant:
            kept.append(servant + cut)
            servant = ""
        elif kept and _ends_name(before, word):
            kept[-1] += _JOINT + cut
        elif cut not in _set("particles"):
            kept.append(cut)
        before = word
    return tuple(kept[:_MOST_WORDS]) or tuple(cut for _, cut in folded[:1])


def _ends_name(before: str, word: str) -> bool:
    """Whether a word is the second half of a name: «الدين», and din after its article."""
    return word in _set("endings") or (before in _set("articles") and word in _set("after_article"))


def alike(left: str, right: str) -> float:
    """The likeness of two words of names, 0 to 1."""
    if left == right:
        return 1.0
    if (_JOINT in left) is not (_JOINT in right):
        return _halved(left, right)
    left, right = _whole(left), _whole(right)
    rows = _given().get(_key(left)), _given().get(_key(right))
    if rows[0] and rows[1]:
        return 1.0 if rows[0] & rows[1] else min(GIVEN_APART, likeness(left, right))
    if _is_arabic(left) is not _is_arabic(right):
        return likeness(left, right)
    # Within one script vowels count too: John is not Jane.
    return (likeness(left, right) + Levenshtein.normalized_similarity(left, right)) / 2


@remembered(1 << 14)
def is_given(word: str, *, everyday: bool = True) -> bool:
    """Whether ``word`` is a known given name, in either script.

    Args:
        word: The word, or the words of a name such as Abd al-Rahman.
        everyday: Whether given names count that are also everyday words (كريم, Mark).
    """
    key = _key("".join(_joined(word)))
    return key in _given() and (everyday or key not in _everyday())


def _best(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[Pair, ...]:
    """The order-preserving alignment of greatest total likeness, by dynamic programming over both names."""
    table: list[list[tuple[float, tuple[Pair, ...]]]] = [[(0.0, ())] * (len(long) + 1)]
    for i, word in enumerate(short, 1):
        row: list[tuple[float, tuple[Pair, ...]]] = [(float("-inf"), ())]
        for j, other in enumerate(long, 1):
            score, pairs = table[i - 1][j - 1]
            match = alike(word, other)
            row.append(
                max(
                    row[j - 1],
                    (score + match, (*pairs, Pair(_whole(word), _whole(other), match))),
                    key=_first,
                )
            )
        table.append(row)
    return table[-1][-1][1]


def _first(entry: tuple[float, tuple[Pair, ...]]) -> float:
    return entry[0]


def _whole(word: str) -> str:
    """A word without the mark between its halves."""
    return word.replace(_JOINT, "")


def _halved(left: str, right: str) -> float:
    """The likeness of a name such as نور الدين and another word: Noureddine, or its first half alone."""
    whole = alike(_whole(left), _whole(right))
    first = alike(left.partition(_JOINT)[0], right.partition(_JOINT)[0])
    return whole if whole >= ALIKE else max(whole, min(SHORTENED, first))


def _cuttable(word: str) -> bool:
    """Whether the article may be cut from a folded word: السوداني, not a given name or a shorter word."""
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
    """The spelling as :func:`name_words` would give it, with عبد الله and نور الدين as one word."""
    if spelling.isalpha():  # nearly always one word
        return [fold(spelling)]
    folded = [word for word, _, _ in words(spelling)]
    if len(folded) > 1 and folded[0] in _set("servants"):
        return ["عبد" if arabic_letters(folded[0]) else "abd", folded[-1].removeprefix("ال")]
    if len(folded) > 1 and _ends_name(*folded[-2:]):
        return [folded[0], folded[-1].removeprefix("ال")]
    return folded
