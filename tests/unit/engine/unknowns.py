"""Orders in which something was asked and never answered."""

from uuid import UUID

from cashier_sim.engine.ports import (
    Failed,
    ProcessorMethod,
    Returned,
)
from tests.unit.engine.playbook import ANN, BONUS, HOTEL, NO_ANSWER, Playbook, run

PAY, CANCEL, RETURN, STATE = (
    ProcessorMethod.PAY,
    ProcessorMethod.EMERGENCY_CANCEL_PAYMENT,
    ProcessorMethod.RETURN_PAYMENT,
    ProcessorMethod.PAYMENT_STATE,
)


def open_item(book: Playbook) -> tuple[UUID, UUID]:
    order_id = book.order()
    return order_id, book.choose(order_id, HOTEL)


def pay_unknown(book: Playbook) -> tuple[UUID, UUID]:
    order_id, item_id = open_item(book)
    book.outside.answer(PAY, NO_ANSWER)
    assert not book.pay(order_id)
    book.heard()
    return order_id, item_id


def prepay_unknown(book: Playbook) -> tuple[UUID, UUID]:
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL, "40")
    book.outside.answer(PAY, NO_ANSWER)
    assert not run(book.register.payments.prepay(order_id, item_id, ANN))
    return order_id, item_id


def cancel_unknown(book: Playbook) -> tuple[UUID, UUID]:
    order_id = book.order()
    item_id = book.choose(order_id, HOTEL, "60")
    book.choose(order_id, BONUS)
    book.outside.answer(PAY, Returned(), Failed("No"))
    book.outside.answer(CANCEL, NO_ANSWER)
    assert not book.pay(order_id)
    book.heard()
    return order_id, item_id


def return_unknown(book: Playbook) -> tuple[UUID, UUID]:
    order_id = book.closed((HOTEL, None))
    (item,) = book.record(order_id).order.payments
    book.outside.answer(RETURN, NO_ANSWER)
    assert not run(book.register.returns.delete_order(order_id, ANN))
    book.heard()
    return order_id, item.id
