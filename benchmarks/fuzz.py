"""Throws made-up bytes at every reader: no traceback, no input over 5 s of processor, no process over 1.5 GB.

`make fuzz`. Atheris (libFuzzer) makes the bytes, guided by which lines of this package they reach. Each
target of ``tests/hostile/targets.py`` runs in a process of its own; an input that fails is kept under its
SHA-1, and can be given back with ``--again TARGET FILE``.
"""

import argparse
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

_SECONDS, _MEGABYTES, _LONGEST = 5, 1536, 256
"""Limits of an input: seconds of processor time, megabytes of memory, and bytes of the input."""
_HANGS = 120
"""Elapsed seconds after which an input hangs; the machine may be busy with other things."""
_EVERYTHING = b"\0" + b"".join(number.to_bytes(2, "big") for number in range(300))
"""Every piece once, since loading the data at the first text is not that text's time."""


def main() -> int:
    """Run all targets, or one; returns 1 if one of them failed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--inputs", type=int, default=20_000, help="how many, over all targets")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--kept", type=Path, default=Path("build/fuzz"), help="where failing inputs are kept")
    asked.add_argument("--target", help="fuzz this one, in this process")
    asked.add_argument("--again", nargs=2, metavar=("TARGET", "FILE"), help="give a kept input once more")
    options = asked.parse_args()
    if options.again:
        from tests.hostile.targets import TARGETS  # noqa: PLC0415 - atheris must be first to import it

        TARGETS[options.again[0]](Path(options.again[1]).read_bytes())
        return 0
    if options.target:
        _fuzz(options.target, runs=options.inputs, seed=options.seed, kept=options.kept)
    return _all(options)


def _all(options: argparse.Namespace) -> int:
    names = ("article", "front_matter", "page", "json_lines", "query")
    failed = []
    for name in names:
        command = [sys.executable, "-m", "benchmarks.fuzz", "--target", name, "--seed", str(options.seed),
                   "--inputs", str(options.inputs // len(names)), "--kept", str(options.kept)]  # fmt: skip
        done = subprocess.run(command, check=False)
        print(f"{name}: {options.inputs // len(names)} inputs, {'failed' if done.returncode else 'held'}")
        failed += [name] if done.returncode else []
    return int(bool(failed))


def _fuzz(name: str, *, runs: int, seed: int, kept: Path) -> None:
    """Never returns: libFuzzer ends the process, with 0 if nothing failed."""
    kept.mkdir(parents=True, exist_ok=True)
    import atheris  # noqa: PLC0415 - an extra of its own

    with atheris.instrument_imports(include=["verify"]):
        from tests.hostile.targets import TARGETS  # noqa: PLC0415
    TARGETS[name](_EVERYTHING)
    limits = (f"-runs={runs}", f"-seed={seed}", f"-timeout={_HANGS}", f"-rss_limit_mb={_MEGABYTES}")
    where = (f"-max_len={_LONGEST}", "-len_control=0", f"-artifact_prefix={kept}/{name}-")
    atheris.Setup([sys.argv[0], *limits, *where], _timed(TARGETS[name]))
    atheris.Fuzz()


def _timed(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        begun = process_time()
        target(data)
        took = process_time() - begun
        if took > _SECONDS:
            raise TimeoutError(f"{took:.1f} s of processor")

    return run


if __name__ == "__main__":
    sys.exit(main())
