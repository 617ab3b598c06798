"""Senses of words, as numbers that the languages share: "suspend" and «أوقفت» have one in common."""

from collections import defaultdict
from collections.abc import Iterator

from verify.lexicon.load import read_json, read_table
from verify.lexicon.stem import stem
from verify.text import bare, fold, remembered

_NONE: frozenset[int] = frozenset()
_SHORTEST = 3
"""Letters of an Arabic word from which nothing is cut, and of the least that a cut must leave."""


@remembered(1 << 15)
def senses(word: str) -> frozenset[int]:
    """The senses of a folded word, rows of ``senses.tsv``: all of its likeliest reading that has any."""
    table = _table()
    found = (table.get(form, _NONE) | table.get(stem(form), _NONE) for form in _readings(word))
    return next(filter(None, found), _NONE)


def _readings(word: str) -> Iterator[str]:
    """The word, then an Arabic word without its clitics, the most certain reading first."""
    yield word
    if not word.isascii():
        for form in dict.fromkeys((word, without_clitics(word))):
            yield form
            yield from _third_person(form)


def _third_person(form: str) -> Iterator[str]:
    """The listed form of the verb that ``form`` may be: «ستوقف» and «أوقفتها» are not listed themselves."""
    rules = _rules()
    present = form.removeprefix(rules["future"])
    for begun in dict.fromkeys((form, present)):
        third = (
            rules["third"] + begun[1:] if begun[:1] in rules["persons"] and len(begun) > _SHORTEST else begun
        )
        for ending in ("", *rules["endings"]):
            if ending and not begun.endswith(ending):
                continue
            for whole in dict.fromkeys((begun, third)):
                cut = whole[: len(whole) - len(ending)]
                if len(cut) >= _SHORTEST:
                    yield cut


@remembered()
def _clitics() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(_rules()["conjunctions"]), frozenset(_rules()["prepositions"])


def without_clitics(word: str) -> str:
    """A folded Arabic word without a conjunction and a preposition before it: «وبسبع» gives «سبع».

    The word alone does not tell whether its first letters are clitics: the «و» of «وزير» is not.
    """
    for letters in _clitics():
        if word[:1] in letters and len(word) > _SHORTEST:
            word = word[1:]
    return word


@remembered()
def _rules() -> dict[str, str]:
    rules: dict[str, str] = read_json("senses")
    return rules


@remembered()
def _table() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    stems: dict[str, set[int]] = defaultdict(set)
    for number, (english, arabic) in enumerate(read_table("senses")):
        for form in (*english.split("|"), *arabic.split("|")):
            written = bare(fold(form))
            found[written].add(number)
            stems[stem(written)].add(number)
    for form, numbers in stems.items():
        found[form] |= numbers
    return {form: frozenset(numbers) for form, numbers in found.items()}
