"""Texts of the till: elided labels, figures and rows of totals."""

from decimal import Decimal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import in_cells, money_text

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ElidedLabel(QWidget):
    """One line of text that ends in … where it does not fit; the whole text is its tooltip.

    Args:
        name: Object name.
        font: From `ui.kit.fonts`.
        color: `#RRGGBB`.
        alignment: Of the text in the widget.
        parent: Owner.
    """

    def __init__(
        self,
        name: str,
        font: QFont,
        color: str = theme.INK,
        *,
        alignment: Qt.AlignmentFlag = _LEFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._text = ""
        self._font = font
        self._color = color
        self._alignment = alignment
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._show_whole()
        self.update()

    def set_color(self, color: str) -> None:
        """Write in another colour, `#RRGGBB`."""
        if color != self._color:
            self._color = color
            self.update()

    def set_font(self, font: QFont) -> None:
        """Write in another font."""
        if font != self._font:
            self._font = font
            self.updateGeometry()
            self.update()

    def set_alignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Put the text elsewhere in the widget."""
        self._alignment = alignment
        self.update()

    def sizeHint(self) -> QSize:
        """The room of the whole text."""
        metrics = QFontMetrics(self._font)
        return QSize(metrics.horizontalAdvance(self._text) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters: it can always be cut."""
        metrics = QFontMetrics(self._font)
        return QSize(min(self.sizeHint().width(), metrics.averageCharWidth() * 4), metrics.height())

    def resizeEvent(self, event: QEvent) -> None:
        """Offer the whole text where it does not fit."""
        del event
        self._show_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the text, cut at its end."""
        del event
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(self._color))
        fitting = QFontMetrics(self._font).elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), int(self._alignment), fitting)

    def _show_whole(self) -> None:
        self.setToolTip(self._text if self.sizeHint().width() > self.width() else "")


class Figure(ElidedLabel):
    """A sum, right-aligned; in IBM Plex Mono unless told otherwise."""

    def __init__(
        self,
        name: str,
        *,
        size_px: int = 15,
        weight: int = fonts.MEDIUM,
        color: str = theme.INK,
        font: QFont | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            name, font or fonts.mono(size_px, weight), color, alignment=_RIGHT, parent=parent
        )
        self._is_mono = font is None

    def set_sum(self, sum_: Decimal, currency: str = "") -> None:
        """Show a sum in currency units."""
        text = money_text(sum_, currency)
        self.set_text(in_cells(text) if self._is_mono else text)


class Paragraph(QLabel):
    """A text of several lines that breaks at its spaces.

    Args:
        name: Object name.
        font: From `ui.kit.fonts`.
        color: `#RRGGBB`.
        parent: Owner.
    """

    def __init__(
        self, name: str, font: QFont, color: str = theme.INK, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFont(font)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
        self.setPalette(palette)


class TotalsRow(QWidget):
    """A caption at left and a sum at right on its own ground.

    Args:
        name: Object name.
        fill: Ground, `#RRGGBB`.
        ink: Of both texts.
        size_px: Of the caption; the sum is as large.
        weight: Of both.
        height: In logical pixels.
        parent: Owner.
    """

    def __init__(
        self,
        name: str,
        *,
        fill: str = theme.PAPER,
        ink: str = theme.INK,
        size_px: int = 15,
        figure_px: int = 15,
        weight: int = fonts.REGULAR,
        height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._caption = ""
        self._sum = ""
        self._fill = fill
        self._ink = ink
        self._caption_font = fonts.sans(size_px, weight)
        self._sum_font = fonts.mono(figure_px, max(weight, fonts.MEDIUM))
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def caption(self) -> str:
        """The text at left."""
        return self._caption

    @property
    def sum_text(self) -> str:
        """The sum as it is written."""
        return self._sum

    def set_caption(self, caption: str) -> None:
        """Write another caption."""
        self._set(caption, self._sum)

    def set_sum(self, sum_: Decimal, currency: str = "") -> None:
        """Show another sum."""
        self._set(self._caption, in_cells(money_text(sum_, currency)))

    def set_fill(self, fill: str, ink: str) -> None:
        """Change ground and ink."""
        if (fill, ink) != (self._fill, self._ink):
            self._fill, self._ink = fill, ink
            self.update()

    def sizeHint(self) -> QSize:
        """Room for both texts."""
        caption = QFontMetrics(self._caption_font).horizontalAdvance(self._caption)
        figure = QFontMetrics(self._sum_font).horizontalAdvance(self._sum)
        return QSize(caption + figure + 3 * theme.MARGIN, self.height())

    def minimumSizeHint(self) -> QSize:
        """Room for the sum: the caption can be cut."""
        figure = QFontMetrics(self._sum_font).horizontalAdvance(self._sum)
        return QSize(figure + 5 * theme.MARGIN, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, caption, sum."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._fill))
        area = self.rect().adjusted(theme.MARGIN, 0, -theme.MARGIN, 0)
        painter.setPen(QColor(self._ink))
        painter.setFont(self._sum_font)
        painter.drawText(area, int(_RIGHT), self._sum)
        figure = QFontMetrics(self._sum_font).horizontalAdvance(self._sum)
        painter.setFont(self._caption_font)
        room = area.width() - figure - theme.GAP
        fitting = QFontMetrics(self._caption_font).elidedText(
            self._caption, Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(area, int(_LEFT), fitting)

    def _set(self, caption: str, sum_text: str) -> None:
        if (caption, sum_text) == (self._caption, self._sum):
            return
        self._caption, self._sum = caption, sum_text
        self.setAccessibleName(f"{caption} {sum_text}")
        self.update()
