"""Numbers in as many bytes as they need: seven bits a byte, lowest first, the high bit where more follow.

LEB128, as in DWARF 5, section 7.6; on whole arrays at once.
"""

import numpy as np
from numpy.typing import NDArray

_MOST = 5
"""Bytes of a number below 2**35."""


def encoded(numbers: NDArray[np.int64]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The bytes of ``numbers``, from 0 to 2**35 - 1, and how many each takes."""
    shifts = 7 * np.arange(_MOST, dtype=np.int64)
    digits = (numbers[:, None] >> shifts) & 0x7F
    sizes = 1 + (numbers[:, None] >= (np.int64(1) << shifts[1:])).sum(axis=1)
    written = np.arange(_MOST) < sizes[:, None]
    more = np.arange(_MOST) < sizes[:, None] - 1
    return (digits | (more << 7)).astype(np.uint8)[written], sizes


def decoded(data: NDArray[np.uint8]) -> NDArray[np.int64]:
    """The numbers in ``data``.

    Raises:
        ValueError: It ends within a number, or one is larger than any that is written.
    """
    lasts = np.flatnonzero(data < 0x80)  # noqa: PLR2004 - the high bit
    if len(data) and (not len(lasts) or lasts[-1] != len(data) - 1):
        message = "numbers that are cut off"
        raise ValueError(message)
    starts = np.concatenate([[0], lasts[:-1] + 1]).astype(np.int64) if len(lasts) else lasts
    sizes = lasts - starts + 1
    if len(sizes) and int(sizes.max()) > _MOST:
        message = "numbers that are too large"
        raise ValueError(message)
    found = np.zeros(len(sizes), np.int64)
    for place in range(int(sizes.max()) if len(sizes) else 0):
        longer = np.flatnonzero(sizes > place)
        found[longer] |= (data[starts[longer] + place].astype(np.int64) & 0x7F) << (7 * place)
    return found
