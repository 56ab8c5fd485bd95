"""A short sentence over the till or the back office: why something did not happen."""

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.painting import CENTER, write

SHOWN_MS = 4000
_HEIGHT = 44


class Toast(QWidget):
    """Lies over the title of the page for some seconds, where there is nothing to press.

    Args:
        pages: Over which it lies; their size is followed.
    """

    def __init__(self, pages: QWidget) -> None:
        super().__init__(pages)
        self.setObjectName("toast")
        self._pages = pages
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.put_away)
        pages.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is away."""
        return self._text

    def tell(self, text: str) -> None:
        """Say something."""
        if not text:
            return
        self._text = text
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self.update()
        self._timer.start()

    @Slot()
    def put_away(self) -> None:
        """Stop saying it."""
        self._timer.stop()
        self._text = ""
        self.hide()

    def mousePressEvent(self, event: QEvent) -> None:
        """A click puts it away."""
        del event
        self.put_away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the pages."""
        if watched is self._pages and event.type() is QEvent.Type.Resize and self._text:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A light text on danger."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.DANGER))
        painter.setFont(fonts.sans(15, fonts.MEDIUM))
        painter.setPen(QColor(theme.PAPER))
        write(painter, self.rect().adjusted(theme.MARGIN, 0, -theme.MARGIN, 0), self._text, CENTER)

    def _place(self) -> None:
        wished = QFontMetrics(fonts.sans(15, fonts.MEDIUM)).horizontalAdvance(self._text) + 64
        width = min(wished, self._pages.width() - 2 * theme.MARGIN)
        top = (theme.HEADER_HEIGHT - _HEIGHT) // 2
        self.setGeometry(QRect((self._pages.width() - width) // 2, top, width, _HEIGHT))
