"""One layer over the till: a veil, a soft shadow, and what lies in its middle."""

from collections.abc import Callable
from enum import Enum
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QRect, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit.shadow import paint_shadow, reach

_EDGE = 12
"""What stays free between a dialog and the edge of the till."""


@runtime_checkable
class Foldable(Protocol):
    """A tool that can lie flat, where there is no room beside the window."""

    def fold(self, *, flat: bool) -> None:
        """Lie flat, or stand."""
        ...


class Layer(QWidget):
    """Covers the till with a veil and keeps one window in the middle.

    The window stands at once; only veil and shadow fade in, so nothing has to be waited for.

    Args:
        host: The overlay that it fills.
        name: Object name.
    """

    def __init__(self, host: QWidget, name: str) -> None:
        super().__init__(host)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window: QWidget | None = None
        self._beside: QWidget | None = None
        self._wish: Callable[[], QSize] = QSize
        self._strength = 1.0
        self._is_veiled = True
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self._on_fade)
        self.setGeometry(host.rect())

    def hold(
        self, window: QWidget, wish: Callable[[], QSize], beside: QWidget | None = None
    ) -> None:
        """Keep a window in the middle, and a tool at its right, or where there is room.

        Args:
            window: Gets its wished size, as far as there is room.
            wish: Gives that size in logical pixels; a height of 0 = as high as its content.
            beside: The tool; hidden ones take no room.
        """
        window.setParent(self)
        if beside is not None:
            beside.setParent(self)
        self._window, self._wish, self._beside = window, wish, beside

    def place(self) -> None:
        """Put everything into its place."""
        window, beside = self._window, self._beside
        if window is None:
            return
        area = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        wish = self._wish()
        width = min(wish.width(), area.width())
        tool = None if beside is None or beside.isHidden() else beside
        side = _side_of(tool, window, width, area)
        if isinstance(tool, Foldable):
            tool.fold(flat=side is not _Side.RIGHT)
        if tool is not None and side is _Side.BELOW:
            area.setBottom(area.bottom() - theme.GAP - tool.sizeHint().height())
        height = min(wish.height() or _height_for(window, width), area.height())
        spot = QRect(area.topLeft(), QSize(width, height))
        spot.moveCenter(area.center())
        if tool is not None and side is _Side.RIGHT:
            right = width + theme.GAP + tool.minimumWidth()
            spot.moveLeft(min(spot.left(), area.right() + 1 - right))
        if spot != window.geometry():  # what is moved paints itself; the shadow is ours
            self.update(reach(window.geometry()))
            self.update(reach(spot))
            window.setGeometry(spot)
        if tool is not None:
            _place_tool(tool, spot, side, area)
        self._bound()

    def appear(self) -> None:
        """Show it; the veil fades in if the system shows motion."""
        self.show()
        self.raise_()
        duration = fade_ms(self)
        if duration:
            self._strength = 0.0  # the first frame comes before the animation's first step
            self._fade.setDuration(duration)
            self._fade.start()

    def set_veiled(self, *, veiled: bool) -> None:
        """Draw the veil, or leave it to the layer below: two of them would bleach the till."""
        if veiled is not self._is_veiled:
            self._is_veiled = veiled
            self._bound()
            self.update()

    def stop(self) -> None:
        """End the fading."""
        self._fade.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the window in the middle."""
        del event
        self.place()

    def event(self, event: QEvent) -> bool:
        """Place the window anew when it needs another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Veil and shadow."""
        del event
        painter = QPainter(self)
        if self._is_veiled:
            veil = QColor(theme.VEIL)
            veil.setAlphaF(veil.alphaF() * self._strength)
            painter.fillRect(self.rect(), veil)
        if self._window is not None and not self._window.isHidden():
            paint_shadow(painter, self._window.geometry(), self._strength)

    def _bound(self) -> None:
        """Without a veil cover only what is here, or the whole till is painted for nothing."""
        if self._is_veiled or self._window is None:
            self.clearMask()
            return
        region = QRegion(reach(self._window.geometry()))
        if self._beside is not None and not self._beside.isHidden():
            region += self._beside.geometry()
        if region != self.mask():
            self.setMask(region)

    @Slot(object)
    def _on_fade(self, strength: float) -> None:
        self._strength = strength
        self.update()


def fade_ms(widget: QWidget) -> int:
    """How long a fade takes: nothing without a screen, or where the system asks for no motion."""
    if QGuiApplication.platformName() == "offscreen":
        return 0
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return theme.FADE_MS if widget.style().styleHint(hint, None, widget) else 0


def _height_for(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return widget.sizeHint().height()


def _side_of(tool: QWidget | None, window: QWidget, width: int, area: QRect) -> "_Side":
    if tool is None or width + theme.GAP + tool.minimumWidth() <= area.width():
        return _Side.RIGHT
    layout = window.layout()
    least = layout.totalMinimumHeightForWidth(width) if layout is not None else 0
    flat = theme.GAP + tool.sizeHint().height()
    return _Side.BELOW if least + flat <= area.height() else _Side.ON_TOP


def _place_tool(tool: QWidget, spot: QRect, side: "_Side", area: QRect) -> None:
    if side is _Side.RIGHT:
        width = tool.minimumWidth()
        place = QRect(spot.topRight() + QPoint(theme.GAP + 1, 0), QSize(width, 0))
        place.setHeight(min(_height_for(tool, width), area.height()))
        # A high tool begins above the window rather than end below the till.
        place.moveTop(min(place.top(), area.bottom() + 1 - place.height()))
        tool.setGeometry(place)
        return
    corner = spot.topLeft() if side is _Side.ON_TOP else spot.bottomLeft() + QPoint(0, theme.GAP)
    size = tool.sizeHint()
    if tool.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding:
        size.setWidth(spot.width())
    tool.setGeometry(QRect(corner, size))
    tool.raise_()


class _Side(Enum):
    """Where the tool of a window stands."""

    RIGHT = "right"
    BELOW = "below"
    ON_TOP = "on_top"
    """Over the window's title: the till is too low for both."""
