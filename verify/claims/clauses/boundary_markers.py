"""The words that begin a new claim within a sentence, read from ``clause_markers.tsv``."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from verify.claims.clauses.clause import Clause
from verify.claims.grammar.verb_forms import CLAUSE_VERBS, Form
from verify.lexicon import read_table
from verify.text import Language, remembered, words


class Marker(NamedTuple):
    """A row of the table; the table explains the columns.

    Attributes:
        comma: Whether a comma must stand before it.
        words: Its words, folded; one that begins with ``@`` or ``و@`` stands for any word of a class.
        needs: What must follow.
        keeps: How much of it stays in the claim: ``yes``, ``no`` or ``w``.
    """

    comma: bool
    words: tuple[str, ...]
    needs: str
    keeps: str

    @property
    def bare(self) -> bool:
        """Whether only a verb marks the boundary."""
        return self.words == ("@verb",)


@remembered()
def _markers(language: Language) -> tuple[dict[str, list[Marker]], tuple[Marker, ...]]:
    """The rows by first word, longest first, and those that stand for a class of words."""
    by_word: dict[str, list[Marker]] = {}
    kinds: list[Marker] = []
    for comma, phrase, needs, keeps in read_table("clause_markers", language):
        if "@" in phrase:
            kinds.append(Marker(comma == "must", (phrase,), needs, keeps))
            continue
        parts = tuple(word for word, _, _ in words(phrase))
        by_word.setdefault(parts[0], []).append(Marker(comma == "must", parts, needs, keeps))
    for rows in by_word.values():
        rows.sort(key=lambda one: -len(one.words))
    return by_word, tuple(kinds)


def markers_at(clause: Clause, at: int, language: Language) -> Iterator[Marker]:
    """The markers at token ``at``, the most specific first; their requirements are not checked."""
    by_word, kinds = _markers(language)
    after_comma = clause.comma(at - 1) and not clause.inside_name(at - 1)
    for marker in by_word.get(clause.form(at), ()):
        if (after_comma or not marker.comma) and _stands(clause, at, marker.words):
            yield marker
    for marker in kinds:
        if (after_comma or not marker.comma) and _of_kind(
            clause, at, marker.words[0], after_comma=after_comma
        ):
            yield marker


def _stands(clause: Clause, at: int, phrase: tuple[str, ...]) -> bool:
    return all(clause.form(at + offset) == word for offset, word in enumerate(phrase))


def _of_kind(clause: Clause, at: int, kind: str, *, after_comma: bool) -> bool:
    return _KINDS[kind](clause, at) and (after_comma or kind != "و@verb" or _surely_joined(clause, at))


def _surely_joined(clause: Clause, at: int) -> bool:
    """Whether a joined verb is certain; one that may be a noun needs a comma: "طلب وقف الحرب ورفع الحصار"."""
    return clause.joined_verb(at) is not Form.DOUBTFUL


def _joined_fronting(clause: Clause, at: int) -> bool:
    form = clause.form(at)
    return form.startswith("و") and form[1:] in clause.words.fronting


def _joined_noun(clause: Clause, at: int) -> bool:
    """Whether a definite noun, or a noun before one, follows."""
    form = clause.form(at)
    definite = form.startswith("وال") or clause.form(at + 1).startswith("ال")
    return form.startswith("و") and form not in clause.words.kept_w and definite


_KINDS: Mapping[str, Callable[[Clause, int], bool]] = {
    "@verb": lambda clause, at: clause.kind(at) in CLAUSE_VERBS,
    "@gerund": Clause.gerund,
    "@participle": Clause.participle,
    "ل@verb": lambda clause, at: clause.result_verb(at) is Form.FINITE,
    "و@verb": lambda clause, at: clause.joined_verb(at) in CLAUSE_VERBS | {Form.DOUBTFUL},
    "و@fronting": _joined_fronting,
    "و@noun": _joined_noun,
}
