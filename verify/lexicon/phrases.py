"""Finding many phrases in a text at once, whatever their spelling: the longest match at each word."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from verify.text import bare, remembered, words

T = TypeVar("T")

_CONJUNCTION = re.compile(r"^[وف](?=\w{3})")
_WRITTEN_ON = frozenset("وفبكلا")  # first letters of conjunctions, prepositions and the article
_PREPOSITION = re.compile(r"^[بلك](?=\w{3})")


class Match(NamedTuple, Generic[T]):
    """A phrase that was found: its place, and what it stands for."""

    start: int
    end: int
    value: T


@dataclass(slots=True)
class _Node(Generic[T]):
    children: "dict[str, _Node[T]]" = field(default_factory=dict)
    values: list[T] = field(default_factory=list)


class Phrases(Generic[T]):
    """A trie over folded words, built once from ``(phrase, value)`` pairs; the first value of a phrase wins.

    Matching costs a few dictionary look-ups a word, however many phrases there are. Letter case, vowel marks,
    spelling variants and punctuation between the words of a phrase make no difference.

    Args:
        pairs: The phrases, and what each stands for.
        clitics: Also match Arabic words that have clitics written onto them (``للحوثيين``, ``وواشنطن``).
            Right for names, wrong for verbs and particles.
    """

    def __init__(self, pairs: Iterable[tuple[str, T]], *, clitics: bool = False) -> None:
        self._step = _clitic_step if clitics else _plain_step
        self._places = _under_clitics if clitics else _plainly
        self._root: _Node[T] = _Node()
        for phrase, value in pairs:
            node = self._root
            for word, _, _ in words(phrase):
                node = node.children.setdefault(bare(word) if clitics else word, _Node())
            if node is not self._root:
                node.values.append(value)

    def find(self, text: str) -> Iterator[Match[T]]:
        """The phrases in ``text``, left to right, not overlapping, with offsets into ``text`` as given.

        A match covers whole written words, clitics included.
        """
        places = self._places(text)
        openings = self._root.children.keys() & places.keys()
        if not openings:
            return
        found = words(text)
        beyond = 0
        for at in sorted(at for form in openings for at in places[form]):
            if at < beyond:
                continue
            length, value = self._longest(found, at)
            if length:
                yield Match(found[at][1], found[at + length - 1][2], value[0])
                beyond = at + length

    def get(self, phrase: str) -> T | None:
        """What ``phrase`` stands for if the whole of it is one entry, else ``None``."""
        found = words(phrase)
        length, value = self._longest(found, 0) if found else (0, [])
        return value[0] if length and length == len(found) else None

    def _longest(self, found: Sequence[tuple[str, int, int]], at: int) -> tuple[int, list[T]]:
        best: tuple[int, list[T]] = (0, [])
        node = self._root
        for here in range(at, len(found)):
            step = self._step(node.children, found[here][0])
            if step is None:
                break
            node = step
            if node.values:
                best = (here + 1 - at, node.values)
            if not node.children:
                break
        return best


def _plain_step(children: "dict[str, _Node[T]]", word: str) -> "_Node[T] | None":
    return children.get(word)


def _clitic_step(children: "dict[str, _Node[T]]", word: str) -> "_Node[T] | None":
    for form in _clitic_forms(word):
        if form in children:
            return children[form]
    return None


@remembered(1 << 5)
def _plainly(text: str) -> Mapping[str, Sequence[int]]:
    """The positions of each word in ``text``, counted in words.

    All lists are matched against one text in a row, and most find nothing in it. They share this index, so a
    list costs no more than looking up its first words.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at, (word, _, _) in enumerate(words(text)):
        places[word].append(at)
    return places


@remembered(1 << 5)
def _under_clitics(text: str) -> Mapping[str, Sequence[int]]:
    """The same for each form that remains of a word without its clitics."""
    if text.isascii() and "'" not in text:
        return _plainly(text)
    places: dict[str, list[int]] = defaultdict(list)
    for at, (word, _, _) in enumerate(words(text)):
        for form in _clitic_forms(word):
            places[form].append(at)
    return places


@remembered(1 << 16)
def _clitic_forms(word: str) -> tuple[str, ...]:
    """``word``, then with fewer and fewer clitics: ولبنان, لبنان, بنان; nato's, nato."""
    if word.endswith("'s"):
        return word, word[:-2]
    if word[:1] not in _WRITTEN_ON:
        return (word,)
    joined = _CONJUNCTION.sub("", word)
    stages = (word, joined, _PREPOSITION.sub("", joined))
    return tuple(dict.fromkeys(form for stage in stages for form in (stage, bare(stage))))
