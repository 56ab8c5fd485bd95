"""The restaurant that the demo is played in, to look at: people, tables, menu."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from cashier_sim.engine.restaurant import Restaurant
from cashier_sim.till.commands import SetBackToDemo
from cashier_sim.till.view import TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.back_office.fields import tall
from cashier_sim.ui.docks.look import caption, push
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.money import money_text


class RestaurantPage(QWidget):
    """What it is and its tables, read only; sets all reference data back to the demo.

    Signals:
        command_requested (object): `SetBackToDemo`.
    """

    command_requested = Signal(object)

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
        self._set_back = push("restaurant_set_back", danger=True)
        tall(self._set_back)
        self._set_back.clicked.connect(self._on_set_back)
        self._why = caption("restaurant_why", muted=True)
        foot = QHBoxLayout()
        foot.setSpacing(theme.MARGIN)
        foot.addWidget(self._set_back)
        foot.addWidget(self._why, 1)
        rows.addLayout(foot)
        self.retranslate()

    def show_view(self, view: TillView) -> None:
        """Show the restaurant, and why it is not set back now."""
        refused = SetBackToDemo().refusal(view)
        self._set_back.setEnabled(refused is None)
        self._why.setText(texts.refusal(refused) or self.tr("Payment types of plugins stay."))
        if view.restaurant is not self._restaurant:
            self._restaurant = view.restaurant
            self._fill()

    def retranslate(self) -> None:
        """Write all texts in the present language."""
        self._note.setText(self.tr("Its data at a glance; change them in the parts at the left."))
        self._tree.setAccessibleName(self.tr("Reference data"))
        self._set_back.setText(self.tr("Back to the demo restaurant"))
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
        self._branch(self.tr("Employees and their PINs"), _people(restaurant))
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
        self._tree.setColumnWidth(0, self._tree.columnWidth(0) + 2 * theme.MARGIN)

    @Slot()
    def _on_set_back(self) -> None:
        self.command_requested.emit(SetBackToDemo())

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
