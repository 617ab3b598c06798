"""The settings of a check."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from verify.lint.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The thresholds of rules.

    Attributes:
        longest_line: Characters beyond which a line is suspicious.
        dateline_days: Days by which a text's own date may differ from the stated one.
        copied: Share of the smaller text's five-word shingles in the other, from which it is a copy.
        outlets_of_one_origin: How many outlets must carry a claim before its single origin is reported.
        conflict: The probability, 0 to 1, that two passages are about one thing, from which they may
            conflict.
        same_quote: The likeness of two quotations of one speaker, 0 to 1, from which they are the same one.
        neighbours: The number of nearest reports with which each report is compared.
    """

    longest_line: int = 5000
    dateline_days: int = 2
    copied: float = 0.5
    outlets_of_one_origin: int = 3
    conflict: float = 0.5
    same_quote: float = 0.7
    neighbours: int = 16


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; the defaults suit most corpora.

    Attributes:
        corpus: The corpus to check if the call names none, relative to the settings' file.
        index: A folder in which the corpus's index is kept and checked; ``None`` keeps it in the cache.
        baseline: The file of accepted diagnostics; ``None`` if there is none.
        select: Ids, or prefixes of ids, of the rules that run.
        ignore: The same for rules that do not run.
        severity: The severity of rules, by id or prefix.
        per_path_ignores: Rules that are silent on files whose path matches a pattern.
        fail_on: The least severity at which the check fails.
        offline: Whether fetching is forbidden; a check itself never fetches.
        outlets: Names of known outlets besides those of the lexicon.
        required: Fields that front matter must have.
        thresholds: From where on rules speak.
    """

    corpus: str = "corpus"
    index: str | None = None
    baseline: str | None = None
    select: tuple[str, ...] = ("C",)
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fail_on: Severity = Severity.WARNING
    offline: bool = False
    outlets: tuple[str, ...] = ()
    required: tuple[str, ...] = ("title", "outlet", "published")
    thresholds: Thresholds = Thresholds()

    def runs(self, rule: str) -> bool:
        """Whether ``rule`` is selected and not ignored; of contradicting entries the longer wins."""
        chosen = max((len(entry) for entry in self.select if rule.startswith(entry)), default=0)
        left_out = max((len(entry) for entry in self.ignore if rule.startswith(entry)), default=0)
        return chosen > left_out

    def ignores(self, rule: str) -> bool:
        """Whether ``rule`` is ignored, as opposed to not selected."""
        return not self.runs(rule) and any(rule.startswith(entry) for entry in self.ignore)

    def silent(self, rule: str, path: str) -> bool:
        """Whether ``rule`` is silenced for the file ``path``."""
        return any(
            fnmatchcase(path, pattern) and any(rule.startswith(entry) for entry in rules)
            for pattern, rules in self.per_path_ignores
        )

    def weigh(self, rule: str, usual: Severity) -> Severity:
        """The severity of ``rule``: that of the longest entry with which its id begins, else ``usual``."""
        decided = [entry for entry in self.severity if rule.startswith(entry[0])]
        return max(decided, key=lambda entry: len(entry[0]), default=(rule, usual))[1]
