from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from cashier_sim.engine.model import OrderRecord
from cashier_sim.engine.reductions import Reductions, reductions
from cashier_sim.plugin_api import DiscountItem, OrderStatus, PaymentDiscountItem
from tests.unit.engine.builders import DISCOUNT, record


def given(
    number: int,
    *sums: str,
    status: OrderStatus = OrderStatus.CLOSED,
    closed_in: int | None = 3,
) -> OrderRecord:
    made = record(number, status=status, closed_in=closed_in)
    items = tuple(
        DiscountItem(id=UUID(int=at), discount_type=DISCOUNT, sum=Decimal(sum_))
        for at, sum_ in enumerate(sums)
    )
    return replace(made, order=replace(made.order, discounts=items))


def test_discounts_and_surcharges_are_added_up_apart() -> None:
    found = reductions((given(1, "10.00", "-3.00"), given(2, "5.50")), 3)

    assert found == Reductions(discounts=Decimal("15.50"), surcharges=Decimal("3.00"))


def test_payment_as_discount_is_a_discount() -> None:
    plain = given(1)
    item = PaymentDiscountItem(payment_item_id=UUID(int=80), sum=Decimal("7.00"))
    paid = replace(plain, order=replace(plain.order, payment_discounts=(item,)))

    assert reductions((paid,), 3).discounts == Decimal("7.00")


def test_only_closed_orders_of_the_shift_count() -> None:
    others = (
        given(1, "1.00", closed_in=2),
        given(2, "2.00", status=OrderStatus.NEW, closed_in=None),
        given(3, "4.00", status=OrderStatus.DELETED),
    )

    assert reductions(others, 3) == Reductions(discounts=Decimal(0), surcharges=Decimal(0))
