"""Rotating vectors and splitting them into fives, each of which gets a code of half a byte."""

import math
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from verify.corpus.inverted import library
from verify.models import Vectors

FIVE = 5
"""Numbers of a vector that have one code."""
_BLOCK = 32  # vectors whose codes faiss keeps together

Count = TypeVar("Count", int, NDArray[np.int64])


def stretches(dimension: int) -> int:
    """The number of fives in a vector; it is even because faiss looks up two at once."""
    return 2 * math.ceil(dimension / (2 * FIVE))


def name_of(lists: int, dimension: int) -> str:
    """What ``faiss.index_factory`` calls so many lists of codes."""
    cut = stretches(dimension)
    return f"OPQ{cut}_{FIVE * cut},IVF{lists},PQ{cut}x4fsr"


def learnt_turn(sample: Vectors) -> Vectors:
    """The matrix by which vectors are multiplied before they are split: ``(dimension, FIVE * stretches)``.

    Its columns are the principal axes of a sample and zeros. Each axis goes to the five with the least
    variance so far (Ge, He, Ke & Sun, CVPR 2013, section 4). Inner products do not change. It is rounded so
    that it does not depend on the order of summation.
    """
    dimension = sample.shape[1]
    spread_out = np.cov(sample.astype(np.float64), rowvar=False, bias=True).round(10)
    says, axes = np.linalg.eigh(spread_out)
    logs = np.log(np.maximum(says[::-1], 1e-9) / 1e-9)
    axes = axes[:, ::-1] * np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(dimension)])[::-1]
    turn = np.zeros((dimension, FIVE * stretches(dimension)), np.float32)
    told, held = [0.0] * stretches(dimension), [0] * stretches(dimension)
    for number in range(dimension):
        place = min((says, place) for place, says in enumerate(told) if held[place] < FIVE)[1]
        turn[:, FIVE * place + held[place]] = axes[:, number].round(6)
        told[place] += logs[number]
        held[place] += 1
    return turn


def turned(vectors: Vectors, turn: Vectors) -> Vectors:
    """Vectors multiplied by ``turn``, by faiss: its sums are of one order whatever threads numpy may use."""
    faiss = library()
    product = faiss.LinearTransform(*turn.shape, False)  # noqa: FBT003 - C++
    faiss.copy_array_to_vector(np.ascontiguousarray(turn.T, np.float32).ravel(), product.A)
    product.is_trained = True
    found: Vectors = product.apply(np.ascontiguousarray(vectors, np.float32))
    return found


def bytes_of(size: Count, code: int) -> Count:
    """Bytes of the codes of a list: those of the vectors in it go by blocks."""
    return -(-size // _BLOCK) * _BLOCK * code


def code_size(dimension: int) -> int:
    """Bytes of a code: half a byte for each stretch."""
    return stretches(dimension) // 2
