"""Acts on payments: the cash screen, prepayments and preliminary payments."""

from uuid import UUID

from cashier_sim.engine.edits import payment
from cashier_sim.engine.ports import Question
from cashier_sim.plugin_api import PaymentItem, PaymentStatus
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import (
    ChoosePaymentType,
    DeletePayment,
    EditPreliminaryPayment,
    EnterExactSum,
    EnterSum,
    PressPay,
    PressPrepay,
    SelectPayment,
)
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.handlers.table import HandlerTable, Running
from cashier_sim.till.parts import Parts
from cashier_sim.till.view import Screen


class PaymentHandlers:
    """Carries them out. The ones with plugins or printers behind them are awaited."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._payments = parts.register.payments
        self._state = parts.register.state
        self._person = parts.person
        self._pages = parts.pages
        self._active_item_id = parts.active_item_id

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(ChoosePaymentType, self._choose_payment_type)
        table.add(SelectPayment, self._select_payment)
        table.add(EnterSum, self._enter_sum)
        table.add(EnterExactSum, self._enter_exact_sum)
        table.add(DeletePayment, self._delete_payment)
        table.add(EditPreliminaryPayment, self._edit_preliminary)
        table.add(PressPay, self._pay)
        table.add(PressPrepay, self._prepay)

    async def _choose_payment_type(self, command: ChoosePaymentType) -> None:
        item_id = await self._payments.choose_type(
            self._pages.current_order_id(),
            command.payment_type_id,
            self._pages.cashier,
            preliminary=self._pages.place.screen is Screen.PRELIMINARY,
        )
        if item_id is not None:
            self._pages.select_payment(item_id)

    def _select_payment(self, command: SelectPayment) -> None:
        self._pages.select_payment(command.item_id)

    def _enter_sum(self, command: EnterSum) -> Running:
        order_id = self._pages.current_order_id()
        self._payments.enter_sum(order_id, self._selected(), command.sum)
        return self._payments.screen_updated(order_id)

    def _enter_exact_sum(self, command: EnterExactSum) -> Running:
        del command
        order_id = self._pages.current_order_id()
        self._payments.exact_sum(order_id, self._selected())
        return self._payments.screen_updated(order_id)

    async def _delete_payment(self, command: DeletePayment) -> None:
        order_id = self._pages.current_order_id()
        item = payment(self._state.record(order_id), command.item_id)
        if item.status is PaymentStatus.PROCESSED and not await self._gives_back(item):
            return
        await self._payments.delete(order_id, item.id, self._pages.cashier)

    async def _gives_back(self, item: PaymentItem) -> bool:
        """Ask before a guest's money goes back."""
        question = Question(
            code=Code.GIVE_BACK_PAYMENT,
            options=(Code.GIVE_BACK, Code.KEEP_PAYMENT),
            values={"type": item.type.name, "sum": str(item.sum)},
            is_grave=True,
        )
        return await self._person.ask(question) == Code.GIVE_BACK

    async def _edit_preliminary(self, command: EditPreliminaryPayment) -> None:
        may_type = await self._payments.edit_preliminary(
            self._pages.current_order_id(), command.item_id, self._pages.cashier
        )
        self._pages.select_payment(command.item_id if may_type else None)

    async def _pay(self, command: PressPay) -> None:
        del command
        if await self._payments.pay(self._pages.current_order_id(), self._pages.cashier):
            self._pages.leave_order()

    async def _prepay(self, command: PressPrepay) -> None:
        del command
        order_id = self._pages.current_order_id()
        await self._payments.prepay(order_id, self._selected(), self._pages.cashier)

    def _selected(self) -> UUID:
        item_id = self._active_item_id()
        if item_id is None:
            raise RefusedError("no_payment_selected")
        return item_id
