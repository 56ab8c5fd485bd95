from __future__ import annotations

from cashier_sim.engine.restaurant import Right
from cashier_sim.plugin_api import OrderStatus
from cashier_sim.till.codes import Code
from cashier_sim.till.commands import (
    ChoosePaymentType,
    CloseCafeSession,
    CreateOrder,
    DeletePayment,
    GoToPrepayments,
    LogIn,
    OpenCafeSession,
    PressPay,
    PressPrepay,
    SwipeCard,
)
from cashier_sim.till.dialogs import AnswerProblem, PermissionDialog
from cashier_sim.till.dialogs.base import PinEntry
from cashier_sim.till.handlers.rights import RIGHTS
from tests.unit.till.headless import Bench, story

WAITER = "3333"
"""Pin of somebody who may only edit orders."""
MANAGER = PinEntry("1111")


def asked(bench: Bench) -> tuple[Right, ...]:
    dialog = bench.view.dialog
    assert isinstance(dialog, PermissionDialog)
    return dialog.rights


def test_every_right_guards_something() -> None:
    assert set(RIGHTS.values()) == set(Right)


@story
async def test_who_has_the_right_is_not_asked(bench: Bench) -> None:
    await bench.do(OpenCafeSession())
    await bench.do(LogIn(WAITER))
    await bench.do(CreateOrder())
    assert bench.view.current is not None


@story
async def test_somebody_who_may_confirms_for_the_cashier(bench: Bench) -> None:
    order_id = await bench.ready_to_pay()
    await bench.do(LogIn(WAITER))
    paying = bench.start(PressPay())
    await bench.dialog()
    assert asked(bench) == (Right.TAKE_PAYMENTS,)
    assert bench.view.is_busy
    await bench.answer(MANAGER)
    assert await paying is None
    closed = next(one.order for one in bench.view.orders if one.order.id == order_id)
    assert closed.status is OrderStatus.CLOSED
    assert bench.view.cashier.name == "Журавлёва Мария"


@story
async def test_a_card_of_the_staff_confirms_too(bench: Bench) -> None:
    await bench.do(LogIn(WAITER))
    opening = bench.start(OpenCafeSession())
    await bench.dialog()
    await bench.do(SwipeCard("Карта: Соколова Анна"))
    assert await opening is None
    assert bench.view.session.current is not None


@story
async def test_nothing_happens_unless_somebody_confirms(bench: Bench) -> None:
    await bench.do(OpenCafeSession())
    await bench.do(LogIn(WAITER))
    closing = bench.start(CloseCafeSession())
    dialog = await bench.dialog()
    assert dialog.problem(PinEntry(WAITER)) is AnswerProblem.NO_RIGHT
    await bench.answer(None)
    refusal = await closing
    assert refusal is not None
    assert refusal.code == Code.RIGHT_MISSING
    assert refusal.values == {"name": "Журавлёва Мария", "right": "run_shift"}
    assert bench.view.session.current is not None
    assert not bench.view.is_busy


@story
async def test_taken_payment_goes_back_only_by_somebody_who_may_return(bench: Bench) -> None:
    await bench.order()
    await bench.do(GoToPrepayments())
    await bench.do(ChoosePaymentType(bench.type_id()))
    await bench.do(PressPrepay())
    item_id = bench.rows[0].item.id
    await bench.do(LogIn(WAITER))
    deleting = bench.start(DeletePayment(item_id))
    await bench.dialog()
    assert asked(bench) == (Right.RETURN_PAYMENTS,)
    await bench.answer(MANAGER)
    await bench.answer(Code.GIVE_BACK)
    assert await deleting is None
    assert bench.rows == ()


@story
async def test_payment_that_nobody_took_is_deleted_without_a_right(bench: Bench) -> None:
    await bench.ready_to_pay()
    await bench.do(LogIn(WAITER))
    await bench.do(DeletePayment(bench.rows[0].item.id))
    assert bench.rows == ()
