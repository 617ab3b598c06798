"""Stage one: parallel text with one detail changed, so that the reader learns details in both languages.

A sentence and its translation *support* each other. With a number, a month, a place, an outcome or a negation
changed on one side they *conflict*. A sentence of the same source that shares many words is *related*.
"""

import lzma
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from training.relation.examples import Example, whole
from verify.lexicon.load import read_json, read_table, tables
from verify.models.pairing import Answer
from verify.text import words

SOURCES = frozenset({
    "un_conflict", "un_devset", "un_sdg", "tico19", "pud", "xquad_para", "tatoeba_opus", "tatoeba_manythings",
})  # fmt: skip
"""Parallel sources with a suitable licence; of conversations, only sentences with a detail."""

Change = Callable[[str, random.Random], str | None]
_LEAST_WORDS, _MOST_WORDS = 5, 60
"""Words of a sentence."""
_FIGURE = re.compile(r"(?<![\w.,/-])(\d{1,4}|\d{1,3}(?:[.,]\d{1,3})+)(?![\w/-])")


def perturbed(data: Path, count: int, seed: int = 1) -> list[Example]:
    """At most ``count`` examples, the same for the same ``seed``."""
    rng = random.Random(seed)
    rows = list(_rows(data / "train" / "parallel_ar_en.tsv.xz"))
    near = _neighbours(rows)
    rng.shuffle(rows)
    found: list[Example] = []
    for row in rows:
        if len(found) >= count:
            break
        found += _of(row, near, rng)
    return found[:count]


def _of(row: tuple[str, str, str], near: dict[str, str], rng: random.Random) -> Iterator[Example]:
    source, english, arabic = row
    both = {"en": english, "ar": arabic}
    changes = [
        (language, changed, facet)
        for language, text in both.items()
        for change, facet in rng.sample(CHANGES, len(CHANGES))
        if (changed := change(text, rng)) is not None
    ]
    if source.startswith("tatoeba") and not changes:
        return
    here, there = rng.sample(("en", "ar"), 2)
    yield _example(both[here], both[there], "supports", source, f"{here}-{there}")
    if changes:
        language, changed, facet = rng.choice(changes)
        other = rng.choice(("en", "ar"))
        left, right = (changed, both[other]) if rng.random() < 0.5 else (both[other], changed)  # noqa: PLR2004 - even odds
        order = f"{language}-{other}" if left is changed else f"{other}-{language}"
        yield _example(left, right, "contradiction", source, order, facet)
    if english in near and not source.startswith("tatoeba"):
        yield _example(both[here], near[both[there]], "related", source, f"{here}-{there}")
    parts = re.split(r"(?<=\w)[,،;] ", both[here])
    if len(parts) > 1 and len(parts[0].split()) >= _LEAST_WORDS:
        yield _example(parts[0], both[rng.choice((here, there))], "entailment", source, here)


def _example(claim: str, passage: str, label: str, source: str, languages: str, facet: str = "") -> Example:
    return Example(
        whole(claim), Answer(passage), label, f"perturbed {source}", languages=languages, facet=facet
    )


def _rows(path: Path) -> Iterator[tuple[str, str, str]]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            source, english, arabic = line.rstrip("\n").split("\t")
            if source in SOURCES and _LEAST_WORDS <= len(english.split()) <= _MOST_WORDS:
                yield source, english, arabic


def _neighbours(rows: list[tuple[str, str, str]]) -> dict[str, str]:
    """For each sentence, in either language, another of its source that shares rare words with it.

    The English and the Arabic neighbour of a pair come from one and the same other pair.
    """
    by_word: dict[tuple[str, str], list[int]] = defaultdict(list)
    cut = [{word for word, _, _ in words(english)} for _, english, _ in rows]
    for number, (source, _, _) in enumerate(rows):
        for word in cut[number]:
            by_word[source, word].append(number)
    found: dict[str, str] = {}
    for number, (source, english, arabic) in enumerate(rows):
        shared: dict[int, float] = defaultdict(float)
        for word in cut[number]:
            others = by_word[source, word]
            if 1 < len(others) <= 50:  # noqa: PLR2004 - rarer words say more, common ones cost time
                for other in others:
                    shared[other] += 1 / len(others)
        shared.pop(number, None)
        if shared:
            other = max(shared, key=lambda one: (shared[one], -one))
            if rows[other][1] != english:
                found[english], found[arabic] = rows[other][1], rows[other][2]
    return found


def _number(text: str, rng: random.Random) -> str | None:
    """``text`` with another figure, or another number word."""
    figures = list(_FIGURE.finditer(text))
    if figures:
        one = rng.choice(figures)
        new = another_figure(one.group(), rng)
        return new and text[: one.start()] + new + text[one.end() :]
    return _other_of(text, number_words(), rng)


def another_figure(old: str, rng: random.Random) -> str | None:
    """A figure as long as ``old`` with other digits, or ``None`` if it has no digit but 0."""
    if not re.search(r"[1-9]", old):
        return None
    while (new := re.sub(r"[1-9]", lambda _: str(rng.randint(1, 9)), old)) == old:
        pass
    return new


def _month(text: str, rng: random.Random) -> str | None:
    return _other_of(text, months(), rng)


def _place(text: str, rng: random.Random) -> str | None:
    return _other_of(text, places(), rng)


def _outcome(text: str, rng: random.Random) -> str | None:
    return _other_of(text, _opposites(), rng)


def _negation(text: str, rng: random.Random) -> str | None:
    """``text`` with a plain negation added or removed, if one word suffices."""
    for pattern, put in _NEGATIONS:
        if pattern.search(text):
            return pattern.sub(put, text, count=1)
    del rng
    return None


_NEGATIONS = [
    (re.compile(pattern), put)
    for pattern, put in (
        (r"\b(is|are|was|were|has|have|had|will|would|can|could|should|must) not\b", r"\1"),
        (r"\b(is|are|was|were|has|have|will|can|could|should|must)\b(?! not)", r"\1 not"),
        (r"(?<!\w)(?:لم|لن|لا) (?=[يت])", ""),
        (r"(?<!\w)كانت(?!\w)", "لم تكن"),
        (r"(?<!\w)كان(?!\w)", "لم يكن"),
        (r"(?<!\w)تم(?!\w)", "لم يتم"),
        (r"(?<!\w)يمكن(?!\w)", "لا يمكن"),
        (r"(?<!\w)يجب(?!\w)", "لا يجب"),
        (r"(?<!\w)هناك(?!\w)", "ليس هناك"),
    )
]
CHANGES: list[tuple[Change, str]] = [
    (_number, "number"), (_number, "number"), (_month, "date"), (_place, "place"), (_place, "place"),
    (_outcome, "outcome"), (_negation, "polarity"),
]  # fmt: skip


def _other_of(text: str, others: dict[str, tuple[str, ...]], rng: random.Random) -> str | None:
    """``text`` with one of its exchangeable words replaced."""
    found = [match for match in re.finditer(r"\w+", text) if match.group() in others]
    if not found:
        return None
    one = rng.choice(found)
    return text[: one.start()] + rng.choice(others[one.group()]) + text[one.end() :]


def _exchangeable(groups: Iterator[list[list[str]]]) -> dict[str, tuple[str, ...]]:
    """For each form, the forms in one script of the other members of its group."""
    found: dict[str, tuple[str, ...]] = {}
    for group in groups:
        for member in group:
            for form in member:
                others = [
                    other
                    for foreign in group
                    if foreign is not member
                    for other in foreign
                    if other.isascii() == form.isascii()
                ]
                if others:
                    found[form] = tuple(others)
    return found


@cache
def number_words() -> dict[str, tuple[str, ...]]:
    """Number words, each with others of its kind and script."""
    parts = read_json("number_words")["parts"]
    return _exchangeable(
        iter([list(parts[kind].values()) for kind in ("unit", "small", "ten", "scale", "hundreds")])
    )


@cache
def months() -> dict[str, tuple[str, ...]]:
    """Names of months, each with those of other months in its script."""
    return _exchangeable(iter([[[n.lstrip("?") for n in row[1].split("|")] for row in read_table("months")]]))


@cache
def places() -> dict[str, tuple[str, ...]]:
    """One-word names of places, each with others of its kind and script."""
    kinds: dict[str, list[list[str]]] = defaultdict(list)
    for name, kind, _, others, *_ in read_table("places"):
        forms = [
            form
            for form in (name, *others.split("|"))
            if form and not form.startswith("?") and " " not in form
        ]
        kinds[kind].append(forms)
    return _exchangeable(iter([kinds[kind] for kind in ("country", "capital", "city", "continent")]))


@cache
def _opposites() -> dict[str, tuple[str, ...]]:
    concepts: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for language, rows in tables("opposites"):
        for concept, pole, forms in rows:
            concepts[concept, language][pole] += [form for form in forms.split("|") if " " not in form]
    return _exchangeable(iter(list(poles.values()) for poles in concepts.values()))
