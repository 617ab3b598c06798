"""The answer and its renderers, one per format."""

from verify.report.chains import Chains
from verify.report.report import CorpusFacts, EngineFacts, Report

__all__ = ["Chains", "CorpusFacts", "EngineFacts", "Report"]
