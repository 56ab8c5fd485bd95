from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from cashier_sim.engine.ports import ProcessorMethod
from cashier_sim.till.commands import (
    AddGuest,
    AddPlugin,
    AddProduct,
    ApplyDiscount,
    ChangeSetting,
    ChoosePaymentType,
    ClearCallFault,
    Command,
    EnterSum,
    GoBack,
    GoToPayment,
    GoToPrepayments,
    LetAnswer,
    LockOrder,
    OpenOrder,
    PressPay,
    PrintPrecheque,
    Refusal,
    RestartRegister,
    RunOutOfTime,
    SelectPayment,
    SetCallFault,
    UnlockOrder,
)
from cashier_sim.till.commands.faults import FAULTY_METHODS
from cashier_sim.till.view import CallFailure, CallFault, Screen
from tests.unit.till.headless import Bench, script, story

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall

NOBODY = UUID(int=404)


def fault(method: str = "pay", plugin: str = "hotel") -> CallFault:
    return CallFault(plugin_name=plugin, method=method, failure=CallFailure.DIES)


@story
async def test_fault_is_for_a_plugin_and_a_method_that_there_are(bench: Bench) -> None:
    assert await bench.refused(SetCallFault(fault())) == "no_such_plugin"
    await bench.do(AddPlugin(str(Path("plugins/hotel"))))
    refusal = await bench.start(SetCallFault(fault("pey")))
    assert refusal is not None
    assert refusal.code == "no_such_method"
    assert refusal.values["method"] == "pey"
    assert refusal.values["known"] == ", ".join(FAULTY_METHODS)
    assert {"pay", "cafe_session_opening"} <= set(FAULTY_METHODS)
    await bench.do(SetCallFault(fault()))
    assert await bench.refused(ClearCallFault("hotel", "collect_data")) == "no_such_call_fault"
    await bench.do(ClearCallFault("hotel", "pay"))
    assert await bench.refused(ClearCallFault("hotel", "pay")) == "no_such_call_fault"


@story
async def test_without_a_call_nothing_is_let_through_or_out_of_time(bench: Bench) -> None:
    assert await bench.refused(LetAnswer(1)) == "no_such_call"
    assert await bench.refused(RunOutOfTime(1)) == "no_such_call"


@story
async def test_call_that_runs_is_not_held(bench: Bench) -> None:
    codes: list[str] = []

    async def pay(call: FakeCall) -> None:
        codes.append(await bench.refused(LetAnswer(call.call_id)))
        codes.append(await bench.refused(RunOutOfTime(call.call_id + 1)))
        codes.append(await bench.refused(RunOutOfTime(call.call_id)))

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    await bench.do(ChangeSetting("call_time_limit_minutes", 0))
    await bench.do(PressPay())
    assert codes == ["answer_is_not_held", "no_such_call", "no_call_time_limit"]


@story
async def test_time_stands_while_a_dialog_is_open(bench: Bench) -> None:
    async def pay(call: FakeCall) -> None:
        await call.ask_room()

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    paying = bench.start(PressPay())
    await bench.dialog()
    assert bench.view.waiting is not None
    assert bench.view.waiting.call_id is not None
    assert await bench.refused(RunOutOfTime(bench.view.waiting.call_id)) == "call_waits_for_dialog"
    await bench.answer(None)
    assert await paying is None


@story
async def test_only_open_orders_are_locked_and_only_once(bench: Bench) -> None:
    assert await bench.refused(LockOrder(NOBODY)) == "no_such_order"
    assert await bench.refused(UnlockOrder(NOBODY)) == "order_is_not_locked"
    closed = await bench.paid_order()
    assert await bench.refused(LockOrder(closed)) == "no_such_order"
    order_id = await bench.order()
    await bench.do(LockOrder(order_id))
    assert await bench.refused(LockOrder(order_id)) == "order_is_locked"
    await bench.do(UnlockOrder(order_id))
    assert await bench.refused(UnlockOrder(order_id)) == "order_is_not_locked"


@story
async def test_edits_of_a_locked_order_are_refused_and_name_the_holder(bench: Bench) -> None:
    order_id = await bench.ready_to_pay()
    dish = bench.view.restaurant.products[0].id
    discount = next(one for one in bench.view.restaurant.discount_types if one.is_manual)
    await bench.do(LockOrder(order_id))
    held = Refusal("order_in_use", {"holder": "terminal"})
    edits: list[Command] = [
        PressPay(),
        ChoosePaymentType(bench.type_id()),
        EnterSum(bench.rows[0].item.sum),
        AddProduct(dish),
        AddGuest(),
        ApplyDiscount(discount.id),
        PrintPrecheque(),
        GoToPayment(),
    ]
    for edit in edits:
        assert edit.refusal(bench.view) == held
        assert await bench.start(edit) == held
    await bench.do(GoBack())
    await bench.do(GoBack())
    refused = await bench.start(OpenOrder(order_id))
    assert refused == held
    await bench.do(UnlockOrder(order_id))
    await bench.do(OpenOrder(order_id))
    await bench.do(AddProduct(dish))


@story
async def test_pages_of_a_locked_order_can_be_looked_at(bench: Bench) -> None:
    order_id = await bench.ready_to_pay()
    await bench.do(GoToPrepayments())
    await bench.do(LockOrder(order_id))
    await bench.do(GoBack())
    assert bench.view.screen is Screen.PAYMENT
    await bench.do(GoToPrepayments())
    await bench.do(SelectPayment(bench.rows[0].item.id))


@story
async def test_other_orders_go_on(bench: Bench) -> None:
    await bench.do(LockOrder(await bench.order()))
    await bench.ready_to_pay()
    await bench.do(PressPay())


@story
async def test_register_without_a_stand_does_not_restart(bench: Bench) -> None:
    assert await bench.refused(RestartRegister()) == "nothing_restarts"
