"""What comparing gave is recalled for the same key, and for nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from verify.files import MARKER
from verify.lint.corroborated import Corroborated
from verify.lint.diagnostic import Related, Remark, Spot, Unmeasured
from verify.lint.kept_remarks import Compared, KeptRemark, keep, key, recall
from verify.lint.settings import Thresholds
from verify.text import Span

REMARK = Remark(Spot("a.md", Span(3, 9), text="ستة"), "differs", "k", (Related(Spot("b.md"), "why"),))
COMPARED = Compared(
    (KeptRemark("C205", REMARK),), (Corroborated("a.md", "x"),), (Unmeasured("C2", "f.md", "y"),)
)


def test_nothing_is_there_at_first(tmp_path: Path) -> None:
    assert recall(tmp_path / "nowhere", "0" * 64) is None


def test_what_was_kept_comes_back_whole_and_alone(tmp_path: Path) -> None:
    keep(tmp_path / "folder", "0" * 64, Compared())
    keep(tmp_path / "folder", "1" * 64, COMPARED)
    assert recall(tmp_path / "folder", "1" * 64) == COMPARED
    assert recall(tmp_path / "folder", "0" * 64) is None
    assert {path.name for path in (tmp_path / "folder").iterdir()} == {MARKER, "compared.json"}


@pytest.mark.parametrize("cut", [0, 10, 80, -1])
def test_what_was_cut_off_is_compared_anew(tmp_path: Path, cut: int) -> None:
    keep(tmp_path, "1" * 64, COMPARED)
    path = tmp_path / "compared.json"
    path.write_bytes(path.read_bytes()[:cut])
    assert recall(tmp_path, "1" * 64) is None


def test_reports_encoder_and_thresholds_make_the_key() -> None:
    usual = key("corpus", "encoder", Thresholds())
    assert usual == key("corpus", "encoder", Thresholds())
    assert usual != key("other", "encoder", Thresholds())
    assert usual != key("corpus", "other", Thresholds())
    assert usual != key("corpus", "encoder", replace(Thresholds(), copied=0.6))
