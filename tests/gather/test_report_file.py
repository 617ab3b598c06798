import unicodedata
from datetime import date
from itertools import islice

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from verify.documents import Document
from verify.documents.read import read_bytes
from verify.gather.report_file import LONGEST_NAME, content, names
from verify.text import CannotRunError, Language

DAY = date(2024, 5, 2)
TEXT = "The road to the port is closed.\n"
FORBIDDEN = set('<>:"/\\|?*') | set(map(chr, range(32))) | {"\x7f"}


def report(text: str = TEXT, **known: object) -> Document:
    return Document("given", text, **known)  # type: ignore[arg-type]


def name(title: str, outlet: str = "Coast Daily", published: date | None = DAY) -> str:
    return next(names(report(title=title, outlet=outlet, published=published)))


def again(document: Document, source: str = "a.txt") -> Document:
    return read_bytes(content(document, source), name="again", suffix=".md")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Floods close the desert road", "2024-05-02-coast-daily-floods-close-the-desert-road.md"),
        ("غرق طريق الصحراء", "2024-05-02-coast-daily-غرق-طريق-الصحراء.md"),
        ("Émigrés’ “road”: 3.5 m", "2024-05-02-coast-daily-émigrés-road-3-5-m.md"),
        ("../../etc/passwd", "2024-05-02-coast-daily-etc-passwd.md"),
        ("a\x00b\nc\x1b[2J\u202ed", "2024-05-02-coast-daily-a-b-c-2jd.md"),
        ("…", "2024-05-02-coast-daily.md"),
        ("", "2024-05-02-coast-daily.md"),
    ],
)
def test_a_name_tells_day_outlet_and_title(title: str, expected: str) -> None:
    assert name(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("", "report.md"),
        ("..", "report.md"),
        ("CON", "report-con.md"),
        ("com1", "report-com1.md"),
        ("c", "c.md"),
    ],
)
def test_a_name_of_next_to_nothing(title: str, expected: str) -> None:
    assert name(title, outlet="", published=None) == expected


@pytest.mark.parametrize("letter", ["a", "ع", "漢", "😀", "𝔞", "e\u0301", "ﷺ"])
def test_a_title_of_ten_thousand_letters(letter: str) -> None:
    for one in names(report(title=letter * 10_000, outlet=letter * 10_000)):
        assert len(one.encode()) <= LONGEST_NAME


def test_each_text_has_names_of_its_own_the_same_each_time() -> None:
    one, other = report(title="Floods"), report("Another text.", title="Floods")
    assert list(names(one)) == list(names(one))
    assert set(names(one)) & set(names(other)) == {"floods.md"}


@given(st.text(), st.text(), st.one_of(st.none(), st.dates()))
@example("İ" * 99, "ǰ", None)
@example("aux", "", None)
def test_every_name_is_safe(title: str, outlet: str, published: date | None) -> None:
    for one in names(report(title=title, outlet=outlet, published=published)):
        assert len(one.encode()) <= LONGEST_NAME
        assert not FORBIDDEN & set(one)
        assert not any(unicodedata.category(sign)[0] in "CZ" for sign in one)
        assert one == one.strip(". ")
        assert one.endswith(".md")
        assert one[0] not in ".-"
        assert one.partition(".")[0] not in {"con", "prn", "aux", "nul"}


def test_the_names_come_to_an_end() -> None:
    assert len(set(islice(names(report(title="Floods")), 99))) == 5


def test_the_front_matter_as_people_write_it() -> None:
    found = content(
        report(
            title="Iran: talks end",
            outlet="Coast Daily",
            published=DAY,
            language=Language.ENGLISH,
            url="https://a.example",
        ),
        "https://a.example/feed",
    )
    assert found.decode() == (
        "---\ntitle: 'Iran: talks end'\noutlet: Coast Daily\npublished: 2024-05-02\nlanguage: en\n"
        f"url: https://a.example\nsource: https://a.example/feed\n---\n{TEXT}"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Floods\n---\noutlet: Reuters\n---\n",
        "Floods\noutlet: Reuters",
        "Floods\r---\r",
        "Floods\u2028---\u2028outlet: Reuters",
        "Floods\x85---\x85",
        "---",
        "!!python/object:os.system",
        "&a *a",
        "'\"",
        "yes",
        "# no",
        "\x1b[31m",
        "{a: b}",
        "\ufeff",
    ],
)
def test_no_title_becomes_another_field(title: str) -> None:
    found = again(report(title=title, outlet=title), source=title)
    line = " ".join(title.split())
    assert (found.title, found.outlet) == (line, line)
    assert found.stated == ("title", "outlet")
    assert found.text == TEXT


def test_what_is_too_long_for_a_field_is_left_out() -> None:
    assert again(report(title="a" * 10_000, outlet="Coast Daily")).stated == ("outlet",)


@pytest.mark.parametrize("text", ["a\x00b", "\x01\x02\x03a"])
def test_what_could_not_be_read_again_is_not_written(text: str) -> None:
    with pytest.raises(CannotRunError, match="binary"):
        content(report(text), "")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: x\n---\nThe road.",
        "\r\nThe road.\r\n\r\n",
        "\ufeffThe road.",
        "# Road\n\n- one\n",
        "a\x0cb",
    ],
)
def test_the_text_is_read_again_as_it_was(text: str) -> None:
    assert again(report(text)).text == text
    assert again(report(text, title="Road", published=DAY)).text == text


SENTENCES = st.text(st.characters(exclude_categories=["Cs"]), max_size=300).map(
    "The road is closed. ".__add__
)


@given(SENTENCES, st.text(max_size=80), st.text(max_size=80))
def test_what_is_written_is_read_the_same(text: str, title: str, source: str) -> None:
    document = report(text, title=title, outlet=title[::-1], published=DAY)
    try:
        found = again(document, source)
    except CannotRunError:
        assert "\0" in text or any(unicodedata.category(sign) == "Cc" for sign in text)
        return
    assert found.text == text
    assert found.published == DAY
