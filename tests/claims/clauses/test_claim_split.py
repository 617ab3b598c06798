"""Sentences must fall into the claims that the golden files give, and stay whole where they say so."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import split
from verify.text import Language, Span, detect

GOLDEN = Path(__file__).parents[1] / "golden"
ENGLISH = (
    "and ",
    "which ",
    "if ",
    ", ",
    "; ",
    "was hit ",
    "the ship ",
    '"',
    "(",
    ")",
    "— ",
    "72% ",
    "a.m. ",
    "\n",
)
ARABIC = ("«", "»", "وقال ", "الذي ", "، ", "فيما ", "إذا ", "أعلن ", "وزير ", "3 ", "\u200f", "ـ", "و", "😀")
SNIPPETS = st.sampled_from(ENGLISH + ARABIC)
TEXTS = st.one_of(st.text(max_size=300), st.lists(SNIPPETS, max_size=60).map("".join))


def cases(name: str) -> list[tuple[str, list[str]]]:
    blocks = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8").split("\n\n")
    lines = [[line for line in block.splitlines() if line and line[0] != "#"] for block in blocks]
    return [(first, [claim.removeprefix("- ") for claim in rest]) for first, *rest in filter(None, lines)]


def claims(text: str, language: Language) -> list[str]:
    return [span.of(text) for span in split(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(("sentence", "expected"), cases("split_en"))
def test_english(sentence: str, expected: list[str]) -> None:
    assert claims(sentence, Language.ENGLISH) == wanted(sentence, expected)


@pytest.mark.parametrize(("sentence", "expected"), cases("split_ar"))
def test_arabic(sentence: str, expected: list[str]) -> None:
    assert claims(sentence, Language.ARABIC) == wanted(sentence, expected)


@pytest.mark.parametrize(("sentence", "expected"), cases("split_fr"))
def test_french(sentence: str, expected: list[str]) -> None:
    assert claims(sentence, Language.FRENCH) == wanted(sentence, expected)


def wanted(sentence: str, expected: list[str]) -> list[str]:
    if expected == ["(nothing)"]:
        return []
    return expected or [whole(sentence)]


def whole(sentence: str) -> str:
    """The sentence as one claim: without its stop, and the conjunction before its first word."""
    bare = sentence.rstrip(".")
    return bare[1:] if bare.startswith("وبعد") else bare


def test_a_language_without_rules_stays_whole() -> None:
    assert claims("Der Zug hielt, und alle stiegen aus.", Language.UNKNOWN) == [
        "Der Zug hielt, und alle stiegen aus"
    ]


def test_only_the_content_is_looked_at() -> None:
    text = "Police said that the road was closed and the bridge was open, the paper wrote."
    content = Span(text.index("the road"), text.index(", the paper"))
    found = [span.of(text) for span in split(text, content, Language.ENGLISH)]
    assert found == ["the road was closed", "the bridge was open"]


@given(TEXTS, st.sampled_from(Language), st.data())
@settings(deadline=None)
def test_spans_lie_in_order_within_the_content(text: str, language: Language, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    content = Span(start, data.draw(st.integers(start, len(text))))
    at = content.start
    for span in split(text, content, language):
        assert at <= span.start < span.end <= content.end
        assert span.of(text) == span.of(text).strip()
        at = span.end


@given(TEXTS, st.sampled_from([Language.ARABIC, Language.ENGLISH]))
@settings(deadline=None)
def test_a_claim_is_not_split_again_at_its_start(text: str, language: Language) -> None:
    for span in split(text, Span(0, len(text)), language):
        assert split(text, span, language)


@pytest.mark.parametrize("piece", ["and the ship was ", "، وقال ", '("', ", which was ", "… ", "if a "])
def test_a_megabyte_in_one_sentence_is_split_in_one_pass(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    found = split(text, Span(0, len(text)), detect(text))
    assert all(span.end <= len(text) for span in found)
