"""The last step of paying: the cheque is printed, so own types move and the order closes."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.attempts import Attempts
from cashier_sim.engine.cover import gives_change, unprocessed, unprocessed_tips
from cashier_sim.engine.desk import Desk
from cashier_sim.engine.edits import changed
from cashier_sim.engine.model import Attempt, AttemptKind, AttemptState, OrderRecord, ReceiptState
from cashier_sim.engine.movements import money_taken
from cashier_sim.engine.ports import SlipKind
from cashier_sim.engine.sums import change
from cashier_sim.plugin_api import OrderStatus, PaymentItem, User


class Closing:
    """Closes orders whose cheque is printed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._state = desk.state
        self._attempts = Attempts(desk.state)

    def close(
        self, order_id: UUID, cashier: User, *, cheque_number: int | None, cheque: Attempt | None
    ) -> None:
        """Close an order in one commit, then print its sales slips.

        What goes back to the guest as change never counts as taken. Tips move with the rest.

        Args:
            order_id: An open order whose payments cover it, plugins' items processed.
            cashier: Who pays it.
            cheque_number: Number of the fiscal cheque; None when nobody knows it.
            cheque: The answered attempt of the cheque; None when the order has none.
        """
        session = self._desk.require_shift()
        record = self._state.record(order_id)
        to_guest = change(record)
        attempts = [] if cheque is None else [cheque]
        for item in (*unprocessed(record), *unprocessed_tips(record)):
            is_giver = gives_change(item.type) and item.donation_type is None
            taken = item.sum - to_guest if is_giver else item.sum
            record, attempt = self._own_taken(record, item, taken, cashier)
            attempts.append(attempt)
        closed = changed(
            record,
            lambda order: replace(
                order,
                status=OrderStatus.CLOSED,
                close_time=self._state.clock.now(),
                cashier=cashier,
                fiscal_cheque_number=cheque_number,
                fiscal_cheque_numbers=with_number(order.fiscal_cheque_numbers, cheque_number),
            ),
        )
        closed = replace(closed, receipt=ReceiptState.PRINTED, closed_in_session=session.number)
        self._state.commit("order closed", orders=(closed,), attempts=tuple(attempts))
        self._print_sales_slips(order_id, cashier)

    def _own_taken(
        self, record: OrderRecord, item: PaymentItem, taken: Decimal, cashier: User
    ) -> tuple[OrderRecord, Attempt]:
        transaction_id = self._state.ids.new()
        attempt = self._attempts.new(
            AttemptKind.PAY,
            taken,
            cashier,
            order_id=record.order.id,
            item_id=item.id,
            transaction_id=transaction_id,
            payment_type_id=item.type.id,
        )
        record = money_taken(
            record,
            item,
            taken=taken,
            transaction_id=transaction_id,
            point_of_sale=self._state.restaurant.point_of_sale,
            cashier=cashier,
            at=self._state.clock.now(),
        )
        return record, self._attempts.settled(attempt, AttemptState.DONE)

    def _print_sales_slips(self, order_id: UUID, cashier: User) -> None:
        record = self._state.record(order_id)
        copies = max(
            (self._desk.settings_of(item.type).sales_slip_copies for item in record.order.payments),
            default=0,
        )
        for _ in range(copies):
            document = self._desk.cheques.sales_slip(record, cashier)
            self._desk.receipt_printer.print(SlipKind.SALES_SLIP, document)


def with_number(numbers: tuple[int, ...], number: int | None) -> tuple[int, ...]:
    """The numbers of an order's fiscal cheques with one more; None = nobody knows it."""
    return numbers if number is None else (*numbers, number)
