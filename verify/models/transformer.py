"""Any other encoder, by sentence-transformers: slower to load, and with torch."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from verify.models.batches import at_once
from verify.models.encoder import EmptyTextError, Vectors, shortening
from verify.text import CannotRunError, Notice

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_BATCH = 32
"""Texts of a batch at most."""


@dataclass(frozen=True, eq=False)
class TransformerEncoder:
    """A sentence-transformers model with its stored prompts and unit vectors.

    Attributes:
        name: The name or path that the reader gave.
        sha256: Digest over names and values of all weights, tokenizer, prompts and length limit.
        dimension: The length of a vector.
    """

    name: str
    sha256: str
    dimension: int
    model: "SentenceTransformer" = field(repr=False)

    @property
    def swift(self) -> bool:
        """A network takes its time, and what stands beside a text moves the last bits of its vector."""
        return False

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit row per text, encoded as a document if the model distinguishes documents from queries.

        Raises:
            EmptyTextError: A text is blank, or the model gives it a zero vector.
        """
        return self._encode(texts, self.model.encode_document)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """One unit row per text, encoded as a query if the model distinguishes documents from queries.

        Raises:
            EmptyTextError: As for ``encode``.
        """
        return self._encode(texts, self.model.encode_query)

    def shortened(self, texts: Sequence[str]) -> tuple[Notice, ...]:
        """One notice if some of ``texts`` have more tokens than the model reads; prompts are not counted."""
        limit = self.model.max_seq_length
        tokenizer = self.model.tokenizer
        if limit is None or not np.isfinite(limit) or not callable(tokenizer):
            return ()
        # Every token has at least one character: only a text with more characters than the limit can exceed
        # it.
        long = [text for text in texts if len(text) > limit]
        count = sum(
            len(tokenizer(text, truncation=False, verbose=False)["input_ids"]) > limit for text in long
        )
        return (shortening(count, f"{limit} tokens"),) if count else ()

    def _encode(self, texts: Sequence[str], method: Callable[..., Any]) -> Vectors:
        for index, text in enumerate(texts):
            if not text.strip():
                raise EmptyTextError(index, text)
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        found = method(
            list(texts), batch_size=at_once(texts, _BATCH), show_progress_bar=False, convert_to_numpy=True
        )
        vectors = np.asarray(found, dtype=np.float32)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        for index in np.flatnonzero(lengths == 0)[:1]:
            raise EmptyTextError(int(index), texts[index])
        return np.asarray(vectors / lengths, dtype=np.float32)


def load_transformer(name: str) -> TransformerEncoder:
    """The model that sentence-transformers finds under ``name``: a folder, or a name on the hub.

    Code that comes with a model is never run.

    Raises:
        CannotRunError: There is no such folder, it holds no model, or the hub cannot be reached.
    """
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415  takes ten seconds and loads torch

    try:
        model = SentenceTransformer(name, device="cpu", trust_remote_code=False)
    except (OSError, ValueError, ImportError, KeyError, RuntimeError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        remedy = (
            "name a folder that sentence-transformers saved"
            if Path(name).exists()
            else "name a folder on this machine, or a model of the hub while connected to it"
        )
        raise CannotRunError(f"no encoder could be loaded: {reason}", where=name, remedy=remedy) from error
    dimension = model.get_embedding_dimension()
    if not dimension:
        raise CannotRunError(
            "the model does not say how long its vectors are", where=name, remedy="use another"
        )
    return TransformerEncoder(name, _digest(model), dimension, model)


def _digest(model: "SentenceTransformer") -> str:
    digest = hashlib.sha256()
    for key, value in sorted(model.state_dict().items()):
        digest.update(f"{key} {tuple(value.shape)} {value.dtype}\n".encode())
        digest.update(value.contiguous().view(-1).numpy().tobytes() if value.numel() else b"")
    digest.update(
        repr((sorted(model.prompts.items()), model.default_prompt_name, model.max_seq_length)).encode()
    )
    backend = getattr(model.tokenizer, "backend_tokenizer", model.tokenizer)
    if hasattr(backend, "to_str"):
        digest.update(backend.to_str().encode())
    return digest.hexdigest()
