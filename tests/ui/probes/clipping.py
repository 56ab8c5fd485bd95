"""Finds texts that are cut, shortened out of reach, too small, or painted over one another."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QLabel, QLineEdit, QWidget

from tests.ui.probes.painted import PaintedText, painted_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

ELLIPSIS = "…"
LEAST_PX = 12
"""Of a text's font; smaller ones are hard to read at an arm's length."""

_SLACK = 1.5
"""What a letter's edge may reach beyond its place, in logical pixels."""


def cut_texts(root: QWidget) -> list[str]:
    """The visible texts below a widget that nobody can read whole, with what is wrong.

    A text that goes on where one can scroll to is not cut, and one that ends in an ellipsis is
    whole if its widget's tooltip has the rest.
    """
    return [
        f"{_name(widget)}: {problem}"
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.width() > 1
        for problem in _problems(widget)
    ]


def _name(widget: QWidget) -> str:
    """Its own name; a viewport goes by that of its list."""
    parent = widget.parentWidget()
    is_viewport = isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
    named = parent if is_viewport and parent is not None else widget
    return named.objectName() or type(named).__name__


def _problems(widget: QWidget) -> Iterator[str]:
    texts = [one for one in painted_texts(widget) if one.text.strip()]
    room = _room(widget)
    for one in texts:
        if not room.contains(one.rect):
            yield f"{one.text!r} at {_shown(one.rect)} leaves {_shown(room)}"
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
    far = 1_000_000.0
    room = QRectF(widget.rect()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    area = widget.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
        if area.verticalScrollBar().maximum() > 0:
            room.adjust(0, -far, 0, far)
        if area.horizontalScrollBar().maximum() > 0:
            room.adjust(-far, 0, far, 0)
    if isinstance(widget, QLineEdit):
        room.adjust(-far, 0, far, 0)
    return room


def _has_rest(widget: QWidget, shown: PaintedText) -> bool:
    """Whether the ellipsis is the author's own, or what it stands for is in a tooltip."""
    own = widget.property("text")
    if isinstance(own, str) and shown.text in own:
        return True
    tip, area = widget.toolTip(), widget.parentWidget()
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


def _shown(rect: QRectF) -> str:
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    return f"({left:.0f}, {top:.0f})–({right:.0f}, {bottom:.0f})"
