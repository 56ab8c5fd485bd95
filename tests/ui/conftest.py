"""What every widget test gets: nothing of Qt outlives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.guards.qt import QtGuard

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def _qt_guard() -> Iterator[QtGuard]:
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield QtGuard(monkeypatch)


@pytest.fixture(autouse=True)
def _nothing_of_qt_left(request: pytest.FixtureRequest, _qt_guard: QtGuard) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    before = QApplication.topLevelWidgets()
    yield
    complaint = _qt_guard.complaint(before)
    assert complaint is None, complaint
