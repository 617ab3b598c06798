"""The agency a whole text is credited to stands in every chain, and nothing else does."""

from pathlib import Path

import pytest

from verify.claims.attribution.attribute import attribute
from verify.claims.attribution.credit import credit
from verify.documents import Document, read, sentences
from verify.documents.read import read_bytes

HEAD = "---\ntitle: The quay\noutlet: {outlet}\npublished: 2024-03-02\n---\n\n"
ENGLISH = "The quay sank on Friday. The harbour master said the pumps had failed."
ARABIC = "غرق الرصيف يوم الجمعة الماضي. وقال مدير الميناء إن المضخات تعطلت."


def document(folder: Path, text: str, outlet: str = "Evening Lantern") -> Document:
    path = folder / "article.md"
    path.write_text(HEAD.format(outlet=outlet) + text + "\n", encoding="utf-8")
    return read(str(path))


def chains(found: Document) -> list[list[str]]:
    spans = [sentence for span in found.body() for sentence in sentences(found.text, span)]
    return [[voice.canonical for voice in one.chain[1:]] for one in attribute(found, spans)]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"LONDON (Reuters) - {ENGLISH}", "Reuters"),
        (f"PORT LOUIS, Mauritius, March 2 (AFP) — {ENGLISH}", "Agence France-Presse"),
        (f"{ENGLISH} (AFP)", "Agence France-Presse"),
        (f"{ENGLISH}\n\n(AFP)", "Agence France-Presse"),
        (f"{ENGLISH}\n\nSource: Reuters", "Reuters"),
        (f"دبي - رويترز - {ARABIC}", "Reuters"),
        (f"دبي – رويترز: {ARABIC}", "Reuters"),
        (f"دبي (رويترز) - {ARABIC}", "Reuters"),
        (f"{ARABIC} (أ ف ب)", "Agence France-Presse"),
        (f"{ARABIC}\n\nالمصدر: رويترز", "Reuters"),
    ],
)
def test_what_is_credited_to_an_agency_comes_through_it(tmp_path: Path, text: str, agency: str) -> None:
    found = chains(document(tmp_path, text))
    assert len(found) >= 2
    assert {chain[0] for chain in found if chain} == {agency}
    assert [len(chain) for chain in found[:2]] == [1, 2]


@pytest.mark.parametrize(
    "text",
    [
        f"LONDON (Lantern Wire) - {ENGLISH}",
        f"LONDON (Reuters, AFP) - {ENGLISH}",
        f"LONDON (Reuters) - {ENGLISH} (AFP)",
        f"{ENGLISH}\n\nSource: agencies",
        f"{ENGLISH}\n\nSource: Reuters, AFP",
        f"{ARABIC}\n\nالمصدر: وكالات",
        "The quay sank. A driver of the agency (Reuters) saw it. The master said the pumps had failed.",
        f"باريس - ليون - {ARABIC}",
        f"LONDON - {ENGLISH}",
        f"Photo: a quay (AFP)\n\n{ENGLISH}",
    ],
)
def test_no_agency_is_made_up(tmp_path: Path, text: str) -> None:
    found = chains(document(tmp_path, text))
    assert found
    assert not any(chain and chain[0] in {"Reuters", "Agence France-Presse"} for chain in found)


def test_an_outlet_is_not_credited_to_itself(tmp_path: Path) -> None:
    found = chains(document(tmp_path, f"LONDON (AFP) - {ENGLISH}", outlet="Agence France-Presse"))
    assert [len(chain) for chain in found[:2]] == [0, 1]


def test_another_paper_stands_within_what_an_agency_wrote(tmp_path: Path) -> None:
    text = f"LONDON (Reuters) - {ENGLISH} Two sailors told The Guardian that the crew had left first."
    assert chains(document(tmp_path, text))[-1] == ["Reuters", "The Guardian", "Two sailors"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The harbour is shut. Two ships wait.\n\n(Agence Ouest)\n", "Agence Ouest"),
        ("أغلق الميناء. وتنتظر سفينتان.\n\n(وكالة الساحل)\n", "وكالة الساحل"),
        ("The harbour is shut. Two ships wait.\n\n(Kesh Shipping)\n", None),
        ("The harbour is shut. Two ships wait (a press release says three).\n", None),
    ],
)
def test_an_agency_that_is_not_known_is_one_by_its_words_in_brackets(text: str, wanted: str | None) -> None:
    found = credit(read_bytes(f"---\noutlet: Dakar Journal\n---\n{text}".encode(), name="a.md"))
    assert (found.name if found else None) == wanted


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (ENGLISH, []),
        (ARABIC, []),
        (f"(CNN) -- {ENGLISH}", []),
        (f"LONDON, May 14, 2024 (Reuters) - {ENGLISH}", ["Reuters"]),
        (f"By AFP | 14 May 2024 | 3:10 am\n\n{ENGLISH}", ["Agence France-Presse"]),
        (f"واس - جدة:\n{ARABIC}", ["Saudi Press Agency"]),
        (f"رويترز (لندن)\n\n{ARABIC}", ["Reuters"]),
    ],
)
def test_an_agency_is_credited_where_nobody_knows_the_outlet(text: str, agency: list[str]) -> None:
    found = chains(read_bytes(f"{text}\n".encode(), name="a.txt"))
    assert [chain[: len(chain) - at] for at, chain in enumerate(found[:2])] == [agency, agency]


@pytest.mark.parametrize(
    "text",
    [
        "LONDON (Reuters) - The Harbour Post reported on Monday that the quay had sunk.\n\nTen ships wait.",
        "كش (رويترز) – ذكرت صحيفة «المنار» أن الرصيف غرق يوم الأحد.\n\nوتنتظر عشر سفن في الخارج.",
    ],
)
def test_a_paper_that_an_agency_retells_stays_within_what_is_credited_to_it(text: str) -> None:
    told, after = chains(read_bytes(text.encode(), name="a.txt"))
    assert len(told) == 2
    assert told[0] == "Reuters"
    assert after == told
