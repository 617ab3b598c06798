"""Running rules, and what configuration and front matter leave of what they saw."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from verify.documents import Document
from verify.lint.diagnostic import Diagnostic, Remark, Spot, Unmeasured
from verify.lint.fingerprint import Fingerprints
from verify.lint.placing import Placing
from verify.lint.rule import Rule, RuleOf
from verify.lint.settings import Settings

M = TypeVar("M")

Seen = tuple[Rule, Remark | Unmeasured]
"""What a rule saw, or could not look at."""


def run(rules: Iterable[RuleOf[M]], material: M) -> Iterator[Seen]:
    """All that ``rules`` see in ``material``, rule by rule."""
    for rule in rules:
        for remark in rule.look(material):
            yield rule, remark


@dataclass(frozen=True, slots=True)
class Sieve:
    """What an editor does not want to hear.

    Attributes:
        settings: Ignores by path.
        ignored: By document, the rules that its front matter switches off.
        touched: Paths of the documents of which alone something is to be said; ``None`` for all.
    """

    settings: Settings
    ignored: Mapping[str, tuple[str, ...]]
    touched: frozenset[str] | None = None

    @classmethod
    def of(
        cls, settings: Settings, documents: Sequence[Document], touched: frozenset[str] | None = None
    ) -> "Sieve":
        """What the settings and the front matter of ``documents`` silence."""
        return cls(settings, {one.path: one.ignored for one in documents if one.ignored}, touched)

    def silent(self, rule: str, spots: Iterable[Spot], shown: Iterable[str]) -> bool:
        """Whether ``rule`` has nothing to say of any of these documents.

        Args:
            rule: Its id.
            spots: In the documents.
            shown: The paths of these, as reached from where the command runs.
        """
        if not self.ignored and not self.settings.per_path_ignores:
            return False
        entries = (entry for spot in spots if not spot.beside for entry in self.ignored.get(spot.path, ()))
        return any(map(rule.startswith, entries)) or any(
            self.settings.silent(rule, path) for path in (*(spot.path for spot in spots), *shown)
        )

    def untouched(self, spots: Iterable[Spot]) -> bool:
        """Whether none of these documents is of interest."""
        return self.touched is not None and self.touched.isdisjoint(spot.path for spot in spots)


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left, and how much was silenced."""

    diagnostics: tuple[Diagnostic, ...]
    unmeasured: tuple[Unmeasured, ...]
    ignored: int


def sift(seen: Iterable[Seen], sieve: Sieve, placing: Placing) -> Sifted:
    """The diagnostics of what rules saw, in the order of their places."""
    kept: list[Diagnostic] = []
    unmeasured: list[Unmeasured] = []
    ignored = 0
    fingerprints = Fingerprints()
    for rule, remark in seen:
        spots = _spots(remark)
        if sieve.untouched(spots):
            continue
        if sieve.silent(rule.id, spots, [placing.shown(spot) for spot in spots]):
            ignored += 1
        elif isinstance(remark, Unmeasured):
            unmeasured.append(Unmeasured(remark.rule, placing.shown(*spots), remark.why))
        else:
            kept.append(_diagnostic(rule, remark, fingerprints.of(rule.id, remark), sieve.settings, placing))
    return Sifted(tuple(sorted(kept, key=_order)), tuple(dict.fromkeys(unmeasured)), ignored)


def _spots(remark: Remark | Unmeasured) -> tuple[Spot, ...]:
    if isinstance(remark, Unmeasured):
        return (Spot(remark.path),)
    return (remark.spot, *(related.spot for related in remark.related))


def _diagnostic(
    rule: Rule, remark: Remark, fingerprint: str, settings: Settings, placing: Placing
) -> Diagnostic:
    return Diagnostic(
        rule=rule.id,
        name=rule.name,
        severity=settings.weigh(rule.id, rule.severity),
        text=remark.text,
        fix=rule.fix,
        place=placing.place(remark.spot),
        related=tuple(placing.place(related.spot, why=related.why) for related in remark.related),
        fingerprint=fingerprint,
    )


def _order(one: Diagnostic) -> tuple[Sequence[str], int, int, str, str]:
    region = one.place.region
    line, column = (region.line, region.column) if region else (0, 0)
    return one.place.path.split("/"), line, column, one.rule, one.fingerprint
