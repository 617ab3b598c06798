import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.corpus.varint import decoded, encoded

NUMBERS = st.integers(0, 2**35 - 1) | st.integers(0, 300)


def plain(number: int) -> bytes:
    """As DWARF 5, figure 46 has it, a byte at a time."""
    found = bytearray()
    while number >= 128:
        found.append(number % 128 + 128)
        number //= 128
    return bytes([*found, number])


@given(st.lists(NUMBERS))
def test_numbers_are_written_as_the_standard_says_and_read_again(numbers: list[int]) -> None:
    data, sizes = encoded(np.array(numbers, np.int64))
    assert data.tobytes() == b"".join(map(plain, numbers))
    assert sizes.tolist() == [len(plain(number)) for number in numbers]
    assert decoded(data).tolist() == numbers


@given(st.binary())
def test_any_bytes_are_numbers_or_refused(data: bytes) -> None:
    try:
        numbers = decoded(np.frombuffer(data, np.uint8))
    except ValueError:
        return
    assert all(0 <= number < 2**35 for number in numbers.tolist())


@pytest.mark.parametrize("data", [b"\x80", b"\x01\xff", b"\x80\x80\x80\x80\x80\x01"])
def test_what_is_cut_off_or_too_large_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"numbers that are"):
        decoded(np.frombuffer(data, np.uint8))
