"""What was added to a corpus, as one JSON object, ``verify/add@1``; same answer, same bytes."""

from verify.gather import Addition, Outcome
from verify.report.json_document import notice_as_json
from verify.report.json_text import json_text

SCHEMA = "verify/add@1"
_AN_ENTRY_A_LINE = 2
"""Depth down to which each member has a line of its own: one line per entry."""


def render(addition: Addition) -> str:
    """One report per line, in the order of the sources; ``file`` is in the corpus, ``why`` is what failed."""
    return json_text(
        {
            "schema": SCHEMA,
            "corpus": addition.corpus,
            **{outcome.value: len(addition.of(outcome)) for outcome in Outcome},
            "entries": [
                {
                    "source": entry.name,
                    "outcome": entry.outcome.value,
                    "file": entry.file or None,
                    "why": entry.why or None,
                }
                for entry in addition.entries
            ],
            "notices": [notice_as_json(notice) for notice in addition.notices],
        },
        deep=_AN_ENTRY_A_LINE,
    )
