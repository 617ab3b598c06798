"""The chain reader: a small network that finds the voices behind claims, and where statements begin and end.

The network (``chains-ar-en``) is a transformer for Arabic and English, trained by ``training/chains`` and run
by onnxruntime in int8. It reads each window of an article once, and a small head answers for its claims. Each
window is read alone and on one thread, so the answers do not depend on the number of cores.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from verify.claims import UNREAD, ReadChain, ReadClaim, ReadPart, ReadVoice, RuledClaim, VoiceKind
from verify.documents import BlockKind, Document, sentences
from verify.models.article_window import Stretch, Window, asked, stops, windows
from verify.models.chain_hints import hint, tags
from verify.models.chain_search import Pointed, Questions, Told, search
from verify.models.network import ModelFolder, cores, network_errors, run
from verify.models.statements import Part, boundary, runs
from verify.text import Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

SHIPPED_CHAINS: Final = "chains-ar-en"
"""The folder of the chain reader that comes with the package."""
KINDS: Final = ("outlet", "agency", "person", "organisation", "collective", "document")
"""The kinds of speaker, in the order of the network's answers."""
LONGEST_READ: Final = 120_000
"""Characters of an article that are read: about 20,000 words, or a hundred windows."""

_AROUND = frozenset({
    BlockKind.HEADLINE, BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.BOILERPLATE,
})  # fmt: skip
_READING, _ASKING = "model.onnx", "asking.onnx"
_MARKS = " \t\n\r\f\v،,.;؛:!؟?…-–—"
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]", '"': '"', "'": "'", "‘": "’"}


class NetworkChainReader:
    """The shipped network, or another in its format.

    Args:
        folder: The folder of ``model.onnx``, ``asking.onnx`` and ``tokenizer.json``.
        name: Its name.

    Raises:
        CannotRunError: A file is missing, or the tokenizer is not one.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self._files = ModelFolder(folder, [_READING, _ASKING], shipped=name == SHIPPED_CHAINS)
        self.sha256 = self._files.sha256
        self._files.tokenizer.no_padding()
        self._files.tokenizer.no_truncation()

    def read(self, document: Document, claims: Sequence[RuledClaim]) -> tuple[ReadClaim, ...]:
        """Each claim as the network reads it; unread what lies beyond the longest article.

        Raises:
            CannotRunError: The networks are not networks, or not in this format.
        """
        if not claims:
            return ()
        text = told_text(document)
        of = windows(self._files.tokenizer, text, outlet=document.outlet, title=document.title)
        told = _told(of, text, claims)
        widths = [None, None, len(KINDS), len(Part)]
        reading = self._files.open(_READING, given={"ids", "tags", "mask"}, told=widths)
        asking = self._files.open(_ASKING, given={"states", *Questions._fields}, told=[None])
        numbers = sorted(told)
        ends = [sentence.end for sentence in sentences(text)]
        try:
            with ThreadPoolExecutor(max_workers=cores()) as pool:
                read = pool.map(
                    lambda number: _read(
                        reading,
                        asking,
                        of[number],
                        tags(of[number], claims),
                        [one for _, one in told[number]],
                        ends,
                    ),
                    numbers,
                )
                found = [UNREAD] * len(claims)
                for number, (chains, answers) in zip(numbers, read, strict=True):
                    for (claim, asked_of), pointed in zip(told[number], chains, strict=True):
                        found[claim] = ReadClaim(
                            _chains(pointed, answers.kinds, of[number], text),
                            _parts(asked_of.claim, answers.parts, of[number], claims[claim].span, text),
                        )
        except network_errors() as error:
            raise self._files.unusable(_READING, "the reader's network does not run", error) from error
        return tuple(found)


Kinds = NDArray[np.int64]


class _OfPieces(NamedTuple):
    """What the network says of each piece of a window: the likeliest kind of speaker, and its part."""

    kinds: Kinds
    parts: NDArray[np.float32]


def _told(of: Sequence[Window], text: str, claims: Sequence[RuledClaim]) -> dict[int, list[tuple[int, Told]]]:
    """For each window, the claims asked of it."""
    told: dict[int, list[tuple[int, Told]]] = {}
    for number, claim in enumerate(claims):
        for window, pieces in asked(of, *claim.span):
            told.setdefault(window, []).append((number, Told(pieces, hint(of[window], text, claim))))
            break
    return told


def told_text(document: Document) -> str:
    """The text to be read, with page furniture blanked out: every character keeps its place."""
    told = list(document.text[:LONGEST_READ])
    for block in document.blocks:
        if block.kind in _AROUND:
            place = slice(*block.span)
            told[place] = " " * len(told[place])
    return "".join(told)


def _read(
    reading: "InferenceSession",
    asking: "InferenceSession",
    window: Window,
    tagged: Sequence[int],
    claims: Sequence[Told],
    sentence_ends: Sequence[int],
) -> tuple[list[tuple[Pointed, ...]], _OfPieces]:
    """The chains of a window's claims, and what is said of each of its pieces."""
    ids = np.array([window.ids], dtype=np.int64)
    given = {"ids": ids, "tags": np.array([tagged], dtype=np.int64), "mask": np.ones_like(ids)}
    states, ends, kinds, parts = (one[0] for one in run(reading, given))

    def ask(questions: Questions) -> NDArray[np.float64]:
        return np.asarray(run(asking, {"states": states, **questions._asdict()})[0], dtype=np.float64)

    found = search(ask, np.asarray(ends, dtype=np.float64), window, claims, stops(window, sentence_ends))
    return found, _OfPieces(kinds.argmax(axis=1), parts)


def _parts(
    pieces: Stretch, parts: NDArray[np.float32], window: Window, claim: Span, text: str
) -> tuple[ReadPart, ...]:
    """The parts of a claim; a part begins where a word does."""
    starts = [window.offsets[at][0] for at in range(*pieces)]
    found = runs(parts[slice(*pieces)], [boundary(text, claim.start, start) for start in starts])
    cuts = [claim.start, *(starts[one.start] for one in found[1:]), claim.end]
    return tuple(ReadPart(Span(*place), one.stated) for place, one in zip(pairwise(cuts), found, strict=True))


def _chains(pointed: Sequence[Pointed], kinds: Kinds, window: Window, text: str) -> tuple[ReadChain, ...]:
    return tuple(
        ReadChain(
            tuple(
                ReadVoice(name_in(text, window.characters(voice)), VoiceKind(KINDS[kinds[voice[0]]]))
                for voice in reversed(one.voices)
            ),
            one.probability,
        )
        for one in pointed
    )


def name_in(text: str, span: Span) -> Span:
    """A name without surrounding white space and punctuation, and without unpaired quotes or brackets.

    >>> name_in("said «Al-Shams», and", Span(4, 16)).of("said «Al-Shams», and")
    'Al-Shams'
    """
    start, end = span
    while True:
        while start < end and text[start] in _MARKS:
            start += 1
        while start < end and text[end - 1] in _MARKS:
            end -= 1
        inside = text[start:end]
        if inside[:1] in _PAIRS and _PAIRS[inside[0]] not in inside[1:-1]:
            start += 1
            end -= inside[-1:] == _PAIRS[inside[0]] and len(inside) > 1
        elif inside and _half(inside):
            end -= 1
        elif inside:
            return Span(start, end)
        else:
            return span


def _half(name: str) -> bool:
    """Whether a name ends with a closing mark whose opening mark is not in it."""
    for opening, closing in _PAIRS.items():
        if name[-1] == closing:
            return name.count(opening) % 2 == 1 if opening == closing else opening not in name
    return False


def load_chain_reader() -> NetworkChainReader:
    """The shipped chain reader.

    Raises:
        CannotRunError: Its files are missing from this installation.
    """
    return _shipped()


@cache
def _shipped() -> NetworkChainReader:
    return NetworkChainReader(chain_reader_folder(), SHIPPED_CHAINS)


def chain_reader_folder() -> Path:
    """The folder of the shipped chain reader."""
    return Path(__file__).parent / SHIPPED_CHAINS
