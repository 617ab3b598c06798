"""Finding among passages: the channels, the filter, the order."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from verify.corpus import Corpus, Hit, open_corpus
from verify.documents import Document
from verify.models import EmptyTextError, Vectors
from verify.text import CannotRunError, Language

LINES = {
    "2024-01-01": "The river rose by nine metres.\nThe bridge was closed to lorries.",
    "2024-02-01": "ارتفع النهر تسعة أمتار.\nأغلق الجسر.",
    "2024-03-01": "The harvest failed.\n!!!\nThe river rose by nine metres.",
    "": "The river has been quiet for years.",
}


class Bilingual(FakeEncoder):
    """Knows three words of both languages besides the letters of all others."""

    PAIRS = (("river", "النهر"), ("rose", "ارتفع"), ("bridge", "الجسر"))

    def encode(self, texts: Sequence[str]) -> Vectors:
        swapped = []
        for text in texts:
            swapped.append(text)
            for english, arabic in self.PAIRS:
                swapped[-1] = swapped[-1].replace(arabic, english)
        return super().encode(swapped)


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number, (day, text) in enumerate(LINES.items()):
        front = f"---\ntitle: Report {number}\n" + (f"published: {day}\n" if day else "") + "---\n"
        (folder / f"{number}.md").write_text(front + text, encoding="utf-8")
    return open_corpus(str(folder), Bilingual(), cache_dir=tmp_path / "cache", extract=lines_as_claims)


def article(text: str) -> Document:
    language = Language.ARABIC if "\u0600" < text[0] < "\u06ff" else Language.ENGLISH
    return Document(path="article", text=text, title="News", language=language)


def search(corpus: Corpus, text: str, **options: object) -> list[tuple[str, str]]:
    document = article(text)
    (hits,) = corpus.search(lines_as_claims(document)[0], document, **options)  # type: ignore[arg-type]
    return [(hit.passage.report.path, hit.passage.claim.text) for hit in hits]


def test_the_same_words_come_first_and_copies_in_the_order_of_the_reports(corpus: Corpus) -> None:
    found = search(corpus, "The river rose by nine metres.")
    assert found[:2] == [
        ("0.md", "The river rose by nine metres."),
        ("2.md", "The river rose by nine metres."),
    ]


def test_the_other_language_is_found_by_translated_words(corpus: Corpus) -> None:
    document = article("The bridge: closed.")
    (hits,) = corpus.search(lines_as_claims(document)[0], document)
    (arabic,) = [hit for hit in hits if hit.passage.claim.text == "أغلق الجسر."]
    channels = dict(arabic.channels)
    assert channels["claim-translation"] == 1
    assert "claim-words" not in channels
    english = next(hit for hit in hits if hit.passage.claim.text == "The bridge was closed to lorries.")
    assert {"claim", "claim-words", "context", "context-words", "report"} == set(dict(english.channels))


def test_similarity_is_the_cosine_of_the_two_claims(corpus: Corpus) -> None:
    document = article("The harvest failed.")
    (hits,) = corpus.search(lines_as_claims(document)[0], document)
    query = corpus.encoder.encode([document.text])[0].astype(float)
    for hit in hits:
        if hit.passage.claim.text != "!!!":
            expected = float(corpus.encoder.encode([hit.passage.claim.text])[0].astype(float) @ query)
            assert hit.similarity == pytest.approx(expected, abs=1e-12)
    assert hits[0].similarity == pytest.approx(1)


def test_a_text_by_itself_is_of_no_story(corpus: Corpus) -> None:
    for hit in corpus.search_text("The river rose"):
        assert "report" not in dict(hit.channels)


def test_fewer_than_asked_for_is_all_there_is(corpus: Corpus) -> None:
    assert len(search(corpus, "river", k=50)) == len(corpus.passages)
    assert len(search(corpus, "river", k=3)) == 3
    assert search(corpus, "river", k=3) == search(corpus, "river", k=50)[:3]
    assert search(corpus, "river", k=0) == []


def test_since_and_until_leave_out_dated_reports_only(corpus: Corpus) -> None:
    late = search(corpus, "The river rose", k=50, since=date(2024, 2, 1))
    assert {path for path, _ in late} == {"1.md", "2.md", "3.md"}
    early = search(corpus, "The river rose", k=50, until=date(2024, 1, 31))
    assert {path for path, _ in early} == {"0.md", "3.md"}
    day = search(corpus, "The river rose", k=50, since=date(2024, 2, 1), until=date(2024, 2, 1))
    assert {path for path, _ in day} == {"1.md", "3.md"}


def test_no_claim_no_answer(corpus: Corpus) -> None:
    assert corpus.search((), article("x")) == ()


def test_a_claim_that_the_encoder_cannot_place_is_looked_for_by_its_words(corpus: Corpus) -> None:
    class Deaf(Bilingual):
        def encode(self, texts: Sequence[str]) -> Vectors:
            raise EmptyTextError(0, texts[0])

    deaf = Corpus(**{name: getattr(corpus, name) for name in Corpus.__slots__} | {"encoder": Deaf()})
    assert search(deaf, "The harvest")[0] == ("2.md", "The harvest failed.")


def test_a_text_without_a_word_is_refused(corpus: Corpus) -> None:
    for text in ("", " \n", "!!!"):
        with pytest.raises(CannotRunError, match=r"no word"):
            corpus.search_text(text)


def test_among_many_claims_only_the_report_channel_answers_otherwise_than_alone(corpus: Corpus) -> None:
    document = article("The river rose.\nThe bridge.\nThe harvest failed.")
    claims, _ = lines_as_claims(document)
    for claim, together in zip(claims, corpus.search(claims, document, k=50), strict=True):
        (alone,) = corpus.search([claim], document, k=50)
        assert {_by_itself(hit) for hit in together} == {_by_itself(hit) for hit in alone}


def _by_itself(hit: Hit) -> tuple[str, int, float, tuple[tuple[str, int], ...]]:
    own = tuple(channel for channel in hit.channels if channel[0] != "report")
    return hit.passage.report.path, hit.passage.claim.start, hit.similarity, own


def test_passages_are_a_sequence_in_the_order_of_the_reports(corpus: Corpus) -> None:
    passages = corpus.passages
    assert [passage.report.path for passage in passages] == ["0.md"] * 2 + ["1.md"] * 2 + ["2.md"] * 3 + [
        "3.md"
    ]
    assert passages[-1] == passages[len(passages) - 1]
    assert passages[1:3] == (passages[1], passages[2])
    with pytest.raises(IndexError):
        passages[len(passages)]
    for passage in passages:
        claim = passage.claim
        assert claim.text == passage.report.text[claim.start : claim.end]


def test_a_text_without_letters_has_no_direction(corpus: Corpus) -> None:
    row = [passage.claim.text for passage in corpus.passages].index("!!!")
    assert not np.any(corpus.index.views.claim.vectors.vectors(row, row + 1))
