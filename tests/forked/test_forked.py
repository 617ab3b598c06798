import pytest

from verify.forked import FEWEST, each


@pytest.mark.parametrize("count", [0, 1, FEWEST - 1, FEWEST, 3 * FEWEST])
def test_answers_come_in_the_order_of_the_items(count: int) -> None:
    base = 7
    assert list(each(lambda number: number * base, range(count))) == [
        number * base for number in range(count)
    ]


def test_what_it_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        list(each(lambda number: 1 // (number - FEWEST), range(2 * FEWEST)))


def test_an_unfinished_round_does_not_spoil_the_next() -> None:
    first = next(iter(each(lambda number: number, range(FEWEST))))
    assert first == 0
    assert list(each(lambda number: -number, range(FEWEST)))[-1] == 1 - FEWEST
