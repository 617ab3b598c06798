"""The answer and its renderers, one a format."""

from verify.report.report import CorpusFacts, EngineFacts, Report

__all__ = ["CorpusFacts", "EngineFacts", "Report"]
