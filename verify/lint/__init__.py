"""The corpus rules of `verify check`, one file each, and the engine that runs them."""

from verify.lint.checked import Checked, Outcome
from verify.lint.diagnostic import Diagnostic, Place, Region, Severity, Unmeasured
from verify.lint.rule import Rule

__all__ = ["Checked", "Diagnostic", "Outcome", "Place", "Region", "Rule", "Severity", "Unmeasured"]
