"""The goods return: dishes come back without the payment that was made for them.

Either any goods at the menu's prices, or the dishes of an order of an earlier till shift.
"""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.cheque_printing import ChequePrinted, ChequePrinting, ChequeUnknown
from cashier_sim.engine.codes import Code
from cashier_sim.engine.desk import Desk, is_own
from cashier_sim.engine.dishes import dish_amount
from cashier_sim.engine.edits import require_known
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import (
    Attempt,
    AttemptKind,
    AttemptState,
    OrderRecord,
    PastGoods,
    PaymentTypeSettings,
)
from cashier_sim.engine.past_goods import goods_taken_back
from cashier_sim.engine.ports import FiscalCheque, FiscalChequeKind, FiscalLine
from cashier_sim.engine.returned_dishes import (
    Amounts,
    require_returnable,
    return_lines,
    returnable,
)
from cashier_sim.engine.sums import ZERO, money
from cashier_sim.engine.transactions import Transactions, Verdict
from cashier_sim.plugin_api import OrderStatus, PaymentTypeKind, User


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """One product that comes back."""

    product_id: UUID
    amount: Decimal
    """0.001 to 999.999."""


class GoodsReturns:
    """What the goods-return page does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._attempts = Attempts(desk.state)
        self._transactions = Transactions(desk)
        self._printing = ChequePrinting(desk)

    def types(self) -> tuple[PaymentTypeSettings, ...]:
        """The types that can give the money back: cash, and systems registered with the flag."""
        return tuple(
            settings for settings in self._state.payment_types.values() if self._fits(settings)
        )

    async def return_goods(
        self, lines: tuple[GoodsLine, ...], payment_type_id: UUID, cashier: User
    ) -> bool:
        """Give back money for goods: `return_payment_without_order`, then the cheque.

        Cash moves once the cheque is printed. A plugin's money has gone back by then, so a cheque
        that the cashier gives up is only missing.

        Args:
            lines: At least one, at the menu's present prices.
            payment_type_id: One of `types`.
            cashier: Who returns.

        Returns:
            Whether the money has gone back.

        Raises:
            EngineError: `SHIFT_NOT_OPEN`, `NOTHING_TO_RETURN`, `AMOUNT_OUT_OF_RANGE`,
                `RETURN_TYPE_UNFIT`, `SYSTEM_NOT_LOADED` or `ACT_RUNNING`; nothing was written.
            EntityNotFoundException: No such product or type.
        """
        with self._desk.goods_act():
            self._desk.require_shift()
            settings = self._state.settings(payment_type_id)
            return await self._return(self._lines(lines), settings, cashier, None)

    async def return_past_order(
        self, order_id: UUID, items: Amounts | None, payment_type_id: UUID, cashier: User
    ) -> bool:
        """Give back money for dishes of an order that was closed in an earlier till shift.

        They come back at what the guest paid for them, and never twice.

        Args:
            order_id: The past order.
            items: Amounts by dish item id; None = all that have not come back yet.
            payment_type_id: One of `types`; what the order was paid with does not matter.
            cashier: Who returns.

        Returns:
            Whether the money has gone back.

        Raises:
            EngineError: `ORDER_OF_PRESENT_SHIFT` or one of `require_past`, or of the choice of
                dishes, or of `return_goods`; nothing was written.
            EntityNotFoundException: No such order or type.
        """
        with self._desk.order_act(order_id):
            session = self._desk.require_shift()
            record = self._state.record(order_id)
            require_past(record, session.number)
            items = returnable(record) if items is None else items
            require_returnable(record, items)
            goods = PastGoods(order_id=order_id, items=dict(items))
            settings = self._state.settings(payment_type_id)
            return await self._return(return_lines(record, items), settings, cashier, goods)

    async def _return(
        self,
        lines: tuple[FiscalLine, ...],
        settings: PaymentTypeSettings,
        cashier: User,
        goods: PastGoods | None,
    ) -> bool:
        total = sum((line.sum for line in lines), ZERO)
        if total <= 0:
            raise EngineError(Code.NOTHING_TO_RETURN, number="")
        self._desk.require_loaded(settings)
        if not self._fits(settings):
            raise EngineError(Code.RETURN_TYPE_UNFIT, type=settings.payment_type.name)
        cheque = self._cheque(lines, settings, total, cashier)
        if is_own(settings):
            return await self._return_own(cheque, settings, cashier, goods)
        return await self._return_by_plugin(cheque, settings, cashier, goods)

    async def _return_own(
        self,
        cheque: FiscalCheque,
        settings: PaymentTypeSettings,
        cashier: User,
        goods: PastGoods | None,
    ) -> bool:
        end = await self._printing.print(cheque, cashier, payment_type_id=settings.id)
        if not isinstance(end, ChequePrinted):
            return False
        moved = self._attempts.new(
            AttemptKind.RETURN_WITHOUT_ORDER, cheque.total, cashier, payment_type_id=settings.id
        )
        printed: tuple[Attempt, ...] = (self._attempts.settled(end.attempt, AttemptState.DONE),)
        orders = goods_taken_back(self._state, goods)
        self._attempts.answered(moved, AttemptState.DONE, orders=orders, others=printed)
        return True

    async def _return_by_plugin(
        self,
        cheque: FiscalCheque,
        settings: PaymentTypeSettings,
        cashier: User,
        goods: PastGoods | None,
    ) -> bool:
        ahead = self._printing.ahead(cheque.total, cashier, payment_type_id=settings.id)
        verdict = await self._transactions.give_back_without_order(
            settings.id, cheque.total, cashier, cheque=ahead, past_goods=goods
        )
        if verdict is not Verdict.DONE:
            return False
        match await self._printing.print(
            cheque, cashier, payment_type_id=settings.id, ahead=ahead.id
        ):
            case ChequePrinted() as printed:
                self._printing.done(printed)
            case ChequeUnknown():
                pass
            case _:
                await self._desk.tell(Code.CHEQUE_MISSING, sum=str(cheque.total))
        return True

    def _lines(self, lines: tuple[GoodsLine, ...]) -> tuple[FiscalLine, ...]:
        result = []
        for line in lines:
            product = self._state.restaurant.product(line.product_id)
            amount = dish_amount(line.amount)
            value = money(product.price * amount)
            result.append(FiscalLine(name=product.name, amount=amount, sum=value))
        return tuple(result)

    def _cheque(
        self,
        lines: tuple[FiscalLine, ...],
        settings: PaymentTypeSettings,
        total: Decimal,
        cashier: User,
    ) -> FiscalCheque:
        name = self._desk.receipt_name(settings.payment_type)
        payment = FiscalLine(name=name, amount=Decimal(1), sum=total)
        return FiscalCheque(
            kind=FiscalChequeKind.GOODS_RETURN,
            document=self._desk.cheques.goods_return(lines, (payment,), cashier),
            total=total,
            order_id=None,
        )

    def _fits(self, settings: PaymentTypeSettings) -> bool:
        if is_own(settings):
            return settings.payment_type.kind is PaymentTypeKind.CASH
        return self._desk.processors.can_return_without_order(settings.payment_system_key)


def require_past(record: OrderRecord, session_number: int) -> None:
    """Refuse an order that is not closed, or was closed in the present till shift.

    Raises:
        EngineError: `ORDER_NOT_CLOSED`, `ORDER_OF_PRESENT_SHIFT` or `OUTCOME_UNKNOWN`.
    """
    number = str(record.order.number)
    if record.order.status is not OrderStatus.CLOSED:
        raise EngineError(Code.ORDER_NOT_CLOSED, number=number)
    if record.session_number == session_number:
        raise EngineError(Code.ORDER_OF_PRESENT_SHIFT, number=number)
    require_known(record)
