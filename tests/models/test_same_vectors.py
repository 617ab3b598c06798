"""The one test file that imports sentence-transformers: both ways of loading give the same vectors."""

import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.numpy import save_file

from verify.models import EmptyTextError, StaticEncoder, load, shipped_folder
from verify.models.transformer import TransformerEncoder
from verify.text import CannotRunError

TOLERANCE = 1e-6
_REAL = (
    "The two sides said late on Tuesday that 3.5 million barrels had been shipped, 12% more than in 2023.",
    "«لم نتفق بعد»، قال المتحدّث باسم الخارجية في ٢٤ آذار/مارس؛ وبحسب الصحيفة فالجولة المقبلة في مسقط.",
    "He didn't say who — if anyone — was responsible.",
    "وللمحكمة أن تقرّر ذلك بالإجماع، كالعادة.",
    "MIXED نص with عربي and English ١٢٣ 456",
    "中文 и русский text",
    "<b>markup</b> &amp; \x00control\x1b[31m",
)
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآءئؤةى" + "ًٌٍَُِّْ" + "abcdefghijklmnopqrstuvwxyz" + "    ،.'0123٤٥٦"


def _random_texts(count: int) -> list[str]:
    rng = random.Random(5)  # noqa: S311  not a secret
    return ["x" + "".join(rng.choices(_LETTERS, k=rng.randint(1, 200))) for _ in range(count)]


@pytest.fixture(scope="module")
def light() -> StaticEncoder:
    encoder = load()
    assert isinstance(encoder, StaticEncoder)
    return encoder


@pytest.fixture(scope="module")
def heavy() -> TransformerEncoder:
    encoder = load(str(shipped_folder()))
    assert isinstance(encoder, TransformerEncoder)
    return encoder


def test_real_and_random_texts(light: StaticEncoder, heavy: TransformerEncoder) -> None:
    texts = [*_REAL, *_random_texts(10_000)]
    assert np.abs(light.encode(texts) - heavy.encode(texts)).max() <= TOLERANCE
    assert np.abs(light.encode(texts) - heavy.encode_queries(texts)).max() <= TOLERANCE


@given(st.lists(st.text(min_size=1, max_size=200), min_size=1, max_size=20))
@settings(deadline=None, max_examples=100)
def test_any_text(light: StaticEncoder, heavy: TransformerEncoder, texts: list[str]) -> None:
    known = [text for text in texts if light.word_vectors([text]).any()]
    if known:
        assert np.abs(light.encode(known) - heavy.encode(known)).max() <= TOLERANCE
    for text in set(texts) - set(known):
        with pytest.raises(EmptyTextError):
            heavy.encode([text])


def test_both_ways_have_a_dimension_and_a_digest_of_their_own(
    light: StaticEncoder, heavy: TransformerEncoder
) -> None:
    assert heavy.dimension == light.dimension
    assert len(heavy.sha256) == len(light.sha256) == 64
    assert heavy.shortened(["word " * 9999]) == ()
    assert heavy.encode([]).shape == (0, light.dimension)


def test_the_digest_follows_the_weights(heavy: TransformerEncoder, tmp_path: Path) -> None:
    heavy.model.save(str(tmp_path), create_model_card=False)
    assert load(str(tmp_path)).sha256 == heavy.sha256
    table = heavy.model.state_dict()["0.embedding.weight"].numpy().copy()
    table[5, 5] += 1
    save_file({"embedding.weight": table}, tmp_path / "model.safetensors")
    assert load(str(tmp_path)).sha256 != heavy.sha256


def test_prompts_are_honoured(heavy: TransformerEncoder, tmp_path: Path) -> None:
    heavy.model.save(str(tmp_path), create_model_card=False)
    config = tmp_path / "config_sentence_transformers.json"
    config.write_text(config.read_text("utf-8").replace('"query": ""', '"query": "question: "'), "utf-8")
    other = load(str(tmp_path))
    assert np.array_equal(other.encode_queries(["rain"]), heavy.encode(["question: rain"]))
    assert np.array_equal(other.encode(["rain"]), heavy.encode(["rain"]))
    assert other.sha256 != heavy.sha256


@pytest.mark.parametrize("kind", ["absent", "empty", "broken"])
def test_what_is_no_model_is_said_in_one_line(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "folder"
    if kind != "absent":
        folder.mkdir()
    if kind == "broken":
        (folder / "modules.json").write_text("[", "utf-8")
    with pytest.raises(CannotRunError) as caught:
        load(str(folder))
    assert str(folder) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_hub_out_of_reach_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(CannotRunError, match="connected"):
        load("nobody/no-such-model")
