"""Subscribers that give an operation up, and what the cashier then sees."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from cashier_sim.plugin_api import OrderItemStatus, OrderStatus
from cashier_sim.till.commands import (
    DeleteOrder,
    GoToPayment,
    PressPay,
    PrintPrecheque,
    PrintServiceCheque,
    RemoveItem,
)
from cashier_sim.till.events import TraceKind, TraceState
from cashier_sim.till.view import Screen
from tests.process.acceptance.harness import OK, REMOVE_DISH, notices, question
from tests.process.acceptance.notified import LISTENING, version

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from cashier_sim.till.dialogs import Answer, Dialog
    from tests.process.acceptance.harness import ProbeTill, Stage

    Act = Callable[[ProbeTill, tuple[Answer, ...]], Awaitable[list[Dialog]]]

GIVEN_UP = "given_up_by_plugin"


@dataclass(frozen=True, slots=True)
class Row:
    """An operation that may be given up."""

    versions: tuple[str | None, ...]
    """Where it may be."""
    act: Act
    """Begins it, and answers its dialogs."""
    kept: Callable[[ProbeTill], None]
    """Asserts that nothing of it was done."""
    slips: int = 0
    """How many slips and cheques there are afterwards."""


async def _go_to_payment(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.order()
    return await till.act(GoToPayment(), *answers)


def _on_order_screen(till: ProbeTill) -> None:
    assert till.view.screen is Screen.ORDER


async def _precheque(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.order()
    return await till.act(PrintPrecheque(), *answers)


def _still_new(till: ProbeTill) -> None:
    assert till.record.order.status is OrderStatus.NEW
    assert till.record.order.bill_time is None


async def _to_kitchen(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.order()
    return await till.act(PrintServiceCheque(), *answers)


def _still_added(till: ProbeTill) -> None:
    assert [item.status for item in till.record.order.items] == [OrderItemStatus.ADDED]


async def _delete_order(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.order()
    return await till.act(DeleteOrder(), *answers)


async def _delete_dish(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.order()
    await till.act(PrintServiceCheque())
    asked, *told = await till.act(RemoveItem(till.record.order.items[0].id), REMOVE_DISH, *answers)
    assert question(asked) == "remove_printed_dish"
    return told


def _still_cooked(till: ProbeTill) -> None:
    (item,) = till.record.order.items
    assert (item.status, item.deleted) == (OrderItemStatus.PRINTED, False)


async def _add_payment(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.at_cash_screen()
    return await till.choose(*answers)


def _nothing_added(till: ProbeTill) -> None:
    assert till.calls[-1] == "collect_data", "it is asked after the plugin has its data"
    assert till.items == ()


async def _pay(till: ProbeTill, answers: tuple[Answer, ...]) -> list[Dialog]:
    await till.to_pay()
    return await till.act(PressPay(), *answers)


def _cancelled(till: ProbeTill) -> None:
    assert till.calls[-2:] == ["pay", "emergency_cancel_payment"]
    assert till.record.order.status is OrderStatus.NEW
    assert till.items == ()


ROWS = {
    "navigating_to_payment_screen": Row(("V7", "V8", None), _go_to_payment, _on_order_screen),
    "before_order_bill": Row(("V6", "V7", "V8", None), _precheque, _still_new),
    "before_service_cheque": Row(("V6", "V7", "V8", None), _to_kitchen, _still_added),
    "before_delete_order": Row(("V6", "V7", "V8", None), _delete_order, _still_new),
    "before_delete_printed_items": Row(
        ("V6", "V7", "V8", None), _delete_dish, _still_cooked, slips=1
    ),
    "before_payment_added": Row(("V8", None), _add_payment, _nothing_added),
    "before_do_cheque": Row(("V7", "V8", None), _pay, _cancelled),
}
"""By notification."""


def _play(stage: Stage, name: str, api_version: str | None, raising: str, told: list[str]) -> None:
    """Play a row whose subscriber raises; the register says `told`, and the plugin is heard on."""
    row = ROWS[name]

    async def scene(till: ProbeTill) -> None:
        dialogs = await row.act(till, (OK,) * len(told))
        assert notices(dialogs) == told
        row.kept(till)
        assert len(till.slips()) == row.slips
        (call,) = [line for line in till.lines(TraceKind.CALL) if line.name == name]
        assert call.state is TraceState.CANCELLED
        events = [line.name for line in till.lines(TraceKind.PLUGIN)]
        assert "subscriber_suspended" not in events
        assert not till.view.is_busy

    stage.play(
        scene,
        {"loaded": f"subscribe({name!r}, lambda *args: fail({raising}))"},
        manifest=version(api_version),
        constants=textwrap.dedent(LISTENING),
    )


@pytest.mark.parametrize(
    ("name", "api_version"), [(name, one) for name, row in ROWS.items() for one in row.versions]
)
def test_operation_is_given_up_without_a_word(
    stage: Stage, name: str, api_version: str | None
) -> None:
    _play(stage, name, api_version, "OperationCanceledException()", [])


@pytest.mark.parametrize("name", ROWS)
def test_cashier_is_told_why_an_operation_is_given_up(stage: Stage, name: str) -> None:
    _play(stage, name, "V8", "OperationCanceledException('Ждём гостя')", [GIVEN_UP])


@pytest.mark.parametrize("name", ROWS)
def test_exception_derived_from_the_right_one_gives_up_too(stage: Stage, name: str) -> None:
    raising = "type('TaskCanceledException', (OperationCanceledException,), {})()"
    _play(stage, name, "V8", raising, [])
