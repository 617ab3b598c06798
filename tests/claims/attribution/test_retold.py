"""What a paper tells is its story for the whole text; what somebody told an agency is one remark."""

import pytest

from verify.claims import extract
from verify.documents.read import read_bytes

ENGLISH = "---\noutlet: Evening Lantern\nlanguage: en\n---\n\n"
ARABIC = "---\noutlet: صحيفة المساء\nlanguage: ar\n---\n\n"


def chains(text: str) -> list[list[str]]:
    document = read_bytes(text.encode(), name="article.md", suffix=".md")
    return [[voice.canonical for voice in claim.chain[1:]] for claim in extract(document).claims]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        (
            (
                f"{ENGLISH}The Guardian reported on Monday that the firm had hidden its losses.\n\n"
                "The losses came to 40 million pounds in two years."
            ),
            "The Guardian",
        ),
        (
            (
                f"{ARABIC}كشفت صحيفة نيويورك تايمز أن الشركة أخفت خسائرها عن المساهمين.\n\n"
                "بلغت الخسائر 40 مليون دولار في عامين."
            ),
            "The New York Times",
        ),
    ],
)
def test_a_papers_story_goes_on(text: str, paper: str) -> None:
    assert [chain[:1] for chain in chains(text)] == [[paper], [paper]]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (
            (
                f"{ENGLISH}Ada Marsh, a conductor, told the Qatar News Agency that the tour would start.\n\n"
                "The orchestra gave 60 concerts last year."
            ),
            "Qatar News Agency",
        ),
        (
            (
                f"{ARABIC}وقال المخرج كريم فؤاد لوكالة الأنباء الكويتية إن التصوير سينتهي قريبا.\n\n"
                "حصل الفيلم الأول على أربع جوائز."
            ),
            "Kuwait News Agency",
        ),
        (
            (
                f"{ARABIC}نقلت وكالة أنباء الشرق الأوسط عن وزير الري قوله إن السد سيفتح في الربيع المقبل.\n\n"
                "يبلغ طول السد 300 متر."
            ),
            "Middle East News Agency",
        ),
    ],
)
def test_a_remark_to_an_agency_does_not(text: str, agency: str) -> None:
    first, *others = chains(text)
    assert first[0] == agency
    assert others == [[]]


def test_an_aside_on_who_denies_is_no_claim_of_the_paper() -> None:
    text = (
        f"{ARABIC}كشفت صحيفة نيويورك تايمز أن الشركة أخفت خسائرها عن المساهمين.\n\n"
        "ونفى مصدر مغربي، نقلت عنه وكالة الأناضول، أن تكون السفينة قد غرقت."
    )
    document = read_bytes(text.encode(), name="article.md", suffix=".md")
    assert [claim.text for claim in extract(document).claims][1:] == ["تكون السفينة قد غرقت"]
