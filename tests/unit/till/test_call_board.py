from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from cashier_sim.engine.notification_calls import NotificationPoint
from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.till.call_board import CallBoard
from cashier_sim.till.view import CallFailure, CallFault, WaitingCaption

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ORDER = UUID(int=1)


def made() -> tuple[CallBoard, list[str]]:
    told: list[str] = []
    return CallBoard(lambda: told.append("changed")), told


def test_an_open_call_has_the_waiting_window() -> None:
    board, told = made()
    assert board.waiting is None
    board.begin(17, "hotel", ProcessorMethod.PAY, ORDER, NOON)
    waiting = board.waiting
    assert waiting is not None
    assert (waiting.call_id, waiting.plugin_name, waiting.since) == (17, "hotel", NOON)
    assert waiting.caption is WaitingCaption.PAYMENT
    call = board.call(17)
    assert call is not None
    assert (call.point, call.order_id) == (ProcessorMethod.PAY, ORDER)
    board.end(17)
    board.end(17)
    assert board.waiting is None
    assert board.call(17) is None
    assert len(told) == 2


def test_the_last_call_is_shown_and_the_one_before_comes_back() -> None:
    board, _ = made()
    board.begin(1, "hotel", ProcessorMethod.PAY, ORDER, NOON)
    board.begin(2, "bonus", NotificationPoint.CAFE_SESSION_OPENING, None, NOON)
    assert board.waiting is not None
    assert board.waiting.call_id == 2
    board.end(2)
    assert board.waiting.call_id == 1


def test_silent_call_has_no_window_and_is_there_all_the_same() -> None:
    board, _ = made()
    board.begin(1, "hotel", ProcessorMethod.PAY, ORDER, NOON)
    board.begin(2, "bank", ProcessorMethod.PAY_SILENTLY, None, NOON, is_silent=True)
    assert board.waiting is not None
    assert board.waiting.call_id == 1
    assert board.call(2) is not None
    assert [one.call_id for one in board.silent] == [2]
    board.begin(3, "bank", ProcessorMethod.RETURN_PAYMENT_SILENTLY, None, NOON, is_silent=True)
    board.begin(4, "bank", NotificationPoint.ORDER_STORNED, None, NOON, is_silent=True)
    assert [one.call_id for one in board.silent] == [3, 2]
    board.end(1)
    assert board.waiting is None


def test_message_and_ending_are_shown() -> None:
    board, told = made()
    board.begin(1, "hotel", ProcessorMethod.PAY, ORDER, NOON)
    board.show_message(1, "Связь с гостиницей")
    board.mark_ending(1)
    assert board.waiting is not None
    assert (board.waiting.message, board.waiting.is_ending) == ("Связь с гостиницей", True)
    board.show_message(99, "too late")
    board.mark_ending(99)
    assert len(told) == 3


@pytest.mark.parametrize("point", [*ProcessorMethod, *NotificationPoint])
def test_every_call_point_has_a_caption(point: ProcessorMethod | NotificationPoint) -> None:
    board, _ = made()
    board.begin(1, "hotel", point, None, NOON)
    assert board.waiting is not None
    assert isinstance(board.waiting.caption, WaitingCaption)


def test_a_plugins_only_call_is_known() -> None:
    board, _ = made()
    assert board.only_call_of("hotel") is None
    board.begin(1, "hotel", ProcessorMethod.PAY, ORDER, NOON)
    board.begin(2, "bonus", ProcessorMethod.PAY, ORDER, NOON)
    assert board.only_call_of("hotel") == 1
    board.begin(3, "hotel", NotificationPoint.CAFE_SESSION_OPENING, None, NOON)
    assert board.only_call_of("hotel") is None


def test_held_answer_is_shown_of_a_silent_call_too() -> None:
    board, told = made()
    board.begin(1, "hotel", NotificationPoint.ORDER_CHANGED, None, NOON, is_silent=True)
    assert not board.has_held
    board.mark_held(1)
    assert board.has_held
    assert board.waiting is not None
    assert (board.waiting.call_id, board.waiting.is_held) == (1, True)
    board.begin(2, "bonus", ProcessorMethod.PAY, ORDER, NOON)
    assert board.waiting.call_id == 2
    board.end(1)
    assert not board.has_held
    assert len(told) == 4


def test_fault_of_a_call_is_known() -> None:
    board, _ = made()
    board.begin(1, "hotel", ProcessorMethod.PAY, ORDER, NOON)
    fault = CallFault(plugin_name="hotel", method="pay", failure=CallFailure.HOLDS)
    board.note_fault(1, fault)
    board.note_fault(99, fault)
    call = board.call(1)
    assert call is not None
    assert call.fault == fault


@pytest.mark.parametrize("failure", CallFailure)
def test_call_whose_answer_will_be_held_back_says_so(failure: CallFailure) -> None:
    board, told = made()
    board.begin(1, "hotel", ProcessorMethod.PAY, ORDER, NOON)
    board.note_fault(1, CallFault(plugin_name="hotel", method="pay", failure=failure))
    assert board.waiting is not None
    assert board.waiting.holds_answer is (failure is CallFailure.HOLDS)
    assert len(told) == 2
