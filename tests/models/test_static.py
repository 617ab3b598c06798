import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.models import EmptyTextError, StaticEncoder, load
from verify.models.static import MAXIMUM_CHARACTERS

ENGLISH = "The minister said the talks in Muscat had ended without agreement."
ARABIC = "قال الوزير إن المحادثات في مسقط انتهت دون اتفاق."


@pytest.fixture(scope="module")
def encoder() -> StaticEncoder:
    loaded = load()
    assert isinstance(loaded, StaticEncoder)
    return loaded


@pytest.mark.parametrize("text", ["", "   \n", "?!… — ،؛؟", "ــــ", "\u200f\u200e", "َُِّ", "𓀀𓀁"])
def test_refuses_a_text_without_direction(encoder: StaticEncoder, text: str) -> None:
    with pytest.raises(EmptyTextError) as caught:
        encoder.encode([ENGLISH, text, ARABIC])
    assert caught.value.index == 1
    assert not encoder.word_vectors([text]).any()


def test_no_texts_give_no_rows(encoder: StaticEncoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimension)


def test_rows_are_of_unit_length(encoder: StaticEncoder) -> None:
    vectors = encoder.encode([ENGLISH, ARABIC, "5", "مسقط"])
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-6)


def test_a_sentence_is_nearest_to_its_translation(encoder: StaticEncoder) -> None:
    others = [
        "The court sentenced the banker to three years in prison.",
        "Heavy rain flooded the capital on Tuesday.",
        "The striker signed a contract until 2027.",
        "The health ministry reported twelve new cases.",
    ]
    scores = encoder.encode([ARABIC]) @ encoder.encode([*others, ENGLISH]).T
    assert scores.argmax() == len(others)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("أُعلِنَت النتائجُ", "اعلنت النتائج"),
        ("المستشفى", "المستشفي"),
        ("جـــــديد", "جديد"),
        ("عام ٢٠٢٤", "عام 2024"),
        ("ONE CAFÉ", "one cafe"),
        ("\u202bوزير\u202c", "وزير"),
        ("ﻣﺴﻘﻂ", "مسقط"),
        ("Talks ended!", "talks, ended"),
    ],
)
def test_spellings_are_levelled(encoder: StaticEncoder, left: str, right: str) -> None:
    one, other = encoder.encode([left, right])
    assert np.array_equal(one, other)


@pytest.mark.parametrize(("word", "cut"), [("والوزير", "وزير"), ("بالمحكمة", "محكمة"), ("للحكومة", "حكومة")])
def test_what_is_written_onto_a_word_hardly_turns_it(encoder: StaticEncoder, word: str, cut: str) -> None:
    one, other = encoder.encode([word, cut])
    assert one @ other > 0.8


def test_words_that_say_more_are_longer(encoder: StaticEncoder) -> None:
    lengths = np.linalg.norm(encoder.word_vectors(["the", "earthquake", "في", "زلزال"]), axis=1)
    assert lengths[0] < lengths[1] / 2
    assert lengths[2] < lengths[3] / 2


def test_a_long_text_is_cut_and_said_so(encoder: StaticEncoder) -> None:
    text = "word " * (MAXIMUM_CHARACTERS // 5)
    assert encoder.shortened([ENGLISH, text]) == ()
    assert np.array_equal(encoder.encode([text + "earthquake"]), encoder.encode([text]))
    (notice,) = encoder.shortened([ENGLISH, text + "earthquake"])
    assert notice.id == "N040"
    assert f"{MAXIMUM_CHARACTERS} characters of 1 " in notice.text


@given(st.lists(st.text(min_size=1, max_size=60).map(lambda text: text + " x"), min_size=1, max_size=600))
@settings(deadline=None, max_examples=20)
def test_company_in_a_batch_changes_nothing(encoder: StaticEncoder, texts: list[str]) -> None:
    together = encoder.encode(texts)
    assert np.array_equal(together[-1], encoder.encode(texts[-1:])[0])
    assert np.array_equal(together[::-1], encoder.encode(texts[::-1]))


_DIGEST = """
import hashlib, sys
from verify.models import load
encoder = load()
found = encoder.encode([f"{i} minister وزير {i * 37}" for i in range(700)])
print(hashlib.sha256(found.tobytes()).hexdigest(), encoder.sha256)
heavy = {"torch", "faiss", "sentence_transformers", "transformers"}
print(sorted({name.partition(".")[0] for name in sys.modules} & heavy))
"""


def test_threads_change_nothing_and_no_heavy_library_is_loaded() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", _DIGEST],
            env={
                "OMP_NUM_THREADS": n,
                "OPENBLAS_NUM_THREADS": n,
                "RAYON_NUM_THREADS": n,
                "PYTHONPATH": ":".join(sys.path),
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for n in ("1", "2")
    }
    (only,) = runs
    assert only.splitlines()[1] == "[]"
