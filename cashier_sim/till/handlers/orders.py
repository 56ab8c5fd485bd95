"""Acts on orders, and the way between the pages."""

from uuid import UUID

from cashier_sim.engine.codes import Code as EngineCode
from cashier_sim.engine.dishes import dish
from cashier_sim.engine.notification_calls import (
    NotificationCall,
    NotificationPoint,
    Notified,
    ScreenContextDraft,
)
from cashier_sim.engine.orders import DeliveryDetails
from cashier_sim.engine.ports import Notice, Question
from cashier_sim.plugin_api import OrderItemStatus, OrderProductItem, Table
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import (
    AddProduct,
    CancelPrecheque,
    ChangeItemAmount,
    CreateDelivery,
    CreateOrder,
    DeleteOrder,
    GoBack,
    GoToPayment,
    GoToPreliminary,
    GoToPrepayments,
    LogIn,
    OpenOrder,
    PrintPrecheque,
    PrintServiceCheque,
    RemoveItem,
    ShowScreen,
)
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.handlers.table import HandlerTable, Running
from cashier_sim.till.navigation import OPEN_STATUSES
from cashier_sim.till.parts import Parts
from cashier_sim.till.view import Screen


class OrderHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._book = parts.register.orders
        self._flows = parts.register.order_flows
        self._payments = parts.register.payments
        self._state = parts.register.state
        self._pages = parts.pages
        self._plugins = parts.plugins
        self._person = parts.person

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(ShowScreen, self._show_screen)
        table.add(LogIn, self._log_in)
        table.add(CreateOrder, self._create_order)
        table.add(CreateDelivery, self._create_delivery)
        table.add(OpenOrder, self._open_order)
        table.add(GoBack, self._go_back)
        table.add(AddProduct, self._add_product)
        table.add(ChangeItemAmount, self._change_item_amount)
        table.add(RemoveItem, self._remove_item)
        table.add(PrintServiceCheque, self._print_service_cheque)
        table.add(PrintPrecheque, self._print_precheque)
        table.add(CancelPrecheque, self._cancel_precheque)
        table.add(DeleteOrder, self._delete_order)
        table.add(GoToPayment, self._go_to_payment)
        table.add(GoToPrepayments, self._go_to_prepayments)
        table.add(GoToPreliminary, self._go_to_preliminary)

    def _show_screen(self, command: ShowScreen) -> None:
        if command.screen is Screen.ORDERS:
            self._pages.leave_order()
        else:
            self._pages.go(command.screen)

    def _log_in(self, command: LogIn) -> None:
        for employee in self._state.restaurant.employees:
            if employee.pin and employee.pin == command.pin:
                if not employee.user.is_session_open:
                    raise RefusedError(Code.PERSONAL_SHIFT_CLOSED, name=employee.user.name)
                self._pages.log_in(employee.user)
                return
        raise RefusedError(Code.WRONG_PIN)

    def _create_order(self, command: CreateOrder) -> None:
        table = self._table(command.table_id) if command.table_id else None
        record = self._book.create(self._pages.cashier, table=table)
        self._pages.open_order(record.order.id)

    def _create_delivery(self, command: CreateDelivery) -> None:
        details = DeliveryDetails(
            client_name=command.client_name, phone=command.phone, address=command.address
        )
        record = self._book.create(self._pages.cashier, delivery=details)
        self._pages.open_order(record.order.id)

    def _open_order(self, command: OpenOrder) -> None:
        self._pages.open_order(command.order_id)

    def _go_back(self, command: GoBack) -> None:
        del command
        self._pages.go_back()
        if self._pages.place.screen is Screen.PAYMENT:
            self._open_cash_screen(self._pages.current_order_id())

    def _add_product(self, command: AddProduct) -> None:
        order_id = self._pages.current_order_id()
        guests = {guest.id for guest in self._state.record(order_id).order.guests}
        chosen = self._pages.guest_id
        self._book.add_product(
            order_id,
            command.product_id,
            command.amount,
            guest_id=chosen if chosen in guests else None,
        )

    def _change_item_amount(self, command: ChangeItemAmount) -> None:
        self._book.change_amount(self._pages.current_order_id(), command.item_id, command.amount)

    def _remove_item(self, command: RemoveItem) -> Running:
        order_id = self._pages.current_order_id()
        item = dish(self._state.record(order_id), command.item_id)
        if item.status is OrderItemStatus.PRINTED:
            return self._remove_printed(order_id, item)
        return self._flows.remove_item(order_id, item.id, self._pages.cashier)

    async def _remove_printed(self, order_id: UUID, item: OrderProductItem) -> None:
        """Take out a dish that the kitchen cooks already, once the cashier has said so."""
        question = Question(
            code=Code.REMOVE_PRINTED_DISH,
            options=(Code.REMOVE_DISH, Code.KEEP_DISH),
            values={"dish": item.product.name},
            is_grave=True,
        )
        if await self._person.ask(question) != Code.REMOVE_DISH:
            return
        running = self._flows.remove_item(order_id, item.id, self._pages.cashier)
        if running is not None:
            await running

    async def _print_service_cheque(self, command: PrintServiceCheque) -> None:
        del command
        order_id = self._pages.current_order_id()
        await self._flows.print_service_cheque(order_id, self._pages.cashier)

    async def _print_precheque(self, command: PrintPrecheque) -> None:
        del command
        await self._flows.print_precheque(self._pages.current_order_id(), self._pages.cashier)

    def _cancel_precheque(self, command: CancelPrecheque) -> None:
        del command
        self._book.cancel_precheque(self._pages.current_order_id())

    async def _delete_order(self, command: DeleteOrder) -> None:
        del command
        if await self._flows.delete(self._pages.current_order_id(), self._pages.cashier):
            self._pages.leave_order()

    def _go_to_payment(self, command: GoToPayment) -> Running:
        del command
        order_id = self._pages.current_order_id()
        if self._plugins.is_listened_to(NotificationPoint.NAVIGATING_TO_PAYMENT_SCREEN):
            return self._go_to_payment_listened_to(order_id)
        self._open_cash_screen(order_id)
        return None

    async def _go_to_payment_listened_to(self, order_id: UUID) -> None:
        """Open the cash screen, unless a plugin says no or leaves nothing to pay."""
        order = self._state.record(order_id).order
        draft = ScreenContextDraft(order.cheque_additional_info)
        told = await self._plugins.notify(
            NotificationCall(
                point=NotificationPoint.NAVIGATING_TO_PAYMENT_SCREEN,
                arguments={
                    "order": order,
                    "point_of_sale": self._state.restaurant.point_of_sale,
                },
                order_id=order_id,
                screen_context=draft,
            )
        )
        if told.is_aborted:
            await self._tell_given_up(told)
            return
        record = self._state.record(order_id)
        if record.order.status not in OPEN_STATUSES:
            return
        if not record.order.items:
            raise RefusedError("order_is_empty")
        info = draft.cheque_additional_info
        if info != record.order.cheque_additional_info and not record.has_unknown:
            self._book.set_cheque_info(order_id, info)
        self._open_cash_screen(order_id)

    async def _tell_given_up(self, told: Notified) -> None:
        """Say what a plugin said; one that said nothing has told the cashier itself."""
        if told.message:
            values = {"plugin": told.plugin_name, "message": told.message}
            await self._person.tell(Notice(code=EngineCode.GIVEN_UP_BY_PLUGIN, values=values))

    def _go_to_prepayments(self, command: GoToPrepayments) -> None:
        del command
        self._pages.go(Screen.PREPAYMENTS, self._pages.current_order_id())

    def _go_to_preliminary(self, command: GoToPreliminary) -> None:
        del command
        self._pages.go(Screen.PRELIMINARY, self._pages.current_order_id())

    def _open_cash_screen(self, order_id: UUID) -> None:
        # A delivery's intentions become payments whenever the cash screen opens. An order with an
        # unknown outcome stays as it is; the cash screen is where it is repaired. One that another
        # terminal has stays as it is, too.
        is_locked = order_id in self._state.locks.seized
        if not is_locked and not self._state.record(order_id).has_unknown:
            self._payments.take_up_preliminary(order_id)
        self._pages.go(Screen.PAYMENT, order_id)

    def _table(self, table_id: UUID) -> Table:
        for table in self._state.restaurant.tables:
            if table.id == table_id:
                return table
        raise RefusedError(Code.NO_SUCH_TABLE)
