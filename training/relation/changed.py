"""Stage two: our own pairs with one shared detail changed in the passage, so that support becomes conflict.

Written pairs contain a few hundred conflicts on one figure; a reader needs thousands to attend to it. Only a
detail that claim and passage write alike is changed, everywhere in the passage, its title and the sentence
before it. A figure with a bound before it ("at least 7", "nearly 8") is left, since another one may agree.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from training.relation.examples import Example
from training.relation.perturbed import another_figure, months, number_words, places

_FIGURE = re.compile(r"(?<![\w.,/:-])(?:\d{1,3}(?:[.,]\d{3})+|\d+(?:\.\d+)?)(?![\w/:-])(?![.,]\d)")
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b[A-Z][a-z]+(?:[ -](?:al-)?[A-Z][a-z]+)+\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PRONOUNS = frozenset({"one", "two", "واحد", "واحدة"})
"""Number words that are mostly used as pronouns."""
_EXCHANGEABLE = ((number_words, "number"), (months, "date"), (places, "place"))
_BOUND = re.compile(
    r"(?:at least|at most|more than|less than|fewer than|over|under|nearly|almost|about|around|some|up to|"
    r"roughly|أكثر من|أقل من|على الأقل|ما لا يقل عن|ما يزيد على|نحو|حوالي|قرابة|زهاء|قرب)\s*$",
    re.IGNORECASE,
)


def changed(examples: Sequence[Example], seed: int = 1) -> Iterator[Example]:
    """Conflicts made from those of ``examples`` that support or refine, in an endless stream.

    Raises:
        ValueError: None of the examples shares a detail that can be changed.
    """
    rng = random.Random(seed)
    names = sorted({name for one in examples for name in _NAME.findall(one.answer.sentence)})
    agreeing = [one for one in examples if one.label in {"supports", "refines"}]
    fit = [one for one in agreeing if any(_shared(one))]
    if not fit:
        raise ValueError("no example shares a detail that can be changed")
    while True:
        for one in rng.sample(fit, len(fit)):
            old, facet = rng.choice(list(_shared(one)))
            new = _other(old, facet, names, rng)
            if new is not None:
                yield _with(one, old, new, facet)


def _shared(one: Example) -> Iterator[tuple[str, str]]:
    """The details that the claim itself and the passage write alike, each with its facet."""
    claim = one.asked.sentence[one.asked.start : one.asked.end]
    passage = one.answer.sentence
    for found in _FIGURE.finditer(claim):
        if _stands(found.group(), passage) and not _BOUND.search(claim[: found.start()]):
            yield found.group(), _facet_of(claim, found)
    for found in _WORD.finditer(claim):
        word = found.group()
        if word.lower() in _PRONOUNS:
            continue
        for others, facet in _EXCHANGEABLE:
            if word in others() and _stands(word, passage) and not _BOUND.search(claim[: found.start()]):
                yield word, facet
    for found in _NAME.finditer(claim):
        if _stands(found.group(), passage):
            yield found.group(), "person"


def _facet_of(claim: str, figure: re.Match[str]) -> str:
    near = _WORD.findall(claim[figure.end() :])[:1] + _WORD.findall(claim[: figure.start()])[-1:]
    dated = _YEAR.fullmatch(figure.group()) or any(word in months() for word in near)
    return "date" if dated else "number"


def _other(old: str, facet: str, names: Sequence[str], rng: random.Random) -> str | None:
    if facet == "person":
        return rng.choice(names)
    if _FIGURE.fullmatch(old):
        return another_figure(old, rng)
    for others, _ in _EXCHANGEABLE:
        if old in others():
            return rng.choice(others()[old])
    return None


def _with(one: Example, old: str, new: str, facet: str) -> Example:
    answer = one.answer
    put = [_put(text, old, new) for text in (answer.sentence, answer.before, answer.title)]
    answer = replace(answer, sentence=put[0], before=put[1], title=put[2])
    return replace(one, answer=answer, label="conflicts", facet=facet, trap="changed")


def _stands(old: str, text: str) -> bool:
    return re.search(_whole(old), text) is not None


def _put(text: str, old: str, new: str) -> str:
    return re.sub(_whole(old), lambda _: new, text)


def _whole(old: str) -> str:
    return rf"(?<![\w.,/:-]){re.escape(old)}(?![\w/:-])(?![.,]\d)"
