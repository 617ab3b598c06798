import gzip
import zlib
from http.server import BaseHTTPRequestHandler
from threading import Event

import pytest

from tests.gather.site import HERE, Answer, Site, dribble, fetch_here, here, page, redirect
from verify.gather import Limits, fetch, refuse
from verify.gather.public import IPAddress
from verify.text import CannotRunError

PAGE = page("Floods close the port road")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fc00::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[::ffff:a00:1]/",
        "http://0.0.0.0/",
        "http://0/",
        "http://100.64.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://localhost/",
        "https://localhost/",
        "http://LOCALHOST./",
        "http://１２７.0.0.1/",
        "http://224.0.0.1/",
        "http://127.0.0.1:22/",
    ],
)
def test_what_is_not_public_is_refused_by_the_usual_rule(address: str) -> None:
    with pytest.raises(
        CannotRunError, match=r"not a public web address|no address for the name|not a web address"
    ):
        fetch(address)


def test_the_usual_rule_refuses_before_it_connects(site: Site) -> None:
    with pytest.raises(CannotRunError, match="not a public web address"):
        fetch(f"{site.root}/a")
    assert not site.asked


def test_a_public_address_at_another_port_is_refused() -> None:
    with pytest.raises(CannotRunError, match=r"leads to 1\.1\.1\.1, port 8080"):
        fetch("http://1.1.1.1:8080/")


@pytest.mark.parametrize(
    "address", ["ftp://example.org/a", "file:///etc/passwd", "www.example.org", "http://"]
)
def test_only_the_two_schemes_are_fetched(address: str) -> None:
    with pytest.raises(CannotRunError, match="only addresses of http and https"):
        fetch(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://[",
        "http://a\x00b/",
        "http://a:x/",
        "http://a:99999999/",
        "http://127.0.0.1/\udce9",
        "http://xn--a/",
        "http://xn--\u00e9/",
        f"http://{'a' * 300}/",
        f"http://127.0.0.1/{'a' * 70_000}",
        "http://.../",
    ],
    ids=range(10),
)
def test_what_is_spelt_wrong_is_no_address(address: str) -> None:
    with pytest.raises(CannotRunError):
        fetch(address)


def test_an_account_in_the_address_is_refused() -> None:
    with pytest.raises(CannotRunError, match="an account"):
        fetch("https://someone:secret@example.org/")


def test_offline_refuses_in_one_line() -> None:
    with pytest.raises(CannotRunError, match="nothing is fetched offline; leave out --offline") as refused:
        refuse("https://example.org/")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("text/html", ".html"),
        ("Text/HTML; Charset=UTF-8", ".html"),
        ("application/xhtml+xml", ".html"),
        ("text/plain", ".txt"),
        ("application/pdf", ".pdf"),
        ("application/rss+xml", ".xml"),
    ],
)
def test_what_is_found(site: Site, kind: str, suffix: str) -> None:
    site.answers["/a?b=1"] = Answer(PAGE, kind)
    found = fetch_here(f"{site.root}/a?b=1#part")
    assert (found.suffix, found.data) == (suffix, PAGE)
    assert found.asked == f"{site.root}/a?b=1#part"
    assert found.address == f"{site.root}/a?b=1"


@pytest.mark.parametrize("kind", ["image/png", "application/zip", "application/json", "text/html2", ""])
def test_what_is_no_page_is_refused(site: Site, kind: str) -> None:
    site.answers["/a"] = Answer(PAGE, kind)
    with pytest.raises(CannotRunError, match="it is not a page, text or PDF"):
        fetch_here(f"{site.root}/a")


@pytest.mark.parametrize("status", [204, 304, 401, 403, 404, 410, 429, 500, 503])
def test_a_server_that_does_not_give_it(site: Site, status: int) -> None:
    site.answers["/a"] = Answer(status=status)
    with pytest.raises(CannotRunError, match=f"answers {status}"):
        fetch_here(f"{site.root}/a")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(site: Site, status: int) -> None:
    site.answers |= {"/a": redirect("b", status), "/b": redirect(f"{site.root}/c"), "/c": Answer(PAGE)}
    found = fetch_here(f"{site.root}/a")
    assert (found.asked, found.address) == (f"{site.root}/a", f"{site.root}/c")


def test_redirects_in_a_circle(site: Site) -> None:
    site.answers |= {"/a": redirect("/b"), "/b": redirect("/a#again")}
    with pytest.raises(CannotRunError, match="in a circle"):
        fetch_here(f"{site.root}/a")
    assert site.asked == ["/a", "/b"]


def test_redirects_without_end(site: Site) -> None:
    site.answers |= {f"/{n}": redirect(f"/{n + 1}") for n in range(50)}
    with pytest.raises(CannotRunError, match="more than 5 times"):
        fetch_here(f"{site.root}/0")
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("there", "why"),
    [
        ("http://127.0.0.2/", "leads to 127.0.0.2"),
        ("http://169.254.169.254/latest", "leads to 169.254.169.254"),
        ("http://[::1]:1/", "leads to ::1"),
        ("//10.0.0.1/", "leads to 10.0.0.1"),
        ("http://0x7f.2/", "leads to 127.0.0.2"),
        ("http://1.1.1.1/", "leads to 1.1.1.1"),
        ("file:///etc/passwd", "only addresses of http"),
        ("ftp://127.0.0.1/", "only addresses of http"),
        ("http://a:b@127.0.0.1/", "an account"),
        ("http://a:x/", "Invalid URL in location header"),
    ],
)
def test_a_redirect_leads_nowhere_else(site: Site, there: str, why: str) -> None:
    site.answers["/a"] = redirect(there)
    with pytest.raises(CannotRunError, match=why.replace(".", r"\.")):
        fetch_here(f"{site.root}/a")


def test_a_redirect_to_another_port_is_checked_too(site: Site) -> None:
    port = int(site.root.rpartition(":")[2])

    def only_the_first(address: IPAddress, at: int) -> bool:
        return here(address, at) and at == port

    site.answers["/a"] = redirect("http://127.0.0.1:1/")
    with pytest.raises(CannotRunError, match="port 1,"):
        fetch(f"{site.root}/a", Limits(allowed=only_the_first))


def test_a_page_that_is_too_large(site: Site) -> None:
    site.answers["/a"] = Answer(b"x" * 5001, "text/plain")
    with pytest.raises(CannotRunError, match=r"larger than 0\.005 MB"):
        fetch(f"{site.root}/a", Limits(allowed=here, size=5000))
    assert len(fetch(f"{site.root}/a", Limits(allowed=here, size=5001)).data) == 5001


def test_a_page_without_end_is_cut_by_its_size(site: Site) -> None:
    def endless(handler: BaseHTTPRequestHandler, stopped: Event) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        dribble(handler, stopped, b"x" * 1_000_000)

    site.answers["/a"] = endless
    with pytest.raises(CannotRunError, match="larger than 10 MB"):
        fetch_here(f"{site.root}/a")


@pytest.mark.parametrize(
    "beginning",
    [
        b"",
        b"HTTP/1.0 200 OK\r\nX-Slow: ",
        b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n",
    ],
    ids=["nothing", "headers", "text"],
)
def test_a_server_that_sends_slowly(site: Site, beginning: bytes) -> None:
    def slow(handler: BaseHTTPRequestHandler, stopped: Event) -> None:
        handler.wfile.write(beginning)
        dribble(handler, stopped, b"x" if beginning else b"")

    site.answers["/a"] = slow
    with pytest.raises(CannotRunError, match=r"longer than 0\.2 seconds"):
        fetch(f"{site.root}/a", Limits(allowed=here, seconds=0.2))


def test_a_server_that_hangs_up(site: Site) -> None:
    def half(handler: BaseHTTPRequestHandler, stopped: Event) -> None:
        del stopped
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nhalf")

    site.answers["/a"] = half
    with pytest.raises(CannotRunError, match="cannot be fetched"):
        fetch_here(f"{site.root}/a")


def test_nobody_listens(site: Site) -> None:
    address = f"{site.root}/a".replace(site.root, "http://127.0.0.1:1")
    with pytest.raises(CannotRunError, match="cannot be fetched"):
        fetch(address, HERE)


def packed(data: bytes, coding: str = "gzip") -> Answer:
    return Answer(data, "text/plain", headers=(("Content-Encoding", coding),))


def test_gzip_is_unpacked(site: Site) -> None:
    site.answers["/a"] = packed(gzip.compress(PAGE))
    assert fetch_here(f"{site.root}/a").data == PAGE


def test_what_swells_without_end_is_cut(site: Site) -> None:
    bomb = gzip.compress(bytes(200_000_000), compresslevel=1)
    assert len(bomb) < 1_000_000
    site.answers["/a"] = packed(bomb)
    with pytest.raises(CannotRunError, match="larger than 10 MB"):
        fetch_here(f"{site.root}/a")


@pytest.mark.parametrize(
    "data",
    [b"no gzip", gzip.compress(PAGE)[:-9], gzip.compress(PAGE) + b"more", gzip.compress(b"a") * 2, b""],
    ids=["none", "cut off", "more behind", "two", "empty"],
)
def test_broken_gzip(site: Site, data: bytes) -> None:
    site.answers["/a"] = packed(data)
    with pytest.raises(CannotRunError, match="its gzip data is damaged"):
        fetch_here(f"{site.root}/a")


@pytest.mark.parametrize("coding", ["br", "deflate", "gzip, gzip", "zstd"])
def test_what_is_packed_otherwise(site: Site, coding: str) -> None:
    site.answers["/a"] = packed(zlib.compress(PAGE), coding)
    with pytest.raises(CannotRunError, match="a compression that was not requested"):
        fetch_here(f"{site.root}/a")


def test_no_proxy_of_the_environment_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    site.answers["/a"] = Answer(PAGE)
    assert fetch_here(f"{site.root}/a").data == PAGE
