"""Searching the corpus, and reading a passage in its document."""

import re

from tests.desk.material import ENGLISH
from tests.desk.visitor import Visitor, fault_in

PASSAGE = re.compile(r'href="(/documents/[0-9a-f]{64}\?start=\d+&amp;end=\d+#passage)"')


def marked(page: str) -> str:
    return "".join(re.findall("(?s)<mark[^>]*>(.*?)</mark>", page))


def test_a_question_finds_passages_in_both_languages(visitor: Visitor) -> None:
    page = visitor.page("/search?text=how many did the flood kill&corpus=0")
    assert "The flood killed 17 people in the port" in page
    assert "قتل الفيضان 17 شخصا في الميناء" in page


def test_a_passage_is_read_in_its_document(visitor: Visitor) -> None:
    page = visitor.page("/search?text=قتل الفيضان")
    paths = [one.replace("&amp;", "&") for one in PASSAGE.findall(page)]
    (document,) = (read for one in paths if "شخصا" in marked(read := visitor.page(one)))
    assert marked(document).startswith("قتل الفيضان 17 شخصا")
    assert '<mark class="passage" id="passage">' in document
    assert "أغلقت السلطات الطريق" in document
    assert '<article dir="rtl" lang="ar">' in document
    assert 'href="https://sahil.example/b" rel="noopener noreferrer"' in document


def test_evidence_leads_to_its_document_and_no_address_that_is_none_becomes_a_link(visitor: Visitor) -> None:
    page = visitor.wait(visitor.ask(ENGLISH))
    documents = [visitor.page(one.replace("&amp;", "&")) for one in PASSAGE.findall(page)]
    hill = next(one for one in documents if "Hill Daily" in one)
    assert "The flood killed 11 people in the port" in marked(hill)
    assert "javascript:" not in hill
    assert "<script>" not in hill
    assert "\u202e" not in hill


def test_a_figure_that_is_none_marks_nothing(visitor: Visitor) -> None:
    (path, *_) = PASSAGE.findall(visitor.page("/search?text=flood"))
    bare = path.split("?")[0]
    for figures in ("", "?start=x&end=-1", "?start=5&end=5", f"?start=5&end={'9' * 30}"):
        assert marked(visitor.page(f"{bare}{figures}")) == ""


def test_what_cannot_be_searched_is_said_in_one_line(visitor: Visitor) -> None:
    assert fault_in(visitor.page("/search?text=...")).startswith("search: the text contains no word")
    assert fault_in(visitor.page("/search?text=flood&corpus=7")).startswith("corpus: there is no such corpus")
    assert "shorten it" in fault_in(visitor.page(f"/search?text={'flood ' * 200}"))
    assert "nearest passage" in visitor.page("/search?text=flood")
