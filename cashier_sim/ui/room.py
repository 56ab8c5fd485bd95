"""How large the window is, and how high the docks in it are, until somebody changes that."""

from PySide6.QtCore import QSize

MINIMUM = QSize(1024, 720)
DEFAULT = QSize(1440, 900)
DOCK_HEIGHT, DOCK_SHARE = 236, 0.4
"""Of the docks at the default size, and their share of what a window is higher or lower."""


def first_size(available: QSize) -> QSize:
    """Return how large the window opens until somebody resizes it, in logical pixels.

    Args:
        available: Of the screen, without taskbars: no key lies beyond its edge.
    """
    return DEFAULT.boundedTo(available).expandedTo(MINIMUM)


def dock_height(window_height: int) -> int:
    """Return how high the docks are until somebody drags them, in logical pixels.

    Args:
        window_height: Of the whole window; on a low one the keys of the till come first.
    """
    return DOCK_HEIGHT + round((window_height - DEFAULT.height()) * DOCK_SHARE)
