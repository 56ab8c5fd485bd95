from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.plugin_api import (
    NewOrderGuestItemStub,
    NewOrderStub,
    NewPaymentItemStub,
    Order,
    OrderGuestItem,
    OrderStatus,
    PaymentItem,
    PaymentType,
    PaymentTypeKind,
    SubmittedEntities,
    User,
)

ORDER_ID, GUEST_ID, TIPS_ID = (UUID(int=number) for number in (1, 2, 3))
CARD = PaymentType(id=UUID(int=4), name="Card", kind=PaymentTypeKind.CARD)
GUEST = OrderGuestItem(id=GUEST_ID, name="Anna", rank=0)
TIPS = PaymentItem(id=TIPS_ID, type=CARD, sum=Decimal(5))
ORDER = Order(
    id=ORDER_ID,
    number=1,
    revision=1,
    status=OrderStatus.NEW,
    open_time=datetime(2026, 1, 1, tzinfo=UTC),
    waiter=User(id=UUID(int=5), name="Olga"),
    guests=(GUEST,),
    donations=(TIPS,),
)
MADE = SubmittedEntities(orders=(ORDER,))


def test_stub_becomes_the_entity_with_its_id() -> None:
    assert MADE.get(Order, NewOrderStub(id=ORDER_ID)) is ORDER
    assert MADE.get(OrderGuestItem, NewOrderGuestItemStub(id=GUEST_ID)) is GUEST
    assert MADE.get(PaymentItem, NewPaymentItemStub(id=TIPS_ID)) is TIPS


def test_entity_of_another_kind_is_not_meant() -> None:
    with pytest.raises(KeyError, match="the session made no PaymentItem with id"):
        MADE.get(PaymentItem, NewPaymentItemStub(id=GUEST_ID))
