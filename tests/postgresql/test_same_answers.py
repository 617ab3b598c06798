"""Kept on a server or in files: the same reports, passages and answers, to the last bit of every score."""

import random
from datetime import date
from pathlib import Path

import pytest

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from verify.corpus import Corpus, open_corpus
from verify.documents import Document
from verify.models import LoadedEncoder, load
from verify.postgresql import Address, Way, index_store, open_store
from verify.text import Language

WORDS = [
    "river",
    "bridge",
    "flood",
    "harvest",
    "minister",
    "soldiers",
    "Muscat",
    "Tehran",
    "talks",
    "ships",
    "attack",
    "forty",
    "300",
    "12",
]
ARABIC = [
    "النهر",
    "الجسر",
    "فيضان",
    "الحصاد",
    "الوزير",
    "جنود",
    "مسقط",
    "طهران",
    "محادثات",
    "سفن",
    "هجوم",
    "أربعون",
    "٣٠٠",
    "12",
]


def sentence(chance: random.Random) -> str:
    pool = chance.choice([WORDS, ARABIC])
    return " ".join(chance.choices(pool, k=chance.randrange(2, 9))) + "."


def made(folder: Path, count: int) -> Path:
    """Reports of few words in two languages: ties and copies everywhere."""
    chance = random.Random(5)
    folder.mkdir()
    for number in range(count):
        lines = [sentence(chance) for _ in range(chance.randrange(1, 7))]
        day = f"2024-{1 + number % 12:02d}-01"
        front = f"---\ntitle: Report {number % 7}\n" + (f"published: {day}\n" if number % 5 else "") + "---\n"
        name = folder / f"{chance.choice(['', 'a/', 'a.b/', 'b c/'])}{number}.md"
        name.parent.mkdir(exist_ok=True)
        name.write_text(front + "\n".join(lines), encoding="utf-8")
    return folder


def article(chance: random.Random) -> Document:
    text = "\n".join(sentence(chance) for _ in range(4))
    return Document(path="article", text=text, title=sentence(chance), language=Language.ENGLISH)


def assert_same(shared: Corpus, here: Corpus) -> None:
    assert list(shared.reports) == list(here.reports)
    assert list(shared.passages) == list(here.passages)
    assert shared.digest == here.digest
    assert shared.notices == here.notices
    assert shared.paths() == here.paths()
    assert shared.index.background.counts == here.index.background.counts
    assert shared.index.background.size == here.index.background.size


def test_the_shipped_corpus(address: Address, tmp_path: Path) -> None:
    encoder = load(None)
    index_store("corpus", address, encoder)
    here = open_corpus("corpus", encoder, cache_dir=tmp_path)
    with open_store(address, encoder) as shared:
        assert_same(shared, here)
        for passage in here.passages:
            text = passage.claim.text
            assert shared.search_text(text) == here.search_text(text)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("made") / "corpus", 150)


@pytest.fixture
def encoder() -> LoadedEncoder:
    return FakeEncoder()


def test_a_made_corpus_asked_for_articles_and_days(
    address: Address, folder: Path, encoder: LoadedEncoder, tmp_path: Path
) -> None:
    index_store(str(folder), address, encoder, way=Way(extract=lines_as_claims))
    here = open_corpus(str(folder), encoder, cache_dir=tmp_path, extract=lines_as_claims)
    chance = random.Random(7)
    with open_store(address, encoder) as shared:
        assert_same(shared, here)
        for number in range(60):
            text = article(chance)
            claims = lines_as_claims(text)[0]
            options = {
                "since": chance.choice([None, date(2024, 3, 1), date(2024, 11, 1)]),
                "until": chance.choice([None, date(2024, 11, 30)]),
                "without": chance.sample(here.paths(), number % 4),
            }
            k = chance.choice([1, 5, 40])
            assert shared.search(claims, text, k=k, **options) == here.search(claims, text, k=k, **options)


def test_a_graph_finds_nearly_all(address: Address, folder: Path, encoder: LoadedEncoder) -> None:
    index_store(str(folder), address, encoder, way=Way(extract=lines_as_claims))
    chance = random.Random(9)
    texts = [sentence(chance) for _ in range(40)]
    with open_store(address, encoder) as exact:
        expected = [exact.search_text(text, k=10) for text in texts]
    index_store(str(folder), address, encoder, way=Way(extract=lines_as_claims, exact=100))
    with open_store(address, encoder) as shared:
        assert shared.index.facts().kinds.claim == ("HNSW,halfvec",)
        found = [shared.search_text(text, k=10) for text in texts]
    same = sum(len({*one} & {*other}) for one, other in zip(expected, found, strict=True))
    assert same >= 0.95 * sum(map(len, expected))
