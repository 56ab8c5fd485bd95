from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.engine.ports import Notice
from cashier_sim.plugin_api import (
    CardInputDialogResult,
    InputDialogTypes,
    NumberInputDialogResult,
    Order,
    OrderGuestItem,
    OrderProductItem,
    OrderStatus,
    PaymentItem,
    PaymentType,
    PaymentTypeKind,
    Product,
    ReceiptSlip,
    Tags,
    User,
    XElement,
)
from cashier_sim.plugin_host.calls import ButtonId, DataObject, DisposableId, Ref
from cashier_sim.till.commands import GoBack, LogIn
from cashier_sim.till.readable import (
    HIDDEN,
    MAX_CHARS,
    readable,
    readable_arguments,
    readable_fields,
)

ID = UUID(int=1)
ANNA = User(id=ID, name="Анна")
HOTEL = PaymentType(id=ID, name="Гостиница", kind=PaymentTypeKind.EXTERNAL)
TEA = Product(id=ID, name="Чай", full_name="Чай", number="1", price=Decimal(90))
GUEST = OrderGuestItem(id=ID, name="Гость 1", rank=0)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "None"),
        (True, "True"),
        (Decimal("1E+3"), "1000"),
        (ID, str(ID)),
        (NOON, "2026-03-01 12:00:00+00:00"),
        (OrderStatus.BILL, "BILL"),
        (InputDialogTypes.CARD | InputDialogTypes.NUMBER, "CARD | NUMBER"),
        (InputDialogTypes(0), "0"),
        (ANNA, "«Анна»"),
        (TEA, "«Чай»"),
        (PaymentItem(id=ID, type=HOTEL, sum=Decimal("90.00")), "«Гостиница» 90.00, NEW"),
        (
            OrderProductItem(
                id=ID,
                product=TEA,
                amount=Decimal(2),
                price=Decimal(90),
                cost=Decimal(180),
                result_sum=Decimal(180),
                guest=GUEST,
            ),
            "«Чай» × 2",
        ),
        (
            Order(id=ID, number=5, revision=3, status=OrderStatus.NEW, open_time=NOON, waiter=ANNA),
            "Order #5, NEW, 0.00 (revision 3)",
        ),
        (CardInputDialogResult(full_card_track=";1?"), "card ;1?"),
        (NumberInputDialogResult(number=12), "NumberInputDialogResult(number=12)"),
        (ReceiptSlip(XElement(Tags.DOC, "a")), "<doc>a</doc>"),
        (XElement(Tags.NEW_PARAGRAPH), "<np />"),
        (
            Ref(generation=1, number=1, type_name="Payments", key="hotel", name="Гостиница"),
            "Payments «Гостиница» (hotel)",
        ),
        (Ref(generation=1, number=2, type_name="Plugin._on_opening"), "Plugin._on_opening"),
        (DataObject("Rollback", "<Rollback />"), "<Rollback />"),
        (DisposableId(5), "Disposable"),
        (ButtonId(UUID(int=7), 5), f"ButtonRegistration {UUID(int=7)}"),
        ((1, Decimal("2.0")), "[1, 2.0]"),
        ({"a": OrderStatus.NEW}, "{a: NEW}"),
    ],
)
def test_values_read_as_a_person_would_say_them(value: object, expected: str) -> None:
    assert readable(value) == expected


def test_a_long_value_is_cut_and_says_so() -> None:
    assert readable("x" * (MAX_CHARS + 1)) == "x" * MAX_CHARS + f"… ({MAX_CHARS + 1} characters)"


def test_no_half_of_a_card_number_is_left_by_the_cut() -> None:
    text = "x" * (MAX_CHARS - 15) + "0000 0000 0000 0000"
    assert readable(text) == "x" * (MAX_CHARS - 15) + f"… ({len(text)} characters)"


def test_a_pin_is_hidden() -> None:
    assert readable_arguments({"pin": "1111", "a": 1}) == (("pin", HIDDEN), ("a", "1"))
    assert readable_fields(LogIn("1111")) == (("pin", HIDDEN),)


def test_what_stands_in_a_password_field_is_hidden() -> None:
    arguments = {"initial_text": "sesame", "is_password": True}
    assert readable_arguments(arguments)[0] == ("initial_text", HIDDEN)
    assert readable_arguments({**arguments, "is_password": False})[0] == ("initial_text", "sesame")
    assert readable_arguments({**arguments, "initial_text": ""})[0] == ("initial_text", "")


def test_fields_leave_out_what_is_none() -> None:
    fields = dict(readable_fields(Notice(message="no")))
    assert fields["message"] == "no"
    assert readable_fields(GoBack()) == ()
    assert readable_fields("no data class") == ()
