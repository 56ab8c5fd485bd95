from dataclasses import replace
from uuid import UUID

import pytest

from cashier_sim.engine.back_office import BackOffice
from cashier_sim.engine.codes import Code
from cashier_sim.engine.errors import EngineError
from cashier_sim.engine.model import PaymentTypeSettings
from cashier_sim.plugin_api import EntityNotFoundException, OrderStatus, PaymentTypeKind
from tests.unit.engine.builders import (
    CARD,
    CASH,
    DISCOUNT,
    HOTEL,
    LOYALTY,
    OFF,
    STAFF,
    Bench,
    bench,
    payment,
    record,
)


def office() -> tuple[BackOffice, Bench]:
    on = bench()
    return BackOffice(on.state), on


def test_type_of_a_payment_system_is_created() -> None:
    back_office, on = office()
    created = back_office.create(
        name=" Комната ",
        payment_system_key="hotel",
        is_fiscal=True,
        account="7.1",
        receipt_name="НОМЕР",
        is_combinable=False,
        sets_exact_sum=False,
        forbids_manual_entry=True,
        sales_slip_copies=2,
        open_cash_drawer_on_pay=True,
        discount_type_id=DISCOUNT.id,
    )

    assert on.state.settings(created.id) == created
    assert created == PaymentTypeSettings(
        payment_type=created.payment_type,
        payment_system_key="hotel",
        account="7.1",
        receipt_name="НОМЕР",
        sets_exact_sum=False,
        forbids_manual_entry=True,
        sales_slip_copies=2,
    )
    assert created.is_fiscal
    assert created.payment_type.name == "Комната"
    assert created.payment_type.kind is PaymentTypeKind.EXTERNAL
    assert created.payment_type.discount_type == DISCOUNT
    assert not created.payment_type.is_combinable
    assert not created.payment_type.can_be_external_processed
    assert created.payment_type.open_cash_drawer_on_pay


def test_any_number_of_types_per_system() -> None:
    back_office, on = office()
    for name in ("Комната", "Люкс"):
        back_office.create(name=name, payment_system_key="hotel")

    keys = [settings.payment_system_key for settings in on.state.payment_types.values()]
    assert keys.count("hotel") == 4


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", Code.PAYMENT_TYPE_NAMELESS),
        ("  ", Code.PAYMENT_TYPE_NAMELESS),
        ("Карта", Code.PAYMENT_TYPE_NAME_TAKEN),
    ],
)
def test_type_needs_a_name_of_its_own(name: str, code: Code) -> None:
    back_office, on = office()
    with pytest.raises(EngineError) as refused:
        back_office.create(name=name, payment_system_key="hotel")

    assert refused.value.code is code
    assert on.changes == []


def test_discount_that_is_not_there_is_refused() -> None:
    with pytest.raises(EntityNotFoundException, match="no discount with id"):
        office()[0].create(name="x", payment_system_key="hotel", discount_type_id=UUID(int=999))


def test_settings_are_changed_in_place() -> None:
    back_office, on = office()
    changed = replace(
        HOTEL,
        payment_type=replace(HOTEL.payment_type, print_cheque=True),
        payment_system_key="resort",
    )
    back_office.change(changed)

    assert list(on.state.payment_types.values()) == [CASH, CARD, STAFF, changed, LOYALTY, OFF]


@pytest.mark.parametrize(
    "changed",
    [
        replace(CASH, payment_system_key="hotel"),
        replace(CASH, payment_type=replace(CASH.payment_type, kind=PaymentTypeKind.EXTERNAL)),
        replace(HOTEL, payment_type=replace(HOTEL.payment_type, can_be_external_processed=True)),
    ],
)
def test_what_never_changes_is_refused(changed: PaymentTypeSettings) -> None:
    with pytest.raises(EngineError, match="payment_type_fixed"):
        office()[0].change(changed)


def test_name_of_another_type_is_refused() -> None:
    renamed = replace(HOTEL, payment_type=replace(HOTEL.payment_type, name="Карта"))
    with pytest.raises(EngineError, match="payment_type_name_taken: type=Карта"):
        office()[0].change(renamed)


def test_type_that_is_not_there_is_refused() -> None:
    with pytest.raises(EntityNotFoundException):
        office()[0].delete(UUID(int=999))


def test_unused_type_is_deleted() -> None:
    back_office, on = office()
    used = record(payments=(payment(80, LOYALTY, "1.00"),))
    deleted = replace(
        record(2, payments=(payment(81, HOTEL, "1.00"),), status=OrderStatus.DELETED),
        closed_in_session=3,
    )
    on.state.commit("orders", orders=(used, deleted))
    back_office.delete(HOTEL.id)

    assert HOTEL.id not in on.state.payment_types


@pytest.mark.parametrize("status", [OrderStatus.NEW, OrderStatus.BILL, OrderStatus.CLOSED])
def test_type_in_use_is_not_deleted(status: OrderStatus) -> None:
    back_office, on = office()
    used = record(payments=(payment(80, HOTEL, "1.00"),), status=status, closed_in=3)
    on.state.commit("order", orders=(used,))
    with pytest.raises(EngineError, match="payment_type_in_use: type=Гостиница, number=1"):
        back_office.delete(HOTEL.id)


def test_own_type_is_not_deleted() -> None:
    with pytest.raises(EngineError, match="payment_type_fixed: type=Наличные"):
        office()[0].delete(CASH.id)


def test_system_without_a_type_gets_one_under_its_name() -> None:
    back_office, on = office()
    created = back_office.ensure_type_for("spa", " Спа ")

    assert created is not None
    assert created.payment_type.name == "Спа"
    assert on.state.settings(created.id).payment_system_key == "spa"


def test_system_with_a_type_gets_no_other() -> None:
    back_office, on = office()

    assert back_office.ensure_type_for("hotel", "Гостиница") is None
    assert on.changes == []


@pytest.mark.parametrize(("name", "expected"), [("Карта", "Карта 2"), ("", "spa")])
def test_automatic_name_is_free_and_never_empty(name: str, expected: str) -> None:
    created = office()[0].ensure_type_for("spa", name)

    assert created is not None
    assert created.payment_type.name == expected
