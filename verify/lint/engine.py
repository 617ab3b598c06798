"""Running rules, and applying configuration and front matter to their findings."""

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
"""What a rule found, or could not look at."""


def run(rules: Iterable[RuleOf[M]], material: M) -> Iterator[Seen]:
    """All findings of ``rules`` in ``material``, rule by rule."""
    for rule in rules:
        for remark in rule.look(material):
            yield rule, remark


@dataclass(frozen=True, slots=True)
class Sieve:
    """What an editor has silenced.

    Attributes:
        settings: Ignores by path.
        ignored: By document, the rules that its front matter switches off.
        unchanged: Files, relative to where the command runs, that are the same as in the given revision;
            findings on these alone are dropped.
    """

    settings: Settings
    ignored: Mapping[str, tuple[str, ...]]
    unchanged: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, settings: Settings, documents: Sequence[Document], unchanged: frozenset[str] = frozenset()
    ) -> "Sieve":
        """What the settings and the front matter of ``documents`` silence."""
        return cls(settings, {one.path: one.ignored for one in documents if one.ignored}, unchanged)

    def silent(self, rule: str, spots: Iterable[Spot], shown: Iterable[str]) -> bool:
        """Whether ``rule`` is silenced for one of these documents.

        Args:
            rule: Its id.
            spots: Spots in the documents.
            shown: The paths of the documents, relative to where the command runs.
        """
        if not self.ignored and not self.settings.per_path_ignores:
            return False
        entries = (entry for spot in spots if not spot.beside for entry in self.ignored.get(spot.path, ()))
        return any(map(rule.startswith, entries)) or any(
            self.settings.silent(rule, path) for path in (*(spot.path for spot in spots), *shown)
        )

    def untouched(self, rule: Rule, shown: Iterable[str]) -> bool:
        """Whether the finding of ``rule`` concerns only unchanged files.

        Args:
            rule: The rule.
            shown: The files, relative to where the command runs.
        """
        return bool(self.unchanged) and not rule.whole and self.unchanged.issuperset(shown)


@dataclass(frozen=True, slots=True)
class Sifted:
    """The remaining diagnostics, and the number silenced."""

    diagnostics: tuple[Diagnostic, ...]
    unmeasured: tuple[Unmeasured, ...]
    ignored: int


def sift(seen: Iterable[Seen], sieve: Sieve, placing: Placing) -> Sifted:
    """The diagnostics from the findings of rules, sorted by place."""
    kept: list[Diagnostic] = []
    gaps: dict[Unmeasured, bool] = {}
    ignored = 0
    fingerprints = Fingerprints()
    for rule, remark in seen:
        spots = _spots(remark)
        shown = [placing.shown(spot) for spot in spots]
        if sieve.untouched(rule, shown):
            continue
        silent = sieve.silent(rule.id, spots, shown)
        if isinstance(remark, Unmeasured):  # silenced where all rules are that could not look
            gap = Unmeasured(remark.rule, placing.shown(*spots), remark.why)
            gaps[gap] = gaps.get(gap, True) and silent
        elif silent:
            ignored += 1
        else:
            kept.append(_diagnostic(rule, remark, fingerprints.of(rule.id, remark), sieve.settings, placing))
    unmeasured = tuple(gap for gap, silent in gaps.items() if not silent)
    return Sifted(tuple(sorted(kept, key=_order)), unmeasured, ignored + len(gaps) - len(unmeasured))


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
