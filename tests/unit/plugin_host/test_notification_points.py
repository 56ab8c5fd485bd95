"""What subscribers are offered, for each version of the API."""

from __future__ import annotations

import pytest

from cashier_sim.plugin_api import ArgumentException, BillCheque, CashCheque, NotificationService
from cashier_sim.plugin_host.calls import CALLABLE, Ref, Signature
from cashier_sim.plugin_host.notification_points import (
    NOTIFICATION_POINTS,
    SUBSCRIBE,
    check_subscriber,
    version_or_newest,
)

NAVIGATING = ("order", "point_of_sale", "operation_service", "view_manager")
CHEQUE = ("order", "operation_service", "view_manager")
ITEMS = ("order", "items", "modifiers", "deletion_method")

ORDERS = [
    ("cafe_session_opening", None, ("printer", "progress_bar")),
    ("cafe_session_opening", "V6", ("printer", "view_manager")),
    ("cafe_session_closing", None, ("printer", "progress_bar")),
    ("cafe_session_closing", "V8", ("printer", "view_manager")),
    ("navigating_to_payment_screen", "V6", NAVIGATING),
    ("navigating_to_payment_screen", "V7", (*NAVIGATING, "context")),
    ("navigating_to_payment_screen", None, (*NAVIGATING, "context")),
    ("before_order_bill", "V6", ("order", "view_manager")),
    ("before_order_bill", "V7", ("order", "user", "operation_service", "view_manager")),
    ("before_service_cheque", "V6", ("order", "printing_items", "view_manager")),
    (
        "before_service_cheque",
        "V8",
        ("order", "printing_items", "operation_service", "view_manager"),
    ),
    ("service_cheque_printed", "V6", CHEQUE),
    ("before_delete_order", "V6", ("order", "view_manager")),
    ("before_delete_order", "V7", ("order", "user", "view_manager")),
    ("before_delete_printed_items", "V6", (*ITEMS, "view_manager")),
    ("before_delete_printed_items", "V7", (*ITEMS, "user", "view_manager")),
    ("bill_cheque_printing", "V6", ("order_id",)),
    ("cash_cheque_printing", "V8", ("order_id",)),
    ("order_storning", "V6", ("order",)),
    ("order_storning", None, ("order",)),
    ("order_storned", "V7", ("order", "new_order_id", "user")),
    ("before_do_cheque", "V7", CHEQUE),
    ("before_do_cheque", "V8", ("order", "payment_items", "operation_service", "view_manager")),
    ("before_do_cheque", "V10", ("order", "payment_items", "operation_service", "view_manager")),
    ("before_payment_added", "V8", ("payment_item", "order", "view_manager")),
    ("payment_screen_updated", "V7", ("context", "view_manager")),
    ("order_edit_card_slided", "V6", ("card", "order", "operation_service", "view_manager")),
    ("order_edit_barcode_scanned", "V7", ("barcode", "order", "operation_service", "view_manager")),
    ("order_changed", "V6", ("args",)),
    ("screen_changed", "V7", ("screen",)),
]


@pytest.mark.parametrize(("name", "api_version", "order"), ORDERS)
def test_positions_follow_the_api_version(
    name: str, api_version: str | None, order: tuple[str, ...]
) -> None:
    assert NOTIFICATION_POINTS[name].order_of(api_version) == order


@pytest.mark.parametrize(
    ("name", "api_version", "sentence"),
    [
        ("before_do_cheque", "V6", "came with ApiVersion V7, and the manifest says V6; raise"),
        ("order_storned", "V6", "came with ApiVersion V7"),
        ("payment_screen_updated", "V6", "came with ApiVersion V7"),
        ("before_payment_added", "V7", "came with ApiVersion V8, and the manifest says V7"),
        ("order_storning", "V7", "went after ApiVersion V6.*subscribe on order_storned"),
        ("cafe_session_opening", "V5", "came with ApiVersion V6"),
    ],
)
def test_version_without_the_notification_is_refused_by_name(
    name: str, api_version: str, sentence: str
) -> None:
    with pytest.raises(ArgumentException, match=f"{name} {sentence}"):
        NOTIFICATION_POINTS[name].order_of(api_version)


@pytest.mark.parametrize(
    ("name", "versions"),
    [
        ("cafe_session_opening", ()),
        ("navigating_to_payment_screen", ("V7", "V8", None)),
        ("before_order_bill", ("V6", "V7", "V8", None)),
        ("before_service_cheque", ("V6", "V7", "V8", None)),
        ("before_delete_order", ("V6", "V7", "V8", None)),
        ("before_delete_printed_items", ("V6", "V7", "V8", None)),
        ("before_do_cheque", ("V7", "V8", None)),
        ("before_payment_added", ("V8", None)),
        ("service_cheque_printed", ()),
        ("order_storning", ()),
        ("order_storned", ()),
        ("payment_screen_updated", ()),
        ("order_changed", ()),
    ],
)
def test_operations_are_given_up_where_the_version_says_so(
    name: str, versions: tuple[str | None, ...]
) -> None:
    shape = NOTIFICATION_POINTS[name]
    assert tuple(v for v in ("V6", "V7", "V8", None) if shape.may_give_up(v)) == versions


def test_the_table_has_the_notifications_of_the_contract() -> None:
    members = {
        name.removeprefix(SUBSCRIBE)
        for name in vars(NotificationService)
        if not name.startswith("_")
    }
    assert members == NOTIFICATION_POINTS.keys()


def test_services_are_told_from_values() -> None:
    points = NOTIFICATION_POINTS
    assert points["cafe_session_opening"].services == {
        "printer": "printer",
        "view_manager": "view_manager",
        "progress_bar": "progress_bar",
    }
    assert points["navigating_to_payment_screen"].services["context"] == "payment_screen_context"
    assert points["payment_screen_updated"].services == {"view_manager": "view_manager"}
    assert points["order_changed"].services == {}


def test_answers_have_their_types() -> None:
    answers = {name: shape.answer for name, shape in NOTIFICATION_POINTS.items() if shape.answer}
    assert answers == {
        "bill_cheque_printing": BillCheque,
        "cash_cheque_printing": CashCheque,
        "order_edit_card_slided": bool,
        "order_edit_barcode_scanned": bool,
    }


def test_observables_come_afterwards() -> None:
    afterwards = [name for name, shape in NOTIFICATION_POINTS.items() if shape.is_afterwards]
    assert afterwards == [
        "order_changed",
        "order_bill_cancelled",
        "payment_type_changed",
        "donation_type_changed",
        "user_changed",
        "change_sum_changed",
        "screen_changed",
    ]


def _callback(*names: str) -> Ref:
    signature = Signature(names=names, required=frozenset(names))
    return Ref(generation=1, number=1, type_name="f", methods={CALLABLE: signature})


def test_subscriber_fits_by_name_or_by_the_position_of_its_version() -> None:
    shape = NOTIFICATION_POINTS["before_order_bill"]
    check_subscriber(shape, _callback("user"), "V6")
    check_subscriber(shape, _callback("a", "b"), "V6")
    check_subscriber(shape, _callback("a", "b", "c", "d"), "V7")


def test_subscriber_with_a_wrong_count_is_refused_with_what_is_on_offer() -> None:
    shape = NOTIFICATION_POINTS["before_order_bill"]
    with pytest.raises(ArgumentException) as caught:
        check_subscriber(shape, _callback("a", "b"), "V7")
    assert str(caught.value) == (
        "before_order_bill in V7: f must take 4 arguments "
        "(order, user, operation_service, view_manager), or name some of "
        "order, user, operation_service, view_manager"
    )


def test_refused_subscriber_of_a_plugin_without_a_version_hears_of_none() -> None:
    with pytest.raises(ArgumentException, match=r"^before_do_cheque: f must take 4 arguments"):
        check_subscriber(NOTIFICATION_POINTS["before_do_cheque"], _callback("a", "b", "c"), None)


def test_none_and_later_versions_count_as_the_newest() -> None:
    assert [version_or_newest(version) for version in (None, "V6", "V8", "V11")] == [8, 6, 8, 8]
