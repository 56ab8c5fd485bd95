"""The menu: groups as tabs, dishes as cells, and a field that finds dishes by name or number."""

from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.plugin_api import Product
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.kit.labels import Paragraph
from cashier_sim.ui.kit.money import money_text
from cashier_sim.ui.kit.walk import GridWalk
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.flow import CellFlow
from cashier_sim.ui.register.page import column

_CELL = QSize(136, 84)
_TAB = QSize(92, 52)


class MenuGrid(QWidget):
    """Chooses dishes.

    Signals:
        product_chosen (object): Id of the product whose cell was pressed.
    """

    product_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._restaurant: Restaurant | None = None
        self._tabs: list[TillButton] = []
        self._cells: list[TillButton] = []
        self._products: list[Product] = []
        self._group = 0
        self._refusal = ""
        self._is_open = True
        self.finder = QLineEdit()
        self.finder.setObjectName(f"{name}_finder")
        self.finder.setClearButtonEnabled(True)
        self.finder.setMinimumHeight(theme.TARGET)
        self.finder.setFont(fonts.sans(15))
        self.finder.setProperty("till", True)
        self.finder.textChanged.connect(self._on_sought)
        self.finder.returnPressed.connect(self._on_return)
        self._shortcut = QShortcut(QKeySequence(keys.FIND), self)
        self._shortcut.activated.connect(self.finder.setFocus)
        self._nothing = Paragraph(f"{name}_nothing", fonts.sans(15), theme.MUTED_ON_DARK)
        self._nothing.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, 0)
        self._lay_out()
        self._retranslate()

    @property
    def cells(self) -> tuple[TillButton, ...]:
        """The cells that are shown."""
        return tuple(self._cells[: len(self._products)])

    @property
    def tabs(self) -> tuple[TillButton, ...]:
        """The tabs of the groups."""
        return tuple(self._tabs)

    def show_menu(self, restaurant: Restaurant, *, is_open: bool, why_not: str = "") -> None:
        """Show the menu.

        Args:
            restaurant: Whose menu it is.
            is_open: Whether dishes may be chosen now.
            why_not: The reason if not.
        """
        if restaurant is not self._restaurant:
            self._restaurant = restaurant
            self._group = min(self._group, max(len(restaurant.menu_groups) - 1, 0))
            self._make_tabs(restaurant)
            self._show_products()
        if (is_open, why_not) != (self._is_open, self._refusal):
            self._is_open, self._refusal = is_open, why_not
            self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """Write prices and the field anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_products()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._tab_area = QWidget()
        self._tab_flow = CellFlow(self._tab_area, _TAB, theme.KEY_GAP, balanced=True)
        inner = QWidget()
        fill(inner, theme.BODY)
        self._cell_area = QWidget()
        self._cell_flow = CellFlow(self._cell_area, _CELL, theme.KEY_GAP)
        inner_column = column(inner)
        inner_column.addWidget(self._cell_area)
        inner_column.addStretch(1)
        area = QScrollArea()
        area.setObjectName(f"{self.objectName()}_scroll")
        area.setProperty("body", True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        field = QWidget()
        fill(field, theme.BODY)
        field_column = QVBoxLayout(field)
        field_column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        field_column.addWidget(self.finder)
        layout = column(self, theme.KEY_GAP)
        layout.addWidget(self._tab_area)
        layout.addWidget(field)
        layout.addWidget(self._nothing)
        layout.addWidget(area, 1)
        self.walk = GridWalk(self, lambda: self.cells, area)
        self.walk.enter_from(self.finder)

    def _make_tabs(self, restaurant: Restaurant) -> None:
        for tab in self._tabs:
            self._tab_flow.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = []
        for index, group in enumerate(restaurant.menu_groups):
            tab = TillButton(Role.GROUP, f"{self.objectName()}_group_{index + 1}")
            tab.setCheckable(True)
            tab.set_caption(group.name)
            tab.clicked.connect(self._on_tab_clicked)
            self._tabs.append(tab)
            self._tab_flow.addWidget(tab)

    def _show_products(self) -> None:
        if self._restaurant is None:
            return
        self._products = self._sought(self._restaurant)
        self._nothing.setVisible(not self._products)
        while len(self._cells) < len(self._products):
            self._add_cell()
        for index, cell in enumerate(self._cells):
            cell.setVisible(index < len(self._products))
            if index < len(self._products):
                product = self._products[index]
                cell.set_caption(product.name, money_text(product.price))
        for index, tab in enumerate(self._tabs):
            tab.setChecked(not self.finder.text() and index == self._group)
        self._enable()

    def _sought(self, restaurant: Restaurant) -> list[Product]:
        words = self.finder.text().casefold().split()
        if words:
            return [one for one in restaurant.products if _fits(one, words) and one.is_active]
        if not restaurant.menu_groups:
            return []
        ids = restaurant.menu_groups[self._group].product_ids
        return [product for product in map(restaurant.product, ids) if product.is_active]

    def _add_cell(self) -> None:
        cell = TillButton(Role.CELL, f"{self.objectName()}_dish_{len(self._cells) + 1}")
        cell.clicked.connect(self._on_cell_clicked)
        self.walk.watch(cell)
        self._cells.append(cell)
        self._cell_flow.addWidget(cell)

    def _enable(self) -> None:
        for cell in self.cells:
            cell.setEnabled(self._is_open)
            cell.setToolTip(self._refusal)

    def _retranslate(self) -> None:
        self.finder.setPlaceholderText(self.tr("Find a dish by name or number"))
        self.finder.setAccessibleName(self.tr("Find a dish"))
        self._shortcut.setWhatsThis(self.tr("Find a dish"))
        self.finder.setToolTip(keys.FIND)
        self._nothing.setText(self.tr("Nothing fits. Try a part of the name, or a number."))

    @Slot()
    def _on_tab_clicked(self) -> None:
        self._group = next(at for at, tab in enumerate(self._tabs) if tab is self.sender())
        self.finder.clear()
        self._show_products()

    @Slot()
    def _on_sought(self) -> None:
        self._show_products()

    @Slot()
    def _on_return(self) -> None:
        """Enter takes the first dish that was found."""
        if self._products and self._is_open:
            self._choose(self._products[0].id)
            self.finder.clear()

    @Slot()
    def _on_cell_clicked(self) -> None:
        at = next(index for index, cell in enumerate(self._cells) if cell is self.sender())
        self._choose(self._products[at].id)

    def _choose(self, product_id: UUID) -> None:
        self.product_chosen.emit(product_id)


def _fits(product: Product, words: list[str]) -> bool:
    name = product.name.casefold()
    return all(word in name or product.number.startswith(word) for word in words)
