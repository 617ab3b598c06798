from string import printable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from verify.gather import canonical, is_address


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a", "http://example.org/a"),
        ("https://example.org/a", "https://m.example.org/a"),
        ("https://example.org/a", "https://example.org/amp/a"),
        ("https://example.org/a", "https://example.org/a?id=1"),
        ("https://example.org/a?id=1", "https://example.org/a?id=2"),
        ("https://example.org/a?x=1&y=2", "https://example.org/a?y=2&x=1"),
        ("https://example.org/a?utmost=1", "https://example.org/a"),
        ("https://example.org:8443/a", "https://example.org/a"),
        ("file:///a", "file:///a/"),
    ],
)
def test_what_may_be_two_pages_stays_two(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("HTTPS://Example.ORG/A", "https://example.org/A"),
        ("https://example.org/", "https://example.org"),
        ("https://example.org/a/", "https://example.org/a"),
        ("https://example.org/a#top", "https://example.org/a"),
        ("https://example.org/a?utm_source=x&UTM_Medium=y", "https://example.org/a"),
        ("https://example.org/a?id=1&fbclid=x&gclid&page=2", "https://example.org/a?id=1&page=2"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("http://example.org:80/a?", "http://example.org/a"),
        ("https://example.org/خبر/", "https://example.org/خبر"),
        ("http://[", "http://["),
        ("no address", "no address"),
    ],
)
def test_the_form_of_an_address(address: str, form: str) -> None:
    assert canonical(address) == form


@given(st.one_of(st.text(), st.text(printable).map("http://".__add__), st.text().map("https://a.b/".__add__)))
@example("http://a//?&&#")
@example("http://:80:80")
@example("https:////a/")
def test_the_form_of_a_form_is_itself(address: str) -> None:
    once = canonical(address)
    assert canonical(once) == once


@pytest.mark.parametrize("name", ["a.html", "http.txt", "folder/www", "C:\\a.txt", "-", "http:", "://"])
def test_a_name_of_a_file_is_no_address(name: str) -> None:
    assert not is_address(name)


@pytest.mark.parametrize("name", ["https://a.b", "HTTP://a", "ftp://a", "file:///etc/passwd", "www.a.b"])
def test_an_address_of_any_scheme_is_no_file(name: str) -> None:
    assert is_address(name)
