from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.probes.register import RegisterProbe

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def register(qtbot: QtBot) -> RegisterProbe:
    return RegisterProbe(qtbot)
