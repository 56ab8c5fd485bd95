"""The coverage gate fails on a branch that the part's own tests never take, and says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import coverage_gate
from tests.coverage_gate import PARTS, Part, main

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "def sign(x: int) -> int:\n    if x < 0:\n        return -1\n    return 1\n"
HALF = "from till.sign import sign\n\ndef test_plus():\n    assert sign(2) == 1\n"
REST = "\ndef test_minus():\n    assert sign(-2) == -1\n"


@pytest.fixture
def tests_of_sign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test file of a project whose only part is one module with one branch."""
    monkeypatch.setattr(coverage_gate, "ROOT", tmp_path)
    monkeypatch.setattr(coverage_gate, "PARTS", (Part("sign", "till", "tests"),))
    for folder in ("till", "tests"):
        (tmp_path / folder).mkdir()
    (tmp_path / "till" / "__init__.py").touch()
    (tmp_path / "till" / "sign.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path / "tests" / "test_sign.py"


def test_missed_branch_is_named(tests_of_sign: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tests_of_sign.write_text(HALF, encoding="utf-8")
    assert main([]) == 1
    report = capsys.readouterr().out
    assert "sign         FAILED" in report
    assert "till/sign.py" in report


def test_every_branch_passes(tests_of_sign: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tests_of_sign.write_text(HALF + REST, encoding="utf-8")
    assert main(["sign"]) == 0
    assert capsys.readouterr().out == "sign         100 % of branches\n"


def test_failing_tests_are_no_coverage(
    tests_of_sign: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tests_of_sign.write_text(f"{HALF}{REST}    assert not sign(1)\n", encoding="utf-8")
    assert main([]) == 1
    assert "test_minus" in capsys.readouterr().out


def test_unknown_part_is_refused_with_the_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["engin"]) == 2
    assert ", ".join(part.name for part in PARTS) in capsys.readouterr().err
