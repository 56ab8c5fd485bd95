"""Every notification reaches a plugin, in its ApiVersion's order or by name, and outlives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_host.notification_points import NOTIFICATION_POINTS
from tests.process.acceptance.harness import PLUGIN_PROCESS, Stage
from tests.process.acceptance.notified import Day, play_day

if TYPE_CHECKING:
    from collections.abc import Callable

    Days = Callable[[str | None, str], Day]

SERVICES = "OperationService ViewManager"
SHIFT = "ReceiptPrinter ViewManager"
NAVIGATING = f"Order PointOfSale {SERVICES}"
CHEQUE = f"Order {SERVICES}"

ARTICLE = {
    "cafe_session_opening": "ReceiptPrinter ProgressBar",
    "cafe_session_closing": "ReceiptPrinter ProgressBar",
}
V6 = {
    "cafe_session_opening": SHIFT,
    "cafe_session_closing": SHIFT,
    "navigating_to_payment_screen": NAVIGATING,
    "before_order_bill": "Order ViewManager",
    "before_service_cheque": "Order tuple ViewManager",
    "service_cheque_printed": CHEQUE,
    "before_delete_order": "Order ViewManager",
    "before_delete_printed_items": "Order tuple tuple str ViewManager",
    "order_storning": "Order",
    "bill_cheque_printing": "UUID",
    "cash_cheque_printing": "UUID",
    "order_edit_card_slided": f"CardInputDialogResult Order {SERVICES}",
    "order_edit_barcode_scanned": f"str Order {SERVICES}",
    "order_changed": "Changed[Order]",
    "order_bill_cancelled": "Changed[Order]",
    "payment_type_changed": "Changed[PaymentType]",
    "donation_type_changed": "Changed[DonationType]",
    "user_changed": "Changed[User]",
    "change_sum_changed": "Decimal",
    "screen_changed": "OrderEditScreen",
}
V7 = {
    **{name: kinds for name, kinds in V6.items() if name != "order_storning"},
    "navigating_to_payment_screen": f"{NAVIGATING} NavigatingToPaymentScreenContext",
    "before_order_bill": f"Order User {SERVICES}",
    "before_service_cheque": f"Order tuple {SERVICES}",
    "before_delete_order": "Order User ViewManager",
    "before_delete_printed_items": "Order tuple tuple str User ViewManager",
    "order_storned": "Order UUID User",
    "before_do_cheque": CHEQUE,
    "payment_screen_updated": "PaymentScreenContext ViewManager",
}
V8 = {
    **V7,
    "before_do_cheque": f"Order tuple {SERVICES}",
    "before_payment_added": "PaymentItem Order ViewManager",
}
ROWS: dict[str | None, dict[str, str]] = {
    "V6": V6,
    "V7": V7,
    "V8": V8,
    None: {**V6, **V8, **ARTICLE},
}
"""What a subscriber gets by position, by ApiVersion and notification; None = no ApiVersion."""

REFUSED = [
    ("V6", "before_do_cheque"),
    ("V6", "order_storned"),
    ("V6", "payment_screen_updated"),
    ("V6", "before_payment_added"),
    ("V7", "before_payment_added"),
    ("V7", "order_storning"),
    ("V8", "order_storning"),
]

KINDS = {
    "failed": "PaymentActionFailedException('no')",
    "cancelled": "PaymentActionCancelledException()",
    "other": "KeyError('room')",
}
"""Exceptions by which nobody gives anything up."""

ONLY_SAID_TO_PASS = sorted(
    name
    for name, shape in NOTIFICATION_POINTS.items()
    if shape.given_up_since is None and name in V8
)


@pytest.fixture(scope="module")
def _days(tmp_path_factory: pytest.TempPathFactory) -> Days:
    """Play the day of a version, once; the second argument is what the subscribers do."""
    played: dict[tuple[str | None, str], Day] = {}

    def day_of(api_version: str | None, act: str) -> Day:
        key = (api_version, act)
        if key not in played:
            stage = Stage(tmp_path_factory.mktemp("day"), lambda _, __: None)
            played[key] = play_day(stage, api_version, act)
        return played[key]

    return day_of


@pytest.fixture
def days(_days: Days, record_property: Callable[[str, object], None]) -> Days:
    """The days, whose plugins had processes."""
    record_property(PLUGIN_PROCESS, True)
    return _days


def _raising(exception: str) -> str:
    return f"fail({exception})"


@pytest.mark.parametrize(
    ("api_version", "name"), [(version, name) for version, row in ROWS.items() for name in row]
)
def test_notification_comes_with_its_arguments(
    days: Days, api_version: str | None, name: str
) -> None:
    got = days(api_version, "None").got(name)
    assert got, f"{name} never came"
    assert got[0] == ROWS[api_version][name]


@pytest.mark.parametrize(("api_version", "name"), REFUSED)
def test_notification_of_another_version_is_refused(
    days: Days, api_version: str, name: str
) -> None:
    refusal = days(api_version, "None").refusal(name)
    assert name in refusal
    assert f"the manifest says {api_version}" in refusal


def test_plugin_without_a_version_may_have_all(days: Days) -> None:
    assert not [name for name in NOTIFICATION_POINTS if days(None, "None").refusal(name)]


def test_named_arguments_are_all_that_is_on_offer(days: Days) -> None:
    day = days(None, "names")
    for name in ROWS[None]:
        assert sorted(day.named(name)) == sorted(NOTIFICATION_POINTS[name].offered), name


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", sorted(V8))
def test_subscriber_that_raises_is_suspended_and_the_day_goes_on(
    days: Days, name: str, kind: str
) -> None:
    day = days("V8", _raising(KINDS[kind]))
    assert name in day.suspended
    assert len(day.got(name)) == 1
    assert day.is_over


@pytest.mark.parametrize("name", ONLY_SAID_TO_PASS)
def test_giving_up_counts_as_any_exception_where_nobody_may(days: Days, name: str) -> None:
    raising = f"fail(OperationCanceledException()) if point in {ONLY_SAID_TO_PASS} else None"
    day = days("V8", raising)
    assert name in day.suspended
    assert len(day.got(name)) == 1
    assert day.is_over


@pytest.mark.parametrize(
    ("name", "later"),
    [
        ("navigating_to_payment_screen", "cash_cheque_printing"),
        ("order_storning", "before_delete_order"),
    ],
)
def test_old_plugin_cannot_give_up_what_its_version_may_not(
    days: Days, name: str, later: str
) -> None:
    day = days("V6", f"fail(OperationCanceledException()) if point == {name!r} else None")
    assert day.suspended == [name]
    assert day.got(later), "it went on all the same"


def test_each_call_stands_in_the_plugins_log_with_its_begin_and_end(days: Days) -> None:
    day = days("V8", "None")
    assert day.log_lines("before_order_bill") == ["begins", "ended"]
    assert day.log_lines("order_changed") == [], "what comes afterwards is not called in a flow"
