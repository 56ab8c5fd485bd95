"""What the cash screen takes beside payments: tips, and the address of the electronic cheque."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from cashier_sim.till.commands import SendCheque
from cashier_sim.till.commands.orders import needs_known_order, needs_shift
from cashier_sim.till.commands.tips import donation_types
from cashier_sim.till.view import TillView
from cashier_sim.ui.kit.bar import BottomBar
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.fields_form import FieldsForm
from cashier_sim.ui.register.page import Page, show_allowed
from cashier_sim.ui.register.tips import TipsPanel


class PaymentExtras(QObject):
    """The buttons «TIPS» and «SEND THE CHEQUE» in the bar of the cash screen, and their panels.

    Args:
        page: The cash screen.
        bar: Its bar.

    Signals:
        command_requested (object): `AddDonation` or `SendCheque`.
        opened (object): The panel that wants the place of the keypad.
        closed: The keypad is wanted again.
    """

    command_requested = Signal(object)
    opened = Signal(object)
    closed = Signal()

    def __init__(self, page: Page, bar: BottomBar) -> None:
        super().__init__(page)
        self._page = page
        self._view: TillView | None = None
        name = page.objectName()
        self.tips = TipsPanel(f"{name}_tips")
        self.cheque = FieldsForm(f"{name}_cheque", ("phone", "email"))
        self.tips_button = bar.add("tips_button", keys.TIPS)
        self.cheque_button = bar.add("send_cheque_button", keys.SEND_CHEQUE)
        self.tips_button.clicked.connect(self._on_tips)
        self.cheque_button.clicked.connect(self._on_cheque)
        self.tips.command_requested.connect(self.command_requested)
        self.tips.closed.connect(self.closed)
        self.cheque.entered.connect(self._on_cheque_written)
        self.cheque.closed.connect(self.closed)
        page.installEventFilter(self)
        self._retranslate()

    @property
    def panels(self) -> tuple[QWidget, ...]:
        """What may stand in the place of the keypad."""
        return (self.tips, self.cheque)

    def show_view(self, view: TillView) -> None:
        """Show what is possible; tips need a kind that goes with the order."""
        self._view = view
        self.tips.show_view(view)
        self.tips_button.setVisible(bool(donation_types(view)))
        show_allowed(self.cheque_button, SendCheque().refusal(view))
        refusal = SendCheque().refusal(view) or needs_known_order(view) or needs_shift(view)
        show_allowed(self.tips_button, refusal)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write everything anew in another language."""
        if watched is self._page and event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        self.tips_button.set_caption(self.tr("TIPS"))
        self.cheque_button.set_caption(self.tr("SEND THE CHEQUE"))
        self.cheque.show_words(
            self.tr("Where does the electronic cheque go?"),
            {"phone": self.tr("Phone"), "email": self.tr("E-mail")},
            self.tr("Leave both empty for a paper cheque alone."),
        )

    @Slot()
    def _on_tips(self) -> None:
        self.opened.emit(self.tips)
        self.tips.begin()

    @Slot()
    def _on_cheque(self) -> None:
        if self._view is None or self._view.current is None:
            return
        self.opened.emit(self.cheque)
        info = self._view.current.record.order.cheque_additional_info
        self.cheque.ask(*((info.phone, info.email) if info else ("", "")))

    @Slot(object)
    def _on_cheque_written(self, written: tuple[str, str]) -> None:
        self.command_requested.emit(SendCheque(*written))
        self.closed.emit()
