"""What a tester has beside an open dialog: cards to swipe, a code to scan, a way to end the call.

It belongs to the simulator, not to the register, so it looks like a dock and is gone in a demo.
"""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.till.commands import EndCall, ScanBarcode, SwipeCard
from cashier_sim.till.dialogs import Dialog
from cashier_sim.till.view import TestCard, TillView
from cashier_sim.ui import theme
from cashier_sim.ui.docks.card_names import card_caption
from cashier_sim.ui.docks.look import caption, frame_of, heading
from cashier_sim.ui.kit import fonts

STRIP_WIDTH = 248
_CAPTION_WIDTH = STRIP_WIDTH - 64
"""What padding and a scroll bar leave of it for the name of a card."""

_CODE_WIDTH = 120
_SCROLL_BAR = 12
_NO_LIMIT = 16_777_215
"""Qt's own for a width."""

_NO_SCROLL_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_MOST_CARDS_HEIGHT = 6 * (theme.TARGET + theme.GRID)


class ToolStrip(QWidget):
    """Tools of the tester for one dialog.

    Args:
        dialog: The dialog that it stands beside.
        parent: The layer that it lies on.

    Signals:
        command_requested (object): A swipe, a scan, or the end of the call.
    """

    command_requested = Signal(object)

    def __init__(self, dialog: Dialog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tester_strip")
        self._dialog = dialog
        self._view: TillView | None = None
        self._cards: tuple[TestCard, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(theme.GAP)
        self._cards_title = heading("tester_cards_title")
        self._deck = QVBoxLayout()
        self._deck.setContentsMargins(0, 0, 0, 0)
        self._deck.setSpacing(theme.GRID)
        self._deck_area = self._scrolling(self._deck)
        self._no_cards = caption("tester_no_cards", fonts.sans(12), muted=True)
        self._scan_title = heading("tester_scan_title")
        self._code = QLineEdit()
        self._code.setObjectName("tester_code")
        self._code.setFont(fonts.mono(13))
        self._code.returnPressed.connect(self._on_scan)
        self._scan = QPushButton()
        self._scan.setObjectName("tester_scan")
        self._scan.clicked.connect(self._on_scan)
        self._source = caption("tester_plugin", fonts.sans(12), muted=True)
        self._end = QPushButton()
        self._end.setObjectName("tester_end_call")
        self._end.setProperty("danger", True)
        self._end.clicked.connect(self._on_end)
        self._lay_out()
        self.retranslate()

    @property
    def is_useful(self) -> bool:
        """Whether it offers anything for this dialog."""
        return bool(
            self._dialog.plugin_name
            or self._dialog.listens_to_cards
            or self._dialog.listens_to_barcodes
        )

    def show_view(self, view: TillView) -> None:
        """Show the deck as it is now, and whether the call can be ended."""
        self._view = view
        if self._dialog.listens_to_cards and view.world.cards is not self._cards:
            self._cards = view.world.cards
            self._deal(view.world.cards)
        call_id = self._dialog.call_id
        self._end.setVisible(call_id is not None)
        can_end = call_id is not None and EndCall(call_id).refusal(view) is None
        self._end.setEnabled(can_end)
        self._write_source()

    def fold(self, *, flat: bool) -> None:
        """Lay the tools in a row, or (as at first) one below the other."""
        direction = QBoxLayout.Direction.LeftToRight if flat else QBoxLayout.Direction.TopToBottom
        if self._column.direction() is direction:
            return
        self._column.setDirection(direction)
        self._deck.setDirection(direction)
        # In a row a text must not wrap to nothing.
        for text in (self._cards_title, self._scan_title, self._source):
            text.setWordWrap(not flat)
        if self._dialog.listens_to_cards:  # the cards take what room there is
            wide = QSizePolicy.Policy.Expanding if flat else QSizePolicy.Policy.Preferred
            self.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
            self._scan_title.setVisible(not flat and self._dialog.listens_to_barcodes)
        self._code.setMaximumWidth(_CODE_WIDTH if flat else _NO_LIMIT)
        self._bound_deck()
        self.retranslate()

    def retranslate(self) -> None:
        """Write captions in the present language."""
        is_row = self._column.direction() is QBoxLayout.Direction.LeftToRight
        self._cards_title.setText(self.tr("Cards") if is_row else self.tr("Swipe a test card"))
        self._no_cards.setText(self.tr("The deck is empty. Add cards in the World panel."))
        self._scan_title.setText(self.tr("Scan a code"))
        self._code.setPlaceholderText(self.tr("Code"))
        self._code.setAccessibleName(self.tr("Code to scan"))
        self._scan.setText(self.tr("Scan"))
        self._end.setText(self.tr("End the call"))
        self._end.setToolTip(
            self.tr("The dialog answers nothing, and what the plugin did stays unknown.")
        )
        self._write_source()

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A light panel with round corners, as docks have."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = frame_of(self)
        painter.setBrush(QColor(frame.panel))
        painter.setPen(QColor(frame.hairline))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), theme.RADIUS, theme.RADIUS)

    def _lay_out(self) -> None:
        listens_to_cards = self._dialog.listens_to_cards
        listens_to_codes = self._dialog.listens_to_barcodes
        for widget in (self._cards_title, self._deck_area, self._no_cards):
            self._column.addWidget(widget)
            widget.setVisible(listens_to_cards)
        for tool in (self._code, self._scan, self._end):
            tool.setMinimumHeight(theme.TARGET)
        self._scan.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self._code, 1)
        row.addWidget(self._scan)
        self._column.addWidget(self._scan_title)
        self._column.addLayout(row)
        for part in (self._scan_title, self._code, self._scan):
            part.setVisible(listens_to_codes)
        self._column.addWidget(self._source)
        self._column.addWidget(self._end)

    def _scrolling(self, content: QVBoxLayout) -> QScrollArea:
        inner = QWidget()
        inner.setLayout(content)
        inner.setStyleSheet("background: transparent;")
        area = QScrollArea()
        area.setObjectName("tester_deck")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(_NO_SCROLL_BAR)
        area.setStyleSheet("QScrollArea { background: transparent; border: 0; }")
        area.setWidget(inner)
        return area

    def _deal(self, cards: tuple[TestCard, ...]) -> None:
        while (item := self._deck.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.setObjectName("")  # the next card of this place has the name now
                old.deleteLater()
        for number, card in enumerate(cards):
            self._deck.addWidget(self._card_button(number, card))
        self._deck_area.setVisible(bool(cards))
        self._no_cards.setVisible(not cards)
        self._bound_deck()

    def _bound_deck(self) -> None:
        """Give the deck the height of its cards: of some if they lie below each other, of one."""
        is_row = self._deck.direction() is QBoxLayout.Direction.LeftToRight
        count = 1 if is_row else self._deck.count()
        height = count * (theme.TARGET + theme.GRID) - theme.GRID
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_row else _NO_SCROLL_BAR
        self._deck_area.setHorizontalScrollBarPolicy(bar)
        reserve = _SCROLL_BAR if is_row else 0
        self._deck_area.setFixedHeight(min(max(0, height), _MOST_CARDS_HEIGHT) + reserve)

    def _card_button(self, number: int, card: TestCard) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"tester_card_{number}")
        button.setProperty("card", card.name)
        font = fonts.sans(13, fonts.MEDIUM)
        button.setFont(font)
        elided = QFontMetrics(font).elidedText(
            card_caption(card), Qt.TextElideMode.ElideRight, _CAPTION_WIDTH
        )
        button.setText(elided.replace("&", "&&"))
        button.setToolTip(card_caption(card))
        button.setStyleSheet("text-align: left;")
        button.setMinimumHeight(theme.TARGET)
        button.setAccessibleName(self.tr("Swipe {card}").format(card=card.name))
        button.clicked.connect(self._on_card)
        return button

    def _write_source(self) -> None:
        name = self._dialog.plugin_name
        self._source.setText(self.tr("Shown by plugin {plugin}").format(plugin=name))
        is_row = self._column.direction() is QBoxLayout.Direction.LeftToRight
        self._source.setVisible(bool(name) and not (is_row and self._dialog.listens_to_cards))

    @Slot()
    def _on_card(self) -> None:
        self.command_requested.emit(SwipeCard(str(self.sender().property("card"))))

    @Slot()
    def _on_scan(self) -> None:
        code = self._code.text().strip()
        if code:
            self.command_requested.emit(ScanBarcode(code))

    @Slot()
    def _on_end(self) -> None:
        if self._dialog.call_id is not None:
            self.command_requested.emit(EndCall(self._dialog.call_id))
