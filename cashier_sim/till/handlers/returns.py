"""Acts that give money back: closed orders, parts of them, and goods without an order."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.goods_returns import GoodsLine
from cashier_sim.engine.movements import left_to_return
from cashier_sim.engine.returned_dishes import returnable
from cashier_sim.engine.sums import ZERO, money
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import (
    ChooseGoodsReturnType,
    DeleteClosedOrder,
    PressReturnGoods,
    PressReturnPart,
    ReturnPayment,
    SetGoodsReturnAmount,
    SetReturnAmount,
    SetReturnShare,
    StartPartialReturn,
)
from cashier_sim.till.errors import RefusedError
from cashier_sim.till.handlers.table import HandlerTable
from cashier_sim.till.parts import Parts
from cashier_sim.till.view import GoodsReturnView, PartialReturnView, Screen


class ReturnHandlers:
    """Carries them out."""

    def __init__(self, parts: Parts) -> None:
        """Work on `parts`."""
        self._state = parts.register.state
        self._returns = parts.register.returns
        self._goods = parts.register.goods_returns
        self._pages = parts.pages

    def add_to(self, table: HandlerTable) -> None:
        """Enter the handlers."""
        table.add(ReturnPayment, self._return_payment)
        table.add(DeleteClosedOrder, self._delete_order)
        table.add(StartPartialReturn, self._start_part)
        table.add(SetReturnAmount, self._set_amount)
        table.add(SetReturnShare, self._set_share)
        table.add(PressReturnPart, self._return_part)
        table.add(SetGoodsReturnAmount, self._set_goods_amount)
        table.add(ChooseGoodsReturnType, self._choose_goods_type)
        table.add(PressReturnGoods, self._return_goods)

    async def _return_payment(self, command: ReturnPayment) -> None:
        del command
        order_id = self._pages.current_order_id()
        clone_id = await self._returns.return_payment(order_id, self._pages.cashier)
        if clone_id is not None:
            self._pages.open_order(clone_id)

    async def _delete_order(self, command: DeleteClosedOrder) -> None:
        del command
        order_id = self._pages.current_order_id()
        if await self._returns.delete_order(order_id, self._pages.cashier):
            self._pages.leave_order()

    def _start_part(self, command: StartPartialReturn) -> None:
        del command
        order_id = self._pages.current_order_id()
        self._pages.go(Screen.PARTIAL_RETURN, order_id)
        self._pages.prepare_partial_return(self._draft(order_id, {}))

    def _set_amount(self, command: SetReturnAmount) -> None:
        draft = self._part()
        most = draft.returnable.get(command.item_id)
        if most is None:
            raise RefusedError(Code.NO_SUCH_DISH)
        if not ZERO <= command.amount <= most:
            raise RefusedError(
                Code.AMOUNT_OVER_RETURNABLE, amount=f"{command.amount:f}", max=f"{most:f}"
            )
        amounts = {**draft.amounts, command.item_id: command.amount}
        chosen = {item_id: amount for item_id, amount in amounts.items() if amount}
        self._pages.prepare_partial_return(self._draft(self._pages.current_order_id(), chosen))

    def _set_share(self, command: SetReturnShare) -> None:
        draft = self._part()
        most = draft.limits.get(command.payment_item_id, ZERO)
        share = money(command.sum)
        if not ZERO <= share <= most:
            raise RefusedError(Code.SHARE_OVER_LIMIT, sum=f"{share:f}", max=f"{most:f}")
        shares = {**draft.shares, command.payment_item_id: share}
        self._pages.prepare_partial_return(replace(draft, shares=shares))

    async def _return_part(self, command: PressReturnPart) -> None:
        del command
        order_id, draft = self._pages.current_order_id(), self._part()
        done = await self._returns.return_part(
            order_id, draft.amounts, draft.shares, self._pages.cashier
        )
        if done:
            self._pages.go_back()
        else:
            # What some payments gave back before one refused is no longer there to give.
            self._pages.prepare_partial_return(self._draft(order_id, draft.amounts))

    def _set_goods_amount(self, command: SetGoodsReturnAmount) -> None:
        self._state.restaurant.product(command.product_id)  # refuses an unknown one
        if command.amount < ZERO:
            raise RefusedError(
                Code.AMOUNT_OVER_RETURNABLE, amount=f"{command.amount:f}", max=f"{ZERO:f}"
            )
        lines = {**dict(self._pages.goods_return.lines), command.product_id: command.amount}
        chosen = tuple((product_id, amount) for product_id, amount in lines.items() if amount)
        total = sum((self._price(product_id, amount) for product_id, amount in chosen), ZERO)
        self._pages.prepare_goods_return(
            replace(self._pages.goods_return, lines=chosen, total=total)
        )

    def _choose_goods_type(self, command: ChooseGoodsReturnType) -> None:
        self._pages.prepare_goods_return(
            replace(self._pages.goods_return, payment_type_id=command.payment_type_id)
        )

    async def _return_goods(self, command: PressReturnGoods) -> None:
        del command
        draft = self._pages.goods_return
        if draft.payment_type_id is None:
            raise RefusedError("no_payment_type_chosen")
        if draft.order is not None:
            await self._return_past(draft.order.order.id, draft.items, draft.payment_type_id)
            return
        lines = tuple(
            GoodsLine(product_id=product_id, amount=amount) for product_id, amount in draft.lines
        )
        if await self._goods.return_goods(lines, draft.payment_type_id, self._pages.cashier):
            self._pages.prepare_goods_return(GoodsReturnView())

    async def _return_past(
        self, order_id: UUID, items: dict[UUID, Decimal], payment_type_id: UUID
    ) -> None:
        cashier = self._pages.cashier
        if await self._goods.return_past_order(order_id, items, payment_type_id, cashier):
            self._pages.go_back()

    def _part(self) -> PartialReturnView:
        if self._pages.partial_return is None:
            raise RefusedError("no_partial_return")
        return self._pages.partial_return

    def _draft(self, order_id: UUID, amounts: dict[UUID, Decimal]) -> PartialReturnView:
        record = self._state.record(order_id)
        if not amounts:
            limits = {item.id: left_to_return(record, item.id) for item in record.order.payments}
            return PartialReturnView(
                amounts={},
                returnable=returnable(record),
                total=ZERO,
                shares=dict.fromkeys(limits, ZERO),
                limits=limits,
            )
        plan = self._returns.plan(order_id, amounts)
        return PartialReturnView(
            amounts=amounts,
            returnable=returnable(record),
            total=plan.total,
            shares=dict(plan.shares),
            limits=dict(plan.limits),
        )

    def _price(self, product_id: UUID, amount: Decimal) -> Decimal:
        return money(self._state.restaurant.product(product_id).price * amount)
