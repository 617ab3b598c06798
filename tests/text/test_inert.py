import json
import re
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from verify.text.inert import escaped, inert, unheeded

HARMLESS = set("\u200c\u200d\u200e\u200f\u061c")
SEEN = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
"""Marks of format that a reader sees, and that change nothing but the figure on which they stand."""
PIECES = st.lists(
    st.sampled_from(
        ["::", ":", "#", "##", "[", "]", "error", "vso", "%0A", "\n", "\x1b", "\u202e", " ", "x", "حريق"]
    )
).map("".join)


def steers(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf"} and character not in HARMLESS | SEEN


@given(st.text(st.characters(codec="utf-8")))
@settings(deadline=None)
def test_ordinary_text_is_left_alone(text: str) -> None:
    plain = "".join(c for c in text if not steers(c) and c not in "\u2028\u2029#:")
    assert inert(plain) == plain


@given(st.text(st.sampled_from("\x00\x07\x1b\x7f\x9b\u202a\u202e\u2066\u2069\u200b\ufeffaب\U000e0041")))
@settings(deadline=None)
def test_nothing_that_steers_a_terminal_remains(text: str) -> None:
    assert not any(steers(c) for c in inert(text))


def test_signs_are_visible() -> None:
    assert inert("\x1b[31m") == "␛[31m"
    assert inert("a\u202eb\x7f") == "a<U+202E>b\u2421"
    assert inert("one\r\ntwo") == "one  two"
    assert inert("مـ\u200cن") == "مـ\u200cن"


@given(st.text(st.characters(codec="utf-8")))
@settings(deadline=None)
def test_escaped_json_reads_back_the_same(text: str) -> None:
    document = escaped(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(document) == {"text": text}
    assert not any(steers(c) for c in document)


def test_half_a_character_is_shown_and_can_be_written() -> None:
    name = b"caf\xe9".decode("utf-8", "surrogateescape")  # a file name that is not UTF-8
    assert inert(name) == "caf<U+DCE9>"
    assert escaped(name).encode() == b"caf\\udce9"


def orders(text: str) -> list[str]:
    return re.findall(r"::[A-Za-z]|##[A-Za-z0-9_.-]*\[", text)


@given(PIECES | st.text())
@settings(deadline=None)
def test_no_text_is_an_order_to_a_build_machine(text: str) -> None:
    shown = inert(text)
    assert not orders(shown)
    assert inert(shown) == shown
    assert len(shown.splitlines()) <= 1


@given(PIECES)
@settings(deadline=None)
def test_a_laid_out_line_keeps_its_cells(text: str) -> None:
    line = " ".join(text.split())
    assert not orders(unheeded(line))
    assert cell_len(unheeded(line)) == cell_len(line)


@given(PIECES)
@settings(deadline=None)
def test_no_json_is_an_order_to_a_build_machine(text: str) -> None:
    document = escaped(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(document) == {"text": text}
    assert "##[" not in document
    assert not re.search(r"##[A-Za-z]*\[", document)


def test_the_sign_of_an_order_is_visible() -> None:
    assert inert("::error::x") == "<U+003A>:error<U+003A>:x"
    assert inert("##vso[task.complete]") == "<U+0023>#vso[task.complete]"
    assert inert("## A heading: one::1 #5") == "## A heading: one::1 #5"
    assert escaped('"##[error]"') == r'"\u0023#[error]"'
