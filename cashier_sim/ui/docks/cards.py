"""The deck of test cards: swipe one, add one, take one out."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cashier_sim.till.commands import AddTestCard, RemoveTestCard, SwipeCard
from cashier_sim.till.view import TestCard, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.docks.card_names import card_caption
from cashier_sim.ui.docks.look import caption, for_touch, heading, listing, push
from cashier_sim.ui.kit import fonts

_LIST_HEIGHT = 124


class CardDeck(QWidget):
    """Cards of the tester.

    Signals:
        command_requested (object): A swipe, or a change of the deck.
    """

    command_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: TillView | None = None
        self._cards: tuple[TestCard, ...] | None = None
        self._title = heading("cards_title")
        self._list = listing("cards_list")
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_swipe)
        self._swipe = push("cards_swipe", primary=True)
        self._swipe.clicked.connect(self._on_swipe)
        self._remove = push("cards_remove", danger=True)
        self._remove.clicked.connect(self._on_remove)
        self._why = caption("cards_why", fonts.sans(12), muted=True)
        self._name = QLineEdit()
        self._name.setObjectName("cards_name")
        self._track = QLineEdit()
        self._track.setObjectName("cards_track")
        self._track.setFont(fonts.mono(13))
        self._add = push("cards_add")
        self._add.clicked.connect(self._on_add)
        self._track.returnPressed.connect(self._on_add)
        for field in (self._name, self._track):
            field.textChanged.connect(self._on_typed)
        for_touch(self._swipe, self._remove, self._name, self._track, self._add)
        self._lay_out()
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the deck, and whether a card can be swiped now."""
        self._view = view
        if view.world.cards is not self._cards:
            self._cards = view.world.cards
            self._deal(view.world.cards)
        self._enable()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._title.setText(self.tr("Test cards"))
        self._list.setAccessibleName(self.tr("Test cards"))
        self._swipe.setText(self.tr("Swipe"))
        self._remove.setText(self.tr("Remove"))
        self._add.setText(self.tr("Add"))
        self._name.setPlaceholderText(self.tr("Name"))
        self._name.setAccessibleName(self.tr("Name of a new card"))
        self._track.setPlaceholderText(self.tr("Track"))
        self._track.setToolTip(self.tr("Track, such as ;0000=9912?"))
        self._track.setAccessibleName(self.tr("Track of a new card"))
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(theme.GRID)
        acts.addWidget(self._swipe)
        acts.addWidget(self._remove)
        acts.addStretch(1)
        adding = QHBoxLayout()
        adding.setSpacing(theme.GRID)
        adding.addWidget(self._track, 1)
        adding.addWidget(self._add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.GRID + 2)
        rows.addWidget(self._title)
        rows.addWidget(self._list)
        rows.addWidget(self._why)
        rows.addLayout(acts)
        rows.addWidget(self._name)
        rows.addLayout(adding)
        rows.addStretch(1)

    def _deal(self, cards: tuple[TestCard, ...]) -> None:
        chosen = self._chosen()
        self._list.clear()
        for card in cards:
            item = QListWidgetItem(card_caption(card))
            item.setData(Qt.ItemDataRole.UserRole, card.name)
            item.setToolTip(f"{item.text()}\n{card.track}")
            self._list.addItem(item)
            if card.name == chosen:
                self._list.setCurrentItem(item)
        if not self._list.currentItem() and cards:
            self._list.setCurrentRow(0)

    def _chosen(self) -> str:
        current = self._list.currentItem()
        return str(current.data(Qt.ItemDataRole.UserRole)) if current is not None else ""

    def _new_card(self) -> TestCard:
        return TestCard(name=self._name.text().strip(), track=self._track.text().strip())

    def _enable(self) -> None:
        view = self._view
        if view is None:
            return
        refused = SwipeCard(self._chosen()).refusal(view)
        self._swipe.setEnabled(refused is None)
        self._why.setText(texts.refusal(refused))
        self._why.setVisible(refused is not None)
        self._remove.setEnabled(RemoveTestCard(self._chosen()).refusal(view) is None)
        self._add.setEnabled(AddTestCard(self._new_card()).refusal(view) is None)

    @Slot()
    def _on_chosen(self) -> None:
        self._enable()

    @Slot()
    def _on_typed(self) -> None:
        self._enable()

    @Slot()
    def _on_swipe(self) -> None:
        if self._swipe.isEnabled():
            self.command_requested.emit(SwipeCard(self._chosen()))

    @Slot()
    def _on_remove(self) -> None:
        self.command_requested.emit(RemoveTestCard(self._chosen()))

    @Slot()
    def _on_add(self) -> None:
        if self._add.isEnabled():
            self.command_requested.emit(AddTestCard(self._new_card()))
            self._name.clear()
            self._track.clear()
