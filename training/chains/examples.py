"""Our articles as the chain reader learns them: windows, and for each claim where its voices stand."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from tokenizers import Tokenizer

from benchmarks.chains import document
from verify.claims import extract
from verify.models.article_window import Stretch, Window, asked, windows
from verify.text import Span

HERE = Path(__file__).parent
TESTING = frozenset({"f", "j", "m", "q"})
"""Authors whose articles are never trained on."""
KINDS = ("outlet", "agency", "person", "organisation", "collective", "document")
_LEAST_OVERLAP = 0.3
_JITTER = 3
"""Words by which the edges of a claim are moved, at most."""


class Named(NamedTuple):
    """A voice, as an article's labels name it."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim of an article, and who says it.

    Attributes:
        span: Where its quote stands.
        voices: Those behind it, the original one first.
        cut: The claims that the rules find there; none where they find none.
    """

    span: Span
    voices: tuple[Named, ...]
    cut: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its labels.

    Attributes:
        author: Who wrote it.
        row: As it is kept.
        claims: In the order of the text.
    """

    author: str
    row: dict[str, Any] = field(repr=False)
    claims: tuple[Labelled, ...]

    @property
    def text(self) -> str:
        """What is read."""
        return str(self.row["text"])

    @property
    def language(self) -> str:
        """``ar`` or ``en``."""
        return str(self.row["language"])


class Told(NamedTuple):
    """A claim as it is asked of one window.

    Attributes:
        claim: Its pieces.
        voices: The pieces of its voices' first full namings, the original one first.
        kinds: What sort of speaker each is, by its number in ``KINDS``.
        of: The labels.
    """

    claim: Stretch
    voices: tuple[Stretch, ...]
    kinds: tuple[int, ...]
    of: Labelled


class Example(NamedTuple):
    """A window with the claims that are asked of it."""

    article: Article
    window: Window
    told: tuple[Told, ...]


def articles(*, testing: bool, cut: bool = True) -> list[Article]:
    """Those of the authors that test, or of the others.

    Args:
        testing: Which.
        cut: Whether the rules' claims are looked for; it takes some seconds.
    """
    return [
        _article(path.stem, json.loads(line), cut=cut)
        for path in sorted(HERE.glob("articles/*.jsonl"))
        if (path.stem in TESTING) is testing
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def example(tokenizer: Tokenizer, article: Article, rng: random.Random | None = None) -> Iterator[Example]:
    """An article as it is read: all windows that have a claim.

    Args:
        tokenizer: The backbone's.
        article: Which.
        rng: Draws, for learning, how each claim is cut and whether outlet and title are told; without it the
            quotes are asked as they are labelled, each of one window.
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
            voices = [_first(of[number], article.text, voice.name) for voice in claim.voices]
            if all(voices):
                found = tuple(one for one in voices if one)
                kinds = tuple(KINDS.index(voice.kind) for voice in claim.voices)
                told.setdefault(number, []).append(Told(pieces, found, kinds, claim))
    for number, some in sorted(told.items()):
        yield Example(article, of[number], tuple(some))


def _drawn(text: str, claim: Labelled, rng: random.Random) -> Span:
    """A claim as rules may cut it: as they do, as it is labelled, or with its edges moved by some words."""
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


def _first(window: Window, text: str, name: str) -> Stretch | None:
    """Where a window names a voice first."""
    at = text.find(name, window.offsets[window.first][0])
    return window.pieces(at, at + len(name)) if at >= 0 else None


def _article(author: str, row: dict[str, Any], *, cut: bool) -> Article:
    text = str(row["text"])
    found: Sequence[Span] = [claim.span for claim in extract(document(row)).claims] if cut else ()
    claims = []
    for claim in row["claims"]:
        start = text.index(claim["quote"])
        span = Span(start, start + len(claim["quote"]))
        voices = tuple(Named(voice["name"], voice["kind"]) for voice in reversed(claim["chain"]))
        claims.append(Labelled(span, voices, tuple(one for one in found if _alike(span, one))))
    return Article(author, row, tuple(claims))


def _alike(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and shared >= _LEAST_OVERLAP * (max(one.end, other.end) - min(one.start, other.start))
