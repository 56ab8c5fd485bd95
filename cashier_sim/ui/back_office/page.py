"""The back office: one page with its parts at left."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cashier_sim.till.commands import UndoDeletion
from cashier_sim.till.events import Event
from cashier_sim.till.view import TillView
from cashier_sim.ui.back_office.discounts import DiscountsPage
from cashier_sim.ui.back_office.donations import DonationsPage
from cashier_sim.ui.back_office.employees import EmployeesPage
from cashier_sim.ui.back_office.entry_page import EntryPage
from cashier_sim.ui.back_office.licences import LicencesPage
from cashier_sim.ui.back_office.menu_groups import MenuGroupsPage
from cashier_sim.ui.back_office.payment_types import PaymentTypesPage
from cashier_sim.ui.back_office.plugins import PluginsPage
from cashier_sim.ui.back_office.points_of_sale import PointsOfSalePage
from cashier_sim.ui.back_office.printer import PrinterPage
from cashier_sim.ui.back_office.products import ProductsPage
from cashier_sim.ui.back_office.restaurant import RestaurantPage
from cashier_sim.ui.back_office.settings import SettingsPage
from cashier_sim.ui.back_office.strips import UndoStrip
from cashier_sim.ui.docks.look import listing, side_by_side
from cashier_sim.ui.kit import fonts

_NAVIGATION_WIDTH = 208
_THE_REST = 1000
_WIDE_LINES = "QListWidget::item { min-height: 32px; padding-left: 14px; }"

Part = (
    PaymentTypesPage
    | DiscountsPage
    | DonationsPage
    | ProductsPage
    | MenuGroupsPage
    | EmployeesPage
    | PointsOfSalePage
    | PrinterPage
    | LicencesPage
    | PluginsPage
    | SettingsPage
    | RestaurantPage
)


class BackOfficePage(QWidget):
    """The reference data, the plugins, the printer, and the settings of the simulator.

    Signals:
        command_requested (object): What was asked for.
    """

    command_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("back_office_page")
        self.setAutoFillBackground(True)  # a panel, not the ground of the window
        self._view: TillView | None = None
        self.payment_types = PaymentTypesPage()
        self.discounts = DiscountsPage()
        self.donations = DonationsPage()
        self.products = ProductsPage()
        self.menu_groups = MenuGroupsPage()
        self.employees = EmployeesPage()
        self.points_of_sale = PointsOfSalePage()
        self.printer = PrinterPage()
        self.licences = LicencesPage()
        self.plugins = PluginsPage()
        self.settings = SettingsPage()
        self.restaurant = RestaurantPage()
        self._navigation = listing("back_office_navigation")
        self._navigation.setStyleSheet(self._navigation.styleSheet() + _WIDE_LINES)
        self._navigation.setFont(fonts.sans(15))
        self._navigation.setMinimumWidth(_NAVIGATION_WIDTH)
        self._navigation.currentRowChanged.connect(self._on_chosen)
        self._stack = QStackedWidget()
        for part in self.parts():
            part.command_requested.connect(self.command_requested)
            self._stack.addWidget(part)
            self._navigation.addItem("")
        self._undo = UndoStrip()
        self._undo.undo_requested.connect(self._on_undo)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        split = side_by_side("back_office_split", self._navigation, right, (0, 1))
        split.setSizes([_NAVIGATION_WIDTH, _THE_REST])
        row.addWidget(split)
        self.retranslate()
        self._navigation.setCurrentRow(0)

    def parts(self) -> tuple[Part, ...]:
        """The parts, in the order of the navigation."""
        return (
            self.payment_types,
            self.discounts,
            self.donations,
            self.products,
            self.menu_groups,
            self.employees,
            self.points_of_sale,
            self.printer,
            self.licences,
            self.plugins,
            self.settings,
            self.restaurant,
        )

    def show_view(self, view: TillView) -> None:
        """Show the part that is in front; the others catch up when they are chosen."""
        self._view = view
        self._show_current()
        undoable = view.undoable
        self._undo.offer(
            undoable.name if undoable is not None else None,
            is_possible=UndoDeletion().refusal(view) is None,
        )

    def on_event(self, event: Event) -> None:
        """Take the lines of the plugins' logs."""
        self.plugins.on_event(event)

    def choose(self, part: QWidget) -> None:
        """Bring one of the parts to the front."""
        self._navigation.setCurrentRow(self._stack.indexOf(part))

    def retranslate(self) -> None:
        """Write the navigation in the present language."""
        self._navigation.setAccessibleName(self.tr("Parts of the back office"))
        for row, text in enumerate(
            (
                self.tr("Payment types"),
                self.tr("Discounts"),
                self.tr("Tips"),
                self.tr("Products"),
                self.tr("Menu pages"),
                self.tr("Employees"),
                self.tr("Points of sale"),
                self.tr("Receipt printer"),
                self.tr("Licences"),
                self.tr("Plugins"),
                self.tr("Settings"),
                self.tr("Restaurant"),
            )
        ):
            self._navigation.item(row).setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_current(self) -> None:
        if self._view is not None:
            self.parts()[self._stack.currentIndex()].show_view(self._view)

    def _go_to(self, row: int) -> None:
        self._navigation.blockSignals(True)
        self._navigation.setCurrentRow(row)
        self._navigation.blockSignals(False)
        self._stack.setCurrentIndex(row)
        self._show_current()

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        left = self.parts()[self._stack.currentIndex()]
        if isinstance(left, EntryPage) and left.is_dirty:
            self._go_to(self._stack.currentIndex())  # until the person has answered
            left.leave(lambda: self._go_to(row))
        else:
            self._go_to(row)

    @Slot()
    def _on_undo(self) -> None:
        self.command_requested.emit(UndoDeletion())
