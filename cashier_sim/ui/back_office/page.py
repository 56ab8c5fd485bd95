"""The back office: one page with its parts at left."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cashier_sim.till.events import Event
from cashier_sim.till.view import TillView
from cashier_sim.ui.back_office.payment_types import PaymentTypesPage
from cashier_sim.ui.back_office.plugins import PluginsPage
from cashier_sim.ui.back_office.restaurant import RestaurantPage
from cashier_sim.ui.back_office.settings import SettingsPage
from cashier_sim.ui.docks.look import listing, side_by_side
from cashier_sim.ui.kit import fonts

_NAVIGATION_WIDTH = 180


class BackOfficePage(QWidget):
    """Payment types, plugins, settings, and the restaurant to look at.

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
        self.plugins = PluginsPage()
        self.settings = SettingsPage()
        self.restaurant = RestaurantPage()
        self._navigation = listing("back_office_navigation")
        self._navigation.setFont(fonts.sans(15))
        self._navigation.setMinimumWidth(_NAVIGATION_WIDTH)
        self._navigation.currentRowChanged.connect(self._on_chosen)
        self._stack = QStackedWidget()
        for part in (self.payment_types, self.plugins, self.settings):
            part.command_requested.connect(self.command_requested)
        for page in self._pages():
            self._stack.addWidget(page)
            self._navigation.addItem("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side_by_side("back_office_split", self._navigation, self._stack, (0, 1)))
        self.retranslate()
        self._navigation.setCurrentRow(0)

    def show_view(self, view: TillView) -> None:
        """Show the part that is in front; the others catch up when they are chosen."""
        self._view = view
        self._show_current()

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

    def _pages(self) -> tuple[PaymentTypesPage, PluginsPage, SettingsPage, RestaurantPage]:
        return (self.payment_types, self.plugins, self.settings, self.restaurant)

    def _show_current(self) -> None:
        if self._view is not None:
            self._pages()[self._stack.currentIndex()].show_view(self._view)

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self._show_current()
