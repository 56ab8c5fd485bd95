"""The tree and the text: side by side, or in a narrow dock one above the other."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

TREE_WIDTH, TREE_HEIGHT = 240, 160
NARROW = 560
"""Width under which the tree stands above the text, in logical pixels."""

LEAST_WIDTH = 320


class Halves(QSplitter):
    """Two widgets with a line between them that can be dragged.

    Args:
        first: Keeps its size.
        second: Takes what is left.
    """

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("scenario_split")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setSizes([TREE_WIDTH, 3 * TREE_WIDTH])

    def minimumSizeHint(self) -> QSize:
        """As narrow as the second one is below the first."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn where there is no room side by side, or again where there is."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if wanted is self.orientation():
            return
        self.setOrientation(wanted)
        whole, first = (self.height(), TREE_HEIGHT) if is_narrow else (self.width(), TREE_WIDTH)
        first = min(first, whole // 3)
        self.setSizes([first, whole - first])
