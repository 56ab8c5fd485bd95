"""A scrolling view of all slips that measures and paints only those in it.

Nothing is kept of a slip but, for a few dozen near the view, its layout. Scrolling moves the pixels
that are there and paints the strip that came into view.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Slot,
)
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QPushButton, QStyle, QWidget

from cashier_sim.paint import fonts
from cashier_sim.ui import theme
from cashier_sim.ui.tape.scroll import TapeScroll
from cashier_sim.ui.tape.sheet import CAPTION_HEIGHT, Sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent

    from cashier_sim.ui.tape.source import SlipSource

ZOOMS: Final = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_WIDEST: Final = 400
_NARROWEST: Final = 200
_WHEEL_NOTCH: Final = 120
_WHEEL_PIXELS: Final = 72
_BAR_STEPS: Final = 100
"""Steps of the scroll bar for each slip."""
_KEPT_SHEETS: Final = 48
_SLIDE_MS: Final = 220
_CHIP_MARGIN: Final = 16
_SPREAD: Final = 4
"""How far ring and shadow reach out of the paper."""
_DARK: Final = 128


class TapeView(QAbstractScrollArea):
    """Paper with history; the newest slip slides in from below and stays in view.

    Once the person has scrolled away the view stays there, and a chip tells of new slips.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # With Qt's own one PySide loads all its classes of widgets, to find which it is: 8 ms.
        self.setViewport(QWidget())
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._source: SlipSource | None = None
        self._count = 0
        self._selected: int | None = None
        self._zoom = 1.0
        self._paper_width = _NARROWEST
        self._unseen = 0
        self._shows_notes = True
        self._bar_follows = False
        """Whether the bar is being put where the view is, and not the other way round."""
        self._sheets: OrderedDict[int, Sheet] = OrderedDict()
        self._scroll = TapeScroll(lambda place: self._sheet(place).height)
        self._chip = self._make_chip()
        self._slide = self._make_slide()
        self.verticalScrollBar().valueChanged.connect(self._on_bar_moved)
        self._write_texts()

    def _make_chip(self) -> QPushButton:
        chip = QPushButton(self)
        chip.setObjectName("new_slip_chip")
        chip.setProperty("primary", True)
        chip.setFont(fonts.sans(13, fonts.MEDIUM))
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the End key does the same
        chip.clicked.connect(self._on_chip_clicked)
        chip.hide()
        return chip

    def _make_slide(self) -> QVariantAnimation:
        slide = QVariantAnimation(self)
        slide.setStartValue(1.0)
        slide.setEndValue(0.0)
        slide.setDuration(_SLIDE_MS)
        slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        slide.valueChanged.connect(self._on_slide)
        return slide

    @property
    def zoom(self) -> float:
        """Size of the paper; at 1 it fills the view."""
        return self._zoom

    def set_source(self, source: SlipSource | None) -> None:
        """Show the slips of a source, the newest in view."""
        self._source = source
        self._selected = None
        self._count = source.count() if source else 0
        self.reload()
        self.to_newest()

    def reload(self) -> None:
        """Lay out all slips anew: the paper or the words on it have changed."""
        self._sheets.clear()
        self._scroll.set_count(self._count)
        self._place()

    def slips_added(self) -> None:
        """Show what the source got at its end."""
        count = self._source.count() if self._source else 0
        added = count - self._count
        follows = self._scroll.is_at_end
        self._count = count
        self._scroll.set_count(count)
        if follows:
            self._scroll.to_end()
            if added > 0 and _slides(self):
                self._slide.start()
        else:
            self._unseen += max(0, added)
        self._place()

    def to_newest(self) -> None:
        """Scroll to the newest slip."""
        self._scroll.to_end()
        self._place()

    def to_oldest(self) -> None:
        """Scroll to the oldest slip."""
        self._scroll.to_fraction(0.0)
        self._place()

    def set_notes_visible(self, visible: bool) -> None:
        """Show or hide what plugin authors should know of their slips; hidden in demo mode."""
        if visible is not self._shows_notes:
            self._shows_notes = visible
            self.reload()  # captions too say less in a demo

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the paper.

        Args:
            zoom: 0.5 to 2; at 1 the paper fills the view.
        """
        self._zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self._fit_paper()

    @Slot()
    def zoom_in(self) -> None:
        """Make the paper a step larger."""
        self.set_zoom(next((zoom for zoom in ZOOMS if zoom > self._zoom), ZOOMS[-1]))

    @Slot()
    def zoom_out(self) -> None:
        """Make the paper a step smaller."""
        self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self._zoom), ZOOMS[0]))

    @Slot()
    def reset_zoom(self) -> None:
        """Let the paper fill the view."""
        self.set_zoom(1.0)

    def sizeHint(self) -> QSize:
        """Wide enough for paper as in a shop."""
        return QSize(380, 600)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the paper gets."""
        return QSize(_NARROWEST + 2 * theme.MARGIN, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the paper to the view."""
        super().resizeEvent(event)
        follows = self._scroll.is_at_end
        self._scroll.set_view(max(1, self.viewport().height()))
        self._fit_paper()
        if follows:
            self.to_newest()
        self._place_chip()

    def changeEvent(self, event: QEvent) -> None:
        """Write texts anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write_texts()
            self.reload()  # titles of slips are in the language of the screen

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom with Ctrl."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned:
                (self.zoom_in if turned > 0 else self.zoom_out)()
        else:
            exact = event.pixelDelta().y()
            self.scroll_by(-(exact or turned * _WHEEL_PIXELS // _WHEEL_NOTCH))
        event.accept()

    def scroll_by(self, pixels: int) -> None:
        """Scroll down the tape, up if negative, by logical pixels."""
        moved = round(self._scroll.move(pixels))
        if moved:
            self.viewport().scroll(0, -moved)
            self._follow_scroll()

    def scrollContentsBy(self, dx: int, _dy: int) -> None:
        """Show what the horizontal bar moved to; the vertical one has `_on_bar_moved`."""
        if dx:
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Paint the desk under the scroll bars too."""
        if event.type() == QEvent.Type.Paint:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._frame().desk))
            painter.end()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the desk and the sheets that need it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._frame().desk))
        if not self._count:
            self._paint_empty(painter)
        clip = QRectF(event.rect())
        for place, paper in self._papers():
            sheet = self._sheet(place)
            if clip.intersects(paper.adjusted(-_SPREAD, -_SPREAD, _SPREAD, 2 * _SPREAD)):
                sheet.paint(painter, paper, clip, is_selected=place == self._selected)
            if clip.top() <= paper.top() <= clip.bottom() + CAPTION_HEIGHT:
                sheet.paint_caption(painter, paper, self._frame(), self._notes_caption(sheet))
        painter.end()

    def _papers(self) -> list[tuple[int, QRectF]]:
        """The sheets in view and where their paper is."""
        shown = self._scroll.shown()
        slide = self._slide.currentValue() if self._is_sliding() else 0.0
        aside = self.horizontalScrollBar().value()
        overflows = self._scroll.overflows
        papers: list[tuple[int, QRectF]] = []
        for place, top, height in shown:
            newest = place == self._count - 1
            fall = slide * height if newest else 0.0
            if overflows:
                fall = slide * self._sheet(self._count - 1).height
            paper = self._sheet(place).paper(self.viewport().width(), round(top + fall))
            papers.append((place, paper.translated(-aside, 0)))
        return papers

    def _is_sliding(self) -> bool:
        return self._slide.state() == QVariantAnimation.State.Running

    def _sheet(self, place: int) -> Sheet:
        sheet = self._sheets.get(place)
        if sheet is None:
            if self._source is None:
                raise LookupError("A tape without a source has no slips.")
            sheet = Sheet(self._source.slip(place), self._paper_width)
            self._sheets[place] = sheet
            if len(self._sheets) > _KEPT_SHEETS:
                self._sheets.popitem(last=False)
        else:
            self._sheets.move_to_end(place)
        return sheet

    def _fit_paper(self) -> None:
        # As if the bar were always there, or it would come and go with the paper's size.
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - 2 * theme.MARGIN
        width = round(min(max(room, _NARROWEST), _WIDEST) * self._zoom)
        before, self._paper_width = self._paper_width, width
        over = max(0, width + 2 * theme.MARGIN - self.viewport().width())
        self.horizontalScrollBar().setRange(0, over)
        self.horizontalScrollBar().setPageStep(self.viewport().width())
        if width != before:
            follows = self._scroll.is_at_end
            self._sheets.clear()
            self._scroll.remeasure(width / before)
            if follows:
                self._scroll.to_end()
            self._place()

    def _place(self) -> None:
        """Show the position after it changed by more than scrolling."""
        self.viewport().update()
        self._follow_scroll()
        self.verticalScrollBar().setPageStep(len(self._scroll.shown()) * _BAR_STEPS)

    def _follow_scroll(self) -> None:
        bar = self.verticalScrollBar()
        steps = self._count * _BAR_STEPS if self._scroll.overflows else 0
        self._bar_follows = True
        bar.setRange(0, steps)
        bar.setValue(round(self._scroll.fraction * steps))
        self._bar_follows = False
        if self._scroll.is_at_end:
            self._unseen = 0
        self._chip.setVisible(self._unseen > 0)
        self._place_chip()

    def _place_chip(self) -> None:
        if self._unseen:
            one = self.tr("New slip")
            many = self.tr("New slips: {count}").format(count=self._unseen)
            self._chip.setText("↓  " + (one if self._unseen == 1 else many))
            self._chip.adjustSize()
            area = self.viewport().geometry()
            left = area.center().x() - self._chip.width() // 2
            self._chip.move(left, area.bottom() - self._chip.height() - _CHIP_MARGIN)

    def is_dark(self) -> bool:
        """Return whether the application is in the dark scheme."""
        return QGuiApplication.palette().window().color().lightness() < _DARK

    def _frame(self) -> theme.Frame:
        return theme.DARK if self.is_dark() else theme.LIGHT

    def _write_texts(self) -> None:
        self.setAccessibleName(self.tr("Receipt tape"))
        self._chip.setAccessibleName(self.tr("Go to the newest slip"))

    def _notes_caption(self, sheet: Sheet) -> str:
        count = len(sheet.slip.receipt.notes) if self._shows_notes else 0
        return self.tr("Notes: {count}").format(count=count) if count else ""

    def _paint_empty(self, painter: QPainter) -> None:
        frame = self._frame()
        area = QRectF(self.viewport().rect()).adjusted(24, 24, -24, -24)
        middle = area.center().y()
        wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter
        painter.setPen(QColor(frame.ink))
        painter.setFont(fonts.sans(15, fonts.MEDIUM))
        above = QRectF(area.left(), area.top(), area.width(), middle - area.top() - 4)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(above, wrapped | bottom, self.tr("Nothing printed yet"))
        painter.setPen(QColor(frame.muted))
        painter.setFont(fonts.sans(13))
        below = QRectF(area.left(), middle + 4, area.width(), area.bottom() - middle)
        hint = self.tr("Pay an order, return a payment or close the shift: slips come out here.")
        painter.drawText(below, wrapped | Qt.AlignmentFlag.AlignTop, hint)

    @Slot(object)
    def _on_slide(self, _value: object) -> None:
        self.viewport().update()

    @Slot(int)
    def _on_bar_moved(self, value: int) -> None:
        if self._bar_follows:
            return
        self._scroll.to_fraction(value / max(1, self.verticalScrollBar().maximum()))
        self._place()

    @Slot()
    def _on_chip_clicked(self) -> None:
        self.to_newest()


def _slides(widget: QWidget) -> bool:
    """Whether motion is wanted: not without a screen, nor where the system asks for none."""
    if QGuiApplication.platformName() == "offscreen":
        return False
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) > 0
