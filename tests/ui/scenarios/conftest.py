"""Windows may be shown here, and what Qt shows in front of them."""

from __future__ import annotations

import pytest


def pytest_itemcollected(item: pytest.Item) -> None:
    """Qt's offscreen platform warns of what it cannot do: size hints, tooltips, menus."""
    ignored = ("propagateSizeHints", "does not support raise", "grabbing the keyboard")
    item.add_marker(pytest.mark.qt_log_ignore(*ignored, extend=True))
