"""A person at the desk, as a test needs one: gets pages, fills forms as a browser does, waits for reports."""

import re
import time
from collections.abc import Callable
from html import unescape
from typing import Protocol

import httpx2 as httpx

ADDRESS = "http://127.0.0.1:8321"
_TOKEN = re.compile('name="token" value="([0-9a-f]{64})"')
_PATIENCE = 480


class Client(Protocol):
    """What speaks HTTP: a client of a real server, or starlette's for an application."""

    def get(self, url: str, *, headers: dict[str, str] | None = None) -> httpx.Response: ...

    def request(
        self,
        method: str,
        url: str,
        *,
        data: dict[str, str],
        files: dict[str, tuple[str, bytes]] | None = None,
        headers: dict[str, str] | None = None,
        follow_redirects: bool = False,
    ) -> httpx.Response: ...


class Visitor:
    """Somebody with a browser of their own."""

    def __init__(self, client: Client, origin: str = ADDRESS) -> None:
        self.client = client
        self.origin = origin

    def page(self, path: str) -> str:
        return self.client.get(path).text

    def token(self, path: str = "/") -> str:
        found = _TOKEN.search(self.page(path))
        assert found
        return found[1]

    def send(
        self, path: str, form: dict[str, str], *, files: dict[str, tuple[str, bytes]] | None = None
    ) -> httpx.Response:
        own = {"origin": self.origin, "sec-fetch-site": "same-origin"}
        data = {"token": self.token()} | form
        return self.client.request("POST", path, data=data, files=files, headers=own, follow_redirects=False)

    def ask(self, text: str, *, name: str = "", corpus: str = "0") -> str:
        """Asks for a check, fast; returns where its report will be."""
        form = {"corpus": corpus, "fast": "1"} | ({} if name else {"text": text})
        files = {"file": (name, text.encode())} if name else None
        sent = self.send("/checks", form, files=files)
        assert sent.status_code == 303, sent.text
        return sent.headers["location"]

    def wait(self, path: str) -> str:
        """The page at ``path`` once the check is done or has failed."""
        return self._once(path, lambda page: "<progress" not in page)

    def wait_for(self, path: str, text: str) -> str:
        """The page at ``path`` once ``text`` is in it."""
        return self._once(path, lambda page: text in page)

    def _once(self, path: str, holds: Callable[[str], bool]) -> str:
        ends = time.monotonic() + _PATIENCE
        while time.monotonic() < ends:
            page = self.page(path)
            if holds(page):
                return page
            time.sleep(0.2)
        raise TimeoutError(path)


def told(line: str) -> None:
    """What a desk says to whoever watches it: nothing, as long as all goes well."""
    raise AssertionError(line)


def fault_in(page: str) -> str:
    """The line that a page says went wrong."""
    (told,) = re.findall('(?s)<p class="fault".*?</span>(.*?)</p>', page)
    return unescape(re.sub("</?bdi>", "", told)).strip()
