"""Finds texts that are cut, out of reach or too small, and widgets laid over each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QDockWidget,
    QLabel,
    QLayout,
    QLineEdit,
    QMainWindow,
    QTabBar,
    QWidget,
)

from tests.ui.probes.painted import PaintedText, painted_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

ELLIPSIS = "…"
LEAST_PX = 12
"""Of a text's font; smaller ones are hard to read at an arm's length."""

_FAR = 1_000_000.0
_SLACK = 1.5
"""What a letter's edge may reach beyond its place, in logical pixels."""


def cut_texts(root: QWidget) -> list[str]:
    """The visible texts below a widget that nobody can read whole, with what is wrong.

    A text that goes on where one can scroll to is not cut, and one that ends in an ellipsis is
    whole if its widget's tooltip has the rest.
    """
    return [
        f"{_name(widget)}: {problem}" for widget in _shown(root) for problem in _problems(widget)
    ]


def overlapping(root: QWidget) -> list[str]:
    """The visible widgets below one that their layout has laid over each other, as pairs."""
    found = []
    for parent in (root, *_shown(root)):
        layout = parent.layout()
        if layout is None or isinstance(parent, QMainWindow):
            continue
        laid = sorted(_laid(parent, layout), key=lambda widget: widget.y())
        for at, upper in enumerate(laid):
            for lower in laid[at + 1 :]:
                if lower.y() >= upper.geometry().bottom():
                    break
                common = upper.geometry() & lower.geometry()
                if common.width() > 1 and common.height() > 1:
                    found.append(f"{_name(upper)}: lies over {_name(lower)}")
    return found


def _shown(root: QWidget) -> Iterator[QWidget]:
    """What is visible; not what stands in a dock behind another one, which Qt keeps outside."""
    behind = [
        dock
        for dock in root.findChildren(QDockWidget)
        if not dock.isFloating() and not root.rect().intersects(dock.geometry())
    ]
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.width() <= 1:
            continue
        if not any(dock is widget or dock.isAncestorOf(widget) for dock in behind):
            yield widget


def _laid(parent: QWidget, layout: QLayout) -> Iterator[QWidget]:
    """What a layout and those inside it have placed.

    Without a look at their items: they are no `QObject`, so shiboken does not learn of their end,
    takes a new one at the same address for the old one, and crashes sooner or later.
    """
    layouts = (layout, *layout.findChildren(QLayout))
    only = Qt.FindChildOption.FindDirectChildrenOnly
    for widget in parent.findChildren(QWidget, options=only):
        if widget.isVisible() and any(one.indexOf(widget) >= 0 for one in layouts):
            yield widget


def _name(widget: QWidget) -> str:
    """Its own name; a viewport goes by that of its list."""
    parent = widget.parentWidget()
    named = parent if _is_viewport(widget) and parent is not None else widget
    return named.objectName() or type(named).__name__


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


def _problems(widget: QWidget) -> Iterator[str]:
    texts = [one for one in painted_texts(widget) if one.text.strip()]
    room = _room(widget)
    for one in texts:
        if not room.contains(one.rect):
            yield f"{one.text!r} at {_written(one.rect)} leaves {_written(room)}"
        if ELLIPSIS in one.text and not _has_rest(widget, one):
            yield f"{one.text!r} is shortened, and no tooltip has the rest"
        if 0 < one.size_px < LEAST_PX:
            yield f"{one.text!r} in {one.size_px} px"
    for one, other in combinations(texts, 2):
        if _overlap(one, other):
            yield f"{one.text!r} lies over {other.text!r}"
    if isinstance(widget, QLabel) and (missing := _missing(widget, texts)):
        yield f"{widget.text()!r} is not painted whole, only {missing!r}"


def _room(widget: QWidget) -> QRectF:
    """Where a widget's texts may stand: without end where one can scroll or move the cursor."""
    far = _FAR
    room = QRectF(widget.rect()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    area = widget.parentWidget()
    if isinstance(area, QAbstractScrollArea) and _is_viewport(widget):
        if area.verticalScrollBar().maximum() > 0:
            room.adjust(0, -far, 0, far)
        if area.horizontalScrollBar().maximum() > 0:
            room.adjust(-far, 0, far, 0)
    if isinstance(widget, QLineEdit):
        room.adjust(-far, 0, far, 0)
    return room & _seen(widget)


def _seen(widget: QWidget) -> QRectF:
    """What a widget's parents let be seen of it, where nothing scrolls."""
    seen = QRectF(-_FAR, -_FAR, 2 * _FAR, 2 * _FAR)
    at, corner = widget, QPointF()
    while not at.isWindow() and not _is_viewport(at):
        corner += QPointF(at.pos())
        above = at.parentWidget()
        if above is None:
            break
        at = above
        shown = QRectF(at.rect()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
        if not _is_viewport(at):
            seen &= shown.translated(-corner)
    return seen


def _has_rest(widget: QWidget, shown: PaintedText) -> bool:
    """Whether the ellipsis is the author's own, or what it stands for is in a tooltip."""
    own = widget.property("text")
    if isinstance(own, str) and shown.text in own:
        return True
    tip, area = widget.toolTip(), widget.parentWidget()
    if isinstance(widget, QTabBar):
        tip = widget.tabToolTip(widget.tabAt(shown.rect.center().toPoint()))
    if isinstance(area, QAbstractItemView):
        index = area.indexAt(shown.rect.center().toPoint())
        tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
    begin = _plain(shown.text.partition(ELLIPSIS)[0])
    return bool(tip) and begin in _plain(tip)


def _missing(label: QLabel, texts: list[PaintedText]) -> str:
    """What a label paints of a text whose last lines have no room; empty if it paints all."""
    painted = "".join(one.text for one in texts)
    is_whole = "".join(painted.split()) == "".join(label.text().split())
    return "" if is_whole or not label.pixmap().isNull() else painted or "nothing"


def _plain(text: str) -> str:
    return " ".join(text.split())


def _overlap(one: PaintedText, other: PaintedText) -> bool:
    common = one.rect & other.rect
    return common.width() > _SLACK and common.height() > _SLACK


def _written(rect: QRectF) -> str:
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    return f"({left:.0f}, {top:.0f})–({right:.0f}, {bottom:.0f})"
