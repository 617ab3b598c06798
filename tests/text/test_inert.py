import json
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from verify.text.inert import escaped, inert

HARMLESS = set("\u200c\u200d\u200e\u200f\u061c")


def steers(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf"} and character not in HARMLESS


@given(st.text(st.characters(codec="utf-8")))
@settings(deadline=None)
def test_ordinary_text_is_left_alone(text: str) -> None:
    plain = "".join(c for c in text if not steers(c) and c not in "\u2028\u2029")
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
