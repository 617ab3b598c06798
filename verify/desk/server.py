"""Opening the desk: the address, the file, the server."""

import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import uvicorn

from verify.desk.access import FEWEST
from verify.desk.app import desk
from verify.desk.child_process import Tell
from verify.desk.database import open_database
from verify.desk.folder_lock import alone
from verify.desk.hosts import is_loopback
from verify.desk.settings import DeskSettings
from verify.postgresql import Address, is_address
from verify.text import CannotRunError

_LET_GO = 5
"""Seconds for open requests to finish once the desk is shut down."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A desk that is ready for visitors.

    Attributes:
        address: Its address for a browser.
        token: The token it asks for; empty if none is needed.
    """

    address: str
    token: str


def serve(settings: DeskSettings, *, opened: Callable[[Opened], None], tell: Tell) -> None:
    """Run a desk until the process is interrupted.

    A desk that other machines can reach needs a token, which is generated unless ``settings`` has one.

    Args:
        settings: What it offers, and to whom.
        opened: Called with its address once it listens.
        tell: Reports a line to whoever runs the desk.

    Raises:
        CannotRunError: The address, a corpus, the folder for checks or the token cannot be used.
    """
    settings = replace(settings, token=_token(settings), data=settings.data.absolute())
    for corpus in settings.corpora:
        _refuse_missing(corpus)
    database = open_database(settings.data)
    with alone(settings.data), _listening(settings.host, settings.port) as listening:
        opened(Opened(_address(listening), settings.token))
        config = uvicorn.Config(
            desk(settings, database, tell=tell),
            access_log=False,
            log_config=None,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=_LET_GO,
        )
        uvicorn.Server(config).run(sockets=[listening])


def _token(settings: DeskSettings) -> str:
    if settings.token and len(settings.token) < FEWEST:
        raise CannotRunError(
            f"it has fewer than {FEWEST} characters",
            where="--token",
            remedy="choose a longer one, or leave it out",
        )
    return settings.token or ("" if is_loopback(settings.host) else secrets.token_urlsafe(24))


def _refuse_missing(corpus: str) -> None:
    if is_address(corpus):
        if Address.of(corpus, {}).password:
            raise CannotRunError(
                "the pages of the desk would show the password",
                where="--corpus",
                remedy="give it in PGPASSWORD, and the address without it",
            )
        return
    if not Path(corpus).exists():
        raise CannotRunError(
            "there is no such corpus", where=corpus, remedy="name a folder, .zip or .jsonl with --corpus"
        )


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as fault:
        raise CannotRunError(
            f"cannot listen on this address: {fault.strerror or fault}",
            where=f"{host}:{port}",
            remedy="choose another with --host and --port",
        ) from fault


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
