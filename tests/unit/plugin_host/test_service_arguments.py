"""What a plugin passes to a service, checked against the contract's annotations."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from cashier_sim.plugin_api import (
    ArgumentException,
    ButtonWidth,
    Credentials,
    InputDialogTypes,
    NewOrderStub,
    NotSupportedException,
    Product,
    ReceiptSlip,
    User,
    XElement,
)
from cashier_sim.plugin_host.calls import CALLABLE, DataObject, EditSessionId, Ref, Signature
from cashier_sim.plugin_host.service_arguments import checked_arguments

PRODUCT = Product(id=UUID(int=1), name="Суп", full_name="Суп", number="1", price=Decimal(5))
CALLBACK = Ref(generation=1, number=1, type_name="f", methods={CALLABLE: Signature(names=())})
ITEM = {
    "amount": Decimal(1),
    "product": PRODUCT,
    "size": None,
    "credentials": Credentials(id=UUID(int=2)),
}
CHOOSER = {
    "title": "t",
    "selected_item_index": -1,
    "button_width": ButtonWidth.NORMAL,
    "cancel_caption": None,
}
CAPTIONS = {"ok_caption": None, "cancel_caption": None}
STUB = NewOrderStub(id=UUID(int=3))


@pytest.mark.parametrize(
    ("service", "method", "arguments"),
    [
        ("printer", "print", {"slip": ReceiptSlip(XElement("doc"))}),
        ("view_manager", "show_chooser_popup", {**CHOOSER, "items": ("a", "b")}),
        (
            "view_manager",
            "show_input_dialog",
            {"title": "t", "types": InputDialogTypes.CARD, "initial_value": None, **CAPTIONS},
        ),
        ("context", "set_rollback_data", {"data": DataObject("A", "<A />")}),
        ("context", "get_rollback_data", {}),
        ("notifications", "subscribe_on_cafe_session_opening", {"callback": CALLBACK}),
        ("notifications", "subscribe_on_order_changed", {"callback": CALLBACK}),
        ("operations", "get_orders", {"include_deleted": False, "exclude_delivery_orders": True}),
        ("operations", "get_tables", {}),
        (
            "operations",
            "submit_changes",
            {"edit_session": EditSessionId(1), "credentials": Credentials(id=UUID(int=2))},
        ),
        ("edit_session", "change_order_comment", {"comment": "c", "order": STUB}),
        ("payment_screen_context", "get_cheque_additional_info", {}),
        ("payment_screen_context", "set_cheque_additional_info", {"info": None}),
        ("operations", "get_user", {"credentials": Credentials(id=UUID(int=2))}),
        ("disposable", "dispose", {"id": 5}),
    ],
)
def test_right_arguments_pass_unchanged(
    service: str, method: str, arguments: dict[str, object]
) -> None:
    assert checked_arguments(service, method, arguments) == arguments


def test_defaults_are_filled_in() -> None:
    assert checked_arguments("operations", "get_orders", {}) == {
        "include_deleted": None,
        "exclude_delivery_orders": False,
    }


def test_whole_numbers_become_money_and_seconds() -> None:
    checked = checked_arguments(
        "operations",
        "add_notification_message",
        {"message": "m", "sender": "s", "timeout_seconds": 5},
    )
    assert type(checked["timeout_seconds"]) is float
    licence = checked_arguments(
        "licensing", "acquire_slot", {"module_id": 1, "client_id": UUID(int=1)}
    )
    assert licence["module_id"] == 1


@pytest.mark.parametrize(
    ("service", "method", "arguments", "sentence"),
    [
        ("printer", "print", {}, "printer.print: slip is missing"),
        ("printer", "print", {"slip": 5, "x": 1}, "printer.print: there is no argument x"),
        ("printer", "print", {"slip": 5}, "slip must be ReceiptSlip and is int 5"),
        ("view_manager", "show_ok_popup", {"title": 5, "message": ""}, "title must be str"),
        (
            "view_manager",
            "show_chooser_popup",
            {**CHOOSER, "items": "ab"},
            "items must be collections.abc.Sequence[object] and is str 'ab'",
        ),
        (
            "view_manager",
            "show_check_permissions_popup",
            {"permission_codes": ("a", 5)},
            "permission_codes[] must be str and is int 5",
        ),
        (
            "edit_session",
            "change_order_comment",
            {"comment": "c", "order": PRODUCT},
            "order must be cashier_sim.plugin_api.orders.Order | ",
        ),
        (
            "operations",
            "submit_changes",
            {"edit_session": PRODUCT, "credentials": Credentials(id=UUID(int=2))},
            "edit_session must be EditSession and is Product",
        ),
        (
            "view_manager",
            "show_input_dialog",
            {"title": "t", "types": InputDialogTypes.CARD, "initial_value": True},
            "initial_value must be int and is bool True",
        ),
        (
            "notifications",
            "subscribe_on_cafe_session_opening",
            {"callback": Ref(generation=1, number=1, type_name="int")},
            "callback must be a function",
        ),
        (
            "notifications",
            "subscribe_on_cafe_session_opening",
            {"callback": None},
            "callback must be a function",
        ),
        (
            "operations",
            "get_user",
            {"credentials": DataObject("Own", "")},
            "credentials must be Credentials and is DataObject a Own",
        ),
        (
            "operations",
            "add_order_product_item",
            {**ITEM, "order": None, "guest": None},
            "order must be Order and is NoneType None",
        ),
    ],
)
def test_wrong_arguments_are_named(
    service: str, method: str, arguments: dict[str, object], sentence: str
) -> None:
    with pytest.raises(ArgumentException) as caught:
        checked_arguments(service, method, arguments)
    assert sentence in str(caught.value)


def test_fields_of_entities_are_checked_too() -> None:
    odd = User(id=UUID(int=1), name="x")
    object.__setattr__(odd, "name", 5)
    wrong = Credentials(id=UUID(int=1))
    object.__setattr__(wrong, "id", "not an id")
    with pytest.raises(ArgumentException, match=r"credentials\.id must be UUID and is str"):
        checked_arguments("operations", "get_user", {"credentials": wrong})
    cheap = replace(PRODUCT, price=Decimal(1))
    with pytest.raises(ArgumentException, match="order must be Order"):
        checked_arguments(
            "operations",
            "add_order_product_item",
            {**ITEM, "amount": 2, "product": cheap, "order": odd, "guest": None},
        )


@pytest.mark.parametrize(
    ("service", "method"),
    [
        ("fridge", "open"),
        ("printer", "burn"),
        ("printer", "__init__"),
        ("disposable", "open"),
        ("notifications", "order_changed"),
        ("notifications", "subscribe_on_lunch"),
        ("payment_screen_context", "get_lunch"),
        ("payment_screen_context", "cheque_additional_info"),
    ],
)
def test_what_the_contract_does_not_have_is_refused(service: str, method: str) -> None:
    with pytest.raises(NotSupportedException, match=service):
        checked_arguments(service, method, {})
