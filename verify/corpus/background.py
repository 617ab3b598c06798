"""How common each word is among the passages of a corpus, against which a claim's words are weighed."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from verify.lexicon import carries, carrying
from verify.text import bare


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """In how many passages each word occurs.

    Attributes:
        counts: By folded word, without article and clitics; stop words are left out.
        size: How many passages there are.
    """

    counts: Mapping[str, int]
    size: int

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Background":
        """Count the words of ``texts``, a word once in each."""
        return cls._of_sets({word for word, _, _ in carrying(text)} for text in texts)

    @classmethod
    def of_terms(cls, rows: Iterable[Iterable[str]]) -> "Background":
        """The same from the terms of passages (see ``terms``)."""
        known: dict[str, str] = {}

        def word(term: str) -> str:
            """What is counted for a term; empty where it is no word that counts."""
            if term not in known:
                known[term] = bare(term) if term[0] != "#" and carries(term) else ""
            return known[term]

        return cls._of_sets({word(term) for term in row} - {""} for row in rows)

    @classmethod
    def _of_sets(cls, rows: Iterable[set[str]]) -> "Background":
        counts: Counter[str] = Counter()
        size = 0
        for row in rows:
            counts.update(row)
            size += 1
        return cls({word: counts[word] for word in sorted(counts)}, size)


def together(there: Iterable[Background], gone: Iterable[Background]) -> Background:
    """The background of all passages, those that are gone left out."""
    counts: Counter[str] = Counter()
    size = 0
    for one in there:
        counts.update(one.counts)
        size += one.size
    for one in gone:
        counts.subtract(one.counts)
        size -= one.size
    return Background({word: counts[word] for word in sorted(counts) if counts[word] > 0}, size)
