import numpy as np
import pytest

from verify.corpus.translation import Living, Vocabulary
from verify.corpus.transliteration import LEAST, NEAREST, Sounds

ARABIC = ("الجسر", "القنصل", "روبلس", "ماكغورك", "ناغاتا", "نهر", "والغنوشي")
ENGLISH = ("bridge", "ghannouchi", "mcgurk", "nagata", "river", "robles")
WORDS = (*ARABIC, *ENGLISH)
SOUNDS = Sounds.of([Living(Vocabulary.known(WORDS, np.zeros((len(WORDS), 2), np.float32)))])


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("mcgurk", "ماكغورك"),
        ("robles", "روبلس"),
        ("ghannouchi", "غنوش"),
        ("ماكغورك", "mcgurk"),
        ("ناغاتا", "nagata"),
    ],
)
def test_a_name_finds_itself_in_the_other_script(name: str, other: str) -> None:
    ((found, weight), *_) = SOUNDS.transliterations([name])[0]
    assert found.startswith(other[:5])
    assert LEAST <= weight <= 1


@pytest.mark.parametrize("word", ["bridge", "river", "نهر", "a", "", "12", "ــ", "🜲"])
def test_what_sounds_like_nothing_finds_nothing(word: str) -> None:
    assert SOUNDS.transliterations([word]) == [[]]


def test_a_word_of_its_own_language_is_no_transliteration() -> None:
    for word in ("nagata", "ناغاتا"):
        assert word not in dict(SOUNDS.transliterations([word])[0])


def test_few_are_kept_and_nothing_is_asked_of_nothing() -> None:
    assert all(len(found) <= NEAREST for found in SOUNDS.transliterations(ENGLISH))
    assert SOUNDS.transliterations([]) == []
    assert Sounds.of([]).transliterations(["nagata"]) == [[]]
