"""Each cell of the table of exceptions for calls without a window, as V8 has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cashier_sim.till.commands import OpenCafeSession
from tests.process.acceptance.notified import version
from tests.process.acceptance.silent_cells import (
    LOADED,
    PAY,
    PREPAY,
    SILENT_CELLS,
    at_work,
    item_left,
    no_item_left,
    working,
)
from tests.process.acceptance.test_cells import ENDS, KEPT

if TYPE_CHECKING:
    from tests.process.acceptance.harness import ProbeTill, Stage
    from tests.process.acceptance.silent_cells import Left

DETAILS = {"cancelled": "", "failed": "Нет связи.", "other": "KeyError: 'room'"}
"""What the plugin that asked is told of the one that failed."""


@pytest.mark.parametrize("end_id", ENDS)
@pytest.mark.parametrize("cell_id", SILENT_CELLS)
def test_silent_cell(stage: Stage, cell_id: str, end_id: str) -> None:
    cell, end = SILENT_CELLS[cell_id], ENDS[end_id]

    async def scene(till: ProbeTill) -> None:
        await till.do(OpenCafeSession())
        await till.fiscal_register(cell.fiscal_register)
        await at_work(till)
        assert till.calls[-1] == cell.method
        failed = till.got("failed").values
        assert failed["reason"] == repr(cell.reasons[end_id])
        if cell.method in {"pay_silently", "return_payment_silently"}:
            assert failed["details"] == repr(DETAILS[end_id])
        assert till.trace(cell.method)[-1].state is end.trace
        cell.left(till)

    stage.play(
        scene,
        {"loaded": LOADED, cell.method: end.code},
        manifest=version("V8"),
        constants=working(cell.steps),
    )


@pytest.mark.parametrize("end_id", KEPT)
@pytest.mark.parametrize(
    ("steps", "left"), [(PAY, item_left), (PREPAY, no_item_left)], ids=["final", "prepayment"]
)
def test_item_of_a_silent_payment_is_kept_unless_it_is_a_prepayment(
    stage: Stage, steps: str, left: Left, end_id: str
) -> None:
    async def scene(till: ProbeTill) -> None:
        await at_work(till)
        assert till.got("failed")
        left(till)

    stage.play(
        scene,
        {"loaded": LOADED, "pay_silently": KEPT[end_id].code},
        manifest=version("V8"),
        constants=working(steps),
    )


def test_no_of_can_pay_silently_fails_the_operation(stage: Stage) -> None:
    async def scene(till: ProbeTill) -> None:
        await at_work(till)
        failed = till.got("failed").values
        assert failed["reason"] == repr("NOT_PROCESSED_NOT_SILENT_PAYMENTS_NOT_SUPPORTED")
        item_left(till)

    stage.play(
        scene,
        {"loaded": LOADED, "can_pay_silently": "return False"},
        manifest=version("V8"),
        constants=working(PAY),
    )
