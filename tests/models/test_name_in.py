"""A name is told without the marks around it, and with those that belong to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.models.chain_reader import name_in
from verify.text import Span

NAMES = [
    ("the mayor", "the mayor"),
    (" the mayor,", "the mayor"),
    ("«Al-Shams»", "Al-Shams"),
    ("«Al-Shams", "Al-Shams"),
    ("Al-Shams».", "Al-Shams"),
    ("the daily «Al-Shams»", "the daily «Al-Shams»"),
    ("the daily «Al-Shams»,", "the daily «Al-Shams»"),
    ('إذاعة "صوت الجنوب"', 'إذاعة "صوت الجنوب"'),
    ('"صوت الجنوب" المحلية', '"صوت الجنوب" المحلية'),
    ('"صوت الجنوب"', "صوت الجنوب"),
    ("officials (who asked not to be named)", "officials (who asked not to be named)"),
    ("the union (UGTT", "the union (UGTT"),
    ("U.S. officials", "U.S. officials"),
    ("the workers'", "the workers"),
    ("…", "…"),
]


@pytest.mark.parametrize(("written", "name"), NAMES)
def test_marks(written: str, name: str) -> None:
    assert name_in(written, Span(0, len(written))).of(written) == name


@given(st.text(alphabet="ab «»\"'()،.“”", max_size=12), st.data())
def test_it_ends_and_stays_within(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = name_in(text, Span(start, end))
    assert start <= found.start <= found.end <= end
    assert name_in(text, found) == found
