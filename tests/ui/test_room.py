from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from cashier_sim.ui.room import DEFAULT, DOCK_HEIGHT, dock_height, first_size


@pytest.mark.parametrize(
    ("available", "opens"),
    [
        (QSize(1920, 1040), QSize(1440, 900)),
        (QSize(1366, 728), QSize(1366, 728)),
        (QSize(800, 600), QSize(1024, 720)),
    ],
)
def test_window_opens_within_the_screen(available: QSize, opens: QSize) -> None:
    assert first_size(available) == opens


def test_docks_are_higher_in_a_higher_window() -> None:
    assert dock_height(DEFAULT.height()) == DOCK_HEIGHT
    assert dock_height(DEFAULT.height() + 100) == DOCK_HEIGHT + 40
