"""Finding known names of outlets, places and organisations in a text, in any spelling.

A spelling that begins with ``?`` in a data file is also an everyday word (``?الجزيرة``, ``?Time``). The
caller decides from the words around it whether it is the name.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from verify.lexicon.phrases import Match, Phrases
from verify.text import bare, words

T = TypeVar("T")


class Spelling(NamedTuple, Generic[T]):
    """One way to write a name.

    Attributes:
        written: The spelling, as in the data file.
        everyday: Whether it is also an everyday word.
        value: What the name stands for.
    """

    written: str
    everyday: bool
    value: T


def spellings(names: Iterable[str], value: T) -> Iterator[Spelling[T]]:
    """``names`` as spellings of ``value``; one given both with and without ``?`` is an everyday word."""
    listed = [name for name in names if name]
    doubtful = {name[1:] for name in listed if name.startswith("?")}
    for name in dict.fromkeys(name.removeprefix("?") for name in listed):
        yield Spelling(name, name in doubtful, value)


class Gazetteer(Generic[T]):
    """Known names, and how to find them in a text.

    Args:
        names: The spellings; if two things share a spelling, the first is found.
        accepts: Called as ``accepts(text, start, end)`` for a spelling that is also an everyday word; says
            whether it is the name there. Without it, only :meth:`get` finds such spellings.
        shortest_under_clitic: Arabic names with fewer letters than this count as everyday words where a
            conjunction or preposition is written onto them: لسانا is "a tongue", not "to SANA".
    """

    def __init__(
        self,
        names: Iterable[Spelling[T]],
        *,
        accepts: Callable[[str, int, int], bool] | None = None,
        shortest_under_clitic: int = 5,
    ) -> None:
        grouped: dict[tuple[str, ...], list[Spelling[T]]] = defaultdict(list)
        for spelling in names:
            grouped[tuple(bare(word) for word, _, _ in words(spelling.written))].append(spelling)
        self._phrases = Phrases(
            ((group[0].written, tuple(group)) for group in grouped.values()),
            clitics=True,
        )
        self._accepts = accepts or _never
        self._shortest = shortest_under_clitic

    def find(self, text: str) -> Iterator[Match[T]]:
        """The names in ``text``, left to right, not overlapping; each covers whole words with clitics."""
        for match in self._phrases.find(text):
            yield from self._verified(text, match)

    def get(self, name: str) -> T | None:
        """The value of ``name`` if the whole of it is one known spelling; everyday words count."""
        group = self._phrases.get(name)
        written = words(name)
        fitting = [one for one in group or () if _spelled(name, written, one)]
        return fitting[0].value if fitting else None

    def _verified(self, text: str, match: Match[tuple[Spelling[T], ...]]) -> Iterator[Match[T]]:
        at = text[match.start : match.end]
        written = words(at)
        for one in match.value:
            if _spelled(at, written, one) and self._meant(text, match, one):
                yield Match(match.start, match.end, one.value)
                return
        if len(written) > 1:  # a shorter name may begin at the same word, or at a later one
            yield from self._shorter(text, match, written)

    def _shorter(
        self, text: str, match: Match[tuple[Spelling[T], ...]], written: Sequence[tuple[str, int, int]]
    ) -> Iterator[Match[T]]:
        parts = (written[:-1], written[1:])
        for part in parts:
            start, end = match.start + part[0][1], match.start + part[-1][2]
            found = [
                Match(start + m.start, start + m.end, m.value) for m in self._phrases.find(text[start:end])
            ]
            kept = [name for one in found for name in self._verified(text, one)]
            if kept:
                yield from kept
                return

    def _meant(self, text: str, match: Match[tuple[Spelling[T], ...]], one: Spelling[T]) -> bool:
        own, found = words(one.written), words(text[match.start : match.end])
        short = len(own) == 1 and len(own[0][0]) < self._shortest and not own[0][0].isascii()
        doubtful = one.everyday or (short and found[0][0] != own[0][0])
        return not doubtful or self._accepts(text, match.start, match.end)


def _never(_text: str, _start: int, _end: int) -> bool:
    return False


def _spelled(at: str, written: Sequence[tuple[str, int, int]], one: Spelling[T]) -> bool:
    """Whether the text has capitals and Arabic articles where the spelling has them."""
    own = words(one.written)
    if len(own) != len(written):
        return False
    return all(
        _capitals(one.written[s:e], at[start:end]) and _article(name, found)
        for (name, s, e), (found, start, end) in zip(own, written, strict=True)
    )


def _capitals(own: str, found: str) -> bool:
    if not own[0].isupper():
        return True
    plain = found.removesuffix("'s").removesuffix("’s")
    return plain.isupper() if own.isupper() and len(own) > 1 else plain[:1].isupper()


def _article(own: str, found: str) -> bool:
    """Whether the word found has an Arabic article exactly where the name has one."""
    return (bare(own) != own) == (bare(found) != found or bare(found[1:]) != found[1:])
