"""The function words that separate clauses, read from ``clause_words.json``."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from verify.lexicon import read_json
from verify.text import Language, fold, remembered, words

_PHRASES = ("condition", "condition_before_verb", "condition_before_present", "hanging")

_WRITTEN = ("written_article", "written_preposition", "accusative")


class ClauseWords(NamedTuple):
    """The function words of one language, folded; ``clause_words.json`` explains them."""

    condition: Mapping[str, tuple[tuple[str, ...], ...]]
    condition_before_verb: Mapping[str, tuple[tuple[str, ...], ...]]
    condition_before_present: Mapping[str, tuple[tuple[str, ...], ...]]
    hanging: Mapping[str, tuple[tuple[str, ...], ...]]
    fronting: frozenset[str]
    conceding: frozenset[str]
    determiner: frozenset[str]
    pronoun: frozenset[str]
    adverb: frozenset[str]
    preposition: frozenset[str]
    relative: frozenset[str]
    governs: frozenset[str]
    pairs: frozenset[str]
    leans_on: frozenset[str]
    joins: frozenset[str]
    article: frozenset[str]
    plural: frozenset[str]
    written_article: tuple[str, ...]
    written_preposition: tuple[str, ...]
    accusative: tuple[str, ...]
    kept_w: frozenset[str]
    gerund_not: frozenset[str]
    time: frozenset[str]
    modal: frozenset[str]
    participle_not: frozenset[str]
    albeit: frozenset[str]


def after_phrase(
    form: Callable[[int], str], at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]
) -> int | None:
    """The place after a phrase of ``phrases`` at ``at``; ``None`` if there is none.

    Args:
        form: The folded word at a place; empty outside, and at a mark.
        at: Where the phrase begins.
        phrases: The phrases by their first words.
    """
    for phrase in phrases.get(form(at), ()):
        if all(form(at + offset) == word for offset, word in enumerate(phrase)):
            return at + len(phrase)
    return None


@remembered()
def clause_words(language: Language) -> ClauseWords:
    """The function words of ``language``; all empty if there are none."""
    lists = read_json("clause_words", language)
    kept = read_json("verb_particles", language).get("kept_w", ())
    single = {
        name: frozenset(map(fold, lists.get(name, ())))
        for name in ClauseWords._fields
        if name not in {*_PHRASES, *_WRITTEN, "kept_w"}
    }
    phrases = {name: _by_first_word(lists.get(name, ())) for name in _PHRASES}
    return ClauseWords(
        condition=phrases["condition"],
        condition_before_verb=phrases["condition_before_verb"],
        condition_before_present=phrases["condition_before_present"],
        hanging=phrases["hanging"],
        written_article=tuple(lists.get("written_article", ())),
        written_preposition=tuple(lists.get("written_preposition", ())),
        accusative=tuple(lists.get("accusative", ())),
        kept_w=frozenset(map(fold, kept)),
        **single,
    )


def _by_first_word(phrases: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        parts = tuple(word for word, _, _ in words(phrase))
        found[parts[0]] = (*found.get(parts[0], ()), parts)
    return found
