"""Our articles as training examples of the chain reader: windows, with each claim's voices and extent."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from tokenizers import Tokenizer

from benchmarks.chains import TESTING, document, nearest
from verify.claims import RuledClaim
from verify.claims.extract import stated
from verify.claims.reconciliation.settle import ruled
from verify.models.article_window import Stretch, Window, asked, windows
from verify.models.chain_hints import UNTOLD, Hint, Tag, hint, named, tags, touched
from verify.models.statements import Part
from verify.text import Span

HERE = Path(__file__).parent
KINDS = ("outlet", "agency", "person", "organisation", "collective", "document")
WHOLE = (
    "de", "df", "dg", "dh", "di", "dj", "dk", "dl", "dm", "dn", "do",
    "dp", "dq", "dr", "ds", "dt", "du", "dv", "dw",
)  # fmt: skip
"""Authors asked to label every statement, each as one clause: only their labels say where statements end."""
UNLABELLED = -100
"""Stands for the part of a piece that no label tells of."""
_LEAST_OVERLAP = 0.3
"""Overlap from which a claim of the rules is a labelled claim."""
_JITTER = 3
"""Words by which the edges of a claim are moved, at most."""
_UNTAGGED, _UNHINTED = 0.25, 0.35
"""Shares of windows read without tags, and of claims read without a hint, during training."""


class Named(NamedTuple):
    """A voice as named in an article's labels."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim of an article, with its voices.

    Attributes:
        span: The span of its quote.
        voices: Its voices, the original first.
        cut: The claims that the rules find there; none if they find none.
        ruled: What the rules find for the nearest of their claims; ``None`` if none overlaps.
    """

    span: Span
    voices: tuple[Named, ...]
    cut: tuple[Span, ...]
    ruled: RuledClaim | None


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its labels.

    Attributes:
        author: Its author.
        row: The article as stored.
        claims: In the order of the text.
        ruled: All claims that the rules find in it.
        silver: Whether its labels come from the rules.
    """

    author: str
    row: dict[str, Any] = field(repr=False)
    claims: tuple[Labelled, ...]
    ruled: tuple[RuledClaim, ...]
    silver: bool = False

    @property
    def text(self) -> str:
        """The text that is read."""
        return str(self.row["text"])

    @property
    def language(self) -> str:
        """``ar`` or ``en``."""
        return str(self.row["language"])


class Told(NamedTuple):
    """A claim as asked of one window.

    Attributes:
        claim: Its pieces.
        voices: The pieces where each of its voices is first named in full, the original first.
        kinds: The kind of speaker of each, by its number in ``KINDS``.
        hint: The rules' hint.
        of: The labelled claim.
    """

    claim: Stretch
    voices: tuple[Stretch, ...]
    kinds: tuple[int, ...]
    hint: Hint
    of: Labelled


class Example(NamedTuple):
    """A window with the tags of its pieces, the claims asked of it, and where statements begin and end.

    ``parts`` has a ``Part`` for each piece of the rules' claims that overlap a labelled one, if the article's
    author is of ``WHOLE``, and for others ``UNLABELLED``.
    """

    article: Article
    window: Window
    tags: tuple[int, ...]
    told: tuple[Told, ...]
    parts: tuple[int, ...]


def articles(*, testing: bool) -> list[Article]:
    """The articles of the test authors, or of the others."""
    return [
        _article(path.stem, json.loads(line))
        for path in sorted(HERE.glob("articles/*.jsonl"))
        if (path.stem in TESTING) is testing
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def example(tokenizer: Tokenizer, article: Article, rng: random.Random | None = None) -> Iterator[Example]:
    """An article as it is read: all windows that contain a claim.

    Args:
        tokenizer: The backbone's.
        article: The article.
        rng: Draws, for training, how each claim is cut and whether outlet and title are given; without it the
            quotes are asked as labelled, each of one window.
    """
    outlet, title = str(article.row["outlet"]), str(article.row["title"])
    if rng:
        outlet, title = (told if rng.random() < 0.8 else "" for told in (outlet, title))  # noqa: PLR2004
    of = windows(tokenizer, article.text, outlet=outlet, title=title)
    told: dict[int, list[Told]] = {}
    for claim in article.claims:
        span = _drawn(article.text, claim, rng) if rng else claim.span
        places = asked(of, *span)
        for number, pieces in places if rng else list(places)[:1]:
            voices = [named(of[number], article.text, voice.name) for voice in claim.voices]
            if all(voices):
                found = tuple(one for one in voices if one)
                kinds = tuple(KINDS.index(voice.kind) for voice in claim.voices)
                by_rules = _hint(of[number], article, claim, rng)
                told.setdefault(number, []).append(Told(pieces, found, kinds, by_rules, claim))
    for number, some in sorted(told.items()):
        tagged = _tags(of[number], article, rng)
        yield Example(article, of[number], tagged, tuple(some), _parts(of[number], article))


def _hint(window: Window, article: Article, claim: Labelled, rng: random.Random | None) -> Hint:
    """The rules' hint for a claim; in training it is sometimes omitted, also where it is the label."""
    if claim.ruled is None or (rng and (article.silver or rng.random() < _UNHINTED)):
        return UNTOLD
    return hint(window, article.text, claim.ruled)


def _tags(window: Window, article: Article, rng: random.Random | None) -> tuple[int, ...]:
    if rng and rng.random() < (2 * _UNTAGGED if article.silver else _UNTAGGED):
        return (int(Tag.NOTHING),) * len(window.ids)
    return tuple(tags(window, article.ruled))


def _parts(window: Window, article: Article) -> tuple[int, ...]:
    found = [UNLABELLED] * len(window.ids)
    if article.author not in WHOLE:
        return tuple(found)
    labelled = [claim.span for claim in article.claims]
    for claim in article.ruled:
        inside = [one for one in labelled if one.overlaps(claim.span)]
        if not inside:
            continue
        begin, stop = touched(window, *claim.span)
        found[begin:stop] = [int(Part.OUTSIDE)] * (stop - begin)
        for one in inside:
            first, last = touched(window, *one)
            first, last = max(first, begin), min(last, stop)
            found[first:last] = [int(Part.INSIDE)] * (last - first)
            if first < last and claim.span.start <= one.start:
                found[first] = int(Part.FIRST)
    return tuple(found)


def _drawn(text: str, claim: Labelled, rng: random.Random) -> Span:
    """A claim as rules may cut it: as they do, as labelled, or with its edges moved by a few words."""
    draw = rng.random()
    if claim.cut and draw < 0.5:  # noqa: PLR2004
        return rng.choice(claim.cut)
    if draw < 0.75:  # noqa: PLR2004
        return claim.span
    words = _words(claim.span, text)
    if len(words) <= 2 * _JITTER:
        return claim.span
    return Span(words[rng.randint(0, _JITTER)].start, words[-1 - rng.randint(0, _JITTER)].end)


def _words(span: Span, text: str) -> list[Span]:
    found, at = [], span.start
    for word in span.of(text).split(" "):
        if word:
            found.append(Span(at, at + len(word)))
        at += len(word) + 1
    return found


def _article(author: str, row: dict[str, Any]) -> Article:
    text, found = str(row["text"]), document(row)
    by_rules = ruled(found, stated(found))
    spans = [one.span for one in by_rules]
    claims = []
    for claim in row["claims"]:
        start = text.index(claim["quote"])
        span = Span(start, start + len(claim["quote"]))
        voices = tuple(Named(voice["name"], voice["kind"]) for voice in reversed(claim["chain"]))
        at = nearest(spans, span)
        cut = tuple(one for one in spans if _alike(span, one))
        claims.append(Labelled(span, voices, cut, by_rules[at] if at is not None else None))
    return Article(author, row, tuple(claims), tuple(by_rules))


def _alike(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and shared >= _LEAST_OVERLAP * (max(one.end, other.end) - min(one.start, other.start))
