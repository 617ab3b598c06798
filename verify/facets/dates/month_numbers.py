"""Arabic months given by number: «شهر 3», «شهر عشرة سنة 2015», «27 من الشهر الثامن»."""

from collections.abc import Iterator, Sequence

from verify.facets.dates.date_symbol import Symbol

_MONTHS = 12
# What may follow; otherwise the number counts the next word («كل شهر 3 مرات»).
_CLOSING = frozenset('.,|)"yYJ')
_YEAR = frozenset("yYJ")


def with_month_numbers(symbols: Sequence[Symbol]) -> Iterator[Symbol]:
    """``symbols`` with numbers of months replaced by the months."""
    for at, symbol in enumerate(symbols):
        is_month = at > 0 and symbol.char in "NO" and symbols[at - 1].char == "m" and _is_number(symbols, at)
        yield symbol._replace(char="M", value=str(int(float(symbol.value)))) if is_month else symbol


def _is_number(symbols: Sequence[Symbol], at: int) -> bool:
    """Whether the number after «شهر» names it; «شهر واحد» is one month, «الشهر الثامن» may be of a war."""
    unit, number = symbols[at - 1], symbols[at]
    after = symbols[at + 1].char if at + 1 < len(symbols) else "."
    if (
        not unit.arabic
        or unit.value != "1"
        or not 1 <= float(number.value) <= _MONTHS
        or after not in _CLOSING
    ):
        return False
    if number.char == "N":
        return number.figures > 0 or float(number.value) > 1
    before = "".join(symbol.char for symbol in symbols[max(0, at - 3) : at - 1])
    return after in _YEAR or before in {"NR", "Nf", "OR", "Of"}
