"""A report's language is not the declared one, cannot be told, or has no rules.

Says: The words of the text are of another language than the one declared, the language is none with
rules (Arabic, English, French), or there are too few letters to tell.

Matters: Claims, voices, dates and numbers are found by the rules of a language. Of a text in another one
nearly nothing is found, which looks as if it said nothing.

Problems: A language is told by its script and its function words. A text that is short, mixed or all names
counts as English or Arabic by its script.

Example: `language: en` over an Arabic text.

References: ISO 639-1; `verify explain N112` and `N113`.
"""

from collections.abc import Iterator

from verify.lexicon import tongue
from verify.lint.diagnostic import Remark, Severity, Spot
from verify.lint.material import Reading
from verify.lint.rule import RuleOf
from verify.text import Language

_UNTOLD = "the language of the text cannot be told"


def _look(reading: Reading) -> Iterator[Remark]:
    yield from reading.remarks("N112", "N113", field="language")
    told = {notice.path for notice in reading.told("N112", "N113")}
    for document in reading.documents:
        if document.language is Language.UNKNOWN and document.path not in told:
            name = tongue(document.text).name
            text = f"the text is in {name}, for which there are no rules" if name else _UNTOLD
            yield Remark(Spot(document.path), text, "undetected")


RULE = RuleOf(
    id="C107",
    name="language",
    severity=Severity.WARNING,
    fix="declare the language that the text is written in: 'language: ar' or 'language: en'",
    docstring=__doc__,
    articles=True,
    look=_look,
)
