"""One server for all tests of this room, and a schema of its own for each."""

from collections.abc import Iterator
from itertools import count

import pytest

from tests.postgresql.server import Server, running
from verify.postgresql import Address

_numbers = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server; where it cannot be started the tests fail, and say why."""
    with running() as started:
        yield started


@pytest.fixture
def place(server: Server) -> str:
    """The address of a corpus that does not exist yet."""
    return server.address(f"corpus_{next(_numbers)}")


@pytest.fixture
def address(place: str) -> Address:
    return Address.of(place)
