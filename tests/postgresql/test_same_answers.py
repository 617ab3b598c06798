"""Kept on a server or in files: the same reports, passages and answers, to the last bit of every score."""

from datetime import date
from pathlib import Path

import pytest

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from tests.postgresql.alike import assert_alike
from tests.postgresql.made import article, draws, made, sentence
from verify.corpus import open_corpus
from verify.models import load
from verify.postgresql import Address, Way, index_store, open_store

WAY = Way(extract=lines_as_claims)


def test_the_shipped_corpus(address: Address, tmp_path: Path) -> None:
    encoder = load(None)
    index_store("corpus", address, encoder)
    here = open_corpus("corpus", encoder, cache_dir=tmp_path)
    with open_store(address, encoder) as shared:
        assert_alike(shared, here)
        for passage in here.passages[::2]:
            text = passage.claim.text
            assert shared.search_text(text) == here.search_text(text)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("made") / "corpus", 150)


def test_a_made_corpus_asked_for_articles_and_days(address: Address, folder: Path, tmp_path: Path) -> None:
    encoder = FakeEncoder()
    index_store(str(folder), address, encoder, way=WAY)
    here = open_corpus(str(folder), encoder, cache_dir=tmp_path, extract=lines_as_claims)
    draw = draws(7)
    with open_store(address, encoder) as shared:
        assert_alike(shared, here)
        for number in range(60):
            text = article(draw)
            claims = lines_as_claims(text)[0]
            since, until = (
                draw.choice([None, date(2024, 3, 1), date(2024, 11, 1)]),
                draw.choice([None, date(2024, 11, 30)]),
            )
            without, k = draw.sample(here.paths(), number % 4), draw.choice([1, 5, 40])
            found, expected = (
                one.search(claims, text, k=k, since=since, until=until, without=without)
                for one in (shared, here)
            )
            assert found == expected


def test_a_graph_finds_nearly_all(address: Address, folder: Path) -> None:
    encoder = FakeEncoder()
    index_store(str(folder), address, encoder, way=WAY)
    draw = draws(9)
    texts = [sentence(draw) for _ in range(40)]
    with open_store(address, encoder) as exact:
        assert exact.index.facts().kinds.claim == ("exact",)
        expected = [exact.search_text(text, k=10) for text in texts]
    index_store(str(folder), address, encoder, way=Way(extract=lines_as_claims, exact=100))
    with open_store(address, encoder) as shared:
        assert shared.index.facts().kinds.claim == ("HNSW,halfvec",)
        found = [shared.search_text(text, k=10) for text in texts]
        assert len(shared.search_text(texts[0], k=1000)) == len(shared.passages)
    same = sum(len({*one} & {*other}) for one, other in zip(expected, found, strict=True))
    assert same >= 0.95 * sum(map(len, expected))


def test_where_few_reports_are_asked_all_are_looked_at(
    address: Address, folder: Path, tmp_path: Path
) -> None:
    encoder = FakeEncoder()
    index_store(str(folder), address, encoder, way=Way(extract=lines_as_claims, exact=100))
    here = open_corpus(str(folder), encoder, cache_dir=tmp_path, extract=lines_as_claims)
    draw = draws(11)
    with open_store(address, encoder) as shared:
        for _ in range(10):
            text = article(draw)
            claims = lines_as_claims(text)[0]
            found, expected = (one.search(claims, text, since=date(2024, 11, 1)) for one in (shared, here))
            assert found == expected
