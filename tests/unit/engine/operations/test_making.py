from collections.abc import Callable
from decimal import Decimal
from functools import partial
from inspect import signature

import pytest

from cashier_sim.engine.locks import SCREEN
from cashier_sim.engine.operations import EditSessionDraft, Operations
from cashier_sim.plugin_api import (
    ConstraintViolationException,
    DiscountItem,
    EditSession,
    EntityAlreadyInUseException,
    EntityModifiedException,
    Order,
    OrderStatus,
)
from cashier_sim.plugin_api.operations.editing import EditingOperations
from cashier_sim.plugin_api.operations.reading import ReadingOperations
from tests.unit.engine.builders import (
    CASH,
    DISCOUNT,
    GUEST,
    HOTEL,
    TEA,
    dish,
    payment,
    record,
)
from tests.unit.engine.operations.service import (
    CLIENT,
    HUNDRED,
    Service,
)


@pytest.fixture
def service() -> Service:
    return Service()


def with_hotel() -> Service:
    return Service(record(dishes=(dish(),), payments=(payment(80, HOTEL, "100.00"),)))


def edits(operations: Operations, order: Order) -> list[Callable[[], object]]:
    """Every edit of the contract that takes an order, on one snapshot."""
    (payment_item,) = order.payments
    given = {
        "order": order,
        "delivery_order": order,
        "credentials": operations.get_default_credentials(),
        "payment_item": payment_item,
        "payment_type": CASH.payment_type,
        "additional_data": None,
        "sum": HUNDRED,
        "min_sum": None,
        "max_sum": None,
        "is_processed": False,
        "custom_data": "",
        "tables": (),
        "order_type": None,
        "origin_name": "",
        "comment": "",
        "external_number": "",
        "key": "a",
        "value": "",
        "client_id": CLIENT,
        "guest_id": None,
        "name": "",
        "guest": GUEST,
        "estimated_guests_count": 2,
        "amount": Decimal(1),
        "product": TEA,
        "size": None,
        "course": 1,
        "predefined_price": None,
        "order_item": order.items[0],
        "discount_type": DISCOUNT,
        "discount_item": DiscountItem(id=CLIENT, discount_type=DISCOUNT, sum=HUNDRED),
    }
    return [
        partial(getattr(operations, name), **{each: given[each] for each in parameters})
        for name, parameters in contract(EditingOperations).items()
        if name != "create_order"
    ]


def contract(room: type) -> dict[str, list[str]]:
    """The members of a room of the contract, with their arguments."""
    return {
        name: list(signature(getattr(room, name)).parameters)[1:]
        for name in room.__abstractmethods__  # type: ignore[attr-defined]  # rooms are abstract
    }


@pytest.mark.parametrize(
    ("room", "made"),
    [
        (EditingOperations, Operations),
        (ReadingOperations, Operations),
        (EditSession, EditSessionDraft),
    ],
)
def test_arguments_are_called_as_in_the_contract(room: type, made: type) -> None:
    elsewhere = {"get_active_payment_types", "try_get_receipt_cheque_printer"}
    for name, parameters in contract(room).items():
        if name not in elsewhere:
            assert list(signature(getattr(made, name)).parameters)[1:] == parameters, name


def test_global_service_does_not_edit_the_order_on_the_screen() -> None:
    service = with_hotel()
    with service.on.state.locks.hold(service.order.id, SCREEN):
        for edit in edits(service.operations, service.order):
            with pytest.raises(EntityAlreadyInUseException):
                edit()
    assert service.on.changes == []


def test_local_service_borrows_the_lock_of_the_screen() -> None:
    service = with_hotel()
    local = Operations(service.on.state, SCREEN)
    with service.on.state.locks.hold(service.order.id, SCREEN):
        local.add_order_product_item(
            Decimal(1), TEA, service.order, GUEST, None, local.get_default_credentials()
        )
        assert service.on.state.locks.holder(service.order.id) == SCREEN

    assert len(service.order.items) == 2


def test_stale_snapshot_is_refused() -> None:
    service = with_hotel()
    stale = service.order
    service.on.state.commit("changed meanwhile", orders=(service.record,))
    service.on.changes.clear()
    for edit in edits(service.operations, stale):
        with pytest.raises(EntityModifiedException, match="read it again") as refused:
            edit()
        assert refused.value.entity_id == stale.id
    assert service.on.changes == []


def test_edit_gives_the_order_a_higher_revision(service: Service) -> None:
    before = service.order
    service.operations.add_payment_item(
        HUNDRED, None, CASH.payment_type, before, service.credentials
    )

    assert service.order.revision == before.revision + 1
    assert service.on.state.locks.holder(before.id) is None


def test_closed_order_is_refused() -> None:
    service = Service(record(status=OrderStatus.CLOSED, closed_in=3))
    with pytest.raises(ConstraintViolationException, match="New or Bill"):
        service.operations.add_payment_item(
            HUNDRED, None, CASH.payment_type, service.order, service.credentials
        )
