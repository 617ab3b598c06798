"""A web site on this machine, for tests: what it answers at each path is a function or a page."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import NamedTuple

from verify.gather import Fetch, Limits, fetch
from verify.gather.public import IPAddress


def here(address: IPAddress, port: int) -> bool:
    """The rule of the tests: only this machine by its IPv4 address, at any port."""
    return str(address) == "127.0.0.1" and port > 0


HERE = Limits(allowed=here, seconds=20)
fetch_here: Fetch = partial(fetch, limits=HERE)

HEAD = (
    "<!DOCTYPE html><html lang='en'><head><title>{title}</title>{more}</head><body><article><h1>{title}</h1>"
)
PARAGRAPH = (
    "The river rose by three metres in the night, the governor said, and the road to the port is closed. "
    "Engineers hope to open it on Friday, and schools in {place} stay shut until the end of the week."
)


def page(title: str, place: str = "Bar", more: str = "") -> bytes:
    text = f"<p>{PARAGRAPH.format(place=place)}</p><p>{PARAGRAPH.format(place='the ' + place)}</p>"
    return f"{HEAD.format(title=title, more=more)}{text}</article></body></html>".encode()


class Answer(NamedTuple):
    """What a site says at a path."""

    body: bytes = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


def redirect(to: str, status: int = 302) -> Answer:
    return Answer(status=status, headers=(("Location", to),))


Handler = Callable[[BaseHTTPRequestHandler, Event], None]


class Site:
    """The site: where it is, what it answers, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.root = f"http://127.0.0.1:{port}"
        self.answers: dict[str, Answer | Handler] = {}
        self.asked: list[str] = []


@contextmanager
def running() -> Iterator[Site]:
    """A site that answers until the end of the block."""
    stopped = Event()

    class Requests(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            answer = site.answers.get(self.path, Answer(b"nothing here", status=404))
            if isinstance(answer, Answer):
                self.send_response(answer.status)
                if answer.kind:
                    self.send_header("Content-Type", answer.kind)
                for name, value in answer.headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self._send(answer.body)
            else:
                answer(self, stopped)

        def _send(self, data: bytes) -> None:
            try:
                self.wfile.write(data)
            except ConnectionError:
                self.close_connection = True  # who asked has had enough

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is Python's
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Requests)
    server.daemon_threads = True
    site = Site(server.server_address[1])
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        stopped.set()
        server.shutdown()
        thread.join()
        server.server_close()


def dribble(handler: BaseHTTPRequestHandler, stopped: Event, piece: bytes) -> None:
    """Send ``piece`` again and again, a little at a time, until nobody listens."""
    try:
        while not stopped.wait(0.005):
            handler.wfile.write(piece)
            handler.wfile.flush()
    except OSError:
        handler.close_connection = True
