from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cashier_sim.engine.ports import NoAnswer, NoAnswerReason, ProcessorMethod
from cashier_sim.plugin_api import EntityAlreadyInUseException
from cashier_sim.till.commands import (
    AddPlugin,
    AddProduct,
    ClearCallFault,
    LetAnswer,
    LockOrder,
    PressPay,
    RunOutOfTime,
    SetCallFault,
    UnlockOrder,
)
from cashier_sim.till.view import CallFailure, CallFault
from tests.unit.till.headless import Bench, ends, script, story, tell

if TYPE_CHECKING:
    from tests.unit.till.fake_plugins import FakeCall


def fault(failure: CallFailure, message: str = "") -> CallFault:
    return CallFault(plugin_name="hotel", method="pay", failure=failure, message=message)


@story
async def test_fault_takes_the_place_of_the_one_before_and_goes(bench: Bench) -> None:
    await bench.do(AddPlugin(str(Path("plugins/hotel"))))
    await bench.do(SetCallFault(fault(CallFailure.FAILS, " Нет связи ")))
    assert bench.view.world.call_faults == (fault(CallFailure.FAILS, "Нет связи"),)
    await bench.do(SetCallFault(fault(CallFailure.HOLDS)))
    assert bench.view.world.call_faults == (fault(CallFailure.HOLDS),)
    await bench.do(ClearCallFault("hotel", "pay"))
    assert not bench.view.world.call_faults


@story
async def test_used_fault_is_off_the_world_and_told_under_its_call(bench: Bench) -> None:
    made = CallFault(plugin_name="fake", method="pay", failure=CallFailure.HOLDS)
    world = bench.till._parts.world  # noqa: SLF001 (the fake plugin stands on no shelf)
    world.set_fault(made)
    taken: list[CallFault | None] = []

    async def pay(call: FakeCall) -> None:
        taken.append(call.till.take_fault(call.call_id))
        taken.append(call.till.take_fault(call.call_id))
        assert call.till.hold_answer(call.call_id)
        assert bench.view.waiting is not None
        assert bench.view.waiting.is_held
        assert bench.till.is_at_rest
        await bench.do(LetAnswer(call.call_id))

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    await bench.do(PressPay())
    assert taken == [made, None]
    assert bench.view.world.call_faults == ()
    line = bench.trace("pay")
    assert "A fault set by the tester" in line.details
    note = bench.trace("call_fault")
    assert note.parent_id == line.id
    assert note.arguments[0] == ("failure", "holds")
    assert bench.fake.let_through == [line.id]
    assert bench.fake.till.take_fault(line.id) is None
    assert not bench.fake.till.hold_answer(line.id)


@story
async def test_time_runs_out_with_the_clock(bench: Bench) -> None:
    async def pay(call: FakeCall) -> None:
        before = bench.view.now
        await bench.do(RunOutOfTime(call.call_id))
        assert bench.view.now - before == timedelta(minutes=10, seconds=1)
        assert bench.view.waiting is not None
        assert bench.view.waiting.is_ending
        assert not call.till.hold_answer(call.call_id)
        assert await bench.refused(RunOutOfTime(call.call_id)) == "call_is_ending"
        assert await call.ask_room() is None

    script(bench, ProcessorMethod.PAY, pay)
    await bench.ready_to_pay()
    assert bench.view.settings["call_time_limit_minutes"] == 10
    await bench.do(PressPay())
    assert len(bench.fake.timed_out) == 1


@story
async def test_locked_order_is_in_use_for_plugins_too(bench: Bench) -> None:
    order_id = await bench.order()
    order = bench.view.orders[0].order
    service = bench.fake.till.operations(bench.plugin_owner)
    await bench.do(LockOrder(order_id))
    assert bench.view.locked_orders == {order_id}
    with pytest.raises(EntityAlreadyInUseException):
        service.change_order_comment("тихо", order, service.get_default_credentials())
    await bench.do(UnlockOrder(order_id))
    assert bench.view.locked_orders == frozenset()


@story
async def test_payment_under_way_ends_although_another_terminal_took_the_order(
    bench: Bench,
) -> None:
    async def pay(call: FakeCall) -> None:
        assert call.call is not None
        assert call.call.order_id is not None
        await bench.do(LockOrder(call.call.order_id))

    script(bench, ProcessorMethod.PAY, pay)
    order_id = await bench.ready_to_pay()
    await bench.do(PressPay())
    record = next(one for one in bench.view.orders if one.order.id == order_id)
    assert record.closed_in_session is not None
    await bench.do(UnlockOrder(order_id))


@story
async def test_order_with_an_unknown_payment_can_be_locked(bench: Bench) -> None:
    ends(bench, ProcessorMethod.PAY, NoAnswer(NoAnswerReason.TIMED_OUT))
    order_id = await bench.ready_to_pay()
    paying = bench.start(PressPay())
    await bench.answer(True)
    assert await paying is None
    await bench.do(LockOrder(order_id))
    dish = bench.view.restaurant.products[0].id
    assert await bench.refused(AddProduct(dish)) in {"order_in_use", "order_is_billed"}


def test_faults_outlive_the_register_and_locks_do_not(tmp_path: Path) -> None:
    async def first(bench: Bench) -> None:
        await bench.till.settled()
        await bench.do(SetCallFault(fault(CallFailure.CANCELS)))
        await bench.do(LockOrder(await bench.order()))

    async def second(bench: Bench) -> None:
        assert bench.view.world.call_faults == (fault(CallFailure.CANCELS),)
        assert bench.view.locked_orders == frozenset()

    tell(first, data_folder=tmp_path)
    tell(second, data_folder=tmp_path)
