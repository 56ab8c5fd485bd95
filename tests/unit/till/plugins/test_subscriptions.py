"""How subscribers are called, and what comes of what they do."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest

from cashier_sim.engine.locks import LockOwner
from cashier_sim.engine.notification_calls import NotificationCall, NotificationPoint, Notified
from cashier_sim.engine.ports import Cancelled, NoAnswer, Raised, Returned
from cashier_sim.plugin_api import BillCheque, ClosedOrderScreen, UnknownScreen, XElement
from cashier_sim.plugin_host.calls import (
    CallEnd,
    CallNotSent,
    CallRaised,
    CallReturned,
    CallUnanswered,
    Unanswered,
)
from cashier_sim.till.plugin_services import PluginEvent
from cashier_sim.till.plugins.outcomes import outcome_of
from tests.unit.engine.builders import order
from tests.unit.till.plugins.subscribers_stage import Stage

BILL = NotificationPoint.BEFORE_ORDER_BILL
OPENING = NotificationPoint.CAFE_SESSION_OPENING
CHEQUE = NotificationPoint.BILL_CHEQUE_PRINTING
CARD = NotificationPoint.ORDER_EDIT_CARD_SLIDED
GIVEN_UP = CallRaised("OperationCanceledException", "closed today", bases=("Exception",))
FAILED = CallRaised("PaymentActionFailedException", "no", stack="line 1")
CANCELLED = CallRaised("PaymentActionCancelledException", "")
BROKEN = CallRaised("ValueError", "oops", stack="line 7")


def notify(stage: Stage, point: NotificationPoint, **more: object) -> Notified:
    call = NotificationCall(point=point, arguments=more)
    return asyncio.run(stage.subscribers.notify(call))


def test_subscribers_are_called_in_the_order_of_subscribing() -> None:
    stage = Stage()
    for point in (BILL, OPENING, BILL):
        stage.subscribe(point)
    assert notify(stage, BILL) == Notified()
    assert stage.called == [1, 3]


def test_subscriber_is_offered_values_and_services() -> None:
    stage = Stage()
    stage.subscribe(BILL, api_version="V6")
    notify(stage, BILL, order="the order", user="the user")
    (call,) = stage.host.calls
    assert call.arguments == {"order": "the order", "user": "the user"}
    assert call.services == {
        "view_manager": "view_manager",
        "operation_service": "operation_service",
    }
    assert call.positions == ("order", "view_manager")
    assert stage.till.started[0].arguments == call.arguments


def test_background_act_has_no_window_and_borrows_its_own_lock() -> None:
    stage = Stage()
    stage.subscribe(BILL)
    order_id = UUID(int=5)
    call = NotificationCall(
        point=BILL, order_id=order_id, lock_owner=LockOwner("bonus"), is_silent=True
    )
    asyncio.run(stage.subscribers.notify(call))
    assert stage.host.calls[0].services["view_manager"] is None
    assert (stage.till.started[0].order_id, stage.till.started[0].is_silent) == (order_id, True)


def test_giving_up_stops_the_operation_and_the_later_subscribers() -> None:
    stage = Stage()
    stage.subscribe(BILL, GIVEN_UP)
    stage.subscribe(BILL)
    told = notify(stage, BILL)
    assert told == Notified(is_aborted=True, plugin_name="hotel", message="closed today")
    assert stage.called == [1]
    assert stage.till.ended == [Cancelled()]
    assert stage.host.calls[0].expected == ("OperationCanceledException",)
    notify(stage, BILL)
    assert stage.called == [1, 1], "it is not suspended"


@pytest.mark.parametrize("end", [GIVEN_UP, FAILED, CANCELLED, BROKEN])
def test_any_exception_suspends_where_nobody_may_give_up(end: CallRaised) -> None:
    stage = Stage()
    stage.subscribe(OPENING, end)
    stage.subscribe(OPENING)
    assert notify(stage, OPENING) == Notified()
    assert notify(stage, OPENING) == Notified()
    assert stage.called == [1, 2, 2]
    assert stage.host.calls[0].expected == ()
    assert stage.till.ended[0] == outcome_of(end), "the timeline shows what it raised"
    assert stage.till.happened == [
        (
            "hotel",
            PluginEvent.SUBSCRIBER_SUSPENDED,
            "cafe_session_opening",
            end.stack or end.message,
        )
    ]


@pytest.mark.parametrize("end", [FAILED, CANCELLED, BROKEN])
def test_other_exceptions_do_not_give_up(end: CallRaised) -> None:
    stage = Stage()
    stage.subscribe(BILL, end)
    assert notify(stage, BILL) == Notified()
    assert not stage.subscribers.is_listened_to(BILL)


def test_giving_up_in_a_version_without_that_right_suspends() -> None:
    stage = Stage()
    point = NotificationPoint.NAVIGATING_TO_PAYMENT_SCREEN
    stage.subscribe(point, GIVEN_UP, api_version="V6")
    assert notify(stage, point) == Notified()
    assert not stage.subscribers.is_listened_to(point)


@pytest.mark.parametrize(
    "end", [CallUnanswered(Unanswered.DIED), CallUnanswered(Unanswered.TIMED_OUT)]
)
def test_dead_subscriber_is_told_and_the_others_are_called(end: CallUnanswered) -> None:
    stage = Stage()
    stage.subscribe(BILL, end)
    stage.subscribe(BILL)
    assert notify(stage, BILL) == Notified()
    assert stage.called == [1, 2]
    assert isinstance(stage.till.ended[0], NoAnswer)
    assert stage.host.lines[:2] == [
        "info: before_order_bill: on_1 begins",
        "info: before_order_bill: on_2 begins",
    ]


def test_subscriber_without_a_process_stops_nothing() -> None:
    stage = Stage()
    stage.subscribe(BILL, CallNotSent("it does not run"))
    assert notify(stage, BILL) == Notified()


def test_answers_are_collected_in_order_without_none() -> None:
    stage = Stage()
    first, second = BillCheque(before_header=XElement("f0", "a")), BillCheque()
    for answer in (first, None, second):
        stage.subscribe(CHEQUE, CallReturned(answer))
    assert notify(stage, CHEQUE, order_id=UUID(int=1)).answers == (first, second)


def test_answer_of_a_wrong_type_is_logged_ignored_and_suspends() -> None:
    stage = Stage()
    stage.subscribe(CHEQUE, CallReturned("a text"))
    assert notify(stage, CHEQUE) == Notified()
    assert not stage.subscribers.is_listened_to(CHEQUE)
    sentence = "bill_cheque_printing: on_1 must return BillCheque or None, not a text"
    assert stage.till.ended == [Raised("TypeError", sentence)]
    assert f"error: {sentence}" in stage.host.lines
    assert stage.till.happened[0][3] == sentence


def test_answer_that_nobody_wants_is_ignored() -> None:
    stage = Stage()
    stage.subscribe(BILL, CallReturned(True))
    stage.subscribe(BILL, CallReturned("text"))
    assert notify(stage, BILL) == Notified()
    assert stage.called == [1, 2]


def test_first_that_takes_the_card_is_the_last_that_is_asked() -> None:
    stage = Stage()
    ends: tuple[CallEnd, ...] = (CallReturned(False), CallReturned(True), CallReturned(True))
    for end in ends:
        stage.subscribe(CARD, end)
    assert notify(stage, CARD).answers == (False, True)
    assert stage.called == [1, 2]


def test_each_call_has_a_begin_and_an_end_in_the_plugins_log() -> None:
    stage = Stage()
    for end in (CallReturned(), BROKEN, GIVEN_UP):
        stage.subscribe(BILL, end)
    notify(stage, BILL)
    assert stage.host.lines == [
        "info: before_order_bill: on_1 begins",
        "info: before_order_bill: on_1 ended",
        "info: before_order_bill: on_2 begins",
        "info: before_order_bill: on_2 failed and is not called again until a restart",
        "info: before_order_bill: on_3 begins",
        "info: before_order_bill: on_3 ended and gave the operation up",
    ]
    assert stage.till.ended[0] == Returned()


@pytest.mark.parametrize(("api_version", "is_known"), [("V7", False), ("V8", True), (None, True)])
def test_closed_order_screen_is_unknown_before_v8(api_version: str | None, is_known: bool) -> None:
    stage = Stage()
    subscription = stage.subscribe(NotificationPoint.SCREEN_CHANGED, api_version=api_version)
    screen = ClosedOrderScreen(order=order())
    call = NotificationCall(point=NotificationPoint.SCREEN_CHANGED, arguments={"screen": screen})
    asyncio.run(stage.subscribers.call(subscription, call))
    assert stage.host.calls[0].arguments == {"screen": screen if is_known else UnknownScreen()}
    assert stage.till.started[0].is_silent, "it comes afterwards: nobody waits"
    assert stage.host.lines == []
