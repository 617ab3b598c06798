"""A small deterministic encoder: hashed character trigrams. Texts that share letters are near."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from verify.models import EmptyTextError, Vectors
from verify.text import Notice, fold


class FakeEncoder:
    def __init__(self, name: str = "fake", dimension: int = 32, *, swift: bool = True) -> None:
        self.name = name
        self.sha256 = f"{crc32(name.encode()):08x}" * 8
        self.dimension = dimension
        self.swift = swift

    def encode(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), self.dimension), np.float32)
        for number, text in enumerate(texts):
            folded = f" {fold(text)} "
            if not any(letter.isalnum() for letter in folded):
                raise EmptyTextError(number, text)
            for i in range(len(folded) - 2):
                code = crc32(folded[i : i + 3].encode())
                rows[number, code % self.dimension] += 1 if code >> 31 else -1
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.ascontiguousarray(rows / np.maximum(lengths, 1e-9), np.float32)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.encode(texts)

    def shortened(self, texts: Sequence[str]) -> tuple[Notice, ...]:
        long = sum(len(text) > 2000 for text in texts)
        return (Notice("N301", f"{long} texts are read to their 2000th character only"),) if long else ()
