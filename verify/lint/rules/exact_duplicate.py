"""Two reports have the same text.

Says: Every word of one report stands in the other in the same order, whatever their front matter says.

Matters: It is one report. Counted twice it looks like two voices; here both are one origin, but a reader of
the corpus may not see that.

Problems: Case, marks, punctuation and spelling variants of Arabic letters are not looked at. A reprint that
credits its source is a duplicate too; keep one, or ignore the rule for the other.

Example: `reports/17.md` and `reports/17-copy.md`.

References: docs/vocabulary.md, 'origin'.
"""

from collections.abc import Iterator
from hashlib import sha256

from verify.documents import Document
from verify.forked import each
from verify.lint.diagnostic import Related, Remark, Severity, Spot
from verify.lint.material import Reading
from verify.lint.rule import RuleOf
from verify.text import words


def _look(reading: Reading) -> Iterator[Remark]:
    first: dict[bytes, str] = {}
    digests = each(_digest, reading.documents, name=lambda document: document.path)
    for document, digest in zip(reading.documents, digests, strict=True):
        other = first.setdefault(digest, document.path)
        if other != document.path:
            related = Related(Spot(other), "has the same text")
            yield Remark(Spot(document.path), f"the text is the same as that of {other}", other, (related,))


def _digest(document: Document) -> bytes:
    """A digest that is the same for the same words, however formatted."""
    text = " ".join(word for word, _, _ in words(document.text))
    return sha256(text.encode("utf-8", "surrogatepass")).digest()


RULE = RuleOf(
    id="C201",
    name="exact-duplicate",
    severity=Severity.WARNING,
    fix="keep one of the two",
    docstring=__doc__,
    look=_look,
)
