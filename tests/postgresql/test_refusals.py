"""What cannot be read as it is, is refused in one line."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.fake_encoder import FakeEncoder
from tests.corpus.plain_claims import lines_as_claims
from tests.postgresql.made import made
from verify.postgresql import Address, Way, index_store, open_store
from verify.postgresql.session import connected
from verify.text import CannotRunError

WAY = Way(extract=lines_as_claims)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path / "corpus", 3)


def alter(address: Address, statement: str) -> None:
    with connected(address) as session, session.writing():
        session.run(statement)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE store SET version = 0", "version 0 of its tables, and this is for version 1"),
        ("UPDATE store SET rules = 'others'", "the rules of another verify"),
        ("UPDATE store SET encoder_sha256 = 'others'", "by the encoder fake .others."),
    ],
)
def test_another_version_other_rules_or_encoder(
    address: Address, folder: Path, statement: str, told: str
) -> None:
    index_store(str(folder), address, FakeEncoder(), way=WAY)
    alter(address, statement)
    with pytest.raises(CannotRunError, match=told), open_store(address, FakeEncoder()):
        pass
    with pytest.raises(CannotRunError, match=told):
        index_store(str(folder), address, FakeEncoder(), way=WAY)


def test_other_rules_give_way_to_a_rebuild(address: Address, folder: Path) -> None:
    index_store(str(folder), address, FakeEncoder(), way=WAY)
    alter(address, "UPDATE store SET rules = 'others'")
    index_store(str(folder), address, FakeEncoder(), way=Way(extract=lines_as_claims, rebuild=True))
    with open_store(address, FakeEncoder()) as shared:
        assert len(shared.reports) == 3


def test_an_encoder_of_another_length(address: Address, folder: Path) -> None:
    index_store(str(folder), address, FakeEncoder(), way=WAY)
    with pytest.raises(CannotRunError, match="not by other"):
        index_store(str(folder), address, FakeEncoder("other", 16), way=WAY)


def test_a_corpus_of_which_nothing_is_listed_yet(address: Address, folder: Path) -> None:
    index_store(str(folder), address, FakeEncoder(), way=WAY)
    alter(address, "DELETE FROM listed")
    told = "no report is listed here yet"
    with pytest.raises(CannotRunError, match=told), open_store(address, FakeEncoder()):
        pass


def test_content_that_was_altered(address: Address, folder: Path) -> None:
    index_store(str(folder), address, FakeEncoder(), way=WAY)
    alter(address, "UPDATE report SET document = 'x', taken = 'y'")
    with open_store(address, FakeEncoder()) as shared, pytest.raises(CannotRunError, match="is no report"):
        shared.search_text("river")


def test_a_user_without_rights(address: Address, folder: Path) -> None:
    with connected(address) as session, session.writing():
        session.run("DROP ROLE IF EXISTS guest")
        session.run("CREATE ROLE guest LOGIN PASSWORD 'guest'")
    index_store(str(folder), address, FakeEncoder(), way=WAY)
    guest = Address(address.host, address.port, address.database, "guest", address.schema, password="guest")  # noqa: S106
    with pytest.raises(CannotRunError, match="may not do that"), open_store(guest, FakeEncoder()):
        pass


def test_a_connection_that_is_cut(address: Address, folder: Path) -> None:
    index_store(str(folder), address, FakeEncoder(), way=WAY)
    cut = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'
    """
    with open_store(address, FakeEncoder()) as shared:
        alter(address, cut)
        with pytest.raises(CannotRunError, match=r"ended the connection|connection broke"):
            shared.search_text("river")


def test_without_the_extra_one_line_tells_what_to_install() -> None:
    program = (
        "import sys; sys.modules['pg8000'] = None\n"
        "from verify.cli import main\n"
        "main(['search', 'x', '--store', 'postgresql://u:hidden@h/d'])"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr == (
        "verify: --store: the driver for PostgreSQL is not installed; "
        "run pip install 'verify-claims[postgresql]'\n"
    )


def test_the_driver_is_loaded_only_where_it_is_used() -> None:
    program = "import sys, verify.pipeline; sys.exit('pg8000' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
