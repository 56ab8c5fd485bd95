"""The one button of the till: square, painted from tokens, with a caption that wraps.

button = TillButton(Role.BAR, "pay_button", key="F12")
button.set_caption("PAY")
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.glyphs import SIZE_PX, Glyph, paint_glyph

_WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
_PADDING = 8
_TIGHT = 3
_NARROW = 120
_LEAST_PX = 10
_LINE_GAP = 2
_GLYPH_GAP = 4
_GLYPH_ROOM = 20
"""How much higher a button with a glyph wishes to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colours and type of a role. `checked` is used while the button is checked."""

    fill: str
    ink: str
    size_px: int = 15
    weight: int = fonts.MEDIUM
    note_ink: str = theme.MUTED
    disabled_fill: str = theme.DISABLED_KEY
    disabled_ink: str = theme.DISABLED_TEXT
    checked_fill: str = theme.ACCENT
    checked_ink: str = theme.INK
    least_width: int = theme.TARGET
    least_height: int = theme.TARGET

    @property
    def least(self) -> QSize:
        """The least size that a finger can press."""
        return QSize(self.least_width, self.least_height)


class Role(Enum):
    """What a button is for; decides its colours."""

    KEY = Look(
        fill=theme.PAPER,
        ink=theme.INK,
        size_px=26,
        weight=fonts.REGULAR,
        least_width=56,
        least_height=56,
    )
    """A digit."""
    SECONDARY_KEY = Look(
        fill=theme.SECONDARY_KEY,
        ink=theme.INK,
        size_px=20,
        weight=fonts.REGULAR,
        least_width=56,
        least_height=56,
    )
    """A key that edits: arrows, erase."""
    DARK_KEY = Look(
        fill=theme.DARK_KEY, ink=theme.INK_ON_DARK, size_px=16, least_width=56, least_height=56
    )
    """A quick sum."""
    WIDE_KEY = Look(fill=theme.PAPER, ink=theme.INK, size_px=15, weight=fonts.BOLD)
    """A key with words, such as «Exact sum»."""
    SOFT_KEY = Look(
        fill=theme.SECONDARY_KEY,
        ink=theme.INK,
        size_px=15,
        disabled_fill=theme.PAPER_STRIPE,
        disabled_ink=theme.DISABLED_TEXT,
    )
    """A key with words on paper."""
    BAR = Look(
        fill=theme.BAR,
        ink=theme.INK_ON_DARK,
        note_ink=theme.MUTED_ON_DARK,
        weight=fonts.BOLD,
        disabled_fill=theme.BAR,
        least_width=88,
        least_height=theme.BAR_HEIGHT,
    )
    """An act of the bottom bar."""
    PRIMARY = Look(
        fill=theme.ACCENT,
        ink=theme.INK,
        size_px=18,
        weight=fonts.BOLD,
        least_width=160,
        least_height=theme.BAR_HEIGHT,
    )
    """The one act that a screen is for."""
    GROUP = Look(
        fill=theme.SLATE,
        ink=theme.INK,
        size_px=13,
        weight=fonts.BOLD,
        least_width=64,
        least_height=56,
    )
    """A tab of a group: the chosen one is accent."""
    CELL = Look(
        fill=theme.PAPER,
        ink=theme.INK,
        size_px=15,
        disabled_fill=theme.SECONDARY_KEY,
        disabled_ink=theme.MUTED,
        least_width=96,
        least_height=64,
    )
    """A white cell of a grid: a dish, a payment type, a table."""
    PLAIN = Look(
        fill=theme.BODY,
        ink=theme.INK_ON_DARK,
        note_ink=theme.MUTED_ON_DARK,
        disabled_fill=theme.BODY,
    )
    """A quiet act on the dark body."""
    DANGER = Look(fill=theme.DANGER, ink=theme.INK_ON_DARK, weight=fonts.BOLD)
    """Takes something away."""


def press_by_key(button: QAbstractButton, key: QKeySequence) -> QShortcut:
    """Let a key press a button, while it is seen and enabled.

    Not `setShortcut`: that one waits for 100 ms before it clicks, and every new text clears it.
    """
    shortcut = QShortcut(key, button)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(button.click)
    return shortcut


class TillButton(QAbstractButton):
    """A button of the till.

    Args:
        role: What it is for.
        name: Object name, for tests and the keyboard help.
        key: Shortcut, such as `F12`; none when empty. Works while the button is seen and enabled.
        parent: Owner.
    """

    def __init__(
        self, role: Role, name: str, *, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._look = role.value
        self._note = ""
        self._key = QKeySequence(key)
        self._font = fonts.sans(self._look.size_px, self._look.weight)
        self._note_font = fonts.sans(12)
        self._is_one_line = False
        self._glyph: Glyph | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if key:  # a shortcut for nothing costs as much as the rest of the button
            press_by_key(self, self._key)

    @property
    def caption(self) -> str:
        """What is written on it."""
        return self.text()

    @property
    def note(self) -> str:
        """The small line under the caption."""
        return self._note

    @property
    def key(self) -> str:
        """The shortcut in the system's own writing, empty for none."""
        return self._key.toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def _padding(self) -> int:
        return _PADDING if self.width() > _NARROW else _TIGHT

    def set_caption(self, caption: str, note: str = "") -> None:
        """Write on it: a caption, and a small line under it. Also its accessible name."""
        if caption == self.text() and note == self._note:
            return
        self._note = note
        self.setText(caption)
        self.setAccessibleName(f"{caption}, {note}" if note else caption)
        self.updateGeometry()

    def set_glyph(self, glyph: Glyph) -> None:
        """Draw a glyph over the caption wherever the button is high enough."""
        self._glyph = glyph
        self.updateGeometry()

    def set_role(self, role: Role) -> None:
        """Give it the colours of another role; its font stays."""
        if role.value is not self._look:
            self._look = role.value
            self.updateGeometry()
            self.update()

    def set_font(self, font: QFont) -> None:
        """Write the caption in another font than the role's."""
        self._font = font
        self.updateGeometry()
        self.update()

    @property
    def one_line_width(self) -> int:
        """Width in which the caption stands on one line, with a page's margin at both sides."""
        whole = QFontMetrics(self._font).horizontalAdvance(self.text())
        return max(whole + 2 * theme.MARGIN, self._look.least_width)

    @property
    def broken_width(self) -> int:
        """Width in which the caption stands on two lines."""
        metrics = QFontMetrics(self._font)
        words = self.text().split(" ")
        longest = max(metrics.horizontalAdvance(word) for word in words)
        whole = metrics.horizontalAdvance(self.text())
        width = max(longest, whole * 55 // 100) + 2 * _PADDING
        if not self.icon().isNull():
            width += self.iconSize().width() + _PADDING
        return max(width, self._look.least_width)

    def set_one_line(self, *, wanted: bool) -> None:
        """Wish for room for the caption on one line, or for its longest word."""
        if wanted is not self._is_one_line:
            self._is_one_line = wanted
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the caption, broken at its spaces unless it is to stand on one line."""
        if self._is_one_line:
            return QSize(self.one_line_width, self._look.least_height)
        glyph = 0 if self._glyph is None else _GLYPH_ROOM
        return QSize(self.broken_width, self._look.least_height + glyph)

    def minimumSizeHint(self) -> QSize:
        """The least that a finger can press."""
        return self._look.least.boundedTo(QSize(self._look.least_width, theme.TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, caption, note."""
        del event
        fill, ink, note_ink = self._colors()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(fill))
        self._paint_content(painter, ink, note_ink)

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew when it becomes enabled or disabled."""
        super().changeEvent(event)
        self.update()

    def _colors(self) -> tuple[str, str, str]:
        look = self._look
        if not self.isEnabled():
            return look.disabled_fill, look.disabled_ink, look.disabled_ink
        fill, ink = look.fill, look.ink
        if self.isChecked():
            fill, ink = look.checked_fill, look.checked_ink
        if self.isDown():
            fill = theme.shade(fill, theme.PRESSED)
        elif self.underMouse():
            fill = theme.shade(fill, theme.HOVER)
        return fill, ink, ink if self.isChecked() else look.note_ink

    def _paint_content(self, painter: QPainter, ink: str, note_ink: str) -> None:
        area = self.rect().adjusted(self._padding, 0, -self._padding, 0)
        if not self.icon().isNull():
            area = self._paint_icon(painter, area)
        font = self._fitting_font(area.width())
        metrics = QFontMetrics(font)
        area = self._paint_glyph(painter, area, metrics, ink)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = self._fitting(area, metrics)
        if not self._note:
            painter.drawText(area, _WRAPPED, shown)
            return
        caption = metrics.boundingRect(area, _WRAPPED, shown)
        note_height = QFontMetrics(self._note_font).height()
        top = (self.height() - caption.height() - note_height - _LINE_GAP) // 2
        caption_area = QRect(area.left(), top, area.width(), caption.height())
        painter.drawText(caption_area, _WRAPPED, shown)
        painter.setFont(self._note_font)
        painter.setPen(QColor(note_ink))
        note_area = QRect(area.left(), caption_area.bottom() + _LINE_GAP, area.width(), note_height)
        note = QFontMetrics(self._note_font).elidedText(
            self._note, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(note_area, Qt.AlignmentFlag.AlignCenter, note)

    def _paint_glyph(
        self, painter: QPainter, area: QRect, metrics: QFontMetrics, ink: str
    ) -> QRect:
        """Draw the glyph if all stands under it that belongs there; return the caption's room."""
        if self._glyph is None:
            return area
        # Room for two lines always, so that the glyphs of neighbours stand in a row.
        caption = max(
            metrics.boundingRect(area, _WRAPPED, self.text()).height(), 2 * metrics.lineSpacing()
        )
        spare = self.height() - caption - SIZE_PX - _GLYPH_GAP
        if spare < 2 * _GLYPH_GAP:
            return area
        left = area.left() + (area.width() - SIZE_PX) / 2
        paint_glyph(painter, self._glyph, QRectF(left, spare // 2, SIZE_PX, SIZE_PX), ink)
        return QRect(area.left(), spare // 2 + SIZE_PX + _GLYPH_GAP, area.width(), caption)

    def _paint_icon(self, painter: QPainter, area: QRect) -> QRect:
        size = self.iconSize()
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        if not self.text():
            self.icon().paint(painter, area, Qt.AlignmentFlag.AlignCenter, mode)
            return area
        spot = QRect(area.left(), (self.height() - size.height()) // 2, size.width(), size.height())
        self.icon().paint(painter, spot, Qt.AlignmentFlag.AlignCenter, mode)
        return area.adjusted(size.width() + _PADDING, 0, 0, 0)

    def _fitting_font(self, width: int) -> QFont:
        """The caption's font, smaller where its longest word would not fit."""
        words = self.text().split(" ")
        font = self._font
        while font.pixelSize() > _LEAST_PX:
            metrics = QFontMetrics(font)
            if max(metrics.horizontalAdvance(word) for word in words) <= width:
                break
            font = QFont(font)
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def _fitting(self, area: QRect, metrics: QFontMetrics) -> str:
        """The caption, cut at the end if its lines do not fit the height."""
        room = QRect(area.left(), 0, area.width(), 10_000)
        if metrics.boundingRect(room, _WRAPPED, self.text()).height() <= self.height():
            return self.text()
        lines = max(1, self.height() // metrics.lineSpacing())
        return metrics.elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(area.width() * lines * 0.85)
        )
