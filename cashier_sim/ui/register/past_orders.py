"""Orders of earlier till shifts: sought by number, read from the store as far as wanted."""

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cashier_sim.till.commands import FindPastOrders
from cashier_sim.till.commands.past_orders import FEW
from cashier_sim.till.view import PastOrdersView, TillView
from cashier_sim.ui import theme
from cashier_sim.ui.kit import fonts
from cashier_sim.ui.kit.bar import fill
from cashier_sim.ui.kit.buttons import Role, TillButton
from cashier_sim.ui.register.order_list import ClosedOrders
from cashier_sim.ui.register.page import column, show_allowed


class PastOrders(QWidget):
    """A line for the number, what was found, and the way to more.

    Args:
        name: Object name.
        parent: Owner.

    Signals:
        command_requested (object): `FindPastOrders`.
        order_chosen (object): Id of the order that was opened.
    """

    command_requested = Signal(object)
    order_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        fill(self, theme.BODY)
        self._found: PastOrdersView | None = None
        self.finder = QLineEdit()
        self.finder.setObjectName(f"{name}_finder")
        self.finder.setMinimumHeight(theme.TARGET)
        self.finder.setFont(fonts.sans(15))
        self.finder.setProperty("till", True)
        # No order has a longer number; a longer one would not fit the store's integers.
        digits = QRegularExpression("[0-9]{0,9}")
        self.finder.setValidator(QRegularExpressionValidator(digits, self.finder))
        self.finder.setClearButtonEnabled(True)
        self.finder.textChanged.connect(self._on_sought)
        self.list = ClosedOrders(f"{name}_list", is_past=True)
        self.list.order_chosen.connect(self.order_chosen)
        self.more = TillButton(Role.WIDE_KEY, f"{name}_more")
        self.more.setMinimumHeight(theme.TARGET)
        self.more.clicked.connect(self._on_more)
        field = QWidget()
        fill(field, theme.BODY)
        inset = QVBoxLayout(field)
        inset.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        inset.addWidget(self.finder)
        layout = column(self)
        layout.addWidget(field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.more)
        self._retranslate()

    def show_view(self, view: TillView) -> None:
        """Show what was found."""
        self._found = view.past_orders
        self.list.show_records(self._found.orders if self._found else ())
        self.more.setVisible(self._found is not None and self._found.has_more)
        show_allowed(self.more, FindPastOrders().refusal(view))

    def begin(self) -> None:
        """Ask for the newest, and take the keyboard."""
        if self.finder.text():
            self.finder.clear()
        else:
            self._on_sought()
        self.finder.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Write captions anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.finder.setPlaceholderText(self.tr("Number of the order"))
        self.finder.setAccessibleName(self.tr("Find an order by its number"))
        self.more.set_caption(self.tr("SHOW EARLIER ONES"))

    @property
    def _number(self) -> int | None:
        text = self.finder.text()
        return int(text) if text else None

    @Slot()
    def _on_sought(self) -> None:
        self.command_requested.emit(FindPastOrders(self._number))

    @Slot()
    def _on_more(self) -> None:
        limit = self._found.limit if self._found else 0
        self.command_requested.emit(FindPastOrders(self._number, limit + FEW))
