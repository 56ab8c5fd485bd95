"""The cash screen, and its two sisters: prepayments, and preliminary payments of a delivery.

Source: the new layout of iikoFront's cash screen (7.8 and later): order, payments, keypad.
"""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cashier_sim.engine.model import PaymentGroup
from cashier_sim.till.commands import (
    ChoosePaymentType,
    Command,
    DeleteDonation,
    DeletePayment,
    EditPreliminaryPayment,
    EnterExactSum,
    EnterSum,
    GoBack,
    OpenOrder,
    PressPay,
    PressPrepay,
    Refusal,
    RemoveDiscount,
    SelectPayment,
)
from cashier_sim.till.commands.payments import active_row
from cashier_sim.till.view import OrderView, Screen, TillView
from cashier_sim.ui import texts, theme
from cashier_sim.ui.kit.bar import BottomBar
from cashier_sim.ui.kit.buttons import TillButton
from cashier_sim.ui.register import keys
from cashier_sim.ui.register.cards_column import CardsColumn
from cashier_sim.ui.register.order_column import OrderColumn
from cashier_sim.ui.register.page import Page, PageHeader, column, row
from cashier_sim.ui.register.payment_extras import PaymentExtras
from cashier_sim.ui.register.plugin_bar import PluginBar
from cashier_sim.ui.register.repairs import Repairs
from cashier_sim.ui.register.sum_pad import SumPad
from cashier_sim.ui.register.type_picker import GroupTabs, TypeList

_COLUMNS = (36, 28, 36)
"""Shares of the width; iikoFront's 38 / 24.5 / 37.5 % leaves long names no room."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """The bottom bar's buttons."""

    back: TillButton
    order: TillButton
    ids: TillButton
    prepay: TillButton | None
    primary: TillButton


class PaymentPage(Page):
    """Takes the payments of an order.

    Args:
        screen: `PAYMENT`, `PREPAYMENTS` or `PRELIMINARY`.
        parent: Owner.
    """

    def __init__(self, screen: Screen, parent: QWidget | None = None) -> None:
        name = f"{screen.value}_page"
        super().__init__(name, parent)
        self._screen = screen
        self._order_id: UUID | None = None
        self._listed: PaymentGroup | None = None
        self._beside: QWidget | None = None
        self.extras: PaymentExtras | None = None
        self.header = PageHeader(f"{name}_header")
        self.order = OrderColumn(f"{name}_order", editable=screen is not Screen.PRELIMINARY)
        self.cards = CardsColumn(f"{name}_cards")
        self.tabs = GroupTabs(f"{name}_groups")
        self.pad = SumPad(f"{name}_pad")
        self.types = TypeList(f"{name}_types")
        self.repairs = Repairs(f"{name}_repairs")
        self.plugins = None if screen is Screen.PRELIMINARY else PluginBar(self)
        self.bar = self._make_bar()
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_refusal(self, command: Command, refusal: Refusal) -> None:
        """A refused sum is taken back on the display."""
        if isinstance(command, EnterSum | EnterExactSum):
            self.pad.show_refusal(refusal)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits go to the keypad."""
        if not (self._right.currentWidget() is self.pad and self.pad.take_key(event)):
            super().keyPressEvent(event)

    def _make_bar(self) -> _Bar:
        self._bottom = BottomBar(f"{self.objectName()}_bar")
        back = self._bottom.add("back_button", keys.BACK)
        order = self._bottom.add("order_button", keys.ORDER)
        prepay = None
        if self._screen is Screen.PAYMENT:
            prepay = self._bottom.add("prepay_button", keys.PREPAY)
            self.extras = PaymentExtras(self, self._bottom)
        ids = self._bottom.add("transaction_ids_button", keys.TRANSACTION_IDS)
        ids.setCheckable(True)
        if self.plugins is not None:
            self._bottom.add_filling(self.plugins)
        primary = self._bottom.add_primary(_PRIMARY_NAMES[self._screen], keys.PRIMARY)
        return _Bar(back, order, ids, prepay, primary)

    def _lay_out(self) -> None:
        self._right = QStackedWidget()
        for widget in (
            self.pad,
            self.types,
            self.repairs,
            *(self.extras.panels if self.extras else ()),
        ):
            self._right.addWidget(widget)
        right = QWidget()
        right_column = column(right, theme.KEY_GAP)
        right_column.addWidget(self.tabs)
        right_column.addWidget(self._right, 1)
        middle = QWidget()
        columns = row(middle)
        parts: tuple[QWidget, ...] = (self.order, self.cards, right)
        for part, share in zip(parts, _COLUMNS, strict=True):
            columns.addWidget(part, share)
            part.setMinimumWidth(1)
        layout = column(self)
        layout.addWidget(self.header)
        layout.addWidget(middle, 1)
        layout.addWidget(self._bottom)

    def _connect(self) -> None:
        self.add_act(self.bar.back, lambda _: None if self._asks else GoBack())
        self.add_act(self.bar.order, _order_command)
        if self.bar.prepay is not None:
            self.add_act(self.bar.prepay, lambda _: PressPrepay())
        self.add_act(self.bar.primary, self._primary_command)
        if self.plugins is not None:
            self.plugins.command_requested.connect(self.command_requested)
        self.bar.ids.toggled.connect(self._on_ids_toggled)
        self.cards.payment_chosen.connect(self._on_payment_chosen)
        self.cards.removal_requested.connect(self._on_removal_requested)
        self.tabs.group_chosen.connect(self._on_group_chosen)
        self.order.removal_requested.connect(self._on_discount_removal)
        if self.extras is not None:
            self.extras.command_requested.connect(self.command_requested)
            self.extras.opened.connect(self._on_extra_opened)
            self.extras.closed.connect(self._on_types_closed)
        self.types.chosen.connect(self._on_type_chosen)
        self.types.closed.connect(self._on_types_closed)
        self.pad.sum_entered.connect(self._on_sum_entered)
        self.pad.typed.connect(self.show_acts)
        self.pad.exact_sum_requested.connect(self._on_exact_sum)
        self.repairs.command_requested.connect(self.command_requested)

    def _show(self, view: TillView) -> None:
        if view.current is None:
            return
        if view.current.record.order.id != self._order_id:
            self._order_id = view.current.record.order.id
            self._listed = self._beside = None  # what was asked of another order is out of place
            self._bottom.show()
        self._show_header(view.current)
        self.order.show_order(view.current, view)
        if self.extras is not None:
            self.extras.show_view(view)
        self.cards.show_view(view)
        self.tabs.show_groups(view, self._listed or _active_group(view))
        self.pad.show_view(view)
        self.repairs.show_attempts(view.current.attempts, view)
        if self.plugins is not None:
            self.plugins.show_view(view)
        if self._listed is not None:
            self._show_types(view)
        self._choose_right(view.current)

    def show_acts(self) -> None:
        """Besides the commands' own rules: nothing is taken while a sum is half typed."""
        super().show_acts()
        if self._view is not None and self._view.current is not None:
            self._allow_ids(self._view)
        if not self.pad.is_complete:
            for button in (self.bar.primary, self.bar.prepay):
                if button is not None:
                    button.setEnabled(False)
                    button.setToolTip(self.pad.problem)

    def _allow_ids(self, view: TillView) -> None:
        """Transaction ids are for testers: a demo has none, and a dialog rests them as all else."""
        is_demo = view.settings.get("demo_mode") is True
        self.bar.ids.setVisible(not is_demo)
        self.bar.ids.setEnabled(not (view.is_busy or view.dialogs))
        if is_demo:
            self.bar.ids.setChecked(False)

    @property
    def _asks(self) -> bool:
        """Whether something else than a sum is asked in the place of the keypad."""
        return self._listed is not None or self._beside is not None

    def _show_header(self, current: OrderView) -> None:
        order = current.record.order
        title = self.tr("{page} № {number}").format(
            page=texts.screen(self._screen), number=order.number
        )
        tables = ", ".join(table.name for table in order.tables)
        self.header.show_texts(
            title,
            self.tr("Opened {time}").format(time=order.open_time.strftime("%H:%M")),
            self.tr("Waiter {name}").format(name=order.waiter.name),
            self.tr("Table {number}").format(number=tables) if tables else "",
        )

    def _choose_right(self, current: OrderView) -> None:
        if self._beside is not None:
            self._right.setCurrentWidget(self._beside)
        elif self._listed is not None:
            self._right.setCurrentWidget(self.types)
        elif current.attempts:
            self._right.setCurrentWidget(self.repairs)
        else:
            self._right.setCurrentWidget(self.pad)

    def _show_types(self, view: TillView) -> None:
        choices = view.offered(self._listed)
        self.types.show_types(choices, view)

    def _primary_command(self, view: TillView) -> Command | None:
        match self._screen:
            case Screen.PAYMENT:
                return PressPay()
            case Screen.PREPAYMENTS:
                return PressPrepay()
            case _:
                return _order_command(view)

    def _retranslate(self) -> None:
        self.bar.back.set_caption(self.tr("← BACK"))
        self.bar.order.set_caption(self.tr("ORDER"))
        self.bar.ids.set_caption(self.tr("SHOW IDS"))
        if self.bar.prepay is not None:
            self.bar.prepay.set_caption(self.tr("PREPAYMENT"))
        captions = {
            Screen.PAYMENT: self.tr("PAY"),
            Screen.PREPAYMENTS: self.tr("TAKE PREPAYMENT"),
            Screen.PRELIMINARY: self.tr("DONE"),
        }
        self.bar.primary.set_caption(captions[self._screen])

    @Slot(bool)
    def _on_ids_toggled(self, shown: bool) -> None:
        self.cards.show_transaction_ids(shown=shown)

    @Slot(object)
    def _on_payment_chosen(self, item_id: UUID) -> None:
        self._close_types()
        self.pad.begin_anew()
        is_preliminary = self._screen is Screen.PRELIMINARY
        edit = EditPreliminaryPayment(item_id)
        self.command_requested.emit(edit if is_preliminary else SelectPayment(item_id))

    @Slot(object)
    def _on_removal_requested(self, item_id: UUID) -> None:
        tips = self._view.current.donations if self._view and self._view.current else ()
        is_tips = any(row_.item.id == item_id for row_ in tips)
        self.command_requested.emit(DeleteDonation(item_id) if is_tips else DeletePayment(item_id))

    @Slot(object)
    def _on_discount_removal(self, discount_id: UUID) -> None:
        self.command_requested.emit(RemoveDiscount(discount_id))

    @Slot(object)
    def _on_extra_opened(self, panel: QWidget) -> None:
        self._listed, self._beside = None, panel
        self._bottom.hide()  # the panel has its own acts, with the same keys
        self._show_again()

    @Slot(object)
    def _on_group_chosen(self, group: PaymentGroup) -> None:
        if self._view is None:
            return
        choices = self._view.offered(group)
        if len(choices) == 1:
            self._close_types()
            self.command_requested.emit(ChoosePaymentType(choices[0].settings.id))
            return
        is_again = self._listed is group
        self._close_types()
        self._listed = None if is_again else group
        self._show_again()
        if self._listed is not None:
            self.types.take_focus()

    @Slot(object)
    def _on_type_chosen(self, payment_type_id: UUID) -> None:
        self._close_types()
        self.command_requested.emit(ChoosePaymentType(payment_type_id))

    @Slot()
    def _on_types_closed(self) -> None:
        self._close_types()

    def _close_types(self) -> None:
        if self._asks:
            self._listed = self._beside = None
            self._bottom.show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_again()

    def _show_again(self) -> None:
        if self._view is not None:
            self._show(self._view)
            self.show_acts()

    @Slot(object)
    def _on_sum_entered(self, sum_: Decimal) -> None:
        self.command_requested.emit(EnterSum(sum_))

    @Slot()
    def _on_exact_sum(self) -> None:
        self.command_requested.emit(EnterExactSum())


_PRIMARY_NAMES = {
    Screen.PAYMENT: "pay_button",
    Screen.PREPAYMENTS: "take_prepayment_button",
    Screen.PRELIMINARY: "preliminary_done_button",
}


def _order_command(view: TillView) -> Command:
    return OpenOrder(view.current.record.order.id) if view.current else GoBack()


def _active_group(view: TillView) -> PaymentGroup | None:
    row_ = active_row(view)
    if row_ is None:
        return None
    return next((one.group for one in view.choices if one.settings.id == row_.item.type.id), None)
