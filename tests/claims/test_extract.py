"""From a document to its claims: exact slices in order, with notices for what was not done."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.claims import Modality, extract
from verify.documents import Block, BlockKind, Document
from verify.text import Language, Span, detect

ENGLISH = (
    "Ferry sinks off Crete\n"
    "A ferry sank off Crete on Monday, killing 12 people. Who is to blame?\n"
    "The coast guard said the captain had ignored a warning and the radio was broken. "
    "The owners denied that the ship was overloaded.\n"
    "Sign up for our newsletter."
)
ARABIC = "غرقت عبارة قبالة كريت يوم الاثنين وقتل 12 شخصا.\nستبدأ المحاكمة إذا اكتمل التحقيق."


def document(text: str, language: Language, *, headline: bool = False) -> Document:
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = BlockKind.HEADLINE if headline and number == 0 else BlockKind.BODY
        blocks.append(Block(kind, Span(at, at + len(line))))
        at += len(line) + 1
    return Document(path="a.txt", text=text, outlet="The Courier", language=language, blocks=tuple(blocks))


def test_english() -> None:
    found = extract(document(ENGLISH, Language.ENGLISH, headline=True))
    assert [claim.text for claim in found.claims] == [
        "A ferry sank off Crete on Monday",
        "killing 12 people",
        "the captain had ignored a warning",
        "the radio was broken",
        "the ship was overloaded",
    ]
    assert [claim.id for claim in found.claims] == ["c1", "c2", "c3", "c4", "c5"]
    assert found.claims[-1].modality is Modality.DENIED
    assert [len(claim.chain) for claim in found.claims] == [1, 1, 2, 2, 2]
    assert found.notices == ()


def test_arabic() -> None:
    found = extract(document(ARABIC, Language.ARABIC))
    assert found.claims[0].text.startswith("غرقت عبارة قبالة كريت")
    assert found.claims[-1].modality is Modality.CONDITIONAL


def test_a_claim_keeps_the_words_that_are_quoted_in_it() -> None:
    text = 'The captain said that the crew "was trained badly" and the pumps had failed before.'
    found = extract(document(text, Language.ENGLISH))
    quoted = [[facet.text for facet in claim.facets if facet.kind == "quotation"] for claim in found.claims]
    assert quoted == [["was trained badly"], []]


def test_a_language_without_rules_is_said() -> None:
    found = extract(replace(document(ENGLISH, Language.ENGLISH), language=Language.UNKNOWN))
    assert found.claims == ()
    assert [notice.id for notice in found.notices] == ["N201"]


def test_a_limit_that_bites_is_said() -> None:
    text = "The ship sank in 1990. " * 2_001
    found = extract(document(text, Language.ENGLISH))
    assert len(found.claims) == 2_000
    assert [notice.id for notice in found.notices] == ["N202"]
    rest = found.notices[0].span
    assert rest is not None
    assert rest.of(text).startswith("The ship sank in 1990")


def test_an_empty_document_claims_nothing() -> None:
    assert extract(document("", Language.ENGLISH)) == ((), ())


@given(
    st.lists(
        st.one_of(
            st.sampled_from(['"He left it there," "she said.', *ENGLISH.split("\n"), *ARABIC.split("\n")]),
            st.text(max_size=80),
        ),
        max_size=6,
    ),
    st.sampled_from([Language.ARABIC, Language.ENGLISH]),
)
@settings(deadline=None)
def test_claims_are_slices_in_order(lines: list[str], language: Language) -> None:
    text = "\n".join(line.replace("\n", " ") for line in lines)
    at = 0
    for claim in extract(document(text, language)).claims:
        assert at <= claim.start < claim.end
        assert text[claim.start : claim.end] == claim.text
        assert claim.sentence.contains(claim.span)
        assert all(claim.span.contains(facet.span) for facet in claim.facets)
        at = claim.end


def test_a_claim_does_not_end_with_the_words_that_name_its_speaker() -> None:
    text = "A ferry sank off Crete on Monday, the coast guard said, killing 12 people."
    found = extract(document(text, Language.ENGLISH))
    assert [claim.text for claim in found.claims] == ["A ferry sank off Crete on Monday", "killing 12 people"]


def texts(text: str, language: Language) -> list[str]:
    return [claim.text for claim in extract(document(text, language)).claims]


def test_how_something_is_said_is_no_claim() -> None:
    said = '"The mill has not turned since the flood," said Tom Reed, with a shrug.'
    assert texts(said, Language.ENGLISH) == ['"The mill has not turned since the flood,"']
    told = "The mill burned down, the miller said, killing 12 sheep."
    assert texts(told, Language.ENGLISH) == ["The mill burned down", "killing 12 sheep"]


def test_who_a_source_is_is_no_claim() -> None:
    arabic = "وقال ممرضان، أحدهما من قسم الطوارئ، إن الجناح أغلق أمس."
    assert texts(arabic, Language.ARABIC) == ["الجناح أغلق أمس"]


def test_short_sentences_are_claims() -> None:
    assert texts("قالت البلدية إن النفق مغلق.", Language.ARABIC) == ["النفق مغلق"]
    assert texts("أعلنت أثينا هدنة.", Language.ARABIC) == ["أعلنت أثينا هدنة"]
    assert texts("أعلن وزير التعليم سامي الحداد إلغاء الامتحان.", Language.ARABIC) == ["إلغاء الامتحان"]


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose (by 4%), and the bridge (built in 1931) was shut (again).",
        'He called it "a farce (again)" and left (by bus).',
        "زادت الرسوم (4%)، وأغلق الجسر (بني عام 1931).",
        "انضمت الشركة إلى «اتحاد الموانئ (IAPH)» في 2 شباط (فبراير).",
    ],
)
def test_brackets_and_quotation_marks_are_balanced(text: str) -> None:
    for claim in texts(text, detect(text)):
        assert all(claim.count(one) == claim.count(other) for one, other in ("()", "«»"))
        assert claim.count('"') % 2 == 0


@pytest.mark.parametrize("said", ["بأنها مذنبة", "بأنه نائم"])
def test_what_is_admitted_may_be_two_words_without_a_verb(said: str) -> None:
    found = extract(document(f"واعترفت الشركة {said}.", Language.ARABIC))
    assert [claim.text for claim in found.claims] == [said]


@pytest.mark.parametrize("deed", ["انسحابه من الحكومة", "إغلاقه ثلاثة فروع"])
def test_what_a_party_announces_of_itself_is_a_claim(deed: str) -> None:
    found = extract(document(f"أعلن الحزب {deed}.", Language.ARABIC))
    assert [claim.text for claim in found.claims] == [deed]
