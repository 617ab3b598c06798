"""A report's outlet is not known, or not stated.

Says: The outlet is neither in the lexicon of the Arab and international press nor among the setting
`outlets`.

Matters: Origins are told apart by outlets. A citation ("told Reuters") leads to a report only if both names
are known to be one outlet, in whatever language they are written.

Problems: The lexicon holds some hundreds of outlets and agencies; a good local paper may not be among them.
List it once under `outlets`.

Example: `outlet: Reutres`.

References: docs/corpus.md; verify/lexicon/world/outlets.tsv.
"""

from collections.abc import Iterator

from verify.lexicon import outlet
from verify.lint.diagnostic import Remark, Severity, Spot
from verify.lint.material import Reading
from verify.lint.rule import RuleOf
from verify.text import fold


def _look(reading: Reading) -> Iterator[Remark]:
    own = {fold(name) for name in reading.settings.outlets}
    for document in reading.documents:
        name = document.outlet
        if name and fold(name) not in own and outlet(name) is None:
            yield Remark(
                Spot(document.path, field="outlet", text=name), f"the outlet '{name}' is not known", name
            )


RULE = RuleOf(
    id="C105",
    name="outlet-unknown",
    severity=Severity.NOTE,
    fix="correct the name, or list it under 'outlets' in the settings",
    docstring=__doc__,
    look=_look,
)
