"""Whom the desk refuses: other names, other sites, forms of none, those without the token, too much."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from tests.desk.visitor import ADDRESS, Visitor, fault_in, told
from verify.desk.app import desk
from verify.desk.database import open_database
from verify.desk.hosts import Hosts, host_of
from verify.desk.settings import DeskSettings

LARGEST = 100_000
TOKEN = "a long enough token"  # noqa: S105 - of a desk that is made here
OWN = {"origin": ADDRESS, "sec-fetch-site": "same-origin"}
POSTS = ("/checks", "/checks/1/marks", "/checks/1/delete", "/checks/1/again", "/enter")


def client(place: Path, **more: str) -> TestClient:
    """At a desk that judges nothing."""
    settings = DeskSettings(corpora=("reports",), data=place / "guarded", largest=LARGEST, **more)  # type: ignore[arg-type]
    return TestClient(desk(settings, open_database(settings.data), tell=told), base_url=ADDRESS)


@pytest.fixture(scope="module")
def plain(place: Path) -> TestClient:
    return client(place)


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8321", "127.0.0.1.evil.example", "localhost.evil.example:8321",
     "192.0.2.7", "127.0.0.1:8321@evil.example", "", "127.0.0.1/x", "[::1", "127.0.0.1:x"],
)  # fmt: skip
def test_another_host_is_refused(plain: TestClient, host: str) -> None:
    for path in ("/", "/checks", "/desk.css", "/none"):
        answer = plain.get(path, headers={"host": host})
        assert answer.status_code == 421
        assert "set-cookie" not in answer.headers
    assert plain.post("/checks", headers=OWN | {"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:9999", "[::1]:8321", "LOCALHOST"])
def test_the_names_of_this_machine_are_answered(plain: TestClient, host: str) -> None:
    assert plain.get("/", headers={"host": host}).status_code == 200


def test_a_desk_that_is_open_to_others_answers_to_figures_and_to_names_that_it_was_given() -> None:
    hosts = Hosts("0.0.0.0", ("Desk.example",))  # noqa: S104 - what is tested
    known = ("192.0.2.7:8321", "[2001:db8::1]", "desk.example", "localhost")
    assert all(map(hosts.know, known))
    assert not hosts.know("evil.example")
    assert not Hosts("127.0.0.1", ()).know("192.0.2.7")
    assert host_of("a b") in {"", "a b"}


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://localhost:8321"},
        {"origin": "https://evil.example", "sec-fetch-site": "same-origin"},
        {"origin": ADDRESS, "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {},
    ],
)
@pytest.mark.parametrize("path", POSTS)
def test_a_form_from_another_site_is_refused(plain: TestClient, headers: dict[str, str], path: str) -> None:
    token = Visitor(plain).token()
    answer = plain.post(path, data={"token": token, "text": "x"}, headers=headers)
    assert answer.status_code == 403
    assert fault_in(answer.text) == "this request comes from another site; nothing was done"
    assert "Nothing has been checked yet" in plain.get("/checks").text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"},
        {"sec-fetch-site": "same-site", "sec-fetch-mode": "cors"},
    ],
)
def test_a_page_of_another_site_reads_nothing(plain: TestClient, headers: dict[str, str]) -> None:
    assert plain.get("/checks", headers=headers).status_code == 403


def test_a_link_on_another_site_may_lead_here(plain: TestClient) -> None:
    followed = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert plain.get("/checks", headers=followed).status_code == 200


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("token", ["", "0" * 64, "é"])
def test_a_form_without_its_token_is_refused(plain: TestClient, path: str, token: str) -> None:
    plain.get("/")
    answer = plain.post(path, data={"token": token, "text": "x"}, headers=OWN)
    assert answer.status_code == 403
    assert "load its page anew" in fault_in(answer.text)


def test_the_token_of_another_browser_is_refused(place: Path, plain: TestClient) -> None:
    plain.get("/")
    other = Visitor(client(place)).token()
    assert plain.post("/checks", data={"token": other, "text": "x"}, headers=OWN).status_code == 403


def test_every_route_that_changes_something_is_among_those_that_are_tried(plain: TestClient) -> None:
    app = plain.app
    while not isinstance(app, Starlette):
        app = app._app  # type: ignore[attr-defined]  # noqa: SLF001 - through the layers around it
    routes = [one for one in app.routes if isinstance(one, Route)]
    changing = {one.path for one in routes if (one.methods or set()) - {"GET", "HEAD"}}
    assert changing == {path.replace("/1/", "/{number}/") for path in POSTS}


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(plain: TestClient) -> None:
    plain.cookies.clear()
    (cookie,) = plain.get("/").headers.get_list("set-cookie")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}


def test_every_answer_says_what_may_run(plain: TestClient) -> None:
    for path in ("/", "/checks", "/search", "/none", "/desk.css"):
        headers = plain.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self';")
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "script" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cache-control"] == "no-store"


def test_what_is_too_large_is_refused_with_one_line(plain: TestClient) -> None:
    visitor = Visitor(plain)
    answer = visitor.send("/checks", {}, files={"file": ("a.txt", b"x" * (LARGEST + 1))})
    assert answer.status_code == 413
    assert fault_in(answer.text).startswith("larger than 0.0953674 MB, the most that this desk takes")
    assert visitor.send("/checks", {"text": "x" * LARGEST}).status_code == 413


def test_what_does_not_say_how_large_it_is_is_refused_when_it_is_too_large(plain: TestClient) -> None:
    kind = {"content-type": "application/x-www-form-urlencoded", "transfer-encoding": "chunked"}

    def pieces() -> Iterator[bytes]:
        yield from chain([b"text="], (b"x" * 1000 for _ in range(LARGEST // 1000)))

    answer = plain.post("/checks", content=pieces(), headers=OWN | kind)
    assert answer.status_code == 413
    assert fault_in(answer.text)


def test_a_desk_with_a_token_shows_nothing_without_it(place: Path) -> None:
    asked = client(place, token=TOKEN)
    for path in ("/", "/checks", "/checks/1", "/search?text=x", "/documents/x", "/checks/1/report.json"):
        answer = asked.get(path, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/enter")
    visitor = Visitor(asked)
    token = visitor.token("/enter")
    assert (
        asked.post("/checks", data={"token": token}, headers=OWN, follow_redirects=False).status_code == 303
    )
    wrong = asked.post("/enter", data={"token": token, "access": "wrong"}, headers=OWN)
    assert fault_in(wrong.text) == "this is not the token of this desk; copy it again, without spaces"
    right = asked.post("/enter", data={"token": token, "access": TOKEN}, headers=OWN)
    assert "Check an article" in right.text
    carried = "; ".join(f"{name}={value}" for name, value in asked.cookies.items())
    other = client(place, token=TOKEN[::-1]).get("/", headers={"cookie": carried})
    assert "asks for its token" in other.text


def test_a_desk_without_a_token_lets_nobody_enter_by_one(plain: TestClient) -> None:
    answer = Visitor(plain).send("/enter", {"access": ""})
    assert "access" not in answer.headers.get("set-cookie", "")
