"""Words that are made of signs which fold away, or of letters of two scripts, are read without a crash."""

import pytest

from verify.claims import extract
from verify.documents.read import read_bytes
from verify.facets import Context, find_all
from verify.text import Language, arabic_letters, words

TATWEEL, FATHATAN_ALONE = "ـ", "\ufe70"
FRAMES = (
    "{} ، قال إن الميناء أغلق يوم الجمعة.",
    "قال {} إن الميناء أغلق.",
    "وفقا {} ، أغلق الميناء.",
    "{} said that the port of Basra shut on Friday.",
    "According to {} , the port shut, {} saying that ships left.",
    "The road closed, {} said, blaming {} .",
    "رئيس {} {} والوزير {} محمد الحسن {}",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("sign", [TATWEEL, TATWEEL * 3, FATHATAN_ALONE, f"{TATWEEL}\u064b", "\u0640\u200d"])
def test_a_sign_that_folds_away_is_no_word(frame: str, sign: str) -> None:
    text = frame.replace("{}", sign)
    assert extract(read_bytes(text.encode(), name="x.txt", suffix=".txt"))
    assert find_all(text, Context(language=Language.ARABIC)) is not None
    assert all(form.strip() for form, _, _ in words(text))


@pytest.mark.parametrize("word", ["قال", "ۆزارەت", "البbc", "گفت"])
def test_a_word_with_an_arabic_letter_is_written_in_arabic(word: str) -> None:
    assert arabic_letters(word)


@pytest.mark.parametrize(
    "word", ["", TATWEEL, "said", "łodz", "москва", "ירושלים", "東京", "2024", "٣", "،", "…"]
)
def test_no_other_word_is(word: str) -> None:
    assert not arabic_letters(word)


def test_a_polish_name_is_read_as_a_latin_one() -> None:
    text = "Mayor Łukasz Żak said that the bridge in Łódź closed on 5 May, blaming the flood."
    found = extract(read_bytes(text.encode(), name="x.txt", suffix=".txt")).claims
    assert [claim.chain[-1].name for claim in found] == ["Łukasz Żak"]
