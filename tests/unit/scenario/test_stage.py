"""Acts end when the register rests; what happened is kept until an act after a look."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cashier_sim.scenario.errors import StepFailedError
from cashier_sim.scenario.grammar.names import payment_type
from cashier_sim.scenario.stage import STARTS_AT, Stage, StageSetup, options_of
from cashier_sim.till.commands import (
    AddProduct,
    CancelPrecheque,
    ChoosePaymentType,
    CreateOrder,
    GoBack,
    GoToPayment,
    OpenCafeSession,
    OpenOrder,
    PressPay,
    PrintPrecheque,
    PrintXReport,
    RestartRegister,
    SetFiscalRegister,
    SetReceiptPrinter,
)
from cashier_sim.till.dialogs import NoticeDialog, QuestionDialog
from cashier_sim.till.view import FiscalRegisterState, ReceiptPrinterState
from tests.unit.scenario.played import on_stage


def test_register_of_a_stage_is_the_same_in_every_run() -> None:
    seen: list[tuple[object, ...]] = []

    async def scene(stage: Stage) -> None:
        await stage.do(OpenCafeSession())
        await stage.do(CreateOrder())
        order = stage.view.orders[0].order
        seen.append((order.id, order.open_time, stage.view.now))

    on_stage(scene)
    on_stage(scene)
    assert seen[0] == seen[1]
    on_stage(scene, StageSetup(seed=2))
    assert seen[2][0] != seen[0][0]


def test_clock_stands_but_for_acts() -> None:
    async def scene(stage: Stage) -> None:
        assert stage.view.now == STARTS_AT
        await stage.do(OpenCafeSession())
        assert (stage.view.now - STARTS_AT).total_seconds() == 1

    on_stage(scene)


def test_refusal_is_kept_until_the_next_act() -> None:
    async def scene(stage: Stage) -> None:
        await stage.do(OpenCafeSession())
        await stage.do(OpenCafeSession())
        assert stage.refusal is not None
        await stage.do(CreateOrder())
        assert stage.refusal is None

    on_stage(scene)


def test_what_happened_is_kept_over_acts_and_gone_after_a_look() -> None:
    async def scene(stage: Stage) -> None:
        await stage.do(OpenCafeSession())
        await stage.do(PrintXReport())
        await stage.do(PrintXReport())
        assert len(stage.happened.slips) == 2
        assert len(stage.look().slips) == 2
        assert len(stage.look().slips) == 2, "looking twice sees the same"
        await stage.do(PrintXReport())
        assert len(stage.look().slips) == 1

    on_stage(scene)


def test_every_expectation_is_a_look() -> None:
    async def scene(stage: Stage) -> None:
        await stage.do(OpenCafeSession())
        await stage.do(PrintXReport())
        await stage.expect(lambda: None)
        assert len(stage.happened.slips) == 1
        await stage.do(CreateOrder())
        assert stage.happened.slips == []

    on_stage(scene)


def test_restarted_register_counts_anew_but_its_tape_goes_on() -> None:
    async def scene(stage: Stage) -> None:
        await stage.do(OpenCafeSession())
        await stage.do(PrintXReport())
        await stage.do(SetReceiptPrinter(ReceiptPrinterState.OUT_OF_PAPER))
        await stage.do(CreateOrder())
        await stage.do(AddProduct(stage.view.restaurant.products[0].id, Decimal(1)))
        await stage.do(PrintPrecheque())
        assert len(stage.happened.notifications) == 1
        await stage.do(RestartRegister())
        assert [slip.title for slip in stage.happened.slips] == ["x_report"]
        assert stage.happened.notifications == []
        assert "PrintXReport" not in {one.name for one in stage.happened.entries.values()}
        await stage.do(OpenOrder(stage.view.orders[0].order.id))
        await stage.do(CancelPrecheque())
        await stage.do(PrintPrecheque())
        assert len(stage.look().notifications) == 1, "the first of the new register"

    on_stage(scene)


def test_stage_remembers_the_order_that_was_last_on_the_screen() -> None:
    async def scene(stage: Stage) -> None:
        await stage.do(OpenCafeSession())
        await stage.do(CreateOrder())
        order_id = stage.view.orders[0].order.id
        await stage.do(GoBack())
        assert stage.view.current is None
        assert stage.order_id == stage.look().order_id == order_id
        await stage.do(PrintXReport())
        assert stage.order_id == order_id
        assert stage.look().order_id is None

    on_stage(scene)


def test_dialog_that_is_answered_at_once_was_there() -> None:
    async def scene(stage: Stage) -> None:
        await stage.do(OpenCafeSession())
        await stage.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
        await stage.do(PrintXReport())
        await stage.answer(None)
        assert [type(one) for one in stage.happened.dialogs] == [NoticeDialog]

    on_stage(scene)


def test_stage_begins_with_nothing_happened() -> None:
    async def scene(stage: Stage) -> None:
        assert stage.look().entries == {}

    on_stage(scene)


def test_act_that_asks_ends_at_the_dialog() -> None:
    async def scene(stage: Stage) -> None:
        with pytest.raises(StepFailedError, match="no dialog is open"):
            _ = stage.dialog
        await stage.do(OpenCafeSession())
        await stage.do(CreateOrder())
        await stage.do(AddProduct(stage.view.restaurant.products[0].id, Decimal(1)))
        await stage.do(GoToPayment())
        await stage.do(ChoosePaymentType(payment_type(stage.view, "Наличные").settings.id))
        await stage.do(SetFiscalRegister(FiscalRegisterState.REFUSES))
        await stage.do(PressPay())
        assert isinstance(stage.dialog, QuestionDialog)
        await stage.answer(None)
        assert stage.view.dialog is None

    on_stage(scene)


def test_expectation_that_comes_true_a_little_later_holds() -> None:
    async def scene(stage: Stage) -> None:
        looks = 0

        def look() -> None:
            nonlocal looks
            looks += 1
            if looks < 3:
                raise StepFailedError("not yet")

        await stage.expect(look)
        assert looks == 3

    on_stage(scene)


def test_wait_gives_up_after_the_limit_with_the_reason() -> None:
    async def scene(stage: Stage) -> None:
        with pytest.raises(StepFailedError, match="it rains"):
            await stage.until(lambda: False, lambda: "it rains")

    on_stage(scene, StageSetup(limit_seconds=0.01))


def test_options_of_a_stage_are_those_of_a_register_without_chance() -> None:
    options = options_of(StageSetup(seed=5))
    assert (options.hash_seed, options.plugin_folders) == (0, ())
    assert options.ids is not None
    assert options.clock is not None
    assert options.ids.new() != options_of(StageSetup(seed=6)).ids
