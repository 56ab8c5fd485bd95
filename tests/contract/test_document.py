"""The table of the contract: a row for each member, and kept current."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contract.catalogue import members
from tests.contract.document import CHECK, document, main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_each_member_has_its_row() -> None:
    text = document()
    for name in members():
        assert f"`{name}` |" in text


def test_row_says_since_when_and_whether_it_is_supported() -> None:
    text = document()
    assert "`PaymentItem.guest_id` | V8 | yes | The guest who pays, when guests pay apart |" in text
    assert "`OperationService.register_cash_register_factory` | V6 | no | Not supported: " in text


def test_document_is_written_and_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "contract.md"
    assert main([CHECK, str(path)]) == 1
    assert "is not current: run python -m tests.contract.document" in capsys.readouterr().err
    assert main([str(path)]) == 0
    assert main([CHECK, str(path)]) == 0
