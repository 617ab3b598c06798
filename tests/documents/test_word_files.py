"""Word files: the text a person reads in them, changes accepted, tables row by row."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify.documents.read import read_bytes
from verify.documents.word import read_docx
from verify.text import CannotRunError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="word/document.xml"/></Relationships>'
    ),
}


GOLDEN = Path(__file__).parent / "golden/word"


@pytest.mark.parametrize("name", ["office-ar", "office-en"])
def test_a_press_release_comes_as_a_person_reads_it(name: str) -> None:
    """Saved by LibreOffice Writer: columns, a running head, a table and a footnote."""
    wanted = (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert read_bytes((GOLDEN / f"{name}.docx").read_bytes(), name=f"{name}.docx").text + "\n" == wanted


def docx(body: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, text in PARTS.items():
            file.writestr(name, text)
        file.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
    return out.getvalue()


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text(body: str) -> list[str]:
    return read_docx(docx(body), "a.docx").text.split("\n\n")


def test_paragraphs_come_in_their_order_in_both_scripts() -> None:
    arabic = "قال المدير إن الرافعة سقطت."
    body = paragraph(run("The crane "), run("fell.")) + paragraph() + paragraph(run(arabic))
    assert text(body) == ["The crane fell.", arabic]


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>two</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2">{run("three")}</w:ins>'
    assert text(paragraph(run("It hurt "), deleted, inserted, run(" men."))) == ["It hurt three men."]


def test_what_stands_in_a_field_to_fill_in_is_read() -> None:
    field = f"<w:sdt><w:sdtContent>{paragraph(run('Named in a field.'))}</w:sdtContent></w:sdt>"
    assert text(field) == ["Named in a field."]


def test_a_table_is_read_row_by_row() -> None:
    body = paragraph(run("The cranes:")) + table(("Crane", "Built"), ("North 1", "1987"))
    assert text(body) == ["The cranes:", "Crane | Built", "North 1 | 1987"]


def test_a_table_for_the_layout_is_read_cell_by_cell() -> None:
    long = "The authority said that every crane in the port would be inspected after one of them collapsed."
    assert text(table((long, "A note beside it."))) == [long, "A note beside it."]


def test_a_list_is_read_item_by_item() -> None:
    item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    assert text(paragraph(item, run("First.")) + paragraph(item, run("Second."))) == ["First.", "Second."]


def test_a_file_of_no_name_is_known_by_how_it_begins() -> None:
    found = read_bytes(docx(paragraph(run("The crane fell in March."))), name="-")
    assert found.text == "The crane fell in March."


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"text", "not a Word file"),
        (b"PK\x03\x04broken", "not a Word file"),
        (docx("")[:-40], "not a Word file"),
        (docx("<w:p>"), "damaged"),
        (docx(paragraph()), "it contains no text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, why: str) -> None:
    with pytest.raises(CannotRunError, match=why) as failure:
        read_bytes(data, name="a.docx", suffix=".docx")
    assert "\n" not in str(failure.value)


def test_a_file_without_its_text_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("notes.txt", "x")
    with pytest.raises(CannotRunError, match="damaged"):
        read_docx(out.getvalue(), "a.docx")


SOUND = docx(paragraph(run("The crane fell in March.")))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(SOUND)), st.binary(max_size=8))
def test_a_damaged_file_is_read_or_refused(at: int, put: bytes) -> None:
    try:
        read_docx(SOUND[:at] + put + SOUND[at + len(put) :], "a.docx")
    except CannotRunError as error:
        assert "\n" not in str(error)  # noqa: PT017 - both ways out are right
