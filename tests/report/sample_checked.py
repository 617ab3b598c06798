"""A check made by hand: every severity, both languages, hostile text, places with and without a region."""

from verify.lint import Checked, Diagnostic, Place, Region, Severity, Unmeasured
from verify.lint.rules import RULES

HOSTILE = (
    "x\x1b[2J \u202e| <script>alert(1)</script> ::error::now ]]> [a](http://b) @all #12 `c` 100% $x$ "
    "##[stop-commands]y \x00"
)

CLEAN = Checked(subject="corpus", documents=3, version="0.0.0", rules=RULES[:3], diagnostics=())

CHECKED = Checked(
    subject="corpus",
    documents=28,
    version="0.0.0",
    rules=RULES,
    diagnostics=(
        Diagnostic(
            rule="C103",
            name="date",
            severity=Severity.ERROR,
            text="'published: 2024-02-31' is not in the calendar; correct it",
            fix="state the day of publication as 'published: YYYY-MM-DD'",
            place=Place("corpus/a b.md", Region(3, 1, 3, 22, 20, 41)),
            related=(),
            fingerprint="0011223344556677",
        ),
        Diagnostic(
            rule="C205",
            name="conflict",
            severity=Severity.WARNING,
            text="differs from 19-ft.md and 1 more (number: “ten months”, here “نحو ثمانية أشهر”)",
            fix="read both reports",
            place=Place(
                "corpus/sky.md",
                Region(9, 153, 9, 215, 400, 462),
                "إنها أول مفاوضات يحضرها مسؤولون من البلدين",
            ),
            related=(
                Place(
                    "corpus/19-ft.md",
                    Region(9, 257, 9, 310, 500, 553),
                    "were the first between the two countries in ten months",
                    "Financial Times, 2024-03-13",
                ),
                Place("corpus/page.html", None, "the first in ten months", "Reuters, no date"),
            ),
            fingerprint="1122334455667788",
        ),
        Diagnostic(
            rule="C108",
            name="hidden-characters",
            severity=Severity.NOTE,
            text=f"text with {HOSTILE}",
            fix="remove the characters, or the report",
            place=Place("corpus/wire.jsonl", Region(7, end_line=7, end_column=1), HOSTILE),
            related=(),
            fingerprint="2233445566778899",
        ),
    ),
    unmeasured=(Unmeasured("C2", "corpus/fr.md", "no rules for the language of this text"),),
    ignored=2,
    known=1,
)
