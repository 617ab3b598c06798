from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.documents import sentences
from verify.text import Span

GOLDEN = (Path(__file__).parent / "golden" / "sentences.txt").read_text(encoding="utf-8")
CASES = [line for line in GOLDEN.splitlines() if line and not line.startswith("#")]
PROSE = st.text(st.sampled_from('aBc1 .!?؟…"“”«»()\n\r\u2028أبم.ه،\u200f'), max_size=200)


@pytest.mark.parametrize("line", CASES)
def test_sentences_end_where_the_golden_line_says(line: str) -> None:
    text = line.replace(" ¦ ", " ").replace("¦", "")
    wanted = [part.strip() for part in line.split("¦")]
    assert [span.of(text) for span in sentences(text)] == wanted


def test_a_line_break_ends_a_sentence() -> None:
    text = "A headline without a stop\r\nThe text. More\n\n  of it  "
    assert [span.of(text) for span in sentences(text)] == [
        "A headline without a stop",
        "The text.",
        "More",
        "of it",
    ]


def test_wrapped_lines_do_not_end_a_sentence() -> None:
    text = (
        "The city council on Friday passed a transport budget of 40 million\n"
        "dollars after a session of six hours, according to a statement. The\n"
        "service starts in September.\n\nA second paragraph."
    )
    found = [" ".join(span.of(text).split()) for span in sentences(text)]
    assert found[1:] == ["The service starts in September.", "A second paragraph."]


def test_a_part_of_a_text_is_split_within_its_bounds() -> None:
    text = "One. Two. Three."
    assert sentences(text, Span(5, 9)) == (Span(5, 9),)


def test_a_speech_is_split_inside_its_quotation() -> None:
    text = '"' + "This goes on and on and does not stop. " * 20 + '" he said.'
    assert len(sentences(text)) == 20


@settings(deadline=None)
@given(PROSE | st.text(max_size=100))
def test_spans_are_ordered_trimmed_and_cover_all_that_is_not_blank(text: str) -> None:
    found = sentences(text)
    at = 0
    for span in found:
        assert at <= span.start < span.end <= len(text)
        assert not text[at : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        at = span.end
    assert not text[at:].strip()
