from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import SessionState, TransactionState
from cashier_sim.engine.operations.payment_planning import PaymentPlanner
from cashier_sim.engine.operations.users import always
from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import (
    ArgumentException,
    ArgumentOutOfRangeException,
    EntityNotFoundException,
    NewOrderStub,
    NewPaymentItemStub,
    PaymentStatus,
    PaymentTypeConfigurationException,
    VoucherPaymentItemAdditionalData,
    WriteoffPaymentItemAdditionalData,
)
from tests.unit.engine.builders import (
    CARD,
    CASH,
    CASHIER,
    HOTEL,
    NOW,
    STAFF,
    bench,
    payment,
    record,
)
from tests.unit.engine.operations.service import HUNDRED, NOBODY, delivery

STUB = NewOrderStub(id=UUID(int=5))
ITEM = NewPaymentItemStub(id=UUID(int=80))


@pytest.fixture
def planner() -> PaymentPlanner:
    return PaymentPlanner(bench().state, always)


def test_item_has_its_id_before_it_is_added(planner: PaymentPlanner) -> None:
    edit = planner.add(HUNDRED, None, HOTEL.payment_type, STUB)
    made = edit.change(record(), CASHIER)

    assert [item.id for item in made.order.payments] == [edit.entity_id]
    assert (edit.type_id, edit.right, edit.stubs) == (HOTEL.id, Right.TAKE_PAYMENTS, (STUB,))
    assert len(made.order.discounts) == 1


def test_only_types_of_registered_systems_are_added() -> None:
    planner = PaymentPlanner(bench().state, lambda _: False)
    own = planner.add(HUNDRED, None, CARD.payment_type, STUB)
    assert own.change(record(), CASHIER).order.payments
    plugins = planner.add(HUNDRED, None, HOTEL.payment_type, STUB)
    with pytest.raises(PaymentTypeConfigurationException, match="load its plugin") as error:
        plugins.change(record(), CASHIER)
    assert error.value.payment_type_id == HOTEL.id


def test_external_item_is_taken_outside_or_not(planner: PaymentPlanner) -> None:
    later = planner.add_external(HUNDRED, False, None, CARD.payment_type, STUB)
    (item,) = later.change(record(), CASHIER).order.payments
    assert (item.is_external, item.status) == (True, PaymentStatus.NEW)

    taken = planner.add_external(HUNDRED, True, None, CARD.payment_type, STUB)
    made = taken.change(record(), CASHIER)
    (item,) = made.order.payments
    assert (item.status, item.is_fiscalized_externally) == (PaymentStatus.PROCESSED, False)
    slot = made.payments[item.id]
    assert (slot.state, slot.cashier, slot.taken_at) == (TransactionState.TAKEN, CASHIER, NOW)


def test_preliminary_item_is_planned_for_a_delivery(planner: PaymentPlanner) -> None:
    edit = planner.add(HUNDRED, None, HOTEL.payment_type, STUB, is_preliminary=True)

    assert edit.change(delivery(), CASHIER).order.payments[0].is_preliminary
    with pytest.raises(EngineError):
        edit.change(record(), CASHIER)


def test_bad_arguments_are_refused_at_once(planner: PaymentPlanner) -> None:
    with pytest.raises(EntityNotFoundException):
        planner.add(HUNDRED, None, replace(CASH.payment_type, id=NOBODY), STUB)
    with pytest.raises(ArgumentException, match="give None"):
        planner.add(HUNDRED, VoucherPaymentItemAdditionalData(), CASH.payment_type, STUB)
    with pytest.raises(ArgumentException, match=r"^sum:"):
        planner.add(Decimal("NaN"), None, CASH.payment_type, STUB)
    with pytest.raises(ArgumentException, match=r"^max_sum:"):
        planner.change_sum(HUNDRED, None, Decimal("NaN"), ITEM, STUB)


def test_item_of_a_session_is_changed_by_its_stub(planner: PaymentPlanner) -> None:
    made = record(payments=(payment(80, HOTEL, "1.00"),))
    edit = planner.change_sum(HUNDRED, HUNDRED, None, ITEM, STUB)

    (item,) = edit.change(made, CASHIER).order.payments
    assert (item.sum, item.min_sum, item.max_sum) == (HUNDRED, HUNDRED, None)
    assert edit.stubs == (STUB, ITEM)
    assert planner.delete(ITEM, STUB).change(made, CASHIER).order.payments == ()


@pytest.mark.parametrize("ratio", [0, 2])
def test_ratio_of_a_writeoff_is_one_either_way(planner: PaymentPlanner, ratio: int) -> None:
    for allowed in (1, -1):
        data = WriteoffPaymentItemAdditionalData(ratio=allowed)
        assert planner.add(HUNDRED, data, STAFF.payment_type, STUB)
    with pytest.raises(ArgumentOutOfRangeException, match="give 1 or -1"):
        planner.add(
            HUNDRED, WriteoffPaymentItemAdditionalData(ratio=ratio), STAFF.payment_type, STUB
        )


def test_money_moves_outside_only_in_a_till_shift() -> None:
    on = bench()
    planner = PaymentPlanner(on.state, always)
    taken = planner.add_external(HUNDRED, True, None, CARD.payment_type, STUB)
    later = planner.add_external(HUNDRED, False, None, CARD.payment_type, STUB)
    paid, unpaid = (edit.change(record(), CASHIER) for edit in (taken, later))
    on.state.commit("closed", session=SessionState(last_number=3))

    with pytest.raises(EngineError) as refused:
        taken.change(record(), CASHIER)
    assert refused.value.code is Code.SHIFT_NOT_OPEN
    with pytest.raises(EngineError) as refused:
        planner.delete_external(paid.order.payments[0], paid.order).change(paid, CASHIER)
    assert refused.value.code is Code.SHIFT_NOT_OPEN
    gone = planner.delete_external(unpaid.order.payments[0], unpaid.order).change(unpaid, CASHIER)
    assert gone.order.payments == ()
