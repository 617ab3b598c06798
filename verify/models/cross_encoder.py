"""Any cross-encoder with the three classes of entailment, in place of the relation reader."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from verify.models.pairing import Answer, Asked
from verify.models.reading import Likelihoods, Progress, Reading
from verify.text import CannotRunError

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

_BATCH = 32
"""Pairs between two reports of progress."""
_LABELS = ("entailment", "contradiction", "neutral")


@dataclass(frozen=True, eq=False)
class EntailmentReader:
    """A sentence-transformers ``CrossEncoder``; it cannot tell *refines*, *denies* and *updates* apart.

    Attributes:
        name: What the user asked for.
        sha256: Digest over names and values of all weights, tokenizer and length limit.
        model: Takes the passage as premise and the claim as hypothesis.
        columns: The indexes of entailment, contradiction and neutral in its output.
    """

    name: str
    sha256: str
    model: "CrossEncoder" = field(repr=False)
    columns: tuple[int, int, int]

    def read(
        self, pairs: Sequence[tuple[Asked, Answer]], *, progress: Progress | None = None
    ) -> tuple[Reading, ...]:
        """See ``LoadedReader``; each pair is read alone, so that its answer depends on no other pair."""
        from torch.nn import Identity  # noqa: PLC0415  torch is loaded only with a model of it

        found: list[Reading] = []
        for start in range(0, len(pairs), _BATCH):
            some = [
                (answer.sentence, asked.sentence[asked.start : asked.end])
                for asked, answer in pairs[start : start + _BATCH]
            ]
            told = self.model.predict(some, batch_size=1, show_progress_bar=False, activation_fn=Identity())
            logits = np.asarray(told, dtype=np.float64)
            found += [self._reading(row) for row in logits]
            if progress:
                progress(len(found), len(pairs))
        return tuple(found)

    def _reading(self, logits: "np.typing.NDArray[np.float64]") -> Reading:
        grown = np.exp(logits - logits.max())
        shares = grown / grown.sum()
        entails, contradicts, neutral = (round(float(shares[column]), 4) for column in self.columns)
        told = Likelihoods(entails, 0.0, contradicts, 0.0, 0.0, neutral)
        return Reading(told, ())


def load_cross_encoder(name: str) -> EntailmentReader:
    """The cross-encoder that sentence-transformers finds under ``name``; code shipped with it never runs.

    Raises:
        CannotRunError: There is none, the hub cannot be reached, or its classes are not those of entailment.
    """
    from sentence_transformers import CrossEncoder  # noqa: PLC0415  takes ten seconds and loads torch

    try:
        model = CrossEncoder(name, device="cpu", trust_remote_code=False)
    except (OSError, ValueError, ImportError, KeyError, RuntimeError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise CannotRunError(
            f"no reader could be loaded: {reason}",
            where=name,
            remedy="name a folder with a cross-encoder in it",
        ) from error
    labels = {str(label).lower(): int(number) for number, label in (model.config.id2label or {}).items()}
    if labels.keys() != set(_LABELS) or len(model.config.id2label) != len(_LABELS):
        raise CannotRunError(
            "the model's answers are not entailment, contradiction and neutral",
            where=name,
            remedy="use one that was trained on natural language inference",
        )
    entails, contradicts, neutral = (labels[label] for label in _LABELS)
    return EntailmentReader(name, _digest(model), model, (entails, contradicts, neutral))


def _digest(model: "CrossEncoder") -> str:
    digest = hashlib.sha256()
    for key, value in sorted(model.state_dict().items()):
        digest.update(f"{key} {tuple(value.shape)} {value.dtype}\n".encode())
        digest.update(value.contiguous().view(-1).numpy().tobytes() if value.numel() else b"")
    digest.update(repr(model.max_seq_length).encode())
    backend = getattr(model.tokenizer, "backend_tokenizer", model.tokenizer)
    if hasattr(backend, "to_str"):
        digest.update(backend.to_str().encode())
    return digest.hexdigest()
