"""What the tests of this folder share: a desk for each module that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.desk.material import write_corpus
from tests.desk.visitor import ADDRESS, Visitor, told
from verify.desk.app import desk
from verify.desk.database import open_database
from verify.desk.settings import DeskSettings


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a corpus, and a cache of its own for this process and those that it starts."""
    folder = tmp_path_factory.mktemp("desk")
    write_corpus(folder / "reports")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        patch.chdir(folder)
        yield folder


@pytest.fixture(scope="module")
def visitor(place: Path) -> Iterator[Visitor]:
    """Somebody at a desk that judges."""
    settings = DeskSettings(corpora=("reports",), data=place / "data")
    with TestClient(desk(settings, open_database(settings.data), tell=told), base_url=ADDRESS) as client:
        yield Visitor(client)
