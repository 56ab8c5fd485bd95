"""What a layout has placed, without touching its items.

`QLayout.itemAt` and `takeAt` give items that are no `QObject`: shiboken does not learn of their
end, takes a new one at the same address for the old one, and crashes sooner or later.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def placed(layout: QLayout) -> list[QWidget]:
    """The widgets of a layout in its order, hidden ones too; not those of layouts inside it."""
    parent = layout.parentWidget()
    children = [] if parent is None else parent.findChildren(QWidget, options=_DIRECT)
    places = {child: layout.indexOf(child) for child in children}
    return sorted((one for one in children if places[one] >= 0), key=places.__getitem__)
