"""What an editor may decide about a check."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from verify.lint.diagnostic import Severity


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where on a rule speaks.

    Attributes:
        longest_line: Characters of a line beyond which it is suspicious.
        dateline_days: Days by which a text's own date may differ from the stated one.
        copied: Share of the smaller text's five-word runs found in the other, from which it is a copy.
        outlets_of_one_origin: How many outlets must carry a claim before its single origin is worth a word.
        conflict: How sure it must be, 0 to 1, that two passages speak of one thing before they conflict.
        same_quote: How much two quotations of one speaker must share, 0 to 1, to be the same one.
        neighbours: How many of the other reports each report is compared with, the nearest first.
    """

    longest_line: int = 5000
    dateline_days: int = 2
    copied: float = 0.5
    outlets_of_one_origin: int = 3
    conflict: float = 0.4
    same_quote: float = 0.7
    neighbours: int = 16


@dataclass(frozen=True, slots=True)
class Settings:
    """The decisions; each has the value that suits most corpora.

    Attributes:
        corpus: The corpus to check when the call names none; relative to the settings' file.
        index: A folder in which the corpus' index is kept and checked; ``None`` leaves it to the cache.
        baseline: The file of known diagnostics; ``None`` where there is none.
        select: Ids of rules that run, or beginnings of ids.
        ignore: The same for rules that do not run.
        severity: The severity of rules, by ids or beginnings of ids.
        per_path_ignores: Rules that do not speak of files whose path matches a pattern.
        fail_on: From which severity on the check fails.
        offline: Whether nothing may be fetched; a check itself never fetches.
        outlets: Names of outlets that are known beside those of the lexicon.
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
        """Whether ``rule`` is selected and not ignored; the longer of two contradicting entries wins."""
        chosen = max((len(entry) for entry in self.select if rule.startswith(entry)), default=0)
        left_out = max((len(entry) for entry in self.ignore if rule.startswith(entry)), default=0)
        return chosen > left_out

    def ignores(self, rule: str) -> bool:
        """Whether ``rule`` does not run because it is ignored, not for want of being selected."""
        return not self.runs(rule) and any(rule.startswith(entry) for entry in self.ignore)

    def silent(self, rule: str, path: str) -> bool:
        """Whether ``rule`` has nothing to say of the file ``path``."""
        return any(
            fnmatchcase(path, pattern) and any(rule.startswith(entry) for entry in rules)
            for pattern, rules in self.per_path_ignores
        )

    def weigh(self, rule: str, usual: Severity) -> Severity:
        """The severity of ``rule``: as the longest entry that begins its id has it, else ``usual``."""
        decided = [entry for entry in self.severity if rule.startswith(entry[0])]
        return max(decided, key=lambda entry: len(entry[0]), default=(rule, usual))[1]
