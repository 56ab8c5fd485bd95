"""Random edits of plugins, at once and in sessions: whatever they do, the order's sums hold."""

from collections.abc import Callable
from decimal import Decimal
from itertools import cycle, islice

from hypothesis import given
from hypothesis import strategies as st

from cashier_sim.engine.model import TransactionState
from cashier_sim.engine.sums import recomputed
from cashier_sim.plugin_api import ArgumentException, FrontApiException, Order
from tests.unit.engine.builders import CARD, CASH, DISCOUNT, GUEST, SOUP, TEA
from tests.unit.engine.operations.service import BY_SUM, FEE, SURCHARGE, Service

SUMS = st.integers(1, 60000).map(lambda cents: Decimal(cents) / 100)
PICKS = st.integers(0, 3)

Edit = Callable[[Service, Order, int, Decimal], object]


def _dish(service: Service, order: Order, pick: int, amount: Decimal) -> None:
    product = (SOUP, TEA, FEE, FEE)[pick]
    price = amount if product is FEE else None
    service.operations.add_order_product_item(
        Decimal(pick + 1), product, order, order.guests[-1], None, service.credentials, 1, price
    )


def _amount(service: Service, order: Order, pick: int, amount: Decimal) -> None:
    for item in islice(cycle(order.items), pick, pick + 1):
        service.operations.change_order_item_amount(amount, item, order, service.credentials)


def _no_dish(service: Service, order: Order, pick: int, _: Decimal) -> None:
    for item in islice(cycle(order.items), pick, pick + 1):
        service.operations.delete_order_item(item, order, service.credentials)


def _discount(service: Service, order: Order, pick: int, _: Decimal) -> None:
    kind = (DISCOUNT, SURCHARGE)[pick % 2]
    service.operations.add_discount(kind, order, service.credentials)


def _discount_of(service: Service, order: Order, _: int, amount: Decimal) -> None:
    service.operations.add_flexible_sum_discount(amount, BY_SUM, order, service.credentials)


def _no_discount(service: Service, order: Order, pick: int, _: Decimal) -> None:
    for discount in islice(cycle(order.discounts), pick, pick + 1):
        service.operations.delete_discount(discount, order, service.credentials)


def _outside(service: Service, order: Order, pick: int, amount: Decimal) -> None:
    service.operations.add_external_payment_item(
        amount, pick < 2, None, CARD.payment_type, order, service.credentials
    )


def _no_outside(service: Service, order: Order, pick: int, _: Decimal) -> None:
    for item in islice(cycle(order.payments), pick, pick + 1):
        service.operations.delete_external_payment_item(item, order, service.credentials)


def _session(service: Service, order: Order, pick: int, amount: Decimal) -> None:
    session = service.operations.create_edit_session()
    guest = session.add_order_guest(None, "", order)
    session.add_order_product_item(Decimal(1), TEA, order, guest, None)
    session.add_payment_item(amount, None, CASH.payment_type, order)
    if pick == 0:
        session.delete_order_guest(guest, order)
    service.operations.submit_changes(session, service.credentials)


EDITS: tuple[Edit, ...] = (
    _dish,
    _amount,
    _no_dish,
    _discount,
    _discount_of,
    _no_discount,
    _outside,
    _no_outside,
    _session,
)


@given(st.lists(st.tuples(st.sampled_from(EDITS), PICKS, SUMS), max_size=15))
def test_random_edits_keep_the_sums(edits: list[tuple[Edit, int, Decimal]]) -> None:
    service = Service()
    for edit, pick, amount in edits:
        before = service.order
        try:
            edit(service, before, pick, amount)
        except (FrontApiException, ArgumentException):
            assert service.order == before
        order = service.order

        assert recomputed(order) == order
        assert order.revision >= before.revision
        assert sum(item.result_sum for item in order.items) == order.result_sum >= 0
        assert len({discount.id for discount in order.discounts}) == len(order.discounts)
        assert order.guests[0] == GUEST
        assert service.on.state.locks.holder(order.id) is None
        slots = service.kept.payments.values()
        held = sum(slot.taken for slot in slots if slot.state is TransactionState.TAKEN)
        assert order.processed_payments_sum == held
        moved = sum(row.sum for change in service.on.changes for row in change.movements)
        assert moved == order.processed_payments_sum
