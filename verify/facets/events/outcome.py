"""Outcomes: which of two opposites an event ended in (acquitted or convicted, رفع or خفض)."""

from collections.abc import Iterator
from dataclasses import dataclass

from verify.facets.events.negation import negated, negations
from verify.facets.facet import Agreement, Comparison, Context, Facet, FacetKind
from verify.facets.names import arabic_person
from verify.lexicon import Phrases, read_table
from verify.text import Language, Span, remembered


@dataclass(frozen=True, slots=True)
class OutcomeValue:
    """An event and its outcome.

    Attributes:
        concept: The kind of event, an id of ``opposites.tsv``.
        positive: The outcome that the word itself names.
        negated: Whether the text negates the word.
    """

    concept: str
    positive: bool
    negated: bool

    @property
    def holds(self) -> bool:
        """The outcome that the text asserts, negation included."""
        return self.positive != self.negated

    def as_json(self) -> dict[str, object]:
        """The value in a JSON form."""
        return {"concept": self.concept, "positive": self.positive, "negated": self.negated}


def find(text: str, context: Context) -> tuple[Facet, ...]:
    """The outcomes in ``text``, left to right."""
    del context  # the script tells the words of the languages apart
    within = negations(text)
    found = list(_outcomes().find(text))
    named = list(arabic_person.spans(text)) if found else []
    return tuple(
        Facet(
            FacetKind.OUTCOME,
            match.start,
            match.end,
            text[match.start : match.end],
            OutcomeValue(
                match.value[0], match.value[1] == "+", negated(Span(match.start, match.end), within)
            ),
        )
        for match in found
        if not any(one.contains(Span(match.start, match.end)) for one in named)
    )


def compare(left: Facet, right: Facet) -> Comparison:
    """The same outcome of one kind of event agrees, the opposite differs; different kinds are silent."""
    ours, theirs = left.value, right.value
    if not (isinstance(ours, OutcomeValue) and isinstance(theirs, OutcomeValue)):
        return Comparison(left.kind, Agreement.SILENT, left.text, right.text, "not two outcomes")
    if ours.concept != theirs.concept:
        return Comparison(left.kind, Agreement.SILENT, left.text, right.text, "two different matters")
    told = f"{_worded(left.text, ours)}, here {_worded(right.text, theirs)}"
    agreement = Agreement.AGREES if ours.holds == theirs.holds else Agreement.DIFFERS
    return Comparison(left.kind, agreement, left.text, right.text, told)


def _worded(text: str, value: OutcomeValue) -> str:
    return f"not {text}" if value.negated else text


def _inflected(written: str) -> Iterator[str]:
    """A form as listed; for an Arabic past also its feminine, plural and present."""
    yield written
    for present in _presents().get(written, ()):
        yield from (f"{written}ت", f"{written}وا", present, f"ت{present[1:]}")


@remembered()
def _presents() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for past, present, _ in read_table("verbs", Language.ARABIC):
        if len(present) > 1:
            table[past] = (*table.get(past, ()), present)
    return table


@remembered()
def _outcomes() -> Phrases[tuple[str, str]]:
    return Phrases(
        (
            (form, (concept, pole))
            for concept, pole, forms in read_table("opposites")
            for written in forms.split("|")
            for form in _inflected(written)
        ),
        clitics=True,
    )
