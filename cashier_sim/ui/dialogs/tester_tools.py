"""Cards to swipe and a code to scan, for a dialog that listens to them; see `beside`."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
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

from cashier_sim.till.commands import ScanBarcode, SwipeCard
from cashier_sim.till.view import TestCard
from cashier_sim.ui import theme
from cashier_sim.ui.docks.card_names import card_caption
from cashier_sim.ui.docks.look import caption, for_touch, heading
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.placed import placed

CAPTION_WIDTH = 184
"""What is written of a card's name; its tooltip has the rest."""

_CODE_WIDTH = 120
_SCROLL_BAR = 12
_NO_LIMIT = 16_777_215
"""Qt's own for a width."""

_NO_SCROLL_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_MOST_CARDS_HEIGHT = 6 * (theme.TARGET + theme.GRID)
_TOP, _ANYWHERE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag(0)
_ROW, _COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class CardTools(QWidget):
    """The deck: each card is swiped by a click.

    Signals:
        command_requested (object): `SwipeCard`.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._is_flat = False
        self._cards: tuple[TestCard, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._title = heading("tester_cards_title")
        self._deck = QVBoxLayout()
        self._deck.setContentsMargins(0, 0, 0, 0)
        self._deck.setSpacing(theme.GRID)
        self._area = _scrolling(self._deck)
        self._no_cards = caption("tester_no_cards", fonts.sans(12), muted=True)
        for widget in (self._title, self._area, self._no_cards):
            self._column.addWidget(widget)
        self.retranslate()

    def show_cards(self, cards: tuple[TestCard, ...]) -> None:
        """Show the deck as it is now."""
        if cards is self._cards:
            return
        self._cards = cards
        for old in placed(self._deck):
            self._deck.removeWidget(old)
            old.hide()
            old.setObjectName("")  # the next card of this place has the name now
            old.deleteLater()
        for number, card in enumerate(cards):
            self._deck.addWidget(self._button(number, card))
        self._area.setVisible(bool(cards))
        self._no_cards.setVisible(not cards)
        self._bound()

    def fold(self, *, flat: bool) -> None:
        """Lay the cards in a row, or below each other."""
        self._is_flat = flat
        direction = _ROW if flat else _COLUMN
        self._column.setDirection(direction)
        self._deck.setDirection(direction)
        self._title.setWordWrap(not flat)  # in a row a text must not wrap to nothing
        # The deck's scroll bar lies under its cards: what stands beside them lines up at the top.
        self._title.setMinimumHeight(theme.TARGET if flat else 0)
        self._column.setAlignment(self._title, _TOP if flat else _ANYWHERE)
        self._bound()
        self.retranslate()

    def retranslate(self) -> None:
        """Write captions in the present language."""
        long, short = self.tr("Swipe a test card"), self.tr("Cards")
        self._title.setText(short if self._is_flat else long)
        self._no_cards.setText(self.tr("The deck is empty. Add cards in the World panel."))

    def _bound(self) -> None:
        """Give the deck the height of its cards: of some if they lie below each other, of one."""
        count = 1 if self._is_flat else self._deck.count()
        height = count * (theme.TARGET + theme.GRID) - theme.GRID
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._is_flat else _NO_SCROLL_BAR
        self._area.setHorizontalScrollBarPolicy(bar)
        reserve = _SCROLL_BAR if self._is_flat else 0
        self._area.setFixedHeight(min(max(0, height), _MOST_CARDS_HEIGHT) + reserve)

    def _button(self, number: int, card: TestCard) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"tester_card_{number}")
        button.setProperty("card", card.name)
        font = fonts.sans(13, fonts.MEDIUM)
        button.setFont(font)
        elided = QFontMetrics(font).elidedText(
            card_caption(card), Qt.TextElideMode.ElideRight, CAPTION_WIDTH
        )
        button.setText(elided.replace("&", "&&"))
        button.setToolTip(card_caption(card))
        button.setStyleSheet("text-align: left;")
        for_touch(button)
        button.setAccessibleName(self.tr("Swipe {card}").format(card=card.name))
        button.clicked.connect(self._on_card)
        return button

    @Slot()
    def _on_card(self) -> None:
        self.command_requested.emit(SwipeCard(str(self.sender().property("card"))))


class ScanTools(QWidget):
    """A code to type, and a scanner that reads it.

    Signals:
        command_requested (object): `ScanBarcode`.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._title = heading("tester_scan_title")
        self._code = QLineEdit()
        self._code.setObjectName("tester_code")
        self._code.setFont(fonts.mono(13))
        self._code.returnPressed.connect(self._on_scan)
        self._scan = QPushButton()
        self._scan.setObjectName("tester_scan")
        self._scan.setFont(fonts.sans(13, fonts.MEDIUM))
        for_touch(self._code, self._scan)
        self._scan.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._scan.clicked.connect(self._on_scan)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self._code, 1)
        row.addWidget(self._scan)
        column.addWidget(self._title)
        column.addLayout(row)
        self.retranslate()

    def fold(self, *, flat: bool) -> None:
        """Take little room, or stand with a title."""
        self._title.setVisible(not flat)
        self._code.setMaximumWidth(_CODE_WIDTH if flat else _NO_LIMIT)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Maximum if flat else policy.Preferred, policy.Preferred)

    def retranslate(self) -> None:
        """Write captions in the present language."""
        self._title.setText(self.tr("Scan a code"))
        self._code.setPlaceholderText(self.tr("Code"))
        self._code.setAccessibleName(self.tr("Code to scan"))
        self._scan.setText(self.tr("Scan"))

    @Slot()
    def _on_scan(self) -> None:
        code = self._code.text().strip()
        if code:
            self.command_requested.emit(ScanBarcode(code))


def _scrolling(content: QVBoxLayout) -> QScrollArea:
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
