"""The light path: a static embedding model read with tokenizers, safetensors and numpy, without torch.

A static model has one vector per piece of text; the vector of a text is the mean of its pieces, at unit
length. The files are those of a sentence-transformers directory, and sentence-transformers gives the same
vectors to within 1e-6.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from verify.models.batches import batches
from verify.models.encoder import EmptyTextError, Vectors, shortening
from verify.text import CannotRunError, Notice

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MAXIMUM_CHARACTERS = 100_000
"""Characters that are read of one text. The mean of so many pieces represents no part of it anyway."""

_MOST_KNOWN, _LONGEST_KNOWN = 1 << 17, 40
"""Words whose pieces are kept, and characters of each: some 30 MB."""

_APART = 16
# Numbers left empty after each row that is summed: rows at a power of two would push one another out of the
# processor's cache, and take twice as long.


@dataclass(frozen=True, eq=False)
class StaticEncoder:
    """An encoder whose vectors are means of rows of one table.

    Attributes:
        name: The name or path that the reader gave.
        sha256: Digest over ``tokenizer.json`` and ``model.safetensors``, in this order.
        dimension: The length of a vector.
    """

    name: str
    sha256: str
    tokenizer: "Tokenizer" = field(repr=False)
    rows: NDArray[np.generic] = field(repr=False)
    scales: Vectors = field(repr=False)
    _known: dict[str, list[int]] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self.rows.shape[1])

    @property
    def swift(self) -> bool:
        """A sum of rows is had at once, and in one order whatever stands beside it."""
        return True

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit row per text. At most ``MAXIMUM_CHARACTERS`` of each are read, see ``shortened``.

        Raises:
            EmptyTextError: A text has no piece that the table knows.
        """
        vectors = self.word_vectors(texts)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        for index in np.flatnonzero(lengths == 0)[:1]:
            raise EmptyTextError(int(index), texts[index])
        return np.asarray(vectors / lengths, dtype=np.float32)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """The same as ``encode``: this model does not distinguish queries from documents."""
        return self.encode(texts)

    def word_vectors(self, words: Sequence[str]) -> Vectors:
        """The mean row of each word (or text), *not* normalised: ``(words, dimension)``.

        The length is the weight that the model learnt: content words are long, function words short. A word
        without a known piece has a row of zeros. Used for word alignment.
        """
        found = [self._means(batch) for batch in batches(words, longest=MAXIMUM_CHARACTERS)]
        return np.concatenate(found) if found else np.zeros((0, self.dimension), dtype=np.float32)

    def shortened(self, texts: Sequence[str]) -> tuple[Notice, ...]:
        """One notice if some of ``texts`` are longer than ``MAXIMUM_CHARACTERS``."""
        count = sum(len(text) > MAXIMUM_CHARACTERS for text in texts)
        if not count:
            return ()
        return (shortening(count, f"{MAXIMUM_CHARACTERS} characters"),)

    def _means(self, texts: Sequence[str]) -> Vectors:
        pieces = self._pieces([text.split() for text in texts])
        means = np.zeros((len(texts), self.dimension), dtype=np.float32)
        full = [index for index, ids in enumerate(pieces) if ids]
        if full:
            ids = np.concatenate([pieces[index] for index in full])
            counts = np.array([len(pieces[index]) for index in full])
            # Summed row by row, not by a matrix product, whose order of summation depends on the thread
            # count.
            scaled = np.empty((len(ids), self.dimension + _APART), np.float32)[:, : self.dimension]
            np.multiply(self.rows[ids], self.scales[ids, None], out=scaled)
            sums = np.add.reduceat(scaled, np.cumsum(counts) - counts, axis=0)
            means[full] = sums / counts[:, None].astype(np.float32)
        return means

    def _pieces(self, texts: Sequence[Sequence[str]]) -> list[list[int]]:
        """The numbers of the pieces of each text, which is given as its words between white space.

        No piece crosses white space, so a word has the same pieces in every text: each word is split once,
        which saves most of the work.
        """
        known = self._known
        if len(known) > _MOST_KNOWN:
            known.clear()
        new = list(dict.fromkeys(part for parts in texts for part in parts if part not in known))
        cut = self.tokenizer.encode_batch_fast(new, add_special_tokens=False)
        known.update(zip(new, (one.ids for one in cut), strict=True))
        found = [list(chain.from_iterable([known[part] for part in parts])) for parts in texts]
        for part in new:
            if len(part) > _LONGEST_KNOWN:
                del known[part]
        return found


def load_static(folder: Path, *, name: str) -> StaticEncoder:
    """The static model in ``folder``.

    Raises:
        CannotRunError: A file is missing, or the folder holds another kind of model.
    """
    from safetensors import SafetensorError  # noqa: PLC0415  `verify --help` must stay fast
    from safetensors.numpy import load  # noqa: PLC0415  as above
    from tokenizers import Tokenizer  # noqa: PLC0415  as above

    try:
        text = (folder / "tokenizer.json").read_bytes()
        weights = (folder / "model.safetensors").read_bytes()
        tensors = load(weights)
        rows = tensors.get("embeddings", tensors.get("embedding.weight"))
    except (OSError, SafetensorError) as error:
        raise CannotRunError(
            f"the model cannot be read: {error}", where=str(folder), remedy="reinstall it"
        ) from error
    if rows is None or not is_static(folder):
        raise CannotRunError(
            "this is not a static embedding model", where=str(folder), remedy="name it with --model"
        )
    tokenizer = Tokenizer.from_str(text.decode())
    tokenizer.no_padding()
    tokenizer.no_truncation()
    scales = tensors.get("weights", np.ones(len(rows))).astype(np.float32)
    return StaticEncoder(name, hashlib.sha256(text + weights).hexdigest(), tokenizer, rows, scales)


def is_static(folder: Path) -> bool:
    """Whether ``folder`` holds a sentence-transformers model of static embeddings at unit length."""
    try:
        modules = json.loads((folder / "modules.json").read_bytes())
    except (OSError, ValueError):
        return False
    return [str(module.get("type")).rpartition(".")[2] for module in modules] == [
        "StaticEmbedding",
        "Normalize",
    ]
