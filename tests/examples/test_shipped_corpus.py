"""The desk notes of ``corpus/`` keep the promises that ``docs/corpus.md`` makes of them."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from verify.text import Language, detect

ROOT = Path(__file__).parents[2]
NOTES = sorted((ROOT / "corpus").iterdir())
REQUIRED = {"title", "outlet", "published", "language", "kind"}
OPTIONAL = {"url"}

# An apostrophe inside a word (Iran's) is no quotation mark.
QUOTATION = re.compile(r"[\"“”„‟«»‹›`‘‚‛]|(?<![A-Za-z])['’]|['’](?![A-Za-z])")
SENTENCE_END = re.compile(r"[.!?؟](?=\s|$)")

each_note = pytest.mark.parametrize("path", NOTES, ids=lambda path: path.name)


def read(path: Path) -> tuple[dict[str, object], str]:
    head, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
    front = yaml.safe_load(head)
    assert isinstance(front, dict), "no front matter"
    return front, body.strip()


@pytest.mark.parametrize(
    "text", ['He said "no".', "قال «لا» ثم مضى", "a 'leak'", "“never”", "the ‘Oman channel’"]
)
def test_quotation_marks_are_seen(text: str) -> None:
    assert QUOTATION.search(text)


@pytest.mark.parametrize(
    "text", ["Iran's envoy", "the Guard’s unit", "10 months", "قالت الصحيفة إن اللقاء جرى"]
)
def test_apostrophes_are_not_quotation_marks(text: str) -> None:
    assert QUOTATION.search(text) is None


def test_there_are_as_many_notes_as_promised() -> None:
    assert 24 <= len(NOTES) <= 28
    assert all(re.fullmatch(r"\d\d-[a-z0-9-]+\.md", path.name) for path in NOTES)


def test_titles_are_unique() -> None:
    titles = [read(path)[0]["title"] for path in NOTES]
    assert len(set(titles)) == len(titles)


def test_both_languages_have_their_half() -> None:
    languages = [read(path)[0]["language"] for path in NOTES]
    assert abs(languages.count("ar") - languages.count("en")) <= 4


@each_note
def test_front_matter_has_its_keys(path: Path) -> None:
    front, _ = read(path)
    assert set(front) >= REQUIRED
    assert set(front) <= REQUIRED | OPTIONAL
    assert front["kind"] == "desk-note"
    # PyYAML reads an ISO date as a date and leaves anything else a string.
    assert type(front["published"]) is date
    assert str(front.get("url", "https://")).startswith("https://")


@each_note
def test_language_is_that_of_the_script(path: Path) -> None:
    front, body = read(path)
    assert front["language"] in {Language.ARABIC, Language.ENGLISH}
    assert detect(body) == detect(str(front["title"])) == front["language"]


@each_note
def test_speech_is_paraphrased_not_quoted(path: Path) -> None:
    front, body = read(path)
    assert QUOTATION.search(f"{front['title']}\n{body}") is None


@each_note
def test_a_note_is_short(path: Path) -> None:
    _, body = read(path)
    assert 3 <= len(SENTENCE_END.findall(body)) <= 8


@pytest.mark.parametrize("name", ["article.txt", "article.en.txt"])
def test_example_article_disagrees_with_a_note(name: str) -> None:
    # What the demonstration shows: one side counts eight months, the other ten.
    eight, ten = ("eight", "ثمانية"), ("ten", "عشرة")
    months = re.compile(r"(\w+) (?:months|أشهر)")
    article = set(months.findall((ROOT / "examples" / name).read_text(encoding="utf-8")))
    notes = {count for path in NOTES for count in months.findall(read(path)[1])}
    mine, other = (eight, ten) if article & set(eight) else (ten, eight)
    assert article & set(mine)
    assert notes >= set(mine) | set(other)
