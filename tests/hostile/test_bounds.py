"""Time grows with the length of a text, not with its square; memory does not grow with both."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest

from verify.claims import extract, surroundings
from verify.claims.grammar.long_sentence import LONGEST_SENTENCE, parts
from verify.claims.limits import MOST_DETAILS
from verify.claims.surroundings import WIDEST
from verify.corpus import open_corpus
from verify.documents import sentences
from verify.documents.attributes import MOST_ATTRIBUTES, without_surplus
from verify.documents.html import read_html
from verify.documents.read import read_bytes
from verify.judge import hear, means
from verify.judge.hearing import LONGEST_ARTICLE
from verify.models import load_shipped
from verify.models.static import MAXIMUM_CHARACTERS
from verify.text import CannotRunError, Span

ENDLESS = (
    "U.S. ", "لا ", "he said that ", "قال إن ", "Al-", "a, ", "the port shut and ",
    "أغلق الميناء و", "John Smith ", '"a" ', "2024 ", "3 of ", "إيران و", "x",
)  # fmt: skip
_SMALL, _TIMES = 6_000, 4


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _text(unit: str, size: int) -> str:
    return f"The port in Basra shut on Friday, {unit * (size // len(unit))} officials said."


@pytest.mark.parametrize("unit", ENDLESS)
def test_the_time_for_claims_grows_with_the_text(unit: str) -> None:
    small, large = (
        read_bytes(_text(unit, size).encode(), name="a.txt", suffix=".txt")
        for size in (_SMALL, _TIMES * _SMALL)
    )
    extract(read_bytes(_text(unit, 500).encode(), name="a.txt", suffix=".txt"))  # loads what is loaded once
    spent = max(0.1, _seconds(lambda: extract(small)))
    assert _seconds(lambda: extract(large)) < 2.5 * _TIMES * spent


@pytest.mark.parametrize("unit", ENDLESS)
def test_a_sentence_without_end_is_read_in_parts_and_told(unit: str) -> None:
    text = _text(unit, 3 * LONGEST_SENTENCE)
    found = extract(read_bytes(text.encode(), name="a.txt", suffix=".txt"))
    assert "N203" in {notice.id for notice in found.notices}
    assert all(claim.sentence.end - claim.sentence.start <= LONGEST_SENTENCE for claim in found.claims)
    assert all(len(claim.facets) <= MOST_DETAILS for claim in found.claims)
    assert all(claim.text == text[claim.start : claim.end] for claim in found.claims)
    (whole,) = sentences(text) if len(sentences(text)) == 1 else (Span(0, len(text)),)
    pieces = parts(text, whole)
    assert "".join("".join(piece.of(text).split()) for piece in pieces) == "".join(text.split())


def test_a_usual_sentence_is_one_part() -> None:
    assert parts("The port shut.", Span(0, 14)) == (Span(0, 14),)


def test_who_speaks_is_kept_where_a_sentence_is_cut() -> None:
    text = "Reuters reported that " + ", ".join(f"the port of town {n} was shut" for n in range(120)) + "."
    found = extract(read_bytes(text.encode(), name="a.txt", suffix=".txt"))
    assert len({claim.sentence for claim in found.claims}) > 1
    assert {claim.chain[-1].name for claim in found.claims} == {"Reuters"}


def test_details_beyond_the_limit_are_told() -> None:
    text = "The firm paid " + " and ".join(f"{n} dollars" for n in range(100, 180)) + " to Haddad."
    found = extract(read_bytes(text.encode(), name="a.txt", suffix=".txt"))
    assert max(len(claim.facets) for claim in found.claims) == MOST_DETAILS
    assert [notice.id for notice in found.notices if notice.id == "N204"] == ["N204"]


def test_a_claim_is_looked_for_with_a_window_around_it() -> None:
    text = "The port shut on Friday; " + "it rained on the old town hall; " * 50 + "the ship left."
    found = extract(read_bytes(text.encode(), name="a.txt", suffix=".txt"))
    assert "N205" in {notice.id for notice in found.notices}
    for claim in found.claims:
        around = surroundings(claim, text)
        assert claim.sentence.contains(around)
        assert around.contains(claim.span)
        assert (around.end - around.start) - (claim.end - claim.start) <= 2 * WIDEST
        assert text[around.start - 1 : around.start].strip() == ""


def test_a_batch_of_long_texts_has_the_vectors_of_single_ones() -> None:
    encoder = load_shipped()
    texts = ["The port shut. " * 4000, "أغلق الميناء. " * 4000, "a" * (MAXIMUM_CHARACTERS + 9), "Basra"]
    together = encoder.encode(texts)
    assert np.array_equal(together, np.concatenate([encoder.encode([text]) for text in texts]))


MEASURED = """
from verify.claims import extract
from verify.corpus.refreshing import refresh
from verify.documents import Look
from verify.documents.read import read_bytes
from verify.judge import hear, means
from verify.judge.hearing import LONGEST_ARTICLE
from verify.models import load_shipped
text = {text}
report = read_bytes(text.encode(), name="a.txt", suffix=".txt")
refresh(Look.of([report]), load_shipped(), extract)
with open("/proc/self/status") as status:  # what getrusage tells may be the size of the process before it
    print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the most memory of a process is read from /proc")
@pytest.mark.parametrize(
    "text",
    ["'the port shut and ' * 2_000", "'أغلق الميناء، ' * 3_000", "'a' * 100_000", "'a, b; ' * 8_000"],
)
def test_a_text_without_full_stops_is_indexed_in_little_memory(text: str) -> None:
    done = subprocess.run([sys.executable, "-c", MEASURED.format(text=text)], capture_output=True, check=True)
    assert int(done.stdout) < 700_000  # kilobytes


def _page(count: int) -> str:
    many = " ".join(f"a{n}=x" for n in range(count))
    prose = "The port of Basra was shut on Friday, officials said."
    return f"<html><body><article><p {many}>{prose}</p></article></body></html>"


def test_a_tag_with_many_attributes_takes_little_time_and_is_told() -> None:
    read_html(_page(10), "a.html")
    assert _seconds(lambda: read_html(_page(150_000), "a.html")) < 5
    found = read_html(_page(150_000), "a.html")
    assert "The port of Basra was shut" in found.text
    assert [notice.id for notice in found.notices] == ["N122"]
    assert read_html(_page(MOST_ATTRIBUTES), "a.html").notices == ()


@pytest.mark.parametrize(
    "page",
    [
        '<p class="a > b" id=x data-q=\'"\'>Text</p>', "<a href=x/y/z><br/><img src = 'a b' alt>",
        "a < b and c <d",
        "<script>if (a <b && c) { x = '<p " + "y " * 300 + "' }</script><p>Text", "<p a='never closed", "",
    ],
)  # fmt: skip
def test_an_ordinary_page_is_left_as_it_is(page: str) -> None:
    assert without_surplus(page) == (page, 0)


@pytest.mark.parametrize(
    "unit", ['<a "', "<a '", "<a =", "<a / ", "< a", "<a b='", "<!--", "<script ", "<a b= ", "<p", 'a="', " "]
)
def test_any_markup_is_scanned_once(unit: str) -> None:
    small, large = unit * 20_000, unit * 80_000
    without_surplus(small)
    spent = max(0.05, _seconds(lambda: without_surplus(small)))
    assert _seconds(lambda: without_surplus(large)) < 10 * spent


def test_an_article_of_more_than_a_book_is_refused_before_its_claims_are_looked_for() -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "a.md").write_text("The port in Basra shut on Friday.\n")
        corpus = open_corpus(folder, load_shipped(), cache_dir=Path(folder, "cache"))
    article = read_bytes(b"The port shut. " * (LONGEST_ARTICLE // 15 + 1), name="book.txt")
    with pytest.raises(CannotRunError, match=r"book\.txt: \d+ characters; \d+ is the most"):
        hear(article, corpus, means(corpus.index.background), nearest=3)
