"""The index under kills, damage, full disks, other writers and changes: the trials of the tests, many.

Prints how many of each kind there were and how they went; ends with 1 at the first wrong answer, whose seed
it names.
"""

import sys

from tests.hostile.index_trials import run_all

_TRIALS = {
    "kills": 500,
    "corruptions": 200,
    "resealed": 200,
    "full-disks": 60,
    "writers": 60,
    "changes": 60,
}
"""The number of trials of each kind."""

if __name__ == "__main__":
    counts = [word for kind, count in _TRIALS.items() for word in (f"--{kind}", str(count))]
    sys.exit(run_all([*counts, *sys.argv[1:]]))
