"""Our articles as the chain reader learns them: pieces, and for each claim where its voices stand."""

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Encoding, Tokenizer

HERE = Path(__file__).parent
TESTING = frozenset({"f", "j", "m"})
"""Authors whose articles are never trained on."""
ROOM = 510
"""Pieces of an article that are read at once, without the two at its ends."""
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of an article, in pieces of its window.

    Attributes:
        claim: Where it stands, ``[start, end)``.
        voices: Where the voices behind it are first named in full, the original one first.
        quote: Its words.
        names: The voices' names, the original one first.
    """

    claim: Stretch
    voices: tuple[Stretch, ...]
    quote: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of an article that is read at once.

    Attributes:
        id: Of the article.
        language: ``ar`` or ``en``.
        ids: Its pieces, with those at the ends.
        offsets: The characters of each piece in ``text``.
        text: Of the article.
        told: The claims that are asked of it.
    """

    id: str
    language: str
    ids: tuple[int, ...]
    offsets: tuple[Stretch, ...]
    text: str
    told: tuple[Told, ...]


def windows(tokenizer: Tokenizer, *, testing: bool) -> list[Window]:
    """The articles of the authors that test, or of the others."""
    found = []
    for path in sorted(HERE.glob("articles/*.jsonl")):
        if (path.stem in TESTING) is testing:
            for line in path.read_text(encoding="utf-8").splitlines():
                found += _windows(json.loads(line), tokenizer)
    return found


def _windows(article: dict[str, object], tokenizer: Tokenizer) -> Iterator[Window]:
    """One window, or as many as needed, each with half of the one before; a claim is asked of the first."""
    text = str(article["text"])
    cut: Encoding = tokenizer.encode(text, add_special_tokens=False)
    claims = [_claim(one, text) for one in article["claims"]]  # type: ignore[attr-defined]
    begins = list(range(0, max(1, len(cut.ids) - ROOM // 2), ROOM // 2))
    ends = [cut.offsets[min(begin + ROOM, len(cut.ids)) - 1][1] for begin in begins]
    asked: dict[int, list[tuple[str, int, list[tuple[str, int]]]]] = {}
    for quote, at, voices in claims:
        window = min(len(begins) - 1, bisect_right(ends, at + len(quote) - 1))
        asked.setdefault(window, []).append((quote, at, voices))
    for window, some in sorted(asked.items()):
        begin = begins[window]
        offsets = ((0, 0), *cut.offsets[begin : begin + ROOM], (0, 0))
        told = []
        for quote, at, voices in some:
            stretches = [_pieces(offsets, start, start + len(name)) for name, start in voices]
            claim = _pieces(offsets, at, at + len(quote))
            if claim and all(stretches):
                names = tuple(name for name, _ in voices)
                told.append(Told(claim, tuple(one for one in stretches if one), quote, names))
        yield Window(
            str(article["id"]),
            str(article["language"]),
            (0, *cut.ids[begin : begin + ROOM], 2),
            offsets,
            text,
            tuple(told),
        )


def _claim(one: dict[str, object], text: str) -> tuple[str, int, list[tuple[str, int]]]:
    names = [str(voice["name"]) for voice in reversed(one["chain"])]  # type: ignore[call-overload, arg-type]
    quote = str(one["quote"])
    return quote, text.index(quote), [(name, text.index(name)) for name in names]


def _pieces(offsets: Sequence[Stretch], start: int, end: int) -> Stretch | None:
    """The pieces that cover ``[start, end)`` of the text, or none where it is not in the window."""
    inside = [number for number, (a, b) in enumerate(offsets) if a < end and b > start and b > a]
    whole = inside and offsets[inside[0]][0] <= start + 1 and offsets[inside[-1]][1] >= end - 1
    return (inside[0], inside[-1] + 1) if whole else None
