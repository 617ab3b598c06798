import json
import re

from hypothesis import given
from hypothesis import strategies as st

from verify.report.json_text import json_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(value=VALUES, deep=st.integers(0, 4))
def test_a_parser_reads_back_what_was_written(value: object, deep: int) -> None:
    assert json.loads(json_text(value, deep=deep)) == value


def test_what_lies_deeper_stays_on_its_line() -> None:
    written = json_text({"a": [{"b": [1, 2]}, {"c": {}}], "d": [], "e": 1}, deep=2)
    assert written == '{\n "a": [\n  {"b": [1, 2]},\n  {"c": {}}\n ],\n "d": [],\n "e": 1\n}\n'


def test_no_control_character_is_left_but_line_ends() -> None:
    assert json_text(["\x1b[31m", "\u202e"], deep=1) == '[\n "\\u001b[31m",\n "\\u202e"\n]\n'


@given(
    st.lists(st.sampled_from(["#", "##", "[", "vso", "error", "]", "x", "\\", '"']), max_size=12).map("".join)
)
def test_no_text_is_an_order_to_a_build_machine(text: str) -> None:
    written = json_text({"text": [text]}, deep=2)
    assert not re.search(r"##[A-Za-z]*\[", written)
    assert json.loads(written) == {"text": [text]}
