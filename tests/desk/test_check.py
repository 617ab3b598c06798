"""A check from the form to the report: pasted and uploaded, in Arabic and English, and what cannot be."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.desk.material import ARABIC, ENGLISH, long_article
from tests.desk.visitor import ADDRESS, Visitor, fault_in, told
from verify.desk.app import desk
from verify.desk.database import open_database
from verify.desk.settings import DeskSettings


@pytest.mark.parametrize(("text", "direction"), [(ENGLISH, "ltr"), (ARABIC, "rtl")])
def test_a_pasted_article_is_checked(visitor: Visitor, text: str, direction: str) -> None:
    page = visitor.wait(visitor.ask(text))
    title = text.split("\n", maxsplit=1)[0]
    assert f'<h1 dir="{direction}"' in page
    assert f"{title}</h1>" in page
    assert 'data-relation="conflicts"' in page
    assert f"<bdi>{title}</bdi></a>" in visitor.page("/checks")


def test_a_file_goes_by_its_own_name(visitor: Visitor) -> None:
    path = visitor.ask(ENGLISH, name="C:\\drafts\\../flood.txt")
    visitor.wait(path)
    assert json.loads(visitor.page(f"{path}/report.json"))["article"]["path"] == "flood.txt"


def test_a_check_without_an_answer_yet_looks_again_by_itself_until_told_not_to(place: Path) -> None:
    settings = DeskSettings(corpora=("reports",), data=place / "asleep")
    sleeping = Visitor(TestClient(desk(settings, open_database(settings.data), tell=told), base_url=ADDRESS))
    assert sleeping.ask(ENGLISH) == "/checks/1"
    assert sleeping.ask(ENGLISH) == "/checks/2"
    assert "Waiting for 1 other check to finish." in sleeping.page("/checks/2")
    assert 'http-equiv="refresh"' in sleeping.page("/checks/2")
    assert 'http-equiv="refresh"' not in sleeping.page("/checks/2?still=1")
    assert sleeping.client.get("/checks/2/report.json").status_code == 404
    assert sleeping.client.get("/checks/2/report.html").status_code == 404


def test_a_pasted_text_goes_by_its_first_line_until_it_is_read(place: Path) -> None:
    settings = DeskSettings(corpora=("reports",), data=place / "unread")
    sleeping = Visitor(TestClient(desk(settings, open_database(settings.data), tell=told), base_url=ADDRESS))
    sleeping.ask(f"\n---\n{ARABIC}")
    first, *_ = ARABIC.splitlines()
    assert f"<h1><bdi>{first}</bdi></h1>" in sleeping.page("/checks/1")
    assert f"<bdi>{first}</bdi></a>" in sleeping.page("/checks")


@pytest.mark.parametrize(
    ("form", "files", "line"),
    [
        ({}, None, "article: there is no text; paste a text, or choose a file"),
        ({"text": " \n"}, None, "article: there is no text; paste a text, or choose a file"),
        ({"text": "a"}, {"file": ("a.txt", b"b")}, "article: both a text and a file were given"),
        ({}, {"file": ("a.exe", b"b")}, "a.exe: this format cannot be read"),
        ({"text": "a", "corpus": "1"}, None, "corpus: there is no such corpus"),
        ({"text": "a", "corpus": "../etc"}, None, "corpus: there is no such corpus"),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_line(
    visitor: Visitor, form: dict[str, str], files: dict[str, tuple[str, bytes]] | None, line: str
) -> None:
    sent = visitor.send("/checks", form, files=files)
    assert sent.status_code == 422
    assert fault_in(sent.text).startswith(line)
    assert '<a href="/" aria-current="page">New check</a>' in sent.text


def test_what_was_written_is_not_lost_with_a_refusal(visitor: Visitor) -> None:
    sent = visitor.send("/checks", {"text": "one\r\n</textarea>two", "corpus": "9"})
    assert ">\none\n&lt;/textarea&gt;two</textarea>" in sent.text


def test_an_article_that_cannot_be_read_fails_with_one_line_and_can_be_tried_again(visitor: Visitor) -> None:
    path = visitor.ask("%PDF-1.4 nothing", name="broken.pdf")
    assert "broken.pdf: " in fault_in(visitor.wait(path))
    assert visitor.send(f"{path}/again", {}).headers["location"] == path
    assert "broken.pdf: " in fault_in(visitor.wait(path))


def test_a_check_can_be_deleted(visitor: Visitor) -> None:
    path = visitor.ask(ENGLISH)
    visitor.wait(path)
    assert visitor.send(f"{path}/delete", {}).headers["location"] == "/checks"
    assert visitor.client.get(path).status_code == 404
    assert f'"{path}"' not in visitor.page("/checks")


def test_a_check_can_be_cancelled_and_the_next_is_done(visitor: Visitor) -> None:
    path, after = visitor.ask(long_article(claims=300)), visitor.ask(ENGLISH)
    visitor.wait_for(path, "<title>running: ")
    assert visitor.send(f"{path}/delete", {}).headers["location"] == "/checks"
    assert visitor.client.get(path).status_code == 404
    assert 'data-relation="conflicts"' in visitor.wait(after)


@pytest.mark.parametrize(
    "path", ["/checks/0", "/checks/x", "/checks/99999999999999999999", "/none", "/documents/x"]
)
def test_what_is_not_there_is_said(visitor: Visitor, path: str) -> None:
    answer = visitor.client.get(path)
    assert answer.status_code == 404
    assert fault_in(answer.text)
