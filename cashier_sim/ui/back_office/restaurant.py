"""The restaurant that the demo is played in, to look at: people, tables, menu."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.till.view import TillView
from cashier_sim.ui import theme
from cashier_sim.ui.docks.look import caption
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import money_text


class RestaurantPage(QWidget):
    """Read only: the reference data are a file of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("restaurant_page")
        self._restaurant: Restaurant | None = None
        self._title = caption("restaurant_title", fonts.sans(20, fonts.MEDIUM))
        self._note = caption("restaurant_note", muted=True)
        self._tree = QTreeWidget()
        self._tree.setObjectName("restaurant_tree")
        self._tree.setColumnCount(2)
        self._tree.setHeaderHidden(True)
        self._tree.setFont(fonts.sans(13))
        self._tree.setStyleSheet("QTreeView::item { padding: 3px 0; }")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        rows.setSpacing(theme.GAP)
        rows.addWidget(self._title)
        rows.addWidget(self._note)
        rows.addWidget(self._tree, 1)
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the restaurant; it stays the same for the register's life."""
        if view.restaurant is not self._restaurant:
            self._restaurant = view.restaurant
            self._fill()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._note.setText(self.tr("The reference data of the demo restaurant, read only."))
        self._tree.setAccessibleName(self.tr("Reference data"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        restaurant = self._restaurant
        if restaurant is None:
            return
        self._title.setText(restaurant.name)
        self._tree.clear()
        self._branch(self.tr("Employees and their pins"), _people(restaurant))
        self._branch(
            self.tr("Tables"),
            [(table.name, table.restaurant_section.name) for table in restaurant.tables],
        )
        sign = restaurant.currency.sign
        products = {product.id: product for product in restaurant.products}
        for group in restaurant.menu_groups:
            dishes = [products[one] for one in group.product_ids if one in products]
            self._branch(group.name, [(one.name, money_text(one.price, sign)) for one in dishes])
        self._branch(
            self.tr("Discounts"),
            [(one.name, f"{one.percent:f} %") for one in restaurant.discount_types],
        )
        self._tree.expandAll()
        self._tree.resizeColumnToContents(0)

    def _branch(self, title: str, lines: list[tuple[str, str]]) -> None:
        if not lines:
            return
        branch = QTreeWidgetItem([title])
        branch.setFont(0, fonts.sans(13, fonts.BOLD))
        for name, value in lines:
            branch.addChild(QTreeWidgetItem([name, value]))
        self._tree.addTopLevelItem(branch)


def _people(restaurant: Restaurant) -> list[tuple[str, str]]:
    return [(employee.user.name, employee.pin) for employee in restaurant.employees]
